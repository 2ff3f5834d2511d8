import type { AssignmentView, RoleDetail } from '../contract/role.js'
import type { NamedAssignment, NamedRole } from '../data/repositories/roles.js'
import type { Tx } from '../data/unitOfWork.js'
import { newId, type AssignmentId, type DeliveredCardId, type RoleId } from '../domain/ids.js'
import type { OutboxEvent } from '../domain/events.js'
import type { Actor, Caller, Person } from '../domain/person.js'
import { allow, may } from '../domain/policy.js'
import { Refusal } from '../domain/refusals.js'
import { isFull, type RoleAssignment } from '../domain/role.js'
import { assignmentOf, homeOf, roleDetail, roleOf } from './roles.js'
import { guardedRole, presentAssignment } from './roleView.js'
import type { World } from './world.js'

/** `pressed`: the copy of the card it was done on, which is answered there and then. */
type OnCard = { pressed?: DeliveredCardId | null }
export type Nomination = OnCard & { roleId: RoleId; personId: string; direct: boolean }
export type Answer = OnCard & { assignmentId: AssignmentId; version: number }
export type Decline = Answer & { reason: string; suggestedPersonId?: string | undefined }
export type Answered = { role: RoleDetail; assignment: AssignmentView }

/** Any card that lists the municipality's roles. */
export const rolesOfHome = (municipalityId: string): string => `roles:${municipalityId}`

async function eligible(tx: Tx, actor: Actor, picked: string): Promise<Person> {
  const person = await tx.people.picked(homeOf(actor), picked)
  if (!person) throw new Refusal('person-not-in-klik')
  if (!person.firstLoginAt) throw new Refusal('person-never-logged-in', { name: person.fullName })
  return person
}

type Saved = {
  assignment: NamedAssignment
  role: NamedRole
  actor: Actor
  now: Date
  pressed?: DeliveredCardId | null | undefined
}

/** History, the notice to whoever it concerns, and every card that shows the role. */
async function announce(
  tx: Tx,
  saved: Saved,
  notice: { to: RoleAssignment['nominatedBy']; event: OutboxEvent } | null,
): Promise<void> {
  const { assignment, role, actor, now } = saved
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
  const shown = [id, role.id, rolesOfHome(municipalityId)]
  await tx.cards.changed(shown, `${id}:${version}`, now, saved.pressed ?? null)
}

async function answered(tx: Tx, actor: Actor, id: AssignmentId, now: Date): Promise<Answered> {
  const [assignment, role] = await assignmentOf(tx, actor, id)
  return {
    role: await roleDetail(tx, actor, role, now),
    assignment: presentAssignment(assignment, role, actor),
  }
}

/**
 * Asks a person to take a role, or puts them on it directly. Refuses `person-not-in-klik`, `person-never-logged-in`,
 * `role-already-held`, `role-full`, `forbidden`, `not-found`.
 */
export async function nominate(world: World, caller: Caller, nomination: Nomination): Promise<Answered> {
  const now = world.clock.now()
  return world.data.as(caller, async (tx, actor) => {
    const role = await roleOf(tx, actor, nomination.roleId)
    allow(actor, 'role.assign', guardedRole(role, actor))
    const home = homeOf(actor)
    await tx.roles.lock(role.id, home)
    const person = await eligible(tx, actor, nomination.personId)
    const current = await tx.roles.current(home, role.id)
    const same = current.find(({ personId }) => personId === person.id)
    if (same) throw new Refusal('role-already-held', { name: person.fullName, state: same.state })
    if (isFull(role, current.length)) throw new Refusal('role-full', { max: role.maxHolders })
    const id = newId<AssignmentId>()
    await tx.roles.insertAssignment({
      id,
      municipalityId: home,
      roleId: role.id,
      personId: person.id,
      state: nomination.direct ? 'ACCEPTED' : 'NOMINATED',
      direct: nomination.direct,
      isPrimary: false,
      nominatedBy: actor.personId,
      nominatedAt: now,
      answeredAt: nomination.direct ? now : null,
      reason: null,
      suggestedPersonId: null,
      endedAt: null,
      reachedAt: null,
      version: 1,
    })
    const [assignment] = await assignmentOf(tx, actor, id)
    const type = nomination.direct ? 'role.assigned' : 'role.nominated'
    const saved = { assignment, role, actor, now, pressed: nomination.pressed }
    await announce(tx, saved, { to: person.id, event: { type, assignmentId: id } })
    return answered(tx, actor, id, now)
  })
}

type Change = { from: RoleAssignment['state']; changes: Partial<RoleAssignment> }

/** The assignment with its change written; null when the same had been done before, so that a second tap is harmless. */
async function save(
  tx: Tx,
  assignment: NamedAssignment,
  version: number,
  { from, changes }: Change,
): Promise<NamedAssignment | null> {
  if (assignment.state === changes.state && assignment.state !== from) return null
  const over = new Refusal('role-assignment-over', { name: assignment.fullName, state: assignment.state })
  if (assignment.state !== from || assignment.version !== version) throw over
  if (!(await tx.roles.updateAssignment(assignment, changes))) throw over
  return tx.roles.assignment(assignment.id)
}

