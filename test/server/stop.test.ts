import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aMunicipality, aPerson, aProject, aTask, day } from '../support/builders.js'
import { startConnector, type Connector } from '../support/connector.js'
import { isServer, openTestDatabase, testPlace } from '../support/database.js'
import { freePort } from '../support/http.js'
import { startIssuer, type Issuer } from '../support/issuer.js'
import { registered } from '../support/teams.js'
import { until } from '../support/until.js'

const MAIN = join(__dirname, '..', '..', 'dist', 'src', 'main.js')
const PEOPLE = 30

const onServer = isServer() ? describe : describe.skip
onServer('the process (on PostgreSQL only)', () => {
  let db: Awaited<ReturnType<typeof openTestDatabase>>
  let connector: Connector
  let issuer: Issuer
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

  /** Starts it; `more` is JavaScript that runs in the process beside it. */
  async function launch(
    more = '',
  ): Promise<{ child: ChildProcess; out: () => string; exit: Promise<unknown> }> {
    const place = await testPlace()
    const env = {
      PATH: process.env.PATH,
      ...registered(issuer),
      DATABASE_URL: 'url' in place ? place.url : '',
      PORT: String(await freePort()),
      KLIK_SAMPLE: 'false',
      KLIK_NOW: '2026-03-03T07:00:00Z',
      KLIK_DATA_DIR: mkdtempSync(join(tmpdir(), 'klik-stop-')),
    }
    const child = spawn(process.execPath, ['-e', `require(${JSON.stringify(MAIN)});${more}`], { env })
    children.add(child)
    let out = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (out += chunk.toString()))
    const exit = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)))
    return { child, out: () => out, exit }
  }

  /** So many people are owed a reminder, which the first ring of the start sends. */
  async function owe(): Promise<void> {
    await db.empty()
    connector.reset()
    await db.data.asSystem(async (tx) => {
      const town = await aMunicipality(tx)
      const ksd = await aProject(tx, 'KSD', [town])
      const taskId = await aTask(tx, town, ksd, { endDate: day('2026-03-02') })
      for (let n = 0; n < PEOPLE; n += 1) {
        const { id: personId, aadObjectId } = await aPerson(tx, town, { access: [[ksd, 'PLUS']] })
        await tx.conversations.remember({
          ...{ municipalityId: town.id, kind: 'PERSONAL', personId, tenantId: town.tenantId, language: null },
          ...{ teamsId: `a:${aadObjectId}`, serviceUrl: `${connector.url}/`, botId: '28:bot' },
        })
        await tx.outbox.add({
          ...{
            key: `stop:${personId}`,
            municipalityId: town.id,
            personId,
            dueAt: new Date('2026-03-03T06:00:00Z'),
          },
          event: { type: 'task.markerWorsened', taskId, marker: 'RED', day: day('2026-03-02') },
        })
      }
    })
  }

  const states = async (): Promise<string[]> => {
    const rows = await db.dataSource.query<{ state: string; lease: string | null }[]>(
      'select state, lease from outbox group by 1, 2 order by 1',
    )
    return rows.map(({ state, lease }) => `${state} ${lease === null ? 'free' : 'leased'}`)
  }

  test('told to end in its first ring finishes what is under way, leaves the rest to others, and says it went well', async () => {
    await owe()
    connector.mood({ kind: 'holds', forMs: 300 })
    const { child, exit } = await launch()
    await until(() => connector.calls.length > 0)
    child.kill('SIGTERM')
    expect(await exit).toBe(0)
    expect(connector.posts().length).toBeLessThan(PEOPLE)
    expect(await states()).toEqual(['SENT free', 'WAITING free'])
  })

  test('told again and again ends at once', async () => {
    await owe()
    connector.mood({ kind: 'holds' })
    const { child, exit } = await launch()
    await until(() => connector.calls.length > 0)
    const asking = setInterval(() => child.kill('SIGTERM'), 50)
    expect(await exit).toBe(1)
    clearInterval(asking)
  })

  test.each([
    [
      'an error nobody caught',
      `setTimeout(() => { throw new Error('unexpected') }, 1500)`,
      'uncaughtException',
    ],
    [
      'a promise nobody waited for',
      `setTimeout(() => void Promise.reject(new Error('unexpected')), 1500)`,
      'unhandledRejection',
    ],
  ])('ends in an orderly way after %s, having written it down with a reference', async (_, more, what) => {
    await db.empty()
    const { exit, out } = await launch(more)
    expect(await exit).toBe(1)
    const bug = out()
      .split('\n')
      .find((line) => line.includes(what))
    expect(JSON.parse(bug ?? '{}')).toMatchObject({
      level: 50,
      message: 'unexpected',
      reference: expect.stringMatching(/^[0-9a-f]{8}$/),
    })
  })
})
