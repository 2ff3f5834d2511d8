import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { TaskAction, TaskDetail } from '../../../src/contract/task.js'
import { keyOf, useDo, useOutdate } from '../../asking.js'
import type { Problem } from '../../problem.js'
import { useT } from '../../reader.js'
import type { Status } from '../../taskView.js'
import { useNotify } from '../Notices.js'
import { problemText } from '../ProblemView.js'

/** The status each button leads to. */
export const AFTER: Record<TaskAction, Status> = {
  start: 'STARTED',
  complete: 'COMPLETED',
  reopen: 'STARTED',
  reset: 'NOT_STARTED',
  activate: 'NOT_STARTED',
  deactivate: 'NOT_ACTIVE',
}

export type StatusChange = {
  to: (action: TaskAction) => void
  undo: () => void
  /** Shows the task as it is now instead of what was refused. */
  seeNow: () => void
  isBusy: boolean
  problem: Problem | null
  /** The status that was wanted and refused. */
  wanted: Status | null
  /** How often it went through. */
  changed: number
}

/** Changing the status and taking that back; every page that shows the task hears of it. */
export function useStatusChange({ id: taskId, version }: TaskDetail): StatusChange {
  const t = useT()
  const notify = useNotify()
  const queries = useQueryClient()
  const outdate = useOutdate()
  const [wanted, setWanted] = useState<Status | null>(null)
  const [changed, setChanged] = useState(0)

  const learn = (task: TaskDetail): void => {
    queries.setQueryData(keyOf('tasks.read', { params: { taskId } }), task)
    outdate('tasks.list', 'projects.list', 'projects.read', 'roles.read')
    setChanged((count) => count + 1)
  }
  const undone = (task: TaskDetail): void => {
    learn(task)
    notify({ text: t('tab.task.undone', { status: t(`status.${task.status}`) }) })
  }
  const undoing = useDo('tasks.undo', { learned: undone })
  const undoingLater = useDo('tasks.undo', {
    learned: undone,
    refused: (problem) => notify({ text: problemText(t, problem) }),
  })
  const changing = useDo('tasks.changeStatus', {
    learned: (task) => {
      learn(task)
      const undo = (): void => undoingLater.mutate({ params: { taskId }, body: { version: task.version } })
      const way = task.undoUntil ? { way: { label: t('tab.task.undo'), go: undo } } : {}
      notify({ text: t('tab.task.changed', { status: t(`status.${task.status}`) }), ...way })
    },
  })

  const forget = (): void => {
    notify(null)
    changing.reset()
    undoing.reset()
  }
  return {
    to(action) {
      forget()
      setWanted(AFTER[action])
      changing.mutate({ params: { taskId }, body: { version, status: AFTER[action] } })
    },
    undo() {
      forget()
      setWanted(null)
      undoing.mutate({ params: { taskId }, body: { version } })
    },
    seeNow() {
      outdate('tasks.list', 'tasks.read', 'projects.list', 'projects.read')
      forget()
      setChanged((count) => count + 1)
    },
    isBusy: changing.isPending || undoing.isPending || undoingLater.isPending,
    problem: changing.error ?? undoing.error,
    wanted,
    changed,
  }
}
