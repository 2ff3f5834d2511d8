import type { TaskDetail } from '../../contract/task.js'
import type { Member, OfProject } from '../../data/repositories/people.js'
import type { AskedParts, TaskParts } from '../../data/repositories/taskParts.js'
import type { TaskId } from '../../domain/ids.js'
import { readersOf } from '../../domain/audience.js'
import type { Actor } from '../../domain/person.js'
import { allow, canStandOnTasks, may } from '../../domain/policy.js'
import { hearsOfMessage } from '../../domain/recipients.js'
import { Refusal } from '../../domain/refusals.js'
import {
  isOwnTask,
  parseMention,
  type NamedTask,
  type TaskAtHand,
  type TaskTemplate,
} from '../../domain/task.js'
import { sortKey } from '../../domain/words.js'
import { presentFile } from './presentFile.js'
import { guardedTask, mentioned, presentTaskDetail, type TaskDetailParts } from './present.js'
import type { Acting } from '../acting.js'

export const mayRead = (actor: Actor, task: NamedTask): boolean =>
  may(actor, 'task.read', guardedTask(task, actor))

/** Refuses `not-found` for a task that is not there and for one the actor may not read. */
export async function readable({ tx, actor }: Acting, taskId: TaskId): Promise<TaskAtHand> {
  const task = await tx.tasks.find(taskId)
  if (!task) throw new Refusal('not-found')
  allow(actor, 'task.read', guardedTask(task, actor))
  return task
}

/** The task, kept from others; refuses `not-found` as reading does. */
export async function locked({ tx, actor }: Acting, taskId: TaskId): Promise<TaskAtHand> {
  const task = await tx.tasks.lock(taskId)
  if (!task || !mayRead(actor, task)) throw new Refusal('not-found')
  return task
}

export const canBeAssigned = ({ userType }: Member): boolean => canStandOnTasks(userType)

/** Those who hear of a message on the task that `authorId` writes, of all who have access to its project. */
export const listeners = <One extends OfProject>(
  task: NamedTask,
  people: readonly One[],
  authorId: Actor['personId'] | null,
): One[] =>
  people.filter(
    (one) =>
      one.id !== authorId &&
      task.kind === 'KLIK' &&
      hearsOfMessage({ ...one, isOwn: isOwnTask(task, one.id) }),
  )

/** Each role recommended for the task with those who hold it here. */
function holdersIn({ holders, members }: Pick<TaskParts, 'holders' | 'members'>): TaskDetailParts['holders'] {
  const able = new Set(members.filter(canBeAssigned).map(({ id }) => id))
  return new Map(
    holders.map(({ title, roleId, people }) => [
      title.toLowerCase(),
      { roleId, people: people.map((one) => ({ ...one, canBeAssigned: able.has(one.id) })) },
    ]),
  )
}

function audienceIn(
  { members, followers }: Pick<TaskParts, 'members' | 'followers'>,
  task: NamedTask,
  actor: Actor,
): TaskDetail['audience'] {
  const atHome = members.map((member) => ({
    ...member,
    side: 'MUNICIPALITY' as const,
    municipalityId: task.municipalityId,
  }))
  const hearing = [...atHome, ...followers].filter(({ hearsMessages }) => hearsMessages)
  const told = listeners(task, hearing, actor.personId)
  return {
    readers: readersOf('task.read', { isLocal: task.kind === 'LOCAL' }),
    told: told.map(({ fullName }) => fullName),
  }
}

/** What of the task's parts is asked for by KOMBIT's words on it. */
function askedBy(template: TaskTemplate | null): Pick<AskedParts, 'roleTitles' | 'numbers' | 'titles'> {
  if (!template) return { roleTitles: [], numbers: [], titles: [] }
  const mentions = [...template.prerequisites, ...template.closelyRelated].map(parseMention)
  return {
    roleTitles: [...template.recommendedResponsibleRoles, ...template.recommendedExecutorRoles],
    numbers: mentions.flatMap(({ number }) => (number === null ? [] : [number])),
    titles: mentions.flatMap(({ title }) => (title === '' ? [] : [sortKey(title)])),
  }
}

/** Refuses `still-open`: a task it builds on, or one under it, is not completed. */
function refuseWhileOpen({ actor }: Acting, task: TaskAtHand, { around }: Pick<TaskParts, 'around'>): void {
  const readable = around.filter((one) => mayRead(actor, one))
  const before = (task.template?.prerequisites ?? []).flatMap((line) => mentioned(line, task, readable) ?? [])
  const under = readable.filter(({ parentTaskId }) => parentTaskId === task.id)
  const open = [...new Set([...before, ...under])].filter(({ status }) => status !== 'COMPLETED')
  if (open.length === 0) return
  const tasks = open.map(({ instanceNumber, title }) => `#${instanceNumber} ${title}`).join(', ')
  throw new Refusal('still-open', { count: open.length, tasks })
}

/** What the task's page needs beside it. */
const partsOf = ({ tx, actor }: Acting, task: TaskAtHand): Promise<TaskParts> =>
  tx.tasks.parts(task, { readerId: actor.personId, ...askedBy(task.template) })

function present(act: Acting, task: TaskAtHand, found: TaskParts): TaskDetail {
  const { actor } = act
  const { note, messages, history, around, files, imported, snoozedUntil } = found
  const parts = {
    ...{ template: task.template, messages, history, imported, snoozedUntil },
    notes: may(actor, 'task.readNotes', guardedTask(task, actor)) ? note : null,
    holders: holdersIn(found),
    around: around.filter((one) => mayRead(actor, one)),
    audience: audienceIn(found, task, actor),
    files: files.map((file) => presentFile(file, task, actor)),
  }
  return presentTaskDetail(task, parts, act)
}

/** The whole of a task for whoever acts. */
export const detail = async (act: Acting, task: TaskAtHand): Promise<TaskDetail> =>
  present(act, task, await partsOf(act, task))

/**
 * The same of a task that is being saved: asked right behind the saving, which it sees, without waiting for its answer.
 * `finishes`: what comes before it must be completed; refuses `still-open`, which takes the saving back.
 */
export async function detailAfter(
  act: Acting,
  task: TaskAtHand,
  { saving, finishes }: { saving: Promise<TaskAtHand>; finishes: boolean },
): Promise<TaskDetail> {
  const [saved, parts] = await Promise.all([saving, partsOf(act, task)])
  if (finishes) refuseWhileOpen(act, task, parts)
  return present(act, saved, parts)
}
