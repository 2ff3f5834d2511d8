import { z } from 'zod'
import { ACCESS_TYPES } from '../domain/person.js'

const userType = z.enum(ACCESS_TYPES)

export const fault = z.strictObject({
  /** Null: the whole file. */
  line: z.int().nullable(),
  /** `fault.<code>` of the catalogues is its sentence. */
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
})
export const userImportReport = z
  .strictObject({
    dryRun: z.boolean(),
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    lines: z.array(
      z.strictObject({
        line: z.int(),
        name: z.string(),
        email: z.string(),
        outcome: z.enum(['CREATED', 'UPDATED', 'UNCHANGED']),
        access: z.array(z.strictObject({ project: z.string(), from: userType.nullable(), to: userType })),
      }),
    ),
    /** With a single one nothing is taken in. */
    faults: z.array(fault),
    /** What is taken in, but not all of it. */
    notes: z.array(fault),
  })
  .meta({ id: 'UserImportReport' })
export type UserImportReport = z.infer<typeof userImportReport>
