import type { Slice, Wanted } from '../../data/repositories/paces.js'
import type { Pacing } from '../../domain/pace.js'
import type { World } from '../world.js'

export type { Slice, Wanted }

/** How fast messages go to Teams, shared between all instances. Answers in the order asked, each tenant once. */
export const take = ({ data }: World, asked: readonly Wanted[], pacing: Pacing): Promise<Slice[]> =>
  data.asSystem((tx) => tx.paces.take(asked, pacing))

export const slowDown = ({ data }: World, tenantId: string, pacing: Pacing): Promise<void> =>
  data.asSystem((tx) => tx.paces.slowDown(tenantId, pacing))
