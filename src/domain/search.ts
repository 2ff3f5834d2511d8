import { Refusal } from './refusals.js'
import { fold } from './words.js'

/** What people search with; whoever writes more means something else. */
export const SEARCH_MAX_LENGTH = 200
const SEARCH_MAX_WORDS = 20

/** The words to search for, each once. Refuses `too-many-words`. */
export function searchWords(text: string): string[] {
  const words = [...new Set(fold(text).split(' '))].filter((word) => word !== '')
  if (words.length > SEARCH_MAX_WORDS) throw new Refusal('too-many-words', { max: SEARCH_MAX_WORDS })
  return words
}
