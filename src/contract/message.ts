import { z } from 'zod'
import { SIDES } from '../domain/person.js'
import { moment } from './shapes.js'

/** One message in a task's thread. */
export const message = z.strictObject({
  id: z.uuid(),
  author: z.string(),
  side: z.enum(SIDES),
  text: z.string(),
  isFollowUp: z.boolean(),
  sentAt: moment.nullable(),
  /** The mail that told the project's mailbox of it came back. */
  isReturned: z.boolean(),
})
