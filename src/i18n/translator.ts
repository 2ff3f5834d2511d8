import { createInstance, type TFunction } from 'i18next'
import type { Language } from '../domain/person.js'
import { CATALOGUES } from './catalogues.js'
import type { da } from './da/index.js'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'klik'
    resources: { klik: typeof da }
  }
}

type Values = Record<string, string | number>

/** Texts of one language. Called with a key, the compiler also checks that its {{values}} are given. */
export type Translator = TFunction<'klik'> & {
  language: Language
  /** For texts whose values come with data: the sentence of a refusal or of a fault. */
  filled(key: `refusal.${keyof typeof da.refusal}` | `fault.${keyof typeof da.fault}`, values: Values): string
}

const made = new Map<Language, Translator>()

function make(language: Language): Translator {
  const instance = createInstance({
    lng: language,
    ns: ['klik'],
    defaultNS: 'klik',
    resources: { [language]: { klik: CATALOGUES[language] ?? {} } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  void instance.init()
  const t = instance.t.bind(instance)
  return Object.assign(t, { language, filled: t }) as unknown as Translator
}

export function translator(language: Language): Translator {
  const known = made.get(language) ?? make(language)
  made.set(language, known)
  return known
}
