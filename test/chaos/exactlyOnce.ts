import { dropDatabase, migrated, query } from '../../bench/place.js'
import { systemClock } from '../../src/clock.js'
import { open } from '../../src/data/source.js'
import { BOOKED_TOGETHER } from '../../src/jobs/reminders.js'
import { database } from '../../src/data/unitOfWork.js'
import { sweep } from '../../src/services/notices/sweep.js'
import { startConnector, type Call, type Connector, type Mood } from '../support/connector.js'
import { aWorld } from '../support/world.js'
import { crowd, expireLeases, launch, owe, sleep, tally, turnAgain, until, type Instance } from './stage.js'
import type { Row, Size, Trial } from './trial.js'

const TRIAL = 'exactlyOnce'
const DATABASE = 'klik_chaos_exactly_once'
/** Messages a sender has under way to one tenant when it is killed. */
const IN_FLIGHT = BOOKED_TOGETHER.most + 8
/** Owed between two kills. */
const EACH = 40
const MINUTE_MS = 60_000

type Place = { url: string; connector: Connector }

const row = (what: string, measured: string, demanded: string, held: boolean): Row => ({
  trial: TRIAL,
  what,
  measured,
  demanded,
  held,
})

const any = (most: number): number => Math.floor(Math.random() * most)

/** What was accepted for each person, by the number in their chat's name. */
function acceptedOf({ connector }: Place): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { path } of connector.posts()) {
    const chat = /a:(\d+)/.exec(path)?.[1] ?? ''
    counts.set(chat, (counts.get(chat) ?? 0) + 1)
  }
  return counts
}

type Fate = { chat: string; state: string; flagged: boolean; attempts: number }

const fates = (url: string): Promise<Fate[]> =>
  query<Fate>(
    url,
    `select substr(c.teams_id, 3) as chat, o.state, o.maybe_duplicate as flagged, o.attempts
      from outbox o join conversation c on c.person_id = o.person_id where event->>'type' = 'task.markerWorsened'`,
  )

async function fresh(people: number, tenants = 1): Promise<Place> {
  const url = await migrated(DATABASE)
  const connector = await startConnector()
  await crowd(url, { people, serviceUrl: `${connector.url}/`, tenants })
  return { url, connector }
}

const notices = async (url: string): Promise<number> => Object.values(await tally(url, `'all'`))[0] ?? 0

/** Starts an instance, whose first act is the sweep of the day; resolves when it answers. */
async function startSweeping(url: string): Promise<Instance> {
  await turnAgain(url)
  const instance = await launch(url, { LOG_LEVEL: 'silent' })
  const answers = (): Promise<boolean> =>
    fetch(`${instance.url}/healthz`).then(
      () => true,
      () => false,
    )
  await until(answers, MINUTE_MS)
  return instance
}

/** How long after it answers a sweep is written down. */
async function lengthOfASweep(url: string, people: number): Promise<number> {
  const instance = await startSweeping(url)
  const began = performance.now()
  await until(async () => (await notices(url)) === people, MINUTE_MS)
  instance.kill('SIGKILL')
  await instance.exited
  return performance.now() - began
}

/** Each round everybody's task turns, and whoever begins to write that down is killed at some moment. */
async function killedSweeps(rounds: number): Promise<Row[]> {
  const people = 1_000
  const { url, connector } = await fresh(people)
  await query(url, `update conversation set state = 'REMOVED'`)
  const source = await open({ url })
  const world = aWorld(database(source, { owed: () => undefined }), systemClock)
  const length = await lengthOfASweep(url, people)
  let [lost, doubled, early] = [0, 0, 0]
  for (let n = 0; n < rounds; n += 1) {
    const instance = await startSweeping(url)
    await sleep(any(1.5 * length))
    instance.kill('SIGKILL')
    await instance.exited
    if ((await notices(url)) < people * (n + 2)) early += 1
    await sweep(world)
    const counts = await query<{ rows: number }>(
      url,
      `select count(*)::int as rows from outbox where event->>'type' = 'task.markerWorsened' group by person_id`,
    )
    lost += counts.filter(({ rows }) => rows < n + 2).length + (people - counts.length)
    doubled += counts.filter(({ rows }) => rows > n + 2).length
  }
  await source.close()
  await connector.close()
  const measured = `${lost} lost, ${doubled} doubled (${early} kills came before its end)`
  return [
    row(`kill -9 in the sweep, ${rounds} rounds of ${people}`, measured, '0 and 0', lost + doubled === 0),
  ]
}

/** Ends an instance once so many more messages were accepted. */
async function endAfter(
  place: Place,
  posts: number,
  signal: NodeJS.Signals,
): Promise<{ instance: Instance; ms: number }> {
  const goal = place.connector.posts().length + posts
  const instance = await launch(place.url)
  await until(() => place.connector.posts().length >= goal || instance.isOver(), MINUTE_MS)
  const began = performance.now()
  instance.kill(signal)
  await instance.exited
  return { instance, ms: performance.now() - began }
}

