import { z } from 'zod'
import { SIDES } from '../domain/person.js'
import { moment } from './shapes.js'

/** A file laid beside a task. `name` is null once it was removed for personal data: it can carry some. */
export const fileView = z
  .strictObject({
    id: z.uuid(),
    name: z.string().nullable(),
    /** Bytes. */
    size: z.int(),
    mediaType: z.string(),
    origin: z.enum(SIDES),
    by: z.string().nullable(),
    at: moment,
    removed: z.literal('PERSONAL_DATA').nullable(),
    canRemove: z.boolean(),
    canRemovePersonalData: z.boolean(),
  })
  .meta({ id: 'File' })
export type FileView = z.infer<typeof fileView>
