import { useEffect, useState } from 'react'
import type { Language } from '../src/domain/person.js'
import { translator, type Translator } from '../src/i18n/translator.js'
import { learn } from './catalogues.js'

/**
 * The texts in the language asked for; in the one before while they are fetched, and null before the first.
 * `fetch`: how they are fetched; always the same.
 */
export function useSpoken(language: Language, fetch: typeof learn = learn): Translator | null {
  const [spoken, speak] = useState<Translator | null>(null)
  useEffect(() => {
    let isWanted = true
    void fetch(language).then(() => isWanted && speak(() => translator(language)))
    return () => {
      isWanted = false
    }
  }, [language, fetch])
  return spoken
}
