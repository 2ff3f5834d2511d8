import { createHash } from 'node:crypto'
import type { FileView } from '../../contract/file.js'
import type { FileReply } from '../../contract/shapes.js'
import type { TaskDetail } from '../../contract/task.js'
import type { NamedFile } from '../../data/repositories/files.js'
import { fileNote } from '../../exchange/fileNote.js'
import type { TaskFile } from '../../domain/file.js'
import { newId, type FileId, type TaskId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { allow, isOfOwnSide } from '../../domain/policy.js'
import { Refusal } from '../../domain/refusals.js'
import type { NamedTask, TaskAtHand } from '../../domain/task.js'
import { freeFileName } from '../../domain/upload.js'
import { presentFile } from './presentFile.js'
import { post } from './messages.js'
import { detail, locked, readable } from './detail.js'
import { guardedTask, isReadOnly } from './present.js'
import { checked, type Checked, type Offered } from './checkUpload.js'
import type { World } from '../world.js'
import { acting, type Acting } from '../acting.js'
import { record } from '../record.js'

/** Bytes that should be gone are removed again for so long: the store may have been down when they were. */
const LEFTOVER_DAYS = 30

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Refuses `not-found`, `forbidden` and `task-not-active`. */
function allowAdding({ actor }: Acting, task: NamedTask): void {
  allow(actor, 'task.addFile', guardedTask(task, actor))
  if (isReadOnly(task, actor)) throw new Refusal('task-not-active')
}

type FileChange = { field: 'file' | 'filePersonalData'; oldValue: string | null; newValue: string | null }

/** Writes down what was done to a file, and tells every card that shows the task. */
async function note(act: Acting, task: NamedTask, change: FileChange): Promise<void> {
  const { tx, now } = act
  const { id: subjectId, municipalityId } = task
  const id = await record(act, { municipalityId, subject: 'task', subjectId, ...change })
  await tx.cards.changed({ shows: [task.id], occasion: `file:${id}`, now })
}

type Stored = Checked & { id: FileId }

async function save(
  act: Acting,
  taskId: TaskId,
  stored: Stored,
): Promise<{ file: FileView; task: TaskDetail }> {
  const { tx, actor, now } = act
  const task = await locked(act, taskId)
  allowAdding(act, task)
  const others = await tx.files.ofTask(task)
  const name = freeFileName(
    stored.name,
    others.flatMap((one) => one.name ?? []),
  )
  const { id, mediaType, content } = stored
  const file: TaskFile = {
    id,
    municipalityId: task.municipalityId,
    taskId,
    name,
    mediaType,
    size: content.length,
    sha256: sha256(content),
    origin: actor.side,
    uploadedBy: actor.personId,
    uploadedAt: now,
    deletedAt: null,
    deletedReason: null,
    deletedBy: null,
  }
  await tx.files.insert(file)
  await note(act, task, { field: 'file', oldValue: null, newValue: name })
  const view = presentFile({ ...file, uploaderName: actor.fullName }, task, actor)
  return { file: view, task: await detail(act, task) }
}

/** Takes bytes away again that no row speaks of. Where that cannot be known they stay: nobody can reach them. */
async function takeBack({ data, files }: World, id: FileId): Promise<void> {
  const isNeeded = await data.inTurn('files', (tx) => tx.files.find(id)).catch(() => true)
  if (!isNeeded) await files.remove(id).catch(() => undefined)
}

/**
 * Lays a file beside the task. Whoever may not is told so before anything is looked at; the bytes are kept before the
 * row is, and no transaction waits for them. Refuses as `checked` and `allowAdding` do, and `file-store-down`.
 */
export async function add(
  world: World,
  caller: Caller,
  { taskId, ...offered }: Offered & { taskId: TaskId },
): Promise<{ file: FileView; task: TaskDetail }> {
  await acting(world, caller, async (act) => allowAdding(act, await readable(act, taskId)))
  const stored = { id: newId<FileId>(), ...(await checked(world, offered)) }
  await world.files.put(stored.id, stored.content)
  try {
    return await acting(world, caller, (act) => save(act, taskId, stored))
  } catch (error) {
    await takeBack(world, stored.id)
    throw error
  }
}

/** The file and its task; refuses `not-found` for one that is not there and for one of a task the actor may not read. */
async function found(act: Acting, fileId: FileId): Promise<{ file: NamedFile; task: TaskAtHand }> {
  const file = await act.tx.files.find(fileId)
  if (!file) throw new Refusal('not-found')
  return { file, task: await readable(act, file.taskId) }
}

/** Its bytes as they were laid there. Refuses `not-found` and `file-store-down`. */
export async function read(world: World, caller: Caller, fileId: FileId): Promise<FileReply> {
  const file = await acting(world, caller, async (act) => (await found(act, fileId)).file)
  if (file.name === null || file.deletedAt) throw new Refusal('not-found')
  const bytes = await world.files.get(fileId)
  if (!bytes || sha256(bytes) !== file.sha256) throw new Refusal('file-store-down')
  return { name: file.name, type: file.mediaType, bytes }
}

/** The file as it is now that nobody else can change it. */
async function held(act: Acting, fileId: FileId): Promise<{ file: NamedFile; task: TaskAtHand }> {
  const { file } = await found(act, fileId)
  const task = await locked(act, file.taskId)
  return { file: (await act.tx.files.find(fileId)) ?? file, task }
}

/**
 * Deletes a file of one's own side. A second tap of the same person is answered like the first. Refuses `not-found`,
 * `forbidden`, `task-not-active`, `file-not-yours`.
 */
export async function remove(world: World, caller: Caller, fileId: FileId): Promise<TaskDetail> {
  const left = await acting(world, caller, async (act) => {
    const { tx, actor, now } = act
    const { file, task } = await held(act, fileId)
    allowAdding(act, task)
    const { name, deletedAt, deletedBy } = file
    if (deletedAt !== null && deletedBy === actor.personId) return detail(act, task)
    if (deletedAt !== null) throw new Refusal('not-found')
    if (!isOfOwnSide(file, actor)) throw new Refusal('file-not-yours', { name, owner: file.origin })
    await tx.files.remove(file, { deletedAt: now, deletedReason: 'USER', deletedBy: actor.personId })
    await note(act, task, { field: 'file', oldValue: name, newValue: null })
    return detail(act, task)
  })
  await world.files.remove(fileId).catch(() => undefined)
  return left
}

/** Asks the municipality for a new file, in its own language. */
async function askForNew(act: Acting, task: NamedTask): Promise<void> {
  const home = await act.tx.projects.municipality(task.municipalityId)
  await post(act, task, { text: fileNote(home?.language ?? 'da') })
}

const isForgotten = ({ deletedReason }: NamedFile): boolean => deletedReason === 'PERSONAL_DATA_BY_KOMBIT'

async function forget(act: Acting, fileId: FileId): Promise<TaskDetail> {
  const { tx, actor, now } = act
  const { file, task } = await held(act, fileId)
  if (isForgotten(file)) return detail(act, task)
  const deletedReason = 'PERSONAL_DATA_BY_KOMBIT'
  await tx.files.remove(file, { name: null, deletedAt: now, deletedReason, deletedBy: actor.personId })
  if (file.name !== null) await tx.history.forgetFileName({ taskId: task.id, name: file.name })
  await note(act, task, { field: 'filePersonalData', oldValue: null, newValue: null })
  if (file.origin === 'MUNICIPALITY') await askForNew(act, task)
  return detail(act, task)
}

/**
 * Destroys a file that holds personal data; its name goes too. The bytes go first: nothing says that they are gone
 * while they are not. Refuses `not-found`, `forbidden`, `file-store-down`.
 */
export async function removePersonalData(world: World, caller: Caller, fileId: FileId): Promise<TaskDetail> {
  await acting(world, caller, async (act) => {
    const { file, task } = await found(act, fileId)
    allow(act.actor, 'task.removeFile', guardedTask(task, act.actor))
    if (file.deletedReason === 'USER') throw new Refusal('not-found')
  })
  await world.files.remove(fileId)
  return acting(world, caller, (act) => forget(act, fileId))
}

/** Removes once more what was removed lately. */
export async function destroyLeftovers({ data, clock, files }: World): Promise<void> {
  const since = new Date(clock.now().getTime() - LEFTOVER_DAYS * 86_400_000)
  for (const id of await data.asSystem((tx) => tx.files.removedSince(since))) await files.remove(id)
}
