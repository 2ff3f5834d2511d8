import type { NamedCoordinator } from '../../data/repositories/areas.js'
import { ancestorsOf, branchOf, type ResponsibilityArea } from '../../domain/area.js'
import type { AreaId, MunicipalityId } from '../../domain/ids.js'
import { mayHere, type Standing } from '../../domain/introductionPolicy.js'
import type { Actor, Caller } from '../../domain/person.js'
import type { Tx } from '../../data/tx.js'
import { acting, homeOf, type Acting } from '../acting.js'
import type { World } from '../world.js'

/** A use case of the organisation: who acts, in which hats, and the tree it is about. */
export type Organising = Acting & {
  home: MunicipalityId
  standing: Standing
  areas: readonly ResponsibilityArea[]
  coordinators: readonly NamedCoordinator[]
}

export async function standingOf(
  tx: Tx,
  actor: Actor,
): Promise<Pick<Organising, 'home' | 'standing' | 'areas' | 'coordinators'>> {
  const home = homeOf(actor)
  const areas = await tx.areas.of(home)
  const coordinators = await tx.areas.coordinators(home)
  const teams = await tx.teams.ofPerson(actor.personId)
  const mine = new Set(
    coordinators.filter(({ personId }) => personId === actor.personId).map(({ areaId }) => areaId),
  )
  const standing = {
    isAdministrator: actor.isAdministrator,
    teams: new Map(teams.map(({ id, ...team }) => [id, team])),
    coordinates: areas
      .filter(({ id }) => mine.has(id))
      .map(({ id, name }) => ({ id, name, branch: branchOf(areas, [id]) })),
  }
  return { home, standing, areas, coordinators }
}

export type SeenOfOrganisation = Record<'introductions' | 'teams' | 'areas' | 'reports', boolean>

/** KOMBIT and suppliers belong to no organisation. */
export const NOTHING_SEEN: SeenOfOrganisation = {
  introductions: false,
  teams: false,
  areas: false,
  reports: false,
}

/** What there is for them to see of the organisation and of introductions; asked with every opening of the tab. */
export async function seesOfOrganisation(
  tx: Tx,
  { personId, isAdministrator }: Actor,
): Promise<SeenOfOrganisation> {
  if (isAdministrator) return { introductions: true, teams: true, areas: true, reports: true }
  const teams = await tx.teams.ofPerson(personId)
  const { coordinates, isIntroducing } = await tx.areas.partOf(personId)
  const standing = {
    ...{ isAdministrator, teams: new Map(teams.map((team) => [team.id, team])) },
    coordinates: coordinates.map((area) => ({ ...area, branch: new Set<AreaId>() })),
  }
  const seesTeams = mayHere(standing, 'team.list')
  return {
    introductions: seesTeams || isIntroducing,
    teams: seesTeams,
    areas: mayHere(standing, 'area.list'),
    reports: mayHere(standing, 'report.read'),
  }
}

/** Whether they are told how many, of the whole municipality (row 37). */
export const seesEverybodysNumbers = ({ isAdministrator }: Actor): boolean =>
  mayHere({ isAdministrator, teams: new Map(), coordinates: [] }, 'report.read')

/** Whether there is a team in which they may start an introduction (row 22). */
export async function mayIntroduce({ tx, actor }: Acting): Promise<boolean> {
  const teams = new Map((await tx.teams.ofPerson(actor.personId)).map((team) => [team.id, team]))
  return mayHere({ isAdministrator: actor.isAdministrator, teams, coordinates: [] }, 'plan.start')
}

/** Looks at the organisation. */
export function looking<T>(
  world: Pick<World, 'data' | 'clock'>,
  caller: Caller,
  work: (organising: Organising) => Promise<T>,
): Promise<T> {
  return acting(world, caller, async (act) => work({ ...act, ...(await standingOf(act.tx, act.actor)) }))
}

/** Changes it; one at a time, and by the rights they have when it is their turn. */
export function organising<T>(
  world: Pick<World, 'data' | 'clock'>,
  caller: Caller,
  work: (organising: Organising) => Promise<T>,
): Promise<T> {
  return acting(world, caller, async (act) => {
    await act.tx.areas.lock(homeOf(act.actor))
    const { actor } = await act.tx.recognise(caller)
    return work({ ...act, actor, ...(await standingOf(act.tx, actor)) })
  })
}

/** What of the tree they see: everything, or own branches with what is above them; siblings never. */
export function seenAreas({ standing, areas }: Pick<Organising, 'standing' | 'areas'>): Set<AreaId> {
  if (standing.isAdministrator) return new Set(areas.map(({ id }) => id))
  if (!mayHere(standing, 'area.list')) return new Set()
  const own = standing.coordinates.map(({ id }) => id)
  return new Set([...branchOf(areas, own), ...ancestorsOf(areas, own)])
}
