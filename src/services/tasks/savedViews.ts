import type { Reply } from '../../contract/index.js'
import type { Caller } from '../../domain/person.js'
import type { World } from '../world.js'
import { acting } from '../acting.js'

type SavedView = Reply<'taskView.read'>

export async function read(world: World, caller: Caller): Promise<SavedView> {
  return acting(world, caller, async ({ tx, actor }) => {
    const view = await tx.taskViews.find(actor.personId)
    return { search: view ? view.search : null }
  })
}

/** `search` has been checked by the contract; who may see what is asked anew each time the list is. */
export async function save(world: World, caller: Caller, search: string): Promise<SavedView> {
  return acting(world, caller, async ({ tx, actor }) => {
    const { personId, municipalityId } = actor
    await tx.taskViews.save({ personId, municipalityId, search })
    return { search }
  })
}

export async function reset(world: World, caller: Caller): Promise<SavedView> {
  return acting(world, caller, async ({ tx, actor }) => {
    await tx.taskViews.forget(actor.personId)
    return { search: null }
  })
}
