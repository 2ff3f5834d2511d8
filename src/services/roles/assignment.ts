import type { NamedAssignment, NamedRole } from '../../data/repositories/roles.js'
import type { OutboxEvent } from '../../domain/events.js'
import { newId, type AssignmentId, type RoleId } from '../../domain/ids.js'
import type { Person } from '../../domain/person.js'
import { Refusal } from '../../domain/refusals.js'
import { isFull, type AssignmentState, type RoleAssignment } from '../../domain/role.js'
import { settle } from './closeConfirmation.js'
import { assignmentOf } from './roles.js'
import { homeOf, type Doing, type Acting } from '../acting.js'
import { record } from '../record.js'

/** The steps that nominating, answering, removing and handing over have in common. */

export type AssignmentSeen = { assignmentId: AssignmentId; version: number }

/** Any card that lists the municipality's roles. */
export const rolesOfHome = (municipalityId: string): string => `roles:${municipalityId}`

export type Subject = { assignment: NamedAssignment; role: NamedRole }
/** Who is told, and what; nobody is told of what they did themselves. */
export type NoticeTo = { to: RoleAssignment['nominatedBy']; event: OutboxEvent } | null

/** History, the notice to whoever it concerns, and every card that shows the role. */
export async function announce(doing: Doing, { assignment, role }: Subject, notice: NoticeTo): Promise<void> {
  const { tx, actor, now } = doing
  const { id, municipalityId, version, state } = assignment
  await record(doing, {
    municipalityId,
    subject: 'assignment',
    subjectId: id,
    field: 'state',
    newValue: state,
  })
  if (notice?.to && notice.to !== actor.personId) {
    const key = `${notice.event.type}:${id}:${version}`
    await tx.outbox.add({ key, municipalityId, personId: notice.to, event: notice.event, dueAt: now })
  }
  const shows = [id, role.id, rolesOfHome(municipalityId)]
  await tx.cards.changed({ shows, occasion: `${id}:${version}`, now })
  await settle({ tx, now }, role.id, municipalityId)
}

/** The assignment with its role, while nobody else can change who holds it. */
export async function lockedAssignment(act: Acting, id: AssignmentId): Promise<[NamedAssignment, NamedRole]> {
  const [{ roleId, municipalityId }] = await assignmentOf(act, id)
  await act.tx.roles.lock(roleId, municipalityId)
  return assignmentOf(act, id)
}

/** Refuses `person-not-in-klik` and `person-never-logged-in`. */
export async function eligible({ tx, actor }: Acting, picked: string): Promise<Person> {
  const person = await tx.people.picked(homeOf(actor), picked)
  if (!person) throw new Refusal('person-not-in-klik')
  if (!person.firstLoginAt) throw new Refusal('person-never-logged-in', { name: person.fullName })
  return person
}

/** `leaving`: the holder whose place is taken, and who is not counted. */
export type NewHolder = { person: Person; direct: boolean; leaving?: AssignmentId }

/** A role that is full, or that the person has, takes nobody; the caller holds the role's lock. */
async function allowOneMore(
  { tx, actor }: Acting,
  role: NamedRole,
  { person, leaving }: NewHolder,
): Promise<void> {
  const current = await tx.roles.current(homeOf(actor), role.id)
  const same = current.find(({ personId }) => personId === person.id)
  if (same) throw new Refusal('role-already-held', { name: person.fullName, state: same.state })
  const staying = current.filter(({ id, leavingTo }) => id !== leaving && leavingTo === null)
  if (isFull(role, staying.length)) throw new Refusal('role-full', { max: role.maxHolders })
}

const newAssignment = (
  { actor, now }: Acting,
  roleId: RoleId,
  { person, direct }: NewHolder,
): RoleAssignment => ({
  id: newId(),
  municipalityId: homeOf(actor),
  roleId,
  personId: person.id,
  state: direct ? 'ACCEPTED' : 'NOMINATED',
  direct,
  isPrimary: false,
  nominatedBy: actor.personId,
  nominatedAt: now,
  answeredAt: direct ? now : null,
  reason: null,
  suggestedPersonId: null,
  endedAt: null,
  reachedAt: null,
  remindedAt: null,
  lastConfirmedAt: null,
  confirmedBy: null,
  version: 1,
})

/** Refuses `role-already-held`, `role-full`, and `person-not-in-klik` for somebody who is being deleted. */
export async function insertHolder(act: Acting, role: NamedRole, holder: NewHolder): Promise<RoleAssignment> {
  await allowOneMore(act, role, holder)
  if (!(await act.tx.people.hold(holder.person.id))) throw new Refusal('person-not-in-klik')
  const made = newAssignment(act, role.id, holder)
  await act.tx.roles.insertAssignment(made)
  return made
}

/** Tells whoever was asked, or put on the role. */
export async function tellNominated(act: Acting, { id, personId, direct }: RoleAssignment): Promise<void> {
  const [assignment, role] = await assignmentOf(act, id)
  const event: OutboxEvent = { type: direct ? 'role.assigned' : 'role.nominated', assignmentId: id }
  await announce(act, { assignment, role }, { to: personId, event })
}

export type Change = { from: AssignmentState; version: number; changes: Partial<RoleAssignment> }

/** The assignment with its change written; null when the same had been done before, so that a second tap is harmless. */
export async function save(
  { tx }: Pick<Acting, 'tx'>,
  assignment: NamedAssignment,
  { from, version, changes }: Change,
): Promise<NamedAssignment | null> {
  const { state, fullName: name } = assignment
  if (state === changes.state && state !== from) return null
  const isAsSeen = state === from && assignment.version === version
  if (!isAsSeen || !(await tx.roles.updateAssignment(assignment, changes))) {
    throw new Refusal('role-assignment-over', { name, state })
  }
  return tx.roles.assignment(assignment.id)
}
