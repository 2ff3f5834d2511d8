import type { MyIntroductions } from '../../contract/introductionPlan.js'
import type { GalleryRole } from '../../contract/role.js'
import type { TaskRow } from '../../contract/task.js'
import type { PersonId } from '../../domain/ids.js'
import type { Caller, Language } from '../../domain/person.js'
import { allow } from '../../domain/policy.js'
import type { NamedTask } from '../../domain/task.js'
import { addDays, type Day } from '../../domain/time.js'
import { acting, homeOf, type Acting } from '../acting.js'
import * as contacts from '../contacts/contacts.js'
import { mine } from '../introductions/plans/read.js'
import * as roles from '../roles/roles.js'
import { mayRead } from '../tasks/detail.js'
import { presentTask } from '../tasks/present.js'
import { byName } from '../../domain/nameOrder.js'
import type { World } from '../world.js'

/** How much of a project one knows whose tasks one may not read. */
export type ProjectNumbers = { project: string; red: number; yellow: number; nobody: number }

/** So many of the tasks one person executes are over. */
export type Burdened = { id: PersonId; name: string; count: number }

/**
 * How a municipality stands, for who looks after it. `turned`: became yellow or red in the past week. `overdue`: the
 * longest over first. `elsewhere`: projects whose tasks the reader may not read.
 */
export type WeekStatus = {
  turned: TaskRow[]
  overdue: TaskRow[]
  burdened: Burdened[]
  withoutExecutor: number
  withoutResponsible: number
  elsewhere: ProjectNumbers[]
  vacant: GalleryRole[]
  contactsDue: number
  /** The reader's own part of introductions. */
  introductions: MyIntroductions
}

const DAYS = 7

const isRed = ({ redOn }: NamedTask, today: Day): boolean => redOn !== null && redOn <= today
const isYellow = (task: NamedTask, today: Day): boolean =>
  task.yellowOn !== null && task.yellowOn <= today && !isRed(task, today)
const isOver = ({ redOn, endDate }: NamedTask, today: Day): boolean =>
  redOn !== null && endDate !== null && endDate < today

function hasTurned(task: NamedTask, today: Day): boolean {
  const turnedOn = isRed(task, today) ? task.redOn : isYellow(task, today) ? task.yellowOn : null
  return turnedOn !== null && turnedOn > addDays(today, -DAYS)
}

function burdenedBy(tasks: readonly NamedTask[], language: Language): Burdened[] {
  const found = new Map<PersonId, Burdened>()
  for (const { executorId: id, executorName: name } of tasks) {
    if (id && name) found.set(id, { id, name, count: (found.get(id)?.count ?? 0) + 1 })
  }
  return [...found.values()].sort((a, b) => b.count - a.count || byName(language)(a.name, b.name))
}

function numbersOf(
  tasks: readonly NamedTask[],
  { today, language }: { today: Day; language: Language },
): ProjectNumbers[] {
  const found = new Map<string, ProjectNumbers>()
  for (const task of tasks) {
    const { projectId, projectName: project, executorId, responsibleId } = task
    const one = found.get(projectId) ?? { project, red: 0, yellow: 0, nobody: 0 }
    if (isRed(task, today)) one.red += 1
    if (isYellow(task, today)) one.yellow += 1
    if (!executorId && !responsibleId) one.nobody += 1
    found.set(projectId, one)
  }
  return [...found.values()]
    .filter(({ red, yellow, nobody }) => red + yellow + nobody > 0)
    .sort((a, b) => b.red - a.red || b.yellow - a.yellow || byName(language)(a.project, b.project))
}

/** Refuses `not-found` to whoever does not look after the municipality. */
async function tasksOf({
  tx,
  actor,
  today,
}: Acting): Promise<Omit<WeekStatus, 'vacant' | 'contactsDue' | 'introductions'>> {
  const home = homeOf(actor)
  allow(actor, 'status.read', { municipalityId: home, projectIds: [], isOwn: false })
  const all = await tx.progress.needing(home, today)
  const readable = all.filter((task) => mayRead(actor, task))
  const rows = (tasks: readonly NamedTask[]): TaskRow[] =>
    tasks.map((task) => presentTask(task, actor, today))
  const language = tx.reads ?? 'da'
  const over = readable.filter((task) => isOver(task, today))
  return {
    turned: rows(readable.filter((task) => hasTurned(task, today))),
    overdue: rows(over),
    burdened: burdenedBy(over, language),
    withoutExecutor: readable.filter(({ executorId }) => !executorId).length,
    withoutResponsible: readable.filter(({ responsibleId }) => !responsibleId).length,
    elsewhere: numbersOf(
      all.filter((task) => !mayRead(actor, task)),
      { today, language },
    ),
  }
}

export async function weekStatus(world: World, caller: Caller): Promise<WeekStatus> {
  const tasks = await acting(world, caller, tasksOf)
  const gallery = await roles.gallery(world, caller)
  const { lists } = await contacts.lists(world, caller)
  return {
    ...tasks,
    vacant: gallery.roles.filter(({ importance, vacant }) => importance === 'REQUIRED' && vacant),
    contactsDue: lists.reduce((sum, { due }) => sum + due, 0),
    introductions: await mine(world, caller),
  }
}

/** Drafts and what is over wait for nobody. */
export const takesPart = ({ tasks, ofMe, led }: MyIntroductions): boolean =>
  tasks.length + ofMe.length > 0 || led.some(({ state }) => state === 'RUNNING')

export const hasNothing = (status: WeekStatus): boolean =>
  status.turned.length + status.overdue.length + status.elsewhere.length + status.vacant.length === 0 &&
  status.withoutExecutor + status.withoutResponsible + status.contactsDue === 0 &&
  !takesPart(status.introductions)
