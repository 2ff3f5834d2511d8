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
import { teamOf, teamView } from './read.js'

type Who = { personId: PersonId } | { fullName: string; email: string }
/** Whoever is introduced is asked for now and then, and told where they belong. */
type Invitation = Who & { teamId: TeamId; role: TeamRole | 'introducee' }
type Change = { from: TeamRole | null; to: TeamRole | null }

const noteRole = (act: Organising, subjectId: MembershipId, { from, to }: Change) =>
  record(act, {
    ...{ municipalityId: act.home, subject: 'membership', subjectId, field: 'role' },
    ...{ oldValue: from, newValue: to },
  })

const placeOf = ({ id: teamId, areaId }: Team) => ({ teamId, areaId })

/** A known address is that person; an unknown one is put on the books, without access to any project (I-18). */
async function whoIs(act: Organising, who: Who): Promise<{ id: PersonId; name: string; isNew: boolean }> {
  const { tx, home } = act
  const known =
    'personId' in who
      ? await tx.users.find(home, who.personId)
      : await tx.users.byEmail(home, emailOf(who.email))
  if (known) return { id: known.id, name: known.fullName, isNew: false }
  if ('personId' in who) throw new Refusal('person-not-here')
  return { id: await putOnBooks(act, who), name: who.fullName.trim(), isNew: true }
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
    const { id: personId, name, isNew } = await whoIs(act, given)
    const id = newId<MembershipId>()
    const active = { state: 'ACTIVE', since, archivedAt: null, version: 1 } as const
    if (!(await tx.teams.insertMember({ id, municipalityId, teamId: team.id, personId, role, ...active }))) {
      const held = (await tx.teams.members(team.id)).find((one) => one.personId === personId)
      throw new Refusal('already-has-role', { name, role: held?.role ?? null })
    }
    await noteRole(act, id, { from: null, to: role })
    return { team: await teamView(act, team.id), name, isNew }
  })
}

type Of = { memberId: MembershipId; version: number }

/** The member and the team, for whoever may do it. Refuses `not-found`, `forbidden`, `stale-team`. */
async function memberOf(act: Organising, right: IntroductionRight, { memberId, version }: Of) {
  const member = await act.tx.teams.member(memberId)
  if (member?.state !== 'ACTIVE') throw new Refusal('not-found')
  const team = await teamOf(act, member.teamId)
  allowHere(act, right, { ...placeOf(team), isSeen: true })
  if (member.version !== version) throw new Refusal('stale-team')
  return { member, team }
}

/** Refuses `last-owner`. */
async function guardLastOwner({ tx }: Organising, { id, teamId, fullName }: Member): Promise<void> {
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

/** Out of the team, not out of the history. Refuses as `memberOf`, and `last-owner`. */
export function archiveMember(world: World, caller: Caller, of: Of): Promise<{ name: string }> {
  return organising(world, caller, async (act) => {
    const { member } = await memberOf(act, 'member.archive', of)
    await guardLastOwner(act, member)
    const gone = { state: 'ARCHIVED', archivedAt: act.now } as const
    if (!(await act.tx.teams.updateMember(member, gone))) throw new Refusal('stale-team')
    await noteRole(act, member.id, { from: member.role, to: null })
    return { name: member.fullName }
  })
}
