import type { TaskRow } from '../../src/contract/task.js'
import { MARKERS } from '../../src/domain/deadline.js'
import type { Translator } from '../../src/i18n/translator.js'
import {
  banner,
  button,
  card,
  fitting,
  heading,
  link,
  markerWord,
  MAX_ACTIONS,
  words,
  type Card,
  type Element,
} from './parts.js'
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

export type TasksView = {
  tasks: TaskRow[]
  municipality: string | null
  tabUrl: string
  notice?: Notice | null
}

/** One's own open tasks. The most urgent few have their next step as a button; the others open with a tap. */
export function tasksCard(t: Translator, { tasks, municipality, tabUrl, notice: told }: TasksView): Card {
  const buttons = MAX_ACTIONS - 1 - (told?.undo ? 1 : 0)
  const rows = fitting(tasks.map((task, n) => taskRow(t, task, { withButton: n < buttons })))
  const more = tasks.length - rows.length
  const summary = tasks.length === 0 ? t('bot.tasks.none') : t('bot.tasks.summary', { count: tasks.length })
  return card(t, {
    body: [
      ...(told ? [notice(t, told)] : []),
      heading(t('bot.tasks.title')),
      words(summary, { spacing: 'None' }),
      ...(tasks.length > 0 ? [words(tally(t, tasks), { size: 'Small', subtle: true, spacing: 'None' })] : []),
      ...rows,
      ...(more > 0 ? [words(t('bot.tasks.more', { count: more }), { subtle: true })] : []),
      ...(tasks.length > buttons ? [words(t('bot.tasks.tapHint'), { size: 'Small', subtle: true })] : []),
    ],
    actions: [link(t('bot.action.tab.open'), tabUrl)],
    from: municipality,
  })
}
