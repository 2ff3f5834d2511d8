import type { TaskRow } from '../contract/task.js'
import type { TaskId } from '../domain/ids.js'
import type { Caller } from '../domain/person.js'
import type { Day } from '../domain/time.js'
import { mayRead } from './taskDetail.js'
import { presentTask } from './taskView.js'
import { acting, type World } from './world.js'

/** A task somebody has put aside, and until when. */
export type SnoozedTask = { task: TaskRow; until: Day }

/** One's own open tasks: what is at hand, the most urgent first, and what one has put aside, the next day first. */
export type OwnTasks = { open: TaskRow[]; snoozed: SnoozedTask[] }

const URGENCY = { RED: 0, YELLOW: 1, GREEN: 2, GREY: 3, CHECK: 4 }

export async function mine(world: World, caller: Caller): Promise<OwnTasks> {
  return acting(world, caller, async ({ tx, actor, today }) => {
    const own = await tx.tasks.openOf(actor.personId)
    const aside = new Map<TaskId, Day>(
      (await tx.snoozes.active(actor.personId, today)).map(({ taskId, until }) => [taskId, until]),
    )
    const readable = own.filter((task) => mayRead(actor, task))
    const rows = readable.map((task) => ({
      task: presentTask(task, actor, today),
      until: aside.get(task.id) ?? null,
    }))
    return {
      open: rows
        .flatMap(({ task, until }) => (until === null ? [task] : []))
        .sort((a, b) => URGENCY[a.marker] - URGENCY[b.marker]),
      snoozed: rows
        .flatMap(({ task, until }) => (until === null ? [] : [{ task, until }]))
        .sort((a, b) => a.until.localeCompare(b.until)),
    }
  })
}
