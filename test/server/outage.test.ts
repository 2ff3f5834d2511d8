import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { PATIENT } from '../../src/data/limits.js'
import { open } from '../../src/data/source.js'
import type { TaskId } from '../../src/domain/ids.js'
import * as tasks from '../../src/services/tasks/tasks.js'
import { signIn, startApp, type App } from '../support/app.js'
import { aMunicipality, aPerson, aProject, aTask, day, type Someone, type Town } from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import { startConnector, type Connector } from '../support/connector.js'
import { isServer, testPlace } from '../support/database.js'
import { startIssuer, type Issuer } from '../support/issuer.js'
import { faultProxy, type FaultProxy } from '../support/proxy.js'
import { expireLeases } from '../support/reminder.js'
import { cardOf, registered, teamsFor, wordsOf } from '../support/teams.js'
import { until } from '../support/until.js'

const BUSY = 'Der er travlt lige nu. Prøv igen om et øjeblik.'

const onServer = isServer() ? describe : describe.skip
onServer('without its database (on PostgreSQL only; the embedded one is part of the process)', () => {
  let app: App
  let connector: Connector
  let issuer: Issuer
  let proxy: FaultProxy
  let teams: ReturnType<typeof teamsFor>
  let town: Town
  let elin: Someone
  let token: string
  let taskId: TaskId

  beforeAll(async () => {
    const place = await testPlace()
    if (!('url' in place)) throw new Error('no server')
    proxy = await faultProxy(place.url)
    connector = await startConnector()
    issuer = await startIssuer(() => 'https://api.botframework.com')
    const clock = standingClock('2026-03-02T09:00:00Z')
    app = await startApp({ env: registered(issuer), clock, place: { url: proxy.url } })
    teams = teamsFor({ app, connector, issuer })
    await app.world.data.asSystem(async (tx) => {
      town = await aMunicipality(tx)
      const ksd = await aProject(tx, 'KSD', [town])
      elin = await aPerson(tx, town, { fullName: 'Elin Nielsen', access: [[ksd, 'PLUS']] })
      taskId = await aTask(tx, town, ksd, { endDate: day('2026-02-27') })
    })
    ;({ token } = await signIn(app, elin.name))
    await teams.install(elin)
  })
  afterEach(async () => {
    proxy.heal()
    await until(isReady)
    app.log.alarms.length = 0
    app.log.lines.length = 0
  })
  afterAll(async () => {
    await app.close()
    await proxy.close()
    await connector.close()
    await issuer.close()
  })

  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { authorization: `Bearer ${token}`, 'accept-language': 'da' }
    const answer = await fetch(`${app.url}${path}`, { headers, ...init })
    const { code, message } = (await answer.json()) as { code?: string; message?: string }
    return { status: answer.status, retryAfter: answer.headers.get('retry-after'), code, message }
  }
  const isReady = async (): Promise<boolean> => (await ask('/readyz')).status === 200
  const start = (version: number): RequestInit => ({
    method: 'PUT',
    body: JSON.stringify({ version, status: 'STARTED' }),
  })
  /** What became known at the level that wakes somebody. */
  const alarms = (): string[] =>
    app.log.alarms.filter(({ what }) => what === 'database').map(({ outcome }) => outcome)

  test.each(['cut', 'silent'])(
    'that is %s, everybody is told to try again, and nobody sees a bug',
    async (how) => {
      if (how === 'cut') proxy.cut()
      else proxy.lose('everything')
      const pressing = teams.press(elin, { verb: 'task.start', data: { taskId, version: 1 } }, { on: null })
      const saying = teams.say(elin, 'opgaver')
      const [list, write, ready, alive] = await Promise.all([
        ask('/api/v1/tasks'),
        ask(`/api/v1/tasks/${taskId}/status`, start(1)),
        ask('/readyz'),
        ask('/healthz'),
      ])
      const refused = { status: 503, retryAfter: '2', code: 'busy', message: BUSY }
      expect([list, write, ready.status, alive.status]).toEqual([refused, refused, 503, 200])
      expect((await pressing).body.value).toBe(BUSY)
      expect(wordsOf(cardOf((await saying)[0]))).toContain(BUSY)
      await app.jobs.ring()
      expect([app.log.bugs, alarms()]).toEqual([[], ['away']])
      const figures = await (await fetch(`${app.url}/metrics`)).text()
      expect(figures).toMatch(/^klik_database_up 0$/m)
      expect(figures).toMatch(/^klik_metrics_unread 4$/m)
      proxy.heal()
      await until(isReady)
      expect(alarms()).toEqual(['away', 'back'])
      expect((await ask('/api/v1/tasks')).status).toBe(200)
    },
  )

  test('that goes away while something is being sent, no bug is logged, and what may have arrived says so', async () => {
    const event = { type: 'task.markerWorsened', taskId, marker: 'RED', day: day('2026-03-02') } as const
    const owed = { key: 'outage', municipalityId: town.id, personId: elin.id, event }
    await app.world.data.asSystem((tx) => tx.outbox.add({ ...owed, dueAt: app.world.clock.now() }))
    connector.mood({ kind: 'holds' })
    const before = connector.calls.length
    const sending = app.jobs.run('send')
    await until(() => connector.calls.length === before + 1)
    proxy.cut()
    connector.letGo()
    await sending
    expect([app.log.bugs, app.log.lines.filter(({ what }) => what === 'send')]).toEqual([
      [],
      [{ what: 'send', outcome: 'busy' }],
    ])
    proxy.heal()
    await until(isReady)
    await expireLeases()
    await app.jobs.ring()
    const rows = await app.world.data.asSystem((tx) => tx.outbox.about(elin.id))
    expect(rows.find(({ key }) => key === 'outage')).toMatchObject({ maybeDuplicate: true })
  })

  test('that has one row locked, the others are served', async () => {
    const other = await app.world.data.asSystem(async (tx) => {
      const town = await aMunicipality(tx)
      const ksd = await aProject(tx, 'Andet', [town])
      const somebody = await aPerson(tx, town, { fullName: 'Bo Andersen', access: [[ksd, 'PLUS']] })
      return { somebody, taskId: await aTask(tx, town, ksd) }
    })
    const { version } = await tasks.read(app.world, elin.caller, taskId)
    const locked = await lock(taskId)
    const theirs = Array.from({ length: 25 }, () => ask(`/api/v1/tasks/${taskId}/status`, start(version)))
    const pressed = Array.from({ length: 25 }, () =>
      teams.press(elin, { verb: 'task.start', data: { taskId, version } }, { on: null }),
    )
    await locked.untilSomebodyWaits()
    const read = Array.from({ length: 50 }, () => tasks.read(app.world, other.somebody.caller, other.taskId))
    expect(await Promise.all(read)).toHaveLength(50)
    const codes = (await Promise.all(theirs)).map(({ code }) => code)
    const said = (await Promise.all(pressed)).map(({ body }) => body.value)
    await locked.release()
    expect([new Set(codes), new Set(said)]).toEqual([new Set(['busy']), new Set([BUSY])])
    expect(app.log.bugs).toEqual([])
  })

  /** Another user of the same database, not through the proxy, who holds the row until told otherwise. */
  async function lock(id: TaskId) {
    const { dataSource, close } = await open(await testPlace(), { limits: PATIENT })
    const runner = dataSource.createQueryRunner()
    await runner.query('start transaction')
    await runner.query('select 1 from task where id = $1 for update', [id])
    return {
      async untilSomebodyWaits() {
        const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
        await until(async () => (await dataSource.query<unknown[]>(waiting)).length > 0)
      },
      async release() {
        await runner.query('rollback')
        await runner.release()
        await close()
      },
    }
  }
})
