import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { OutboxState } from '../../src/domain/conversation.js'
import { aMunicipality, aPerson, type Someone } from '../support/builders.js'
import { isServer, openTestDatabase, testPlace } from '../support/database.js'
import { runKlik, type Ran } from '../support/klik.js'

const onServer = isServer() ? describe : describe.skip
onServer('klik outbox (on PostgreSQL only, where it may run beside the server)', () => {
  let db: Awaited<ReturnType<typeof openTestDatabase>>
  let elin: Someone
  let url: string
  beforeAll(async () => {
    db = await openTestDatabase()
    const place = await testPlace()
    url = 'url' in place ? place.url : ''
  })
  afterAll(() => db.close())
  beforeEach(async () => {
    await db.empty()
    elin = await db.data.asSystem(async (tx) => {
      const town = await aMunicipality(tx)
      return aPerson(tx, town, { fullName: 'Elin Hemmelig' })
    })
    await owe('UNCERTAIN', '503 ServiceUnavailable')
    await owe('EXPIRED', 'not connected: ECONNREFUSED')
    await owe('WAITING', 'throttled')
    await owe('SENT', null)
  })

  const owe = (state: OutboxState, problem: string | null): Promise<unknown> =>
    db.dataSource.query(
      `insert into outbox (id, key, person_id, event, due_at, state, problem, attempts) values (gen_random_uuid(),
        $1::text, $2, '{"type":"task.markerWorsened"}', now() - interval '3 hours', $1::text, $3, 2)`,
      [state, elin.id, problem],
    )
  const stateOf = async (key: string): Promise<unknown[]> => {
    const rows = await db.dataSource.query<{ state: string; maybe_duplicate: boolean }[]>(
      'select state, maybe_duplicate from outbox where key = $1',
      [key],
    )
    return rows.map(({ state, maybe_duplicate: flagged }) => [state, flagged])
  }

  const klik = (...args: string[]): Promise<Ran> => runKlik(args, { env: { DATABASE_URL: url } })

  test('lists what was left to people, with reason and age and without saying whose it is', async () => {
    const { code, out } = await klik('outbox')
    expect(code).toBe(0)
    expect(out).toMatch(
      /UNCERTAIN {2}task\.markerWorsened {2}for 3 timer siden {2}forsøg: 2 {2}503 ServiceUnavailable/,
    )
    expect(out).toContain('EXPIRED')
    expect(out).not.toMatch(/WAITING|SENT/)
    expect(out).not.toContain(elin.id)
    const waiting = await klik('outbox', '--state', 'waiting', '--json')
    expect(JSON.parse(waiting.out)).toMatchObject({
      state: 'WAITING',
      problem: 'throttled',
      ageSeconds: expect.any(Number),
    })
  })

  test('sends again what is named, says so in the log, and leaves what went well alone', async () => {
    const { code, out, err } = await klik('outbox', 'resend', '--state', 'UNCERTAIN,SENT')
    expect([code, out]).toEqual([0, '1 besked sendes igen.\n'])
    expect(JSON.parse(err)).toMatchObject({
      what: 'outbox resend',
      was: 'UNCERTAIN',
      type: 'task.markerWorsened',
    })
    expect(await Promise.all(['UNCERTAIN', 'EXPIRED', 'SENT'].map(stateOf))).toEqual([
      [['WAITING', true]],
      [['EXPIRED', false]],
      [['SENT', false]],
    ])
  })

  test('sends again one row by its id', async () => {
    const { out: listed } = await klik('outbox', '--state', 'EXPIRED', '--json')
    const { id } = JSON.parse(listed) as { id: string }
    const { out } = await klik('outbox', 'resend', id, '--json')
    expect(JSON.parse(out)).toMatchObject({ id, was: 'EXPIRED' })
    expect(await stateOf('EXPIRED')).toEqual([['WAITING', false]])
  })
})
