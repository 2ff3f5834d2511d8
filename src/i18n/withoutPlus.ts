import { formatList } from './format.js'
import type { Translator } from './translator.js'

/** More are counted: a project may have ninety-eight. */
const NAMED = 6

/** Where nobody is plus user on a project, and who is told instead. */
export function withoutPlusText(t: Translator, towns: readonly { name: string }[]): string {
  const count = towns.length
  const names = towns.slice(0, NAMED).map(({ name }) => name)
  const municipalities = formatList(t.language, names)
  return count > NAMED
    ? t('notice.unled.many', { count, municipalities })
    : t('notice.unled.named', { count, municipalities })
}
