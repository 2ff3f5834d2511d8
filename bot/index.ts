import type { HttpAnswer, HttpRequest } from '../src/api/http.js'
import { tabLink, type Config } from '../src/config.js'
import { NOTICE, PAGES } from '../src/contract/pages.js'
import type { OutboxId } from '../src/domain/ids.js'
import { Refusal } from '../src/domain/refusals.js'
import { activityTokens } from '../src/identity/activityTokens.js'
import type { DrawLetter } from '../src/jobs/mail.js'
import type { Deliver, DrawReminders } from '../src/jobs/send.js'
import { issuerAlarm } from '../src/log.js'
import type { Measure, Metrics } from '../src/metrics.js'
import { readActivity, type Activity, type Incoming } from './turn/activity.js'
import { answer } from './turn/answer.js'
import { admit, type Front } from './turn/admit.js'
import type { BotParts } from './turn/turn.js'
import { deliverer, reminderDrawer } from './notifications/deliver.js'
import { letterDrawer, type LetterParts } from './notifications/letters.js'
import type { InvokeAnswer } from './turn/press.js'
import type { Links } from './turn/reader.js'
import { connectTeams } from './teams/teams.js'

export type Bot = {
  /** What Teams posts to /api/messages. */
  receive(request: HttpRequest): Promise<HttpAnswer>
  /** Brings one parcel of the outbox to where it belongs. */
  deliver: Deliver
  drawReminders: DrawReminders
  drawLetter: DrawLetter
}

/** The tab's addresses; `at`: in Teams, or in a browser. */
const linksTo = (at: (path: string) => string): Links => ({
  tasks: at(PAGES.tasks),
  tasksWhere: (query) => at(`${PAGES.tasks}?${query}`),
  task: (id) => at(`${PAGES.tasks}/${id}`),
  roles: at(PAGES.roles),
  role: (id) => at(`${PAGES.roles}/${id}`),
  contacts: at(PAGES.contacts),
  introductions: at('/introductions'),
  introduction: (id) => at(`/introductions/${id}`),
  newIntroduction: at('/introductions/new'),
  projects: at(PAGES.projects),
  project: (id) => at(`${PAGES.projects}/${id}`),
  users: at(PAGES.users),
  directory: at(PAGES.directory),
  team: (id) => at(`${PAGES.teams}/${id}`),
  help: at(PAGES.help),
  newBroadcast: (id) => at(id === null ? PAGES.newBroadcast : `${PAGES.newBroadcast}?project=${id}`),
  broadcast: (id) => at(`${PAGES.broadcasts}/${id}`),
  settings: at(PAGES.settings),
})

/** The same from a notice: who opens one of them has seen it. */
const linksFrom =
  (at: (path: string) => string) =>
  (noticeId: OutboxId): Links =>
    linksTo((path) => at(`${path}${path.includes('?') ? '&' : '?'}${NOTICE}=${noticeId}`))

/** Whoever reads mail need not have Teams. */
function letterParts(config: Config, { world, log }: Pick<Surroundings, 'world' | 'log'>): LetterParts {
  const at = (path: string): string => `${config.publicUrl}${path}`
  const { language, mailIn } = config
  return {
    world,
    log,
    links: linksTo(at),
    linksFrom: linksFrom(at),
    at,
    language,
    takesAnswers: mailIn !== null,
  }
}

const header = (request: HttpRequest, name: string): string | undefined => {
  const value = request.headers[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

type Turns = { parts: Omit<BotParts, 'failed'>; measure: Measure<'kind' | 'outcome'> }

/** One turn, and how it went. */
async function take(
  { parts, measure }: Turns,
  activity: Activity,
  incoming: Incoming,
): Promise<InvokeAnswer | null> {
  const started = performance.now()
  let outcome = 'done'
  const failed = (error: unknown): void => {
    outcome = error instanceof Refusal ? 'refused' : 'failed'
  }
  try {
    return await answer({ ...parts, failed }, incoming, parts.teams.talk(activity))
  } catch (error) {
    failed(error)
    parts.log.bug('bot reply', error)
    return null
  } finally {
    measure({ kind: incoming.happening.kind, outcome }, performance.now() - started)
  }
}

const turnDurations = (metrics: Metrics): Measure<'kind' | 'outcome'> =>
  metrics.durations({
    name: 'klik_turn_duration_seconds',
    help: 'How long turns take, by what happened in Teams and how it went.',
    labelNames: ['kind', 'outcome'],
  })

type Surroundings = Pick<BotParts, 'world' | 'log' | 'rates' | 'arrived'> & {
  metrics: Metrics
  /** An activity of that tenant was believed. */
  met(tenantId: string): void
}

export function openBot(config: Config, { metrics, met, ...surroundings }: Surroundings): Bot {
  const { world, log } = surroundings
  const { bot } = config
  const teams = connectTeams(bot)
  const links = linksTo(tabLink(config))
  const watch = { clock: world.clock, complain: issuerAlarm(log, 'bot keys') }
  const front: Front = {
    tokens: bot.appId ? activityTokens(bot.openIdMetadataUrl, bot.appId, watch) : null,
    serviceHosts: bot.serviceHosts,
    allowsLoopback: !config.production,
  }
  const { language } = config
  const parts = { ...surroundings, teams, links, language }
  const delivering = { ...parts, linksFrom: linksFrom(tabLink(config)) }
  const turns = { parts, measure: turnDurations(metrics) }

  return {
    async receive(request) {
      // Without a registration anybody could say that they are somebody.
      if (!front.tokens && !request.isLocal) throw new Refusal('not-signed-in')
      const activity = await admit(front, await request.json(), request.headers.authorization)
      const incoming = readActivity(activity, header(request, 'x-ms-tenant-id'))
      met(incoming.where.tenantId)
      const answered = await take(turns, activity, incoming)
      return activity.type === 'invoke' ? { status: 200, json: answered ?? {} } : { status: 200 }
    },
    deliver: deliverer(delivering),
    drawReminders: reminderDrawer(delivering),
    drawLetter: letterDrawer(letterParts(config, surroundings)),
  }
}
