import { EntitySchema } from 'typeorm'
import { id, int, maybe, moment, text, type Columns, uuid } from './columns.js'

/** One ring of one job: whoever inserts the row runs it, so two instances never do. */
export type JobRun = { job: string; slot: string; startedAt: Date; finishedAt: Date | null }

/** Teams delivers at least once; an activity seen before is not answered again. */
export type ReceivedActivity = { conversation: string; activityId: string; receivedAt: Date }

/** What the installation remembers of itself, such as how the sample was loaded. */
export type SettingRow = { key: string; value: string }

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
})

/** How often something was done, as one instance told the others. */
export type RateUseRow = { key: string; instance: string; at: Date; used: number }

export const rateUseTable = new EntitySchema<RateUseRow>({
  name: 'rate_use',
  columns: {
    key: { ...text, primary: true },
    instance: id,
    at: { ...moment, primary: true },
    used: int,
  } satisfies Columns<RateUseRow>,
})

export const settingTable = new EntitySchema<SettingRow>({
  name: 'setting',
  columns: { key: { ...text, primary: true }, value: text } satisfies Columns<SettingRow>,
})

/**
 * `key`: a tenant, all of them, or a conversation. Of a tenant also: nothing goes to it before `stoppedUntil`; which of its
 * chats was last asked to wait, and until when.
 */
export type PaceRow = {
  key: string
  givenUntil: Date
  perSecond: number
  since: Date
  stoppedUntil: Date | null
  askedBy: string | null
  askedUntil: Date | null
}

export const paceTable = new EntitySchema<PaceRow>({
  name: 'pace',
  columns: {
    key: { ...uuid, primary: true },
    givenUntil: moment,
    perSecond: { type: 'double precision' },
    since: moment,
    stoppedUntil: maybe(moment),
    askedBy: maybe(uuid),
    askedUntil: maybe(moment),
  } satisfies Columns<PaceRow>,
})
