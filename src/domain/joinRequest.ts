import type { ConversationId, JoinRequestId, MunicipalityId, PersonId } from './ids.js'

export const JOIN_REQUEST_STATES = ['PENDING', 'ADMITTED', 'DECLINED'] as const
export type JoinRequestState = (typeof JOIN_REQUEST_STATES)[number]

/** Somebody of a municipality's tenant who is nobody in KLIK asks to be let in; one for each of them. */
export type JoinRequest = {
  id: JoinRequestId
  municipalityId: MunicipalityId
  /** Who asks: the only thing that is sure of them. Name and address are what the token or Teams said. */
  tenantId: string
  aadObjectId: string
  fullName: string
  email: string | null
  /** Their chat with the bot; null for whoever asked in the tab. */
  conversationId: ConversationId | null
  state: JoinRequestState
  askedAt: Date
  answeredAt: Date | null
  /** Null while nobody has answered, and where they turned out to be on the books. */
  answeredBy: PersonId | null
  reason: string | null
  /** As whom they were let in. */
  personId: PersonId | null
}

const DAY_MS = 86_400_000

/** A request nobody answers goes after so long, and so does one that was answered. */
export const JOIN_REQUEST_DAYS = 30
/** Whoever was told no may ask again after so long. */
export const ASK_AGAIN_DAYS = 7
export const JOIN_REASON_MAX = 500

const daysAfter = (moment: Date, days: number): Date => new Date(moment.getTime() + days * DAY_MS)

export const expiryOf = ({ askedAt }: Pick<JoinRequest, 'askedAt'>): Date =>
  daysAfter(askedAt, JOIN_REQUEST_DAYS)

/** When whoever was told no may ask again. */
export const askAgainAt = ({ answeredAt, askedAt }: Pick<JoinRequest, 'answeredAt' | 'askedAt'>): Date =>
  daysAfter(answeredAt ?? askedAt, ASK_AGAIN_DAYS)

/** Still to be answered. */
export const isPending = (request: Pick<JoinRequest, 'state' | 'askedAt'>, now: Date): boolean =>
  request.state === 'PENDING' && now < expiryOf(request)

/** Whether another may take its place. */
export function mayAskAgain(request: JoinRequest | null, now: Date): boolean {
  if (!request) return true
  if (request.state === 'DECLINED') return now >= askAgainAt(request)
  return !isPending(request, now)
}

/** KNOWN: they are in KLIK. NEW: they are not, and have not asked. */
export const JOIN_STANDINGS = ['KNOWN', 'NEW', 'PENDING', 'DECLINED'] as const

/** How it stands with somebody who wants to come in, as it is told; days and moments as ISO writes them. */
export type StandingSaid = {
  state: (typeof JOIN_STANDINGS)[number]
  municipality: string | null
  administrators: readonly string[]
  name: string | null
  email: string | null
  isAddressTaken: boolean
  mayAsk: boolean
  askedAt: string | null
  expiresOn: string | null
  answeredBy: string | null
  reason: string | null
  askAgainOn: string | null
}
