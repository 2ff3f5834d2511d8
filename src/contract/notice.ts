import { z } from 'zod'
import type { OutboxId } from '../domain/ids.js'
import type { Row } from './row.js'
import { id } from './shapes.js'

export const noticeRows = {
  'notices.seen': {
    summary: 'The reader has opened a page from a notice of their own; the first time is what counts.',
    rights: [],
    params: z.strictObject({ noticeId: id<OutboxId>() }),
    reply: z.strictObject({}),
  },
} satisfies Record<string, Row>
