import type { DelegationView } from '../contract/delegation.js'
import type { NamedDelegation } from '../data/repositories/delegations.js'
import type { NamedRole } from '../data/repositories/roles.js'
import { may } from '../domain/policy.js'
import { guardedRole } from './roleView.js'
import { mayRead } from './taskDetail.js'
import type { Acting } from './world.js'

/** Between the holder, the colleague and the administrators. */
export const maySee = (
  { actor }: Pick<Acting, 'actor'>,
  { holderId, personId }: Pick<NamedDelegation, 'holderId' | 'personId'>,
  role: NamedRole,
): boolean =>
  [holderId, personId].includes(actor.personId) || may(actor, 'role.assign', guardedRole(role, actor))

export async function presentDelegation(
  { tx, actor }: Pick<Acting, 'tx' | 'actor'>,
  one: NamedDelegation,
  role: NamedRole,
): Promise<DelegationView> {
  const task = one.taskId && (await tx.tasks.find(one.taskId))
  const isOpen = one.state === 'OPEN'
  const mayTake = isOpen && may(actor, 'role.delegate', guardedRole(role, actor, one.holderId))
  const mayGive = isOpen && may(actor, 'role.answer', guardedRole(role, actor, one.personId))
  return {
    id: one.id,
    holder: { id: one.holderId, name: one.holderName },
    person: { id: one.personId, name: one.personName },
    duty: one.duty,
    task:
      task && mayRead(actor, task) ? { id: task.id, number: task.instanceNumber, title: task.title } : null,
    note: one.note,
    state: one.state,
    delegatedAt: one.delegatedAt.toISOString(),
    version: one.version,
    actions: [...(mayTake ? (['takeBack'] as const) : []), ...(mayGive ? (['giveBack'] as const) : [])],
  }
}
