import type { Reply } from '../../contract/index.js'
import type { Caller } from '../../domain/person.js'
import { reachOf } from '../../domain/policy.js'
import type { World } from '../world.js'
import { acting } from '../acting.js'

/** What the caller can filter the task list by: projects they read tasks of, and the people of those tasks. */
export async function forTasks(world: World, caller: Caller): Promise<Reply<'tasks.filters'>> {
  return acting(world, caller, async ({ tx, actor }) => {
    const reach = reachOf(actor, 'task.read')
    const { whole, own } = reach
    const all = actor.municipalityId ? await tx.projects.of(actor.municipalityId) : await tx.projects.all()
    const projects = whole === 'every' ? all : all.filter(({ id }) => whole.includes(id) || own.includes(id))
    const ids = projects.map(({ id }) => id)
    const people = await tx.people.onTasks({ personId: actor.personId, reach })
    const short = ({ id, name }: { id: string; name: string }) => ({ id, name })
    return {
      projects: projects.map(short),
      phases: (await tx.projects.phases(ids)).map((phase) => ({
        ...short(phase),
        projectId: phase.projectId,
      })),
      themes: (await tx.projects.themes(ids)).map((theme) => ({
        ...short(theme),
        projectId: theme.projectId,
      })),
      people: people.map(({ id, fullName }) => ({ id, name: fullName })),
      municipalities: actor.municipalityId ? [] : await tx.projects.participants(ids),
    }
  })
}
