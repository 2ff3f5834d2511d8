import { z } from 'zod'
import type { Http } from '../api/http.js'
import { API } from '../contract/routes.js'
import { NOTICE_HOUR } from '../domain/recipients.js'
import { Refusal } from '../domain/refusals.js'
import { momentOf } from '../domain/moment.js'
import { addDays, dayOf } from '../domain/time.js'
import type { Jobs } from '../jobs/index.js'
import type { World } from '../services/world.js'
import type { DemoClock } from './clock.js'
import type { DemoIssuer } from './issuer.js'
import { demoPeople, demoPerson } from './people.js'
import type { Tour } from './tour.js'
import type { Windows } from './windows.js'
import { parsed } from './wire.js'

const DAY_MS = 86_400_000

const signingIn = z.strictObject({ personId: z.uuid() })
const moving = z.union([
  z.strictObject({ now: z.iso.datetime({ offset: true }) }),
  z.strictObject({ advanceDays: z.number().int().min(0).max(3650) }),
])

/** When notices last went out before that moment. */
function lastMorning(moment: Date): Date {
  const today = momentOf(dayOf(moment), NOTICE_HOUR)
  return today <= moment ? today : momentOf(addDays(dayOf(moment), -1), NOTICE_HOUR)
}

export type DemoApiParts = { world: World; clock: DemoClock | null; jobs: Jobs; windows: Windows; tour: Tour }

/** What the demo room and the tests ask: who one can be, being them, and moving the one clock forward. */
export function mountDemoApi(
  http: Http,
  { world, clock, jobs, windows, tour }: DemoApiParts,
  issuer: DemoIssuer,
): void {
  const now = (): { now: string } => ({ now: world.clock.now().toISOString() })

  http.on('GET', `${API}/demo/people`, async () => ({
    status: 200,
    json: { people: await demoPeople(world), first: await tour.first() },
  }))

  http.on('POST', `${API}/demo/sign-in`, async (request) => {
    const { personId } = parsed(signingIn, await request.json())
    const person = await demoPerson(world, personId)
    return { status: 200, json: { token: await issuer.sign(person), person } }
  })

  http.on('GET', `${API}/demo/clock`, () => Promise.resolve({ status: 200, json: now() }))

  http.on('POST', `${API}/demo/clock`, async (request) => {
    const wanted = parsed(moving, await request.json())
    const current = world.clock.now().getTime()
    if (!clock) throw new Refusal('not-found')
    const target = 'now' in wanted ? new Date(wanted.now) : new Date(current + wanted.advanceDays * DAY_MS)
    const morning = lastMorning(target)
    if (morning.getTime() > current) {
      clock.moveTo(morning)
      await jobs.ring()
    }
    clock.moveTo(target)
    windows.tell({ type: 'clock', ...now() }, () => true)
    await jobs.ring()
    return { status: 200, json: now() }
  })
}
