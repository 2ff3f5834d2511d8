import type { TaskDetail } from '../../../src/contract/task.js'
import type { Lock } from '../Padlock.js'

/** Of status, responsible and executor, and of a local task's own words. */
export function editLock({ rights, actions, status }: TaskDetail): Lock {
  if (rights.edit || actions.length > 0) return 'open'
  return status === 'NOT_ACTIVE' ? 'notActive' : 'editors'
}

/** Of the words and dates, which are KOMBIT's unless the task is the municipality's own. */
export const wordsLock = (task: TaskDetail): Lock => (task.kind === 'LOCAL' ? editLock(task) : 'kombit')

export function notesLock({ rights, status }: TaskDetail): Lock {
  if (rights.editNotes) return 'open'
  return status === 'NOT_ACTIVE' ? 'notActive' : 'notes'
}
