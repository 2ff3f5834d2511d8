import type { Tx } from '../../data/tx.js'
import type { MunicipalityId } from '../../domain/ids.js'
import { Refusal } from '../../domain/refusals.js'
import { SIGN_IN_KINDS, type SignInKind } from '../../domain/session.js'

/**
 * Says which ways of signing in keep a user from being an old one; at least one does. Refuses `invalid-input` for none,
 * and `not-found`. The door to the municipality's table is the house's own (`asSystem`).
 */
export async function setSignInsThatCount(
  tx: Tx,
  id: MunicipalityId,
  kinds: readonly SignInKind[],
): Promise<void> {
  const counted = SIGN_IN_KINDS.filter((kind) => kinds.includes(kind))
  if (counted.length === 0) throw new Refusal('invalid-input', { field: 'signInsThatCount', why: 'missing' })
  if (!(await tx.projects.setSignInsThatCount(id, counted))) throw new Refusal('not-found')
}
