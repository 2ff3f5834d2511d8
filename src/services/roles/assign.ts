import type { NamedAssignment } from '../../data/repositories/roles.js'
import type { OutboxEvent } from '../../domain/events.js'
import type { RoleId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { allow, may } from '../../domain/policy.js'
import { Refusal } from '../../domain/refusals.js'
import type { RoleAssignment } from '../../domain/role.js'
import {
  announce,
  eligible,
  insertHolder,
  lockedAssignment,
  save,
  tellNominated,
  type AssignmentSeen,
  type NoticeTo,
} from './assignment.js'
import { offerIntroduction } from '../introductions/telling.js'
import { afterAnswer } from './handOver.js'
import { endAssignment, guardVacancy } from './endAssignment.js'
import { nominationOf, roleOf, type Nomination } from './roles.js'
import { homeOf, acting, type Acting } from '../acting.js'
import { guardedRole } from './present.js'
import type { World } from '../world.js'

export type Nominating = { roleId: RoleId; personId: string; direct: boolean }
export type Decline = AssignmentSeen & { reason: string; suggestedPersonId?: string | undefined }
/** `mayBeVacant`: one knows that a required role is then empty. */
export type AssignmentRemoval = AssignmentSeen & { mayBeVacant: boolean }

/**
 * Asks a person to take a role, or puts them on it directly. Refuses `person-not-in-klik`, `person-never-logged-in`,
 * `role-already-held`, `role-full`, `forbidden`, `not-found`.
 */
export async function nominate(world: World, caller: Caller, nominating: Nominating): Promise<Nomination> {
  const { roleId, personId, direct } = nominating
  return acting(world, caller, async (act) => {
    const { tx, actor } = act
    const role = await roleOf(act, roleId)
    allow(actor, 'role.assign', guardedRole(role, actor))
    await tx.roles.lock(role.id, homeOf(actor))
    const person = await eligible(act, personId)
    const made = await insertHolder(act, role, { person, direct })
    await tellNominated(act, made)
    if (made.state === 'ACCEPTED') await offerIntroduction(act, made)
    return nominationOf(act, made.id)
  })
}

/** The nominee's yes or no. Only the person who was asked can answer, and the answer goes to whoever asked. */
async function answer(
  world: World,
  caller: Caller,
  { given, decide }: { given: AssignmentSeen; decide(act: Acting): Promise<Partial<RoleAssignment>> },
): Promise<Nomination> {
  return acting(world, caller, async (act) => {
    const { actor, now } = act
    const [assignment, role] = await lockedAssignment(act, given.assignmentId)
    const isMine = may(actor, 'role.answer', guardedRole(role, actor, assignment.personId))
    if (!isMine) throw new Refusal('role-not-yours', { name: assignment.fullName })
    const changes = { ...(await decide(act)), answeredAt: now, reachedAt: assignment.reachedAt ?? now }
    const saved = await save(act, assignment, { from: 'NOMINATED', version: given.version, changes })
    if (saved) {
      const event: OutboxEvent = { type: 'role.answered', assignmentId: saved.id }
      await announce(act, { assignment: saved, role }, { to: saved.nominatedBy, event })
      await afterAnswer(act, saved)
      if (saved.state === 'ACCEPTED') await offerIntroduction(act, saved)
    }
    return nominationOf(act, assignment.id)
  })
}

export const accept = (world: World, caller: Caller, given: AssignmentSeen): Promise<Nomination> =>
  answer(world, caller, { given, decide: () => Promise.resolve({ state: 'ACCEPTED' }) })

/** A reason is needed unless somebody else is suggested. */
export const decline = (world: World, caller: Caller, given: Decline): Promise<Nomination> =>
  answer(world, caller, {
    given,
    async decide({ tx, actor }) {
      const { reason, suggestedPersonId } = given
      if (reason === '' && !suggestedPersonId)
        throw new Refusal('invalid-input', { field: 'reason', why: 'missing' })
      const suggested = suggestedPersonId ? await tx.people.picked(homeOf(actor), suggestedPersonId) : null
      if (suggestedPersonId && !suggested) throw new Refusal('person-not-in-klik')
      if (suggested?.id === actor.personId) throw new Refusal('suggested-yourself')
      return { state: 'DECLINED', reason: reason || null, suggestedPersonId: suggested?.id ?? null }
    },
  })

/** Takes a nomination back; the nominee's card says so where it stands, and a holder who was to be followed is told. */
export async function withdraw(world: World, caller: Caller, given: AssignmentSeen): Promise<Nomination> {
  return acting(world, caller, async (act) => {
    const { actor, now } = act
    const { version } = given
    const [assignment, role] = await lockedAssignment(act, given.assignmentId)
    allow(actor, 'role.assign', guardedRole(role, actor))
    const changes = { state: 'WITHDRAWN' as const, endedAt: now, isPrimary: false }
    const saved = await save(act, assignment, { from: 'NOMINATED', version, changes })
    if (saved) {
      await announce(act, { assignment: saved, role }, null)
      await afterAnswer(act, saved)
    }
    return nominationOf(act, assignment.id)
  })
}

const isAsSeen = ({ state, version }: NamedAssignment, seen: AssignmentSeen): boolean =>
  state === 'ACCEPTED' && version === seen.version

/**
 * Removes a holder, who is told; or a holder gives the role up. Refuses `role-would-be-vacant` until it is known that a
 * required role is then empty.
 */
export async function end(world: World, caller: Caller, given: AssignmentRemoval): Promise<Nomination> {
  return acting(world, caller, async (act) => {
    const { actor } = act
    const [assignment, role] = await lockedAssignment(act, given.assignmentId)
    allow(actor, 'role.handOver', guardedRole(role, actor, assignment.personId))
    if (isAsSeen(assignment, given) && !given.mayBeVacant) await guardVacancy(act, { assignment, role })
    const event: OutboxEvent = { type: 'role.over', assignmentId: assignment.id }
    const notice: NoticeTo = { to: assignment.personId, event }
    const { version } = given
    await endAssignment(act, { assignment, role }, { version, notice })
    return nominationOf(act, assignment.id)
  })
}

/** Moves the primary flag to this holder. Refuses `not-accepted` for somebody who has only been asked. */
export async function makePrimary(world: World, caller: Caller, given: AssignmentSeen): Promise<Nomination> {
  return acting(world, caller, async (act) => {
    const { tx, actor } = act
    const [assignment, role] = await lockedAssignment(act, given.assignmentId)
    allow(actor, 'role.assign', guardedRole(role, actor))
    if (assignment.state !== 'ACCEPTED') throw new Refusal('not-accepted', { name: assignment.fullName })
    if (!assignment.isPrimary) {
      const { version } = given
      await tx.roles.clearPrimary(role.id, assignment.municipalityId)
      const saved = await save(act, assignment, { from: 'ACCEPTED', version, changes: { isPrimary: true } })
      if (saved) await announce(act, { assignment: saved, role }, null)
    }
    return nominationOf(act, assignment.id)
  })
}
