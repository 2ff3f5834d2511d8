import { setTimeout as pause } from 'node:timers/promises'
import { API } from '../contract/routes.js'
import type { Log } from '../log.js'
import type { Probes } from '../services/checklist/checklist.js'
import type { Changes } from '../services/changes.js'
import type { Rates } from '../services/rates.js'
import type { World } from '../services/world.js'
import { bind, type Answers } from './bind.js'
import { broadcastAnswers } from './broadcasts.js'
import { mountChanges } from './changes.js'
import type { SignIn } from './caller.js'
import { calendarAnswers, mountCalendar } from './calendar.js'
import { fileAnswers } from './files.js'
import { contactAnswers } from './contacts.js'
import { confirmationAnswers } from './confirmations.js'
import { deliveryAnswers } from './delivery.js'
import { historyAnswers } from './history.js'
import type { Http } from './http.js'
import { delegationAnswers } from './delegations.js'
import { handOverAnswers } from './handOvers.js'
import { heldMailAnswers } from './heldMails.js'
import { helpAnswers } from './help.js'
import { directoryAnswers } from './directory.js'
import { introductionReportAnswers } from './introductionReports.js'
import { introductionPlanAnswers } from './introductionPlans.js'
import { joinRequestAnswers } from './joinRequests.js'
import { introductionTemplateAnswers } from './introductionTemplates.js'
import { organisationAnswers } from './organisation.js'
import { kombitRoleAnswers } from './kombitRoles.js'
import { municipalityAnswers } from './municipalities.js'
import { municipalityGroupAnswers } from './municipalityGroups.js'
import { peopleAnswers } from './people.js'
import { projectAnswers } from './projects.js'
import { roleAnswers } from './roles.js'
import { noticeAnswers } from './notices.js'
import { settingsAnswers } from './settings.js'
import { sharedRoleAnswers } from './sharedRoles.js'
import { taskAnswers } from './tasks.js'
import { taskViewAnswers } from './taskViews.js'
import { userAnswers } from './users.js'

/** Whether the process lives, and whether it can do its work. */
export type Health = { isReady(): Promise<boolean> }

/** `linkTo`: the address of a page of the tab, for links that are opened elsewhere. */
export type ApiParts = {
  signIn: SignIn
  health: Health
  log: Log
  rates: Rates
  changes: Changes
  linkTo(path: string): string
  /** What the checklist asks of others. */
  probes: Probes
}

/** Whoever asks for health needs an answer now, also where the database gives none. */
const READY_MS = 1_500

async function isReadyNow({ isReady }: Health): Promise<boolean> {
  const late = new AbortController()
  const no = pause(READY_MS, false, { signal: late.signal }).catch(() => false)
  return Promise.race([isReady().catch(() => false), no]).finally(() => late.abort())
}

/** Made when somebody asks: few do, and making it takes as long as a fifth of the start. */
async function openApi(): Promise<object> {
  const { openApiDocument } = await import('./openapi.js')
  return openApiDocument()
}

/** What each row is answered with. */
const answersOf = (world: World, { linkTo, probes }: Pick<ApiParts, 'linkTo' | 'probes'>): Answers => ({
  ...peopleAnswers,
  ...helpAnswers,
  ...taskAnswers,
  ...fileAnswers,
  ...taskViewAnswers,
  ...calendarAnswers,
  ...projectAnswers,
  ...broadcastAnswers,
  ...municipalityGroupAnswers,
  ...heldMailAnswers,
  ...roleAnswers,
  ...sharedRoleAnswers,
  ...delegationAnswers,
  ...handOverAnswers,
  ...kombitRoleAnswers,
  ...confirmationAnswers,
  ...contactAnswers,
  ...deliveryAnswers(linkTo),
  ...historyAnswers,
  ...userAnswers,
  ...directoryAnswers,
  ...joinRequestAnswers,
  ...organisationAnswers,
  ...introductionTemplateAnswers,
  ...introductionReportAnswers,
  ...introductionPlanAnswers,
  ...noticeAnswers,
  ...settingsAnswers,
  ...municipalityAnswers(world, probes),
})

function mountHealth(http: Http, health: Health): void {
  http.on('GET', '/healthz', () => Promise.resolve({ status: 200, json: { alive: true } }))
  http.on('GET', '/readyz', async () => {
    const ready = await isReadyNow(health)
    return { status: ready ? 200 : 503, json: { ready } }
  })
}

/** Everything under /api/v1, the address of calendars, and the two addresses an operator watches. */
export function mountApi(
  http: Http,
  world: World,
  { signIn, health, log, rates, changes, linkTo, probes }: ApiParts,
): void {
  bind(http, world, {
    answers: answersOf(world, { linkTo, probes }),
    signIn,
    log,
    rates,
  })
  mountChanges(http, world, { signIn, rates, changes })
  mountCalendar(http, world, linkTo)
  http.on('GET', `${API}/openapi.json`, async () => ({ status: 200, json: await openApi() }))
  mountHealth(http, health)
}
