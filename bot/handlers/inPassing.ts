import { MESSAGE_MAX, PROSE_MAX, TITLE_MAX } from '../../src/contract/task.js'
import type { DeliveredCard } from '../../src/domain/conversation.js'
import { isUuid, type PersonId, type TaskId } from '../../src/domain/ids.js'
import { Refusal } from '../../src/domain/refusals.js'
import { dayOf, parseDay } from '../../src/domain/time.js'
import { formatDay } from '../../src/i18n/format.js'
import { refusalText } from '../../src/i18n/refusals.js'
import * as local from '../../src/services/localTasks.js'
import * as messages from '../../src/services/messages.js'
import * as people from '../../src/services/people.js'
import { withWayForward } from '../../src/services/refusing.js'
import * as snoozing from '../../src/services/snooze.js'
import * as editing from '../../src/services/taskEdit.js'
import * as tasks from '../../src/services/tasks.js'
import { sayCard } from '../cards/plain.js'
import { replaced, type Done, type Reader } from '../reader.js'
import { drawTask, showTask } from '../show.js'
import { showConfirm, showView, type Turn } from '../showView.js'
import type { Pressed } from '../verbs.js'

/** What is done in passing on a task's card: each a small form that comes back as it was when something is wrong. */

export const view = async (
  reader: Reader,
  { taskId, view: wanted, page }: Pressed<'task.view'>,
): Promise<Done> => replaced(await showView(reader, taskId, { view: wanted, page }))

/** These leave the form as it stands: there is nothing on it to put right. */
const FINAL = new Set([
  'not-found',
  'forbidden',
  'nobody-here',
  'unknown-municipality',
  'is-local',
  'task-not-active',
])

type Sent = { taskId: TaskId; form: Turn }

/** The form once more, with a word on top and everything that was typed. */
const again = async (reader: Reader, { taskId, form }: Sent, text: string): Promise<Done> =>
  replaced(await showView(reader, taskId, { ...form, notice: { text, style: 'warning' } }))

async function orAgain(reader: Reader, sent: Sent, work: () => Promise<Done>): Promise<Done> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal) || FINAL.has(error.code)) throw error
    const refusal = await withWayForward(reader.world, reader.caller, error)
    return again(reader, sent, refusalText(reader.t, refusal))
  }
}

const FIELDS = { RESPONSIBLE: 'responsibleId', EXECUTOR: 'executorId' } as const

/** The one picked, from the list or by Entra's id; only those who may change the task get to know who is here. */
async function chosen(
  { world, caller }: Reader,
  taskId: TaskId,
  person: string,
): Promise<{ id: PersonId; name: string }> {
  const able = await editing.assignable(world, caller, taskId)
  const listed = able.find(({ id }) => id === person)
  return people.picked(world, caller, listed?.id ?? person)
}

type Assigned = Pressed<'task.assign'> & { copy: DeliveredCard | null }

