import { dropDatabase, migrated, query } from '../../bench/place.js'
import { startConnector, type Call, type Connector, type Mood } from '../support/connector.js'
import { crowd, launch, reminders, sleep, tally, until } from './stage.js'
import type { Row, Size, Trial } from './trial.js'

const TRIAL = 'connectorStorm'
const DATABASE = 'klik_chaos_storm'
/** What Teams takes to answer. */
const ANSWER_MS = 200
const MINUTE_MS = 60_000

/** Person n belongs to tenant n modulo six; but for the calm one each has a bad day of its own. */
const TENANTS = 6
const [CALM, THROTTLED, CLOSED, HANGING] = [0, 1, 2, 3]
/** Of the tenants in trouble only every so many are owed anything: the processor is not what is measured. */
const TROUBLED_OF = 4

type Answered = Call & { mood: Mood }
type Storm = { connector: Connector; hanging: Connector; answered: Answered[]; url: string }

const personOf = ({ path }: Call): number => Number(/a:(\d+)/.exec(path)?.[1] ?? 0)
const tenantOf = (call: Call): number => personOf(call) % TENANTS

const row = (what: string, measured: string, demanded: string, held: boolean): Row => ({
  trial: TRIAL,
  what,
  measured,
  demanded,
  held,
})

function moodOf(call: Call, longest: number): Mood {
  const taken: Mood = { kind: 'holds', forMs: ANSWER_MS }
  const tenant = tenantOf(call)
  const retryAfter = 1 + Math.floor(Math.random() * longest)
  if (tenant === CALM) return taken
  if (tenant === CLOSED) return { kind: 'refuses', status: 403, code: 'BotDisabledByAdmin' }
  const chance = Math.random()
  if (tenant === THROTTLED || chance < 0.3) return { kind: 'refuses', status: 429, retryAfter }
  if (chance < 0.4) return { kind: 'accepts and fails', how: 503 }
  return chance < 0.45 ? { kind: 'accepts and fails', how: 'reset' } : taken
}

/** Posts to a chat before the time it asked for was over. */
function tooEarly(answered: readonly Answered[]): number {
  const quiet = new Map<number, number>()
  let early = 0
  for (const call of answered) {
    const person = personOf(call)
    if ((quiet.get(person) ?? 0) > call.at) early += 1
    if (call.mood.kind === 'refuses' && call.mood.retryAfter)
      quiet.set(person, call.at + 1000 * call.mood.retryAfter)
  }
  return early
}

/** Messages a second to the calm tenant, from its first to its last. */
async function pace(storm: Storm, messages: number): Promise<number> {
  const from = storm.answered.length
  const calm = (): Answered[] => storm.answered.slice(from).filter((call) => tenantOf(call) === CALM)
  await until(() => calm().length >= messages, 2 * MINUTE_MS)
  const [first, last] = [calm()[0]?.at ?? 0, calm().at(-1)?.at ?? 0]
  return (calm().length - 1) / ((last - first) / 1000)
}

async function prepare(people: number, longest: number): Promise<Storm> {
  const url = await migrated(DATABASE)
  const [connector, hanging] = [await startConnector(), await startConnector()]
  await crowd(url, { people, serviceUrl: `${connector.url}/`, tenants: TENANTS })
  await query(
    url,
    `update conversation set service_url = '${hanging.url}/' where substr(teams_id, 3)::int % ${TENANTS} = ${HANGING}`,
  )
  hanging.mood({ kind: 'holds' })
  const answered: Answered[] = []
  connector.mood((call) => {
    const mood = moodOf(call, longest)
    answered.push({ ...call, mood })
    return mood
  })
  return { url, connector, hanging, answered }
}

/** The calm tenant's people, and so many of the others, are owed a reminder. */
async function oweThe(url: string, round: string, troubledOf: number | null): Promise<void> {
  const person = 'substr(c.teams_id, 3)::int'
  const isSpared = troubledOf === null ? 'true' : `${person} / ${TENANTS} % ${troubledOf} <> 0`
  await query(
    url,
    `begin; ${reminders(round)};
    update outbox o set state = 'DROPPED' from conversation c where c.person_id = o.person_id and o.state = 'WAITING'
      and o.key like '${round}:%' and ${person} % ${TENANTS} <> ${CALM} and ${isSpared}; commit`,
  )
}

/** When the tenant that shut the bot out was asked, in milliseconds after the first time. */
function asked({ answered }: Storm): number[] {
  const times = answered.filter((call) => tenantOf(call) === CLOSED).map(({ at }) => at)
  return times.map((at) => at - (times[0] ?? 0))
}

type Found = { alone: number; beside: number; after: number; drained: boolean }

async function weather(storm: Storm, messages: number, ms: number): Promise<Found> {
  const { url, connector, hanging } = storm
  await oweThe(url, 'alone', null)
  const instance = await launch(url)
  const alone = await pace(storm, messages)
  await oweThe(url, 'storm', TROUBLED_OF)
  const began = performance.now()
  const beside = await pace(storm, messages)
  await sleep(Math.max(0, ms - (performance.now() - began)))
  const after = storm.answered.length
  connector.letGo()
  hanging.letGo()
  await query(url, `update conversation set service_url = '${connector.url}/'`)
  const drained = await until(
    async () => {
      await query(
        url,
        `update outbox set due_at = now() where state = 'WAITING' and maybe_duplicate and due_at > now()`,
      )
      const { WAITING = 0, SENDING = 0 } = await tally(url)
      return WAITING + SENDING === 0
    },
    ms + 3 * MINUTE_MS,
  )
  instance.kill('SIGTERM')
  await instance.exited
  return { alone, beside, after, drained }
}

/** C-6: what one tenant or address does to us, the others do not notice; nobody is written to before their time. */
export const connectorStorm: Trial = async ({ full }: Size) => {
  const messages = full ? 2_000 : 200
  const storm = await prepare(messages * TENANTS, full ? 30 : 6)
  try {
    const { alone, beside, after, drained } = await weather(storm, messages, full ? 10 * MINUTE_MS : 25_000)
    const answered = storm.answered.slice(0, after)
    const early = tooEarly(answered)
    const repeats = answered.filter(({ mood }) => mood.kind === 'refuses' && mood.status === 429).length
    const probes = asked(storm).filter((ms) => ms > 2_000).length
    const states = await tally(storm.url)
    const left = Object.entries(states).filter(
      ([state]) => !['SENT', 'UNCERTAIN', 'PARKED', 'DROPPED'].includes(state),
    )
    const share = beside / alone
    return [
      row(
        `pace of a calm tenant beside four in trouble (${messages} messages)`,
        `${(100 * share).toFixed(0)} % of ${alone.toFixed(0)}/s`,
        '≥ 95 %',
        share >= 0.95,
      ),
      row('posts before Retry-After was over', `${early} after ${repeats} answers 429`, '0', early === 0),
      row(
        'posts to a tenant that shut the bot out, from two seconds after its first answer',
        `${probes}`,
        '0 (one an hour)',
        probes === 0,
      ),
      row(
        'the queue when the storm is over',
        drained ? `drained: ${JSON.stringify(states)}` : JSON.stringify(left),
        'drained',
        drained,
      ),
    ]
  } finally {
    await storm.connector.close()
    await storm.hanging.close()
    await dropDatabase(DATABASE)
  }
}
