import { formatDay } from '../i18n/format.js'
import { translator } from '../i18n/translator.js'

/** KLIK's tasks are Danish, whoever opens the round. */
const t = translator('da')

/** What KOMBIT asks a municipality to do in a round, as the texts of a task. */
export function confirmationTask({ role, year, dueOn }: { role: string; year: number; dueOn: string }) {
  const facts = { role, year, day: formatDay(t.language, dueOn) }
  return {
    title: t('office.confirmation.task.title', facts),
    template: {
      goal: t('office.confirmation.task.goal', facts),
      description: t('office.confirmation.task.description', facts),
      method: t('office.confirmation.task.method', facts),
      result: t('office.confirmation.task.result', facts),
      recommendedResponsibleRoles: [t('office.confirmation.task.administrator')],
      recommendedExecutorRoles: [role],
    },
  }
}

/** What KOMBIT is written on the task. */
export const declineMessage = (role: string, reason: string): string =>
  t('office.confirmation.task.declined', { role, reason })
