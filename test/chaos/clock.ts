import { dropDatabase, migrated, query } from '../../bench/place.js'
import { calendarOf } from '../../src/domain/calendar.js'
import { momentOf } from '../../src/domain/moment.js'
import { DEFAULT_SETTINGS } from '../../src/domain/settings.js'
import { addDays, dayOf, type Day } from '../../src/domain/time.js'
import { startConnector, type Connector } from '../support/connector.js'
import { crowd, launch, until, type Instance } from './stage.js'
import type { Row, Size, Trial } from './trial.js'

const TRIAL = 'clock'
const DATABASE = 'klik_chaos_clock'
const PEOPLE = 10
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const NOTICE_HOUR = 7
/** Summer time begins and ends in the night before these Sundays. */
const CHANGES = ['2026-03-29', '2026-10-25'] as Day[]
const TUESDAY = '2027-02-02' as Day
const DIGESTS_FROM = '2026-12-14' as Day

type Stage = { url: string; connector: Connector }

const row = (what: string, measured: string, demanded: string, held: boolean): Row => ({
  ...{ trial: TRIAL, what, measured, demanded, held },
})

/** A fresh database with people who are owed nothing yet. */
async function fresh(connector: Connector): Promise<Stage> {
  const url = await migrated(DATABASE)
  await crowd(url, { people: PEOPLE, serviceUrl: `${connector.url}/` })
  await query(url, 'update task set next_change_on = null')
  connector.reset()
  return { url, connector }
}

/** Everybody's task turns red on that day, by the day it had to be begun. */
const turnOn = (url: string, day: Day): Promise<unknown> =>
  query(
    url,
    `update task set last_notified_marker = 'YELLOW', next_change_on = $1::date, red_on = $1::date,
      latest_start = $1::date, end_date = $1::date + 30, yellow_on = $1::date - 5`,
    [day],
  )

/** An instance that thinks it is that moment. */
async function startAt({ url }: Stage, moment: Date): Promise<Instance> {
  const instance = await launch(url, { KLIK_NOW: moment.toISOString(), LOG_LEVEL: 'silent' })
  await instance.ready()
  return instance
}

async function stop(instance: Instance): Promise<void> {
  instance.kill('SIGTERM')
  await instance.exited
}

/** Moves its clock, and waits until it has done what is due. */
async function moveTo({ url }: Instance, moment: Date): Promise<void> {
  const body = JSON.stringify({ now: moment.toISOString() })
  await fetch(`${url}/api/v1/demo/clock`, { method: 'POST', signal: AbortSignal.timeout(MINUTE_MS), body })
}

type Told = { person: string; day: string; due: Date; sent: Date | null; state: string }

const told = ({ url }: Stage): Promise<Told[]> =>
  query<Told>(
    url,
    `select person_id::text as person, event->>'day' as day, due_at as due, sent_at as sent, state
      from outbox where event->>'type' = 'task.markerWorsened'`,
  )

const isAllSent = async (stage: Stage, rows: number): Promise<boolean> =>
  (await told(stage)).filter(({ state }) => state === 'SENT').length === rows

/** Of each one's notices of each day more than one, or none. */
const wrongNumber = (rows: readonly Told[], days: readonly Day[]): number =>
  days.reduce((sum, day) => sum + Math.abs(rows.filter((one) => one.day === day).length - PEOPLE), 0)

/** At every half hour from Thursday night to Tuesday noon; the tasks turn on Friday, on the Sunday itself and on Tuesday. */
async function change(connector: Connector, sunday: Day): Promise<Row> {
  const stage = await fresh(connector)
  const turns = [-2, 0, 2].map((n) => addDays(sunday, n))
  // Nobody works on the Sunday: its notices come on Monday.
  const mornings = [-2, 1, 2].map((n) => momentOf(addDays(sunday, n), NOTICE_HOUR).getTime())
  let now = momentOf(addDays(sunday, -2), 0).getTime() - HOUR_MS
  const instance = await startAt(stage, new Date(now))
  let early = 0
  for (const end = momentOf(addDays(sunday, 2), 12).getTime(); now < end; now += HOUR_MS / 2) {
    const turn = turns.find((day) => momentOf(day, 0).getTime() === now)
    if (turn) await turnOn(stage.url, turn)
    await moveTo(instance, new Date(now))
    const expected = PEOPLE * mornings.filter((at) => at <= now).length
    if (connector.posts().length > expected) early += 1
  }
  await stop(instance)
  const rows = await told(stage)
  const wrong = wrongNumber(rows, turns)
  const late = rows.filter(({ sent, due }) => !sent || sent.getTime() - due.getTime() > MINUTE_MS).length
  const posts = connector.posts().length
  return row(
    `summer time changes on ${sunday}: three turns of ${PEOPLE} tasks, looked at every half hour`,
    `${wrong} too many or too few, ${early} early, ${late} late; ${posts} cards`,
    `0, 0, 0; ${3 * PEOPLE}`,
    wrong + early + late === 0 && posts === 3 * PEOPLE,
  )
}

/** Nobody is there at seven; whoever starts later tells once, and what was told is told no more. */
async function offAtSeven(connector: Connector, minutesLater: number): Promise<Row> {
  const stage = await fresh(connector)
  await turnOn(stage.url, TUESDAY)
  const seven = momentOf(TUESDAY, NOTICE_HOUR).getTime()
  const before = await startAt(stage, new Date(seven - 10 * MINUTE_MS))
  await stop(before)
  const early = connector.posts().length
  const after = await startAt(stage, new Date(seven + minutesLater * MINUTE_MS))
  await until(() => isAllSent(stage, PEOPLE), MINUTE_MS)
  await stop(after)
  const again = await startAt(stage, new Date(seven + (minutesLater + 20) * MINUTE_MS))
  await moveTo(again, new Date(seven + (minutesLater + 30) * MINUTE_MS))
  await stop(again)
  const posts = connector.posts().length
  const wrong = wrongNumber(await told(stage), [TUESDAY])
  return row(
    `machine off from 6.50 for ${minutesLater + 10} minutes`,
    `${early} early, ${posts} cards, ${wrong} rows too many or too few`,
    `0, ${PEOPLE}, 0`,
    early === 0 && posts === PEOPLE && wrong === 0,
  )
}

