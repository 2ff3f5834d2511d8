import type { HandOverPreview } from '../../contract/handOver.js'
import type { NamedAssignment, NamedRole } from '../../data/repositories/roles.js'
import type { AssignmentId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { allow, may } from '../../domain/policy.js'
import { isVacant } from '../../domain/role.js'
import { candidatesFor } from './candidates.js'
import { assignmentOf } from './roles.js'
import { acting, type Acting } from '../acting.js'
import { passable } from '../introductions/plans/passOn.js'
import { guardedRole } from './present.js'
import { canBeAssigned } from '../tasks/detail.js'
import { byProject } from '../tasks/byProject.js'
import type { World } from '../world.js'

/** The holder's open tasks, project by project, with who could take them over. */
async function projectsOf(
  act: Acting,
  held: NamedAssignment,
  role: NamedRole,
): Promise<HandOverPreview['projects']> {
  const { tx, actor } = act
  const person = { id: held.personId, fullName: held.fullName }
  const tasks = await tx.leaving.tasksOf({ person, projectIds: 'every', openOnly: true })
  const recommending = await tx.tasks.recommending(role.title, held.municipalityId)
  const isRoles = (projectId: string): boolean => role.projectId === null || role.projectId === projectId
  const ofRole = new Set(recommending.filter((task) => isRoles(task.projectId)).map(({ id }) => id))
  const projects: HandOverPreview['projects'] = []
  for (const { project, ...left } of byProject(actor, tasks)) {
    const members = await tx.people.members(held.municipalityId, project.id)
    const roleCount = tasks.filter(({ id, projectId }) => projectId === project.id && ofRole.has(id)).length
    const goesAlong = project.id === role.projectId || roleCount > 0
    const assignable = members.filter(canBeAssigned).map(({ id }) => id)
    projects.push({ project, ...left, roleCount, goesAlong, assignable })
  }
  return projects
}

/** Those that make ready for the role are likely to go along. */
async function introductionsOf(
  act: Acting,
  held: NamedAssignment,
  role: NamedRole,
): Promise<HandOverPreview['introductions']> {
  const found = await passable(act, held.personId)
  return found.map(({ roleId, ...one }) => ({ ...one, goesAlong: roleId === role.id }))
}

/** What handing a role over would bring along, and who could take it. Refuses `not-found` and `forbidden`. */
export async function preview(
  world: World,
  caller: Caller,
  assignmentId: AssignmentId,
): Promise<HandOverPreview> {
  return acting(world, caller, async (act) => {
    const { tx, actor } = act
    const [held, role] = await assignmentOf(act, assignmentId)
    allow(actor, 'role.handOver', guardedRole(role, actor, held.personId))
    const current = await tx.roles.current(held.municipalityId, role.id)
    return {
      assignmentId: held.id,
      role: { id: role.id, name: role.title },
      project: role.projectName,
      holder: { id: held.personId, name: held.fullName },
      isMe: held.personId === actor.personId,
      isHolder: held.state === 'ACCEPTED',
      version: held.version,
      isRequired: role.importance === 'REQUIRED',
      becomesVacant: isVacant(current.filter(({ id }) => id !== held.id)),
      onItsWayTo: held.leavingTo,
      projects: await projectsOf(act, held, role),
      introductions: await introductionsOf(act, held, role),
      candidates: await candidatesFor(act, role, held.personId),
      canAssign: may(actor, 'role.assign', guardedRole(role, actor)),
    }
  })
}
