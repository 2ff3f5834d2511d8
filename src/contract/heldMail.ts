import { z } from 'zod'
import type { HeldMailId, ProjectId } from '../domain/ids.js'
import { HELD_DECISIONS, HELD_OBSTACLES, HELD_REASONS } from '../domain/mail.js'
import type { Row } from './row.js'
import { id, moment, named } from './shapes.js'

const aboutTask = z.strictObject({ id: z.uuid(), number: z.int(), title: z.string() })

const heldMail = z
  .strictObject({
    id: z.uuid(),
    project: named,
    task: aboutTask,
    municipality: z.string(),
    /** The address it says it is from. */
    from: z.string(),
    subject: z.string(),
    reason: z.enum(HELD_REASONS),
    text: z.string(),
    /** Why it cannot stand in the thread; null when it can. */
    obstacle: z.enum(HELD_OBSTACLES).nullable(),
    receivedAt: moment,
    /** Whom the mail it answers went to: a person by name, or a mailbox by its address. */
    recipient: z.string(),
    isMailbox: z.boolean(),
  })
  .meta({ id: 'HeldMail' })
export type HeldMailView = z.infer<typeof heldMail>

const rights = ['heldMail.decide'] as const
const oneMail = z.strictObject({ heldMailId: id<HeldMailId>() })
const reply = z.strictObject({ id: z.uuid() })

export const heldMailRows = {
  'heldMails.list': {
    summary:
      'Answers by mail from KOMBIT’s side that wait for a person, the oldest first, and what was decided lately; of one project, or of all.',
    rights,
    query: z.strictObject({ project: id<ProjectId>().optional() }),
    reply: z.strictObject({
      mails: z.array(heldMail),
      decided: z.array(
        z.strictObject({
          task: aboutTask,
          decision: z.enum(HELD_DECISIONS),
          at: moment,
          /** Null: whoever runs the server. */
          by: z.string().nullable(),
        }),
      ),
    }),
  },
  'heldMails.attach': {
    summary: 'Puts one into its task’s thread, as whoever the mail was for or as oneself; once.',
    rights,
    params: oneMail,
    body: z.strictObject({ as: z.enum(['RECIPIENT', 'ME']) }),
    reply,
  },
  'heldMails.drop': { summary: 'Throws one away.', rights, params: oneMail, reply },
} satisfies Record<string, Row>
