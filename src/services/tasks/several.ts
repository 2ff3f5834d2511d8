import type { TaskRow } from '../../contract/task.js'
import type { PersonOption } from '../../contract/person.js'
import type { TaskId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { Refusal } from '../../domain/refusals.js'
import type { Day } from '../../domain/time.js'
import type { World } from '../world.js'
import { assignable, edit, type TaskEdit } from './edit.js'
import { snooze } from './snooze.js'
import { some, undo } from './tasks.js'

/** A task as somebody has chosen it from a list. */
export type Chosen = Pick<TaskEdit, 'taskId' | 'version'>

/** What came of one change of several tasks: those that can still be read as they now are, and what was refused. */
export type Several = {
  tasks: TaskRow[]
  changed: number
  refused: { taskId: TaskId; refusal: Refusal }[]
}

type Change = {
  chosen: readonly Chosen[]
  /** Whether anything changed by it. */
  change: (one: Chosen) => Promise<boolean>
}

/** Each for itself, one after the other: what one is refused does not keep the others from being changed. */
async function each(world: World, caller: Caller, { chosen, change }: Change): Promise<Several> {
  const done: TaskId[] = []
  const refused: Several['refused'] = []
  for (const one of chosen) {
    try {
      if (await change(one)) done.push(one.taskId)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused.push({ taskId: one.taskId, refusal: error })
    }
  }
  const [first] = refused
  // Whoever may do it nowhere is told so as with one task.
  const isNotTheirs = first?.refusal.code === 'not-found' || first?.refusal.code === 'forbidden'
  if (first && isNotTheirs && refused.length === chosen.length) throw first.refusal
  return { tasks: await some(world, caller, done), changed: done.length, refused }
}

type Wanted = Omit<TaskEdit, 'taskId' | 'version'> & { tasks: readonly Chosen[] }

/** The same change of several tasks; what is so already is left as it is. Each refuses as `edit` does. */
export const editSeveral = (
  world: World,
  caller: Caller,
  { tasks: chosen, ...wanted }: Wanted,
): Promise<Several> =>
  each(world, caller, {
    chosen,
    async change(one) {
      const task = await edit(world, caller, { ...wanted, ...one })
      return task === null || task.version > one.version
    },
  })

/** Takes back one's own last change of each; each refuses as `undo` does. */
export const undoSeveral = (world: World, caller: Caller, chosen: readonly Chosen[]): Promise<Several> =>
  each(world, caller, {
    chosen,
    change: async (one) => (await undo(world, caller, one)).version > one.version,
  })

/** Reminds the caller of each on the day; null ends that. Each refuses as `snooze` does. */
export const snoozeSeveral = (
  world: World,
  caller: Caller,
  { tasks: chosen, until }: { tasks: readonly Chosen[]; until: Day | null },
): Promise<Several> =>
  each(world, caller, {
    chosen,
    async change({ taskId }) {
      await snooze(world, caller, { taskId, until })
      return true
    },
  })

/** The people who can be put on every one of the tasks. Refuses as `assignable` does for any of them. */
export async function assignableTo(
  world: World,
  caller: Caller,
  taskIds: readonly TaskId[],
): Promise<PersonOption[]> {
  const [first = [], ...others] = await Promise.all(
    taskIds.map((taskId) => assignable(world, caller, taskId)),
  )
  return first.filter(({ id }) => others.every((people) => people.some((one) => one.id === id)))
}
