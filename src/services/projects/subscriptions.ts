import type { ConversationId, MunicipalityId, ProjectId } from '../../domain/ids.js'
import type { Caller, Language } from '../../domain/person.js'
import { allow } from '../../domain/policy.js'
import type { Hearing, Project } from '../../domain/project.js'
import { Refusal } from '../../domain/refusals.js'
import { called, guardedProject, projectsWith } from './projects.js'
import { acting, type Acting } from '../acting.js'
import type { World } from '../world.js'

/** The one project meant. Refuses `not-found` and `project-ambiguous`, and names the right when it is missing. */
async function theOne(act: Acting, words: string): Promise<Project> {
  const found = called(await projectsWith(act, 'project.read'), words)
  const [project] = found
  if (!project) throw new Refusal('not-found')
  if (found.length > 1)
    throw new Refusal('project-ambiguous', { names: found.map(({ name }) => name).join(', ') })
  allow(act.actor, 'subscription.manage', guardedProject(project.id, act.actor))
  return project
}

/** The municipality a channel belongs to; in a tenant of nobody's it has none. Refuses `not-a-channel`. */
async function homeOfChannel({ tx, actor }: Acting, id: ConversationId): Promise<MunicipalityId> {
  const { municipalityId } = actor
  const conversation = await tx.conversations.find(id)
  const isOurs = conversation?.kind === 'CHANNEL' && conversation.municipalityId === municipalityId
  if (!municipalityId || !isOurs) throw new Refusal('not-a-channel')
  return municipalityId
}

async function subscribeTo(
  act: Acting,
  conversationId: ConversationId,
  projectId: ProjectId,
): Promise<boolean> {
  const municipalityId = await homeOfChannel(act, conversationId)
  const { tx, actor } = act
  return tx.projects.subscribe({ conversationId, projectId, municipalityId, createdBy: actor.personId })
}

export type Subscribing = { conversationId: ConversationId; words: string }

/** From now on the channel hears of the project; everybody in it will. `isNew`: it did not before. */
export async function subscribe(
  world: World,
  caller: Caller,
  { conversationId, words }: Subscribing,
): Promise<{ id: ProjectId; name: string; isNew: boolean }> {
  return acting(world, caller, async (act) => {
    const project = await theOne(act, words)
    const isNew = await subscribeTo(act, conversationId, project.id)
    return { id: project.id, name: project.name, isNew }
  })
}

export async function unsubscribe(
  world: World,
  caller: Caller,
  { conversationId, words }: Subscribing,
): Promise<{ name: string; was: boolean }> {
  return acting(world, caller, async (act) => {
    const project = await theOne(act, words)
    const was = await act.tx.projects.unsubscribe(conversationId, project.id)
    await refresh(act, project.id)
    return { name: project.name, was }
  })
}

/** Each card in the channel that says what it hears of the project. */
const refresh = ({ tx, now }: Acting, projectId: ProjectId): Promise<void> =>
  tx.cards.changed({ shows: [`subscription:${projectId}`], occasion: `hearing:${now.toISOString()}`, now })

/**
 * In which language everybody in the channel is spoken to from now on, for whoever decides on one of their projects what
 * it hears. Refuses `not-a-channel`, `not-found`, `forbidden`.
 */
export async function speak(
  world: World,
  caller: Caller,
  { conversationId, language }: { conversationId: ConversationId; language: Language },
): Promise<void> {
  return acting(world, caller, async (act) => {
    const { tx, actor } = act
    await homeOfChannel(act, conversationId)
    const decided = await projectsWith(act, 'subscription.manage')
    const [project] = decided.length > 0 ? decided : await projectsWith(act, 'project.read')
    if (!project) throw new Refusal('not-found')
    allow(actor, 'subscription.manage', guardedProject(project.id, actor))
    await tx.conversations.speak(conversationId, language)
    for (const { id } of await tx.projects.subscribed(conversationId)) await refresh(act, id)
  })
}

type Choosing = { conversationId: ConversationId; projectId: ProjectId }

async function chosen({ tx, actor }: Acting, { conversationId, projectId }: Choosing): Promise<Project> {
  const project = (await tx.projects.subscribed(conversationId)).find(({ id }) => id === projectId)
  if (!project) throw new Refusal('not-found')
  allow(actor, 'subscription.manage', guardedProject(projectId, actor))
  return project
}

/** What a channel that subscribes to the project is to hear of it. Refuses `not-found` and `forbidden`. */
export async function hear(
  world: World,
  caller: Caller,
  { hearing, ...choosing }: Choosing & { hearing: Hearing },
): Promise<void> {
  return acting(world, caller, async (act) => {
    await chosen(act, choosing)
    await act.tx.projects.hear(choosing, hearing)
    await refresh(act, choosing.projectId)
  })
}

/** The channel hears of a project whose card stands there. Refuses `not-found`, `forbidden` and `not-a-channel`. */
export async function start(
  world: World,
  caller: Caller,
  { hearing, conversationId, projectId }: Choosing & { hearing: Hearing },
): Promise<void> {
  return acting(world, caller, async (act) => {
    const project = (await projectsWith(act, 'project.read')).find(({ id }) => id === projectId)
    if (!project) throw new Refusal('not-found')
    allow(act.actor, 'subscription.manage', guardedProject(projectId, act.actor))
    await subscribeTo(act, conversationId, projectId)
    await act.tx.projects.hear({ conversationId, projectId }, hearing)
    await refresh(act, projectId)
  })
}

/** The channel hears nothing of the project any more. Refuses `not-found` and `forbidden`. */
export async function stop(world: World, caller: Caller, choosing: Choosing): Promise<{ name: string }> {
  return acting(world, caller, async (act) => {
    const { name } = await chosen(act, choosing)
    await act.tx.projects.unsubscribe(choosing.conversationId, choosing.projectId)
    await refresh(act, choosing.projectId)
    return { name }
  })
}

/** The projects a channel hears of. */
export async function subscribed(
  world: World,
  caller: Caller,
  conversationId: ConversationId,
): Promise<{ id: ProjectId; name: string }[]> {
  return acting(world, caller, async ({ tx }) => {
    const projects = await tx.projects.subscribed(conversationId)
    return projects.map(({ id, name }) => ({ id, name }))
  })
}
