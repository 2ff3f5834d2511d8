import type { TaskRow } from '../../src/contract/task.js'
import type { ChannelTask } from '../../src/services/channels.js'
import { daysBetween, parseDay, type Day } from '../../src/domain/time.js'
import type { Translator } from '../../src/i18n/translator.js'
import { card, fitting, link, MAX_ACTIONS, title, words, type Card, type Element } from './parts.js'
import { notice, type Notice } from './tasks.js'
import { channelRow, taskRow } from './taskRows.js'

/** "3 dage til slutdato": how much time is left, never "overdue" on the end date itself. */
export function timeLeft(t: Translator, endDate: string | null, today: Day): string {
  const end = endDate === null ? null : parseDay(endDate)
  if (!end) return t('bot.task.noEnd')
  const left = daysBetween(today, end)
  if (left === 0) return t('bot.reminder.today')
  return left > 0 ? t('bot.reminder.left', { count: left }) : t('bot.reminder.over', { count: -left })
}

type Common = { today: Day; tabUrl: string; municipality: string | null; perhapsTwice: boolean }
export type ReminderView = Common & { tasks: TaskRow[]; notice?: Notice | null }
export type ChannelReminderView = Common & { tasks: ChannelTask[] }

function frame(
  t: Translator,
  view: Common & { count: number; heading: string; why: string },
  rows: Element[],
): Card {
  const more = view.count - rows.length
  return card(t, {
    body: [
      title(view.heading),
      ...(view.perhapsTwice ? [words(t('bot.reminder.perhapsTwice'), { size: 'Small', subtle: true })] : []),
      ...rows,
      ...(more > 0 ? [words(t('bot.tasks.more', { count: more }), { subtle: true })] : []),
      words(view.why, { size: 'Small', subtle: true }),
    ],
    actions: [link(t('bot.action.tab.open'), view.tabUrl)],
    from: view.municipality,
  })
}

/** What worsened and is due at once for one person is one card, and can be dealt with on it. */
export function reminderCard(t: Translator, view: ReminderView): Card {
  const { tasks, today, notice: told } = view
  const buttons = MAX_ACTIONS - 1 - (told?.undo ? 1 : 0)
  const rows = fitting(
    tasks.map((task, n) =>
      taskRow(t, task, { withButton: n < buttons, note: timeLeft(t, task.endDate, today) }),
    ),
  )
  const heading = t('bot.reminder.title', { count: tasks.length })
  const made = frame(t, { ...view, count: tasks.length, heading, why: t('bot.reminder.why') }, rows)
  return told ? { ...made, body: [notice(t, told), ...(made.body ?? [])] } : made
}

/** The same for a channel, in which everybody reads along. */
export function channelReminderCard(t: Translator, view: ChannelReminderView): Card {
  const { tasks, today } = view
  const rows = fitting(tasks.map((task) => channelRow(t, task, timeLeft(t, task.endDate, today))))
  const heading = t('bot.reminder.channelTitle', { count: tasks.length })
  const why = t('bot.reminder.channelWhy', { project: tasks[0]?.project ?? '' })
  return frame(t, { ...view, count: tasks.length, heading, why }, rows)
}
