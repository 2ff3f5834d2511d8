import { fault } from './fault.js'
import { words } from './words.js'

/** The Danish texts; their keys are the keys of every other language. Whole sentences, filled in with {{facts}}. */
export const da = { ...words, fault } as const
