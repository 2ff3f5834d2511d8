import type { TaskRow } from '../../src/contract/task.js'
import { MARKERS } from '../../src/domain/deadline.js'
import { formatDay } from '../../src/i18n/format.js'
import type { Translator } from '../../src/i18n/translator.js'
import type { SnoozedTask } from '../../src/services/ownTasks.js'
import {
  banner,
  button,
  card,
  heading,
  leads,
  link,
  markerWord,
  MAX_ACTIONS,
  tap,
  titled,
  words,
  type Card,
  type Element,
} from './parts.js'
import { pageLine, pagers, type Page } from './pages.js'
import { taskRow } from './taskRows.js'

/** What just happened on the card. `undo`: the version to take it back from. */
export type Notice = {
  text: string
  style: 'good' | 'warning' | 'attention'
  undo?: { taskId: string; version: number }
}

export function notice(t: Translator, { text, style, undo }: Notice): Element {
  return banner(text, style, undo ? [button(t, 'task.undo', undo)] : [])
}

/** "■ Rød 3 · ▲ Gul 1 · ● Grøn 2": how many of each, those there are. */
function tally(t: Translator, tasks: readonly TaskRow[]): string {
  const order = [...MARKERS].reverse()
  return order
    .map((marker) => ({ marker, count: tasks.filter((task) => task.marker === marker).length }))
    .filter(({ count }) => count > 0)
    .map(({ marker, count }) => `${markerWord(t, marker)} ${count}`)
    .join(' · ')
}

/** "2 opgaver er udsat · ■ Rød 1": put aside, never out of sight. A tap shows them. */
function putAside(t: Translator, snoozed: readonly SnoozedTask[]): Element[] {
  if (snoozed.length === 0) return []
  const count = snoozed.length
  const red = snoozed.filter(({ task }) => task.marker === 'RED').length
  const aside = t('card.snooze.aside', { count })
  const text = red > 0 ? `${aside} · ${markerWord(t, 'RED')} ${red}` : aside
  const show = tap('task.snoozed', { page: 1 }, t('card.snooze.showAside', { count }))
  return [{ ...leads(text, show), separator: true, spacing: 'Medium' }]
}

export type TasksView = {
  tasks: Page<TaskRow>
  /** Every task of the list, for the line that counts the colours. */
  all: readonly TaskRow[]
  snoozed: readonly SnoozedTask[]
  municipality: string | null
  tabUrl: string
  notice?: Notice | null
}

/** One's own open tasks. The most urgent few have their next step as a button; the others open with a tap. */
export function tasksCard(t: Translator, view: TasksView): Card {
  const { tasks, all, snoozed, municipality, tabUrl, notice: told } = view
  const actions = [
    ...pagers(t, tasks, { verb: 'task.list', data: {} }),
    link(t('bot.action.tab.open'), tabUrl),
  ]
  const buttons = MAX_ACTIONS - actions.length - (told?.undo ? 1 : 0)
  const rows = tasks.rows.map((task, n) => taskRow(t, task, { withButton: n < buttons }))
  const none = snoozed.length === 0 ? t('bot.tasks.none') : t('card.snooze.noneAtHand')
  const summary = all.length === 0 ? none : t('bot.tasks.summary', { count: all.length })
  return card(t, {
    body: [
      ...(told ? [notice(t, told)] : []),
      heading(t('bot.tasks.title')),
      words(summary, { spacing: 'None' }),
      ...(all.length > 0 ? [words(tally(t, all), { size: 'Small', subtle: true, spacing: 'None' })] : []),
      ...rows,
      ...pageLine(t, tasks),
      ...putAside(t, snoozed),
      ...(rows.length > buttons ? [words(t('bot.tasks.tapHint'), { size: 'Small', subtle: true })] : []),
    ],
    actions,
    from: municipality,
  })
}

export type SnoozedView = Omit<TasksView, 'tasks' | 'all' | 'snoozed'> & { snoozed: Page<SnoozedTask> }

/** What one has put aside, the day it comes back, and a way to take it up at once. */
export function snoozedCard(
  t: Translator,
  { snoozed, municipality, tabUrl, notice: told }: SnoozedView,
): Card {
  const rows = snoozed.rows.map(({ task, until }) => {
    const note = t('card.snooze.until', { day: formatDay(t.language, until) })
    return taskRow(t, task, { withButton: false, note })
  })
  return card(t, {
    body: [
      ...(told ? [notice(t, told)] : []),
      heading(t('card.snooze.title')),
      words(rows.length === 0 ? t('card.snooze.none') : t('card.snooze.intro'), {
        subtle: true,
        spacing: 'None',
      }),
      ...rows,
      ...pageLine(t, snoozed),
    ],
    actions: [
      titled(t('card.snooze.back'), button(t, 'task.list', { page: 1 })),
      ...pagers(t, snoozed, { verb: 'task.snoozed', data: {} }),
      link(t('bot.action.tab.open'), tabUrl),
    ],
    from: municipality,
  })
}
