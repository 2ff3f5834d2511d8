import type { EntityManager } from 'typeorm'
import type { Conversation, DeliveredCard } from '../../domain/conversation.js'
import type { Caller } from '../../domain/person.js'
import { sql, type Sql } from '../sql.js'
import { together } from '../together.js'
import { CARD_COLUMNS } from './cards.js'
import { CONVERSATION_COLUMNS, type Around, type Home } from './conversations.js'
import { enterAs } from './entering.js'
import { Operations } from './operations.js'
import { actorRows, recognised, type ActorRow, type Recognised } from './people.js'

/** Where something happened, as Teams says it. `activityId`: of the card that was pressed. */
export type Arriving = {
  tenantId: string
  teamsId: string
  /** Null: nobody in particular. */
  caller: Caller | null
  activityId: string | null
  /** Of a message, which Teams may deliver twice. */
  message: { activityId: string; now: Date } | null
}

/**
 * Who is there, and where. `card`: the one that was pressed, when it is on the books. `isUnseen`: it came by the outbox,
 * and nobody has pressed it before. `isRepeat`: the message was received before.
 */
export type Arrival = {
  isRepeat: boolean
  person: Recognised | null
  around: Around
  card: DeliveredCard | null
  isUnseen: boolean
}

const cardAt = ({ tenantId, teamsId, activityId }: Arriving): Sql => sql`
  select ${CARD_COLUMNS} from conversation c join delivered_card d on d.conversation_id = c.id
  where c.tenant_id = ${tenantId} and c.teams_id = ${teamsId} and d.activity_id = ${activityId}`

const unseenAt = ({ tenantId, teamsId, activityId }: Arriving): Sql => sql`
  select true as "isUnseen" from conversation c join outbox o on o.conversation_id = c.id
  where c.tenant_id = ${tenantId} and c.teams_id = ${teamsId} and o.activity_id = ${activityId} and o.seen_at is null
    and o.event->>'type' <> 'card.changed' limit 1`

/**
 * Everything a turn begins with, in one round trip; from then on the transaction is bound to the municipality of whoever
 * is there.
 */
export async function arrive(em: EntityManager, arriving: Arriving): Promise<Arrival> {
  const { tenantId, teamsId, caller, message } = arriving
  const isRepeat =
    message !== null && !(await new Operations(em).isFirst(teamsId, message.activityId, message.now))
  const found = await together<{
    people: ActorRow
    homes: Home
    closed: { isClosedTenant: true }
    places: Conversation
    cards: DeliveredCard
    unseen: { isUnseen: true }
  }>(
    em,
    {
      people: caller ? actorRows(caller) : sql`select 1 where false`,
      homes: sql`select id, name, language from municipality where tenant_id = ${tenantId}`,
      closed: sql`select true as "isClosedTenant" from closed_tenant where tenant_id = ${tenantId}`,
      places: sql`select ${CONVERSATION_COLUMNS} from conversation c where c.tenant_id = ${tenantId} and c.teams_id = ${teamsId}`,
      cards: cardAt(arriving),
      unseen: unseenAt(arriving),
    },
    enterAs(sql`parts.people->0->>'side'`, {
      municipalityId: sql`parts.people->0->>'municipalityId'`,
      personId: sql`parts.people->0->>'personId'`,
    }),
  )
  const [person = null] = found.people
  const [home = null] = found.homes
  const [known = null] = found.places
  const [card = null] = found.cards
  const around = { home, known, isClosedTenant: found.closed.length > 0 }
  const isUnseen = found.unseen.length > 0
  return { isRepeat, person: person && recognised(person), around, card, isUnseen }
}
