import type { User } from '../../data/repositories/users.js'
import type { ProjectId } from '../../domain/ids.js'
import type { AccessType } from '../../domain/person.js'
import { allow, may } from '../../domain/policy.js'
import type { Project } from '../../domain/project.js'
import { Refusal } from '../../domain/refusals.js'
import type { NamedTask } from '../../domain/task.js'
import { losesPlus, losesTasks, type AccessChange } from '../../domain/user.js'
import { guardedTask } from '../tasks/present.js'
import type { Noted } from './changes.js'
import { guardedAccess } from './present.js'
import type { Acting } from '../acting.js'

/** What an edit says of access; null is "Ingen", projects it does not name stay as they are. */
export type AccessEdit = readonly { projectId: ProjectId; userType: AccessType | null }[]

/** A change of access with the project's name. */
export type NamedAccessChange = AccessChange & { name: string }

/**
 * What would be different. Refuses a project the municipality does not take part in (`project-not-offered`), one named
 * twice, and one the actor may not grant (`forbidden`); a row that changes nothing is nobody's business.
 */
export function changesOfAccess(
  { actor }: Pick<Acting, 'actor'>,
  { projects: held, access }: { projects: User['projects']; access: AccessEdit },
  offered: readonly Project[],
): NamedAccessChange[] {
  const before = new Map(held.map(({ id, userType }) => [id, userType]))
  if (new Set(access.map(({ projectId }) => projectId)).size < access.length)
    throw new Refusal('invalid-input', { field: 'access', why: 'twice' })
  const changes = access.flatMap(({ projectId, userType: to }) => {
    const project = offered.find(({ id }) => id === projectId)
    if (!project) throw new Refusal('project-not-offered')
    const from = before.get(projectId) ?? null
    return from === to ? [] : [{ projectId, name: project.name, from, to }]
  })
  for (const { projectId } of changes) allow(actor, 'person.grantAccess', guardedAccess(projectId, actor))
  return changes
}

export const accessNotes = (changes: readonly NamedAccessChange[]): Noted[] =>
  changes.map(({ name, from, to }) => ({
    field: 'access',
    oldValue: from && `${name}: ${from}`,
    newValue: to && `${name}: ${to}`,
  }))

const SHOWN = 10

/** "KSD (2), KY (1)". */
function perProject(tasks: readonly NamedTask[]): string {
  const names = [...new Set(tasks.map(({ projectName }) => projectName))]
  return names
    .map((name) => `${name} (${tasks.filter(({ projectName }) => projectName === name).length})`)
    .join(', ')
}

/** Titles only of tasks the actor may read; of the others the number stands with their project. */
const readableTitles = ({ actor }: Acting, tasks: readonly NamedTask[]): string =>
  tasks
    .filter((task) => may(actor, 'task.read', guardedTask(task, actor)))
    .slice(0, SHOWN)
    .map(({ instanceNumber, title }) => `#${instanceNumber} ${title}`)
    .join('\n')

const listed = (projects: readonly { name: string }[]): string => projects.map(({ name }) => name).join(', ')

/** Whoever may grant access in the whole municipality decides for themselves; others leave no project without a plus user. */
function guardLastPlus({ actor }: Acting, user: User, projects: readonly { name: string }[]): void {
  const everywhere = { municipalityId: actor.municipalityId, projectIds: [], isOwn: false }
  if (projects.length === 0 || may(actor, 'person.grantAccess', everywhere)) return
  throw new Refusal('last-plus', { name: user.fullName, projects: listed(projects) })
}

/**
 * What must be known before access is changed: open tasks that would be freed, projects that would be without a plus
 * user (klik.md W06, Q39). Refuses until it is confirmed; `last-plus` whatever is confirmed.
 */
export async function guardAccess(
  act: Acting,
  user: User,
  { changes, confirmed }: { changes: readonly NamedAccessChange[]; confirmed: boolean },
): Promise<void> {
  const { tx, actor } = act
  const losing = changes.filter(losesTasks).map(({ projectId }) => projectId)
  const given = changes.filter(losesPlus).map(({ projectId }) => projectId)
  const home = actor.municipalityId
  const lastPlus = home && given.length > 0 ? await tx.users.withoutOtherPlus(home, user.id, given) : []
  guardLastPlus(act, user, lastPlus)
  const tasks =
    losing.length > 0 ? await tx.leaving.tasksOf({ person: user, projectIds: losing, openOnly: true }) : []
  if (confirmed || (tasks.length === 0 && lastPlus.length === 0)) return
  const { fullName: name } = user
  if (tasks.length === 0) throw new Refusal('last-plus-warning', { name, projects: listed(lastPlus) })
  throw new Refusal(lastPlus.length > 0 ? 'open-tasks-and-last-plus' : 'open-tasks', {
    name,
    count: tasks.length,
    projects: perProject(tasks),
    tasks: readableTitles(act, tasks),
    ...(lastPlus.length > 0 ? { lastPlus: listed(lastPlus) } : {}),
  })
}

/** Writes the access, frees the tasks that nobody can stand on any more, and has every card told. */
export async function saveAccess(
  { tx, actor, now }: Acting,
  user: User,
  changes: readonly NamedAccessChange[],
): Promise<void> {
  if (changes.length === 0) return
  for (const { projectId, to } of changes) {
    const { id: personId, municipalityId } = user
    await tx.users.setAccess({ personId, projectId, municipalityId }, to)
  }
  const losing = changes.filter(losesTasks).map(({ projectId }) => projectId)
  const gone = changes.filter(({ to }) => to === null).map(({ projectId }) => projectId)
  const standing = { person: user, projectIds: losing, openOnly: true }
  const freed = losing.length > 0 ? await tx.leaving.passOn(standing, null, { actor, now }) : []
  if (gone.length > 0) await tx.leaving.forgetSnoozes(user.id, gone)
  const occasion = `access:${user.id}:${user.version + 1}`
  const shows = freed.flatMap(({ id, projectId }) => [id, projectId])
  if (shows.length > 0) await tx.cards.changed({ shows, occasion, now })
  await tx.cards.changedFor(user.id, occasion, now)
}
