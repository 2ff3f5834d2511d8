import type { ConversationId } from '../../src/domain/ids.js'
import { Refusal } from '../../src/domain/refusals.js'
import * as subscriptions from '../../src/services/projects/subscriptions.js'
import type { Done, Reader } from '../turn/reader.js'
import type { PressData } from '../verbs.js'

/** Refuses `not-a-channel` for a card that was taken elsewhere. */
function channelOf({ conversation }: Reader): ConversationId {
  if (conversation.kind !== 'CHANNEL') throw new Refusal('not-a-channel')
  return conversation.id
}

/** The card in the channel says it to everybody there; whoever pressed is told as well. */
const done = (here: string): Done => ({ replace: null, reply: null, here })

export async function hear(
  reader: Reader,
  { projectId, ...hearing }: PressData<'subscription.hear'>,
): Promise<Done> {
  const { world, caller, t } = reader
  await subscriptions.hear(world, caller, { conversationId: channelOf(reader), projectId, hearing })
  return done(t('card.subscription.changed'))
}

export async function start(
  reader: Reader,
  { projectId, ...hearing }: PressData<'subscription.start'>,
): Promise<Done> {
  const { world, caller, t } = reader
  await subscriptions.start(world, caller, { conversationId: channelOf(reader), projectId, hearing })
  return done(t('card.subscription.changed'))
}

export async function stop(reader: Reader, { projectId }: PressData<'subscription.stop'>): Promise<Done> {
  const { world, caller, t } = reader
  const { name } = await subscriptions.stop(world, caller, { conversationId: channelOf(reader), projectId })
  return done(t('bot.subscription.stopped', { project: name }))
}
