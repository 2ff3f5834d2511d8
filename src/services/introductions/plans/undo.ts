import type { PlanView } from '../../../contract/introductionPlan.js'
import type { IntroductionTaskId } from '../../../domain/ids.js'
import { clockOf } from '../../../domain/introductionClock.js'
import type { IntroductionTask } from '../../../domain/introductionPlan.js'
import type { Caller } from '../../../domain/person.js'
import { Refusal } from '../../../domain/refusals.js'
import type { World } from '../../world.js'
import { introductionChanged } from '../telling.js'
import { allowTask, guardRunning } from './allow.js'
import { calendarHere } from './parts.js'
import { lockedTask, noteTask, planning, type Planning } from './planning.js'
import { withNames } from './status.js'
import { statusBefore, undoEnds } from './undoable.js'
import { planView } from './view.js'

type Asked = { taskId: IntroductionTaskId; version: number }
type Before = Pick<IntroductionTask, 'status' | 'note'>

/** What the task was; null when it is that again by the same tap. Refuses `undo-nothing`, `undo-superseded`, `undo-too-late`. */
async function beforeChange(
  { tx, actor, now }: Planning,
  task: IntroductionTask,
  { version }: Asked,
): Promise<Before | null> {
  const saves = await tx.history.ofIntroductionTasks([task.id])
  const ofVersion = saves.filter((one) => one.version === task.version)
  const last = ofVersion.find(({ field }) => field === 'status')
  const isMine = last?.actorId === actor.personId
  if (isMine && task.version === version + 1) return null
  if (!saves.some(({ field }) => field === 'status')) throw new Refusal('undo-nothing')
  if (!last || !isMine || task.version !== version)
    throw new Refusal('undo-superseded', { by: last?.actorName ?? null })
  const status = statusBefore(last)
  if (!status) throw new Refusal('undo-nothing')
  if (undoEnds(last.at) <= now) throw new Refusal('undo-too-late')
  return { status, note: ofVersion.some(({ field }) => field === 'note') ? null : task.note }
}

/**
 * Takes back one's own last change of a task's status, for ten minutes; a note that came with it goes too. Refuses
 * `not-found`, `not-your-task`, `plan-not-started`, `plan-ended`, `stale-introduction`, and as `beforeChange`.
 */
export function undo(world: World, caller: Caller, asked: Asked): Promise<PlanView> {
  return planning(world, caller, async (act) => {
    const { taskId, version } = asked
    const { task, plan } = await lockedTask(act, taskId)
    await allowTask(withNames(act), plan, task)
    guardRunning(plan)
    const before = await beforeChange(act, task, asked)
    if (!before) return planView(act, plan.id)
    const { status, note } = before
    const clock = { calendar: await calendarHere(act), today: act.today, isRunning: true }
    const changes = { ...before, statusChangedAt: act.now, statusChangedBy: act.actor.personId }
    const days = clockOf({ workDays: task.workDays, status }, task.deadline, clock)
    if (!(await act.tx.introductionTasks.update({ id: taskId, version }, { ...changes, ...days })))
      throw new Refusal('stale-introduction')
    const saved = version + 1
    await noteTask(act, taskId, { field: 'status', oldValue: task.status, newValue: status, version: saved })
    if (note !== task.note) await noteTask(act, taskId, { field: 'note', version: saved })
    await introductionChanged(act, plan, { taskId, occasion: String(saved) })
    return planView(act, plan.id)
  })
}
