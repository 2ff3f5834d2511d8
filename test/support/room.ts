import { afterAll, beforeAll, beforeEach } from '@jest/globals'
import type { Database } from '../../src/data/unitOfWork.js'
import type { World } from '../../src/services/world.js'
import { standingClock } from './clock.js'
import { openTestDatabase } from './database.js'
import { aWorld } from './world.js'

/** When the clock of every test begins. */
export const MORNING = '2026-03-02T09:00:00Z'

/**
 * The database, the clock and the world of a file's tests, opened before and closed after them. Before each test the
 * database is empty and the clock stands at `MORNING`; `keeps`: what tests put in stays, for those that only read or
 * make what they need.
 */
export function databaseRoom({ keeps = false, ...more }: { keeps?: boolean } & Partial<World> = {}) {
  const clock = standingClock(MORNING)
  let opened: Awaited<ReturnType<typeof openTestDatabase>> | undefined
  const db = () => {
    if (!opened) throw new Error('the database is opened in beforeAll')
    return opened
  }
  const data: Database = {
    as: (...asked) => db().data.as(...asked),
    forMunicipality: (...asked) => db().data.forMunicipality(...asked),
    inTurn: (...asked) => db().data.inTurn(...asked),
    asSystem: (work) => db().data.asSystem(work),
    turn: (...asked) => db().data.turn(...asked),
  }
  beforeAll(async () => {
    opened = await openTestDatabase()
  })
  afterAll(() => opened?.close())
  beforeEach(async () => {
    clock.set(MORNING)
    if (!keeps) await db().empty()
  })
  return {
    clock,
    world: aWorld(data, clock, more),
    asSystem: data.asSystem,
    /** A question of the test's own, past every right. */
    sql: <T>(query: string, values?: unknown[]): Promise<T[]> => db().dataSource.query<T[]>(query, values),
  }
}
