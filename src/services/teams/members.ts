import type { Invited, TeamView } from '../../contract/organisation.js'
import type { Member } from '../../data/repositories/teams.js'
import { newId, type MembershipId, type PersonId, type TeamId } from '../../domain/ids.js'
import { allowHere, allowRole, hatsFor, type IntroductionRight } from '../../domain/introductionPolicy.js'
import type { Caller } from '../../domain/person.js'
import { Refusal } from '../../domain/refusals.js'
import { isLastOwner, type Team, type TeamRole } from '../../domain/team.js'
import { organising, type Organising } from '../introductions/organising.js'
import { record } from '../record.js'
import { emailOf } from '../users/changes.js'
import { putOnBooks } from '../users/edit.js'
import type { World } from '../world.js'
import { sendInvitation } from './invitations.js'
import { teamOf, teamView } from './read.js'

type Who = { personId: PersonId } | { fullName: string; email: string }
/** Whoever is introduced is asked for now and then, and told where they belong. */
type Invitation = Who & { teamId: TeamId; role: TeamRole | 'introducee'; message?: string | null }
type Change = { from: TeamRole | null; to: TeamRole | null }

export const noteRole = (act: Organising, subjectId: MembershipId, { from, to }: Change) =>
  record(act, {
    ...{ municipalityId: act.home, subject: 'membership', subjectId, field: 'role' },
    ...{ oldValue: from, newValue: to },
  })

export const placeOf = ({ id: teamId, areaId }: Team) => ({ teamId, areaId })

/** A known address is that person; an unknown one is put on the books, without access to any project (I-18). */
async function whoIs(
  act: Organising,
  who: Who,
): Promise<{ id: PersonId; name: string; isNew: boolean; hasLoggedIn: boolean }> {
  const { tx, home } = act
  const known =
    'personId' in who
      ? await tx.users.find(home, who.personId)
      : await tx.users.byEmail(home, emailOf(who.email))
  if (known)
    return { id: known.id, name: known.fullName, isNew: false, hasLoggedIn: known.firstLoginAt !== null }
  if ('personId' in who) throw new Refusal('person-not-here')
  return { id: await putOnBooks(act, who), name: who.fullName.trim(), isNew: true, hasLoggedIn: false }
}

/**
 * Gives somebody a role in the team. Refuses `not-found`, `forbidden`, `introducee-not-a-team-role`,
 * `role-above-own-level`, `role-not-for-coordinator`, `person-not-here`, `missing-name`, `invalid-email`, `email-taken`,
 * `already-has-role`.
 */
export function invite(world: World, caller: Caller, given: Invitation): Promise<Invited> {
  return organising(world, caller, async (act) => {
    const { tx, home: municipalityId, now: since, actor } = act
    const team = await teamOf(act, given.teamId)
    const right: IntroductionRight = 'personId' in given ? 'member.addExisting' : 'member.invite'
    allowHere(act, right, { ...placeOf(team), isSeen: true })
    const { role } = given
    if (role === 'introducee') throw new Refusal('introducee-not-a-team-role')
    allowRole(actor, hatsFor(act.standing, right, placeOf(team)), role)
    const { id: personId, name, isNew, hasLoggedIn } = await whoIs(act, given)
    const id = newId<MembershipId>()
    const active = { state: 'ACTIVE', since, archivedAt: null, version: 1 } as const
    if (!(await tx.teams.insertMember({ id, municipalityId, teamId: team.id, personId, role, ...active }))) {
      const held = (await tx.teams.members(team.id)).find((one) => one.personId === personId)
      throw new Refusal('already-has-role', { name, role: held?.role ?? null })
    }
    await noteRole(act, id, { from: null, to: role })
    const message = given.message?.trim() || null
    await sendInvitation(act, {
      ...{ municipalityId, personId, teamId: team.id, role, planId: null },
      ...{ message, hasLoggedIn },
    })
    return { team: await teamView(act, team.id), personId, name, isNew }
  })
}

export type Of = { memberId: MembershipId; version: number }

/** The member and the team, for whoever may do it. Refuses `not-found`, `forbidden`. */
export async function activeMember(act: Organising, right: IntroductionRight, memberId: MembershipId) {
  const member = await act.tx.teams.member(memberId)
  if (member?.state !== 'ACTIVE') throw new Refusal('not-found')
  const team = await teamOf(act, member.teamId)
  allowHere(act, right, { ...placeOf(team), isSeen: true })
  return { member, team }
}

/** Refuses as `activeMember`, and `stale-team`. */
export async function memberOf(act: Organising, right: IntroductionRight, { memberId, version }: Of) {
  const found = await activeMember(act, right, memberId)
  if (found.member.version !== version) throw new Refusal('stale-team')
  return found
}

/**
 * Sends a member who has not been here a new invitation, which makes the older one invalid. Refuses `not-found`,
 * `forbidden`, and `invitation-used` for whoever has been here.
 */
export function resend(
  world: World,
  caller: Caller,
  { memberId, message }: { memberId: MembershipId; message: string | null },
): Promise<TeamView> {
  return organising(world, caller, async (act) => {
    const { member, team } = await activeMember(act, 'member.resend', memberId)
    const newest = await act.tx.invitations.newestOf(member.personId)
    if (member.hasLoggedIn || newest?.usedAt) throw new Refusal('invitation-used', { name: member.fullName })
    const { personId, role } = member
    const of = { municipalityId: act.home, personId, teamId: team.id, role, planId: null }
    await sendInvitation(act, { ...of, message: message?.trim() || null, hasLoggedIn: false })
    const noted = { municipalityId: act.home, subject: 'membership' as const, subjectId: memberId }
    await record(act, { ...noted, field: 'invitation', newValue: role })
    return teamView(act, team.id)
  })
}

/** Refuses `last-owner`. */
export async function guardLastOwner({ tx }: Organising, { id, teamId, fullName }: Member): Promise<void> {
  if (isLastOwner(await tx.teams.members(teamId), id)) throw new Refusal('last-owner', { name: fullName })
}

/** One role takes the place of the other. Refuses as `memberOf`, and `introducee-not-a-team-role`, `last-owner`. */
export function changeRole(
  world: World,
  caller: Caller,
  { role: to, ...of }: Of & { role: Invitation['role'] },
): Promise<TeamView> {
  return organising(world, caller, async (act) => {
    const { member, team } = await memberOf(act, 'member.changeRole', of)
    if (to === 'introducee') throw new Refusal('introducee-not-a-team-role')
    if (to !== member.role) {
      await guardLastOwner(act, member)
      if (!(await act.tx.teams.updateMember(member, { role: to }))) throw new Refusal('stale-team')
      await noteRole(act, member.id, { from: member.role, to })
    }
    return teamView(act, team.id)
  })
}
