import type { OutboxEvent } from './events.js'
import type { ConversationId, DeliveredCardId, HistoryId, MunicipalityId, OutboxId, PersonId } from './ids.js'
import type { Language, Side } from './person.js'

/** A place in Teams the bot may speak in. */
export type Conversation = {
  id: ConversationId
  municipalityId: MunicipalityId | null
  kind: 'PERSONAL' | 'GROUP' | 'CHANNEL'
  /** The person of a personal conversation. */
  personId: PersonId | null
  /** Teams' own ids. A channel is written to by its channel id. */
  tenantId: string
  teamsId: string
  /** Always the newest seen: Teams may move a tenant. */
  serviceUrl: string
  botId: string
  language: Language | null
  state: 'OPEN' | 'BLOCKED' | 'REMOVED'
  welcomedAt: Date | null
  /** Nothing is sent here before this moment: Teams has asked for quiet. */
  quietUntil: Date | null
  createdAt: Date
}

export const CARD_KINDS = [
  'task',
  'tasks',
  'project',
  'role',
  'roles',
  'reminder',
  'nomination',
  'handOver',
  'delegation',
  'confirm',
  'confirmation',
  'answer',
  'snoozed',
  'form',
  'history',
  'thread',
] as const
export type CardKind = (typeof CARD_KINDS)[number]

/** A card that stands in a conversation and has to stay true. */
export type DeliveredCard = {
  id: DeliveredCardId
  municipalityId: MunicipalityId | null
  conversationId: ConversationId
  activityId: string
  /** The thread of a channel it stands in. */
  threadId: string | null
  kind: CardKind
  /** What it is a card of, so that the same thing shown again can replace it: a task id, a role id, or the kind. */
  subject: string
  /** Everything it shows: a change to any of these makes it untrue. */
  shows: string[]
  /** Which page of a list it stands on. */
  page: number
  state: 'LIVE' | 'RETIRED'
  createdAt: Date
}

/** PARKED: nobody to give it to yet; it waits for the bot to meet them. */
export const OUTBOX_STATES = [
  'WAITING',
  'PARKED',
  'SENDING',
  'SENT',
  'UNCERTAIN',
  'FAILED',
  'DROPPED',
] as const
export type OutboxState = (typeof OUTBOX_STATES)[number]

/** One delivery that is owed: to a person or to a conversation. */
export type OutboxRow = {
  id: OutboxId
  /** Unique: the same occasion for the same reader is written once. */
  key: string
  municipalityId: MunicipalityId | null
  personId: PersonId | null
  conversationId: ConversationId | null
  event: OutboxEvent
  dueAt: Date
  state: OutboxState
  attempts: number
  /** Who holds the row and until when; a sender whose lease was taken over cannot mark it. */
  lease: string | null
  leasedUntil: Date | null
  maybeDuplicate: boolean
  sentAt: Date | null
  activityId: string | null
  problem: string | null
  createdAt: Date
}

/** Who changed what, when. */
export type HistoryEntry = {
  id: HistoryId
  /** Rises with every entry, so that two of the same moment keep their order. */
  ordinal: number
  municipalityId: MunicipalityId | null
  subject: 'task' | 'assignment' | 'person' | 'role' | 'masterRole' | 'contactEntry' | 'gallery'
  subjectId: string
  at: Date
  actorId: PersonId | null
  actorSide: Side | 'SYSTEM'
  field: string
  /** People by the names they had, so that history can be read when they are gone. */
  oldValue: string | null
  newValue: string | null
  /** Who the names stand for, where the values are people; what an undo puts back. */
  oldPersonId: PersonId | null
  newPersonId: PersonId | null
  /** The version the change made of its subject: everything of one save has the same. Null for what made none. */
  version: number | null
}
