import type { ReaderGroup } from '../domain/audience.js'
import { formatList } from './format.js'
import type { Translator } from './translator.js'

/** More names than this are counted. */
const NAMES = 6

/** "Kan læses af KOMBIT, projektets leverandører og alle i Korsbæk Kommune, der kan se opgaven." */
export function readersText(t: Translator, readers: readonly ReaderGroup[], municipality: string): string {
  const named = readers.map((group) => t(`taskPage.audience.${group}`, { municipality }))
  return t('taskPage.audience.readers', { readers: formatList(t.language, named) })
}

/** "Får besked: Elin Nielsen og Karen Lund." Whoever the bot has not met yet is told when it does. */
export function toldText(t: Translator, told: readonly string[]): string {
  if (told.length === 0) return t('taskPage.audience.nobody')
  const others = told.length - NAMES
  const named =
    others > 0 ? [...told.slice(0, NAMES), t('taskPage.audience.others', { count: others })] : told
  return t('taskPage.audience.told', { people: formatList(t.language, named) })
}
