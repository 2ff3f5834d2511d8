import type { TaskRow } from '../../contract/task.js'
import type { TaskId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { reachOf } from '../../domain/policy.js'
import { NO_FILTER, WORST_FIRST } from '../../domain/taskList.js'
import type { Day } from '../../domain/time.js'
import { byUrgency } from '../../domain/urgency.js'
import { mayRead } from './detail.js'
import { presentTask } from './present.js'
import type { World } from '../world.js'
import { acting, type Acting } from '../acting.js'

/** A task one is reminded of later, and when. */
export type SnoozedTask = { task: TaskRow; until: Day }

/** Why there is no task: all are done, there has been none yet, or there is no project one has access to. */
export type NoTasks = { why: 'done' | 'noneYet' } | { why: 'noAccess'; administrators: string[] }

/**
 * One's own open tasks: what is at hand, the most urgent first, and what one is reminded of later, the next day first.
 * Whoever only follows projects, as KOMBIT and suppliers do, has the most urgent tasks of those instead.
 */
export type OwnTasks = {
  open: TaskRow[]
  snoozed: SnoozedTask[]
  isFollowing: boolean
  /** Null where there are tasks. */
  none: NoTasks | null
}

/** How many tasks of the projects one follows a card leads through. */
const FOLLOWED = 50

async function followed({ tx, actor, today }: Acting): Promise<OwnTasks> {
  const { tasks } = await tx.taskList.page(
    { personId: actor.personId, reach: reachOf(actor, 'task.read'), today },
    {
      filter: { ...NO_FILTER, marker: ['RED', 'YELLOW', 'GREEN'] },
      sort: WORST_FIRST,
      after: null,
      size: FOLLOWED,
    },
  )
  const open = tasks.map((task) => presentTask(task, actor, today))
  return { open, snoozed: [], isFollowing: true, none: open.length === 0 ? { why: 'noneYet' } : null }
}

async function whyNone({ tx, actor }: Acting): Promise<NoTasks> {
  if (await tx.tasks.isOnAny(actor.personId)) return { why: 'done' }
  const { whole, own } = reachOf(actor, 'task.read')
  const hasProjects = whole.length + own.length > 0
  if (hasProjects || actor.municipalityId === null) return { why: 'noneYet' }
  const found = await tx.people.administrators(actor.municipalityId)
  return { why: 'noAccess', administrators: found.map(({ fullName }) => fullName) }
}

export async function mine(world: World, caller: Caller): Promise<OwnTasks> {
  return acting(world, caller, async (act) => {
    const { tx, actor, today } = act
    if (actor.municipalityId === null) return followed(act)
    const own = await tx.tasks.openOf(actor.personId)
    const aside = new Map<TaskId, Day>(
      (await tx.snoozes.active(actor.personId, today)).map(({ taskId, until }) => [taskId, until]),
    )
    const rows = own
      .filter((task) => mayRead(actor, task))
      .map((task) => ({ task: presentTask(task, actor, today), until: aside.get(task.id) ?? null }))
    return {
      open: rows.flatMap(({ task, until }) => (until === null ? [task] : [])).sort(byUrgency(today)),
      snoozed: rows
        .flatMap(({ task, until }) => (until === null ? [] : [{ task, until }]))
        .sort((a, b) => a.until.localeCompare(b.until)),
      isFollowing: false,
      none: rows.length === 0 ? await whyNone(act) : null,
    }
  })
}
