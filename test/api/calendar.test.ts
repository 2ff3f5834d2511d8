import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { request } from 'node:http'
import { signIn, startApp, type App } from '../support/app.js'
import { aTask, day } from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import { aPlace, type Place } from './place.js'

let app: App
let place: Place
let authorization: string

beforeAll(async () => {
  app = await startApp({ clock: standingClock('2026-03-02T09:00:00Z') })
  place = await app.world.data.asSystem(async (tx) => {
    const made = await aPlace(tx)
    const { id: responsibleId } = made.who.plus
    await aTask(tx, made.town, made.ksd, {
      title: 'Tæl nøglerne',
      instanceNumber: 812345,
      responsibleId,
      endDate: day('2026-03-20'),
      startDate: day('2026-03-10'),
    })
    await aTask(tx, made.town, made.ksd, {
      title: 'En andens',
      responsibleId: made.who.reader.id,
      endDate: day('2026-03-20'),
    })
    return made
  })
  authorization = `Bearer ${(await signIn(app, place.who.plus.name)).token}`
})
afterAll(() => app.close())

const own = async (method: string): Promise<{ address: string; createdAt: string | null }> =>
  (await (await fetch(`${app.api}/me/calendar`, { method, headers: { authorization } })).json()) as never
const at = (address: string): string => new URL(address, app.url).href
const head = (address: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(at(address), { method: 'HEAD' }, ({ statusCode }) => resolve(statusCode))
      .once('error', reject)
      .end()
  })

test('a secret address gives a calendar one’s own deadlines, until it is replaced or closed', async () => {
  expect(await own('GET')).toEqual({ createdAt: null })
  const { address } = await own('POST')
  expect(address).toMatch(/^\/calendar\/[\w-]{43}\.ics$/)
  const first = await fetch(at(address))
  const text = (await first.text()).replaceAll('\r\n ', '')
  expect([first.status, first.headers.get('content-type'), first.headers.get('cache-control')]).toEqual([
    200,
    'text/calendar; charset=utf-8',
    'private, no-cache',
  ])
  expect(text).toContain('SUMMARY:#812345 Tæl nøglerne')
  expect(text).toMatch(/DTSTART;VALUE=DATE:20260320/)
  expect(text).toMatch(/DTSTART;VALUE=DATE:20260310/)
  expect(text).toMatch(/REFRESH-INTERVAL/)
  expect(text).not.toMatch(/En andens|Petra|Rita/)
  const again = await fetch(at(address), { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
  expect([again.status, await head(address)]).toEqual([304, 200])

  const { address: next } = await own('POST')
  expect([(await fetch(at(address))).status, (await fetch(at(next))).status]).toEqual([404, 200])
  expect(await own('DELETE')).toEqual({ createdAt: null })
  const gone = await fetch(at(next))
  const unknown = await fetch(at(`/calendar/${'x'.repeat(43)}.ics`))
  expect([gone.status, await gone.text()]).toEqual([unknown.status, await unknown.text()])
  expect([gone.status, await head(next)]).toEqual([404, 404])

  const written = JSON.stringify([app.log.lines, app.log.bugs])
  for (const secret of [address, next]) expect(written).not.toContain(secret.slice(10, 53))
  expect(written).toContain('GET /calendar/{name}')
})
