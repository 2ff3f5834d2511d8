import type { MemberView, TeamView } from '../../contract/organisation.js'
import type { Member } from '../../data/repositories/teams.js'
import type { NamedInvitation } from '../../data/repositories/invitations.js'
import type { PersonId, TeamId } from '../../domain/ids.js'
import { hatsFor, invitableIn, mayHere } from '../../domain/introductionPolicy.js'
import type { Caller } from '../../domain/person.js'
import { Refusal } from '../../domain/refusals.js'
import { TEAM_ROLES, type Team } from '../../domain/team.js'
import { looking, standingOf, type Organising } from '../introductions/organising.js'
import { namedArea, seenAs, seesMembers } from '../introductions/view.js'
import type { World } from '../world.js'
import { invitationView } from './invitations.js'

/** Refuses `not-found` for one that is not theirs to see, and for one that is archived. */
export async function teamOf(act: Organising, id: TeamId): Promise<Team> {
  const team = await act.tx.teams.find(id)
  if (team?.state !== 'ACTIVE' || seenAs(act, team).length === 0) throw new Refusal('not-found')
  return team
}

const memberView = (
  { actor, now }: Organising,
  member: Member,
  invitation: NamedInvitation | undefined,
): MemberView => ({
  id: member.id,
  personId: member.personId,
  name: member.fullName,
  email: member.email,
  role: member.role,
  since: member.since.toISOString(),
  hasLoggedIn: member.hasLoggedIn,
  invitation: invitation ? invitationView(invitation, now) : null,
  isMe: member.personId === actor.personId,
  version: member.version,
})

/** Why one may not invite with every role; null where one may. */
function limitOf(hats: ReturnType<typeof hatsFor>): TeamView['limit'] {
  const roles = invitableIn(hats)
  if (roles.length === 0 || roles.length === TEAM_ROLES.length) return null
  return hats.every(({ hat }) => hat === 'ARC') ? 'coordinator' : 'ownLevel'
}

export async function teamView(before: Organising, id: TeamId): Promise<TeamView> {
  const act = { ...before, ...(await standingOf(before.tx, before.actor)) }
  const { tx, standing, actor } = act
  const team = await teamOf(act, id)
  const isWhole = seesMembers(act, team)
  const members = await tx.teams.members(id)
  const invited = new Map((await tx.invitations.ofTeam(id)).map((one) => [one.personId, one]))
  const isInvitedByMe = (personId: PersonId): boolean => {
    const invitation = invited.get(personId)
    return invitation?.usedAt === null && invitation.sentBy === actor.personId
  }
  const place = { teamId: id, areaId: team.areaId }
  const inviting = hatsFor(standing, 'member.invite', place)
  return {
    ...{ id, name: team.name, reportTags: team.reportTags, isMain: team.isMain, version: team.version },
    area: namedArea(act.areas, team),
    myRole: standing.teams.get(id)?.role ?? null,
    isOnlyMe: !isWhole,
    isOwnerless: isWhole && members.every(({ role }) => role !== 'owner'),
    members: members
      .filter(({ personId }) => isWhole || personId === actor.personId || isInvitedByMe(personId))
      .map((one) => memberView(act, one, invited.get(one.personId))),
    invitable: invitableIn(inviting),
    limit: limitOf(inviting),
    rights: {
      edit: mayHere(standing, 'team.edit', place),
      archive: mayHere(standing, 'team.archive', place),
      invite: inviting.length > 0,
      resend: mayHere(standing, 'member.resend', place),
      addExisting: mayHere(standing, 'member.addExisting', place),
      editPerson: mayHere(standing, 'member.editPerson', place),
      changeRole: mayHere(standing, 'member.changeRole', place),
      archiveMember: mayHere(standing, 'member.archive', place),
    },
  }
}

/** Refuses `not-found`. */
export const read = (world: World, caller: Caller, teamId: TeamId): Promise<TeamView> =>
  looking(world, caller, (act) => teamView(act, teamId))
