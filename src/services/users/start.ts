import type { Caller } from '../../domain/person.js'
import { may } from '../../domain/policy.js'
import { gallery } from '../roles/roles.js'
import { mine, type OwnTasks } from '../tasks/mine.js'
import type { World } from '../world.js'
import { acting } from '../acting.js'

/** What somebody finds when they come for the first time, in their own numbers. */
export type Start = {
  tasks: OwnTasks
  /** Roles one has been asked to take and has not answered for. */
  asked: number
  /** What an administrator is to see to; null for everybody else. */
  administers: { vacantRequired: number; neverSignedIn: number } | null
}

export async function start(world: World, caller: Caller): Promise<Start> {
  const tasks = await mine(world, caller)
  const { roles } = await gallery(world, caller)
  const asked = roles
    .flatMap(({ assignments }) => assignments)
    .filter(({ isMe, state }) => isMe && state === 'NOMINATED').length
  const vacantRequired = roles.filter(({ importance, vacant }) => importance === 'REQUIRED' && vacant).length
  const neverSignedIn = await acting(world, caller, async ({ tx, actor }) => {
    const { municipalityId } = actor
    const administers =
      municipalityId !== null && may(actor, 'person.delete', { municipalityId, projectIds: [], isOwn: false })
    return administers ? tx.people.neverSignedIn(municipalityId) : null
  })
  return { tasks, asked, administers: neverSignedIn === null ? null : { vacantRequired, neverSignedIn } }
}
