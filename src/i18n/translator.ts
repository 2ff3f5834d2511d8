import type { Language } from '../domain/person.js'
import { CATALOGUES } from './catalogues.js'
import type { TextKey, Values, ValuesOf } from './texts.js'

/** Texts of one language. Called with a key, the compiler also checks that its {{values}} are given. */
export type Translator = {
  <Key extends TextKey>(key: Key, ...values: ValuesOf<Key>): string
  language: Language
  /** For texts whose values come with data: the sentence of a refusal or of a fault. */
  filled(key: Extract<TextKey, `refusal.${string}` | `fault.${string}`>, values: Values): string
}

const made = new Map<Language, Translator>()

function make(language: Language): Translator {
  const texts = CATALOGUES[language]
  const plurals = new Intl.PluralRules(language)
  const textOf = (key: string, { count }: Values): string => {
    const plural = typeof count === 'number' ? texts.get(`${key}_${plurals.select(count)}`) : undefined
    return plural ?? texts.get(key) ?? key
  }
  const t = (key: string, values: Values = {}): string =>
    textOf(key, values).replace(/\{\{(\w+)\}\}/g, (hole, name: string) =>
      name in values ? String(values[name] ?? '') : hole,
    )
  return Object.assign(t, { language, filled: t })
}

export function translator(language: Language): Translator {
  const known = made.get(language) ?? make(language)
  made.set(language, known)
  return known
}
