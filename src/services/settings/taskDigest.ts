import { calendarOf, calendarOfMunicipality } from '../../domain/calendar.js'
import type { TaskNotice } from '../../domain/events.js'
import type { TaskId } from '../../domain/ids.js'
import { momentOf } from '../../domain/moment.js'
import type { Caller } from '../../domain/person.js'
import { remindDays } from '../../domain/snooze.js'
import { byUrgency } from '../../domain/urgency.js'
import { dayOf, type Day } from '../../domain/time.js'
import { acting } from '../acting.js'
import * as notices from '../notices/notices.js'
import type { TaskNews } from '../notices/notices.js'
import { mine } from '../tasks/mine.js'
import type { World } from '../world.js'

/** `remindOn`: the next day one can be reminded on. */
export type TaskDigest = { news: TaskNews[]; remindOn: Day | null }

/**
 * Everything of one's tasks that needs something today: what is yellow or red, and what there was to tell with it; the
 * most urgent first. What has been dealt with is no longer among it, nor what the reader has handed on today.
 */
export async function taskDigest(
  world: World,
  caller: Caller,
  events: readonly TaskNotice[],
): Promise<TaskDigest> {
  const { open } = await mine(world, caller)
  const told = await notices.told(world, caller, { events, isStanding: false })
  const { passedOn, remindOn } = await around(world, caller)
  const left = told.filter(({ task }) => task.isOwn || !passedOn.has(task.id as TaskId))
  const known = new Set(left.map(({ task }) => task.id))
  const burning = open
    .filter(({ id, marker }) => (marker === 'RED' || marker === 'YELLOW') && !known.has(id))
    .map((task): TaskNews => ({ task, reasons: [] }))
  const today = dayOf(world.clock.now())
  const order = byUrgency(today)
  const news = [...left.filter(({ task }) => task.marker !== 'CHECK'), ...burning]
  return { news: news.sort((a, b) => order(a.task, b.task)), remindOn }
}

/** Whoever leads a project is told of all its tasks, also of those they have just given to somebody else. */
const around = (world: World, caller: Caller): Promise<{ passedOn: Set<TaskId>; remindOn: Day | null }> =>
  acting(world, caller, async ({ tx, actor, today }) => {
    const own = (await tx.projects.calendars()).find(({ id }) => id === actor.municipalityId)
    const [remindOn = null] = remindDays(today, own ? calendarOfMunicipality(own) : calendarOf('office'))
    return { passedOn: await tx.history.passedOn(actor.personId, momentOf(today, 0)), remindOn }
  })
