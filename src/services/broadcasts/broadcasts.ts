import type { Reply } from '../../contract/index.js'
import type { BroadcastDetail } from '../../contract/broadcast.js'
import type { NamedBroadcast } from '../../data/repositories/broadcasts.js'
import type { BroadcastId, ProjectId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { allow, may } from '../../domain/policy.js'
import { Refusal } from '../../domain/refusals.js'
import { guardedBroadcast, guardedOf } from './audience.js'
import { detailOf, presentRow } from './present.js'
import { acting, type Acting } from '../acting.js'
import type { World } from '../world.js'

/** More than anybody turns to; older ones are found by their project. */
const LISTED = 200

/** Refuses `not-found`. */
export async function readable(
  { tx, actor }: Acting,
  id: BroadcastId,
  { isLocked = false }: { isLocked?: boolean } = {},
): Promise<NamedBroadcast> {
  const found = isLocked ? await tx.broadcasts.lock(id) : await tx.broadcasts.find(id)
  if (!found) throw new Refusal('not-found')
  allow(actor, 'broadcast.read', guardedBroadcast(found, actor))
  return found
}

/** What the caller may read of, newest first; of one project, or of all. Refuses `not-found`. */
export async function list(
  world: World,
  caller: Caller,
  { project }: { project?: ProjectId | undefined },
): Promise<Reply<'broadcasts.list'>> {
  return acting(world, caller, async ({ tx, actor }) => {
    if (project) allow(actor, 'broadcast.read', guardedOf(project, actor))
    const all = actor.municipalityId ? await tx.projects.of(actor.municipalityId) : await tx.projects.all()
    const readable = all.filter(({ id }) => may(actor, 'broadcast.read', guardedOf(id, actor)))
    const found = await tx.broadcasts.of(project ? [project] : readable.map(({ id }) => id), LISTED)
    return {
      broadcasts: found.map(presentRow),
      projects: all
        .filter(({ id }) => may(actor, 'broadcast.send', guardedOf(id, actor)))
        .map(({ id, name }) => ({ id, name })),
    }
  })
}

export async function read(world: World, caller: Caller, id: BroadcastId): Promise<BroadcastDetail> {
  return acting(world, caller, async (act) => detailOf(act, await readable(act, id)))
}

/** What a card says of it, and why its reader gets it. */
export type ToldBroadcast = BroadcastDetail & {
  why: 'PROJECT' | 'GROUP' | 'CHOSEN' | 'NO_PLUS'
  canOpenProject: boolean
}

/** For a card in somebody's chat. Refuses `not-found`. */
export async function told(world: World, caller: Caller, id: BroadcastId): Promise<ToldBroadcast> {
  return acting(world, caller, async (act) => {
    const one = await readable(act, id)
    const { actor } = act
    const canOpenProject = may(actor, 'project.read', guardedBroadcast(one, actor))
    const whole = one.isChosen ? 'CHOSEN' : 'PROJECT'
    const why = one.groupName === null ? whole : 'GROUP'
    return {
      ...(await detailOf(act, one)),
      why: canOpenProject ? why : 'NO_PLUS',
      canOpenProject,
    }
  })
}
