import { API } from '../contract/routes.js'
import type { Log } from '../log.js'
import type { World } from '../services/world.js'
import { bind, type SignIn } from './bind.js'
import { calendarAnswers, mountCalendar } from './calendar.js'
import { fileAnswers } from './files.js'
import { contactAnswers } from './contacts.js'
import { confirmationAnswers } from './confirmations.js'
import type { Http } from './http.js'
import { officeAnswers } from './offices.js'
import { kombitRoleAnswers } from './kombitRoles.js'
import { openApiDocument } from './openapi.js'
import { peopleAnswers } from './people.js'
import { projectAnswers } from './projects.js'
import { roleAnswers } from './roles.js'
import { sharedRoleAnswers } from './sharedRoles.js'
import { taskAnswers } from './tasks.js'
import { taskViewAnswers } from './taskViews.js'
import { userAnswers } from './users.js'

/** Whether the process lives, and whether it can do its work. */
export type Health = { isReady(): Promise<boolean> }

/** `linkTo`: the address of a page of the tab, for links that are opened elsewhere. */
export type Around = { signIn: SignIn; health: Health; log: Log; linkTo(path: string): string }

/** Everything under /api/v1, the address of calendars, and the two addresses an operator watches. */
export function mountApi(http: Http, world: World, { signIn, health, log, linkTo }: Around): void {
  bind(http, world, {
    answers: {
      ...peopleAnswers,
      ...taskAnswers,
      ...fileAnswers,
      ...taskViewAnswers,
      ...calendarAnswers,
      ...projectAnswers,
      ...roleAnswers,
      ...sharedRoleAnswers,
      ...officeAnswers,
      ...kombitRoleAnswers,
      ...confirmationAnswers,
      ...contactAnswers,
      ...userAnswers,
    },
    signIn,
    log,
  })
  mountCalendar(http, world, linkTo)
  const document = openApiDocument()
  http.on('GET', `${API}/openapi.json`, () => Promise.resolve({ status: 200, json: document }))
  http.on('GET', '/healthz', () => Promise.resolve({ status: 200, json: { alive: true } }))
  http.on('GET', '/readyz', async () => {
    const ready = await health.isReady().catch(() => false)
    return { status: ready ? 200 : 503, json: { ready } }
  })
}
