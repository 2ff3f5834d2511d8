import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { closeSync, mkdtempSync, openSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLog, forPeople, issuerAlarm, type Log } from '../src/log.js'

const file = join(mkdtempSync(join(tmpdir(), 'klik-log-')), 'log')
let to: number
let log: Log
beforeAll(() => {
  to = openSync(file, 'w')
  log = createLog('info', to)
})
afterAll(() => closeSync(to))

type Written = {
  reference: string
  message: string
  level: number
  causes?: { message: string; stack: string }[]
}
let count = 0
/** The next line; what is written arrives in its own time. */
async function next(): Promise<Written> {
  count += 1
  for (;;) {
    const line = readFileSync(file, 'utf8').split('\n').slice(0, -1)[count - 1]
    if (line !== undefined) return JSON.parse(line) as Written
    await new Promise((resolve) => setImmediate(resolve))
  }
}

test('a bug is written with everything that lies behind it', async () => {
  const refused = new AggregateError([new Error('refused on ::1'), new Error('refused on 127.0.0.1')], '')
  const cause = new Error('no connection', { cause: refused })
  const reference = log.bug('api', new Error('the query failed', { cause }))
  const { message, causes = [], ...written } = await next()
  expect([written.reference, message]).toEqual([reference, 'the query failed'])
  expect(causes.map(({ message: one }) => one)).toEqual([
    'no connection',
    '',
    'refused on ::1',
    'refused on 127.0.0.1',
  ])
  expect(causes[0]?.stack).toContain('log.test')
})

test('a cause that is no error is written too, and one that is its own cause ends', async () => {
  log.bug('api', new Error('the writer ended', { cause: 'SIGKILL' }))
  expect((await next()).causes?.map(({ message }) => message)).toEqual(['SIGKILL'])
  const own = new Error('round')
  own.cause = own
  log.bug('api', own)
  expect((await next()).causes?.map(({ message }) => message)).toEqual(
    Array.from({ length: 5 }, () => 'round'),
  )
})

test('nothing is said of causes where there are none', async () => {
  log.bug('api', 'just a text')
  expect(await next()).not.toHaveProperty('causes')
  log.warn({ what: 'start', outcome: 'embedded' })
  expect((await next()).level).toBe(40)
})

test('an issuer that is away is an alarm with why, and no bug', async () => {
  const cause = new Error('connect ECONNREFUSED 127.0.0.1:443')
  issuerAlarm(log, 'sign-in keys')(new TypeError('fetch failed', { cause }))
  expect(await next()).toMatchObject({
    level: 50,
    what: 'sign-in keys',
    outcome: 'does not answer',
    reason: 'fetch failed: connect ECONNREFUSED 127.0.0.1:443',
  })
})

test('on a terminal a line is read by people, and a bug with its stack', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'klik-log-')), 'log')
  const terminal = openSync(path, 'w')
  const readable = createLog('info', await forPeople(terminal))
  readable.line({ what: 'GET /api/v1/tasks', outcome: '200', ms: 12 })
  const reference = readable.bug('bot', new Error('the card was lost'))
  const written = readFileSync(path, 'utf8')
  expect(written).toMatch(/^\[\d\d:\d\d:\d\d\] INFO: GET \/api\/v1\/tasks · 200 \{"ms":12\}$/m)
  expect(written).toMatch(/^\[\d\d:\d\d:\d\d\] ERROR: bot · bug\nError: the card was lost\n +at /m)
  expect(written).toContain(reference)
  closeSync(terminal)
})
