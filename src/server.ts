import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { callerOf, type CallerParts } from './api/caller.js'
import { createHttp, type Http } from './api/http.js'
import { mountApi } from './api/index.js'
import { mountMetrics } from './api/metrics.js'
import { refuser } from './api/refuse.js'
import { cookiesOf } from './api/sessionCookie.js'
import { callbackOf, mountSignIn, type SignInParts } from './api/signIn.js'
import { mountStatic } from './api/static.js'
import { systemClock } from './clock.js'
import { tabLink, type Config } from './config.js'
import type { Report, Source } from './data/options.js'
import { poolUse } from './data/poolUse.js'
import { alone, isMigrated, maintain, migrate, open, type DatabaseLocation } from './data/source.js'
import { database, type Signals } from './data/unitOfWork.js'
import { SIGN_IN } from './contract/signIn.js'
import { nothingOwed } from './domain/owed.js'
import type { KeySaid } from './domain/session.js'
import type { Clock } from './domain/time.js'
import { openDirectories } from './directory/settings.js'
import { openFiles } from './files/index.js'
import { openFkDoors, type FkDoors } from './fkDoors.js'
import { remoteKeys, type Watch } from './identity/keys.js'
import { isSameIssuer, openIdDoor } from './identity/openId.js'
import { tabSignIn, type TabIssuer } from './identity/tokens.js'
import { createJobs, type Jobs } from './jobs/index.js'
import { doubtOf, issuerAlarm, type Log } from './log.js'
import { openMail } from './mail/index.js'
import { Metrics } from './metrics.js'
import { openProbes } from './probes.js'
import { Changes } from './services/changes.js'
import { Lookout } from './services/checklist/lookout.js'
import { heldSince, outboxGauges } from './services/notices/outbox.js'
import { Rates, type Exchange } from './services/rates.js'
import type { World } from './services/world.js'
import { openBot } from '../bot/index.js'

/** The tab as `npm run build` leaves it, beside this file's own built form. */
const TAB_FOLDER = join(__dirname, '..', 'tabs')

export type Running = {
  url: string
  port: number
  jobs: Jobs
  world: World
  /** What is due at the start is done. */
  settled: Promise<void>
  close(): Promise<void>
}

/** What takes long at a first start. */
export type Step = 'database' | 'sample'

/** What tests put in the place of the real thing, and who hears of the start. */
export type Instead = {
  place?: DatabaseLocation
  clock?: Clock
  tabFolder?: string
  withoutAlarms?: boolean
  /** Told what is begun next. */
  step?(step: Step): void
}

const placeOf = ({ databaseUrl, dataFolder }: Config): DatabaseLocation =>
  databaseUrl ? { url: databaseUrl } : { folder: dataFolder }

function entraIssuer({ tab }: Config, watch: Watch): TabIssuer[] {
  if (!tab.clientId) return []
  return [{ issuer: tab.issuer, audience: tab.clientId, keys: remoteKeys(tab.keysUrl, watch) }]
}

function signInTo(config: Config, others: TabIssuer[], { clock, log }: { clock: Clock; log: Log }) {
  const watch: Watch = { clock, complain: issuerAlarm(log, 'sign-in keys') }
  return tabSignIn([...entraIssuer(config, watch), ...others])
}

/** Coming in through the browser: where one can sign in, and how a session is known and left. */
function openBrowserDoors(
  { publicUrl, openIdProviders }: Config,
  fk: FkDoors | null,
  { clock, log }: { clock: Clock; log: Log },
): SignInParts {
  const watch: Watch = { clock, complain: issuerAlarm(log, 'OpenID Connect') }
  const doubt = doubtOf(log, 'OpenID Connect')
  const doors = openIdProviders.map((settings) =>
    openIdDoor(settings, { watch, doubt, redirectUri: `${publicUrl}${callbackOf(settings.id)}` }),
  )
  const doorOf = ({ kind, issuer }: KeySaid) =>
    kind === 'OPENID' ? doors.find(({ settings }) => isSameIssuer(settings.issuer, issuer)) : undefined
  return {
    ...{ doors, otherWays: fk ? [fk.way] : [], log },
    cookies: cookiesOf(publicUrl.startsWith('https:')),
    origin: new URL(publicUrl).origin,
    isOpen: (key) => (key.kind === 'FK' ? fk !== null : doorOf(key) !== undefined),
    leaveAt: async (session) =>
      (session.kind === 'FK'
        ? await fk?.leaveAt(session)
        : await doorOf(session)?.leaveAt(session.logoutHint, `${publicUrl}${SIGN_IN}`)) ?? null,
  }
}

