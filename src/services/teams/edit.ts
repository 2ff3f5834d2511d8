import type { OrganisationView, TeamView } from '../../contract/organisation.js'
import { isLeaf } from '../../domain/area.js'
import { newId, type AreaId, type MembershipId, type TeamId } from '../../domain/ids.js'
import { allowHere, mayHere, maySetMain, type IntroductionRight } from '../../domain/introductionPolicy.js'
import type { Caller } from '../../domain/person.js'
import { Refusal } from '../../domain/refusals.js'
import type { Team } from '../../domain/team.js'
import { sortKey } from '../../domain/words.js'
import { areaOf } from '../areas/allow.js'
import { organising, type Organising } from '../introductions/organising.js'
import { viewOf } from '../introductions/view.js'
import { record, type Recorded } from '../record.js'
import { nameOf } from '../users/changes.js'
import type { World } from '../world.js'
import { teamOf, teamView } from './read.js'

type Given = { name: string; reportTags: readonly string[]; areaId: AreaId | null }

const note = (act: Organising, subjectId: TeamId, change: Pick<Recorded, 'field'> & Partial<Recorded>) =>
  record(act, { municipalityId: act.home, subject: 'team', subjectId, ...change })

const tagsOf = (tags: readonly string[]): string[] => [
  ...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== '')),
]

/**
 * The area a team is to stand in; whoever is only a coordinator puts it into the own branch. Refuses `not-found`,
 * `area-out-of-branch`, `team-needs-leaf-area`.
 */
function guardArea(
  act: Organising,
  right: IntroductionRight,
  { areaId, teamId }: { areaId: AreaId | null; teamId?: TeamId },
): void {
  const { standing, areas } = act
  if (!mayHere(standing, right, { ...(teamId ? { teamId } : {}), areaId })) {
    if (areaId) areaOf(act, areaId)
    throw new Refusal('area-out-of-branch')
  }
  const area = areas.find(({ id }) => id === areaId)
  if (areaId && !area) throw new Refusal('not-found')
  if (area && !isLeaf(areas, area.id)) throw new Refusal('team-needs-leaf-area', { name: area.name })
}

/** A new team, with whoever makes it as its owner. Refuses `not-found`, `forbidden`, `missing-name` and as `guardArea`. */
export function create(world: World, caller: Caller, given: Given): Promise<TeamView> {
  return organising(world, caller, async (act) => {
    const { tx, home: municipalityId, actor, now, standing } = act
    if (!mayHere(standing, 'team.create'))
      allowHere(act, 'team.create', { isSeen: mayHere(standing, 'team.list') })
    guardArea(act, 'team.create', given)
    allowHere(act, 'team.create', { areaId: given.areaId, isSeen: true })
    const [id, memberId, name] = [newId<TeamId>(), newId<MembershipId>(), nameOf(given.name)]
    const made = { createdAt: now, createdBy: actor.personId, version: 1 }
    const state = 'ACTIVE' as const
    const place = { areaId: given.areaId, reportTags: tagsOf(given.reportTags), isMain: false, state }
    await tx.teams.insert({ id, municipalityId, name, nameSort: sortKey(name), ...place, ...made })
    const owner = { role: 'owner' as const, state, since: now, archivedAt: null, version: 1 }
    await tx.teams.insertMember({
      ...{ id: memberId, municipalityId, teamId: id, personId: actor.personId },
      ...owner,
    })
    await note(act, id, { field: 'created', newValue: name })
    return teamView(act, id)
  })
}

/** Refuses `main-team-taken`, and `forbidden` for whoever is no administrator: its owners see every team. */
async function guardMain({ tx, home, standing }: Organising): Promise<void> {
  if (!maySetMain(standing)) throw new Refusal('forbidden', { right: 'team.listAll' })
  const main = (await tx.teams.of(home)).find(({ isMain }) => isMain)
  if (main) throw new Refusal('main-team-taken', { name: main.name })
}

const areaName = ({ areas }: Organising, id: AreaId | null): string | null =>
  areas.find((area) => area.id === id)?.name ?? null

