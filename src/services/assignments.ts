import type { NamedAssignment, NamedRole } from '../data/repositories/roles.js'
import type { OutboxEvent } from '../domain/events.js'
import { newId, type AssignmentId, type DeliveredCardId, type PersonId, type RoleId } from '../domain/ids.js'
import type { Caller, Person } from '../domain/person.js'
import { allow, may } from '../domain/policy.js'
import { Refusal } from '../domain/refusals.js'
import { isCurrent, isFull, type AssignmentState, type RoleAssignment } from '../domain/role.js'
import { assignmentOf, homeOf, nominationOf, roleOf, type Nomination } from './roles.js'
import { guardedRole } from './roleView.js'
import type { Doing } from './userChange.js'
import { acting, type Acting, type World } from './world.js'

/** `pressed`: the copy of the card it was done on, which is answered there and then. */
type OnCard = { pressed?: DeliveredCardId | null }
export type Nominating = OnCard & { roleId: RoleId; personId: string; direct: boolean }
export type Answer = OnCard & { assignmentId: AssignmentId; version: number }
export type Decline = Answer & { reason: string; suggestedPersonId?: string | undefined }

/** Any card that lists the municipality's roles. */
export const rolesOfHome = (municipalityId: string): string => `roles:${municipalityId}`

type Subject = { assignment: NamedAssignment; role: NamedRole }
/** Who is told, and what; nobody is told of what they did themselves. */
type Notice = { to: RoleAssignment['nominatedBy']; event: OutboxEvent } | null

async function eligible({ tx, actor }: Acting, picked: string): Promise<Person> {
  const person = await tx.people.picked(homeOf(actor), picked)
  if (!person) throw new Refusal('person-not-in-klik')
  if (!person.firstLoginAt) throw new Refusal('person-never-logged-in', { name: person.fullName })
  return person
}

/** History, the notice to whoever it concerns, and every card that shows the role. */
async function announce(
  { tx, actor, now }: Doing,
  { assignment, role }: Subject,
  { notice, pressed = null }: { notice: Notice; pressed?: DeliveredCardId | null | undefined },
): Promise<void> {
  const { id, municipalityId, version, state } = assignment
  await tx.history.insert({
    id: newId(),
    municipalityId,
    subject: 'assignment',
    subjectId: id,
    at: now,
    actorId: actor.personId,
    actorSide: actor.side,
    field: 'state',
    oldValue: null,
    newValue: state,
  })
  if (notice?.to && notice.to !== actor.personId) {
    const key = `${notice.event.type}:${id}:${version}`
    await tx.outbox.add({ key, municipalityId, personId: notice.to, event: notice.event, dueAt: now })
  }
  const shows = [id, role.id, rolesOfHome(municipalityId)]
  await tx.cards.changed({ shows, occasion: `${id}:${version}`, now, except: pressed })
}

/** A role that is full, or that the person has, takes nobody; the caller holds the role's lock. */
async function allowOneMore({ tx, actor }: Acting, role: NamedRole, person: Person): Promise<void> {
  const current = await tx.roles.current(homeOf(actor), role.id)
  const same = current.find(({ personId }) => personId === person.id)
  if (same) throw new Refusal('role-already-held', { name: person.fullName, state: same.state })
  if (isFull(role, current.length)) throw new Refusal('role-full', { max: role.maxHolders })
}

const newAssignment = (
  { actor, now }: Acting,
  roleId: RoleId,
  { person, direct }: { person: Person; direct: boolean },
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
  lastConfirmedAt: null,
  confirmedBy: null,
  version: 1,
})

/**
 * Asks a person to take a role, or puts them on it directly. Refuses `person-not-in-klik`, `person-never-logged-in`,
 * `role-already-held`, `role-full`, `forbidden`, `not-found`.
 */
export async function nominate(world: World, caller: Caller, nominating: Nominating): Promise<Nomination> {
  const { roleId, personId, direct, pressed } = nominating
  return acting(world, caller, async (act) => {
    const { tx, actor } = act
    const role = await roleOf(act, roleId)
    allow(actor, 'role.assign', guardedRole(role, actor))
    await tx.roles.lock(role.id, homeOf(actor))
    const person = await eligible(act, personId)
    await allowOneMore(act, role, person)
    const made = newAssignment(act, role.id, { person, direct })
    await tx.roles.insertAssignment(made)
    const [assignment] = await assignmentOf(act, made.id)
    const event: OutboxEvent = { type: direct ? 'role.assigned' : 'role.nominated', assignmentId: made.id }
    await announce(act, { assignment, role }, { notice: { to: person.id, event }, pressed })
    return nominationOf(act, made.id)
  })
}

type Change = { from: AssignmentState; version: number; changes: Partial<RoleAssignment> }

