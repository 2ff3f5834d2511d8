import { MESSAGE_MAX, PROSE_MAX, TITLE_MAX } from '../../src/domain/task.js'
import { isUuid, type PersonId, type TaskId } from '../../src/domain/ids.js'
import { Refusal, type RefusalCode } from '../../src/domain/refusals.js'
import { dayOf, parseDay } from '../../src/domain/time.js'
import { formatDay, formatOnDay } from '../../src/i18n/format.js'
import * as local from '../../src/services/tasks/local.js'
import * as messages from '../../src/services/tasks/messages.js'
import * as people from '../../src/services/users/people.js'
import * as snoozing from '../../src/services/tasks/snooze.js'
import * as editing from '../../src/services/tasks/edit.js'
import * as tasks from '../../src/services/tasks/tasks.js'
import type { TaskDetail } from '../../src/contract/task.js'
import type { Notice } from '../cards/tasks.js'
import { isItsOwnCard } from './tasks.js'
import { refresh } from '../views/refresh.js'
import { sayCard } from '../cards/plain.js'
import { canBePutRight, RefusedForm, replaced, type Done, type Reader, type Shown } from '../turn/reader.js'
import { showMessage } from '../views/messages.js'
import { drawTask, showTask } from '../views/tasks.js'
import { showAccessQuestion, showView, type CardSide } from '../views/taskViews.js'
import type { PressData } from '../verbs.js'

/** What is done on a task's card at one tap: each a small form that comes back as it was when something is wrong. */

export const view = async (
  reader: Reader,
  { taskId, view: wanted, page }: PressData<'task.view'>,
): Promise<Done> => replaced(await showView(reader, taskId, { view: wanted, page }))

type Sent = { taskId: TaskId; form: CardSide }

/** The form once more, with a word on top and everything that was typed. */
const again = async (reader: Reader, { taskId, form }: Sent, text: string): Promise<Done> =>
  replaced(await showView(reader, taskId, { ...form, notice: { text, style: 'warning' } }))

async function orAgain({ taskId, form }: Sent, work: () => Promise<Done>): Promise<Done> {
  try {
    return await work()
  } catch (error) {
    if (!canBePutRight(error)) throw error
    const typed = { ...form.typed, ...(error.code === 'personal-number-or-not' ? { doubted: 'yes' } : {}) }
    throw new RefusedForm(error, (reader, text) =>
      showView(reader, taskId, { ...form, typed, notice: { text, style: 'warning' } }),
    )
  }
}

const FIELDS = { RESPONSIBLE: 'responsibleId', EXECUTOR: 'executorId' } as const

/** The one picked, from the list or by Entra's id; only those who may change the task get to know who is here. */
export async function chosen(
  { world, caller }: Reader,
  taskId: TaskId,
  person: string,
): Promise<{ id: PersonId; name: string }> {
  const able = await editing.assignable(world, caller, taskId)
  const listed = able.find(({ id }) => id === person)
  return people.picked(world, caller, listed?.id ?? person)
}

async function assigned(
  reader: Reader,
  { taskId, version, as, person, confirmed }: PressData<'task.assign'>,
): Promise<Done> {
  const { world, caller, t } = reader
  const put = person === null ? null : await chosen(reader, taskId, person)
  const wanted = { [FIELDS[as]]: put?.id ?? null }
  const task = await editing.edit(world, caller, {
    taskId,
    version,
    ...wanted,
    confirmed,
  })
  if (!task) {
    const text = t('card.people.handedOver')
    return replaced({
      content: { kind: 'answer', subject: taskId, shows: [] },
      card: sayCard(t, text),
      summary: text,
    })
  }
  const text = put ? t(`card.people.done.${as}`, { name: put.name }) : t(`card.people.removed.${as}`)
  const undo = task.undoUntil ? { undo: { taskId, version: task.version } } : {}
  return replaced(drawTask(reader, task, { text, style: 'good', ...undo }))
}

export async function assign(reader: Reader, data: PressData<'task.assign'>): Promise<Done> {
  const { taskId, as, person } = data
  const sent: Sent = { taskId, form: { view: 'people', typed: person ? { person } : {} } }
  if (person !== null && !isUuid(person)) return again(reader, sent, reader.t('card.people.chooseError'))
  return orAgain(sent, async () => {
    try {
      return await assigned(reader, { ...data })
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'would-lose-access') throw error
      throw new RefusedForm(error, (again, text) => showAccessQuestion(again, taskId, { text, as, person }))
    }
  })
}

/** The card the message was written on: the one it answers, or the task's form. */
async function messageSide(
  reader: Reader,
  { taskId, answers }: Pick<PressData<'task.message'>, 'taskId' | 'answers'>,
  form: Pick<CardSide, 'notice' | 'typed'>,
): Promise<Shown> {
  const { notice = null, typed } = form
  const one = answers && { taskId, messageId: answers, notice, ...(typed ? { typed } : {}) }
  const shown = one ? await showMessage(reader, one) : null
  return shown ?? showView(reader, taskId, { view: typed ? 'message' : 'thread', ...form })
}

