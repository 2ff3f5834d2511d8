import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isMigrated } from '../../src/data/source.js'
import { diskStore } from '../../src/files/disk.js'
import { restoreBackup } from '../../src/services/backups/restore.js'
import { takeBackup } from '../../src/services/backups/take.js'
import { anEmptyPlace, type EmptyPlace } from '../support/emptyPlace.js'
import { fillEmptyTables, lost, rowsOf, runStep, STEPS } from '../support/steps.js'

/** Every fourth here, each of them in `npm run chaos -- migrations`; the first and the newest always. */
const LOOKED_AT = STEPS.filter((_, n) => n % 4 === 0 || n === STEPS.length - 1)

let place: EmptyPlace
const folder = mkdtempSync(join(tmpdir(), 'klik-steps-'))
const files = diskStore(join(folder, 'files'))
const backupOf = (step: string): string => join(folder, step)
const before = new Map<string, Awaited<ReturnType<typeof rowsOf>>>()

/** One database grows step by step, with rows in every table there is; of each it leaves a backup. */
beforeAll(async () => {
  place = await anEmptyPlace('steps')
  const source = await place.open()
  for (const step of STEPS) {
    await runStep(source, step)
    await fillEmptyTables(source)
    if (!LOOKED_AT.includes(step)) continue
    before.set(step, await rowsOf(source))
    await takeBackup(source, { path: backupOf(step), files, takenAt: new Date('2026-03-02T01:00:00Z') })
  }
  await source.close()
})
afterAll(async () => {
  await place.remove()
  rmSync(folder, { recursive: true, force: true })
})

test.each(LOOKED_AT)('data of %s comes up to this version, and nothing of it is lost', async (step) => {
  await place.clear()
  const source = await place.open()
  try {
    await restoreBackup(source, { path: backupOf(step), files })
    expect(await isMigrated(source)).toBe(true)
    expect(lost(before.get(step) ?? {}, await rowsOf(source))).toEqual([])
    const isFilled = Object.values(before.get(step) ?? {}).every((rows) => rows.length >= 2)
    expect(isFilled).toBe(true)
  } finally {
    await source.close()
  }
})
