import type { Language } from '../src/domain/person.js'
import type { Catalogue } from '../src/i18n/texts.js'

/** What `src/i18n/catalogues.ts` is in the tab: the languages fetched so far. */
export const CATALOGUES: Partial<Record<Language, Catalogue>> = {}

const FETCH: Record<Language, () => Promise<Catalogue>> = {
  da: async () => (await import('../src/i18n/da/index.js')).da,
  en: async () => (await import('../src/i18n/en/index.js')).en,
}

/** Fetches the texts of a language, once. */
export async function learn(language: Language): Promise<void> {
  CATALOGUES[language] ??= await FETCH[language]()
}
