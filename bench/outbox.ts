import { openBot } from '../bot/index.js'
import { readConfig } from '../src/config.js'
import { open } from '../src/data/source.js'
import { database } from '../src/data/unitOfWork.js'
import { sendDue } from '../src/jobs/send.js'
import { startConnector } from '../test/support/connector.js'
import { startIssuer } from '../test/support/issuer.js'
import { aWorld } from '../test/support/world.js'
import { load, median, round, send, type Result } from './measure.js'
import { dropDatabase, makeDatabase, migrated, query } from './place.js'
import { seed } from './seed.js'

const TEMPLATE = 'klik_bench_outbox_template'
const DATABASE = 'klik_bench_outbox'
const PEOPLE = 3_000
const PAIRS = 3
const IN_FLIGHT = 8

/** One reminder owed to each of so many people whom the bot has met. */
async function owe(url: string, serviceUrl: string): Promise<void> {
  await seed(url, 98_000)
  await query(
    url,
    `insert into conversation (id, municipality_id, kind, person_id, tenant_id, teams_id, service_url, bot_id)
      select gen_random_uuid(), municipality_id, 'PERSONAL', id, tenant_id, 'a:' || id, '${serviceUrl}', '28:bot'
      from person order by id limit ${PEOPLE};
    insert into outbox (id, key, municipality_id, person_id, event, due_at)
      select gen_random_uuid(), 'bench:' || c.person_id, c.municipality_id, c.person_id,
        jsonb_build_object('type', 'task.markerWorsened', 'taskId',
          (select t.id from task t where t.responsible_id = c.person_id and t.red_on > current_date - 3000 order by t.red_on limit 1),
          'marker', 'RED', 'day', current_date::text), now()
      from conversation c;`,
  )
  await query(url, 'vacuum analyze outbox, conversation')
}

/** Reminders a second from the outbox to a connector, against posting as many bytes in a bare loop (R4). */
export async function outbox(): Promise<Result[]> {
  const connector = await startConnector()
  const issuer = await startIssuer(() => 'https://api.botframework.com')
  await owe(await migrated(TEMPLATE), `${connector.url}/`)
  const [product, raw]: [number[], number[]] = [[], []]
  for (let n = 0; n <= PAIRS; n += 1) {
    const source = await open({ url: await makeDatabase(DATABASE, TEMPLATE) })
    const world = aWorld(database(source, { owed: () => undefined }), { now: () => new Date() })
    const log = { line: () => undefined, bug: () => '' }
    const bot = openBot(readConfig({}), { world, log, arrived: () => undefined })
    connector.reset()
    const began = performance.now()
    await sendDue({ world, deliver: bot.deliver, log })
    const rate = connector.posts().length / ((performance.now() - began) / 1000)
    if (connector.posts().length !== PEOPLE)
      throw new Error(`${connector.posts().length} of ${PEOPLE} were sent`)
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
    await source.close()
    if (n > 0) {
      product.push(rate)
      raw.push(bare.perSecond)
    }
  }
  await connector.close()
  await issuer.close()
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
