import type { TaskDetail } from '../../src/contract/task.js'
import type { TaskAction } from '../../src/domain/taskStatus.js'
import { daysBetween, parseDay, type Day } from '../../src/domain/time.js'
import {
  formatDay,
  formatDayOf,
  formatDays,
  formatList,
  formatOnDay,
  formatTime,
  formatWhen,
} from '../../src/i18n/format.js'
import { changeSentence } from '../../src/i18n/history.js'
import type { Translator } from '../../src/i18n/translator.js'
import type { TaskViewName } from '../verbs.js'
import {
  button,
  card,
  field,
  heading,
  leads,
  link,
  menu,
  pair,
  primary,
  tap,
  title,
  titled,
  urgent,
  words,
  type Button,
  type Card,
  type Element,
} from './parts.js'
import { urgencyWords } from '../../src/i18n/urgency.js'
import { plain } from '../../src/domain/richText.js'
import { shorten } from './prose.js'
import { notice, type Notice } from './tasks.js'

/** Longer texts are cut at a paragraph; the tab has the whole. */
const TEXT_MAX = 700

export type TaskCardView = { task: TaskDetail; today: Day; tabUrl: string; notice?: Notice | null }

function section(label: string, markdown: string | null): { elements: Element[]; isCut: boolean } {
  if (!markdown) return { elements: [], isCut: false }
  const { text, isCut } = shorten(plain(markdown), TEXT_MAX)
  const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== '')
  return {
    elements: [heading(label), ...paragraphs.map((line) => words(line.trimEnd(), { spacing: 'Small' }))],
    isCut,
  }
}

/** The day the marker turns next, and what would stop that. */
function why(t: Translator, { task, today }: TaskCardView): Element[] {
  const { nextChange, nextMarker } = task
  const next = nextChange === null ? null : parseDay(nextChange)
  const turns = next &&
    nextMarker && {
      marker: t(`marker.${nextMarker}`).toLowerCase(),
      day: formatDay(t.language, next),
      days: formatDays(t.language, daysBetween(today, next)),
    }
  const helps = task.actions.includes('start') ? afterStart(t, task, today) : null
  return [
    ...(turns ? [words(t('bot.task.turnsOn', turns), { size: 'Small', subtle: true, spacing: 'None' })] : []),
    ...(helps ? [words(helps, { size: 'Small', subtle: true, spacing: 'None' })] : []),
  ]
}

/** What starting it today would make of a red or yellow task (klik.md §3.6); nothing where it would not help. */
function afterStart(t: Translator, { marker, endDate, latestStart }: TaskDetail, today: Day): string | null {
  const isOver = endDate !== null && today >= endDate
  if (isOver || (marker !== 'RED' && marker !== 'YELLOW')) return null
  const marked = latestStart !== null && today >= latestStart ? 'YELLOW' : 'GREEN'
  return marked === marker ? null : t('bot.task.startHelps', { marker: t(`marker.${marked}`).toLowerCase() })
}

const dateField = (t: Translator, label: string, day: string | null): Element[] =>
  field(label, day && formatDay(t.language, day))

function facts(t: Translator, task: TaskDetail): Element[] {
  const nobody = t('bot.task.nobody')
  return [
    pair(
      field(t('bot.task.status'), t(`status.${task.status}`)),
      field(t('bot.task.priority'), t(`priority.${task.priority}`)),
    ),
    pair(
      field(t('bot.task.responsible'), task.responsible?.name ?? nobody),
      field(t('bot.task.executor'), task.executor?.name ?? nobody),
    ),
    pair(
      dateField(t, t('bot.task.latestStart'), task.latestStart),
      dateField(t, t('bot.task.endDate'), task.endDate),
    ),
    pair(field(t('bot.task.phase'), task.phase), field(t('bot.task.theme'), task.theme)),
  ]
}

/** "KLIK-administrator: Klik Admin og Elin Nielsen". */
function roles(t: Translator, label: string, recommended: TaskDetail['recommendedExecutor']): Element[] {
  const lines = recommended.map(({ title: role, holders }) =>
    holders.length > 0
      ? `${role}: ${formatList(
          t.language,
          holders.map(({ name }) => name),
        )}`
      : `${role}: ${t('bot.task.noHolder')}`,
  )
  return lines.length === 0
    ? []
    : [...field(label, lines[0] ?? null), ...lines.slice(1).map((line) => words(line, { spacing: 'None' }))]
}

const BUTTONS: Record<
  TaskAction,
  'task.start' | 'task.complete' | 'task.reopen' | 'task.reset' | 'task.activate' | 'task.deactivate'
> = {
  start: 'task.start',
  complete: 'task.complete',
  reopen: 'task.reopen',
  reset: 'task.reset',
  activate: 'task.activate',
  deactivate: 'task.deactivate',
}

