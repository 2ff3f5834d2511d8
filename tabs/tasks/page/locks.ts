import type { TaskDetail } from '../../../src/contract/task.js'
import type { Lock } from '../../ui/Padlock.js'

/** Of status, responsible and executor, and of a local task's own words. */
export function editLock({ rights, actions, status }: TaskDetail): Lock {
  if (rights.edit || actions.length > 0) return 'open'
  return status === 'NOT_ACTIVE' ? 'notActive' : 'editors'
}

/** Of the words and dates; nobody expects to change KOMBIT's, so there is none beside them. */
export const wordsLock = (task: TaskDetail): Lock | null => (task.kind === 'LOCAL' ? editLock(task) : null)

export function notesLock({ rights, status }: TaskDetail): Lock {
  if (rights.editNotes) return 'open'
  return status === 'NOT_ACTIVE' ? 'notActive' : 'notes'
}
