import type { ChannelTask } from '../../src/services/channels.js'
import type { Told } from '../../src/services/notices.js'
import { daysBetween, parseDay, type Day } from '../../src/domain/time.js'
import type { Translator } from '../../src/i18n/translator.js'
import { card, fitting, link, MAX_ACTIONS, title, words, type Card, type Element } from './parts.js'
import { saidLine } from './said.js'
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
export type ReminderView = Common & { told: Told[]; notice?: Notice | null }
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

/** Everything due at once for one person is one card, each task once, and can be dealt with on it. */
export function reminderCard(t: Translator, view: ReminderView): Card {
  const { told, today, notice: onTop } = view
  const buttons = MAX_ACTIONS - 1 - (onTop?.undo ? 1 : 0)
  const rows = fitting(
    told.map(({ task, said }, n) =>
      taskRow(t, task, {
        withButton: n < buttons,
        note: timeLeft(t, task.endDate, today),
        lines: said.flatMap((one) => saidLine(t, one) ?? []),
      }),
    ),
  )
  const heading = reminderTitle(t, told)
  const made = frame(t, { ...view, count: told.length, heading, why: t('bot.reminder.why') }, rows)
  return onTop ? { ...made, body: [notice(t, onTop), ...(made.body ?? [])] } : made
}

/** What the card is about, also as the line a notification shows. */
export function reminderTitle(t: Translator, told: readonly Told[]): string {
  const isOfMarkers = told.every(({ said }) => said.every(({ kind }) => kind === 'worsened'))
  const count = told.length
  return isOfMarkers ? t('bot.reminder.title', { count }) : t('card.news.title', { count })
}

/** The same for a channel, in which everybody reads along. */
export function channelReminderCard(t: Translator, view: ChannelReminderView): Card {
  const { tasks, today } = view
  const rows = fitting(tasks.map((task) => channelRow(t, task, timeLeft(t, task.endDate, today))))
  const heading = t('bot.reminder.channelTitle', { count: tasks.length })
  const why = t('bot.reminder.channelWhy', { project: tasks[0]?.project ?? '' })
  return frame(t, { ...view, count: tasks.length, heading, why }, rows)
}
