import { createHash } from 'node:crypto'
import { parseId, type Id } from '../domain/ids.js'

/** An id made of a text: the same each time, so that what is done twice is one thing. */
export function derivedId<T extends Id<string>>(text: string): T {
  const hex = createHash('sha256').update(text).digest('hex')
  const at = (from: number, to: number): string => hex.slice(from, to)
  const id = parseId<T>(`${at(0, 8)}-${at(8, 12)}-4${at(13, 16)}-8${at(17, 20)}-${at(20, 32)}`)
  if (!id) throw new Error('not an id')
  return id
}
