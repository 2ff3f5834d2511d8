import { createInstance, type TFunction } from 'i18next'
import type { Language } from '../domain/person.js'
import { da } from './da/index.js'
import { en } from './en/index.js'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'klik'
    resources: { klik: typeof da }
  }
}

/** A text in one language: the key is checked by the compiler, `language` tells which. */
export type Translator = TFunction<'klik'> & { language: Language }

const CATALOGUES = { da, en }
const made = new Map<Language, Translator>()

function make(language: Language): Translator {
  const instance = createInstance({
    lng: language,
    ns: ['klik'],
    defaultNS: 'klik',
    resources: { [language]: { klik: CATALOGUES[language] } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  void instance.init()
  return Object.assign(instance.t.bind(instance), { language }) as Translator
}

export function translator(language: Language): Translator {
  const known = made.get(language) ?? make(language)
  made.set(language, known)
  return known
}
