import type { AssignmentId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { allow } from '../../domain/policy.js'
import { Refusal } from '../../domain/refusals.js'
import { canBeReminded } from '../../domain/role.js'
import { lockedAssignment, rolesOfHome } from './assignment.js'
import { nominationOf, type Nomination } from './roles.js'
import { guardedRole } from './present.js'
import { acting } from '../acting.js'
import { record } from '../record.js'
import type { World } from '../world.js'

/**
 * Reminds whoever was asked to take a role to answer, once a day at most. Refuses `reminded-today`,
 * `role-assignment-over` when they are asked no longer, `forbidden`, `not-found`.
 */
export async function remind(world: World, caller: Caller, assignmentId: AssignmentId): Promise<Nomination> {
  return acting(world, caller, async (act) => {
    const { tx, actor, now, today } = act
    const [assignment, role] = await lockedAssignment(act, assignmentId)
    allow(actor, 'role.assign', guardedRole(role, actor))
    const { id, municipalityId, personId, fullName: name, state } = assignment
    if (state !== 'NOMINATED') throw new Refusal('role-assignment-over', { name, state })
    if (!canBeReminded(assignment, today)) throw new Refusal('reminded-today', { name })
    await tx.roles.noteReminded(assignment, now)
    await record(act, { municipalityId, subject: 'assignment', subjectId: id, field: 'reminded' })
    const key = `role.reminded:${id}:${today}`
    const event = { type: 'role.reminded' as const, assignmentId: id }
    await tx.outbox.add({ key, municipalityId, personId, event, dueAt: now })
    await tx.cards.changed({ shows: [role.id, rolesOfHome(municipalityId)], occasion: key, now })
    return nominationOf(act, id)
  })
}
