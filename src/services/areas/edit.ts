import type { OrganisationView } from '../../contract/organisation.js'
import { childrenOf, guardMove, guardRoot, rootOf, type ResponsibilityArea } from '../../domain/area.js'
import { newId, type AreaId } from '../../domain/ids.js'
import { allowHere, mayHere } from '../../domain/introductionPolicy.js'
import type { Caller } from '../../domain/person.js'
import { Refusal } from '../../domain/refusals.js'
import { sortKey } from '../../domain/words.js'
import { organising, type Organising } from '../introductions/organising.js'
import { viewOf } from '../introductions/view.js'
import { record, type Recorded } from '../record.js'
import { nameOf } from '../users/changes.js'
import type { World } from '../world.js'
import { allowedArea, targetOf } from './allow.js'

type Change = Pick<Recorded, 'field'> & Partial<Recorded>

export const note = (act: Organising, subjectId: AreaId, change: Change) =>
  record(act, { municipalityId: act.home, subject: 'area', subjectId, ...change })

/** Names are one of a kind beside each other. */
function guardName({ areas }: Organising, name: string, { parentId, id }: { parentId: AreaId; id?: AreaId }) {
  const twin = childrenOf(areas, parentId).find(
    (one) => one.id !== id && one.name.toLowerCase() === name.toLowerCase(),
  )
  if (twin) throw new Refusal('area-name-taken', { name: twin.name })
}

async function insert(act: Organising, { name, parentId }: Pick<ResponsibilityArea, 'name' | 'parentId'>) {
  const id = newId<AreaId>()
  const area = { id, municipalityId: act.home, parentId, name, nameSort: sortKey(name), version: 1 }
  await act.tx.areas.insert(area)
  await note(act, id, { field: 'created', newValue: name })
  return id
}

const teamsIn = async ({ tx, home }: Organising, id: AreaId): Promise<number> =>
  (await tx.teams.of(home)).filter(({ areaId }) => areaId === id).length

/** The root, with the municipality's name. Refuses `not-found`, `forbidden`, `root-exists`. */
export function createRoot(world: World, caller: Caller): Promise<OrganisationView> {
  return organising(world, caller, async (act) => {
    allowHere(act, 'area.createRoot', { isSeen: mayHere(act.standing, 'area.list') })
    if (rootOf(act.areas)) throw new Refusal('root-exists')
    const municipality = await act.tx.projects.municipality(act.home)
    await insert(act, { name: municipality?.name ?? '', parentId: null })
    return viewOf(act)
  })
}

type NewArea = { areaId: AreaId; name: string; moveTeams?: boolean | undefined }

/**
 * A new area under another. Teams stand in lowest areas only: those of the one above move down into it where that is said.
 * Refuses as `allowedArea`, and `missing-name`, `area-name-taken`, `area-has-teams`.
 */
export function create(world: World, caller: Caller, given: NewArea): Promise<OrganisationView> {
  return organising(world, caller, async (act) => {
    const parent = allowedArea(act, 'area.edit', given.areaId)
    const name = nameOf(given.name)
    guardName(act, name, { parentId: parent.id })
    const teams = await teamsIn(act, parent.id)
    if (teams > 0 && !given.moveTeams)
      throw new Refusal('area-has-teams', { name: parent.name, count: teams })
    const id = await insert(act, { name, parentId: parent.id })
    await moveTeams(act, parent, { id, name })
    return viewOf(act)
  })
}

type Goal = { id: AreaId; name: string } | null

/** The teams of an area, archived ones too, go elsewhere; the history says so of each that is there to see. */
export async function moveTeams(act: Organising, from: ResponsibilityArea, to: Goal): Promise<void> {
  for (const { id: subjectId } of await act.tx.teams.moveAll(from.id, to && to.id))
    await record(act, {
      ...{ municipalityId: act.home, subject: 'team', subjectId, field: 'area' },
      ...{ oldValue: from.name, newValue: to && to.name },
    })
}

type AreaEdit = { areaId: AreaId; version: number; name?: string | undefined; parentId?: AreaId | undefined }

/** Where it is to be; null where it stays. */
async function movedTo(
  act: Organising,
  area: ResponsibilityArea,
  to: AreaId | undefined,
): Promise<ResponsibilityArea | null> {
  if (to === undefined || to === area.parentId) return null
  const target = targetOf(act, 'area.edit', to)
  guardMove(act.areas, area, to)
  const count = await teamsIn(act, to)
  if (count > 0) throw new Refusal('area-has-teams', { name: target.name, count })
  return target
}

/**
 * Renames and moves. Refuses as `allowedArea` and `targetOf`, and `root-locked`, `stale-area`, `missing-name`,
 * `area-name-taken`, `move-into-self`, `area-has-teams`.
 */
export function edit(world: World, caller: Caller, given: AreaEdit): Promise<OrganisationView> {
  return organising(world, caller, async (act) => {
    const area = allowedArea(act, 'area.edit', given.areaId)
    guardRoot(area)
    const name = given.name === undefined ? area.name : nameOf(given.name)
    const target = await movedTo(act, area, given.parentId)
    const parentId = target?.id ?? area.parentId
    if (parentId) guardName(act, name, { parentId, id: area.id })
    const version = { id: area.id, version: given.version }
    if (!(await act.tx.areas.update(version, { name, nameSort: sortKey(name), parentId })))
      throw new Refusal('stale-area')
    if (name !== area.name) await note(act, area.id, { field: 'name', oldValue: area.name, newValue: name })
    if (target) {
      const from = act.areas.find(({ id }) => id === area.parentId)
      const change = { oldValue: from?.name ?? null, newValue: target.name }
      await note(act, area.id, { field: 'parent', ...change })
    }
    return viewOf(act)
  })
}
