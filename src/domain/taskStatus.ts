export const TASK_STATUSES = ['NOT_ACTIVE', 'NOT_STARTED', 'STARTED', 'COMPLETED'] as const
export type TaskStatus = (typeof TASK_STATUSES)[number]

/** What can be done to a task's status. */
export const TASK_ACTIONS = ['start', 'complete', 'reopen', 'reset', 'activate', 'deactivate'] as const
export type TaskAction = (typeof TASK_ACTIONS)[number]

/** The status each action leads to. */
export const STATUS_AFTER: Record<TaskAction, TaskStatus> = {
  start: 'STARTED',
  complete: 'COMPLETED',
  reopen: 'STARTED',
  reset: 'NOT_STARTED',
  activate: 'NOT_STARTED',
  deactivate: 'NOT_ACTIVE',
}
