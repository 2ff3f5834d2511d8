import { z } from 'zod'
import { parseId, type Id } from '../domain/ids.js'
import { parseDay, type Day } from '../domain/time.js'
import { oneLine } from '../domain/words.js'

/** A UUID that the compiler knows as the id of one noun. */
export const id = <T extends Id<string>>() =>
  z
    .string()
    .transform((text, context): T => {
      const parsed = parseId<T>(text)
      if (parsed) return parsed
      context.addIssue({ code: 'custom', message: 'not an id' })
      return z.NEVER
    })
    .meta({ format: 'uuid' })

export const day = z
  .string()
  .transform((text, context): Day => {
    const parsed = parseDay(text)
    if (parsed) return parsed
    context.addIssue({ code: 'custom', message: 'not a date' })
    return z.NEVER
  })
  .meta({ format: 'date' })

/** What people type: letters in one piece, without the signs a database cannot keep, and never half a letter. */
export const typed = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => text.replaceAll('\u0000', '').toWellFormed().normalize('NFC'))

/** A name, a title or an address: one line, and no sign in it that nobody sees. */
export const typedLine = (max: number) =>
  z
    .string()
    .max(2 * max)
    .transform((text) => oneLine(text.toWellFormed()))
    .pipe(z.string().max(max))

/** A moment in UTC, ISO 8601. */
export const moment = z.iso.datetime()

/** What a version is set to next still has to fit an integer of the database. */
const VERSION_MAX = 2 ** 31 - 2
export const version = z.int().min(1).max(VERSION_MAX)
/** 0 while nothing has been saved. */
export const versionOrNone = z.int().min(0).max(VERSION_MAX)

/** How many somebody has seen before they say yes to them. */
export const seenCount = z.int().min(0).max(100_000)

/** A named thing to show and to link to. */
export const named = z.strictObject({ id: z.uuid(), name: z.string() })

/** A parameter that may stand several times in the address. */
export const several = <S extends z.ZodType>(one: S) => z.preprocess(listed, z.array(one).max(200))

function listed(value: unknown): unknown[] {
  if (value === undefined) return []
  return Array.isArray(value) ? [...(value as unknown[])] : [value]
}

/** "?a=1&a=2&b=3" → { a: ['1', '2'], b: '3' }, with no prototype to reach. */
export function queryOf(query: URLSearchParams): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>
  for (const [key, value] of query) {
    const before = values[key]
    if (before === undefined) values[key] = value
    else if (typeof before === 'string') values[key] = [before, value]
    else before.push(value)
  }
  return values
}

export const errorView = z
  .strictObject({
    code: z.string(),
    message: z.string(),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).optional(),
    reference: z.string().optional(),
  })
  .meta({ id: 'Error' })
export type ErrorView = z.infer<typeof errorView>

/**
 * A file as an answer: `name` with its ending, `type` its media type. `taken`: by whom, and of how many things, where
 * that is to be written into the log.
 */
export type FileReply = {
  name: string
  type: string
  bytes: Uint8Array
  taken?: { by: string; count: number }
}
export const file = z
  .custom<FileReply>()
  .meta({ type: 'string', format: 'binary', description: 'The file itself.' })

/** A file as a body, at most `max` bytes. */
export const bytes = (max: number) =>
  z
    .custom<Uint8Array>((value) => value instanceof Uint8Array)
    .meta({ type: 'string', format: 'binary', maxLength: max })
/** How many bytes a body may have that is a file; null for one of JSON. */
export const bytesOf = (body: z.ZodType): number | null => {
  const { format, maxLength } = body.meta() ?? {}
  return format === 'binary' && typeof maxLength === 'number' ? maxLength : null
}