/** Everything else one does in passing; each turns the card to a small form and back. */
function more(t: Translator, { task }: TaskCardView): Button {
  const { id: taskId, rights, status, kind, snoozedUntil } = task
  const to = (title: string, view: TaskViewName): Button =>
    titled(title, button(t, 'task.view', { taskId, view }))
  const snooze = snoozedUntil
    ? [button(t, 'task.unsnooze', { taskId })]
    : status === 'COMPLETED'
      ? []
      : [to(t('card.snooze.menu'), 'snooze')]
  return menu(
    t('card.more'),
    [],
    [
      ...(rights.message ? [to(t('card.message.menu'), 'message')] : []),
      ...(rights.editNotes ? [to(t('card.note.menu'), 'note')] : []),
      ...snooze,
      ...(rights.createLocal && kind === 'KLIK' ? [to(t('card.local.menu'), 'local')] : []),
      button(t, 'task.list', {}),
    ],
  )
}

function actions(t: Translator, view: TaskCardView): Button[] {
  const { task, tabUrl } = view
  const { id: taskId, version } = task
  const steps = task.actions.map((action, n) => {
    const step = button(t, BUTTONS[action], { taskId, version })
    return n === 0 ? primary(step) : step
  })
  const people = titled(t('card.people.menu'), button(t, 'task.view', { taskId, view: 'people' }))
  return [
    ...steps,
    ...(task.rights.edit ? [people] : []),
    more(t, view),
    link(t('bot.action.tab.open'), tabUrl),
  ]
}

/** A change of one's own that can still be taken back: what it was, and how long. */
function undoing(t: Translator, { id: taskId, version, undoUntil, history }: TaskDetail): Element[] {
  const [last] = history
  if (undoUntil === null || !last) return []
  const done = history.filter(({ at }) => at === last.at).map((change) => changeSentence(t, change))
  const facts = { done: formatList(t.language, done), time: formatTime(t.language, undoUntil) }
  return [
    words(t('card.undoUntil', facts), { size: 'Small', subtle: true }),
    { type: 'ActionSet', spacing: 'Small', actions: [button(t, 'task.undo', { taskId, version })] },
  ]
}

/** What hangs on the task: the one it stands under, the municipality's own under it, and what has been written. */
function around(t: Translator, task: TaskDetail, today: Day): Element[] {
  const { id: taskId, parent, localTasks, messages, history, imported } = task
  const open = localTasks.filter(({ status }) => status !== 'COMPLETED').length
  const local = t('card.local.count', { count: localTasks.length, open })
  const written = t('card.message.count', { count: messages.length })
  const [last] = history
  const changed = last
    ? t('card.history.last', { when: formatWhen(t.language, last.at, today) })
    : imported && t('card.history.imported', { day: formatDayOf(t.language, imported.at) })
  return [
    ...(parent
      ? [
          leads(
            t('card.local.under', parent),
            tap('task.open', { taskId: parent.id }, t('card.local.openParent', parent)),
          ),
        ]
      : []),
    ...(localTasks.length > 0 ? [leads(local, tap('task.view', { taskId, view: 'local' }, local))] : []),
    ...(changed ? [leads(changed, tap('task.view', { taskId, view: 'history' }, changed))] : []),
    ...(messages.length > 0 ? [leads(written, tap('task.view', { taskId, view: 'thread' }, written))] : []),
  ]
}

/** One task: what it is for, how to do it, by when and why, who, and what the reader can do about it. */
export function taskCard(t: Translator, view: TaskCardView): Card {
  const { task, notice: told } = view
  const goal = section(t('bot.task.goal'), task.goal ?? task.description)
  const method = section(t('bot.task.method'), task.method)
  return card(t, {
    body: [
      ...(told ? [notice(t, told)] : []),
      ...(told ? [] : undoing(t, task)),
      words(`${t('bot.task.number', { number: task.number })} · ${task.project.name}`, {
        size: 'Small',
        subtle: true,
      }),
      title(task.title),
      ...(task.kind === 'LOCAL' ? [words(t('bot.task.local'), { subtle: true, spacing: 'None' })] : []),
      urgent(task.marker, urgencyWords(t, task)),
      ...why(t, view),
      ...(task.snoozedUntil
        ? [
            words(t('card.snooze.until', { day: formatOnDay(t.language, task.snoozedUntil) }), {
              spacing: 'Small',
            }),
          ]
        : []),
      ...facts(t, task),
      ...around(t, task, view.today),
      ...roles(t, t('bot.task.recommendedResponsible'), task.recommendedResponsible),
      ...roles(t, t('bot.task.recommendedExecutor'), task.recommendedExecutor),
      ...field(
        t('bot.task.prerequisites'),
        task.prerequisites.map(({ title: first }) => first).join(', ') || null,
      ),
      ...goal.elements,
      ...method.elements,
      ...(goal.isCut || method.isCut ? [words(t('bot.task.readMore'), { size: 'Small', subtle: true })] : []),
    ],
    actions: actions(t, view),
    from: task.municipality.name,
  })
}
