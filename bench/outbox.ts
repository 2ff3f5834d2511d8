import { openBot } from '../bot/index.js'
import { readConfig } from '../src/config.js'
import { open } from '../src/data/source.js'
import { database } from '../src/data/unitOfWork.js'
import { Sender } from '../src/jobs/send.js'
import type { Log } from '../src/log.js'
import { Metrics } from '../src/metrics.js'
import { startConnector, type Connector } from '../test/support/connector.js'
import { Rates } from '../src/services/rates.js'
import { UNPACED } from '../test/support/rates.js'
import { aWorld } from '../test/support/world.js'
import { load, median, round, send, type Result } from './measure.js'
import { dropDatabase, makeDatabase, migrated, query } from './place.js'
import { seed } from './seed.js'

const TEMPLATE = 'klik_bench_outbox_template'
const DATABASE = 'klik_bench_outbox'
const PEOPLE = 3_000
const PAIRS = 3
const IN_FLIGHT = 8

/** People whom the bot has met, and who are responsible for a red task. */
export async function meet(url: string, serviceUrl: string, people: number): Promise<void> {
  await query(
    url,
    `insert into conversation (id, municipality_id, kind, person_id, tenant_id, teams_id, service_url, bot_id)
      select gen_random_uuid(), municipality_id, 'PERSONAL', id, tenant_id, 'a:' || id, '${serviceUrl}', '28:bot'
      from person p where exists (select from task t where t.responsible_id = p.id and t.red_on <= current_date)
      order by id limit ${people}`,
  )
  await query(url, 'vacuum analyze conversation')
}

/** One reminder owed to each of them. */
export async function owe(url: string): Promise<void> {
  await query(
    url,
    `insert into outbox (id, key, municipality_id, person_id, event, due_at)
      select gen_random_uuid(), 'bench:' || gen_random_uuid(), c.municipality_id, c.person_id,
        jsonb_build_object('type', 'task.markerWorsened', 'taskId',
          (select t.id from task t where t.responsible_id = c.person_id and t.red_on <= current_date order by t.red_on limit 1),
          'marker', 'RED', 'day', current_date::text), now()
      from conversation c`,
  )
  await query(url, 'vacuum analyze outbox')
}

const SILENT: Log = { line: () => undefined, warn: () => undefined, alarm: () => undefined, bug: () => '' }

/** Sends what is owed, as the job does. Returns reminders a second. */
export async function sendAll(url: string, connector: Connector, people: number): Promise<number> {
  const source = await open({ url })
  const world = aWorld(database(source, { owed: () => undefined }), { now: () => new Date() })
  const config = readConfig({})
  const nobody = { exchange: null, held: () => undefined, deaf: () => undefined }
  const rates = new Rates(config.rates, { clock: world.clock, ...nobody })
  const metrics = new Metrics()
  const ignore = (): void => undefined
  const bot = openBot(config, { world, log: SILENT, rates, metrics, arrived: ignore, met: ignore })
  connector.reset()
  const began = performance.now()
  await new Sender({
    world,
    deliver: bot.deliver,
    drawReminders: bot.drawReminders,
    log: SILENT,
    metrics,
    pacing: UNPACED,
  }).run()
  const perSecond = connector.posts().length / ((performance.now() - began) / 1000)
  await source.close()
  if (connector.posts().length !== people)
    throw new Error(`${connector.posts().length} of ${people} were sent`)
  return perSecond
}

/** Reminders a second from the outbox to a connector, against posting as many bytes in a bare loop (R4). */
export async function outbox(): Promise<Result[]> {
  const connector = await startConnector()
  const template = await migrated(TEMPLATE)
  await seed(template, 98_000)
  await meet(template, `${connector.url}/`, PEOPLE)
  await owe(template)
  const [product, raw]: [number[], number[]] = [[], []]
  for (let n = 0; n <= PAIRS; n += 1) {
    const rate = await sendAll(await makeDatabase(DATABASE, TEMPLATE), connector, PEOPLE)
    const body = JSON.stringify(connector.posts()[0]?.body)
    const headers = { 'content-type': 'application/json' }
    const bare = await load(
      { atOnce: IN_FLIGHT, seconds: 3 },
      async () =>
        void (await send(`${connector.url}/v3/conversations/a/activities`, {
          method: 'POST',
          headers,
          body,
        })),
    )
    if (n > 0) {
      product.push(rate)
      raw.push(bare.perSecond)
    }
  }
  await connector.close()
  await dropDatabase(DATABASE)
  await dropDatabase(TEMPLATE)
  const ratio = median(raw) / median(product)
  return [
    {
      what: `R4 bare POSTs ÷ reminders sent from the outbox, a second (${PEOPLE.toLocaleString('en')} people, ${IN_FLIGHT} in flight)`,
      measured: `${round(median(product), 0)}/s`,
      baseline: `${round(median(raw), 0)}/s`,
      ratio,
      target: '≤ 4',
      met: ratio <= 4,
    },
  ]
}
