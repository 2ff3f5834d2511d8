import type { Language } from '../../src/domain/person.js'
import { addTexts, type Catalogue } from '../../src/i18n/texts.js'
import type { Part } from './danishTexts.js'

export type { Part }

/** What `src/i18n/catalogues.ts` is in the tab: what has been fetched so far. */
export const CATALOGUES: Readonly<Record<Language, Catalogue>> = {
  da: new Map(),
  en: new Map(),
  sv: new Map(),
  fi: new Map(),
}

type Fetch = () => Promise<object>

/** What every page says, and what the list of tasks says, which most people open first. */
const START: Record<Language, Fetch> = {
  da: () => import('../../src/i18n/da/start.js'),
  en: () => import('../../src/i18n/en/start.js'),
  sv: () => import('../../src/i18n/sv/start.js'),
  fi: () => import('../../src/i18n/fi/start.js'),
}

/** The other parts, in a list of their own for each language: the first page needs none of them. */
const PARTS: Record<Language, () => Promise<Record<Part, Fetch>>> = {
  da: async () => (await import('./danishTexts.js')).DANISH,
  en: async () => (await import('./englishTexts.js')).ENGLISH,
  sv: async () => (await import('./swedishTexts.js')).SWEDISH,
  fi: async () => (await import('./finnishTexts.js')).FINNISH,
}

const languages = new Set<Language>()
const parts = new Set<Part>()

function take(language: Language, fetched: object): void {
  for (const [name, texts] of Object.entries<object>({ ...fetched })) {
    const path = name === 'start' ? '' : name.startsWith('tab') ? 'tab.' : `${name}.`
    addTexts(CATALOGUES[language], texts, path)
  }
}

const fetchPart = async (language: Language, part: Part): Promise<void> =>
  take(language, await (await PARTS[language]())[part]())

/** Fetches a language: what every page says, and what the pages so far have said. */
export async function learn(language: Language): Promise<void> {
  languages.add(language)
  const start = START[language]().then((fetched) => take(language, fetched))
  await Promise.all([start, ...[...parts].map((part) => fetchPart(language, part))])
}

export const isLearned = (language: Language): boolean => CATALOGUES[language].has('tab.title')

/** Fetches what a page says, in every language that is spoken here. */
export async function learnParts(...wanted: readonly Part[]): Promise<void> {
  for (const part of wanted) parts.add(part)
  await Promise.all([...languages].flatMap((language) => wanted.map((part) => fetchPart(language, part))))
}