/** All instances keep to the same rates; the embedded database has one. */
function openRates(config: Config, metrics: Metrics, { world, source }: { world: World; source: Source }) {
  const instance = randomUUID()
  const { data, clock } = world
  const held = metrics.counter({
    name: 'klik_rate_refusals_total',
    help: 'What was held back, by door and by whose rate.',
    labelNames: ['door', 'by'],
  })
  const deaf = metrics.counter({
    name: 'klik_rate_exchange_failures_total',
    help: 'Times instances could not hear each other.',
    labelNames: [],
  })
  const exchange: Exchange = (uses) => data.asSystem((tx) => tx.rateUses.exchange(instance, uses))
  return new Rates(config.rates, {
    clock,
    exchange: source.embedded ? null : exchange,
    held: (door, by) => held({ door, by }),
    deaf: () => deaf({}),
  })
}

/** Notes what real traffic and the jobs show to work. */
function openLookout(world: World, log: Log) {
  const lookout = new Lookout(world, (error) => log.bug('sightings', error))
  return {
    lookout,
    met: (tenantId: string): void => lookout.met('bot', tenantId),
    ran: (name: string, isDone: boolean): void => lookout.job(name, isDone),
  }
}

/** What the API answers with of the house itself. */
const answering = (config: Config, { world, source }: { world: World; source: Source }) => ({
  health: { isReady: () => isMigrated(source) },
  linkTo: tabLink(config),
  probes: openProbes(config, { world, source }),
})

/** Whoever comes with a token that holds shows that their tenant's tab works. */
const seen =
  (bearer: CallerParts['bearer'], lookout: Lookout): CallerParts['bearer'] =>
  async (authorization) => {
    const caller = await bearer(authorization)
    if (caller.kind === 'entra') lookout.met('tab', caller.tenantId)
    return caller
  }

type Room = { mount(http: Http, tabFolder: string): void }

/** Every way in through the browser. */
function openDoors(config: Config, { world, log, clock }: { world: World; log: Log; clock: Clock }) {
  const fk = openFkDoors(config, { world, log })
  const browser = openBrowserDoors(config, fk, { clock, log })
  const mount = (http: Http): void => {
    mountSignIn(http, world, browser)
    fk?.mount(http, browser)
  }
  return { browser, mount }
}

/** The tab's files, and the demo room where there is one. */
function mountTab(http: Http, { tabFolder = TAB_FOLDER }: Instead, room: Room | null | undefined): void {
  mountStatic(http, tabFolder)
  room?.mount(http, tabFolder)
}

/** What is read when somebody asks: the database's connections and the outbox. */
function watchData(metrics: Metrics, { world, source }: { world: World; source: Source }): void {
  metrics.gauge({
    name: 'klik_database_connections',
    help: 'Connections to the database by state, and transactions that wait for one.',
    labelNames: ['state'],
    read: () => Object.entries(poolUse(source)).map(([state, value]) => ({ labels: { state }, value })),
  })
  metrics.gauge({
    name: 'klik_database_up',
    help: '1, or 0 while the database is away and everybody is refused.',
    labelNames: [],
    read: () => [{ labels: {}, value: source.access.isAway() ? 0 : 1 }],
  })
  for (const gauge of outboxGauges(world)) metrics.gauge(gauge)
}

/** Every change that is saved, here or by another instance, for the tabs that are open. */
function hear(source: Source, metrics: Metrics): { changes: Changes; deafen(): Promise<void> } {
  const changes = new Changes()
  metrics.gauge({
    name: 'klik_open_tabs',
    help: 'Tabs that are told of changes as they happen.',
    labelNames: [],
    read: () => [{ labels: {}, value: changes.size }],
  })
  return { changes, deafen: source.listen(changes) }
}

/** The demo room's code; not even loaded in production. */
const loadDemo = (config: Config) => (config.demo ? import('./demo/index.js') : null)
type Demo = Awaited<ReturnType<typeof loadDemo>>

/** The one clock: the real one, or outside production one that can be moved forward. */
function clocks(demo: Demo, config: Config, instead: Instead) {
  const movable = instead.clock ? null : (demo?.demoClock(systemClock, config.now) ?? null)
  return { movable, clock: instead.clock ?? movable ?? systemClock }
}

