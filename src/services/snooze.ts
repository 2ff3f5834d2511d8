import type { DeliveredCardId, TaskId } from '../domain/ids.js'
import type { Caller } from '../domain/person.js'
import { NOTICE_HOUR } from '../domain/recipients.js'
import { Refusal } from '../domain/refusals.js'
import { SNOOZE_DAYS, type NamedTask } from '../domain/task.js'
import { addDays, momentOf, type Day } from '../domain/time.js'
import { readable } from './taskDetail.js'
import { acting, type Acting, type World } from './world.js'

/** `until`: null takes the task up again. `pressed`: the copy of the card it was done on. */
export type Snoozing = { taskId: TaskId; until: Day | null; pressed?: DeliveredCardId | null }

/** One reminder on the day; a day chosen again is the same reminder. Whether it still holds is asked when it is due. */
async function putAside({ tx, actor, today }: Acting, task: NamedTask, until: Day): Promise<void> {
  if (until <= today || until > addDays(today, SNOOZE_DAYS)) {
    throw new Refusal('snooze-date', { max: SNOOZE_DAYS })
  }
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
 */
export async function snooze(
  world: World,
  caller: Caller,
  { taskId, until, pressed = null }: Snoozing,
): Promise<void> {
  await acting(world, caller, async (act) => {
    const { tx, actor, now } = act
    const task = await readable(act, taskId)
    if (until === null) await tx.snoozes.end(actor.personId, task.id)
    else await putAside(act, task, until)
    const occasion = `snooze:${task.id}:${now.toISOString()}`
    await tx.cards.changed({ shows: [task.id], occasion, now, except: pressed, of: actor.personId })
  })
}
