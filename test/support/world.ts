import type { Database } from '../../src/data/unitOfWork.js'
import type { FileStore } from '../../src/domain/file.js'
import type { Clock } from '../../src/domain/time.js'
import type { World } from '../../src/services/world.js'

/** Files that are gone with the test; `kept` for the test to look at. */
export function memoryFiles(): FileStore & { kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>()
  return {
    kept,
    put: (id, bytes) => Promise.resolve(void kept.set(id, bytes)),
    get: (id) => Promise.resolve(kept.get(id) ?? null),
    remove: (id) => Promise.resolve(void kept.delete(id)),
  }
}

/** A world of the test's own database and clock, with files in memory and no virus scanner. */
export const aWorld = (data: Database, clock: Clock, more: Partial<World> = {}): World => ({
  data,
  clock,
  files: memoryFiles(),
  scan: null,
  hasMail: true,
  hasFk: false,
  directoryOf: () => null,
  ...more,
})
