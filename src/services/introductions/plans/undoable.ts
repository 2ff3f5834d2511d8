import type { NamedHistoryEntry } from '../../../data/repositories/history.js'
import type { IntroductionTaskId } from '../../../domain/ids.js'
import { INTRODUCTION_STATUSES, type IntroductionTask } from '../../../domain/introductionPlan.js'
import { UNDO_MINUTES } from '../../../domain/task.js'
import type { Planning } from './planning.js'

type Task = Pick<IntroductionTask, 'id' | 'version' | 'statusChangedAt' | 'statusChangedBy'>
type Looking = Pick<Planning, 'tx' | 'actor' | 'now'>

export const undoEnds = (at: Date): Date => new Date(at.getTime() + UNDO_MINUTES * 60_000)

export const statusBefore = ({ oldValue }: NamedHistoryEntry) =>
  INTRODUCTION_STATUSES.find((status) => status === oldValue)

/** It puts back what the same person’s save before it had changed: that is offered once. */
const isTakenBack = (last: NamedHistoryEntry, saves: readonly NamedHistoryEntry[]): boolean =>
  saves.some(
    ({ version, field, actorId, oldValue, newValue }) =>
      version === (last.version ?? 0) - 1 &&
      field === 'status' &&
      actorId === last.actorId &&
      oldValue === last.newValue &&
      newValue === last.oldValue,
  )

/** Until when the actor may take back the newest change of each task’s status; only of those that are theirs and new. */
export async function undoableIn(
  { tx, actor, now }: Looking,
  tasks: readonly Task[],
): Promise<ReadonlyMap<IntroductionTaskId, Date>> {
  const mine = tasks.filter(
    ({ statusChangedAt, statusChangedBy }) =>
      statusChangedAt && statusChangedBy === actor.personId && undoEnds(statusChangedAt) > now,
  )
  if (mine.length === 0) return new Map()
  const saves = await tx.history.ofIntroductionTasks(mine.map(({ id }) => id))
  return new Map(
    mine.flatMap(({ id, version, statusChangedAt }): [IntroductionTaskId, Date][] => {
      const theirs = saves.filter(({ subjectId }) => subjectId === id)
      const last = theirs.find((one) => one.version === version && one.field === 'status')
      const isOffered = last && statusChangedAt && !isTakenBack(last, theirs)
      return isOffered ? [[id, undoEnds(statusChangedAt)]] : []
    }),
  )
}
