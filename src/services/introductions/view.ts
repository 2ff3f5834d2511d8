import type { AreaView, OrganisationView, TeamRow } from '../../contract/organisation.js'
import type { CountedTeam } from '../../data/repositories/teams.js'
import { isLeaf, type ResponsibilityArea } from '../../domain/area.js'
import { hatsFor, mayHere, maySetMain, needsReview } from '../../domain/introductionPolicy.js'
import type { Caller } from '../../domain/person.js'
import type { Team } from '../../domain/team.js'
import { Refusal } from '../../domain/refusals.js'
import type { World } from '../world.js'
import { looking, seenAreas, standingOf, type Organising } from './organising.js'

type Seeing = Pick<Organising, 'standing'>
type Placed = Pick<Team, 'id' | 'areaId'>

/** In which hats the team is theirs to see; none: it does not exist for them. */
export const seenAs = ({ standing }: Seeing, { id: teamId, areaId }: Placed) => [
  ...hatsFor(standing, 'team.list', { teamId, areaId }),
  ...hatsFor(standing, 'team.listAll', { teamId, areaId }),
]

/** Managers and leaders see of their team what is their own (row 1). */
export const seesMembers = (seeing: Seeing, team: Placed): boolean =>
  seenAs(seeing, team).some(({ hat }) => hat !== 'MAN' && hat !== 'LEA')

export const namedArea = (areas: readonly ResponsibilityArea[], { areaId }: Pick<Team, 'areaId'>) => {
  const area = areas.find(({ id }) => id === areaId)
  return area ? { id: area.id, name: area.name } : null
}

function rowOf(act: Organising, team: CountedTeam): TeamRow {
  const { id, name, reportTags, isMain, members, owners, version } = team
  const isWhole = seesMembers(act, team)
  return {
    ...{ id, name, reportTags, isMain, version, area: namedArea(act.areas, team) },
    myRole: act.standing.teams.get(id)?.role ?? null,
    members: isWhole ? members : null,
    isOwnerless: isWhole && owners === 0,
  }
}

function areaView({ standing, coordinators, areas }: Organising, area: ResponsibilityArea): AreaView {
  const { id, parentId, name, version } = area
  return {
    ...{ id, parentId, name, version, isLeaf: isLeaf(areas, id) },
    coordinators: coordinators
      .filter(({ areaId }) => areaId === id)
      .map(({ personId, fullName, ownsATeam }) => ({
        ...{ id: personId, name: fullName, needsReview: !ownsATeam },
      })),
    canEdit: mayHere(standing, 'area.edit', { areaId: id }),
    canCoordinate: mayHere(standing, 'area.coordinate', { areaId: id }),
  }
}

/** The lowest areas they may put a team in. */
const leavesFor = ({ areas, standing }: Organising): ResponsibilityArea[] =>
  areas.filter(({ id }) => isLeaf(areas, id) && mayHere(standing, 'team.create', { areaId: id }))

export async function viewOf(act: Organising): Promise<OrganisationView> {
  const { tx, home, actor } = act
  const now = { ...act, ...(await standingOf(tx, actor)) }
  const { standing, areas } = now
  const seen = seenAreas(now)
  const teams = (await tx.teams.of(home)).filter((team) => seenAs(now, team).length > 0)
  const canCoordinate = mayHere(standing, 'area.coordinate')
  return {
    areas: areas.filter(({ id }) => seen.has(id)).map((area) => areaView(now, area)),
    teams: teams.map((team) => rowOf(now, team)),
    leaves: leavesFor(now).map(({ id, name }) => ({ id, name })),
    owners: canCoordinate ? await tx.areas.owners(home) : [],
    needsReview: needsReview(standing),
    rights: {
      createTeam: mayHere(standing, 'team.create'),
      seeAreas: mayHere(standing, 'area.list'),
      createRoot: areas.length === 0 && mayHere(standing, 'area.createRoot'),
      withoutArea: mayHere(standing, 'team.create', { areaId: null }),
      setMain: maySetMain(standing),
      setAreas: mayHere(standing, 'team.setAreas'),
    },
  }
}

/** Teams and areas as far as the caller sees them. Refuses `not-found` for whoever sees neither. */
export function read(world: World, caller: Caller): Promise<OrganisationView> {
  return looking(world, caller, async (act) => {
    if (!mayHere(act.standing, 'team.list')) throw new Refusal('not-found')
    return viewOf(act)
  })
}
