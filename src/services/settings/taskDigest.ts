import { calendarOf, calendarOfMunicipality } from '../../domain/calendar.js'
import type { TaskNotice } from '../../domain/events.js'
import type { Caller } from '../../domain/person.js'
import { remindDays } from '../../domain/snooze.js'
import { explainTurns } from '../../domain/deadline.js'
import { byUrgency } from '../../domain/urgency.js'
import { dayOf, type Day } from '../../domain/time.js'
import { acting } from '../acting.js'
import * as notices from '../notices/notices.js'
import type { TaskNews } from '../notices/notices.js'
import { mayRead } from '../tasks/detail.js'
import { mine } from '../tasks/mine.js'
import type { World } from '../world.js'

/** `remindOn`: the next day one can be reminded on. */
export type TaskDigest = { news: TaskNews[]; remindOn: Day | null }

/**
 * Everything of one's tasks that needs something today: what is yellow or red, and what there was to tell with it; the
 * most urgent first. What has been dealt with is no longer among it.
 */
export async function taskDigest(
  world: World,
  caller: Caller,
  events: readonly TaskNotice[],
): Promise<TaskDigest> {
  const { open } = await mine(world, caller)
  const told = await notices.told(world, caller, { events, isStanding: false })
  const known = new Set(told.map(({ task }) => task.id))
  const burning = open
    .filter(({ id, marker }) => (marker === 'RED' || marker === 'YELLOW') && !known.has(id))
    .map((task): TaskNews => ({ task, reasons: [] }))
  const today = dayOf(world.clock.now())
  const order = byUrgency(today)
  const news = [...told.filter(({ task }) => task.marker !== 'CHECK'), ...burning]
  const [remindOn = null] = await daysToRemind(world, caller)
  return { news: news.sort((a, b) => order(a.task, b.task)), remindOn }
}

const daysToRemind = (world: World, caller: Caller): Promise<Day[]> =>
  acting(world, caller, async ({ tx, actor, today }) => {
    const own = (await tx.projects.calendars()).find(({ id }) => id === actor.municipalityId)
    return remindDays(today, own ? calendarOfMunicipality(own) : calendarOf('office'))
  })

/** A red task nobody was told of. `title`: null where the reader may not read it. */
export type UnheardTask = { number: number; project: string; title: string | null }

/** Those of the tasks that are still red, for an administrator of their municipality. */
export const unheardTasks = (
  world: World,
  caller: Caller,
  taskIds: readonly TaskNotice['taskId'][],
): Promise<UnheardTask[]> =>
  acting(world, caller, async ({ tx, actor, today }) => {
    const found = await tx.tasks.findMany([...new Set(taskIds)])
    return found
      .filter(
        (task) => explainTurns(task, today).marker === 'RED' && task.municipalityId === actor.municipalityId,
      )
      .map((task) => ({
        number: task.instanceNumber,
        project: task.projectName,
        title: mayRead(actor, task) ? task.title : null,
      }))
  })
