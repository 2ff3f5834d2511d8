import { join } from 'node:path'
import { createHttp } from './api/http.js'
import { mountApi } from './api/index.js'
import { refuser } from './api/refuse.js'
import { mountStatic } from './api/static.js'
import { systemClock } from './clock.js'
import type { Config } from './config.js'
import { isMigrated, maintain, migrate, open, type Place } from './data/source.js'
import { database } from './data/unitOfWork.js'
import type { Clock } from './domain/time.js'
import { remoteKeys, tabSignIn, type TabIssuer } from './identity/tokens.js'
import { createJobs, type Jobs } from './jobs/index.js'
import type { Log } from './log.js'
import type { World } from './services/world.js'
import { openBot } from '../bot/index.js'

/** The tab as `npm run build` leaves it, beside this file's own built form. */
const TAB_FOLDER = join(__dirname, '..', 'tabs')

export type Running = { url: string; port: number; jobs: Jobs; world: World; close(): Promise<void> }

/** What tests put in the place of the real thing. */
export type Instead = { place?: Place; clock?: Clock; tabFolder?: string; withoutAlarms?: boolean }

const placeOf = ({ databaseUrl, dataFolder }: Config): Place =>
  databaseUrl ? { url: databaseUrl } : { folder: dataFolder }

function entraIssuer({ tab }: Config): TabIssuer[] {
  return tab.clientId ? [{ issuer: tab.issuer, audience: tab.clientId, keys: remoteKeys(tab.keysUrl) }] : []
}

/** Puts the house together: settings → data → use cases → bot, api, jobs; and takes it apart again. */
export async function start(config: Config, log: Log, instead: Instead = {}): Promise<Running> {
  const source = await open(instead.place ?? placeOf(config))
  await migrate(source)
  const wake = { now: (): void => undefined }
  const data = database(source, { owed: () => wake.now() })
  const demo = config.demo ? await import('./demo/index.js') : null
  const demoClock = instead.clock ? null : (demo?.demoClock(systemClock, config.now) ?? null)
  const clock = instead.clock ?? demoClock ?? systemClock
  const world: World = { data, clock }
  if (demo && config.sample) await demo.loadSample(world, config.now !== null)

  const http = createHttp(log, refuser(log, config.language))
  const bot = openBot(config, { world, log, arrived: () => wake.now() })
  const jobs = createJobs({
    world,
    deliver: bot.deliver,
    maintain: (thorough) => maintain(source, thorough),
    log,
  })
  wake.now = () => jobs.wake()

  const room = demo && (await demo.openRoom({ config, world, clock: demoClock, jobs }))
  const signIn = tabSignIn([...entraIssuer(config), ...(room ? [room.issuer] : [])])
  mountApi(http, world, { signIn, health: { isReady: () => isMigrated(source) } })
  http.on('POST', '/api/messages', (request) => bot.receive(request))
  const tabFolder = instead.tabFolder ?? TAB_FOLDER
  mountStatic(http, tabFolder)
  room?.mount(http, tabFolder)

  const port = await http.listen(config.port, config.host)
  room?.listensOn(port)
  if (!instead.withoutAlarms) jobs.start()
  await jobs.ring()
  const close = async (): Promise<void> => {
    await http.close()
    await jobs.stop()
    await source.close()
  }
  return { url: `http://localhost:${port}`, port, jobs, world, close }
}
