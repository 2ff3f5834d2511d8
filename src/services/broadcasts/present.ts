import type { BroadcastDetail, BroadcastRow } from '../../contract/broadcast.js'
import type { DeliveryCount, NamedBroadcast } from '../../data/repositories/broadcasts.js'
import type { BroadcastAddress } from '../../domain/broadcast.js'
import type { OutboxState } from '../../domain/conversation.js'
import { may } from '../../domain/policy.js'
import { guardedBroadcast } from './audience.js'
import type { Acting } from '../acting.js'

export const presentRow = (one: NamedBroadcast): BroadcastRow => ({
  id: one.id,
  project: { id: one.projectId, name: one.projectName },
  group: one.groupName,
  isChosen: one.isChosen,
  // What has been taken back is not to be read any more.
  title: one.title,
  author: one.authorName,
  side: one.authorSide,
  isUrgent: one.isUrgent,
  sentAt: one.sentAt.toISOString(),
  correctedAt: one.correctedAt?.toISOString() ?? null,
  withdrawnAt: one.withdrawnAt?.toISOString() ?? null,
})

type Standing = 'planned' | 'sent' | 'notReached' | 'failed'
const STANDING: Record<OutboxState, Standing | null> = {
  WAITING: 'planned',
  SENDING: 'planned',
  SENT: 'sent',
  PARKED: 'notReached',
  UNCERTAIN: 'failed',
  FAILED: 'failed',
  EXPIRED: 'failed',
  // Nothing was left to say: it had been withdrawn, or they may not read it any more.
  DROPPED: null,
  // They have chosen not to hear of such messages.
  SILENCED: null,
}

type Address = BroadcastAddress & { name: string }

/** What became of it in each municipality, in numbers. */
function deliveryOf(
  addresses: readonly Address[],
  counts: readonly DeliveryCount[],
): BroadcastDetail['delivery'] {
  return addresses.map(({ municipalityId, name, people, toAdministrators }) => {
    const here = counts.filter((one) => one.municipalityId === municipalityId)
    const sum = (standing: Standing, of: 'people' | 'channels'): number =>
      here.reduce((all, one) => all + (STANDING[one.state as OutboxState] === standing ? one[of] : 0), 0)
    return {
      municipality: { id: municipalityId, name },
      ...{ people, toAdministrators },
      ...{ planned: sum('planned', 'people'), sent: sum('sent', 'people') },
      ...{ notReached: sum('notReached', 'people'), failed: sum('failed', 'people') },
      channels: sum('sent', 'channels'),
    }
  })
}

/** As the actor may see it; what became of it and what it said before are its senders'. */
export async function detailOf({ tx, actor }: Acting, one: NamedBroadcast): Promise<BroadcastDetail> {
  const canChange = may(actor, 'broadcast.send', guardedBroadcast(one, actor))
  const isTakenBack = one.withdrawnAt !== null && !canChange
  return {
    ...presentRow(one),
    text: isTakenBack ? null : one.text,
    link: isTakenBack ? null : one.link,
    version: one.version,
    canChange: canChange && one.withdrawnAt === null,
    delivery: canChange
      ? deliveryOf(await tx.broadcasts.addresses(one.id), await tx.broadcasts.deliveries(one.id))
      : null,
    editions: canChange
      ? (await tx.broadcasts.editions(one.id)).map(({ version, title, text, link, authorName, at }) => ({
          ...{ version, title, text, link, author: authorName },
          at: at.toISOString(),
        }))
      : null,
  }
}
