import type { HeldMailId } from '../../domain/ids.js'
import type { HeldMail } from '../../domain/mail.js'
import { Refusal } from '../../domain/refusals.js'
import type { World } from '../world.js'
import { takeIn } from './receive.js'

/** What came by mail and waits for a person, the oldest first. */
export const list = (world: World, limit: number): Promise<HeldMail[]> =>
  world.data.asSystem((tx) => tx.mailsIn.held(limit))

/** Refuses `not-found`: it is not there, or somebody has decided on it. */
export async function read(world: World, id: HeldMailId): Promise<HeldMail> {
  const found = await world.data.asSystem((tx) => tx.mailsIn.heldOne(id))
  if (!found) throw new Refusal('not-found')
  return found
}

/** Puts it into the thread as whoever the mail was for. Refuses `not-found`, and as writing there does. */
export async function accept(world: World, id: HeldMailId): Promise<void> {
  await takeIn(world, await read(world, id), true)
  await discard(world, id)
}

/** Refuses `not-found`. */
export async function discard(world: World, id: HeldMailId): Promise<void> {
  const isMine = await world.data.asSystem((tx) => tx.mailsIn.letGo(id))
  if (!isMine) throw new Refusal('not-found')
}
