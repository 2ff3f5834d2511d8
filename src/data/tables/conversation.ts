import { EntitySchema } from 'typeorm'
import type { Conversation, DeliveredCard, HistoryEntry, OutboxRow } from '../../domain/conversation.js'
import { flag, id, int, json, maybe, moment, refersTo, text, texts, uuid, type Columns } from './columns.js'

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
    quietUntil: maybe(moment),
    createdAt: { ...moment, default: () => 'now()' },
  } satisfies Columns<Conversation>,
  indices: [
    { name: 'uq_conversation_teams', columns: ['tenantId', 'teamsId'], unique: true, synchronize: false },
    { name: 'uq_conversation_person', columns: ['personId'], unique: true, synchronize: false },
  ],
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
  indices: [
    { name: 'uq_card_activity', columns: ['conversationId', 'activityId'], unique: true, synchronize: false },
    { name: 'ix_card_shows', synchronize: false },
    { name: 'ix_card_subject', columns: ['conversationId', 'kind', 'subject'], synchronize: false },
  ],
})

export const outboxTable = new EntitySchema<OutboxRow>({
  name: 'outbox',
  columns: {
    id,
    key: text,
    municipalityId: maybe(refersTo('outbox.municipality_id', 'municipality')),
    personId: maybe(refersTo('outbox.person_id', 'person')),
    conversationId: maybe(refersTo('outbox.conversation_id', 'conversation')),
    event: json,
    dueAt: moment,
    state: { type: 'text', default: 'WAITING' },
    attempts: { ...int, default: 0 },
    lease: maybe(uuid),
    leasedUntil: maybe(moment),
    maybeDuplicate: flag,
    sentAt: maybe(moment),
    activityId: maybe(text),
    problem: maybe(text),
    createdAt: { ...moment, default: () => 'now()' },
  } satisfies Columns<OutboxRow>,
  indices: [
    { name: 'uq_outbox_key', columns: ['key'], unique: true, synchronize: false },
    { name: 'ix_outbox_due', columns: ['dueAt', 'id'], synchronize: false },
    { name: 'ix_outbox_person', columns: ['personId'], synchronize: false },
    { name: 'ix_outbox_conversation', columns: ['conversationId'], synchronize: false },
  ],
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
    field: text,
    oldValue: maybe(text),
    newValue: maybe(text),
    oldPersonId: maybe(refersTo('history.old_person_id', 'person')),
    newPersonId: maybe(refersTo('history.new_person_id', 'person')),
    version: maybe(int),
  } satisfies Columns<HistoryEntry>,
  indices: [{ name: 'ix_history_subject', columns: ['subjectId', 'ordinal'], synchronize: false }],
})
