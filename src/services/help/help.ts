import type { HelpView } from '../../contract/help.js'
import type { Actor, Caller } from '../../domain/person.js'
import { may, reachOf } from '../../domain/policy.js'
import type { Project } from '../../domain/project.js'
import { ownRights } from '../../domain/reach.js'
import { NO_FILTER } from '../../domain/taskList.js'
import { acting, type Acting } from '../acting.js'
import type { World } from '../world.js'

/** The most urgent task the reader may read. */
async function taskOf({ tx, actor, today }: Acting): Promise<number | null> {
  const reading = { personId: actor.personId, reach: reachOf(actor, 'task.read'), today }
  const first = {
    filter: NO_FILTER,
    sort: [{ by: 'marker' as const, descending: false }],
    after: null,
    size: 1,
  }
  const { tasks } = await tx.taskList.page(reading, first)
  return tasks[0]?.instanceNumber ?? null
}

const mayRead = (actor: Actor, { id }: Project): boolean =>
  may(actor, 'project.read', { municipalityId: actor.municipalityId, projectIds: [id], isOwn: false })

/** A role the reader has, or is asked to take. */
async function roleOf({ tx, actor }: Acting): Promise<string | null> {
  const [held] = await tx.roles.ofPerson(actor.personId)
  const role = held && (await tx.roles.find(held.roleId))
  return role ? role.title : null
}

/** What helps the caller, made of what they have and of the rights table. */
export async function help(world: World, caller: Caller): Promise<HelpView> {
  return acting(world, caller, async (act) => {
    const all = await act.tx.projects.all()
    const projects = all.filter((project) => mayRead(act.actor, project))
    const names = new Map(all.map(({ id, name }) => [id, name]))
    const mine = ownRights(act.actor, [...names.keys()]).map(({ reach, projectIds, rights }) => ({
      reach,
      projects: projectIds.flatMap((id) => names.get(id) ?? []),
      rights,
    }))
    return {
      examples: { task: await taskOf(act), project: projects[0]?.name ?? null, role: await roleOf(act) },
      mine,
      handbooks: projects.flatMap(({ id, name, handbookUrl: url }) =>
        url === null ? [] : [{ project: { id, name }, url }],
      ),
    }
  })
}
