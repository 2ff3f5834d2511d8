import type { AccessNews, OutboxEvent } from '../../domain/events.js'
import { toldOfAccess, mergedAccess } from '../../domain/accessNews.js'
import type { PersonId, ProjectId } from '../../domain/ids.js'
import type { AccessType, Caller, Person } from '../../domain/person.js'
import type { AccessChange } from '../../domain/user.js'
import { acting, homeOf, type Acting } from '../acting.js'
import type { World } from '../world.js'

type Changed = Pick<Person, 'id' | 'version'>

/** Tells somebody that they are a user now, or what they may on which project; nobody of what they did themselves. */
export async function tellAccess(
  { tx, actor, now }: Acting,
  { id: personId, version }: Changed,
  { isNew, changes }: { isNew: boolean; changes: readonly AccessChange[] },
): Promise<void> {
  const told = toldOfAccess(changes)
  if (personId === actor.personId || (!isNew && told.length === 0)) return
  const event = { type: 'access.changed' as const, version, isNew, changes: told, byId: actor.personId }
  const key = `access.changed:${personId}:${version}`
  await tx.outbox.add({ key, municipalityId: homeOf(actor), personId, event, dueAt: now })
}

/** What there is to say of one's access; `isNew`: one was made a user. */
export type AccessTold = {
  isNew: boolean
  by: string | null
  projects: { id: ProjectId; name: string; from: AccessType | null; to: AccessType | null }[]
}

type Event = Extract<OutboxEvent, { type: 'access.changed' }>

/** Of several at once, as it is now; null when all of it has been taken back. */
export async function accessTold(
  world: World,
  caller: Caller,
  events: readonly Event[],
): Promise<AccessTold | null> {
  return acting(world, caller, async ({ tx, actor }) => {
    const inOrder = [...events].sort((a, b) => a.version - b.version)
    const isNew = inOrder.some((event) => event.isNew)
    const asItIs = (one: AccessNews): AccessNews => ({ ...one, to: actor.access.get(one.projectId) ?? null })
    const changes = mergedAccess(mergedAccess(inOrder.flatMap((event) => event.changes)).map(asItIs))
    if (!isNew && changes.length === 0) return null
    const names = new Map((await tx.projects.of(homeOf(actor))).map(({ id, name }) => [id, name]))
    const by = await nameOf(tx, inOrder.at(-1)?.byId ?? null)
    const projects = changes.flatMap(({ projectId: id, from, to }) => {
      const name = names.get(id)
      return name === undefined ? [] : [{ id, name, from, to }]
    })
    return { isNew, by, projects }
  })
}

async function nameOf(tx: Acting['tx'], id: PersonId | null): Promise<string | null> {
  const person = id && (await tx.people.find(id))
  return person ? person.fullName : null
}