export async function message(reader: Reader, data: PressData<'task.message'>): Promise<Done> {
  const { world, caller, t } = reader
  const { taskId, key } = data
  const text = data.text.trim()
  const refused = (by: Reader, why: string, code?: RefusalCode): Promise<Shown> => {
    const doubted: Record<string, string> = code === 'personal-number-or-not' ? { doubted: 'yes' } : {}
    const typed = { text: text.slice(0, MESSAGE_MAX), ...doubted }
    return messageSide(by, data, { typed, notice: { text: why, style: 'warning' } })
  }
  if (text === '') return replaced(await refused(reader, t('card.message.empty')))
  if (text.length > MESSAGE_MAX)
    return replaced(await refused(reader, t('card.message.tooLong', { max: MESSAGE_MAX })))
  try {
    await messages.write(world, caller, { taskId, text, key, confirmed: data.confirmed })
  } catch (error) {
    if (!canBePutRight(error)) throw error
    throw new RefusedForm(error, (by, why) => refused(by, why, error.code))
  }
  return replaced(
    await messageSide(reader, data, { notice: { text: t('card.message.sent'), style: 'good' } }),
  )
}

/** The new paragraph stands under the others, with day and name. A second tap finds it there already. */
export async function note(
  reader: Reader,
  { taskId, version, text: typed }: PressData<'task.note'>,
): Promise<Done> {
  const { world, caller, t } = reader
  const text = typed.trim()
  const sent: Sent = { taskId, form: { view: 'note', typed: { text } } }
  if (text === '') return again(reader, sent, t('card.note.empty'))
  return orAgain(sent, async () => {
    const task = await tasks.read(world, caller, taskId)
    const name = await people.ownName(world, caller)
    const day = formatDay(t.language, dayOf(world.clock.now()))
    const added = `${day}, ${name}:\n${text}`
    const before = task.internalNotes ?? ''
    const isThere = task.version > version && before.endsWith(added)
    const internalNotes = isThere || before === '' ? (isThere ? before : added) : `${before}\n\n${added}`
    if (internalNotes.length > PROSE_MAX) return again(reader, sent, t('card.note.tooLong'))
    const change = { taskId, version: isThere ? task.version : version, internalNotes }
    await editing.edit(world, caller, { ...change })
    return replaced(await showTask(reader, taskId, { text: t('card.note.done'), style: 'good' }))
  })
}

export async function createLocal(
  reader: Reader,
  { taskId, key, title: typed, endDate: picked }: PressData<'task.createLocal'>,
): Promise<Done> {
  const { world, caller, t } = reader
  const title = typed.trim()
  const sent: Sent = {
    taskId,
    form: { view: 'local', typed: { title: title.slice(0, TITLE_MAX), endDate: picked } },
  }
  const endDate = picked === '' ? null : parseDay(picked)
  if (title === '') return again(reader, sent, t('card.local.empty'))
  if (title.length > TITLE_MAX) return again(reader, sent, t('card.local.tooLong', { max: TITLE_MAX }))
  if (picked !== '' && endDate === null) return again(reader, sent, t('card.local.badDate'))
  return orAgain(sent, async () => {
    const { number } = await local.create(world, caller, { parentId: taskId, key, title, endDate })
    const notice = { text: t('card.local.done', { number }), style: 'good' as const }
    return replaced(await showView(reader, taskId, { view: 'local', notice }))
  })
}

export async function snooze(
  reader: Reader,
  { taskId, until: chosenDay, date }: PressData<'task.snooze'>,
): Promise<Done> {
  const { world, caller, t } = reader
  const until = chosenDay ?? parseDay(date)
  const sent: Sent = { taskId, form: { view: 'snooze', typed: { date } } }
  if (until === null) return again(reader, sent, t('card.snooze.dateError'))
  return orAgain(sent, async () => {
    const task = await snoozing.snooze(world, caller, { taskId, until })
    const day = formatOnDay(t.language, task.snoozedUntil ?? until)
    const text = task.marker === 'RED' ? t('card.snooze.doneRed', { day }) : t('card.snooze.done', { day })
    return replaced(await afterSnooze(reader, task, { text, style: 'good', undo: { taskId } }))
  })
}

/** A list or a reminder stays what it is; any other card becomes the task's own. */
async function afterSnooze(reader: Reader, task: TaskDetail, notice: Notice): Promise<Shown> {
  const { copy } = reader
  const other = copy && !isItsOwnCard(reader) ? await refresh(reader, copy, notice) : null
  return other ?? drawTask(reader, task, notice)
}

export async function unsnooze(reader: Reader, { taskId }: PressData<'task.unsnooze'>): Promise<Done> {
  const task = await snoozing.snooze(reader.world, reader.caller, { taskId, until: null })
  return replaced(await afterSnooze(reader, task, { text: reader.t('card.snooze.ended'), style: 'good' }))
}
