import type { ProjectId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { gallery } from '../roles/roles.js'
import { acting, homeOf } from '../acting.js'
import type { World } from '../world.js'

/** A project the municipality takes part in now, and how many required roles nobody there holds. */
export type NewProject = { project: { id: ProjectId; name: string }; vacantRequired: number }

/** Those of them it still takes part in, in the reader's order. */
export async function joined(
  world: World,
  caller: Caller,
  projectIds: readonly ProjectId[],
): Promise<NewProject[]> {
  const projects = await acting(world, caller, async ({ tx, actor }) =>
    (await tx.projects.of(homeOf(actor))).filter(({ id }) => projectIds.includes(id)),
  )
  const { roles } = await gallery(world, caller)
  const vacant = roles.filter((role) => role.importance === 'REQUIRED' && role.vacant)
  return projects.map(({ id, name }) => ({
    project: { id, name },
    vacantRequired: vacant.filter(({ project }) => project?.id === id).length,
  }))
}
