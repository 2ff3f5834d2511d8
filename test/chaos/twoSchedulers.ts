import { dropDatabase, migrated, query } from '../../bench/place.js'
import { addDays, parseDay, weekday, type Day } from '../../src/domain/time.js'
import { startConnector, type Connector } from '../support/connector.js'
import { crowd, expireLeases, launch, until, type Instance } from './stage.js'
import type { Row, Size, Trial } from './trial.js'

const TRIAL = 'twoSchedulers'
const DATABASE = 'klik_chaos_schedulers'
const PEOPLE = 20
const INSTANCES = 3
/** Every so many days one of them is stopped in the middle, and wakes up when the others have done its work. */
const ZOMBIE_EVERY = 5
const IN_FLIGHT = 8
const RING_MS = 30_000

type Stage = { url: string; connector: Connector; instances: Instance[] }

/** Everybody's task turns red on that day. */
const turnOn = (url: string, day: Day): Promise<unknown> =>
  query(
    url,
    `update task set last_notified_marker = 'YELLOW', next_change_on = $1::date, red_on = $1::date, end_date = $1::date,
      latest_start = $1::date, yellow_on = $1::date - 5`,
    [day],
  )

/** Moves an instance's clock to an hour of the morning, and waits until it has done what is due. */
async function morning({ url }: Instance, day: Day, hour: '07' | '08' = '07'): Promise<void> {
  await fetch(`${url}/api/v1/demo/clock`, {
    method: 'POST',
    signal: AbortSignal.timeout(RING_MS),
    body: JSON.stringify({ now: `${day}T${hour}:00:10+01:00` }),
  })
}

/** One of them is stopped with messages under way, the others take over, and it wakes up again. */
async function withZombie({ url, connector, instances }: Stage, day: Day): Promise<void> {
  const [zombie, ...others] = instances
  if (!zombie) return
  const before = connector.calls.length
  const waking = morning(zombie, day)
  await until(() => connector.calls.length > before, 10_000)
  zombie.kill('SIGSTOP')
  await expireLeases(url)
  await Promise.all(others.map((other) => morning(other, day)))
  zombie.kill('SIGCONT')
  await waking
}

type Told = { rows: number; sent: number; posts: number; flagged: number; days: number }

async function count(
  { url, connector }: Stage,
  days: number,
): Promise<Told & { doubled: number; worst: number }> {
  const [found] = await query<Told>(
    url,
    `select count(*)::int as rows, (count(*) filter (where state = 'SENT'))::int as sent,
      (count(*) filter (where maybe_duplicate))::int as flagged
      from outbox where event->>'type' = 'task.markerWorsened'`,
  )
  const { rows = 0, sent = 0, flagged = 0 } = found ?? {}
  const twice = await query<{ rows: number }>(
    url,
    `select count(*)::int as rows from outbox where event->>'type' = 'task.markerWorsened'
      group by event->>'day', person_id having count(*) > 1`,
  )
  const unsent = await query<object>(
    url,
    `select state, attempts, maybe_duplicate, next_attempt_at, due_at, last_error, event->>'day' as day from outbox
      where event->>'type' = 'task.markerWorsened' and state <> 'SENT'`,
  )
  for (const row of unsent) process.stderr.write(`  not sent: ${JSON.stringify(row)}\n`)
  const posts = connector.posts().length
  return { rows, sent, posts, flagged, days, doubled: twice.length, worst: posts - sent }
}

/** C-8: several processes share a day's work; one that was stopped past its lease changes nothing when it wakes. */
export const twoSchedulers: Trial = async ({ full }: Size) => {
  const days = full ? 500 : 40
  const url = await migrated(DATABASE)
  const connector = await startConnector()
  const instances: Instance[] = []
  try {
    await crowd(url, { people: PEOPLE, serviceUrl: `${connector.url}/` })
    await query(url, 'update task set next_change_on = null')
    connector.mood({ kind: 'holds', forMs: 20 })
    let day = parseDay('2027-01-04') ?? addDays('2027-01-04' as Day, 0)
    for (let n = 0; n < INSTANCES; n += 1)
      instances.push(await launch(url, { KLIK_NOW: `${day}T04:00:00Z`, LOG_LEVEL: 'silent' }))
    await Promise.all(instances.map((instance) => instance.ready()))
    const stage = { url, connector, instances }
    let zombies = 0
    for (let n = 1; n <= days; n += 1) {
      do day = addDays(day, 1)
      while (weekday(day) > 5)
      await turnOn(url, day)
      if (n % ZOMBIE_EVERY === 0) {
        zombies += 1
        await withZombie(stage, day)
      }
      await Promise.all(instances.map((instance) => morning(instance, day)))
    }
    // What the last day's zombie held is tried again within the hour, as on every other day.
    await Promise.all(instances.map((instance) => morning(instance, day, '08')))
    const { rows, sent, posts, flagged, doubled } = await count(stage, days)
    const row = (what: string, measured: string, demanded: string, held: boolean): Row => ({
      ...{ trial: TRIAL, what, measured, demanded, held },
    })
    const over = posts - sent
    return [
      row(
        `${INSTANCES} processes, ${days} days of ${PEOPLE} notices: rows`,
        `${rows}, ${doubled} doubled`,
        `${days * PEOPLE} and 0`,
        rows === days * PEOPLE && doubled === 0,
      ),
      row('of them sent', `${sent}`, `${days * PEOPLE}`, sent === days * PEOPLE),
      row(
        `posts more than rows, one process stopped past its lease ${zombies} times`,
        `${over}, ${Math.max(0, over - flagged)} unflagged`,
        `≤ ${zombies * IN_FLIGHT} and 0`,
        over <= flagged && over <= zombies * IN_FLIGHT,
      ),
    ]
  } finally {
    for (const instance of instances) instance.kill('SIGKILL')
    await connector.close()
    await dropDatabase(DATABASE)
  }
}
