import type { ProjectPart, ProjectRow, ProjectState } from '../contract/project.js'
import type { TaskRow } from '../contract/task.js'
import { NO_TASKS, type PartStanding } from '../data/repositories/progress.js'
import type { Reading } from '../data/repositories/taskList.js'
import type { ConversationId, ProjectId } from '../domain/ids.js'
import type { Actor, Caller } from '../domain/person.js'
import { allow, may, reachOf, type Guarded, type Right } from '../domain/policy.js'
import type { Project, Standing } from '../domain/project.js'
import { Refusal } from '../domain/refusals.js'
import { NO_FILTER } from '../domain/taskList.js'
import { fold } from '../domain/words.js'
import { presentTask } from './taskView.js'
import { acting, type Acting, type World } from './world.js'

/** How many burning tasks a project's page and card list. */
const BURNING = 10
const BURNING_AT_ALL = 200

const guardedProject = (projectId: ProjectId, actor: Actor): Guarded => ({
  municipalityId: actor.municipalityId,
  projectIds: [projectId],
  isOwn: false,
})

/** The projects on which the actor has the right, in Danish order. */
async function projectsWith({ tx, actor }: Acting, right: Right): Promise<Project[]> {
  const all = actor.municipalityId ? await tx.projects.of(actor.municipalityId) : await tx.projects.all()
  return all.filter(({ id }) => may(actor, right, guardedProject(id, actor)))
}

const readingOf = ({ actor, today }: Acting): Reading => ({
  personId: actor.personId,
  reach: reachOf(actor, 'task.read'),
  today,
})

const counted = ({
  CHECK,
  RED,
  YELLOW,
  GREEN,
  GREY,
}: Standing): Pick<ProjectRow, 'counters' | 'completed'> => ({
  counters: { RED, YELLOW, GREEN, GREY },
  completed: CHECK,
})

const row = (project: Project, actor: Actor, standing: Standing): ProjectRow => ({
  id: project.id,
  name: project.name,
  userType: actor.access.get(project.id) ?? null,
  deadline: project.deadline,
  periodFrom: project.periodFrom,
  periodTo: project.periodTo,
  ...counted(standing),
})

/** Every part there is, with tasks or without, and last the tasks that belong to none. */
function inParts(
  all: readonly { id: string; name: string }[],
  standings: readonly PartStanding[],
): ProjectPart[] {
  const of = (id: string | null): Standing | undefined => standings.find((standing) => standing.id === id)
  const without = of(null)
  return [
    ...all.map(({ id, name }) => ({ part: { id, name }, ...counted(of(id) ?? NO_TASKS) })),
    ...(without ? [{ part: null, ...counted(without) }] : []),
  ]
}

async function burningOf(act: Acting, projectId: ProjectId, size: number): Promise<TaskRow[]> {
  const { tx, actor, today } = act
  const { tasks } = await tx.taskList.page(readingOf(act), {
    filter: { ...NO_FILTER, project: [projectId], marker: ['RED', 'YELLOW'] },
    sort: [{ by: 'marker', descending: false }],
    after: null,
    size,
  })
  return tasks.map((task) => presentTask(task, actor, today))
}

async function state(act: Acting, project: Project): Promise<ProjectState> {
  const { tx, actor } = act
  const reading = readingOf(act)
  const { whole, ...parts } = await tx.progress.of(reading, project.id)
  const burns = await burningOf(act, project.id, BURNING)
  const towns = actor.municipalityId ? [] : await tx.projects.participants(project.id)
  return {
    ...row(project, actor, whole),
    description: project.description,
    kombitContactName: project.kombitContactName,
    kombitContactMail: project.kombitContactMail,
    phases: inParts(await tx.projects.phases([project.id]), parts.phases),
    themes: inParts(await tx.projects.themes([project.id]), parts.themes),
    municipalities: actor.municipalityId ? [] : inParts(towns, parts.municipalities),
    burning: burns,
    moreBurning: whole.RED + whole.YELLOW - burns.length,
  }
}

export async function list(world: World, caller: Caller): Promise<ProjectRow[]> {
  return acting(world, caller, async (act) => {
    const projects = await projectsWith(act, 'project.read')
    const standings = await act.tx.progress.ofAll(readingOf(act))
    return projects.map((project) => row(project, act.actor, standings.get(project.id) ?? NO_TASKS))
  })
}

async function readable(act: Acting, projectId: ProjectId): Promise<Project> {
  const project = (await projectsWith(act, 'project.read')).find(({ id }) => id === projectId)
  if (!project) throw new Refusal('not-found')
  return project
}

export async function read(world: World, caller: Caller, projectId: ProjectId): Promise<ProjectState> {
  return acting(world, caller, async (act) => state(act, await readable(act, projectId)))
}

/** The project's red and yellow tasks, the most urgent first, as far as anybody would turn the pages of a card. */
export async function burning(world: World, caller: Caller, projectId: ProjectId): Promise<TaskRow[]> {
  return acting(world, caller, async (act) => {
    const { id } = await readable(act, projectId)
    return burningOf(act, id, BURNING_AT_ALL)
  })
}

/** Projects called so; without an exact hit those whose name carries the words. */
function called(projects: readonly Project[], words: string): Project[] {
  const wanted = fold(words)
  const exact = projects.filter(({ name }) => fold(name) === wanted)
  return exact.length > 0 ? exact : projects.filter(({ name }) => fold(name).includes(wanted))
}

/** The caller's projects that answer to the words. */
export async function find(
  world: World,
  caller: Caller,
  words: string,
): Promise<{ id: ProjectId; name: string }[]> {
  return acting(world, caller, async (act) => {
    const projects = await projectsWith(act, 'project.read')
    return (words === '' ? projects : called(projects, words)).map(({ id, name }) => ({ id, name }))
  })
}

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

export type Subscribing = { conversationId: ConversationId; words: string }

/** From now on the channel hears of the project's deadlines; everybody in it will. `isNew`: it did not before. */
export async function subscribe(
  world: World,
  caller: Caller,
  { conversationId, words }: Subscribing,
): Promise<{ name: string; isNew: boolean }> {
  return acting(world, caller, async (act) => {
    const { tx, actor } = act
    const project = await theOne(act, words)
    const conversation = await tx.conversations.find(conversationId)
    if (conversation?.kind !== 'CHANNEL' || !actor.municipalityId) throw new Refusal('not-a-channel')
    const { municipalityId } = actor
    const isNew = await tx.projects.subscribe({
      conversationId,
      projectId: project.id,
      municipalityId,
      createdBy: actor.personId,
    })
    return { name: project.name, isNew }
  })
}

export async function unsubscribe(
  world: World,
  caller: Caller,
  { conversationId, words }: Subscribing,
): Promise<{ name: string; was: boolean }> {
  return acting(world, caller, async (act) => {
    const project = await theOne(act, words)
    const { tx } = act
    return { name: project.name, was: await tx.projects.unsubscribe(conversationId, project.id) }
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
