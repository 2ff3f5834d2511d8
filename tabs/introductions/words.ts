import type { IntroductionTaskView, PlanRow, PlanView } from '../../src/contract/introductionPlan.js'
import { formatDay } from '../../src/i18n/format.js'
import { urgencyWords } from '../../src/i18n/urgency.js'
import type { Translator } from '../../src/i18n/translator.js'

type Status = IntroductionTaskView['status']

export const statusWord = (t: Translator, status: Status): string =>
  status === 'NOT_APPLICABLE' ? t('introduction.notApplicable') : t(`status.${status}`)

export const isOpen = ({ status }: Pick<IntroductionTaskView, 'status'>): boolean =>
  status !== 'COMPLETED' && status !== 'NOT_APPLICABLE'

/** "3 dage over", or that there is nothing to do about it. */
export const dueWords = (t: Translator, task: Pick<IntroductionTaskView, 'status' | 'urgency'>): string =>
  task.status === 'NOT_APPLICABLE' ? t('introduction.notApplicable') : urgencyWords(t, task)

/** "01-12-2026 – 28-02-2027", as far as it is known. */
export function spanOf(
  t: Translator,
  { startDate, endDate }: Pick<PlanRow, 'startDate' | 'endDate'>,
): string {
  const [from, to] = [startDate, endDate].map((day) => day && formatDay(t.language, day))
  if (from && to) return t('introduction.span', { from, to })
  return from ? t('introduction.from', { from }) : t('introduction.noStart')
}

export const introduceeName = (t: Translator, { introducee }: Pick<PlanRow, 'introducee'>): string =>
  introducee?.name ?? t('introduction.nobodyYet')

export const tasksOf = ({ categories }: Pick<PlanView, 'categories'>): IntroductionTaskView[] =>
  categories.flatMap(({ tasks }) => tasks)
