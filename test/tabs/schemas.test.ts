import { expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ASSETS = join(__dirname, '..', '..', 'dist', 'tabs', 'assets')

/** What checks questions is the server's: in a browser it is weight, and it tries `eval`, which our pages forbid. */
test('the tab carries no schemas', () => {
  const scripts = readdirSync(ASSETS).filter((name) => name.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(10)
  expect(scripts.filter((name) => readFileSync(join(ASSETS, name), 'utf8').includes('jitless'))).toEqual([])
})
