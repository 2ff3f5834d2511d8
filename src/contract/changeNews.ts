import { z } from 'zod'
import { CHANGE_KINDS } from '../domain/change.js'

/**
 * One line of what `CHANGES_PATH` tells. `marker`: what has been told so far; `kinds`: what to ask for again, and it may be
 * nothing; `among`: how many tabs are told the same now, so that they do not all ask at once.
 */
export const changeNews = z.strictObject({
  marker: z.string(),
  kinds: z.array(z.enum(CHANGE_KINDS)),
  among: z.int(),
})
export type ChangeNews = z.infer<typeof changeNews>
