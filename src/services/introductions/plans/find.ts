import type { MyIntroductions } from '../../../contract/introductionPlan.js'
import type { IntroductionPlanId, IntroductionTaskId, PersonId } from '../../../domain/ids.js'
import type { Caller } from '../../../domain/person.js'
import { Refusal } from '../../../domain/refusals.js'
import { acting } from '../../acting.js'
import type { World } from '../../world.js'
import { planning, planOf } from './planning.js'
import { mine, read } from './read.js'

/** The plan a task stands in, for whoever sees it. Refuses `not-found`. */
export const planOfTask = (
  world: World,
  caller: Caller,
  taskId: IntroductionTaskId,
): Promise<IntroductionPlanId> =>
  planning(world, caller, async (act) => {
    const task = await act.tx.introductionTasks.find(taskId)
    if (!task) throw new Refusal('not-found')
    return (await planOf(act, task.planId)).id
  })

/** A colleague's name; null when they are gone. */
export const nameOf = (world: World, caller: Caller, id: PersonId): Promise<string | null> =>
  planning(world, caller, async ({ tx, home }) => (await tx.users.find(home, id))?.fullName ?? null)

type Burning = MyIntroductions['tasks'][number]
const isBurning = ({ task: { marker } }: Burning): boolean => marker === 'RED' || marker === 'YELLOW'

/** The reader's own open tasks that are yellow or red. */
export async function mineBurning(world: World, caller: Caller): Promise<Burning[]> {
  const isAny = await acting(world, caller, ({ tx, actor, today }) =>
    tx.introductionTasks.isAnyBurning(actor.personId, today),
  )
  if (!isAny) return []
  return (await mine(world, caller)).tasks.filter(isBurning)
}

/** Of these tasks those that still are: the reader's own, and others' of introductions they lead. */
export async function burning(
  world: World,
  caller: Caller,
  taskIds: readonly IntroductionTaskId[],
): Promise<Burning[]> {
  const asked = new Set<string>(taskIds)
  const { tasks, led } = await mine(world, caller)
  const own = tasks.filter((one) => asked.has(one.task.id) && isBurning(one))
  const known = new Set(own.map(({ task }) => task.id))
  const others: Burning[] = []
  for (const row of led.filter(({ state }) => state === 'RUNNING')) {
    if (known.size + others.length === asked.size) break
    const plan = await read(world, caller, row.id as IntroductionPlanId)
    for (const task of plan.categories.flatMap((category) => category.tasks))
      if (asked.has(task.id) && !known.has(task.id) && isBurning({ plan: row, task }))
        others.push({ plan: row, task })
  }
  return [...own, ...others]
}