/** Only the person who was asked can answer. */
function allowAnswer(actor: Actor, assignment: NamedAssignment, role: NamedRole): void {
  const isMine = may(actor, 'role.answer', guardedRole(role, actor, assignment.personId))
  if (!isMine) throw new Refusal('role-not-yours', { name: assignment.fullName })
}

async function answer(
  world: World,
  caller: Caller,
  given: Answer,
  change: (tx: Tx, actor: Actor, now: Date) => Promise<Partial<RoleAssignment>>,
): Promise<Answered> {
  const now = world.clock.now()
  return world.data.as(caller, async (tx, actor) => {
    const [assignment, role] = await assignmentOf(tx, actor, given.assignmentId)
    allowAnswer(actor, assignment, role)
    const changes = {
      ...(await change(tx, actor, now)),
      answeredAt: now,
      reachedAt: assignment.reachedAt ?? now,
    }
    const saved = await save(tx, assignment, given.version, { from: 'NOMINATED', changes })
    if (saved) {
      const event: OutboxEvent = { type: 'role.answered', assignmentId: saved.id }
      await announce(
        tx,
        { assignment: saved, role, actor, now, pressed: given.pressed },
        { to: saved.nominatedBy, event },
      )
    }
    return answered(tx, actor, assignment.id, now)
  })
}

export const accept = (world: World, caller: Caller, given: Answer): Promise<Answered> =>
  answer(world, caller, given, () => Promise.resolve({ state: 'ACCEPTED' }))

/** A reason is needed unless somebody else is suggested. */
export const decline = (world: World, caller: Caller, given: Decline): Promise<Answered> =>
  answer(world, caller, given, async (tx, actor) => {
    const { reason, suggestedPersonId } = given
    if (reason === '' && !suggestedPersonId) throw new Refusal('invalid-input', { field: 'reason' })
    const suggested = suggestedPersonId ? await tx.people.picked(homeOf(actor), suggestedPersonId) : null
    if (suggestedPersonId && !suggested) throw new Refusal('person-not-in-klik')
    if (suggested?.id === actor.personId) throw new Refusal('suggested-yourself')
    return { state: 'DECLINED', reason: reason || null, suggestedPersonId: suggested?.id ?? null }
  })

async function administer(
  world: World,
  caller: Caller,
  given: Answer,
  change: (now: Date) => Change,
  tell: 'role.over' | null,
): Promise<Answered> {
  const now = world.clock.now()
  return world.data.as(caller, async (tx, actor) => {
    const [assignment, role] = await assignmentOf(tx, actor, given.assignmentId)
    allow(actor, 'role.assign', guardedRole(role, actor))
    const saved = await save(tx, assignment, given.version, change(now))
    if (saved) {
      const notice = tell && { to: saved.personId, event: { type: tell, assignmentId: saved.id } }
      await announce(tx, { assignment: saved, role, actor, now, pressed: given.pressed }, notice)
    }
    return answered(tx, actor, assignment.id, now)
  })
}

/** Takes a nomination back; the nominee's card says so where it stands. */
export const withdraw = (world: World, caller: Caller, given: Answer): Promise<Answered> =>
  administer(
    world,
    caller,
    given,
    (now) => ({ from: 'NOMINATED', changes: { state: 'WITHDRAWN', endedAt: now } }),
    null,
  )

/** Removes a holder, who is told. */
export const end = (world: World, caller: Caller, given: Answer): Promise<Answered> =>
  administer(
    world,
    caller,
    given,
    (now) => ({ from: 'ACCEPTED', changes: { state: 'ENDED', endedAt: now, isPrimary: false } }),
    'role.over',
  )

/** Moves the primary flag to this holder. Refuses `not-accepted` for somebody who has only been asked. */
export async function makePrimary(world: World, caller: Caller, given: Answer): Promise<Answered> {
  const now = world.clock.now()
  return world.data.as(caller, async (tx, actor) => {
    const [assignment, role] = await assignmentOf(tx, actor, given.assignmentId)
    allow(actor, 'role.assign', guardedRole(role, actor))
    await tx.roles.lock(role.id, assignment.municipalityId)
    if (assignment.state !== 'ACCEPTED') throw new Refusal('not-accepted', { name: assignment.fullName })
    if (!assignment.isPrimary) {
      if (assignment.version !== given.version)
        throw new Refusal('role-assignment-over', { name: assignment.fullName, state: assignment.state })
      await tx.roles.clearPrimary(role.id, assignment.municipalityId)
      await tx.roles.updateAssignment(assignment, { isPrimary: true })
      await announce(
        tx,
        {
          assignment: { ...assignment, version: assignment.version + 1 },
          role,
          actor,
          now,
          pressed: given.pressed,
        },
        null,
      )
    }
    return answered(tx, actor, assignment.id, now)
  })
}
