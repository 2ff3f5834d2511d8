import type { BroadcastId, GroupId, MunicipalityId, PersonId, ProjectId } from './ids.js'
import { isTold, type NoticeEvent } from './notices.js'
import type { AccessType, Side } from './person.js'
import { isLed } from './recipients.js'

/** What KOMBIT or a supplier writes to the municipalities of a project, all of them or a group (klik.md §2.21, W32). */
export type Broadcast = {
  id: BroadcastId
  projectId: ProjectId
  /** To whom: everybody of the project, or a group, by the name it had when it was sent. */
  groupId: GroupId | null
  groupName: string | null
  /** To municipalities picked one by one: which, its addresses say. */
  isChosen: boolean
  title: string
  text: string
  /** Always https. */
  link: string | null
  /** May come on any day. */
  isUrgent: boolean
  authorId: PersonId
  authorName: string
  authorSide: Side
  sentAt: Date
  correctedAt: Date | null
  withdrawnAt: Date | null
  version: number
}

/** A municipality it was sent to. `people`: how many of it were written to. */
export type BroadcastAddress = {
  broadcastId: BroadcastId
  municipalityId: MunicipalityId
  people: number
  toAdministrators: boolean
}

/** What it said in one version; never changed, never deleted. */
export type BroadcastEdition = Pick<Broadcast, 'version' | 'title' | 'text' | 'link' | 'authorName'> & {
  broadcastId: BroadcastId
  at: Date
}

export const GROUP_KINDS = ['WAVE', 'GROUP'] as const
export type GroupKind = (typeof GROUP_KINDS)[number]

/** Municipalities of a project that KOMBIT speaks to together (klik.md §2.20). */
export type MunicipalityGroup = {
  id: GroupId
  projectId: ProjectId
  kind: GroupKind
  name: string
  nameSort: string
  version: number
}
export type GroupMember = { groupId: GroupId; municipalityId: MunicipalityId }

export const BROADCAST_TITLE_MAX = 120
export const BROADCAST_TEXT_MAX = 4000
export const BROADCAST_LINK_MAX = 500
export const GROUP_NAME_MAX = 60

/** Somebody of a municipality who has access to the project, or looks after KLIK there. */
export type Candidate = { userType: AccessType | null; isAdministrator: boolean }

/** To how many it was addressed one by one; 0: to all of the project, or to a group. */
export type AddressedTo = { isGroup: boolean; chosen: number }

/** A few municipalities are a group without a name (M2); to one alone it is a specific message to it (M3). */
export function broadcastEvent({ isGroup, chosen }: AddressedTo): Extract<NoticeEvent, 'M1' | 'M2' | 'M3'> {
  if (chosen === 1) return 'M3'
  return isGroup || chosen > 1 ? 'M2' : 'M1'
}

/**
 * Who of one municipality is written to: whoever the table says, and where nobody there is a plus user the administrators
 * in their place (rulings).
 */
export function recipientsOf<One extends Candidate>(
  event: Extract<NoticeEvent, 'M1' | 'M2' | 'M3'>,
  people: readonly One[],
): { recipients: One[]; toAdministrators: boolean } {
  const toAdministrators = !isLed(people)
  const recipients = people.filter(
    ({ userType, isAdministrator }) =>
      (userType !== null && isTold(event, userType, 'project')) || (toAdministrators && isAdministrator),
  )
  return { recipients, toAdministrators }
}
