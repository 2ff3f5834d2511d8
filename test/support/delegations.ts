import type { Tx } from '../../src/data/tx.js'
import type { Delegation } from '../../src/domain/delegation.js'
import { newId, type AssignmentId, type DelegationId } from '../../src/domain/ids.js'
import type { Someone, Town } from './builders.js'

/** A duty a holder has let somebody do. */
export async function aDelegation(
  tx: Tx,
  to: { town: Town; assignmentId: AssignmentId; person: Someone },
  options: Partial<Delegation> = {},
): Promise<DelegationId> {
  const id = newId<DelegationId>()
  await tx.delegations.insert({
    id,
    municipalityId: to.town.id,
    assignmentId: to.assignmentId,
    duty: 'Er kontakt for KOMBIT',
    taskId: null,
    personId: to.person.id,
    note: null,
    state: 'OPEN',
    delegatedAt: new Date('2026-01-01T00:00:00Z'),
    endedAt: null,
    endedBy: null,
    version: 1,
    ...options,
  })
  return id
}
