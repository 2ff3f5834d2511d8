import type { Tx } from '../../src/data/tx.js'
import type { JoinRequest } from '../../src/domain/joinRequest.js'
import { newId, type JoinRequestId } from '../../src/domain/ids.js'
import type { Town } from './builders.js'

/** Somebody of the town's tenant who asks to be let in. */
export async function aJoinRequest(
  tx: Tx,
  town: Town,
  options: Partial<JoinRequest> = {},
): Promise<JoinRequestId> {
  const id = newId<JoinRequestId>()
  await tx.joinRequests.insert({
    id,
    municipalityId: town.id,
    tenantId: town.tenantId,
    aadObjectId: crypto.randomUUID(),
    fullName: 'Nanna Ny',
    email: `${id}@korsbaek.example`,
    conversationId: null,
    state: 'PENDING',
    askedAt: new Date('2026-03-01T09:00:00Z'),
    answeredAt: null,
    answeredBy: null,
    reason: null,
    personId: null,
    ...options,
  })
  return id
}
