import { dropDatabase, migrated } from '../../bench/place.js'
import { startConnector, type Call } from '../support/connector.js'
import { crowd, launch, owe, tally, until } from './stage.js'
import type { Row, Size, Trial } from './trial.js'

const TRIAL = 'pacing'
const DATABASE = 'klik_chaos_pacing'
const TENANTS = 6
const INSTANCES = 2
/** What Teams takes of one app in one tenant, and what is sent at most (platform.md A1, E2). */
const TEAMS_TAKES = 50
const [MOST, ALL] = [40, 150]
const SECOND_MS = 1_000
const MINUTE_MS = 60_000

const personOf = ({ path }: Call): number => Number(/a:(\d+)/.exec(path)?.[1] ?? 0)

/** Teams as it limits one app in each tenant: so many in any second, and 429 beyond. */
function limited(): (call: Call) => { tenant: number; isTaken: boolean } {
  const lately = new Map<number, number[]>()
  return (call) => {
    const tenant = personOf(call) % TENANTS
    const recent = (lately.get(tenant) ?? []).filter((at) => at > call.at - SECOND_MS)
    const isTaken = recent.length < TEAMS_TAKES
    lately.set(tenant, isTaken ? [...recent, call.at] : recent)
    return { tenant, isTaken }
  }
}

/** Two processes on one PostgreSQL send to tenants whose Teams keeps to its limits. */
export const pacing: Trial = async ({ full }: Size) => {
  const people = full ? 50_000 : 3_000
  const url = await migrated(DATABASE)
  const connector = await startConnector()
  try {
    await crowd(url, { people, serviceUrl: `${connector.url}/`, tenants: TENANTS })
    const limit = limited()
    let refused = 0
    connector.mood((call) => {
      if (limit(call).isTaken) return { kind: 'ok' }
      refused += 1
      return { kind: 'refuses', status: 429, retryAfter: 1 }
    })
    await owe(url, 'paced')
    const env = {
      LOG_LEVEL: 'silent',
      SEND_TENANT_START_PER_SECOND: String(MOST),
      SEND_TENANT_PER_SECOND: String(MOST),
      SEND_PER_SECOND: String(ALL),
    }
    const instances = []
    for (let n = 0; n < INSTANCES; n += 1) instances.push(await launch(url, env))
    const isSent = await until(
      async () => ((await tally(url)).SENT ?? 0) === people,
      (people / ALL) * 2 * SECOND_MS + MINUTE_MS,
    )
    for (const instance of instances) instance.kill('SIGTERM')
    await Promise.all(instances.map(({ exited }) => exited))
    const times = connector.posts().map(({ at }) => at)
    const took = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / SECOND_MS
    const least = people / Math.min(ALL, MOST * TENANTS)
    const what = `${INSTANCES} processes send ${people} to ${TENANTS} tenants`
    const row = (of: string, measured: string, demanded: string, held: boolean): Row => ({
      ...{ trial: TRIAL, what: `${what}: ${of}`, measured, demanded, held },
    })
    return [
      row('answers 429', `${refused}`, '0', refused === 0),
      row(
        'time ÷ the least at our own rates',
        `${took.toFixed(1)} s ÷ ${least.toFixed(1)} s = ${(took / least).toFixed(2)}`,
        '≤ 1.10',
        isSent && took / least <= 1.1,
      ),
    ]
  } finally {
    await connector.close()
    await dropDatabase(DATABASE)
  }
}