/** The clock jumps on, and after a restart stands two hours back. */
async function jumps(connector: Connector): Promise<Row> {
  const stage = await fresh(connector)
  await turnOn(stage.url, TUESDAY)
  const seven = momentOf(TUESDAY, NOTICE_HOUR).getTime()
  const at = (hours: number): Date => new Date(seven + hours * HOUR_MS)
  const first = await startAt(stage, at(-1))
  await moveTo(first, at(1))
  await stop(first)
  const back = await startAt(stage, at(-1))
  await moveTo(back, at(0.5))
  await moveTo(back, at(72.5))
  await stop(back)
  const wrong = wrongNumber(await told(stage), [TUESDAY])
  const posts = connector.posts().length
  return row(
    'the clock jumps two hours on, two back, three days on',
    `${posts} cards, ${wrong} rows too many or too few`,
    `${PEOPLE} and 0`,
    posts === PEOPLE && wrong === 0,
  )
}

/** The database's clock is off from the processes'; two of them share the work, and some answers are 429. */
async function databaseOff(connector: Connector, minutes: number): Promise<Row> {
  const stage = await fresh(connector)
  const ahead = minutes * MINUTE_MS
  const now = (): number => Date.now() + ahead
  const instances = [await startAt(stage, new Date(now())), await startAt(stage, new Date(now()))]
  let refused = 0
  connector.mood(() => {
    if (refused >= 3) return { kind: 'ok' }
    refused += 1
    return { kind: 'refuses', status: 429, retryAfter: 2 }
  })
  const due = now() + 3_000
  await query(
    stage.url,
    `insert into outbox (id, key, municipality_id, person_id, event, due_at)
      select gen_random_uuid(), 'off:' || t.responsible_id, t.municipality_id, t.responsible_id,
        jsonb_build_object('type', 'task.markerWorsened', 'taskId', t.id, 'marker', 'RED', 'day', $1::text), $2
      from task t`,
    [dayOf(new Date(due)), new Date(due)],
  )
  await query(
    stage.url,
    `update task set red_on = $1::date, latest_start = $1::date, last_notified_marker = 'RED'`,
    [dayOf(new Date(due))],
  )
  let early = 0
  while (now() < due) {
    early = connector.calls.length
    await until(() => now() >= due, 50)
  }
  const allSent = await until(() => isAllSent(stage, PEOPLE), MINUTE_MS)
  await Promise.all(instances.map(stop))
  const posts = connector.posts().length
  return row(
    `the database’s clock is ${Math.abs(minutes)} minutes ${minutes > 0 ? 'behind' : 'ahead'}: two processes, some 429`,
    `${early} early, ${posts} cards, ${allSent ? 'all' : 'not all'} sent`,
    `0, ${PEOPLE}, all`,
    early === 0 && posts === PEOPLE && allSent,
  )
}

/** One digest a working day for each who wants one, over Christmas and week 53, at full length past a leap day. */
async function digests(connector: Connector, days: number): Promise<Row> {
  const stage = await fresh(connector)
  await query(
    stage.url,
    `insert into notice_settings (person_id, municipality_id, choices, digest, only_exceptions)
      select id, municipality_id, '${JSON.stringify(DEFAULT_SETTINGS.choices)}', 'DAILY', false from person`,
  )
  const instance = await startAt(stage, momentOf(DIGESTS_FROM, 4))
  const { isWorkingDay } = calendarOf('office')
  let [worked, wrong] = [0, 0]
  for (let day = DIGESTS_FROM, n = 0; n < days; n += 1, day = addDays(day, 1)) {
    const before = connector.posts().length
    await moveTo(instance, new Date(momentOf(day, NOTICE_HOUR).getTime() + 10_000))
    const expected = isWorkingDay(day) ? PEOPLE : 0
    if (expected > 0) worked += 1
    if (connector.posts().length - before !== expected) wrong += 1
  }
  await stop(instance)
  const [doubled] = await query<{ n: number }>(
    stage.url,
    `select count(*)::int as n from (select 1 from outbox where event->>'type' = 'tasks.digest'
      group by person_id, event->>'day' having count(*) > 1) as twice`,
  )
  return row(
    `${days} mornings, ${worked} of them worked, from ${DIGESTS_FROM}: a digest each for ${PEOPLE}`,
    `${wrong} mornings wrong, ${doubled?.n ?? 0} doubled`,
    '0 and 0',
    wrong === 0 && doubled?.n === 0,
  )
}

/** C-7: whatever the clocks do, each day is told once, at seven of a day that is worked. */
export const clock: Trial = async ({ full }: Size) => {
  const connector = await startConnector()
  try {
    const rows: Row[] = []
    for (const sunday of CHANGES) rows.push(await change(connector, sunday))
    for (const minutes of [40, 26 * 60]) rows.push(await offAtSeven(connector, minutes))
    rows.push(await jumps(connector))
    for (const minutes of [5, -5]) rows.push(await databaseOff(connector, minutes))
    rows.push(await digests(connector, full ? 3 * 365 : 25))
    return rows
  } finally {
    await connector.close()
    await dropDatabase(DATABASE)
  }
}
