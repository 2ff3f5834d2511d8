import { calendarOfMunicipality, workingDayFrom } from '../../domain/calendar.js'
import type { TaskDetail } from '../../contract/task.js'
import type { TaskId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { NOTICE_HOUR } from '../../domain/recipients.js'
import { Refusal } from '../../domain/refusals.js'
import { SNOOZE_DAYS, type NamedTask } from '../../domain/task.js'
import { momentOf } from '../../domain/moment.js'
import { addDays, type Day } from '../../domain/time.js'
import { detail, readable } from './detail.js'
import type { World } from '../world.js'
import { acting, type Acting } from '../acting.js'

/** `until`: null takes the task up again. */
export type Snoozing = { taskId: TaskId; until: Day | null }

/**
 * One reminder on the day, or on the next one that is worked; a day chosen again is the same reminder. Whether it still
 * holds is asked when it is due.
 */
async function putAside({ tx, actor, today }: Acting, task: NamedTask, wished: Day): Promise<void> {
  if (wished <= today || wished > addDays(today, SNOOZE_DAYS)) {
    throw new Refusal('snooze-date', { max: SNOOZE_DAYS })
  }
  const until = workingDayFrom(calendarOfMunicipality(task), wished)
  if (task.status === 'COMPLETED') throw new Refusal('snooze-completed')
  const { id: taskId, municipalityId } = task
  const { personId } = actor
  await tx.snoozes.set({ personId, taskId, municipalityId, until })
  await tx.outbox.add({
    key: `snooze:${taskId}:${personId}:${until}`,
    municipalityId,
    personId,
    event: { type: 'task.snoozed', taskId, until },
    dueAt: momentOf(until, NOTICE_HOUR),
  })
}

/**
 * Puts a task aside for the caller alone: it leaves their list, a yellow marker waits with it, a red one is told all
 * the same. Refuses `not-found`, `snooze-date`, `snooze-completed`.
 * Returns the task as it then is.
 */
export async function snooze(world: World, caller: Caller, { taskId, until }: Snoozing): Promise<TaskDetail> {
  return acting(world, caller, async (act) => {
    const { tx, actor, now } = act
    const task = await readable(act, taskId)
    if (until === null) await tx.snoozes.end(actor.personId, task.id)
    else await putAside(act, task, until)
    const occasion = `snooze:${task.id}:${now.toISOString()}`
    await tx.cards.changed({ shows: [task.id], occasion, now, of: actor.personId })
    return detail(act, task)
  })
}