async function assigned(
  reader: Reader,
  { taskId, version, as, person, confirmed, copy }: Assigned,
): Promise<Done> {
  const { world, caller, t } = reader
  const put = person === null ? null : await chosen(reader, taskId, person)
  const wanted = { [FIELDS[as]]: put?.id ?? null }
  const task = await editing.edit(world, caller, {
    taskId,
    version,
    ...wanted,
    confirmed,
    pressed: copy?.id ?? null,
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

export async function assign(
  reader: Reader,
  pressed: Pressed<'task.assign'>,
  copy: DeliveredCard | null,
): Promise<Done> {
  const { taskId, as, person } = pressed
  const sent: Sent = { taskId, form: { view: 'people', typed: person ? { person } : {} } }
  if (person !== null && !isUuid(person)) return again(reader, sent, reader.t('card.people.chooseError'))
  return orAgain(reader, sent, async () => {
    try {
      return await assigned(reader, { ...pressed, copy })
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'would-lose-access') throw error
      return replaced(await showConfirm(reader, taskId, { text: refusalText(reader.t, error), as, person }))
    }
  })
}

export async function message(
  reader: Reader,
  { taskId, key, text: typed }: Pressed<'task.message'>,
): Promise<Done> {
  const { world, caller, t } = reader
  const text = typed.trim()
  const sent: Sent = { taskId, form: { view: 'message', typed: { text: text.slice(0, MESSAGE_MAX) } } }
  if (text === '') return again(reader, sent, t('card.message.empty'))
  if (text.length > MESSAGE_MAX) return again(reader, sent, t('card.message.tooLong', { max: MESSAGE_MAX }))
  return orAgain(reader, sent, async () => {
    await messages.write(world, caller, { taskId, text, key })
    const notice = { text: t('card.message.sent'), style: 'good' as const }
    return replaced(await showView(reader, taskId, { view: 'thread', notice }))
  })
}

/** The new paragraph stands under the others, with day and name. A second tap finds it there already. */
export async function note(
  reader: Reader,
  { taskId, version, text: typed }: Pressed<'task.note'>,
  copy: DeliveredCard | null,
): Promise<Done> {
  const { world, caller, t } = reader
  const text = typed.trim()
  const sent: Sent = { taskId, form: { view: 'note', typed: { text } } }
  if (text === '') return again(reader, sent, t('card.note.empty'))
  return orAgain(reader, sent, async () => {
    const task = await tasks.read(world, caller, taskId)
    const { name } = await people.me(world, caller)
    const day = formatDay(t.language, dayOf(world.clock.now()))
    const added = `${day}, ${name}:\n${text}`
    const before = task.internalNotes ?? ''
    const isThere = task.version > version && before.endsWith(added)
    const internalNotes = isThere || before === '' ? (isThere ? before : added) : `${before}\n\n${added}`
    if (internalNotes.length > PROSE_MAX) return again(reader, sent, t('card.note.tooLong'))
    const change = { taskId, version: isThere ? task.version : version, internalNotes }
    await editing.edit(world, caller, { ...change, pressed: copy?.id ?? null })
    return replaced(await showTask(reader, taskId, { text: t('card.note.done'), style: 'good' }))
  })
}

export async function createLocal(
  reader: Reader,
  { taskId, key, title: typed, endDate: picked }: Pressed<'task.createLocal'>,
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
  return orAgain(reader, sent, async () => {
    const { number } = await local.create(world, caller, { parentId: taskId, key, title, endDate })
    const notice = { text: t('card.local.done', { number }), style: 'good' as const }
    return replaced(await showView(reader, taskId, { view: 'local', notice }))
  })
}

export async function snooze(
  reader: Reader,
  { taskId, until: chosenDay, date }: Pressed<'task.snooze'>,
  copy: DeliveredCard | null,
): Promise<Done> {
  const { world, caller, t } = reader
  const until = chosenDay ?? parseDay(date)
  const sent: Sent = { taskId, form: { view: 'snooze', typed: { date } } }
  if (until === null) return again(reader, sent, t('card.snooze.dateError'))
  return orAgain(reader, sent, async () => {
    await snoozing.snooze(world, caller, { taskId, until, pressed: copy?.id ?? null })
    const task = await tasks.read(world, caller, taskId)
    const day = formatDay(t.language, until)
    const text = task.marker === 'RED' ? t('card.snooze.doneRed', { day }) : t('card.snooze.done', { day })
    return replaced(drawTask(reader, task, { text, style: 'good' }))
  })
}

export async function unsnooze(
  reader: Reader,
  { taskId }: Pressed<'task.unsnooze'>,
  copy: DeliveredCard | null,
): Promise<Done> {
  await snoozing.snooze(reader.world, reader.caller, { taskId, until: null, pressed: copy?.id ?? null })
  return replaced(await showTask(reader, taskId, { text: reader.t('card.snooze.ended'), style: 'good' }))
}
