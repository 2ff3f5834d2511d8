import type { Database } from '../../src/data/unitOfWork.js'
import { lease } from '../../src/services/notices/deliver.js'
import * as mails from '../../src/services/notices/mails.js'
import { release } from '../../src/services/notices/outbox.js'
import type { World } from '../../src/services/world.js'
import { systemClock } from '../../src/clock.js'
import { UNPACED } from './rates.js'

const worldOf = (data: Database): World => ({
  data,
  clock: systemClock,
  hasMail: true,
  hasFk: false,
  directoryOf: () => null,
  scan: null,
  files: { put: () => Promise.resolve(), get: () => Promise.resolve(null), remove: () => Promise.resolve() },
})

/** How many parcels the senders would be given now. */
export async function leased(data: Database): Promise<{ teams: number; mail: number }> {
  const world = worldOf(data)
  const { parcels } = await lease(world, { full: [], resting: [] }, UNPACED.chat)
  return { teams: parcels.flat().length, mail: (await mails.lease(world, 100)).length }
}

export const discardOrRelease = (data: Database, how: { isDiscarded: boolean }): Promise<number | null> =>
  release(worldOf(data), how)
