import type { TaskDetail } from '../contract/task.js'
import type { Member } from '../data/repositories/people.js'
import type { TaskId } from '../domain/ids.js'
import type { Actor } from '../domain/person.js'
import { allow, isGranted, may } from '../domain/policy.js'
import { hearsOfMessage } from '../domain/recipients.js'
import { Refusal } from '../domain/refusals.js'
import { isOwnTask, parseMention, type NamedTask, type TaskTemplate } from '../domain/task.js'
import { sortKey } from '../domain/words.js'
import { presentFile } from './fileView.js'
import { guardedTask, presentTaskDetail, type TaskParts } from './taskView.js'
import type { Acting } from './world.js'

export const mayRead = (actor: Actor, task: NamedTask): boolean =>
  may(actor, 'task.read', guardedTask(task, actor))

/** Refuses `not-found` for a task that is not there and for one the actor may not read. */
export async function readable({ tx, actor }: Acting, taskId: TaskId): Promise<NamedTask> {
  const task = await tx.tasks.find(taskId)
  if (!task) throw new Refusal('not-found')
  allow(actor, 'task.read', guardedTask(task, actor))
  return task
}

/** The task, kept from others; refuses `not-found` as reading does. */
export async function locked({ tx, actor }: Acting, taskId: TaskId): Promise<NamedTask> {
  const task = await tx.tasks.lock(taskId)
  if (!task || !mayRead(actor, task)) throw new Refusal('not-found')
  return task
}

/** Whoever works on the project can stand on its tasks (klik.md R7). */
export const canBeAssigned = ({ userType }: Member): boolean =>
  isGranted('task.beAssigned', userType, 'project')

/** Those who hear of a message on the task that `authorId` writes. */
export const listeners = (
  task: NamedTask,
  members: readonly Member[],
  authorId: Actor['personId'],
): Member[] =>
  members.filter(
    ({ id, userType }) =>
      id !== authorId && task.kind === 'KLIK' && hearsOfMessage(userType, isOwnTask(task, id)),
  )

/** Each role recommended for the task with those who hold it here. */
async function holdersOf(
  { tx }: Acting,
  task: NamedTask,
  { template, members }: { template: TaskTemplate | null; members: readonly Member[] },
): Promise<TaskParts['holders']> {
  const titles = template
    ? [...template.recommendedResponsibleRoles, ...template.recommendedExecutorRoles]
    : []
  const found = titles.length === 0 ? [] : await tx.roles.holders(task, titles)
  const able = new Set(members.filter(canBeAssigned).map(({ id }) => id))
  return new Map(
    found.map(({ title, roleId, people }) => [
      title.toLowerCase(),
      { roleId, people: people.map((one) => ({ ...one, canBeAssigned: able.has(one.id) })) },
    ]),
  )
}

/** The tasks it leads to, as far as the actor may read them. */
async function aroundOf(
  { tx, actor }: Acting,
  task: NamedTask,
  template: TaskTemplate | null,
): Promise<NamedTask[]> {
  const lines = template ? [...template.prerequisites, ...template.closelyRelated] : []
  const mentions = lines.map(parseMention)
  const found = await tx.tasks.around(task, {
    numbers: mentions.flatMap(({ number }) => (number === null ? [] : [number])),
    titles: mentions.flatMap(({ title }) => (title === '' ? [] : [sortKey(title)])),
  })
  return found.filter((one) => mayRead(actor, one))
}

async function audienceOf(
  { tx, actor }: Acting,
  task: NamedTask,
  members: readonly Member[],
): Promise<TaskDetail['audience']> {
  if (task.kind === 'LOCAL') return { people: [], mailbox: null }
  const project = await tx.projects.find(task.projectId)
  const people = listeners(task, members, actor.personId).map(({ fullName }) => fullName)
  return { people, mailbox: project && project.functionalMailbox }
}

/** The whole of a task for whoever acts. */
export async function detail(act: Acting, task: NamedTask): Promise<TaskDetail> {
  const { tx, actor } = act
  const template = task.templateId && (await tx.tasks.template(task.templateId))
  const { note, messages, history } = await tx.tasks.parts(task)
  const members = await tx.people.members(task.municipalityId, task.projectId)
  const parts = {
    template,
    notes: actor.side === 'MUNICIPALITY' ? note : null,
    messages,
    history,
    holders: await holdersOf(act, task, { template, members }),
    around: await aroundOf(act, task, template),
    audience: await audienceOf(act, task, members),
    files: (await tx.files.ofTask(task)).map((file) => presentFile(file, task, actor)),
    snoozedUntil: (await tx.snoozes.find(actor.personId, task.id))?.until ?? null,
  }
  return presentTaskDetail(task, parts, act)
}
