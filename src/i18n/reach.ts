import type { OwnReach } from '../domain/reach.js'
import { formatList } from './format.js'
import type { Translator } from './translator.js'

/** How far rights reach: "I hele kommunen", "På KLIK og KSD". */
export function reachText(
  t: Translator,
  { reach, projects }: { reach: OwnReach; projects: readonly string[] },
): string {
  const named = { projects: formatList(t.language, projects) }
  if (reach === 'projects') return t('help.reach.projects', named)
  return reach === 'own' && projects.length > 0 ? t('help.reach.ownOn', named) : t(`help.reach.${reach}`)
}
