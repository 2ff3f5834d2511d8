import type { PlanFault, PlanWarning } from '../domain/introductionCheck.js'
import { formatDay } from './format.js'
import type { Translator } from './translator.js'

type Found = {
  code: PlanFault | PlanWarning
  categoryId: string | null
  taskId: string | null
  name: string | null
  suggestion: string | null
}
type Task = { id: string; title: string; responsible: { name: string } | null }
type Plan = {
  introducee: { name: string } | null
  categories: readonly { id: string; name: string; deadline: string | null; tasks: readonly Task[] }[]
}

/** What it is about: a task, a category, or the plan as a whole. */
function aboutOf({ categories }: Plan, { categoryId, taskId }: Found) {
  const task = categories.flatMap(({ tasks }) => tasks).find(({ id }) => id === taskId)
  return { task, category: categories.find(({ id }) => id === categoryId) }
}

/** What keeps the introduction from starting, or is worth a look, with the names and days it is about. */
export function foundText(t: Translator, plan: Plan, found: Found): string {
  const { code, name, suggestion } = found
  const { task, category } = aboutOf(plan, found)
  const written = (day: string | null | undefined): string => (day ? formatDay(t.language, day) : '')
  return t(`introduction.check.found.${code}`, {
    name: name ?? plan.introducee?.name ?? t('introduction.nobodyYet'),
    person: task?.responsible?.name ?? t('person.somebody'),
    title: task?.title ?? name ?? '',
    category: category?.name ?? name ?? '',
    day: written(category?.deadline),
    next: written(suggestion),
  })
}
