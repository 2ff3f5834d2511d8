import type { DirectoryReport } from '../../contract/directory.js'
import type { Tx } from '../../data/tx.js'
import { LEFT_KEPT_DAYS, type DirectoryProblem } from '../../domain/directory.js'
import type { Municipality } from '../../domain/project.js'
import { dayOf } from '../../domain/time.js'
import type { Expected } from '../../exchange/directoryTable.js'
import type { Doing } from '../acting.js'
import { leave } from '../users/leave.js'
import type { World } from '../world.js'
import { refresh } from './refresh.js'

/** The house itself. */
const HOUSE = { personId: null, side: 'SYSTEM' as const }
const DAY_MS = 86_400_000

/** As a list may name a municipality. */
export const expectedOf = ({ code, cvr, name }: Municipality, now: Date): Expected => ({
  names: [code, name, `${name} Kommune`, ...(cvr === null ? [] : [cvr])],
  today: dayOf(now),
})

/** Whoever has left, holds nothing any more and does not come back is deleted, with W05's effects. How many. */
async function deleteLeft(tx: Tx, home: Municipality, now: Date): Promise<number> {
  const doing: Doing = { tx, now, actor: HOUSE }
  const before = new Date(now.getTime() - LEFT_KEPT_DAYS * DAY_MS)
  let deleted = 0
  for (const { id, leftAt, tasks, roles, delegations } of await tx.directory.left(home.id)) {
    if (leftAt > before || tasks + roles + delegations > 0) continue
    const user = await tx.users.find(home.id, id)
    if (user && (await leave(doing, user))) deleted += 1
  }
  return deleted
}

/** Of a municipality, what the night did. */
export type Night = {
  municipality: string
  problem: DirectoryProblem | null
  changed: number
  left: number
  deleted: number
}

async function ofMunicipality(world: World, home: Municipality): Promise<Night | null> {
  const source = world.directoryOf(home.code)
  const now = world.clock.now()
  let report: DirectoryReport | null = null
  if (source) {
    const answer = await source.read(expectedOf(home, now))
    report = await refresh(
      world,
      { home, answer },
      { directory: source.directory, dryRun: false, leavers: null, by: HOUSE },
    )
  }
  const deleted = await world.data.asSystem(async (tx) => {
    await tx.users.lock(home.id)
    return deleteLeft(tx, home, now)
  })
  if (!report && deleted === 0) return null
  const { problem = null, changed = [], left = [] } = report ?? {}
  const isDone = problem === null
  return {
    ...{ municipality: home.code, problem, deleted },
    ...{ changed: isDone ? changed.length : 0, left: isDone ? left.length : 0 },
  }
}

/**
 * Every municipality whose directory is known is brought up to date, one after the other and each whole or not at all; one
 * that fails keeps no other from it. Once more changes nothing.
 */
export async function nightly(world: World): Promise<Night[] | null> {
  const nights: Night[] = []
  const failures: unknown[] = []
  for (const home of await world.data.asSystem((tx) => tx.projects.municipalities())) {
    try {
      const night = await ofMunicipality(world, home)
      if (night) nights.push(night)
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
  return nights.length > 0 ? nights : null
}
