import type { EntityManager } from 'typeorm'

/** SQL text with its values apart. Only `sql` and `identifier` make it, so a value never becomes text. */
export class Sql {
  constructor(
    readonly pieces: readonly string[],
    readonly values: readonly unknown[],
  ) {}

  /** "select … where id = $1": the values numbered in order. */
  get text(): string {
    return this.pieces.reduce((text, piece, n) => `${text}$${n}${piece}`)
  }
}

/** A tagged template: a nested `Sql` is put in as it is, everything else becomes a parameter. */
export function sql(strings: TemplateStringsArray, ...inserts: readonly unknown[]): Sql {
  const pieces: string[] = [strings[0] ?? '']
  const values: unknown[] = []
  const append = (text: string): void => {
    pieces[pieces.length - 1] += text
  }
  inserts.forEach((insert, n) => {
    if (insert instanceof Sql) {
      append(insert.pieces[0] ?? '')
      pieces.push(...insert.pieces.slice(1))
      values.push(...insert.values)
    } else {
      pieces.push('')
      values.push(insert)
    }
    append(strings[n + 1] ?? '')
  })
  return new Sql(pieces, values)
}

export const nothing = new Sql([''], [])
export const always = new Sql(['true'], [])

export function join(parts: readonly Sql[], separator: Sql): Sql {
  return parts.reduce((all, part, n) => (n === 0 ? part : sql`${all}${separator}${part}`), nothing)
}

export const allOf = (parts: readonly Sql[]): Sql => (parts.length === 0 ? always : join(parts, sql` and `))
export const anyOf = (parts: readonly Sql[]): Sql =>
  parts.length === 0 ? sql`false` : sql`(${join(parts, sql` or `)})`

/** The rows of a select or an insert. Columns come under the names they are given. */
export const rows = <Row>(em: EntityManager, query: Sql): Promise<Row[]> =>
  em.query<Row[]>(query.text, [...query.values])

export const oneRow = async <Row>(em: EntityManager, query: Sql): Promise<Row | null> =>
  (await rows<Row>(em, query))[0] ?? null

/** How many rows an update or a delete touched. */
export async function touched(em: EntityManager, query: Sql): Promise<number> {
  const [, count] = await em.query<[unknown, number]>(query.text, [...query.values])
  return count
}
