import { z } from 'zod'
import { REMINDERS } from '../domain/urgency.js'

const days = z.int().min(0)
const isBegun = z.boolean()
/** How urgent a task is; see domain/urgency.ts. */
export const urgency = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['completed', 'notActive', 'noEndDate', 'beginToday']) }),
  z.strictObject({ kind: z.literal('over'), days, isBegun }),
  z.strictObject({ kind: z.literal('endsToday'), isBegun }),
  z.strictObject({ kind: z.literal('shouldHaveBegun'), days }),
  z.strictObject({ kind: z.enum(['beginBy', 'left']), days, day: z.string() }),
])

/** Why somebody would be reminded of it. */
export const purpose = z.strictObject({ why: z.enum(REMINDERS), daysLeft: z.int() }).nullable()
