import { z } from 'zod'
import { RIGHTS } from '../domain/policy.js'
import { OWN_REACHES } from '../domain/reach.js'
import type { Row } from './row.js'
import { named } from './shapes.js'

export const helpView = z
  .strictObject({
    /** Of what the reader has, for trying the words of the chat; null where they have none. */
    examples: z.strictObject({
      task: z.int().nullable(),
      project: z.string().nullable(),
      role: z.string().nullable(),
    }),
    /** What the reader may do, from the rights table: those that reach equally far together, the widest first. */
    mine: z.array(
      z.strictObject({
        reach: z.enum(OWN_REACHES),
        projects: z.array(z.string()),
        rights: z.array(z.enum(RIGHTS)),
      }),
    ),
    /** KOMBIT's implementation handbooks of the reader's projects. */
    handbooks: z.array(z.strictObject({ project: named, url: z.string() })),
  })
  .meta({ id: 'Help' })
export type HelpView = z.infer<typeof helpView>

export const helpRows = {
  'help.read': {
    summary: 'What helps the reader: what they may do, examples of what they have, handbooks.',
    rights: [],
    reply: helpView,
  },
} satisfies Record<string, Row>
