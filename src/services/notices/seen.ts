import type { DeliveredCard } from '../../domain/conversation.js'
import type { OutboxId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { Refusal } from '../../domain/refusals.js'
import { acting } from '../acting.js'
import type { World } from '../world.js'

/**
 * The caller has opened a page from the card or the mail that the notice became: with it everything told on it is seen.
 * Refuses `not-found` for what is not the caller's own.
 */
export async function seen(world: World, caller: Caller, id: OutboxId): Promise<void> {
  const { personId, now } = await acting(world, caller, ({ actor, now: at }) =>
    Promise.resolve({ personId: actor.personId, now: at }),
  )
  // KOMBIT's people are told of what is a municipality's; whose row it is, the question itself says.
  const isTheirs = await world.data.asSystem((tx) => tx.outbox.noteOpened(id, { personId, now }))
  if (!isTheirs) throw new Refusal('not-found')
}

/** The notice a card that stands once was; null for one that was asked for. */
export const noticeOf = (
  world: World,
  { conversationId, activityId }: Pick<DeliveredCard, 'conversationId' | 'activityId'>,
): Promise<OutboxId | null> => world.data.asSystem((tx) => tx.outbox.idOf(conversationId, activityId))
