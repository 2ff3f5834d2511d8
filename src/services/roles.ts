import type { AssignmentView, GalleryRole, RoleDetail } from '../contract/role.js'
import type { NamedAssignment, NamedRole } from '../data/repositories/roles.js'
import type { Tx } from '../data/unitOfWork.js'
import type { AssignmentId, MunicipalityId, RoleId } from '../domain/ids.js'
import type { Actor, Caller } from '../domain/person.js'
import { allow, may } from '../domain/policy.js'
import { Refusal } from '../domain/refusals.js'
import { dayOf } from '../domain/time.js'
import { fold } from '../domain/words.js'
import { guardedRole, presentAssignment, presentRole, presentRoleDetail } from './roleView.js'
import type { World } from './world.js'

/** One's own role in the gallery: what one is asked or has taken on. */
export type MyRole = { role: GalleryRole; assignment: AssignmentView }

/** The gallery belongs to a municipality; whoever has none sees nothing of it. */
export function homeOf(actor: Actor): MunicipalityId {
  if (!actor.municipalityId) throw new Refusal('not-found')
  return actor.municipalityId
}

/** The role, if it is in the gallery of the actor's municipality. */
export async function roleOf(tx: Tx, actor: Actor, roleId: RoleId): Promise<NamedRole> {
  const role = (await tx.roles.of(homeOf(actor))).find(({ id }) => id === roleId)
  if (!role) throw new Refusal('not-found')
  allow(actor, 'role.read', guardedRole(role, actor))
  return role
}

export async function assignmentOf(
  tx: Tx,
  actor: Actor,
  id: AssignmentId,
): Promise<[NamedAssignment, NamedRole]> {
  const assignment = await tx.roles.assignment(id)
  if (!assignment || assignment.municipalityId !== actor.municipalityId) throw new Refusal('not-found')
  return [assignment, await roleOf(tx, actor, assignment.roleId)]
}

export async function roleDetail(tx: Tx, actor: Actor, role: NamedRole, now: Date): Promise<RoleDetail> {
  const home = homeOf(actor)
  const recommending = await tx.tasks.recommending(role.title, home)
  const parts = {
    assignments: await tx.roles.current(home, role.id),
    tasks: recommending.filter(({ projectId }) => role.projectId === null || role.projectId === projectId),
  }
  return presentRoleDetail(role, parts, { actor, today: dayOf(now) })
}

async function presentAll(tx: Tx, actor: Actor): Promise<GalleryRole[]> {
  const home = actor.municipalityId
  if (!home) return []
  const roles = (await tx.roles.of(home)).filter((role) => may(actor, 'role.read', guardedRole(role, actor)))
  const assignments = await tx.roles.current(home)
  const ofRole = groupByRole(assignments)
  return roles.map((role) => presentRole(role, ofRole.get(role.id) ?? [], actor))
}

function groupByRole(assignments: readonly NamedAssignment[]): Map<RoleId, NamedAssignment[]> {
  const groups = new Map<RoleId, NamedAssignment[]>()
  for (const one of assignments) groups.set(one.roleId, [...(groups.get(one.roleId) ?? []), one])
  return groups
}

/** "Min kommune": every role of the municipality's projects and the cross-cutting ones. */
export async function gallery(
  world: World,
  caller: Caller,
): Promise<{ roles: GalleryRole[]; hasVacantRequired: boolean }> {
  return world.data.as(caller, async (tx, actor) => {
    const roles = await presentAll(tx, actor)
    return {
      roles,
      hasVacantRequired: roles.some(({ importance, vacant }) => importance === 'REQUIRED' && vacant),
    }
  })
}

export async function mine(world: World, caller: Caller): Promise<MyRole[]> {
  return world.data.as(caller, async (tx, actor) => {
    const roles = await presentAll(tx, actor)
    return roles.flatMap((role) =>
      role.assignments.filter(({ isMe }) => isMe).map((assignment) => ({ role, assignment })),
    )
  })
}

export async function read(world: World, caller: Caller, roleId: RoleId): Promise<RoleDetail> {
  const now = world.clock.now()
  return world.data.as(caller, async (tx, actor) =>
    roleDetail(tx, actor, await roleOf(tx, actor, roleId), now),
  )
}

/** Roles whose title or project carries every one of the words; an exact title comes first. */
export async function find(world: World, caller: Caller, words: string): Promise<GalleryRole[]> {
  const wanted = fold(words)
  const parts = wanted.split(' ')
  const { roles } = await gallery(world, caller)
  const hits = roles.filter(({ title, project }) => {
    const text = fold(`${title} ${project?.name ?? ''}`)
    return parts.every((part) => text.includes(part))
  })
  return hits.sort((a, b) => Number(fold(b.title) === wanted) - Number(fold(a.title) === wanted))
}

/** The assignment as the person it concerns sees it, whatever has become of it. */
export async function nomination(
  world: World,
  caller: Caller,
  id: AssignmentId,
): Promise<{ role: RoleDetail; assignment: AssignmentView }> {
  const now = world.clock.now()
  return world.data.as(caller, async (tx, actor) => {
    const [assignment, role] = await assignmentOf(tx, actor, id)
    const mayKnow =
      may(actor, 'role.assign', guardedRole(role, actor)) || assignment.personId === actor.personId
    if (!mayKnow) throw new Refusal('not-found')
    return {
      role: await roleDetail(tx, actor, role, now),
      assignment: presentAssignment(assignment, role, actor),
    }
  })
}