async function sendTheRest({ url }: Place): Promise<void> {
  await expireLeases(url)
  const instance = await launch(url)
  await until(async () => {
    await query(url, `update outbox set due_at = now() where state = 'WAITING' and due_at > now()`)
    const { WAITING = 0, SENDING = 0 } = await tally(url)
    return WAITING + SENDING === 0
  }, 3 * MINUTE_MS)
  instance.kill('SIGTERM')
  await instance.exited
}

async function killedSenders(kills: number): Promise<Row[]> {
  const place = await fresh(EACH * kills)
  place.connector.mood({ kind: 'holds', forMs: 5 })
  await owe(place.url, 'kill')
  for (let n = 0; n < kills; n += 1) {
    await expireLeases(place.url)
    await endAfter(place, 1 + any(EACH), 'SIGKILL')
  }
  await sendTheRest(place)
  const accepted = acceptedOf(place)
  const all = await fates(place.url)
  await place.connector.close()
  const lost = all.filter(({ chat, state }) => state === 'SENT' && !accepted.has(chat)).length
  const open = all.filter(({ state }) => state !== 'SENT' && state !== 'UNCERTAIN').length
  const twice = all.filter(({ chat }) => (accepted.get(chat) ?? 0) > 1)
  const unflagged = twice.filter(({ flagged }) => !flagged).length
  const what = `kill -9 in dispatch, ${kills} times among ${all.length} reminders`
  return [
    row(what, `${lost} lost, ${open} without an end`, '0 and 0', lost + open === 0),
    row(
      what,
      `${twice.length} doubled, ${unflagged} of them unflagged`,
      `≤ ${kills * IN_FLIGHT} and 0`,
      unflagged === 0 && twice.length <= kills * IN_FLIGHT,
    ),
  ]
}

async function drainedSenders(rounds: number): Promise<Row[]> {
  const place = await fresh(EACH * rounds)
  await owe(place.url, 'drain')
  let [slowest, badly] = [0, 0]
  for (let n = 0; n < rounds; n += 1) {
    place.connector.mood({ kind: 'holds', forMs: 20 + any(400) })
    const { instance, ms } = await endAfter(place, 1 + any(EACH), 'SIGTERM')
    slowest = Math.max(slowest, ms)
    if ((await instance.exited).code !== 0) badly += 1
  }
  const all = await fates(place.url)
  const left = await query<{ rows: number }>(
    place.url,
    `select count(*)::int as rows from outbox where lease is not null or state = 'SENDING' or maybe_duplicate`,
  )
  const accepted = acceptedOf(place)
  await place.connector.close()
  const twice = all.filter(({ chat }) => (accepted.get(chat) ?? 0) > 1).length
  const lost = all.filter(({ chat, state }) => (state === 'SENT') !== accepted.has(chat)).length
  const uncertain = left[0]?.rows ?? 0
  const what = `SIGTERM in dispatch, ${rounds} times`
  return [
    row(
      what,
      `${lost} lost, ${twice} doubled, ${uncertain} uncertain or still held`,
      '0, 0 and 0',
      lost + twice + uncertain === 0,
    ),
    row(
      what,
      `${Math.round(slowest)} ms at most, ${badly} not in order`,
      '≤ 10,000 ms and 0',
      slowest <= 10_000 && badly === 0,
    ),
  ]
}

/** Teams takes what it is sent, and fails in one way or another. */
function badDay(hangs: number): (call: Call) => Mood {
  let left = hangs
  return () => {
    const chance = Math.random()
    if (chance < 0.4) return { kind: 'ok' }
    if (chance < 0.7) return { kind: 'accepts and fails', how: 500 }
    if (chance < 0.98 || left === 0) return { kind: 'accepts and fails', how: 'reset' }
    left -= 1
    return { kind: 'accepts and fails', how: 'hang' }
  }
}

/** The SDK would send a message up to four times; each attempt of ours is one POST. */
async function storm(sends: number): Promise<Row[]> {
  const place = await fresh(sends, 8)
  await owe(place.url, 'storm')
  place.connector.mood(badDay(Math.ceil(sends / 500)))
  await sendTheRest(place)
  const all = await fates(place.url)
  await place.connector.close()
  const attempts = all.reduce((sum, one) => sum + one.attempts, 0)
  const posts = place.connector.posts().length
  const open = all.filter(
    ({ state, flagged }) => state !== 'SENT' && !(state === 'UNCERTAIN' && flagged),
  ).length
  const what = `accepted, then 500, reset or hang: ${sends} reminders`
  return [
    row(what, `${posts} POSTs in ${attempts} attempts`, 'one each', posts === attempts),
    row(
      what,
      `${open} without an end, ${Math.max(...all.map((one) => one.attempts))} attempts at most`,
      '0 and 2',
      open === 0 && all.every((one) => one.attempts <= 2),
    ),
  ]
}

/** C-3: what is owed is told once; where that cannot be known it is told twice at most, and says so. */
export const exactlyOnce: Trial = async ({ full }: Size) => {
  const size = (short: number, long: number): number => (full ? long : short)
  try {
    return [
      ...(await killedSweeps(size(10, 200))),
      ...(await killedSenders(size(12, 200))),
      ...(await drainedSenders(size(8, 100))),
      ...(await storm(size(600, 10_000))),
    ]
  } finally {
    await dropDatabase(DATABASE)
  }
}
