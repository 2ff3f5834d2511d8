import { useEffect, useState } from 'react'
import type { Language } from '../../src/domain/person.js'
import { translator, type Translator } from '../../src/i18n/translator.js'
import type { TextKey, Values } from '../../src/i18n/texts.js'
import { unbroken } from '../../src/i18n/unbroken.js'
import { isLearned, learn } from './catalogues.js'

/** Dates in what it says stay on one line. */
function forScreen(language: Language): Translator {
  const t = translator(language)
  const say = t as (key: TextKey, values?: Values) => string
  const said = (key: TextKey, values?: Values): string => unbroken(say(key, values))
  return Object.assign(said, { language, filled: t.filled })
}

/** The texts in the language asked for; in the one before while they are fetched, and null before the first. */
export function useSpoken(language: Language): Translator | null {
  const [spoken, speak] = useState<Translator | null>(() =>
    isLearned(language) ? forScreen(language) : null,
  )
  useEffect(() => {
    let isWanted = true
    learn(language).then(
      () => isWanted && speak(() => forScreen(language)),
      // The language before stays; without any, tabs/main.ts says so.
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [language])
  return spoken
}
