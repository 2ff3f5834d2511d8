import type { MemberLeaving } from '../../contract/organisation.js'
import type { OpenIntroductions } from '../../data/repositories/introductionTasks.js'
import type { Member } from '../../data/repositories/teams.js'
import type { PersonId } from '../../domain/ids.js'
import { hatsFor, mayHere } from '../../domain/introductionPolicy.js'
import type { Caller } from '../../domain/person.js'
import { Refusal } from '../../domain/refusals.js'
import type { Team } from '../../domain/team.js'
import { looking, organising, type Organising } from '../introductions/organising.js'
import { passIntroductions } from '../introductions/plans/passOn.js'
import { record } from '../record.js'
import type { World } from '../world.js'
import { activeMember, guardLastOwner, memberOf, noteRole, placeOf, type Of } from './members.js'

/** Who takes over in the team: tasks not done, and plans led. */
export type Successors = { tasksTo?: PersonId | undefined; plansTo?: PersonId | undefined }

/** Titles are for those who read the plans; everybody else who may archive gets their number. */
const readsPlans = (act: Organising, team: Team): boolean =>
  mayHere(act.standing, 'plan.read', placeOf(team)) &&
  hatsFor(act.standing, 'plan.read', placeOf(team)).some(({ hat }) => hat === 'OWN')

/** What hangs on a member in the team; shown before they are taken out. Refuses `not-found`, `forbidden`. */
export function leavingOf(world: World, caller: Caller, memberId: Of['memberId']): Promise<MemberLeaving> {
  return looking(world, caller, async (act) => {
    const { member, team } = await activeMember(act, 'member.archive', memberId)
    const { tasks, plans } = await act.tx.introductionTasks.openOf(member.personId, team.id)
    const members = await act.tx.teams.members(team.id)
    const isRead = readsPlans(act, team)
    const coordinated = act.coordinators.filter(({ personId }) => personId === member.personId)
    const owned = (await act.tx.teams.ofPerson(member.personId)).filter(({ role }) => role === 'owner')
    const isLastOwnership = member.role === 'owner' && owned.length === 1
    return {
      tasks: tasks.length,
      plans: plans.length,
      titles: isRead ? tasks.map(({ title, plan }) => ({ title, plan })) : [],
      planNames: isRead ? plans.map(({ name }) => name) : [],
      isLastOwner: members.filter(({ role }) => role === 'owner').length === 1 && member.role === 'owner',
      /** Areas they would look after without being able to change anything. */
      coordinates: isLastOwnership
        ? act.areas
            .filter(({ id }) => coordinated.some(({ areaId }) => areaId === id))
            .map(({ name }) => name)
        : [],
      candidates: members
        .filter(({ id }) => id !== member.id)
        .map(({ personId, fullName, role }) => ({
          id: personId,
          name: fullName,
          leads: role !== 'introducer',
        })),
    }
  })
}

async function passPlans(
  act: Organising,
  plans: OpenIntroductions['plans'],
  { from, to }: { from: Member; to: Member },
): Promise<void> {
  await act.tx.introductionTasks.leadBy(
    plans.map(({ id }) => id),
    to.personId,
  )
  const people = { oldPersonId: from.personId, newPersonId: to.personId }
  for (const { id: subjectId } of plans)
    await record(act, {
      ...{ municipalityId: act.home, subject: 'introductionPlan', subjectId, field: 'startedBy' },
      ...{ oldValue: from.fullName, newValue: to.fullName },
      ...people,
    })
}

/** Refuses `successor-not-in-team`. */
function pickedOf(members: readonly Member[], personId: PersonId): Member {
  const found = members.find((one) => one.personId === personId)
  if (!found) throw new Refusal('successor-not-in-team')
  return found
}

/** Nothing is left to somebody who is gone (I-16). Refuses `open-introduction-tasks` and `running-plans` until it is said who follows. */
async function handOn(act: Organising, { member, team }: { member: Member; team: Team }, to: Successors) {
  const { tx } = act
  const { tasks, plans } = await tx.introductionTasks.openOf(member.personId, team.id)
  const name = member.fullName
  if (tasks.length > 0 && !to.tasksTo)
    throw new Refusal('open-introduction-tasks', { name, count: tasks.length })
  if (plans.length > 0 && !to.plansTo) throw new Refusal('running-plans', { name, count: plans.length })
  const members = (await tx.teams.members(team.id)).filter(({ id }) => id !== member.id)
  const leaders = members.filter(({ role }) => role !== 'introducer')
  if (to.tasksTo) {
    const { personId } = pickedOf(members, to.tasksTo)
    const introductions = [...new Set(tasks.map(({ planId }) => planId))].map((planId) => ({
      planId,
      personId,
    }))
    const occasion = `left:${member.id}:${member.version}`
    const from = { id: member.personId, fullName: name }
    await passIntroductions(act, { from, to: personId, introductions, occasion })
  }
  if (to.plansTo) await passPlans(act, plans, { from: member, to: pickedOf(leaders, to.plansTo) })
}

async function archiveOne(
  act: Organising,
  found: { member: Member; team: Team },
  to: Successors,
): Promise<void> {
  const { member } = found
  await guardLastOwner(act, member)
  await handOn(act, found, to)
  const gone = { state: 'ARCHIVED', archivedAt: act.now } as const
  if (!(await act.tx.teams.updateMember(member, gone))) throw new Refusal('stale-team')
  await noteRole(act, member.id, { from: member.role, to: null })
}

/**
 * Out of the team, not out of the history. Refuses as `memberOf`, `last-owner`, `open-introduction-tasks`, `running-plans`,
 * `successor-not-in-team`.
 */
export function archiveMember(
  world: World,
  caller: Caller,
  { tasksTo, plansTo, ...of }: Of & Successors,
): Promise<{ name: string }> {
  return organising(world, caller, async (act) => {
    const found = await memberOf(act, 'member.archive', of)
    await archiveOne(act, found, { tasksTo, plansTo })
    return { name: found.member.fullName }
  })
}

type Everywhere = Of & Successors & { isOnlyHere?: boolean | undefined }

/**
 * Out of every team the actor may take them out of. Whoever is in others too is taken out of these only when that is
 * said. Refuses as `archiveMember`, and `user-in-teams-outside-branch`.
 */
export function archiveEverywhere(
  world: World,
  caller: Caller,
  { tasksTo, plansTo, isOnlyHere, ...of }: Everywhere,
): Promise<{ name: string }> {
  return organising(world, caller, async (act) => {
    const { member } = await memberOf(act, 'member.archive', of)
    const { fullName: name, personId } = member
    const all = await act.tx.teams.membershipsOf(personId)
    const within: { member: Member; team: Team }[] = []
    for (const one of all) {
      const team = await act.tx.teams.find(one.teamId)
      if (team && mayHere(act.standing, 'member.archive', placeOf(team))) within.push({ member: one, team })
    }
    if (within.length < all.length && !isOnlyHere) throw new Refusal('user-in-teams-outside-branch', { name })
    for (const found of within) await archiveOne(act, found, { tasksTo, plansTo })
    return { name }
  })
}
