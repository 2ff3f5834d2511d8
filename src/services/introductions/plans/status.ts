import type { PlanView } from '../../../contract/introductionPlan.js'
import type { IntroductionTaskId } from '../../../domain/ids.js'
import { clockOf } from '../../../domain/introductionClock.js'
import type { IntroductionStatus } from '../../../domain/introductionPlan.js'
import type { Caller } from '../../../domain/person.js'
import { refusePersonalNumber } from '../../../domain/personalNumber.js'
import { Refusal } from '../../../domain/refusals.js'
import type { World } from '../../world.js'
import { introductionChanged } from '../telling.js'
import { allowTask, guardRunning } from './allow.js'
import { calendarHere } from './parts.js'
import { lockedTask, noteTask, planning, stale, type Planning } from './planning.js'
import { planView } from './view.js'

type Asked = {
  taskId: IntroductionTaskId
  version: number
  status: IntroductionStatus
  note?: string | undefined
}

export const withNames = (act: Planning) => ({
  ...act,
  nameOf: async (id: Parameters<Planning['tx']['people']['find']>[0]) =>
    (await act.tx.people.find(id))?.fullName ?? null,
})

/**
 * How far a task is. Being there already is answered with the plan. Refuses `not-found`, `not-your-task`,
 * `plan-not-started`, `plan-ended`, `note-required`, `stale-introduction`, `personal-number`.
 */
export function setStatus(
  world: World,
  caller: Caller,
  { taskId, version, status, ...given }: Asked,
): Promise<PlanView> {
  return planning(world, caller, async (act) => {
    const { task, plan } = await lockedTask(act, taskId)
    await allowTask(withNames(act), plan, task)
    guardRunning(plan)
    const note = given.note === undefined ? task.note : given.note.trim() || null
    if (task.status === status && note === task.note) return planView(act, plan.id)
    if (status === 'NOT_APPLICABLE' && !note) throw new Refusal('note-required')
    if (note !== null && note !== task.note) refusePersonalNumber(note, { section: 'introduction' })
    const calendar = await calendarHere(act)
    const isSaved = await act.tx.introductionTasks.update(
      { id: taskId, version },
      {
        ...{ status, note, statusChangedAt: act.now, statusChangedBy: act.actor.personId },
        ...clockOf({ workDays: task.workDays, status }, task.deadline, {
          calendar,
          today: act.today,
          isRunning: true,
        }),
      },
    )
    if (!isSaved) throw await stale(act, taskId)
    if (status !== task.status)
      await noteTask(act, taskId, {
        field: 'status',
        oldValue: task.status,
        newValue: status,
        version: version + 1,
      })
    if (note !== task.note) await noteTask(act, taskId, { field: 'note', version: version + 1 })
    await introductionChanged(act, plan, { taskId, occasion: String(version + 1) })
    return planView(act, plan.id)
  })
}
