import { Refusal } from '../domain/refusals.js'

/** Where a page ended, as a text to be handed back as it is. */
export const writeCursor = (values: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url')

function parsed(text: string): readonly unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    return Array.isArray(values) ? values : []
  } catch {
    return []
  }
}

/** `read`: the place these values are; null where they are none. Refuses `invalid-input`. */
export function readCursor<Place>(
  text: string | undefined,
  read: (values: readonly unknown[]) => Place | null,
): Place | null {
  if (text === undefined) return null
  const place = read(parsed(text))
  if (place === null) throw new Refusal('invalid-input', { field: 'page[cursor]' })
  return place
}

/** The values, when each of them is a text. */
export function textsOf(values: readonly unknown[]): string[] | null {
  const texts = values.filter((value) => typeof value === 'string')
  return texts.length === values.length ? texts : null
}
