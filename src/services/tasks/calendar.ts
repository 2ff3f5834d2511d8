import { createHash, randomBytes } from 'node:crypto'
import type { Reply } from '../../contract/index.js'
import type { Caller } from '../../domain/person.js'
import { Refusal } from '../../domain/refusals.js'
import { writeCalendar } from '../../exchange/writeCalendar.js'
import { languageFor } from '../language.js'
import { mayRead } from './detail.js'
import { presentTask } from './present.js'
import type { World } from '../world.js'
import { acting } from '../acting.js'

/** 256 bits nobody guesses. */
const SECRET_BYTES = 32
/** Below the server's own address. */
export const CALENDAR_PATH = '/calendar'

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

export async function read(world: World, caller: Caller): Promise<Reply<'calendar.read'>> {
  return acting(world, caller, async ({ tx, actor }) => {
    const feed = await tx.calendars.find(actor.personId)
    return { createdAt: feed?.createdAt.toISOString() ?? null }
  })
}

/** A new address; what it ends in is told here and never again, since only its hash is kept. */
export async function create(world: World, caller: Caller): Promise<Reply<'calendar.create'>> {
  const secret = randomBytes(SECRET_BYTES).toString('base64url')
  return acting(world, caller, async ({ tx, actor, now }) => {
    const { personId, municipalityId } = actor
    await tx.calendars.put({ personId, municipalityId, secretHash: hashOf(secret), createdAt: now })
    return { address: `${CALENDAR_PATH}/${secret}.ics`, createdAt: now.toISOString() }
  })
}

export async function revoke(world: World, caller: Caller): Promise<Reply<'calendar.revoke'>> {
  return acting(world, caller, async ({ tx, actor }) => {
    await tx.calendars.remove(actor.personId)
    return { createdAt: null }
  })
}

/** `linkTo`: the address of a page of the tab. */
type Asked = { secret: string; linkTo(path: string): string }

/**
 * The deadlines of whoever made the address, as a calendar reads them; null when there is nobody behind it. What they
 * may read is asked anew each time.
 */
export async function feed(world: World, { secret, linkTo }: Asked): Promise<string | null> {
  const personId = await world.data.inTurn('calendars', (tx) => tx.calendars.personOf(hashOf(secret)))
  if (!personId) return null
  try {
    return await acting(world, { kind: 'known', personId }, async ({ tx, actor, today }) => {
      const own = await tx.tasks.openOf(actor.personId)
      const tasks = own
        .filter((task) => mayRead(actor, task))
        .map((task) => {
          const { id, number, title, project, marker, urgency, status, latestStart, endDate } = presentTask(
            task,
            actor,
            today,
          )
          const link = linkTo(`/tasks/${id}`)
          return {
            id,
            number,
            title,
            project: project.name,
            marker,
            urgency,
            status,
            latestStart,
            endDate,
            link,
            changedAt: task.updatedAt,
          }
        })
      return writeCalendar(tasks, await languageFor({ tx, actor }, null))
    })
  } catch (error) {
    if (error instanceof Refusal && !error.isPassing) return null
    throw error
  }
}
