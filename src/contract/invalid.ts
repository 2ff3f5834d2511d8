import type { z } from 'zod'
import { Refusal, type Facts } from '../domain/refusals.js'

type Issue = z.core.$ZodIssue

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  )

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

/** What is wrong with it: `refusal.invalid-input-<why>`; nothing more is known of what is not among these. */
function whyOf(issue: Issue, value: unknown): Facts {
  if (isEmpty(value)) return { why: 'missing' }
  if (issue.code !== 'too_big') return {}
  const max = Number(issue.maximum)
  if (issue.origin === 'string') return { why: 'too-long', max }
  return issue.origin === 'array' ? { why: 'too-many', max } : {}
}

/**
 * What does not have the shape it should have, as a refusal that names the field; `whole` names what was sent, for when
 * no field of it is to blame.
 */
export function invalidInput({ issues }: z.ZodError, sent: unknown, whole: string): Refusal {
  const [issue] = issues
  if (!issue || issue.path.length === 0) return new Refusal('invalid-input', { field: whole })
  const field = issue.path.map(String).join('.')
  return new Refusal('invalid-input', { field, ...whyOf(issue, valueAt(sent, issue.path)) })
}
