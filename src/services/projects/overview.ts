import { NO_TASKS } from '../../data/repositories/progress.js'
import type { ProjectId } from '../../domain/ids.js'
import type { Actor, Caller } from '../../domain/person.js'
import { may, reachOf } from '../../domain/policy.js'
import type { MarkerCounts } from '../../domain/project.js'
import { gallery } from '../roles/roles.js'
import { acting, type Acting } from '../acting.js'
import type { World } from '../world.js'

export type OverviewProject = { id: ProjectId; name: string; counts: MarkerCounts; canOpen: boolean }

/** Everything at a glance, as far as the reader may read it. `roles`: of their municipality; null where they have none. */
export type Overview = {
  all: MarkerCounts
  projects: OverviewProject[]
  roles: { required: number; vacantRequired: number; asked: number } | null
}

const sum = (one: MarkerCounts, other: MarkerCounts): MarkerCounts => ({
  RED: one.RED + other.RED,
  YELLOW: one.YELLOW + other.YELLOW,
  GREEN: one.GREEN + other.GREEN,
  GREY: one.GREY + other.GREY,
  CHECK: one.CHECK + other.CHECK,
})

/** Those with most to do first. */
const byBurning = ({ counts: a }: OverviewProject, { counts: b }: OverviewProject): number =>
  b.RED - a.RED || b.YELLOW - a.YELLOW

const canOpen = (actor: Actor, id: ProjectId): boolean =>
  may(actor, 'project.read', { municipalityId: actor.municipalityId, projectIds: [id], isOwn: false })

async function projectsOf({ tx, actor, today }: Acting): Promise<OverviewProject[]> {
  const reach = reachOf(actor, 'task.read')
  const counts = await tx.progress.ofAll({ personId: actor.personId, reach, today })
  const isInReach = (id: ProjectId): boolean => reach.whole === 'every' || actor.access.has(id)
  const projects = (await tx.projects.all())
    .filter(({ id }) => isInReach(id))
    .map(({ id, name }) => ({ id, name, counts: counts.get(id) ?? NO_TASKS, canOpen: canOpen(actor, id) }))
  return projects.sort(byBurning)
}

async function rolesOf(world: World, caller: Caller): Promise<Overview['roles']> {
  const required = (await gallery(world, caller)).roles.filter(({ importance }) => importance === 'REQUIRED')
  const isAsked = ({ assignments }: (typeof required)[number]): boolean =>
    assignments.some(({ state }) => state === 'NOMINATED')
  const vacant = required.filter((role) => role.vacant)
  return { required: required.length, vacantRequired: vacant.length, asked: vacant.filter(isAsked).length }
}

export async function overview(world: World, caller: Caller): Promise<Overview> {
  const { projects, isAtHome } = await acting(world, caller, async (act) => ({
    projects: await projectsOf(act),
    isAtHome: act.actor.municipalityId !== null,
  }))
  return {
    all: projects.map(({ counts }) => counts).reduce(sum, NO_TASKS),
    projects,
    roles: isAtHome ? await rolesOf(world, caller) : null,
  }
}
