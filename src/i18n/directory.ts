import { formatList } from './format.js'
import type { Translator } from './translator.js'

/** "3 åbne opgaver, 2 roller og 1 uddelegering", or that there is nothing. */
export function holdsText(
  t: Translator,
  { tasks, roles, delegations }: { tasks: number; roles: number; delegations: number },
): string {
  const parts = [
    ...(tasks > 0 ? [t('directory.holds.tasks', { count: tasks })] : []),
    ...(roles > 0 ? [t('directory.holds.roles', { count: roles })] : []),
    ...(delegations > 0 ? [t('directory.holds.delegations', { count: delegations })] : []),
  ]
  return parts.length > 0 ? formatList(t.language, parts) : t('directory.holds.nothing')
}
