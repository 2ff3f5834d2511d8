import type { InvitationView, MyInvitation } from '../../contract/organisation.js'
import type { NamedInvitation } from '../../data/repositories/invitations.js'
import type { Tx } from '../../data/tx.js'
import {
  newId,
  type IntroductionPlanId,
  type InvitationId,
  type PersonId,
  type TeamId,
} from '../../domain/ids.js'
import { invitationState, INVITATION_DAYS, lastDayOf, type Invitation } from '../../domain/invitation.js'
import { momentOf } from '../../domain/moment.js'
import type { Caller } from '../../domain/person.js'
import { Refusal } from '../../domain/refusals.js'
import { addDays, dayOf } from '../../domain/time.js'
import { acting, type Acting } from '../acting.js'
import type { World } from '../world.js'

type Sent = Pick<Invitation, 'municipalityId' | 'personId' | 'teamId' | 'role' | 'planId' | 'message'> & {
  /** They sign in already: it tells them, and lets nobody in. */
  hasLoggedIn: boolean
}

/** The whole of the last day counts. */
const expiryFrom = (now: Date): Date => momentOf(addDays(dayOf(now), INVITATION_DAYS + 1), 0)

/** Tells somebody of their place in a team, or that they are to be introduced; older ones count no more (I-17). */
export async function sendInvitation(
  { tx, actor, now }: Acting,
  { hasLoggedIn, ...sent }: Sent,
): Promise<InvitationId> {
  const id = newId<InvitationId>()
  const { municipalityId, personId } = sent
  const times = { sentAt: now, expiresAt: expiryFrom(now), usedAt: hasLoggedIn ? now : null }
  await tx.invitations.insert({ id, ...sent, sentBy: actor.personId, ...times })
  const event = { type: 'member.invited' as const, invitationId: id }
  await tx.outbox.addAll([{ key: `member.invited:${id}`, municipalityId, personId, event, dueAt: now }])
  return id
}

const overOne = async (tx: Tx, personId: PersonId, now: Date): Promise<NamedInvitation | null> => {
  const newest = await tx.invitations.newestOf(personId)
  return newest && invitationState(newest, now) === 'OVER' ? newest : null
}

export const isInvitationOver = async (tx: Tx, personId: PersonId, now: Date): Promise<boolean> =>
  (await overOne(tx, personId, now)) !== null

/** Whoever was only put on the books by an invitation comes in while it counts. Refuses `invitation-over`. */
export async function guardInvited(tx: Tx, personId: PersonId, now: Date): Promise<void> {
  const over = await overOne(tx, personId, now)
  if (over) throw new Refusal('invitation-over', { by: over.senderName, day: lastDayOf(over) })
}

export function invitationView(invitation: NamedInvitation, now: Date): InvitationView | null {
  const state = invitationState(invitation, now)
  if (state === 'USED') return null
  return {
    ...{ state, isUndelivered: invitation.isUndelivered },
    sentAt: invitation.sentAt.toISOString(),
    lastDay: lastDayOf(invitation),
  }
}

/** What the invited is told. Null when it is not theirs, or there is nothing to it any more. */
export function mine(world: World, caller: Caller, id: InvitationId): Promise<MyInvitation | null> {
  return acting(world, caller, async ({ tx, actor, now, today }) => {
    const invitation = await tx.invitations.find(id)
    if (invitation?.personId !== actor.personId) return null
    const { planId } = invitation
    const plan = planId && (await tx.introductionPlans.find({ personId: actor.personId, today }, planId))
    if (planId && (plan?.state !== 'RUNNING' || plan.introduceeId !== actor.personId)) return null
    const team = await tx.teams.find(invitation.teamId)
    const isMember = (await tx.teams.ofPerson(actor.personId)).some((one) => one.id === invitation.teamId)
    if (team?.state !== 'ACTIVE' || (invitation.role !== null && !isMember)) return null
    return {
      team: { id: team.id, name: team.name },
      role: invitation.role,
      planId,
      by: invitation.senderName,
      message: invitation.message,
      lastDay: invitationState(invitation, now) === 'USED' ? null : lastDayOf(invitation),
    }
  })
}

/** Tells whoever sent it that the mail came back. */
export async function tellUndelivered(tx: Tx, id: InvitationId, dueAt: Date): Promise<void> {
  const invitation = await tx.invitations.find(id)
  if (!invitation?.sentBy) return
  const { municipalityId, sentBy: personId } = invitation
  const event = { type: 'member.undelivered' as const, invitationId: id }
  await tx.outbox.addAll([{ key: `member.undelivered:${id}`, municipalityId, personId, event, dueAt }])
}

export type UndeliveredInvitation = {
  name: string
  email: string
  team: { id: TeamId; name: string }
  planId: IntroductionPlanId | null
}

/** Whom the caller invited in vain. Null when they have come, or another invitation has been sent since. */
export function undelivered(
  world: World,
  caller: Caller,
  id: InvitationId,
): Promise<UndeliveredInvitation | null> {
  return acting(world, caller, async ({ tx, actor }) => {
    const invitation = await tx.invitations.find(id)
    if (!invitation || invitation.sentBy !== actor.personId || invitation.usedAt) return null
    const { personId, teamId, municipalityId } = invitation
    const newest = await tx.invitations.newestOf(personId)
    const team = await tx.teams.find(teamId)
    const person = await tx.users.find(municipalityId, personId)
    if (newest?.id !== id || team?.state !== 'ACTIVE' || !person) return null
    const { fullName: name, email } = person
    return { name, email, team: { id: teamId, name: team.name }, planId: invitation.planId }
  })
}
