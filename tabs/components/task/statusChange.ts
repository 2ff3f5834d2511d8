import { useState } from 'react'
import type { TaskAction, TaskDetail } from '../../../src/contract/task.js'
import { useDo, useOutdate } from '../../asking.js'
import type { Problem } from '../../problem.js'
import { useT } from '../../reader.js'
import type { Status } from '../../taskView.js'
import { useNotify } from '../Notices.js'
import { unfinishedBefore } from './draft.js'
import { useTaskLearned } from './learning.js'

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
  /** Whether it is to be completed although something before it is not. */
  isAsked: boolean
  answer: (yes: boolean) => void
  isBusy: boolean
  problem: Problem | null
  /** The status that was wanted and refused. */
  wanted: Status | null
  /** How often it went through. */
  changed: number
}

/** Changing the status with one tap and taking that back; every page that shows the task hears of it. */
export function useStatusChange(task: TaskDetail): StatusChange {
  const { id: taskId, version } = task
  const t = useT()
  const notify = useNotify()
  const outdate = useOutdate()
  const learned = useTaskLearned(taskId)
  const [wanted, setWanted] = useState<Status | null>(null)
  const [isAsked, setAsked] = useState(false)
  const [changed, setChanged] = useState(0)
  const count = (): void => setChanged((before) => before + 1)
  const undoing = useDo('tasks.undo', {
    learned: (next) => {
      learned(next, t('taskPage.undone'))
      count()
    },
  })
  const changing = useDo('tasks.changeStatus', {
    learned: (next) => {
      learned(next, t('tab.task.changed', { status: t(`status.${next.status}`) }))
      count()
    },
  })
  const forget = (): void => {
    notify(null)
    changing.reset()
    undoing.reset()
  }
  const send = (status: Status): void => changing.mutate({ params: { taskId }, body: { version, status } })
  return {
    to(action) {
      forget()
      setWanted(AFTER[action])
      if (action === 'complete' && unfinishedBefore(task).length > 0) setAsked(true)
      else send(AFTER[action])
    },
    undo() {
      forget()
      setWanted(null)
      undoing.mutate({ params: { taskId }, body: { version } })
    },
    seeNow() {
      outdate('tasks.list', 'tasks.read', 'projects.list', 'projects.read')
      forget()
      count()
    },
    isAsked,
    answer(yes) {
      setAsked(false)
      if (yes) send('COMPLETED')
    },
    isBusy: changing.isPending || undoing.isPending,
    problem: changing.error ?? undoing.error,
    wanted,
    changed,
  }
}
