import type { NamedHandOver } from '../../data/repositories/handOvers.js'
import type { HandOverState } from '../../domain/handOver.js'
import type { PersonId } from '../../domain/ids.js'
import { Refusal } from '../../domain/refusals.js'
import { isCurrent, isVacant } from '../../domain/role.js'
import { announce, save, type NoticeTo, type Subject } from './assignment.js'
import { endDelegationsOf, endDelegationsTo } from './endDelegations.js'
import type { Doing } from '../acting.js'

/** How a role is left without a successor, and what then hangs in the air. */

/** Those a hand-over concerns are told how it stands; nobody of what they did themselves. */
export async function tellHandOver(
  { tx, actor, now }: Doing,
  { id: handOverId, municipalityId }: Pick<NamedHandOver, 'id' | 'municipalityId'>,
  { state, people }: { state: HandOverState; people: readonly PersonId[] },
): Promise<void> {
  for (const personId of new Set(people)) {
    if (personId === actor.personId) continue
    const key = `role.handOver:${handOverId}:${state}:${personId}`
    const event = { type: 'role.handOver' as const, handOverId, state }
    await tx.outbox.add({ key, municipalityId, personId, event, dueAt: now })
  }
}

/** The hand-over comes to nothing; the holder stays. `people`: who is told. */
export async function callOff(
  doing: Doing,
  handOver: NamedHandOver,
  people: readonly PersonId[],
): Promise<void> {
  const { tx, now } = doing
  await tx.handOvers.settle(handOver, 'CANCELLED', now)
  await tellHandOver(doing, handOver, { state: 'CANCELLED', people })
  const { assignmentId, successorAssignmentId, roleId } = handOver
  const shows = [assignmentId, successorAssignmentId, roleId]
  await tx.cards.changed({ shows, occasion: `handOver:${handOver.id}:off`, now })
}

/** Every administrator is told, once for each time it happens, but not of what they did themselves. */
async function tellVacancy({ tx, actor, now }: Doing, { assignment, role }: Subject): Promise<void> {
  const { id, municipalityId } = assignment
  if (role.importance !== 'REQUIRED') return
  if (!isVacant(await tx.roles.current(municipalityId, role.id))) return
  for (const { id: personId } of await tx.people.administrators(municipalityId)) {
    if (personId === actor.personId) continue
    const key = `role.vacant:${id}:${personId}`
    const event = { type: 'role.vacant' as const, roleId: role.id, assignmentId: id }
    await tx.outbox.add({ key, municipalityId, personId, event, dueAt: now })
  }
}

/** Somebody has just left: who was asked to follow them stays asked, and an empty required role is told of. */
async function afterEnd(doing: Doing, subject: Subject): Promise<void> {
  const open = await doing.tx.handOvers.openOf(subject.assignment.id)
  if (open) await callOff(doing, open, [])
  await endDelegationsOf(doing, subject.assignment.id)
  await tellVacancy(doing, subject)
}

type Ending = { version: number; notice: NoticeTo }

/**
 * A holder leaves the role without a successor; the caller holds the role's lock. A second time is nothing. Refuses
 * `role-assignment-over` when it is not as seen.
 */
export async function endAssignment(
  doing: Doing,
  { assignment, role }: Subject,
  { version, notice }: Ending,
): Promise<void> {
  const changes = { state: 'ENDED' as const, endedAt: doing.now, isPrimary: false }
  const ended = await save(doing, assignment, { from: 'ACCEPTED', version, changes })
  if (!ended) return
  await announce(doing, { assignment: ended, role }, notice)
  await afterEnd(doing, { assignment: ended, role })
}

/** Refuses `role-would-be-vacant` when a required role would be left by its last holder. */
export async function guardVacancy({ tx }: Pick<Doing, 'tx'>, { assignment, role }: Subject): Promise<void> {
  if (assignment.state !== 'ACCEPTED' || role.importance !== 'REQUIRED') return
  const others = (await tx.roles.current(assignment.municipalityId, role.id)).filter(
    ({ id }) => id !== assignment.id,
  )
  if (isVacant(others)) {
    throw new Refusal('role-would-be-vacant', { name: assignment.fullName, role: role.title })
  }
}

/** The roles of a person in one order for everybody, so that two who change several do not wait for each other. */
export async function lockRolesOf({ tx }: Pick<Doing, 'tx'>, personId: PersonId): Promise<void> {
  const held = await tx.roles.ofPerson(personId)
  for (const { roleId, municipalityId } of held.sort((a, b) => a.roleId.localeCompare(b.roleId))) {
    await tx.roles.lock(roleId, municipalityId)
  }
}

async function takeBackNomination(doing: Doing, { assignment, role }: Subject): Promise<void> {
  const { tx, now } = doing
  const { version } = assignment
  const changes = { state: 'WITHDRAWN' as const, endedAt: now, isPrimary: false }
  const saved = await save(doing, assignment, { from: 'NOMINATED', version, changes })
  if (saved) await announce(doing, { assignment: saved, role }, null)
  const open = await tx.handOvers.ofSuccessor(assignment.id)
  if (open?.state === 'OPEN') await callOff(doing, open, [open.holderId, open.createdBy])
}

/** The person is gone: what they hold ends, what they were asked is taken back. Those whom it concerns are told. */
export async function endAllOf(doing: Doing, personId: PersonId): Promise<void> {
  const { tx } = doing
  await lockRolesOf(doing, personId)
  for (const assignment of await tx.roles.ofPerson(personId)) {
    const role = await tx.roles.find(assignment.roleId)
    if (!role || !isCurrent(assignment.state)) continue
    const { version } = assignment
    if (assignment.state === 'NOMINATED') await takeBackNomination(doing, { assignment, role })
    else await endAssignment(doing, { assignment, role }, { version, notice: null })
  }
  await endDelegationsTo(doing, personId)
}
