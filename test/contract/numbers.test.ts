import { expect, test } from '@jest/globals'
import { z } from 'zod'
import { VERBS } from '../../bot/verbs.js'
import { ROWS } from '../../src/contract/index.js'

/** The largest integer of the database. */
const INT_MAX = 2 ** 31 - 1

type Part = { type?: string | string[]; maximum?: number; minimum?: number }

/** The numbers of a schema that the database could not hold, each as JSON Schema has it. */
function tooLarge(schema: z.ZodType): Part[] {
  const found: Part[] = []
  JSON.stringify(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }), (_key, part: unknown) => {
    const { type, maximum = Infinity, minimum = -Infinity } = (part ?? {}) as Part
    const isNumber = type === 'integer' || type === 'number'
    if (isNumber && (maximum > INT_MAX || minimum < -INT_MAX)) found.push(part as Part)
    return part
  })
  return found
}

const isSchema = (part: unknown): part is z.ZodType => part instanceof z.ZodType

test('finds a number that is too large', () => {
  expect(tooLarge(z.object({ list: z.array(z.object({ version: z.int().min(0) })) }))).toHaveLength(1)
  expect(tooLarge(z.object({ version: z.coerce.number().pipe(z.int().min(0).max(9)).optional() }))).toEqual(
    [],
  )
})

test.each<[string, object]>(Object.entries(ROWS))(
  '%s takes no number the database cannot hold',
  (_name, row) => {
    const { params, query, body } = row as Record<string, unknown>
    expect([params, query, body].filter(isSchema).flatMap(tooLarge)).toEqual([])
  },
)

test.each(Object.entries(VERBS))('%s takes no number the database cannot hold', (_name, schema) => {
  expect(tooLarge(schema)).toEqual([])
})
