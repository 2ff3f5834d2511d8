import type { TemplateCategory, TemplateResponsible, TemplateTask } from '../domain/introductionTemplate.js'
import type { RoleId } from '../domain/ids.js'
import type { Language } from '../domain/person.js'
import { STARTER_DAYS, STARTERS, type StarterKey } from '../domain/starter.js'
import { translator, type Translator } from '../i18n/translator.js'

/** The municipality's role of a title; null where it has none, or several. */
export type RoleOf = (title: string) => RoleId | null
type Listed = (typeof STARTERS)[StarterKey]['categories'][number]['tasks'][number]

function responsible(by: Listed['by'], roleOf: RoleOf): TemplateResponsible | null {
  if (typeof by === 'string') return { kind: 'slot', slot: by }
  const roleId = roleOf(by.role)
  return roleId && { kind: 'role', roleId }
}

const taskOf = (t: Translator, task: Listed, roleOf: RoleOf): TemplateTask => ({
  id: task.key,
  title: t(`starters.task.${task.key}.title`),
  description: t(`starters.task.${task.key}.text`),
  links: [],
  responsible: responsible(task.by, roleOf),
  critical: 'critical' in task,
  workDays: task.workDays,
})

/** A template shipped with the product, in the reader's language and with the municipality's roles. */
export function starterTemplate(
  key: StarterKey,
  language: Language,
  roleOf: RoleOf,
): { name: string; description: string; version: number; content: TemplateCategory[] } {
  const t = translator(language)
  return {
    name: t(`starters.role.${key}.name`),
    description: t(`starters.role.${key}.text`),
    version: STARTERS[key].version,
    content: STARTERS[key].categories.map((category) => ({
      id: category.key,
      name: t(`starters.category.${category.key}`),
      offset: { days: STARTER_DAYS[category.key], workingDays: true, from: 'start' as const },
      tasks: category.tasks.map((task) => taskOf(t, task, roleOf)),
    })),
  }
}
