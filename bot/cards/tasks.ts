import type { TaskRow } from '../../src/contract/task.js'
import { MARKERS } from '../../src/domain/deadline.js'
import { formatList, formatOnDay } from '../../src/i18n/format.js'
import type { Translator } from '../../src/i18n/translator.js'
import type { NoTasks, SnoozedTask } from '../../src/services/tasks/mine.js'
import {
  banner,
  button,
  card,
  heading,
  leads,
  leadsToTab,
  link,
  markerWord,
  tap,
  titled,
  words,
  type Button,
  type Card,
  type Element,
} from './parts.js'
import { pageLine, pagers, pageTurns, type Page } from './pages.js'
import { taskRow } from './taskRows.js'

/**
 * What just happened on the card. `undo`: what takes it back: a version of the task, of an introduction where there is a
 * plan, or without a version a reminder of it.
 */
export type Notice = {
  text: string
  style: 'good' | 'warning' | 'attention'
  undo?: { taskId: string; version?: number; planId?: string }
}

/** "Fortryd": of what the notice says was done, and of nothing else. */
function undoButton(t: Translator, { taskId, version, planId }: NonNullable<Notice['undo']>): Button {
  if (version !== undefined && planId !== undefined)
    return button(t, 'introductionTask.undo', { planId, taskId, version })
  if (version !== undefined) return button(t, 'task.undo', { taskId, version })
  return titled(t('bot.action.task.undo'), button(t, 'task.unsnooze', { taskId }))
}

export function notice(t: Translator, { text, style, undo }: Notice): Element {
  return banner(text, style, undo ? [undoButton(t, undo)] : [])
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

/** Why there is nothing to do, and where to turn. */
export function noTasks(t: Translator, none: NoTasks): string {
  if (none.why !== 'noAccess') return t(`bot.tasks.none.${none.why}`)
  const { administrators } = none
  if (administrators.length === 0) return t('bot.tasks.none.noAccess')
  return t('bot.tasks.none.noAccessWho', { who: formatList(t.language, administrators.slice(0, 3)) })
}

export type TasksView = {
  tasks: Page<TaskRow>
  /** Every task of the list, for the line that counts the colours. */
  all: readonly TaskRow[]
  snoozed: readonly SnoozedTask[]
  /** The tasks are those of the projects one follows. */
  isFollowing: boolean
  none: NoTasks | null
  municipality: string | null
  tabUrl: string
  notice?: Notice | null
}

/** One's own open tasks, the most urgent first; each has its next step as a button. */
export function tasksCard(t: Translator, view: TasksView): Card {
  const { tasks, all, snoozed, isFollowing, none, municipality, tabUrl, notice: told } = view
  const rows = tasks.rows.map((task) => taskRow(t, task, { withButton: true }))
  const count = isFollowing ? t('bot.tasks.followed') : t('bot.tasks.summary', { count: all.length })
  const summary = none ? noTasks(t, none) : all.length === 0 ? t('card.snooze.noneAtHand') : count
  return card(t, {
    body: [
      ...(told ? [notice(t, told)] : []),
      heading(t(isFollowing ? 'bot.tasks.followedTitle' : 'bot.tasks.title')),
      words(summary, { spacing: 'None' }),
      ...(all.length > 0 && !isFollowing
        ? [words(tally(t, all), { size: 'Small', subtle: true, spacing: 'None' })]
        : []),
      ...rows,
      ...pageLine(t, tasks),
      ...pageTurns(t, tasks, { verb: 'task.list', data: {} }),
      ...putAside(t, snoozed),
      leadsToTab(t, tabUrl),
    ],
    from: municipality,
  })
}

export type SnoozedView = Omit<TasksView, 'tasks' | 'all' | 'snoozed' | 'none' | 'isFollowing'> & {
  snoozed: Page<SnoozedTask>
}

/** What one has put aside, the day it comes back, and a way to take it up at once. */
export function snoozedCard(
  t: Translator,
  { snoozed, municipality, tabUrl, notice: told }: SnoozedView,
): Card {
  const rows = snoozed.rows.map(({ task, until }) => {
    const lines = [t('card.snooze.until', { day: formatOnDay(t.language, until) })]
    return taskRow(t, task, { withButton: false, lines })
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