/** One line when the database goes away and one when it is back, at the level that wakes somebody. */
const reportTo =
  (log: Log): Report =>
  (news) =>
    log[news.outcome === 'refused' ? 'line' : 'alarm']({ what: 'database', ...news })

/** After a restore nothing is sent, which somebody has to know. */
async function tellHeld(world: World, log: Log): Promise<void> {
  const since = await heldSince(world)
  if (since) log.alarm({ what: 'outbox', outcome: 'held', since: since.toISOString() })
}

type WorldParts = { clock: Clock; log: Log; alarm: Signals; hasShelf: boolean }

/**
 * Data, files and use cases. `alarm` rings when something has been put into the outbox; `hasShelf`: mail is laid out to
 * be looked at.
 */
async function openWorld(config: Config, instead: Instead, { clock, log, alarm, hasShelf }: WorldParts) {
  instead.step?.('database')
  const source = await open(instead.place ?? placeOf(config), { report: reportTo(log) })
  await migrate(source)
  const stored = openFiles(config, (error) => log.bug('files', error))
  const hasMail = config.mail !== null || hasShelf
  const world: World = {
    data: database(source, { owed: (owed) => alarm.owed(owed) }),
    clock,
    hasMail,
    hasFk: config.fk !== null,
    directoryOf: openDirectories(config.directories),
    ...stored,
  }
  await tellHeld(world, log)
  return { source, world }
}

async function loadSample(
  demo: NonNullable<Demo>,
  { now }: Config,
  { instead, source, world }: { instead: Instead; source: Source; world: World },
): Promise<void> {
  instead.step?.('sample')
  await alone(source, 'sample', () => demo.loadSample(world, now !== null))
}

/**
 * Puts the house together: settings → data → use cases → bot, api, jobs; and takes it apart again. What is due at the
 * start is done behind it: whoever asks need not wait for it, and the end not either.
 */
export async function start(config: Config, log: Log, instead: Instead = {}): Promise<Running> {
  const demo = await loadDemo(config)
  const { clock, movable } = clocks(demo, config, instead)
  const alarm: Signals = { owed: () => undefined }
  const { source, world } = await openWorld(config, instead, { clock, log, alarm, hasShelf: demo !== null })
  if (demo && config.sample) await loadSample(demo, config, { instead, source, world })
  const metrics = new Metrics()
  const http = createHttp({ log, refuse: refuser(log, config.language), metrics })
  const rates = openRates(config, metrics, { world, source })
  const { lookout, met, ran } = openLookout(world, log)
  const arrived = (): void => alarm.owed(nothingOwed())
  const { receive, ...drawing } = openBot(config, { world, log, rates, metrics, arrived, met })
  const mails = demo?.openMailShelf(clock) ?? null
  const mail = openMail(config, mails)
  const upkeep = { mailing: mail.mailing, maintain: (thorough: boolean) => maintain(source, thorough) }
  const jobs = createJobs({ world, ...drawing, ...upkeep, log, metrics, pacing: config.pacing, ran })
  alarm.owed = (owed) => jobs.wake(owed)

  const room = mails && (await demo?.openRoom({ config, world, clock: movable, jobs, mails }))
  const bearer = signInTo(config, room ? [room.issuer] : [], { clock, log })
  const { browser, mount } = openDoors(config, { world, log, clock })
  const signIn = callerOf(world, { ...browser, bearer: seen(bearer, lookout) })
  const { changes, deafen } = hear(source, metrics)
  mountApi(http, world, { signIn, log, rates, changes, ...answering(config, { world, source }) })
  mount(http)
  watchData(metrics, { world, source })
  mountMetrics(http, metrics, config.metricsToken)
  http.on('POST', '/api/messages', (request) => receive(request))
  mountTab(http, instead, room)
  const port = await http.listen(config.port, config.host)
  await mail.open({ world, log, metrics })
  room?.listensOn(port)
  const settled = instead.withoutAlarms ? Promise.resolve() : jobs.start()
  /** Requests under way and messages under way are waited for side by side; both need the data until they are done. */
  const close = async (): Promise<void> => {
    await Promise.all([http.close(), jobs.stop(), mail.shut()])
    mail.close()
    await Promise.all([rates.close(), deafen(), lookout.settled()])
    await source.close()
  }
  return { url: `http://localhost:${port}`, port, jobs, world, settled, close }
}
