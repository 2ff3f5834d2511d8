import type { OutboxEvent } from '../../src/domain/events.js'
import * as invitations from '../../src/services/teams/invitations.js'
import { ownerless } from '../../src/services/teams/ownerless.js'
import { invitedCard, invitedTo, ownerlessCard, undeliveredCard } from '../cards/organisation.js'
import type { Reader, Shown } from '../turn/reader.js'

type Of<Type extends OutboxEvent['type']> = Extract<OutboxEvent, { type: Type }>

/** A place in a team. Null when it is over again. */
export async function showInvited(
  { world, caller, t, links, municipality }: Reader,
  { invitationId }: Of<'member.invited'>,
): Promise<Shown | null> {
  const invitation = await invitations.mine(world, caller, invitationId)
  if (!invitation) return null
  const { team, planId } = invitation
  const pageUrl = planId === null ? links.team(team.id) : links.introduction(planId)
  const card = invitedCard(t, { invitation, municipality, pageUrl })
  return { content: null, card, summary: invitedTo(t, invitation) }
}

/** An invitation that came back. Null when another has been sent since, or they have come. */
export async function showUndelivered(
  { world, caller, t, links, municipality }: Reader,
  { invitationId }: Of<'member.undelivered'>,
): Promise<Shown | null> {
  const invited = await invitations.undelivered(world, caller, invitationId)
  if (!invited) return null
  const { team, planId } = invited
  const pageUrl = planId === null ? links.team(team.id) : links.introduction(planId)
  const card = undeliveredCard(t, { invited, municipality, pageUrl })
  return { content: null, card, summary: t('organisation.card.undelivered', { name: invited.name }) }
}

/** A team nobody owns. Null when somebody does again. */
export async function showOwnerless(
  { world, caller, t, links, municipality }: Reader,
  { teamId }: Of<'team.ownerless'>,
): Promise<Shown | null> {
  const team = await ownerless(world, caller, teamId)
  if (!team) return null
  const card = ownerlessCard(t, { team: team.name, municipality, pageUrl: links.team(team.id) })
  return { content: null, card, summary: t('organisation.card.ownerless', { team: team.name }) }
}
