import type { User } from '../../../data/repositories/users.js'
import type { Doing } from '../../acting.js'
import { record } from '../../record.js'

/**
 * What somebody who is gone had to do in introductions is nobody's, and what they led is the teams' owners'; both see it
 * on the plan.
 */
export async function leaveIntroductions(
  doing: Doing,
  { id, municipalityId, fullName }: User,
): Promise<void> {
  const { tx } = doing
  const { tasks, plans } = await tx.introductionTasks.openOf(id)
  const was = { municipalityId, oldValue: fullName, oldPersonId: id }
  const freed = await tx.introductionTasks.reassign(
    tasks.map((task) => task.id),
    null,
  )
  for (const { id: subjectId, version } of freed)
    await record(doing, { ...was, subject: 'introductionTask', subjectId, version, field: 'responsible' })
  await tx.introductionTasks.leadBy(
    plans.map((plan) => plan.id),
    null,
  )
  for (const { id: subjectId } of plans)
    await record(doing, { ...was, subject: 'introductionPlan', subjectId, field: 'startedBy' })
}
