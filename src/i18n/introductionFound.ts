import type { PlanView } from '../contract/introductionPlan.js'
import { formatDay } from './format.js'
import type { Translator } from './translator.js'

type Found = (PlanView['faults'] | PlanView['warnings'])[number]

/** What keeps the introduction from starting, or is worth a look, with the names and days it is about. */
export function foundText(
  t: Translator,
  plan: Pick<PlanView, 'categories' | 'introducee'>,
  { code, categoryId, taskId, name, suggestion }: Found,
): string {
  const category = plan.categories.find(({ id }) => id === categoryId)
  const task = plan.categories.flatMap(({ tasks }) => tasks).find(({ id }) => id === taskId)
  const [day, next] = [category?.deadline, suggestion].map((one) => (one ? formatDay(t.language, one) : ''))
  return t(`introduction.check.found.${code}`, {
    name: name ?? plan.introducee?.name ?? t('introduction.nobodyYet'),
    person: task?.responsible?.name ?? t('person.somebody'),
    title: task?.title ?? name ?? '',
    category: category?.name ?? name ?? '',
    day: day ?? '',
    next: next ?? '',
  })
}