async function noteChanges(
  act: Organising,
  was: Team,
  is: Pick<Team, 'name' | 'areaId' | 'reportTags' | 'isMain'>,
) {
  const { id } = was
  if (is.name !== was.name) await note(act, id, { field: 'name', oldValue: was.name, newValue: is.name })
  if (is.areaId !== was.areaId)
    await note(act, id, {
      ...{ field: 'area', oldValue: areaName(act, was.areaId), newValue: areaName(act, is.areaId) },
    })
  const [before, after] = [was.reportTags.join(', '), is.reportTags.join(', ')]
  if (before !== after) await note(act, id, { field: 'reportTags', oldValue: before, newValue: after })
  if (is.isMain !== was.isMain)
    await note(act, id, { field: 'isMain', oldValue: String(was.isMain), newValue: String(is.isMain) })
}

type Edit = Given & { teamId: TeamId; version: number; isMain?: boolean | undefined }

/** Refuses `not-found`, `forbidden`, `missing-name`, `stale-team` and as `guardArea` and `guardMain`. */
export function edit(world: World, caller: Caller, given: Edit): Promise<TeamView> {
  return organising(world, caller, async (act) => {
    const team = await teamOf(act, given.teamId)
    const place = { teamId: team.id, areaId: team.areaId }
    allowHere(act, 'team.edit', { ...place, isSeen: true })
    const { areaId, isMain = team.isMain } = given
    if (areaId !== team.areaId) guardArea(act, 'team.edit', { areaId, teamId: team.id })
    if (isMain && !team.isMain) await guardMain(act)
    if (!isMain && team.isMain && !maySetMain(act.standing))
      throw new Refusal('forbidden', { right: 'team.listAll' })
    const name = nameOf(given.name)
    const changes = { name, nameSort: sortKey(name), reportTags: tagsOf(given.reportTags), areaId, isMain }
    if (!(await act.tx.teams.update({ id: team.id, version: given.version }, changes)))
      throw new Refusal('stale-team')
    await noteChanges(act, team, changes)
    return teamView(act, team.id)
  })
}

type Moved = { teams: readonly { teamId: TeamId; version: number }[]; areaId: AreaId | null }

/** Several teams at once; all of them or nothing. Refuses `not-found`, `forbidden`, `stale-team`, `team-needs-leaf-area`. */
export function setAreas(world: World, caller: Caller, { teams, areaId }: Moved): Promise<OrganisationView> {
  return organising(world, caller, async (act) => {
    const { standing } = act
    allowHere(act, 'team.setAreas', { isSeen: mayHere(standing, 'team.list') })
    guardArea(act, 'team.edit', { areaId })
    for (const { teamId, version } of teams) {
      const team = await teamOf(act, teamId)
      if (team.version !== version) throw new Refusal('stale-team')
      if (team.areaId === areaId) continue
      if (!(await act.tx.teams.update({ id: teamId, version }, { areaId }))) throw new Refusal('stale-team')
      await noteChanges(act, team, { ...team, areaId })
    }
    return viewOf(act)
  })
}

/** Nothing under way is left in a team that is gone. Refuses `team-has-plans` until it is said which team follows. */
async function movePlans(act: Organising, team: Team, to: TeamId | undefined): Promise<void> {
  const plans = await act.tx.introductionPlans.underWayIn(team.id)
  const next = to && to !== team.id ? await teamOf(act, to) : null
  if (plans.length === 0) return
  if (!next) throw new Refusal('team-has-plans', { count: plans.length })
  await act.tx.introductionPlans.moveAll(team.id, next.id)
  for (const { id: subjectId } of plans)
    await record(act, {
      ...{ municipalityId: act.home, subject: 'introductionPlan', subjectId, field: 'team' },
      ...{ oldValue: team.name, newValue: next.name },
    })
}

/**
 * It is kept with its history, and is nobody's team any more. Refuses `not-found`, `forbidden`, `stale-team`,
 * `team-has-plans`.
 */
export function archive(
  world: World,
  caller: Caller,
  { teamId, version, plansTo }: { teamId: TeamId; version: number; plansTo?: TeamId | undefined },
): Promise<{ name: string }> {
  return organising(world, caller, async (act) => {
    const team = await teamOf(act, teamId)
    const place = { teamId, areaId: team.areaId }
    allowHere(act, 'team.archive', { ...place, isSeen: true })
    await movePlans(act, team, plansTo)
    const gone = { state: 'ARCHIVED', isMain: false } as const
    if (!(await act.tx.teams.update({ id: teamId, version }, gone))) throw new Refusal('stale-team')
    await note(act, teamId, { field: 'archived', oldValue: 'ACTIVE', newValue: 'ARCHIVED' })
    return { name: team.name }
  })
}
