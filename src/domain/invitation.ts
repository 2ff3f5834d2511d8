import type { IntroductionPlanId, InvitationId, MunicipalityId, PersonId, TeamId } from './ids.js'
import type { TeamRole } from './team.js'
import { addDays, dayOf, type Day } from './time.js'

/** Somebody who has not been here is let in by the address it went to: once, and for this many days (I-17). */
export const INVITATION_DAYS = 30
export const INVITATION_MESSAGE_MAX = 1000

/** That somebody has been given a place in a team, or is to be introduced; a newer one takes the place of an older one. */
export type Invitation = {
  id: InvitationId
  municipalityId: MunicipalityId
  personId: PersonId
  teamId: TeamId
  /** Null for whoever is to be introduced, who has a plan instead. */
  role: TeamRole | null
  planId: IntroductionPlanId | null
  message: string | null
  sentBy: PersonId | null
  sentAt: Date
  expiresAt: Date
  /** When they first came in. */
  usedAt: Date | null
}

export const INVITATION_STATES = ['OPEN', 'USED', 'OVER'] as const
export type InvitationState = (typeof INVITATION_STATES)[number]

export function invitationState(
  { usedAt, expiresAt }: Pick<Invitation, 'usedAt' | 'expiresAt'>,
  now: Date,
): InvitationState {
  if (usedAt) return 'USED'
  return now < expiresAt ? 'OPEN' : 'OVER'
}

/** The last day it counts. */
export const lastDayOf = ({ expiresAt }: Pick<Invitation, 'expiresAt'>): Day => addDays(dayOf(expiresAt), -1)
