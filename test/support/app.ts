import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../src/config.js'
import type { Clock } from '../../src/domain/time.js'
import type { Log, Line } from '../../src/log.js'
import { start, type Running } from '../../src/server.js'
import { openTestDatabase, testPlace } from './database.js'
import { freePort } from './http.js'

/** The tab as `npm run build` leaves it; `npm test` builds first. */
const BUILT_TAB = join(__dirname, '..', '..', 'dist', 'tabs')

/** A log that is kept for the test to look at. */
export type KeptLog = Log & { lines: Line[]; bugs: unknown[] }

export function keptLog(): KeptLog {
  const lines: Line[] = []
  const bugs: unknown[] = []
  return {
    lines,
    bugs,
    line: (line) => void lines.push(line),
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
}

/** The whole product on a port of its own and an emptied test database; nothing of it is replaced. */
export async function startApp({ env = {}, clock, sample = false }: AppOptions = {}): Promise<App> {
  const emptied = await openTestDatabase()
  await emptied.close()
  const log = keptLog()
  const port = String(await freePort())
  const config = readConfig({
    PORT: port,
    LOG_LEVEL: 'silent',
    KLIK_SAMPLE: String(sample),
    KLIK_DATA_DIR: mkdtempSync(join(tmpdir(), 'klik-app-')),
    ...env,
  })
  const instead = {
    place: await testPlace(),
    tabFolder: BUILT_TAB,
    withoutAlarms: true,
    ...(clock ? { clock } : {}),
  }
  const running = await start(config, log, instead)
  return { ...running, log, api: `${running.url}/api/v1` }
}

/** Signs in as a sample person through the demo door; the token of the API. */
export async function signIn(
  { api }: Pick<App, 'api'>,
  name: string,
): Promise<{ token: string; personId: string; aadObjectId: string; tenantId: string }> {
  const { people } = (await (await fetch(`${api}/demo/people`)).json()) as {
    people: { personId: string; name: string; aadObjectId: string; tenantId: string }[]
  }
  const person = people.find((one) => one.name === name)
  if (!person) throw new Error(`nobody is called ${name}`)
  const answer = await fetch(`${api}/demo/sign-in`, {
    method: 'POST',
    body: JSON.stringify({ personId: person.personId }),
  })
  const { token } = (await answer.json()) as { token: string }
  return { ...person, token }
}
