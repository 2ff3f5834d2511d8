import type { Reply } from '../contract/index.js'
import type { User } from '../data/repositories/users.js'
import type { PersonId } from '../domain/ids.js'
import type { Caller } from '../domain/person.js'
import { allow, may } from '../domain/policy.js'
import { Refusal } from '../domain/refusals.js'
import { isKeptByFk } from '../domain/user.js'
import { leave } from './leaving.js'
import { guardedTask } from './taskView.js'
import { administering, guardLastAdministrator, isLastAdministrator } from './userAdmin.js'
import { staleUser } from './userChange.js'
import { guardedUser } from './userView.js'
import { userOf } from './users.js'
import { acting, type Acting, type World } from './world.js'

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

/** Titles of tasks the reader may read, otherwise their number per project. */
async function tasksLeft({ tx, actor }: Acting, user: User): Promise<Deletion['tasks']> {
  const tasks = await tx.leaving.tasksOf({ person: user, projectIds: 'every', openOnly: false })
  const projects = new Map(tasks.map(({ projectId, projectName }) => [projectId, projectName]))
  return [...projects].map(([id, name]) => {
    const ofProject = tasks.filter(({ projectId }) => projectId === id)
    return {
      project: { id, name },
      count: ofProject.length,
      readable: ofProject
        .filter((task) => may(actor, 'task.read', guardedTask(task, actor)))
        .map((task) => ({ id: task.id, number: task.instanceNumber, title: task.title })),
    }
  })
}

async function rolesLeft({ tx }: Acting, user: User): Promise<Deletion['roles']> {
  const roles: Deletion['roles'] = []
  for (const { roleId, state, municipalityId } of await tx.roles.ofPerson(user.id)) {
    const role = await tx.roles.find(roleId)
    if (!role) continue
    const others = (await tx.roles.current(municipalityId, roleId)).filter(
      (one) => one.personId !== user.id && one.state === 'ACCEPTED',
    )
    roles.push({
      id: role.id,
      title: role.title,
      project: role.projectName,
      isRequired: role.importance === 'REQUIRED',
      becomesVacant: state === 'ACCEPTED' && others.length === 0,
    })
  }
  return roles
}

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
      lastPlusOf: home ? await tx.users.withoutOtherPlus(home, user.id, plusOn) : [],
      hasFkAccess: isKeptByFk(user),
      isLastAdministrator: await isLastAdministrator(act, user),
    }
  })
}

/**
 * "Slet bruger", in one transaction with every card told. Refuses `not-found`, `forbidden`, `not-yourself`,
 * `last-administrator`, `stale-user`.
 */
export async function remove(
  world: World,
  caller: Caller,
  { personId, version }: { personId: PersonId; version: number },
): Promise<Reply<'users.delete'>> {
  return administering(world, caller, async (act) => {
    const user = await deletable(act, personId)
    await guardLastAdministrator(act, user)
    if (user.version !== version || !(await leave(act, user))) throw await staleUser(act.tx, user)
    return { name: user.fullName, hasFkAccess: isKeptByFk(user) }
  })
}
