import { explainTurns } from '../../domain/deadline.js'
import type { TaskId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { acting } from '../acting.js'
import { mayRead } from '../tasks/detail.js'
import type { World } from '../world.js'

/** A red task nobody was told of. `title`: null where the reader may not read it. */
export type UnheardTask = { number: number; project: string; title: string | null }

/** Those of the tasks that are still red, for an administrator of their municipality. */
export const unheardDeadlines = (
  world: World,
  caller: Caller,
  taskIds: readonly TaskId[],
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
