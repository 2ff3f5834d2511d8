import type { Door } from './door.js'
import type { OutboxEvent } from './events.js'
import type { ConversationId, DeliveredCardId, HistoryId, MunicipalityId, OutboxId, PersonId } from './ids.js'
import type { Language, Side } from './person.js'
import type { HatNote } from './introductionPolicy.js'
import type { UserType } from './policy.js'

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
  /** When the bot was removed; null once it has been added again. */
  removedAt: Date | null
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
  'message',
  'broadcast',
  'followUp',
  'subscription',
  'digest',
  'settings',
  'status',
  'joinRequest',
  'introductions',
  'introduced',
  'introductionTask',
  'introductionPlan',
  'introductionStarted',
  'introductionWelcome',
  'introductionOffer',
  'introductionFeedback',
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

/** A tenant whose administrator has shut the bot out. */
export type ClosedTenant = {
  tenantId: string
  closedAt: Date
  /** When it may next be asked whether it still does. */
  probeAt: Date
  /** The conversation that may be written to in order to ask; null when nobody is to ask now. */
  probeConversationId: ConversationId | null
}

/**
 * PARKED: nobody to give it to now; it waits for the bot to meet them, or for whoever shut it out. EXPIRED: surely not
 * taken on its day. UNCERTAIN: perhaps taken. FAILED: refused for good. SILENCED: its reader has chosen not to be told.
 */
export const OUTBOX_STATES = [
  'WAITING',
  'PARKED',
  'SENDING',
  'SENT',
  'UNCERTAIN',
  'FAILED',
  'EXPIRED',
  'DROPPED',
  'SILENCED',
] as const
export type OutboxState = (typeof OUTBOX_STATES)[number]

/** How a delivery goes out. */
export type Channel = 'TEAMS' | 'MAIL'

/** One delivery that is owed: to a person, to a conversation or to a mailbox. */
export type OutboxRow = {
  id: OutboxId
  /** Unique: the same occasion for the same reader is written once. */
  key: string
  municipalityId: MunicipalityId | null
  personId: PersonId | null
  conversationId: ConversationId | null
  channel: Channel
  /** The address mail goes to when it is for nobody in particular, as a project's functional mailbox. */
  mailbox: string | null
  event: OutboxEvent
  dueAt: Date
  /** The smaller, the sooner, of what is due (sendClass.ts). */
  sendClass: number
  /** Its reader has chosen what to be told, and it has not been asked yet what that means for this one. */
  unrouted: boolean
  /** When it would have gone out, had its reader chosen nothing. */
  routedFrom: Date | null
  state: OutboxState
  /** How often it was sent; to be told to wait is not counted. */
  attempts: number
  /** Since when it has been tried; it has until the evening of that day. */
  firstTriedAt: Date | null
  /** Who holds the row and until when; a sender whose lease was taken over cannot mark it. */
  lease: string | null
  leasedUntil: Date | null
  maybeDuplicate: boolean
  sentAt: Date | null
  activityId: string | null
  problem: string | null
  /** Of an expired row: when the next morning's was written in its place. */
  toldAgainAt: Date | null
  /** When somebody first pressed a button on the card it became. */
  seenAt: Date | null
  createdAt: Date
}

export const HISTORY_SUBJECTS = [
  'task',
  'assignment',
  'person',
  'role',
  'masterRole',
  'contactEntry',
  'gallery',
  'notice',
  'area',
  'team',
  'membership',
  'introductionTemplate',
  'introductionPlan',
  'introductionTask',
  'municipality',
] as const
export type HistorySubject = (typeof HISTORY_SUBJECTS)[number]

/** Who changed what, when. */
export type HistoryEntry = {
  id: HistoryId
  /** Rises with every entry, so that two of the same moment keep their order. */
  ordinal: number
  municipalityId: MunicipalityId | null
  subject: HistorySubject
  subjectId: string
  at: Date
  actorId: PersonId | null
  actorSide: Side | 'SYSTEM'
  /** As what they were allowed to; null where it was no question of rights, or before it was written down. */
  hat: UserType | HatNote | null
  /** Null: before it was written down. */
  door: Door | null
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
