import type { OrganisationView } from '../../contract/organisation.js'
import type { NamedCoordinator } from '../../data/repositories/areas.js'
import type { CountedTeam } from '../../data/repositories/teams.js'
import { branchOf, childrenOf, guardRoot, isLeaf, type ResponsibilityArea } from '../../domain/area.js'
import type { AreaId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { Refusal } from '../../domain/refusals.js'
import { organising, type Organising } from '../introductions/organising.js'
import { viewOf } from '../introductions/view.js'
import type { World } from '../world.js'
import { allowedArea, targetOf } from './allow.js'
import { moveTeams, note } from './edit.js'

/** Where what hangs on an area goes when it is deleted; `null`: teams stand in no area, coordinators stop. */
type Going = {
  areaId: AreaId
  version: number
  teamsTo?: AreaId | null | undefined
  childrenTo?: AreaId | undefined
  coordinatorsTo?: AreaId | null | undefined
}

type Plan = {
  area: ResponsibilityArea
  children: ResponsibilityArea[]
  coordinators: NamedCoordinator[]
  childrenTo: ResponsibilityArea | null
  teamsTo: ResponsibilityArea | null
  coordinatorsTo: ResponsibilityArea | null
}

/** The tree as it will be. */
const treeAfter = (
  areas: readonly ResponsibilityArea[],
  { area, childrenTo }: Pick<Plan, 'area' | 'childrenTo'>,
) =>
  areas
    .filter(({ id }) => id !== area.id)
    .map((one) => (one.parentId === area.id && childrenTo ? { ...one, parentId: childrenTo.id } : one))

/** Outside the area and all that hangs on it. */
function placeOf(act: Organising, area: ResponsibilityArea, to: AreaId): ResponsibilityArea {
  const target = targetOf(act, 'area.edit', to)
  if (branchOf(act.areas, [area.id]).has(to)) throw new Refusal('move-into-self')
  return target
}

type Hanging = Pick<Plan, 'children' | 'coordinators'> & { teams: CountedTeam[] }

/** Nothing goes by itself: refuses until it is said where to. */
function guardSaid({ name }: ResponsibilityArea, hanging: Hanging, going: Going): void {
  const { children, teams, coordinators } = hanging
  if (children.length > 0 && !going.childrenTo)
    throw new Refusal('area-has-children', { name, count: children.length })
  if (teams.length > 0 && going.teamsTo === undefined)
    throw new Refusal('area-has-teams', { name, count: teams.length })
  if (coordinators.length > 0 && going.coordinatorsTo === undefined)
    throw new Refusal('area-has-coordinators', { name, count: coordinators.length })
}

/** What goes where, allowed and sound: teams stand in lowest areas, before and after. */
async function planOf(act: Organising, area: ResponsibilityArea, going: Going): Promise<Plan> {
  const children = childrenOf(act.areas, area.id)
  const coordinators = act.coordinators.filter(({ areaId }) => areaId === area.id)
  const all = await act.tx.teams.of(act.home)
  const teamsIn = (id: AreaId | undefined): CountedTeam[] => all.filter(({ areaId }) => areaId === id)
  guardSaid(area, { children, coordinators, teams: teamsIn(area.id) }, going)
  const to = (id: AreaId | null | undefined) => (id ? placeOf(act, area, id) : null)
  const childrenTo = children.length > 0 ? to(going.childrenTo) : null
  const [teamsTo, coordinatorsTo] = [to(going.teamsTo), to(going.coordinatorsTo)]
  if (teamsTo && !isLeaf(treeAfter(act.areas, { area, childrenTo }), teamsTo.id))
    throw new Refusal('team-needs-leaf-area', { name: teamsTo.name })
  const inTheWay = teamsIn(childrenTo?.id).length
  if (childrenTo && inTheWay > 0)
    throw new Refusal('area-has-teams', { name: childrenTo.name, count: inTheWay })
  return { area, children, coordinators, childrenTo, teamsTo, coordinatorsTo }
}

async function moveCoordinators(
  act: Organising,
  { area, coordinators, coordinatorsTo }: Plan,
): Promise<void> {
  for (const { personId, fullName } of coordinators) {
    await act.tx.areas.dismiss(area.id, personId)
    const was = { field: 'coordinator', oldValue: fullName, oldPersonId: personId }
    await note(act, area.id, was)
    if (!coordinatorsTo) continue
    const appointed = { appointedAt: act.now, appointedBy: act.actor.personId }
    const to = { municipalityId: act.home, areaId: coordinatorsTo.id, personId }
    const is = { field: 'coordinator', newValue: fullName, newPersonId: personId }
    if (await act.tx.areas.appoint({ ...to, ...appointed })) await note(act, coordinatorsTo.id, is)
  }
}

/**
 * Deletes an area, and what hangs on it goes where it is said. Refuses as `allowedArea` and `targetOf`, and `root-locked`,
 * `stale-area`, `area-has-children`, `area-has-teams`, `area-has-coordinators`, `team-needs-leaf-area`, `move-into-self`.
 */
export function remove(world: World, caller: Caller, going: Going): Promise<OrganisationView> {
  return organising(world, caller, async (act) => {
    const area = allowedArea(act, 'area.edit', going.areaId)
    guardRoot(area)
    if (area.version !== going.version) throw new Refusal('stale-area')
    const plan = await planOf(act, area, going)
    const { childrenTo } = plan
    for (const child of plan.children) {
      if (!childrenTo) continue
      await act.tx.areas.update(child, { parentId: childrenTo.id })
      await note(act, child.id, { field: 'parent', oldValue: area.name, newValue: childrenTo.name })
    }
    await moveTeams(act, area, plan.teamsTo)
    await moveCoordinators(act, plan)
    if (!(await act.tx.areas.delete(area))) throw new Refusal('stale-area')
    await note(act, area.id, { field: 'deleted', oldValue: area.name })
    return viewOf(act)
  })
}
