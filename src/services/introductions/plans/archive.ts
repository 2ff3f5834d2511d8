import { REOPEN_DAYS } from '../../../domain/introductionPlan.js'
import { obstacle } from '../../../domain/introductionState.js'
import { dayOf } from '../../../domain/time.js'
import { record } from '../../record.js'
import type { World } from '../../world.js'

const BATCH = 500
const DAY_MS = 86_400_000

/** Plans that can no longer be opened again are put away; what they say stays. Returns how many. */
export async function archiveEnded({ data, clock }: Pick<World, 'data' | 'clock'>): Promise<number> {
  const now = clock.now()
  const today = dayOf(now)
  const before = new Date(now.getTime() - REOPEN_DAYS * DAY_MS)
  return data.asSystem(async (tx) => {
    const due = (await tx.introductionPlans.endedBefore(before, BATCH)).filter(
      (plan) => obstacle({ ...plan, today, faults: 0, criticalOpen: 0 }, 'archive') === null,
    )
    for (const plan of due) {
      if (!(await tx.introductionPlans.update(plan, { state: 'ARCHIVED' }))) continue
      const { municipalityId, id: subjectId } = plan
      const change = { field: 'state', oldValue: 'ENDED', newValue: 'ARCHIVED' }
      const doing = { tx, now, actor: { personId: null, side: 'SYSTEM' as const } }
      await record(doing, { municipalityId, subject: 'introductionPlan', subjectId, ...change })
    }
    return due.length
  })
}
