import { MESSAGE_MAX, TITLE_MAX } from '../../src/domain/task.js'
import type { TaskDetail } from '../../src/contract/task.js'
import { SNOOZE_DAYS } from '../../src/domain/task.js'
import { addDays, daysBetween, type Day } from '../../src/domain/time.js'
import { formatOnDay } from '../../src/i18n/format.js'
import { readersOf, type ReaderGroup } from '../../src/domain/audience.js'
import { readersText, toldText } from '../../src/i18n/audience.js'
import type { Translator } from '../../src/i18n/translator.js'
import {
  alone,
  button,
  card,
  link,
  primary,
  titled,
  words,
  type Button,
  type Card,
  type Element,
} from './parts.js'
import { shorten } from './prose.js'
import { newestLines } from './taskPast.js'
import { taskRow } from './taskRows.js'
import { back, formTop, small, type Form } from './taskTop.js'

const NOTES_SHOWN = 1200
const LOCAL_SHOWN = 8
const NOTE_MAX = 2000

/** Everybody who will be able to read it and who is told, said before a word is sent. */
export function audience(t: Translator, { audience: { readers, told }, municipality }: TaskDetail): Element {
  return {
    type: 'Container',
    style: 'emphasis',
    items: [
      words(readersText(t, readers, municipality.name), { weight: 'Bolder' }),
      small(toldText(t, told)),
      small(t('card.message.personal')),
      small(t('card.message.final')),
    ],
  }
}

/** A message to KOMBIT. `key`: the message it will be, so that a second tap does not send it twice. */
export function messageCard(t: Translator, view: Form & { key: string; today: Day }): Card {
  const { task, key, typed = {} } = view
  const send = typed.doubted
    ? titled(
        t('card.message.sendAnyway'),
        button(t, 'task.message', { taskId: task.id, key, confirmed: true }),
      )
    : button(t, 'task.message', { taskId: task.id, key })
  return card(t, {
    body: [
      ...formTop(t, view, t('card.message.title')),
      ...newestLines(t, task, view.today),
      audience(t, task),
      {
        type: 'Input.Text',
        id: 'text',
        label: t('card.message.text'),
        placeholder: t('card.message.hint'),
        isMultiline: true,
        isRequired: true,
        errorMessage: t('card.message.empty'),
        maxLength: MESSAGE_MAX,
        ...(typed.text ? { value: typed.text } : {}),
      },
    ],
    actions: [primary(send), back(t, task)],
    from: task.municipality.name,
  })
}

const noteReaders = ({ kind }: TaskDetail): ReaderGroup[] =>
  readersOf('task.readNotes', { isLocal: kind === 'LOCAL' })

/** One more paragraph for the municipality's own notes. */
export function noteCard(t: Translator, view: Form): Card {
  const { task, tabUrl, typed = {} } = view
  const { id: taskId, version, internalNotes } = task
  const { text, isCut } = shorten(internalNotes ?? '', NOTES_SHOWN)
  const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== '')
  return card(t, {
    body: [
      ...formTop(t, view, t('card.note.title')),
      words(t('card.note.onlyHere'), { spacing: 'None', weight: 'Bolder' }),
      small(readersText(t, noteReaders(task), task.municipality.name)),
      ...paragraphs.map((line) => words(line, { spacing: 'Small' })),
      ...(isCut ? [small(t('bot.task.readMore'))] : []),
      {
        type: 'Input.Text',
        id: 'text',
        label: t('card.note.text'),
        isMultiline: true,
        isRequired: true,
        errorMessage: t('card.note.empty'),
        maxLength: NOTE_MAX,
        ...(typed.text ? { value: typed.text } : {}),
      },
      small(t('card.note.stamped')),
    ],
    actions: [
      primary(button(t, 'task.note', { taskId, version })),
      back(t, task),
      link(t('bot.action.tab.open'), tabUrl),
    ],
    from: task.municipality.name,
  })
}

/** "I morgen · onsdag 04-03-2026", in order. */
function remindButtons(t: Translator, { id: taskId, remindOn }: TaskDetail, today: Day): Button[] {
  return remindOn.map((until) => {
    const day = formatOnDay(t.language, until)
    const name = daysBetween(today, until) === 1 ? `${t('card.snooze.tomorrow')} · ${day}` : capital(day)
    return titled(name, alone(button(t, 'task.snooze', { taskId, until })))
  })
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The day one is reminded; the reader's own business, nobody else sees it. */
export function snoozeCard(t: Translator, view: Form & { today: Day }): Card {
  const { task, today, typed = {} } = view
  const { id: taskId } = task
  return card(t, {
    body: [
      ...formTop(t, view, t('card.snooze.formTitle')),
      words(t(task.marker === 'RED' ? 'card.snooze.whatRed' : 'card.snooze.what'), { spacing: 'None' }),
      { type: 'ActionSet', actions: remindButtons(t, task, today) },
      {
        type: 'Input.Date',
        id: 'date',
        label: t('card.snooze.date'),
        min: addDays(today, 1),
        max: addDays(today, SNOOZE_DAYS),
        isRequired: true,
        errorMessage: t('card.snooze.dateError'),
        ...(typed.date ? { value: typed.date } : {}),
      },
    ],
    actions: [titled(t('card.snooze.toDate'), button(t, 'task.snooze', { taskId })), back(t, task)],
    from: task.municipality.name,
  })
}

/** The municipality's own tasks under this one, and a new one. `key`: the task it will be. */
export function localCard(t: Translator, view: Form & { key: string }): Card {
  const { task, key, tabUrl, typed = {} } = view
  const shown = task.localTasks.slice(0, LOCAL_SHOWN)
  const more = task.localTasks.length - shown.length
  const create: Element[] = [
    {
      type: 'Input.Text',
      id: 'title',
      label: t('card.local.newTitle'),
      isRequired: true,
      errorMessage: t('card.local.empty'),
      maxLength: TITLE_MAX,
      ...(typed.title ? { value: typed.title } : {}),
    },
    {
      type: 'Input.Date',
      id: 'endDate',
      label: t('card.local.endDate'),
      ...(typed.endDate ? { value: typed.endDate } : {}),
    },
  ]
  const actions = task.rights.createLocal
    ? [primary(button(t, 'task.createLocal', { taskId: task.id, key })), back(t, task)]
    : [back(t, task)]
  return card(t, {
    body: [
      ...formTop(t, view, t('card.local.title')),
      words(t('card.local.onlyHere'), { spacing: 'None' }),
      ...shown.map((local) => taskRow(t, local, { withButton: false })),
      ...(more > 0 ? [small(t('bot.tasks.more', { count: more }))] : []),
      ...(shown.length === 0 ? [words(t('card.local.none'), { subtle: true })] : []),
      ...(task.rights.createLocal ? create : []),
    ],
    actions: [...actions, link(t('bot.action.tab.open'), tabUrl)],
    from: task.municipality.name,
  })
}
