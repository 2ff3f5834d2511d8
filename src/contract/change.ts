import { z } from 'zod'
import { CHANGE_KINDS } from '../domain/change.js'

/** Beside the rows: an answer that goes on. `?after=`: the marker of the last news. */
export const CHANGES_PATH = '/changes'

/**
 * One line of it. `marker`: what has been told so far; `kinds`: what to ask for again, and it may be nothing; `among`:
 * how many tabs are told the same now, so that they do not all ask at once.
 */
export const changeNews = z.strictObject({
  marker: z.string(),
  kinds: z.array(z.enum(CHANGE_KINDS)),
  among: z.int(),
})
export type ChangeNews = z.infer<typeof changeNews>

/** A line without news comes so often, so that nobody in between takes the line for dead. */
export const HEARTBEAT_MS = 25_000
