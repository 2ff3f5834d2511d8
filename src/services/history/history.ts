import type { Reply } from '../../contract/index.js'
import type { HistoryFilter, ListedEntry } from '../../data/repositories/historyList.js'
import type { MunicipalityId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { HATS, readHat } from '../../domain/introductionPolicy.js'
import { allow, reachOf, USER_TYPES, type Guarded } from '../../domain/policy.js'
import { acting, homeOf } from '../acting.js'
import type { World } from '../world.js'

export const guardedHistory = (municipalityId: MunicipalityId | null): Guarded => ({
  municipalityId,
  projectIds: [],
  isOwn: false,
})

type Asked = { filter: HistoryFilter; before: number | null; size: number }
type Page = Omit<Reply<'history.list'>, 'nextCursor'> & { next: number | null }

function hatOf({ hat }: Pick<ListedEntry, 'hat'>): Pick<Page['entries'][number], 'hat' | 'hatOf'> {
  const read = hat === null ? null : readHat(hat)
  return {
    hat: [...USER_TYPES, ...HATS].find((one) => one === read?.hat) ?? null,
    hatOf: read && read.of,
  }
}

const present = ({ at, subject, subjectId, isThere, ...entry }: ListedEntry): Page['entries'][number] => {
  const { ordinal, actorName, actorSide, door, name, holder, field, oldValue, newValue, isWithheld } = entry
  return {
    ...{ ordinal, door, field, oldValue, newValue, isWithheld },
    ...hatOf(entry),
    at: at.toISOString(),
    by: actorName,
    isSystem: actorSide === 'SYSTEM',
    of: { kind: subject, id: isThere && !isWithheld ? subjectId : null, name, holder },
  }
}

/**
 * Who did what in the municipality, the newest first. Of tasks the reader may not read neither title nor values. Refuses
 * `not-found`.
 */
export async function list(world: World, caller: Caller, { filter, before, size }: Asked): Promise<Page> {
  return acting(world, caller, async ({ tx, actor }) => {
    allow(actor, 'history.read', guardedHistory(actor.municipalityId))
    const { personId } = actor
    const reading = { municipalityId: homeOf(actor), personId, reach: reachOf(actor, 'task.read') }
    const found = await tx.historyList.page(reading, { filter, before, size: size + 1 })
    const entries = found.slice(0, size)
    return {
      entries: entries.map(present),
      total: await tx.historyList.count(reading, filter),
      next: found.length > size ? (entries.at(-1)?.ordinal ?? null) : null,
    }
  })
}
