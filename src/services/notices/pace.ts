import type { Slice, Wanted } from '../../data/repositories/paces.js'
import type { Pacing } from '../../domain/pace.js'
import type { World } from '../world.js'
import type { Parcel } from './parcels.js'

export type { Slice, Wanted }

/** How fast messages go to Teams, shared between all instances. Answers in the order asked, each tenant once. */
export const take = ({ data, clock }: World, asked: readonly Wanted[], pacing: Pacing): Promise<Slice[]> =>
  data.asSystem((tx) => tx.paces.take(asked, { pacing, now: clock.now() }))

export type Throttled = {
  conversation: Pick<Parcel['conversation'], 'id' | 'tenantId'>
  afterSeconds: number | null
}

/** Teams asked a chat to wait. True when nothing goes to its whole tenant any more until it has. */
export function slowDown(
  { data, clock }: World,
  { conversation: { id, tenantId }, afterSeconds }: Throttled,
  pacing: Pacing,
): Promise<boolean> {
  const now = clock.now()
  const until = afterSeconds === null ? null : new Date(now.getTime() + afterSeconds * 1000)
  return data.asSystem((tx) => tx.paces.slowDown({ tenantId, conversationId: id, now, until }, pacing))
}