/** The assignment with its change written; null when the same had been done before, so that a second tap is harmless. */
async function save(
  { tx }: Acting,
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

/** The nominee's yes or no. Only the person who was asked can answer, and the answer goes to whoever asked. */
async function answer(
  world: World,
  caller: Caller,
  { given, decide }: { given: Answer; decide(act: Acting): Promise<Partial<RoleAssignment>> },
): Promise<Nomination> {
  return acting(world, caller, async (act) => {
    const { actor, now } = act
    const [assignment, role] = await assignmentOf(act, given.assignmentId)
    const isMine = may(actor, 'role.answer', guardedRole(role, actor, assignment.personId))
    if (!isMine) throw new Refusal('role-not-yours', { name: assignment.fullName })
    const changes = { ...(await decide(act)), answeredAt: now, reachedAt: assignment.reachedAt ?? now }
    const saved = await save(act, assignment, { from: 'NOMINATED', version: given.version, changes })
    if (saved) {
      const notice: Notice = {
        to: saved.nominatedBy,
        event: { type: 'role.answered', assignmentId: saved.id },
      }
      await announce(act, { assignment: saved, role }, { notice, pressed: given.pressed })
    }
    return nominationOf(act, assignment.id)
  })
}

export const accept = (world: World, caller: Caller, given: Answer): Promise<Nomination> =>
  answer(world, caller, { given, decide: () => Promise.resolve({ state: 'ACCEPTED' }) })

/** A reason is needed unless somebody else is suggested. */
export const decline = (world: World, caller: Caller, given: Decline): Promise<Nomination> =>
  answer(world, caller, {
    given,
    async decide({ tx, actor }) {
      const { reason, suggestedPersonId } = given
      if (reason === '' && !suggestedPersonId) throw new Refusal('invalid-input', { field: 'reason' })
      const suggested = suggestedPersonId ? await tx.people.picked(homeOf(actor), suggestedPersonId) : null
      if (suggestedPersonId && !suggested) throw new Refusal('person-not-in-klik')
      if (suggested?.id === actor.personId) throw new Refusal('suggested-yourself')
      return { state: 'DECLINED', reason: reason || null, suggestedPersonId: suggested?.id ?? null }
    },
  })

/** What an administrator decides about one holder; `tells` the person it is about. */
type Decision = { given: Answer; from: AssignmentState; changes: Partial<RoleAssignment>; tells: boolean }

async function administer(
  world: World,
  caller: Caller,
  { given, from, changes, tells }: Decision,
): Promise<Nomination> {
  return acting(world, caller, async (act) => {
    const { actor, now } = act
    const [assignment, role] = await assignmentOf(act, given.assignmentId)
    allow(actor, 'role.assign', guardedRole(role, actor))
    const ended = { ...changes, endedAt: now, isPrimary: false }
    const saved = await save(act, assignment, { from, version: given.version, changes: ended })
    if (saved) {
      const event: OutboxEvent = { type: 'role.over', assignmentId: saved.id }
      const notice = tells ? { to: saved.personId, event } : null
      await announce(act, { assignment: saved, role }, { notice, pressed: given.pressed })
    }
    return nominationOf(act, assignment.id)
  })
}

/** Takes a nomination back; the nominee's card says so where it stands. */
export const withdraw = (world: World, caller: Caller, given: Answer): Promise<Nomination> =>
  administer(world, caller, { given, from: 'NOMINATED', changes: { state: 'WITHDRAWN' }, tells: false })

/** Removes a holder, who is told. */
export const end = (world: World, caller: Caller, given: Answer): Promise<Nomination> =>
  administer(world, caller, { given, from: 'ACCEPTED', changes: { state: 'ENDED' }, tells: true })

/** The person is gone: what they hold ends, what they were asked is taken back. Those who see the roles are told. */
export async function endAllOf(doing: Doing, personId: PersonId): Promise<void> {
  const { tx, now } = doing
  for (const { id, roleId, municipalityId } of await tx.roles.ofPerson(personId)) {
    await tx.roles.lock(roleId, municipalityId)
    const assignment = await tx.roles.assignment(id)
    const role = await tx.roles.find(roleId)
    if (!assignment || !role || !isCurrent(assignment.state)) continue
    const state = assignment.state === 'ACCEPTED' ? 'ENDED' : 'WITHDRAWN'
    await tx.roles.updateAssignment(assignment, { state, endedAt: now, isPrimary: false })
    const ended = await tx.roles.assignment(id)
    if (ended) await announce(doing, { assignment: ended, role }, { notice: null })
  }
}

/** Moves the primary flag to this holder. Refuses `not-accepted` for somebody who has only been asked. */
export async function makePrimary(world: World, caller: Caller, given: Answer): Promise<Nomination> {
  return acting(world, caller, async (act) => {
    const { tx, actor } = act
    const [assignment, role] = await assignmentOf(act, given.assignmentId)
    allow(actor, 'role.assign', guardedRole(role, actor))
    await tx.roles.lock(role.id, assignment.municipalityId)
    if (assignment.state !== 'ACCEPTED') throw new Refusal('not-accepted', { name: assignment.fullName })
    if (!assignment.isPrimary) {
      const { version } = given
      await tx.roles.clearPrimary(role.id, assignment.municipalityId)
      const saved = await save(act, assignment, { from: 'ACCEPTED', version, changes: { isPrimary: true } })
      if (saved) await announce(act, { assignment: saved, role }, { notice: null, pressed: given.pressed })
    }
    return nominationOf(act, assignment.id)
  })
}
