import type { Tx } from '../../data/tx.js'
import type { AddressedConversation } from '../../data/repositories/conversations.js'
import type { OutboxRow } from '../../domain/conversation.js'
import type { EventType } from '../../domain/events.js'
import type { ConversationId, OutboxId } from '../../domain/ids.js'
import type { ChatPace } from '../../domain/pace.js'
import { isTaskNotice } from './notices.js'

/** One thing to send to one conversation: everything due there at once about tasks is one. */
export type Parcel = { lease: string; conversation: AddressedConversation; rows: OutboxRow[] }

/** Of these several are told as one. */
const TOLD_TOGETHER: readonly EventType[] = [
  'role.published',
  'access.changed',
  'project.new',
  'project.withoutPlus',
  'deadline.unheard',
]

/** What is sent together: what there is to say of tasks, those of introductions too, and their digest, the updates of one card, the changes of one role, what is told as one. */
export function groupOf({ id, event }: Pick<OutboxRow, 'id' | 'event'>): string {
  if (isTaskNotice(event) || event.type === 'tasks.digest' || event.type === 'introduction.worsened')
    return 'tasks'
  if (event.type === 'card.changed') return event.deliveredCardId
  if (TOLD_TOGETHER.includes(event.type)) return event.type
  return event.type === 'role.changed' ? event.roleId : id
}

/** The rows of a conversation as what will be sent. */
export function parcelsOf(
  lease: string,
  conversation: AddressedConversation,
  rows: readonly OutboxRow[],
): Parcel[] {
  const groups = new Map<string, OutboxRow[]>()
  for (const row of rows) {
    const group = groupOf(row)
    groups.set(group, [...(groups.get(group) ?? []), row])
  }
  return [...groups.values()].map((group) => ({ lease, conversation, rows: group }))
}

export const idsOf = ({ rows }: Parcel): OutboxId[] => rows.map(({ id }) => id)

const inOrder = (a: OutboxRow, b: OutboxRow): number =>
  a.sendClass - b.sendClass ||
  a.dueAt.getTime() - b.dueAt.getTime() ||
  a.createdAt.getTime() - b.createdAt.getTime()

type Leasing = { lease: string; chat: ChatPace }

/** As much for each conversation as may go there now; the rest is anybody's again, and waits. */
export async function addressed(
  tx: Tx,
  { lease, chat }: Leasing,
  rows: readonly OutboxRow[],
): Promise<Parcel[][]> {
  const byConversation = new Map<ConversationId, OutboxRow[]>()
  for (const row of [...rows].sort(inOrder)) {
    if (row.conversationId)
      byConversation.set(row.conversationId, [...(byConversation.get(row.conversationId) ?? []), row])
  }
  const places = new Map(
    (await tx.conversations.addressed([...byConversation.keys()], chat)).map((place) => [place.id, place]),
  )
  const taken: Parcel[][] = []
  const tooMany: OutboxId[] = []
  for (const [id, owed] of byConversation) {
    const place = places.get(id)
    if (!place) continue
    const { room, ...conversation } = place
    const parcels = parcelsOf(lease, conversation, owed)
    tooMany.push(...parcels.slice(Math.max(1, room)).flatMap(idsOf))
    taken.push(parcels.slice(0, Math.max(1, room)))
  }
  if (tooMany.length > 0) await tx.outbox.giveBack(lease, tooMany)
  return taken
}
