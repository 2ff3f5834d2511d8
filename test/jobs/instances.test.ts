import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { readConfig } from '../../src/config.js'
import type { OutboxRow } from '../../src/domain/conversation.js'
import { BOOKED_TOGETHER } from '../../src/jobs/reminders.js'
import { start, type Running } from '../../src/server.js'
import { keptLog } from '../support/app.js'
import { aMunicipality, aPerson, aProject, aTask, day, type Someone } from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import { startConnector, type Connector } from '../support/connector.js'
import { isServer, openTestDatabase, testPlace } from '../support/database.js'
import { freePort } from '../support/http.js'
import { startIssuer, type Issuer } from '../support/issuer.js'
import { registered } from '../support/teams.js'
import { until } from '../support/until.js'

const PEOPLE = 40
const MAIN = join(__dirname, '..', '..', 'dist', 'src', 'main.js')
/** So many can have been sent and not be written down when it is killed: a set that waits to be booked, and the slots. */
const IN_FLIGHT = BOOKED_TOGETHER.most + 8

const onServer = isServer() ? describe : describe.skip
onServer('several instances (on PostgreSQL only; the embedded database is one process)', () => {
  let db: Awaited<ReturnType<typeof openTestDatabase>>
  let connector: Connector
  let issuer: Issuer
  let people: Someone[]
  const children = new Set<ChildProcess>()

  beforeAll(async () => {
    db = await openTestDatabase()
    connector = await startConnector()
    issuer = await startIssuer(() => 'https://api.botframework.com')
  })
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL')
    await connector.close()
    await issuer.close()
    await db.close()
  })

  /** Forty people who are all to hear of one task that is about to turn. */
  async function prepare(): Promise<void> {
    await db.empty()
    connector.reset()
    await db.data.asSystem(async (tx) => {
      const town = await aMunicipality(tx)
      const ksd = await aProject(tx, 'KSD', [town])
      people = []
      for (let n = 0; n < PEOPLE; n += 1) {
        const person = await aPerson(tx, town, { access: [[ksd, 'PLUS']] })
        people.push(person)
        const place = {
          tenantId: town.tenantId,
          teamsId: `a:${person.aadObjectId}`,
          serviceUrl: `${connector.url}/`,
          botId: '28:bot',
        }
        await tx.conversations.remember({
          ...place,
          municipalityId: town.id,
          kind: 'PERSONAL',
          personId: person.id,
          language: null,
        })
      }
      await aTask(tx, town, ksd, { endDate: day('2026-03-10') })
    })
  }

  const allRows = async (): Promise<OutboxRow[]> =>
    (await db.data.asSystem((tx) => Promise.all(people.map(({ id }) => tx.outbox.about(id))))).flat()
  const acceptedFor = ({ aadObjectId }: Someone): number =>
    connector.posts().filter(({ path }) => path.includes(aadObjectId)).length

  test('sweep and send at the same time, and everybody hears exactly once', async () => {
    await prepare()
    const clock = standingClock('2026-03-02T09:00:00Z')
    const instances: Running[] = []
    for (let n = 0; n < 3; n += 1) {
      const env = {
        ...registered(issuer),
        PORT: String(await freePort()),
        LOG_LEVEL: 'silent',
        KLIK_SAMPLE: 'false',
      }
      const instead = { place: await testPlace(), clock, withoutAlarms: true }
      instances.push(await start(readConfig(env), keptLog(), instead))
    }
    clock.set('2026-03-03T07:00:00Z')
    await Promise.all(instances.map(({ jobs }) => jobs.ring()))
    await Promise.all(instances.map(({ jobs }) => jobs.run('send')))
    await Promise.all(instances.map((instance) => instance.close()))
    expect(people.map(acceptedFor)).toEqual(people.map(() => 1))
    expect((await allRows()).map(({ state, maybeDuplicate }) => [state, maybeDuplicate])).toEqual(
      people.map(() => ['SENT', false]),
    )
  })

  test('are killed in the middle of sending: nothing is lost, and what was sent twice says so', async () => {
    await prepare()
    const kills = 4
    for (let n = 0; n < kills; n += 1) await runAndKill(connector.posts().length + 4)
    await runUntil(async () => {
      const rows = await allRows()
      return rows.length === PEOPLE && rows.every(({ state }) => state === 'SENT')
    })
    const rows = await allRows()
    const doubled = people.filter((person) => acceptedFor(person) > 1)
    const flagged = new Set(
      rows.filter(({ maybeDuplicate }) => maybeDuplicate).map(({ personId }) => personId),
    )
    expect(people.filter((person) => acceptedFor(person) === 0)).toEqual([])
    expect(doubled.filter(({ id }) => !flagged.has(id))).toEqual([])
    expect(doubled.length).toBeLessThanOrEqual(kills * IN_FLIGHT)
  }, 90_000)

  async function launch(): Promise<ChildProcess> {
    const place = await testPlace()
    const env = {
      PATH: process.env.PATH,
      ...registered(issuer),
      DATABASE_URL: 'url' in place ? place.url : '',
      PORT: String(await freePort()),
      LOG_LEVEL: 'silent',
      KLIK_SAMPLE: 'false',
      KLIK_NOW: '2026-03-03T07:00:00Z',
      KLIK_DATA_DIR: `/tmp/klik-${randomUUID()}`,
    }
    const child = spawn(process.execPath, [MAIN], { env, stdio: 'ignore' })
    children.add(child)
    return child
  }

  const ended = (child: ChildProcess): Promise<unknown> =>
    new Promise((resolve) => child.once('exit', resolve))

  /** Starts an instance and kills it without warning once so many messages have been taken. */
  async function runAndKill(posts: number): Promise<void> {
    await expireLeases()
    const child = await launch()
    const over = ended(child)
    await until(() => Promise.resolve(connector.posts().length >= posts || child.exitCode !== null))
    child.kill('SIGKILL')
    await over
  }

  async function runUntil(isDone: () => Promise<boolean>): Promise<void> {
    await expireLeases()
    const child = await launch()
    const over = ended(child)
    await until(isDone)
    child.kill('SIGTERM')
    await over
  }

  /** The leases of the dead run out after minutes; the test makes them run out now. */
  const expireLeases = (): Promise<unknown> =>
    db.dataSource.query(`update outbox set leased_until = '2026-01-01' where lease is not null`)
})

/** Looks again every few milliseconds; the test's own time-out ends what never comes. */
