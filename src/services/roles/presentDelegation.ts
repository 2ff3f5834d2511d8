import type { DelegationView } from '../../contract/delegation.js'
import type { NamedDelegation } from '../../data/repositories/delegations.js'
import type { NamedRole } from '../../data/repositories/roles.js'
import type { Actor } from '../../domain/person.js'
import { may } from '../../domain/policy.js'
import type { NamedTask } from '../../domain/task.js'
import { guardedAgreement, guardedRole } from './present.js'
import { mayRead } from '../tasks/detail.js'
import type { Acting } from '../acting.js'

/** Between the holder, the colleague and the administrators. */
export const maySee = (
  { actor }: Pick<Acting, 'actor'>,
  { holderId, personId }: Pick<NamedDelegation, 'holderId' | 'personId'>,
  role: NamedRole,
): boolean => may(actor, 'role.readAgreements', guardedAgreement(role, actor, [holderId, personId]))

function viewOf(
  actor: Actor,
  one: NamedDelegation,
  { role, task }: { role: NamedRole; task: NamedTask | undefined },
): DelegationView {
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

/** Delegations in one role. */
export async function presentDelegations(
  { tx, actor }: Pick<Acting, 'tx' | 'actor'>,
  all: readonly NamedDelegation[],
  role: NamedRole,
): Promise<DelegationView[]> {
  const ids = all.flatMap(({ taskId }) => taskId ?? [])
  const tasks = ids.length > 0 ? await tx.tasks.findMany(ids) : []
  return all.map((one) => viewOf(actor, one, { role, task: tasks.find(({ id }) => id === one.taskId) }))
}

export async function presentDelegation(
  { tx, actor }: Pick<Acting, 'tx' | 'actor'>,
  one: NamedDelegation,
  role: NamedRole,
): Promise<DelegationView> {
  const task = one.taskId && (await tx.tasks.find(one.taskId))
  return viewOf(actor, one, { role, task: task || undefined })
}
