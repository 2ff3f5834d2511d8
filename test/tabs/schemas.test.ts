import { expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What zod's own code carries wherever it is built in. */
const MARK = 'jitless'
const ZOD = join(__dirname, '..', '..', 'node_modules', 'zod', 'v4', 'core', 'schemas.js')
const ASSETS = join(__dirname, '..', '..', 'dist', 'tabs', 'assets')

/** What checks questions is the server's: in a browser it is weight, and it tries `eval`, which our pages forbid. */
test('the tab carries no schemas', () => {
  const scripts = readdirSync(ASSETS).filter((name) => name.endsWith('.js'))
  expect(readFileSync(ZOD, 'utf8')).toContain(MARK)
  expect(scripts.length).toBeGreaterThan(10)
  expect(scripts.filter((name) => readFileSync(join(ASSETS, name), 'utf8').includes(MARK))).toEqual([])
})
