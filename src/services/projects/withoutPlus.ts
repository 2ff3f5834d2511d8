import type { OfProject } from '../../data/repositories/people.js'
import type { Tx } from '../../data/tx.js'
import type { OutboxEvent, Unheard } from '../../domain/events.js'
import type { ProjectId, TaskId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { isLed } from '../../domain/recipients.js'
import type { NamedTask } from '../../domain/task.js'
import { acting, homeOf } from '../acting.js'
import type { World } from '../world.js'

type Unled = { people: readonly OfProject[]; what: Unheard; occasion: string; dueAt: Date }

/**
 * A project without a plus user: the municipality's administrators are told in their place that there was something to
 * hear (klik.md W32). They may not read the task, so it is counted and not named.
 */
export async function tellWithoutPlus(
  tx: Tx,
  { id: taskId, municipalityId, projectId }: Pick<NamedTask, 'id' | 'municipalityId' | 'projectId'>,
  { people, what, occasion, dueAt }: Unled,
): Promise<void> {
  if (isLed(people.filter((one) => one.municipalityId === municipalityId))) return
  const event = { type: 'project.withoutPlus' as const, projectId, taskId, what }
  await tx.outbox.addAll(
    (await tx.people.administrators(municipalityId)).map(({ id: personId }) => ({
      key: `project.withoutPlus:${taskId}:${what}:${occasion}:${personId}`,
      ...{ municipalityId, personId, event, dueAt },
    })),
  )
}

type Event = Extract<OutboxEvent, { type: 'project.withoutPlus' }>

/** Of one project how many tasks there was something to hear of, by what. `isLed`: somebody is plus user by now. */
export type UnheardOf = {
  project: { id: ProjectId; name: string }
  isLed: boolean
  counts: { what: Unheard; count: number }[]
}

const ORDER: readonly Unheard[] = ['RED', 'YELLOW', 'MESSAGE', 'REPUBLISHED']

export async function unheard(world: World, caller: Caller, events: readonly Event[]): Promise<UnheardOf[]> {
  return acting(world, caller, async ({ tx, actor }) => {
    const home = homeOf(actor)
    const projects = (await tx.projects.of(home)).filter(({ id }) =>
      events.some(({ projectId }) => projectId === id),
    )
    const all: UnheardOf[] = []
    for (const { id, name } of projects) {
      const members = await tx.people.members(home, id)
      const tasksBy = (what: Unheard): Set<TaskId> =>
        new Set(events.filter((one) => one.projectId === id && one.what === what).map(({ taskId }) => taskId))
      const counts = ORDER.map((what) => ({ what, count: tasksBy(what).size }))
      all.push({
        project: { id, name },
        isLed: isLed(members),
        counts: counts.filter(({ count }) => count > 0),
      })
    }
    return all
  })
}
