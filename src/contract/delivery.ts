import { z } from 'zod'
import { FATES, KINDS, UNDELIVERED, UNREACHABLE } from '../domain/deliveryTruth.js'
import type { OutboxId } from '../domain/ids.js'
import type { Row } from './row.js'
import { id, moment, named } from './shapes.js'

const counts = z.strictObject(
  Object.fromEntries(FATES.map((fate) => [fate, z.int()])) as Record<(typeof FATES)[number], z.ZodInt>,
)

/** So many at one press; the page shows no more at once. */
export const UNDELIVERED_MAX = 200

export const deliveryRows = {
  'delivery.read': {
    summary:
      'What became of the municipality’s notices, who hears of nothing and why; of tasks neither title nor text.',
    rights: ['delivery.read'],
    reply: z.strictObject({
      /** So many days are counted. */
      days: z.int(),
      counts,
      unreachable: z.strictObject({
        all: z.int(),
        people: z.array(
          z.strictObject({
            id: z.uuid(),
            name: z.string(),
            why: z.enum(UNREACHABLE),
            since: moment.nullable(),
            /** Notices that wait for them. */
            held: z.int(),
          }),
        ),
      }),
      undelivered: z.array(
        z.strictObject({
          id: z.uuid(),
          /** Null: a channel or a group, or KOMBIT's mailbox. */
          name: z.string().nullable(),
          isMailbox: z.boolean(),
          kind: z.enum(KINDS),
          day: z.string(),
          why: z.enum(UNDELIVERED),
          canResend: z.boolean(),
          /** When it was last sent again, and by whom. */
          resent: z.strictObject({ at: moment, by: z.string().nullable() }).nullable(),
        }),
      ),
      /** A link to KLIK to share with those who have not opened it. */
      link: z.string(),
      canResend: z.boolean(),
    }),
  },
  'delivery.resend': {
    summary:
      'Sends exactly these once more, each once however often it is asked; others are left as they are.',
    rights: ['delivery.resend'],
    body: z.strictObject({ outboxIds: z.array(id<OutboxId>()).min(1).max(UNDELIVERED_MAX) }),
    reply: z.strictObject({ sent: z.int() }),
  },
  'delivery.municipalities': {
    summary: 'How many notices got there in each municipality; never whose.',
    rights: ['delivery.follow'],
    reply: z.strictObject({
      days: z.int(),
      municipalities: z.array(z.strictObject({ ...named.shape, counts })),
    }),
  },
} satisfies Record<string, Row>
