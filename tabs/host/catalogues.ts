import type { Language } from '../../src/domain/person.js'
import { addTexts, type Catalogue } from '../../src/i18n/texts.js'

/** What `src/i18n/catalogues.ts` is in the tab: what has been fetched so far. */
export const CATALOGUES: Readonly<Record<Language, Catalogue>> = {
  da: new Map(),
  en: new Map(),
  sv: new Map(),
  fi: new Map(),
}

/** The parts of the texts besides those every page says; each is a file of `src/i18n/<language>`. */
const DANISH = {
  browser: () => import('../../src/i18n/da/browser.js'),
  broadcast: () => import('../../src/i18n/da/broadcast.js'),
  change: () => import('../../src/i18n/da/change.js'),
  checklist: () => import('../../src/i18n/da/checklist.js'),
  confirmation: () => import('../../src/i18n/da/confirmation.js'),
  contacts: () => import('../../src/i18n/da/contacts.js'),
  delegation: () => import('../../src/i18n/da/delegation.js'),
  delivery: () => import('../../src/i18n/da/delivery.js'),
  directory: () => import('../../src/i18n/da/directory.js'),
  download: () => import('../../src/i18n/da/download.js'),
  fault: () => import('../../src/i18n/da/fault.js'),
  file: () => import('../../src/i18n/da/file.js'),
  gallery: () => import('../../src/i18n/da/gallery.js'),
  handOver: () => import('../../src/i18n/da/handOver.js'),
  heldMail: () => import('../../src/i18n/da/heldMail.js'),
  help: () => import('../../src/i18n/da/help.js'),
  introduction: () => import('../../src/i18n/da/introduction.js'),
  introductionReport: () => import('../../src/i18n/da/introductionReport.js'),
  joinRequest: () => import('../../src/i18n/da/joinRequest.js'),
  kombit: () => import('../../src/i18n/da/kombit.js'),
  history: () => import('../../src/i18n/da/history.js'),
  municipality: () => import('../../src/i18n/da/municipality.js'),
  notice: () => import('../../src/i18n/da/notice.js'),
  organisation: () => import('../../src/i18n/da/organisation.js'),
  person: () => import('../../src/i18n/da/person.js'),
  readiness: () => import('../../src/i18n/da/readiness.js'),
  right: () => import('../../src/i18n/da/right.js'),
  room: () => import('../../src/i18n/da/room.js'),
  settings: () => import('../../src/i18n/da/settings.js'),
  start: () => import('../../src/i18n/da/start.js'),
  tabEntry: () => import('../../src/i18n/da/tabEntry.js'),
  tabProject: () => import('../../src/i18n/da/tabProject.js'),
  tabRole: () => import('../../src/i18n/da/tabRole.js'),
  tabTask: () => import('../../src/i18n/da/tabTask.js'),
  taskWork: () => import('../../src/i18n/da/taskWork.js'),
  taskPage: () => import('../../src/i18n/da/taskPage.js'),
  templates: () => import('../../src/i18n/da/templates.js'),
  users: () => import('../../src/i18n/da/users.js'),
  vacancy: () => import('../../src/i18n/da/vacancy.js'),
} satisfies Record<string, () => Promise<object>>

export type Part = keyof typeof DANISH

/** The list of another language's parts is fetched when somebody reads it. */
const FETCH: Record<Language, () => Promise<Record<Part, () => Promise<object>>>> = {
  da: () => Promise.resolve(DANISH),
  en: async () => (await import('./englishTexts.js')).ENGLISH,
  sv: async () => (await import('./swedishTexts.js')).SWEDISH,
  fi: async () => (await import('./finnishTexts.js')).FINNISH,
}

const languages = new Set<Language>()
const parts = new Set<Part>(['start'])

async function fetchTexts(language: Language, part: Part): Promise<void> {
  const fetched = await (await FETCH[language]())[part]()
  for (const [name, texts] of Object.entries<object>({ ...fetched })) {
    const path = name === 'start' ? '' : name.startsWith('tab') ? 'tab.' : `${name}.`
    addTexts(CATALOGUES[language], texts, path)
  }
}

/** Fetches a language: what every page says, and what the pages so far have said. */
export async function learn(language: Language): Promise<void> {
  languages.add(language)
  await Promise.all([...parts].map((part) => fetchTexts(language, part)))
}

export const isLearned = (language: Language): boolean => CATALOGUES[language].has('tab.title')

/** Fetches what a page says, in every language that is spoken here. */
export async function learnParts(...wanted: readonly Part[]): Promise<void> {
  for (const part of wanted) parts.add(part)
  await Promise.all([...languages].flatMap((language) => wanted.map((part) => fetchTexts(language, part))))
}
