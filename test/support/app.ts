import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../src/config.js'
import type { Clock } from '../../src/domain/time.js'
import type { Log, Line } from '../../src/log.js'
import { start, type Running } from '../../src/server.js'
import { openTestDatabase, testPlace } from './database.js'
import type { TestPlace } from './place.js'
import { freePort } from './http.js'
import { UNHURRIED } from './rates.js'

/** The tab as `npm run build` leaves it; `npm test` builds first. */
const BUILT_TAB = join(__dirname, '..', '..', 'dist', 'tabs')

/** A log that is kept for the test to look at. */
export type KeptLog = Log & { lines: Line[]; alarms: Line[]; bugs: unknown[] }

export function keptLog(): KeptLog {
  const lines: Line[] = []
  const alarms: Line[] = []
  const bugs: unknown[] = []
  return {
    lines,
    alarms,
    bugs,
    line: (line) => void lines.push(line),
    warn: (line) => void lines.push(line),
    alarm: (line) => void alarms.push(line),
    bug: (what, error) => {
      bugs.push({ what, error })
      return 'ref'
    },
  }
}

export type App = Running & { log: KeptLog; api: string }

export type AppOptions = {
  env?: Record<string, string>
  /** A clock of the test's own; without it the demo clock, which the demo room can move. */
  clock?: Clock
  /** Load the sample municipality. Off: an empty, migrated database. */
  sample?: boolean
  /** Another way to the test's database, as through a proxy. */
  place?: TestPlace
}

/** The whole product on a port of its own and an emptied test database; nothing of it is replaced. */
export async function startApp({ env = {}, clock, sample = false, place }: AppOptions = {}): Promise<App> {
  const emptied = await openTestDatabase()
  await emptied.close()
  const log = keptLog()
  const port = String(await freePort())
  const config = readConfig({
    PORT: port,
    LOG_LEVEL: 'silent',
    KLIK_SAMPLE: String(sample),
    KLIK_DATA_DIR: mkdtempSync(join(tmpdir(), 'klik-app-')),
    ...UNHURRIED,
    ...env,
  })
  const instead = {
    place: place ?? (await testPlace()),
    tabFolder: BUILT_TAB,
    withoutAlarms: true,
    ...(clock ? { clock } : {}),
  }
  const running = await start(config, log, instead)
  await running.jobs.ring()
  return { ...running, log, api: `${running.url}/api/v1` }
}

/** A connection that was kept may be closed in the moment it is used again; browsers then ask once more, as this does. */
const fetchAgain = (...asked: Parameters<typeof fetch>): Promise<Response> =>
  fetch(...asked).catch(() => fetch(...asked))

/** Signs in as a sample person through the demo door; the token of the API. */
export async function signIn(
  { api }: Pick<App, 'api'>,
  name: string,
): Promise<{ token: string; personId: string; aadObjectId: string; tenantId: string }> {
  const { people } = (await (await fetchAgain(`${api}/demo/people`)).json()) as {
    people: { personId: string; name: string; aadObjectId: string; tenantId: string }[]
  }
  const person = people.find((one) => one.name === name)
  if (!person) throw new Error(`nobody is called ${name}`)
  return { ...person, token: await tokenFor({ api }, person.personId) }
}

/** The same for whoever has that id, without looking through everybody. */
export async function tokenFor({ api }: Pick<App, 'api'>, personId: string): Promise<string> {
  const answer = await fetchAgain(`${api}/demo/sign-in`, {
    method: 'POST',
    body: JSON.stringify({ personId }),
  })
  return ((await answer.json()) as { token: string }).token
}
