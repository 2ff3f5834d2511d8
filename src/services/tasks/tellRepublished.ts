import type { Tx } from '../../data/tx.js'
import { calendarOfMunicipality } from '../../domain/calendar.js'
import type { Republished } from '../../domain/events.js'
import type { PersonId } from '../../domain/ids.js'
import { isToldOf } from '../../domain/notices.js'
import { onWorkingDay } from '../../domain/noticeTime.js'
import { isOwnTask, type NamedTask } from '../../domain/task.js'
import { tellWithoutPlus } from '../projects/withoutPlus.js'

type Republishing = { tx: Tx; now: Date; actorId: PersonId | null }

/**
 * Tells the municipality's people that KOMBIT has opened a task, closed it or published it again, and what is different
 * (M1, and whoever stands on it). What is completed is over. `occasion`: the same again is told once.
 */
export async function tellRepublished(
  { tx, now, actorId }: Republishing,
  task: NamedTask,
  { changes, occasion }: { changes: Republished[]; occasion: string },
): Promise<void> {
  if (changes.length === 0 || task.status === 'COMPLETED' || task.kind === 'LOCAL') return
  const { id: taskId, municipalityId, projectId } = task
  const people = await tx.people.ofProject(municipalityId, projectId)
  const dueAt = onWorkingDay(calendarOfMunicipality(task), now)
  const event = { type: 'task.republished' as const, taskId, changes }
  const told = people.filter(
    (one) => one.id !== actorId && isToldOf(['M1', 'M3'], { ...one, isOwn: isOwnTask(task, one.id) }),
  )
  await tx.outbox.addAll(
    told.map(({ id: personId }) => ({
      key: `task.republished:${taskId}:${occasion}:${personId}`,
      ...{ municipalityId, personId, event, dueAt },
    })),
  )
  await tellWithoutPlus(tx, task, { people, what: 'REPUBLISHED', occasion, dueAt })
}
