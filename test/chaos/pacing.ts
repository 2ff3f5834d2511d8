import { dropDatabase, migrated, query } from '../../bench/place.js'
import { startConnector, type Call } from '../support/connector.js'
import { limits, personOf } from './limits.js'
import { crowd, launch, owe, tally, until } from './stage.js'
import type { Row, Size, Trial } from './trial.js'

const TRIAL = 'pacing'
const DATABASE = 'klik_chaos_pacing'
const TENANTS = 6
const INSTANCES = 2
/** What is sent at most (platform.md E2), but for the chat's own, which is the real one. */
const [MOST, ALL] = [40, 150]
const CHAT = { burst: 5, perSecond: 0.49 }
/** So many people have so many cards that are to be updated, in the middle of everybody's reminders. */
const BUSY = { people: 6, cards: 15 }
const SECOND_MS = 1_000
const MINUTE_MS = 60_000

const isUpdate = ({ method }: Call): boolean => method === 'PUT'

/** Cards that stand in the chats of the first so many, each of which is no longer true. */
const oweUpdates = (url: string): Promise<unknown> =>
  query(
    url,
    `with cards as (
      insert into delivered_card (id, municipality_id, conversation_id, activity_id, kind, subject, shows)
        select gen_random_uuid(), c.municipality_id, c.id, 'card-' || n, 'task', t.id::text, array[t.id::text]
        from conversation c join task t on t.responsible_id = c.person_id, generate_series(1, $2::int) n
        where substr(c.teams_id, 3)::int <= $1::int returning *)
    insert into outbox (id, key, municipality_id, conversation_id, event, due_at, send_class)
      select gen_random_uuid(), 'card:' || id, municipality_id, conversation_id,
        jsonb_build_object('type', 'card.changed', 'deliveredCardId', id), now(), 1 from cards`,
    [BUSY.people, BUSY.cards],
  )

const seconds = (calls: readonly Call[]): number =>
  ((calls.at(-1)?.at ?? 0) - (calls[0]?.at ?? 0)) / SECOND_MS

const row = (what: string, measured: string, demanded: string, held: boolean): Row => ({
  ...{ trial: TRIAL, what, measured, demanded, held },
})

type Found = { calls: Call[]; refused: number; isSent: boolean; people: number; times: number }

function judge({ calls, refused, isSent, people, times }: Found): Row[] {
  // Those of the chats with much coming come when these have had it.
  const reminders = calls.filter((call) => personOf(call) > BUSY.people)
  const during = calls.filter(({ at }) => at <= (reminders.at(-1)?.at ?? 0)).length
  const [took, least] = [seconds(reminders), during / (times * Math.min(ALL, MOST * TENANTS))]
  const what = `${INSTANCES} processes, ${people} reminders to ${TENANTS} tenants, rates × ${times}`
  const updates = calls.filter(isUpdate)
  const slowest = Math.max(
    ...Array.from({ length: BUSY.people }, (_, n) =>
      seconds(updates.filter((call) => personOf(call) === n + 1)),
    ),
  )
  const paced = (BUSY.cards - CHAT.burst) / CHAT.perSecond
  const first = Math.max(
    ...Array.from({ length: BUSY.people }, (_, n) => {
      const own = updates.find((call) => personOf(call) === n + 1)
      return ((own?.at ?? Infinity) - (calls[0]?.at ?? 0)) / SECOND_MS
    }),
  )
  return [
    row(`${what}: answers 429`, `${refused}`, '0', refused === 0),
    row(
      `${what}: time ÷ the least at our own rates`,
      `${took.toFixed(1)} s ÷ ${least.toFixed(1)} s = ${(took / least).toFixed(2)}`,
      '≤ 1.10',
      isSent && took / least <= 1.1,
    ),
    row(
      `${BUSY.people} chats with ${BUSY.cards} updates of cards among them: all, and no faster than a chat takes`,
      `${updates.length} in ${slowest.toFixed(1)} s`,
      `${BUSY.people * BUSY.cards} in ${paced.toFixed(1)} to ${(1.1 * paced + 5).toFixed(1)} s`,
      updates.length === BUSY.people * BUSY.cards && slowest > 0.95 * paced && slowest <= 1.1 * paced + 5,
    ),
    row(
      'and the first of each, which waits behind no reminder',
      `${first.toFixed(1)} s`,
      '≤ 5 s',
      first <= 5,
    ),
  ]
}

/** Two processes on one PostgreSQL send to tenants whose Teams keeps to its limits. */
export const pacing: Trial = async ({ full, times = full ? 2 : 1 }: Size) => {
  const people = full ? 50_000 : 3_000
  const url = await migrated(DATABASE)
  const connector = await startConnector()
  try {
    await crowd(url, { people, serviceUrl: `${connector.url}/`, tenants: TENANTS })
    const isTaken = limits({ tenants: TENANTS, times })
    let refused = 0
    connector.mood((call) => {
      if (isTaken(call)) return { kind: 'ok' }
      refused += 1
      return { kind: 'refuses', status: 429, retryAfter: 1 }
    })
    await owe(url, 'paced')
    await oweUpdates(url)
    await query(url, 'vacuum analyze')
    const env = {
      LOG_LEVEL: 'silent',
      SEND_TENANT_START_PER_SECOND: String(MOST * times),
      SEND_TENANT_PER_SECOND: String(MOST * times),
      SEND_PER_SECOND: String(ALL * times),
      SEND_CHAT_BURST: String(CHAT.burst),
      SEND_CHAT_PER_SECOND: String(CHAT.perSecond),
    }
    const instances = []
    for (let n = 0; n < INSTANCES; n += 1) instances.push(await launch(url, env))
    const isDone = async (): Promise<boolean> =>
      ((await tally(url)).SENT ?? 0) === people &&
      connector.accepted.filter(isUpdate).length === BUSY.people * BUSY.cards
    const isSent = await until(isDone, (people / (ALL * times)) * 2 * SECOND_MS + MINUTE_MS)
    for (const instance of instances) instance.kill('SIGTERM')
    await Promise.all(instances.map(({ exited }) => exited))
    return judge({ calls: connector.accepted, refused, isSent, people, times })
  } finally {
    await connector.close()
    await dropDatabase(DATABASE)
  }
}
