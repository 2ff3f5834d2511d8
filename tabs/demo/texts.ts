import type { Language } from '../../src/domain/person.js'
import { CATALOGUES, learn } from '../catalogues.js'

const FETCH = {
  da: async () => (await import('../../src/i18n/da/room.js')).room,
  en: async () => (await import('../../src/i18n/en/room.js')).room,
}

/** Fetches the texts of a language with the room's own, which the tab does without (vite.config.mjs). */
export async function learnRoom(language: Language): Promise<void> {
  const [room] = await Promise.all([FETCH[language](), learn(language)])
  const texts = CATALOGUES[language]
  if (texts) CATALOGUES[language] = { ...texts, room }
}
