import { expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../support/http.js'
import { until } from '../support/until.js'

const MAIN = join(__dirname, '..', '..', 'dist', 'src', 'main.js')

test('a first start says what it is doing, and the addresses last', async () => {
  const port = await freePort()
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      KLIK_NOW: '2026-03-02T09:00:00Z',
      KLIK_DATA_DIR: mkdtempSync(join(tmpdir(), 'klik-start-')),
    },
  })
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  const lines = (): string[] => out.split('\n').filter((line) => line !== '')
  try {
    await until(() => lines().some((line) => line.startsWith('Tab:')))
  } finally {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  const [first, second, ...rest] = lines()
  expect([first, second]).toEqual([
    expect.stringMatching(/^Opening the database/),
    expect.stringMatching(/^Looking after the sample municipality/),
  ])
  const at = rest.findIndex((line) => line.startsWith('Demo room:'))
  expect(rest.slice(at, at + 2)).toEqual([
    `Demo room:  http://localhost:${port}/demo`,
    `Tab:        http://localhost:${port}/`,
  ])
  // Whoever reads by machine reads JSON; what is due at the start is logged before the addresses.
  const logged = rest.slice(0, at).map((line) => (JSON.parse(line) as { what: string }).what)
  expect(logged).toEqual(expect.arrayContaining(['job sweep', 'job digest', 'job confirmations']))
})
