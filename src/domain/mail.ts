import type { HeldMailId, MessageId, MunicipalityId, OutboxId, PersonId, ProjectId, TaskId } from './ids.js'

/** What came back of a mail's token finds: for whom the mail was, and what may be answered. */
export type MailToken = {
  /** SHA-256: whoever reads the database cannot answer. */
  hash: string
  municipalityId: MunicipalityId | null
  /** For whom the mail was: a person, or a mailbox that is nobody's in particular. */
  personId: PersonId | null
  mailbox: string | null
  /** The task an answer belongs to; null where none is taken. */
  taskId: TaskId | null
  outboxIds: OutboxId[]
  madeAt: Date
  /** How much has come in for it on one day. */
  usedOn: string | null
  uses: number
}

/** Why something that came by mail waits for a person. */
export const HELD_REASONS = [
  'unknown-token',
  'expired-token',
  'not-authenticated',
  'other-sender',
  'no-right',
  'personal-number-or-not',
] as const
export type HeldReason = (typeof HELD_REASONS)[number]

/** A reply that was not taken into a thread and may be one. */
export type HeldMail = {
  id: HeldMailId
  municipalityId: MunicipalityId | null
  /** Whose answer it would be, and to which task; null where the mail does not say. */
  taskId: TaskId | null
  personId: PersonId | null
  mailbox: string | null
  /** Of that task. */
  projectId: ProjectId | null
  messageId: MessageId
  fromAddress: string
  subject: string
  text: string
  reason: HeldReason
  receivedAt: Date
}

/** Why one cannot become a message as it is. */
export const HELD_OBSTACLES = ['EMPTY', 'TOO_LONG'] as const

/** It would be KOMBIT's or a supplier's answer; what a municipality's people write is their municipality's. */
export const isOfKombitsSide = ({ personId, municipalityId }: HeldMail): boolean =>
  personId === null || municipalityId === null

/** What somebody has decided on one; stands in the history of its task. */
export const HELD_DECISIONS = ['ATTACHED', 'DROPPED'] as const
export type HeldDecision = (typeof HELD_DECISIONS)[number]

/** A mail about a message did not arrive where the project has its mailbox. */
export type MessageReturn = { messageId: MessageId; municipalityId: MunicipalityId; returnedAt: Date }

/** So long a mail can be answered. */
export const ANSWER_DAYS = 30
/** More than this comes from no person: two machines are talking. */
export const ANSWERS_A_DAY = 20

export const addressKey = (address: string): string => address.trim().toLowerCase()

/** The domain of an address; an empty text for what is none. */
export const domainOf = (address: string): string => addressKey(address).split('@')[1] ?? ''
