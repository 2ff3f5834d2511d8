import type { DirectoryReport, DirectoryState } from '../../contract/directory.js'
import type { Caller } from '../../domain/person.js'
import { allow } from '../../domain/policy.js'
import type { Municipality } from '../../domain/project.js'
import { Refusal } from '../../domain/refusals.js'
import { readDirectory } from '../../exchange/directoryTable.js'
import { acting, homeOf, type Acting, type Doer } from '../acting.js'
import type { World } from '../world.js'
import { expectedOf } from './nightly.js'
import { refresh } from './refresh.js'
import type { DirectoryAnswer } from './source.js'

/** Contact data and leavers are those who may delete users: a refresh says who has left. */
function allowed({ actor }: Acting): void {
  allow(actor, 'person.delete', { municipalityId: homeOf(actor), projectIds: [], isOwn: false })
}

async function municipalityOf({ tx, actor }: Acting): Promise<Municipality> {
  const home = await tx.projects.municipality(homeOf(actor))
  if (!home) throw new Refusal('not-found')
  return home
}

/** How the last refresh went, who has left and waits to be handed over, and whether a source is set. */
export async function read(world: World, caller: Caller): Promise<DirectoryState> {
  return acting(world, caller, async (act) => {
    allowed(act)
    const { tx } = act
    const home = await municipalityOf(act)
    const last = await tx.directory.last(home.id)
    const changed = last?.problem === null ? await tx.directory.changedAt(home.id, last.at) : []
    return {
      source: world.directoryOf(home.code)?.directory ?? null,
      last: last && {
        ...{ directory: last.directory, at: last.at.toISOString(), problem: last.problem },
        leaving: last.counts.leaving,
        unknown: last.counts.unknown,
        strangers: last.counts.strangers,
        setAside: last.counts.setAside,
        changed: changed.map(({ id, name, fields }) => ({ person: { id, name }, fields })),
      },
      left: (await tx.directory.left(home.id)).map(({ id, name, leftAt, tasks, roles, delegations }) => ({
        ...{ person: { id, name }, at: leftAt.toISOString() },
        ...{ tasks, roles, delegations },
      })),
    }
  })
}

type Asked = { dryRun: boolean; leavers: number | null }

/** Who asks, and where they belong; their right is looked at before anything is read, and again when it is done. */
async function asking(world: World, caller: Caller): Promise<{ home: Municipality; by: Doer }> {
  return acting(world, caller, async (act) => {
    allowed(act)
    const { personId, side, hat } = act.actor
    return { home: await municipalityOf(act), by: { personId, side, hat, door: caller.door } }
  })
}

async function answerOf(home: Municipality, content: Uint8Array, now: Date): Promise<DirectoryAnswer> {
  const parsed = await readDirectory(content, expectedOf(home, now))
  return parsed.faults.length > 0 ? { faults: parsed.faults } : { people: parsed.people }
}

type Refreshing = Asked & { home: Municipality; content: Uint8Array | null; by: Doer }

/** From the list that is given or, without one, from the source that is set. */
async function run(world: World, { home, content, by, ...asked }: Refreshing): Promise<DirectoryReport> {
  const now = world.clock.now()
  if (content) {
    const answer = await answerOf(home, content, now)
    return refresh(world, { home, answer }, { ...asked, directory: 'LIST', by })
  }
  const source = world.directoryOf(home.code)
  const answer = source ? await source.read(expectedOf(home, now)) : { problem: 'NOT_SET' as const }
  return refresh(world, { home, answer }, { ...asked, directory: source?.directory ?? 'LIST', by })
}

/** Brings the own municipality up to date from its source, or from a list. Refuses `forbidden`. */
export async function refreshOwn(
  world: World,
  caller: Caller,
  { content, ...asked }: Asked & { content: Uint8Array | null },
): Promise<DirectoryReport> {
  return run(world, { ...(await asking(world, caller)), content, ...asked })
}

/** For the operator: the municipality of that code. Null when there is none. */
export async function refreshByHand(
  world: World,
  { code, ...asked }: Asked & { code: string; content: Uint8Array | null },
): Promise<DirectoryReport | null> {
  const home = await world.data.asSystem((tx) => tx.projects.municipalityOfCode(code))
  return home && run(world, { home, by: { personId: null, side: 'SYSTEM' }, ...asked })
}
