import { API } from '../contract/routes.js'
import type { World } from '../services/world.js'
import { bind, type SignIn } from './bind.js'
import type { Http } from './http.js'
import { openApiDocument } from './openapi.js'
import { peopleAnswers } from './people.js'
import { projectAnswers } from './projects.js'
import { roleAnswers } from './roles.js'
import { taskAnswers } from './tasks.js'
import { taskViewAnswers } from './taskViews.js'
import { userAnswers } from './users.js'

/** Whether the process lives, and whether it can do its work. */
export type Health = { isReady(): Promise<boolean> }

/** Everything under /api/v1, and the two addresses an operator watches. */
export function mountApi(
  http: Http,
  world: World,
  { signIn, health }: { signIn: SignIn; health: Health },
): void {
  bind(http, world, {
    answers: {
      ...peopleAnswers,
      ...taskAnswers,
      ...taskViewAnswers,
      ...projectAnswers,
      ...roleAnswers,
      ...userAnswers,
    },
    signIn,
  })
  const document = openApiDocument()
  http.on('GET', `${API}/openapi.json`, () => Promise.resolve({ status: 200, json: document }))
  http.on('GET', '/healthz', () => Promise.resolve({ status: 200, json: { alive: true } }))
  http.on('GET', '/readyz', async () => {
    const ready = await health.isReady().catch(() => false)
    return { status: ready ? 200 : 503, json: { ready } }
  })
}
