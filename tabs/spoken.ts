import { useEffect, useState } from 'react'
import type { Language } from '../src/domain/person.js'
import { translator, type Translator } from '../src/i18n/translator.js'
import { learn } from './catalogues.js'

/** The texts in the language asked for; in the one before while they are fetched, and null before the first. */
export function useSpoken(language: Language): Translator | null {
  const [spoken, speak] = useState<Translator | null>(null)
  useEffect(() => {
    let isWanted = true
    void learn(language).then(() => isWanted && speak(() => translator(language)))
    return () => {
      isWanted = false
    }
  }, [language])
  return spoken
}
