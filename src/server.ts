import { join } from 'node:path'
import { createHttp } from './api/http.js'
import { mountApi } from './api/index.js'
import { refuser } from './api/refuse.js'
import { mountStatic } from './api/static.js'
import { systemClock } from './clock.js'
import { tabLink, type Config } from './config.js'
import { isMigrated, maintain, migrate, open, type Place } from './data/source.js'
import { database } from './data/unitOfWork.js'
import type { Clock } from './domain/time.js'
import { openFiles } from './files/index.js'
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

/** The demo room's code; not even loaded in production. */
const loadDemo = (config: Config) => (config.demo ? import('./demo/index.js') : null)
type Demo = Awaited<ReturnType<typeof loadDemo>>

/** The one clock: the real one, or outside production one that can be moved forward. */
function clocks(demo: Demo, config: Config, instead: Instead) {
  const movable = instead.clock ? null : (demo?.demoClock(systemClock, config.now) ?? null)
  return { movable, clock: instead.clock ?? movable ?? systemClock }
}

type WorldParts = { clock: Clock; log: Log; owed(): void }

/** Data, files and use cases. `owed` is called when something has been put into the outbox. */
async function openWorld(config: Config, instead: Instead, { clock, log, owed }: WorldParts) {
  const source = await open(instead.place ?? placeOf(config))
  await migrate(source)
  const stored = openFiles(config, (error) => log.bug('files', error))
  const world: World = { data: database(source, { owed }), clock, ...stored }
  return { source, world }
}

/** Puts the house together: settings → data → use cases → bot, api, jobs; and takes it apart again. */
export async function start(config: Config, log: Log, instead: Instead = {}): Promise<Running> {
  const demo = await loadDemo(config)
  const { clock, movable } = clocks(demo, config, instead)
  const alarm = { owed: (): void => undefined }
  const { source, world } = await openWorld(config, instead, { clock, log, owed: () => alarm.owed() })
  if (demo && config.sample) await demo.loadSample(world, config.now !== null)

  const http = createHttp(log, refuser(log, config.language))
  const bot = openBot(config, { world, log, arrived: () => alarm.owed() })
  const upkeep = (thorough: boolean): Promise<void> => maintain(source, thorough)
  const jobs = createJobs({ world, deliver: bot.deliver, maintain: upkeep, log })
  alarm.owed = () => jobs.wake()

  const room = await demo?.openRoom({ config, world, clock: movable, jobs })
  const signIn = tabSignIn([...entraIssuer(config), ...(room ? [room.issuer] : [])])
  const health = { isReady: () => isMigrated(source) }
  mountApi(http, world, { signIn, health, log, linkTo: tabLink(config) })
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
