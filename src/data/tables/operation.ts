import { EntitySchema } from 'typeorm'
import { maybe, moment, text, type Columns } from './columns.js'

/** One ring of one job: whoever inserts the row runs it, so two instances never do. */
export type JobRun = { job: string; slot: string; startedAt: Date; finishedAt: Date | null }

/** Teams delivers at least once; an activity seen before is not answered again. */
export type ReceivedActivity = { conversation: string; activityId: string; receivedAt: Date }

/** What the installation remembers of itself, such as how the sample was loaded. */
export type Setting = { key: string; value: string }

export const jobRunTable = new EntitySchema<JobRun>({
  name: 'job_run',
  columns: {
    job: { ...text, primary: true },
    slot: { ...text, primary: true },
    startedAt: moment,
    finishedAt: maybe(moment),
  } satisfies Columns<JobRun>,
})

export const receivedActivityTable = new EntitySchema<ReceivedActivity>({
  name: 'received_activity',
  columns: {
    conversation: { ...text, primary: true },
    activityId: { ...text, primary: true },
    receivedAt: moment,
  } satisfies Columns<ReceivedActivity>,
  indices: [{ name: 'ix_received_activity_at', columns: ['receivedAt'], synchronize: false }],
})

export const settingTable = new EntitySchema<Setting>({
  name: 'setting',
  columns: { key: { ...text, primary: true }, value: text } satisfies Columns<Setting>,
})
