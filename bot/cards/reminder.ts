import type { ChannelTask } from '../../src/services/conversations/channels.js'
import type { TaskNews } from '../../src/services/notices/notices.js'
import type { Translator } from '../../src/i18n/translator.js'
import { purposeTitle, purposeWords } from '../../src/i18n/urgency.js'
import type { TaskRow } from '../../src/contract/task.js'
import {
  button,
  card,
  fitting,
  leadsToTab,
  primary,
  title,
  titled,
  whyIGetIt,
  words,
  type Button,
  type Card,
  type Element,
} from './parts.js'
import { ROWS_WITH_BUTTONS } from './pages.js'
import { reasonLine } from './noticeReason.js'
import { notice, type Notice } from './tasks.js'
import { channelRow, taskRow } from './taskRows.js'

type Common = { tabUrl: string; municipality: string | null; perhapsTwice: boolean }
export type ReminderView = Common & { told: TaskNews[]; settingsUrl: string; notice?: Notice | null }
export type ChannelReminderView = Common & { tasks: ChannelTask[] }

function frame(
  t: Translator,
  view: Common & { count: number; heading: string; foot: Element[]; actions?: Button[] },
  rows: Element[],
): Card {
  const more = view.count - rows.length
  return card(t, {
    body: [
      title(view.heading),
      ...(view.perhapsTwice ? [words(t('bot.reminder.perhapsTwice'), { size: 'Small', subtle: true })] : []),
      ...rows,
      ...(more > 0 ? [words(t('bot.tasks.more', { count: more }), { subtle: true })] : []),
      leadsToTab(t, view.tabUrl),
      ...view.foot,
    ],
    actions: view.actions ?? [],
    from: view.municipality,
  })
}

/** What one can do about one task: its next step, completing it, and being reminded later. */
function stepsOf(t: Translator, { id: taskId, version, actions }: TaskRow): Button[] {
  const steps = (['start', 'complete'] as const)
    .filter((action) => actions.includes(action))
    .map((action) => button(t, `task.${action}`, { taskId, version }))
  const later = titled(t('card.snooze.menu'), button(t, 'task.view', { taskId, view: 'snooze' }))
  return [...steps.map((step, n) => (n === 0 ? primary(step) : step)), later]
}

/** Everything due at once for one person is one card, each task once, and can be dealt with on it. */
export function reminderCard(t: Translator, view: ReminderView): Card {
  const { told, notice: onTop } = view
  const [only, ...others] = told
  const isOne = only !== undefined && others.length === 0
  const rows = fitting(
    told.map(({ task, reasons, inPlaceOf }, n) =>
      taskRow(t, task, {
        withButton: !isOne && n < ROWS_WITH_BUTTONS,
        note: purposeWords(t, task),
        lines: [
          ...(isOne && onlyReason(t, told) !== null
            ? []
            : reasons.flatMap((one) => reasonLine(t, one, inPlaceOf) ?? [])),
          ...(inPlaceOf === undefined ? [] : [t('card.inPlaceOf', { name: inPlaceOf })]),
        ],
      }),
    ),
  )
  const heading = reminderTitle(t, told)
  const actions = isOne ? stepsOf(t, only.task) : []
  const foot = [whyIGetIt(t, t('bot.reminder.why'), view.settingsUrl)]
  const made = frame(t, { ...view, count: told.length, heading, foot, actions }, rows)
  return onTop ? { ...made, body: [notice(t, onTop), ...(made.body ?? [])] } : made
}

/** What there is to say when it is one thing of one task; null where its row says it all. */
function onlyReason(t: Translator, [first, ...others]: readonly TaskNews[]): string | null {
  const [reason, ...more] = first?.reasons ?? []
  return reason && others.length + more.length === 0 ? reasonLine(t, reason, first?.inPlaceOf) : null
}

/** What the card is about, also as the line a notification shows. */
export function reminderTitle(t: Translator, told: readonly TaskNews[]): string {
  const [first, ...others] = told
  const isOfMarkers = told.every(({ reasons }) => reasons.every(({ kind }) => kind === 'worsened'))
  const count = told.length
  const only = onlyReason(t, told)
  if (only !== null) return only
  if (!isOfMarkers) return t('card.news.title', { count })
  if (first && others.length === 0) return purposeTitle(t, first.task)
  return t('bot.reminder.title', { count })
}

/** The same for a channel, in which everybody reads along. */
export function channelReminderCard(t: Translator, view: ChannelReminderView): Card {
  const { tasks } = view
  const rows = fitting(tasks.map((task) => channelRow(t, task, purposeWords(t, task))))
  const heading = t('bot.reminder.channelTitle', { count: tasks.length })
  const why = t('bot.reminder.channelWhy', { project: tasks[0]?.project ?? '' })
  const foot = [words(why, { size: 'Small', subtle: true })]
  return frame(t, { ...view, count: tasks.length, heading, foot }, rows)
}
