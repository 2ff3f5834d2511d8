/** The work of the background, and how many minutes lie between two times at most. */
export const JOBS = {
  sweep: 1,
  digest: 1,
  'tasks-digest': 1,
  confirmations: 1,
  restore: 1,
  route: 1,
  send: 1,
  mail: 1,
  'clean-up': 24 * 60,
  directory: 24 * 60,
  audit: 60,
  checkpoint: 5,
  analyze: 24 * 60,
} as const
export type JobName = keyof typeof JOBS
export const JOB_NAMES = Object.keys(JOBS) as JobName[]
