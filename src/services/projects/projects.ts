import type { ProjectPart, ProjectRow, ProjectState } from '../../contract/project.js'
import type { TaskRow } from '../../contract/task.js'
import { NO_TASKS, type PartStanding } from '../../data/repositories/progress.js'
import type { TaskReading } from '../../data/repositories/taskList.js'
import type { ProjectId } from '../../domain/ids.js'
import type { Actor, Caller } from '../../domain/person.js'
import { may, reachOf, type Guarded, type Right } from '../../domain/policy.js'
import type { Project, MarkerCounts } from '../../domain/project.js'
import { Refusal } from '../../domain/refusals.js'
import { NO_FILTER, WORST_FIRST } from '../../domain/taskList.js'
import { fold } from '../../domain/words.js'
import { presentTask } from '../tasks/present.js'
import type { World } from '../world.js'
import { acting, type Acting } from '../acting.js'

/** How many burning tasks a project's page and card list. */
const BURNING = 10
const BURNING_AT_ALL = 200

export const guardedProject = (projectId: ProjectId, actor: Actor): Guarded => ({
  municipalityId: actor.municipalityId,
  projectIds: [projectId],
  isOwn: false,
})

/** The projects on which the actor has the right, in the reader's order. */
export async function projectsWith({ tx, actor }: Acting, right: Right): Promise<Project[]> {
  const all = actor.municipalityId ? await tx.projects.of(actor.municipalityId) : await tx.projects.all()
  return all.filter(({ id }) => may(actor, right, guardedProject(id, actor)))
}

const readingOf = ({ actor, today }: Acting): TaskReading => ({
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
}: MarkerCounts): Pick<ProjectRow, 'counters' | 'completed'> => ({
  counters: { RED, YELLOW, GREEN, GREY },
  completed: CHECK,
})

const row = (project: Project, actor: Actor, standing: MarkerCounts): ProjectRow => ({
  id: project.id,
  name: project.name,
  userType: actor.access.get(project.id) ?? null,
  deadline: project.deadline,
  periodFrom: project.periodFrom,
  periodTo: project.periodTo,
  handbookUrl: project.handbookUrl,
  ...counted(standing),
})

/** Every part there is, with tasks or without, and last the tasks that belong to none. */
function inParts(
  all: readonly { id: string; name: string }[],
  standings: readonly PartStanding[],
): ProjectPart[] {
  const of = (id: string | null): MarkerCounts | undefined => standings.find((standing) => standing.id === id)
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
    sort: WORST_FIRST,
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
  const towns = actor.municipalityId ? [] : await tx.projects.participants([project.id])
  return {
    ...row(project, actor, whole),
    description: project.description,
    kombitContactName: project.kombitContactName,
    kombitContactMail: project.kombitContactMail,
    phases: inParts(await tx.projects.phases([project.id]), parts.phases),
    themes: inParts(await tx.projects.themes([project.id]), parts.themes),
    municipalities: actor.municipalityId ? [] : inParts(towns, parts.municipalities),
    withoutPlus: actor.municipalityId ? [] : await tx.projects.withoutPlus(project.id),
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
export function called(projects: readonly Project[], words: string): Project[] {
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
