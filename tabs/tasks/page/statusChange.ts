import { useState } from 'react'
import type { TaskDetail } from '../../../src/contract/task.js'
import { STATUS_AFTER, type TaskAction } from '../../../src/domain/taskStatus.js'
import { useDo, useStale } from '../../api/queries.js'
import type { Problem } from '../../api/problem.js'
import { useT } from '../../host/reader.js'
import type { Status } from '../taskView.js'
import { useNotify } from '../../ui/Notices.js'
import { unfinishedBefore } from './draft.js'
import { useTaskLearned } from './learning.js'

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
  const { seeNow } = useStale()
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
  const send = (status: Status, despiteOpen = false): void =>
    changing.mutate({ params: { taskId }, body: { version, status, despiteOpen } })
  return {
    to(action) {
      forget()
      setWanted(STATUS_AFTER[action])
      if (action === 'complete' && unfinishedBefore(task).length > 0) setAsked(true)
      else send(STATUS_AFTER[action])
    },
    undo() {
      forget()
      setWanted(null)
      undoing.mutate({ params: { taskId }, body: { version } })
    },
    seeNow() {
      seeNow('tasks.changeStatus')
      forget()
      count()
    },
    isAsked,
    answer(yes) {
      setAsked(false)
      if (yes) send('COMPLETED', true)
    },
    isBusy: changing.isPending || undoing.isPending,
    problem: changing.error ?? undoing.error,
    wanted,
    changed,
  }
}
