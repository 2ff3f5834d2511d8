import { useQueryClient } from '@tanstack/react-query'
import type { TaskDetail } from '../../../src/contract/task.js'
import { keyOf, useDo } from '../../api/queries.js'
import { useT } from '../../host/reader.js'
import { useNotify } from '../../ui/Notices.js'
import { problemText } from '../../ui/ProblemView.js'

/** Puts a changed task where every page looks for it, and says what was done, with the way back while there is one. */
export function useTaskLearned(
  taskId: string,
): (task: TaskDetail, text: string, isUndoable?: boolean) => void {
  const t = useT()
  const notify = useNotify()
  const queries = useQueryClient()
  const learn = (task: TaskDetail): void => {
    queries.setQueryData(keyOf('tasks.read', { params: { taskId } }), task)
  }
  const undoing = useDo('tasks.undo', {
    learned: (task) => {
      learn(task)
      notify({ text: t('taskPage.undone') })
    },
    refused: (problem) => notify({ text: problemText(t, problem) }),
  })
  return (task, text, isUndoable = true) => {
    learn(task)
    const go = (): void => undoing.mutate({ params: { taskId }, body: { version: task.version } })
    notify({ text, ...(isUndoable && task.undoUntil ? { way: { label: t('tab.task.undo'), go } } : {}) })
  }
}
