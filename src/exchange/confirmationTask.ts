import { formatDay } from '../i18n/format.js'
import { translator } from '../i18n/translator.js'

/** KLIK's tasks are Danish, whoever opens the round. */
const t = translator('da')

/** What KOMBIT asks a municipality to do in a round, as the texts of a task. */
export function confirmationTask({ role, year, dueOn }: { role: string; year: number; dueOn: string }) {
  const facts = { role, year, day: formatDay(t.language, dueOn) }
  return {
    title: t('confirmation.task.title', facts),
    template: {
      goal: t('confirmation.task.goal', facts),
      description: t('confirmation.task.description', facts),
      method: t('confirmation.task.method', facts),
      result: t('confirmation.task.result', facts),
      recommendedResponsibleRoles: [t('confirmation.task.administrator')],
      recommendedExecutorRoles: [role],
    },
  }
}

/** What KOMBIT is written on the task. */
export const declineMessage = (role: string, reason: string): string =>
  t('confirmation.task.declined', { role, reason })
