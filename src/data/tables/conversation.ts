import { EntitySchema } from 'typeorm'
import type {
  ClosedTenant,
  Conversation,
  DeliveredCard,
  HistoryEntry,
  OutboxRow,
} from '../../domain/conversation.js'
import {
  flag,
  id,
  int,
  json,
  maybe,
  moment,
  tenantForeignKeys,
  refersTo,
  text,
  texts,
  uuid,
  type Columns,
} from './columns.js'

export const conversationTable = new EntitySchema<Conversation>({
  name: 'conversation',
  columns: {
    id,
    municipalityId: maybe(refersTo('conversation.municipality_id', 'municipality')),
    kind: text,
    personId: maybe(refersTo('conversation.person_id', 'person')),
    tenantId: uuid,
    teamsId: text,
    serviceUrl: text,
    botId: text,
    language: maybe(text),
    state: { type: 'text', default: 'OPEN' },
    welcomedAt: maybe(moment),
    removedAt: maybe(moment),
    quietUntil: maybe(moment),
    createdAt: { ...moment, default: () => 'now()' },
  } satisfies Columns<Conversation>,
})

export const closedTenantTable = new EntitySchema<ClosedTenant>({
  name: 'closed_tenant',
  columns: {
    tenantId: { ...uuid, primary: true },
    closedAt: moment,
    probeAt: moment,
    probeConversationId: maybe(refersTo('closed_tenant.probe_conversation_id', 'conversation')),
  } satisfies Columns<ClosedTenant>,
})

export const deliveredCardTable = new EntitySchema<DeliveredCard>({
  name: 'delivered_card',
  columns: {
    id,
    municipalityId: maybe(refersTo('delivered_card.municipality_id', 'municipality')),
    conversationId: refersTo('delivered_card.conversation_id', 'conversation'),
    activityId: text,
    threadId: maybe(text),
    kind: text,
    subject: text,
    shows: texts,
    page: { ...int, default: 1 },
    state: { type: 'text', default: 'LIVE' },
    createdAt: { ...moment, default: () => 'now()' },
  } satisfies Columns<DeliveredCard>,
  foreignKeys: tenantForeignKeys('delivered_card', { conversationId: 'conversation' }, { beside: true }),
})

export const outboxTable = new EntitySchema<OutboxRow>({
  name: 'outbox',
  columns: {
    id,
    key: text,
    municipalityId: maybe(refersTo('outbox.municipality_id', 'municipality')),
    personId: maybe(refersTo('outbox.person_id', 'person')),
    conversationId: maybe(refersTo('outbox.conversation_id', 'conversation')),
    channel: { type: 'text', default: 'TEAMS' },
    mailbox: maybe(text),
    event: json,
    dueAt: moment,
    sendClass: { type: 'smallint', default: 3 },
    unrouted: flag,
    routedFrom: maybe(moment),
    state: { type: 'text', default: 'WAITING' },
    attempts: { ...int, default: 0 },
    firstTriedAt: maybe(moment),
    lease: maybe(uuid),
    leasedUntil: maybe(moment),
    maybeDuplicate: flag,
    sentAt: maybe(moment),
    activityId: maybe(text),
    problem: maybe(text),
    toldAgainAt: maybe(moment),
    seenAt: maybe(moment),
    createdAt: { ...moment, default: () => 'now()' },
  } satisfies Columns<OutboxRow>,
})

export const historyTable = new EntitySchema<HistoryEntry>({
  name: 'history',
  columns: {
    id,
    ordinal: { ...int, default: () => "nextval('history_ordinal')" },
    municipalityId: maybe(refersTo('history.municipality_id', 'municipality')),
    subject: text,
    subjectId: uuid,
    at: moment,
    actorId: maybe(refersTo('history.actor_id', 'person')),
    actorSide: text,
    hat: maybe(text),
    door: { ...maybe(text), default: () => "NULLIF(current_setting('app.door', true), '')" },
    field: text,
    oldValue: maybe(text),
    newValue: maybe(text),
    oldPersonId: maybe(refersTo('history.old_person_id', 'person')),
    newPersonId: maybe(refersTo('history.new_person_id', 'person')),
    version: maybe(int),
  } satisfies Columns<HistoryEntry>,
})
