import type { Reply } from '../../contract/index.js'
import type { User } from '../../data/repositories/users.js'
import type { PersonId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { allow, may } from '../../domain/policy.js'
import { Refusal } from '../../domain/refusals.js'
import type { NamedTask } from '../../domain/task.js'
import { isKeptByFk } from '../../domain/user.js'
import { handOn, type HandingOn } from './handOn.js'
import { passable } from '../introductions/plans/passOn.js'
import { candidatesFor } from '../roles/candidates.js'
import { leave } from './leave.js'
import { option } from './people.js'
import { homeOf, acting, type Acting } from '../acting.js'
import { canBeAssigned } from '../tasks/detail.js'
import { byProject } from '../tasks/byProject.js'
import { administering, guardLastAdministrator, isLastAdministrator } from './edit.js'
import { staleUser } from './changes.js'
import { guardedUser } from './present.js'
import { userOf } from './users.js'
import type { World } from '../world.js'

type Deletion = Reply<'users.deletion'>

/** Refuses `not-found`, `not-yourself`, `forbidden`. */
async function deletable(act: Acting, personId: PersonId): Promise<User> {
  const user = await userOf(act, personId)
  const guarded = guardedUser(user, act.actor)
  if (guarded.isOwn && may(act.actor, 'person.delete', { ...guarded, isOwn: false }))
    throw new Refusal('not-yourself')
  allow(act.actor, 'person.delete', guarded)
  return user
}

/** Titles of tasks the reader may read, otherwise their number per project; and who could have the open ones. */
async function tasksLeft({ tx, actor }: Acting, user: User): Promise<Deletion['tasks']> {
  const home = homeOf(actor)
  const tasks = await tx.leaving.tasksOf({ person: user, projectIds: 'every', openOnly: false })
  const left: Deletion['tasks'] = []
  for (const one of byProject(actor, tasks)) {
    const members = await tx.people.members(home, one.project.id)
    const isOpen = ({ projectId, status }: NamedTask): boolean =>
      projectId === one.project.id && status !== 'COMPLETED'
    left.push({
      ...one,
      open: tasks.filter(isOpen).length,
      candidates: members.filter((member) => canBeAssigned(member) && member.id !== user.id).map(option),
    })
  }
  return left
}

async function rolesLeft(act: Acting, user: User): Promise<Deletion['roles']> {
  const { tx } = act
  const roles: Deletion['roles'] = []
  for (const held of await tx.roles.ofPerson(user.id)) {
    const role = await tx.roles.find(held.roleId)
    if (!role) continue
    const others = (await tx.roles.current(held.municipalityId, role.id)).filter(
      (one) => one.personId !== user.id && one.state === 'ACCEPTED',
    )
    const isHolder = held.state === 'ACCEPTED'
    roles.push({
      id: role.id,
      assignmentId: held.id,
      title: role.title,
      project: role.projectName,
      isRequired: role.importance === 'REQUIRED',
      becomesVacant: isHolder && others.length === 0,
      isHolder,
      onItsWayTo: held.leavingTo,
      candidates: isHolder ? await candidatesFor(act, role, held.personId) : [],
    })
  }
  return roles
}

const introductionsLeft = async (act: Acting, { id }: User): Promise<Deletion['introductions']> =>
  (await passable(act, id)).map(({ roleId: _, ...introduction }) => introduction)

/** What deleting the user would leave behind; shown before it is done. */
export async function preview(world: World, caller: Caller, personId: PersonId): Promise<Deletion> {
  return acting(world, caller, async (act) => {
    const { tx } = act
    const user = await deletable(act, personId)
    const plusOn = user.projects.filter(({ userType }) => userType === 'PLUS').map(({ id }) => id)
    const home = user.municipalityId
    return {
      name: user.fullName,
      version: user.version,
      tasks: await tasksLeft(act, user),
      roles: await rolesLeft(act, user),
      introductions: await introductionsLeft(act, user),
      lastOwnerOf: await tx.teams.ownedAlone(user.id),
      lastPlusOf: home ? await tx.users.withoutOtherPlus(home, user.id, plusOn) : [],
      hasFkAccess: isKeptByFk(user),
      isLastAdministrator: await isLastAdministrator(act, user),
    }
  })
}

const NOTHING: HandingOn = { roles: [], tasks: [], introductions: [] }

/**
 * "Slet bruger", in one transaction with every card told; what is not handed on is freed. Refuses as `handOn` does, and `not-found`, `forbidden`, `not-yourself`,
 * `last-administrator`, `stale-user`.
 */
export async function remove(
  world: World,
  caller: Caller,
  { personId, version, handOver = NOTHING }: { personId: PersonId; version: number; handOver?: HandingOn },
): Promise<Reply<'users.delete'>> {
  return administering(world, caller, async (act) => {
    const user = await deletable(act, personId)
    await guardLastAdministrator(act, user)
    if (user.version !== version) throw await staleUser(act.tx, user)
    await handOn(act, user, handOver)
    if (!(await leave(act, user))) throw await staleUser(act.tx, user)
    return { name: user.fullName, hasFkAccess: isKeptByFk(user) }
  })
}
