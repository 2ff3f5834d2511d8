import type { NamedDelegation } from '../../data/repositories/delegations.js'
import type { NamedHandOver } from '../../data/repositories/handOvers.js'
import type { DelegationState } from '../../domain/delegation.js'
import type { AssignmentId, PersonId } from '../../domain/ids.js'
import type { Doing } from '../acting.js'

/** Every card that shows it; the version makes each change an occasion of its own. */
export async function delegationChanged(
  { tx, now }: Pick<Doing, 'tx' | 'now'>,
  { id, assignmentId, roleId, version }: NamedDelegation,
): Promise<void> {
  const shows = [id, assignmentId, roleId]
  await tx.cards.changed({ shows, occasion: `${id}:${version + 1}`, now })
}

export async function tellDelegated(
  { tx, actor, now }: Doing,
  { id: delegationId, municipalityId }: Pick<NamedDelegation, 'id' | 'municipalityId'>,
  { personId, state }: { personId: PersonId; state: DelegationState },
): Promise<void> {
  if (personId === actor.personId) return
  const key = `role.delegated:${delegationId}:${state}:${personId}`
  const event = { type: 'role.delegated' as const, delegationId, state }
  await tx.outbox.add({ key, municipalityId, personId, event, dueAt: now })
}

async function endOne(doing: Doing, one: NamedDelegation): Promise<void> {
  const { tx, actor, now } = doing
  await tx.delegations.update(one, { state: 'ENDED', endedAt: now, endedBy: actor.personId })
  await delegationChanged(doing, one)
}

/** The holder is gone, and nobody follows: what they had let others do is nobody's to give. */
export async function endDelegationsOf(doing: Doing, assignmentId: AssignmentId): Promise<void> {
  for (const one of await doing.tx.delegations.openOf(assignmentId)) await endOne(doing, one)
}

/** The colleague is gone: what they did is the holder's again, who is told. */
export async function endDelegationsTo(doing: Doing, personId: PersonId): Promise<void> {
  for (const one of await doing.tx.delegations.openTo(personId)) {
    await endOne(doing, one)
    await tellDelegated(doing, one, { personId: one.holderId, state: 'ENDED' })
  }
}

/** The successor answers for what was delegated; what was delegated to them, or of a task that stayed, is over. */
export async function passDelegations(doing: Doing, handOver: NamedHandOver): Promise<void> {
  const { tx } = doing
  const { assignmentId, successorAssignmentId, successorId } = handOver
  for (const one of await tx.delegations.openOf(assignmentId)) {
    const task = one.taskId && (await tx.tasks.find(one.taskId))
    const goesAlong = one.personId !== successorId && (!task || task.responsibleId === successorId)
    if (!goesAlong) await endOne(doing, one)
    else {
      await tx.delegations.update(one, { assignmentId: successorAssignmentId })
      await delegationChanged(doing, one)
    }
  }
}
