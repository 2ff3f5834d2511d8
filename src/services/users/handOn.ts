import type { Question } from '../../contract/index.js'
import type { User } from '../../data/repositories/users.js'
import type { AssignmentId, ProjectId } from '../../domain/ids.js'
import { allow } from '../../domain/policy.js'
import { Refusal } from '../../domain/refusals.js'
import { isCurrent } from '../../domain/role.js'
import { passable, passIntroductions } from '../introductions/plans/passOn.js'
import { eligible, insertHolder, tellNominated } from '../roles/assignment.js'
import { lockRolesOf } from '../roles/endAssignment.js'
import { assignmentOf } from '../roles/roles.js'
import { homeOf, type Acting } from '../acting.js'
import { guardedRole } from '../roles/present.js'
import { standsOn, tellPassed } from '../tasks/passOn.js'

/** What goes on to others when a user is deleted: whom to ask for each role, and who gets each project's open tasks. */
export type HandingOn = Question<'users.delete'>['body']['handOver']

/** Somebody who holds the role as well, or has been asked already, need not be asked. */
async function askFor(
  act: Acting,
  user: User,
  { assignmentId, personId }: { assignmentId: AssignmentId; personId: string },
): Promise<void> {
  const [held, role] = await assignmentOf(act, assignmentId)
  allow(act.actor, 'role.assign', guardedRole(role, act.actor))
  const { state, fullName: name } = held
  if (held.personId !== user.id) throw new Refusal('invalid-input', { field: 'handOver.roles', why: 'gone' })
  if (state !== 'ACCEPTED') throw new Refusal('role-assignment-over', { name, state })
  const person = await eligible(act, personId)
  if (person.id === user.id) throw new Refusal('hand-over-to-yourself', { name })
  const theirs = await act.tx.roles.ofPerson(person.id)
  if (theirs.some(({ roleId, state: has }) => roleId === role.id && isCurrent(has))) return
  await tellNominated(act, await insertHolder(act, role, { person, direct: false, leaving: held.id }))
}

async function giveTasks(
  act: Acting,
  user: User,
  { projectId, personId }: { projectId: ProjectId; personId: string },
): Promise<void> {
  const { tx, actor } = act
  const municipalityId = homeOf(actor)
  const person = await tx.people.picked(municipalityId, personId)
  const isAble =
    person && person.id !== user.id && (await standsOn(tx, { municipalityId, projectId }, person.id))
  if (!isAble) throw new Refusal('not-assignable', { field: 'handOver.tasks' })
  const standing = { person: user, projectIds: [projectId], openOnly: true }
  const passed = await tx.leaving.passOn(standing, { id: person.id, fullName: person.fullName }, act)
  const occasion = `deleted:${user.id}`
  await tellPassed(act, passed, { municipalityId, personId: person.id, occasion })
}

async function giveIntroductions(
  act: Acting,
  user: User,
  introductions: HandingOn['introductions'],
): Promise<void> {
  if (introductions.length === 0) return
  const able = await passable(act, user.id)
  for (const { planId, personId: to } of introductions) {
    const one = able.find((introduction) => introduction.planId === planId)
    if (!one?.candidates.some(({ id }) => id === to)) throw new Refusal('successor-not-in-team')
    const along = [{ planId, personId: to }]
    await passIntroductions(act, { from: user, to, introductions: along, occasion: `deleted:${user.id}` })
  }
}

/**
 * Refuses, before anything is done, as nominating does, `not-assignable` for tasks somebody may not stand on, and
 * `successor-not-in-team` for those of introductions.
 */
export async function handOn(
  act: Acting,
  user: User,
  { roles, tasks, introductions }: HandingOn,
): Promise<void> {
  await lockRolesOf(act, user.id)
  for (const role of roles) await askFor(act, user, role)
  for (const project of tasks) await giveTasks(act, user, project)
  await giveIntroductions(act, user, introductions)
}
