import type { Reply } from '../../contract/index.js'
import type { UserDetail, UserRow } from '../../contract/user.js'
import type { User } from '../../data/repositories/users.js'
import type { PersonId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { allow, may } from '../../domain/policy.js'
import { Refusal } from '../../domain/refusals.js'
import type { UserCursor, UserFilter, UserSort } from '../../domain/user.js'
import { homeOf, acting, type Acting } from '../acting.js'
import { mayGrant, presentUser, presentUserDetail, guardedUser } from './present.js'
import type { World } from '../world.js'

export type UserListQuery = { filter: UserFilter; sort: UserSort; after: UserCursor | null; size: number }
export type UserListAnswer = { users: UserRow[]; total: number; next: UserCursor | null }

/** The users of the own municipality as a whole, as the rights table sees them. */
const everybodyOf = ({ actor }: Acting) => ({ municipalityId: homeOf(actor), projectIds: [], isOwn: false })

export async function list(
  world: World,
  caller: Caller,
  { filter, sort, after, size }: UserListQuery,
): Promise<UserListAnswer> {
  return acting(world, caller, async (act) => {
    const { tx, actor } = act
    const home = homeOf(actor)
    allow(actor, 'person.list', everybodyOf(act))
    const projects = await tx.projects.of(home)
    const { users, next } = await tx.users.page(home, { filter, sort, after, size })
    return {
      users: users.map((user) => presentUser(user, actor, projects)),
      total: await tx.users.count(home, filter),
      next,
    }
  })
}

/** What the caller can choose from when creating users, and whether they may. */
export async function options(world: World, caller: Caller): Promise<Reply<'users.options'>> {
  return acting(world, caller, async (act) => {
    const { tx, actor } = act
    const home = homeOf(actor)
    const everybody = everybodyOf(act)
    allow(actor, 'person.list', everybody)
    const projects = await tx.projects.of(home)
    const organisations = await tx.users.organisations(home)
    const inAny = { ...everybody, projectIds: projects.map(({ id }) => id) }
    return {
      projects: projects.map(({ id, name }) => ({ id, name, canGrant: mayGrant(actor, id) })),
      organisations: organisations.map(({ id, name }) => ({ id, name })),
      hasFk: world.hasFk,
      rights: {
        create: may(actor, 'person.create', inAny),
        admit: may(actor, 'person.admit', everybody),
        export: may(actor, 'person.export', everybody),
        setAdministrator: may(actor, 'person.setAdministrator', everybody),
        directory: may(actor, 'person.delete', everybody),
      },
    }
  })
}

/** The user of the own municipality. Refuses `not-found` for everybody else's. */
export async function userOf({ tx, actor }: Acting, personId: PersonId): Promise<User> {
  const user = await tx.users.find(homeOf(actor), personId)
  if (!user) throw new Refusal('not-found')
  allow(actor, 'person.list', guardedUser(user, actor))
  return user
}

export async function detailOf(act: Acting, personId: PersonId): Promise<UserDetail> {
  const { tx, actor } = act
  return presentUserDetail(await userOf(act, personId), actor, await tx.projects.of(homeOf(actor)))
}

export async function read(world: World, caller: Caller, personId: PersonId): Promise<UserDetail> {
  return acting(world, caller, (act) => detailOf(act, personId))
}
