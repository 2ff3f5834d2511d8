import type { z } from 'zod'
import { invalidInput } from '../contract/invalid.js'

/** Reading what came over the wire, of which nothing is certain. */
export type Fields = Record<string, unknown>

export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && name in value ? (value as Fields)[name] : undefined

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Refuses `invalid-input`, naming the field. */
export function parsed<T>(schema: z.ZodType<T>, value: unknown): T {
  const { success, data, error } = schema.safeParse(value)
  if (success) return data
  throw invalidInput(error, value, 'body')
}
