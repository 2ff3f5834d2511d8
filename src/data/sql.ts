import type { EntityManager, EntitySchema, EntitySchemaColumnOptions, ObjectLiteral } from 'typeorm'
import { snake } from './naming.js'

/** Begins a statement of which there are only so many that the server can keep a plan of each (prepared.ts). */
export const KEPT = '/* kept */ '

/** SQL text with its values apart. Only `sql`, `identifier` and `columnsOf` make it, so a value never becomes text. */
export class Sql {
  constructor(
    readonly pieces: readonly string[],
    readonly values: readonly unknown[],
    /** The text itself follows what somebody asks for, and not only its values. */
    readonly isVarying = false,
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
  const isVarying = inserts.some((insert) => insert instanceof Sql && insert.isVarying)
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
  return new Sql(pieces, values, isVarying)
}

/** A table by a name that stands in the code. */
export function identifier(name: string): Sql {
  if (!/^[a-z_]+$/.test(name)) throw new Error(`not the name of a table: ${name}`)
  return new Sql([name], [])
}

type Table = { options: { columns: Partial<Record<string, EntitySchemaColumnOptions>> } }

/** The SELECT list of a whole record: `t.id, t.role_id as "roleId", …`. */
export function columnsOf({ options }: Table, alias: string): Sql {
  const columns = Object.entries(options.columns).map(([field, column]) => {
    const name = column?.name ?? snake(field)
    return name === field ? `${alias}.${name}` : `${alias}.${name} as "${field}"`
  })
  return new Sql([columns.join(', ')], [])
}

/** The same record as one JSON value: `jsonb_build_object('id', t.id, 'roleId', t.role_id, …)`. */
export function jsonOf({ options }: Table, alias: string): Sql {
  const fields = Object.entries(options.columns).map(
    ([field, column]) => `'${field}', ${alias}.${column?.name ?? snake(field)}`,
  )
  return new Sql([`jsonb_build_object(${fields.join(', ')})`], [])
}

/** For a list as somebody has filtered and sorted it: there are too many of them to keep a plan of each. */
export const varying = ({ pieces, values }: Sql): Sql => new Sql(pieces, values, true)

const statementOf = (query: Sql): string => (query.isVarying ? query.text : `${KEPT}${query.text}`)

export const nothing = new Sql([''], [])
export const always = new Sql(['true'], [])

export function join(parts: readonly Sql[], separator: Sql): Sql {
  return parts.reduce((all, part, n) => (n === 0 ? part : sql`${all}${separator}${part}`), nothing)
}

export const allOf = (parts: readonly Sql[]): Sql => (parts.length === 0 ? always : join(parts, sql` and `))
export const anyOf = (parts: readonly Sql[]): Sql =>
  parts.length === 0 ? sql`false` : sql`(${join(parts, sql` or `)})`

/** A filter of a list: the column is one of the values; no values, no filter. */
export const oneOf = (column: Sql, values: readonly string[]): Sql[] =>
  values.length === 0 ? [] : [sql`${column} = any(${values})`]

/** The rows of a select or an insert. Columns come under the names they are given. */
export const rows = <Row>(em: EntityManager, query: Sql): Promise<Row[]> =>
  em.query<Row[]>(statementOf(query), [...query.values])

export const oneRow = async <Row>(em: EntityManager, query: Sql): Promise<Row | null> =>
  (await rows<Row>(em, query))[0] ?? null

/** How many rows an update or a delete touched. */
export async function touched(em: EntityManager, query: Sql): Promise<number> {
  const [, count] = await em.query<[unknown, number]>(statementOf(query), [...query.values])
  return count
}

/** Puts a row in; false where something stands in its way, such as a row of that id which nobody here may see. */
export async function insertNew<Row extends ObjectLiteral>(
  em: EntityManager,
  table: EntitySchema<Row>,
  row: Parameters<typeof em.insert<Row>>[1],
): Promise<boolean> {
  const insert = em.createQueryBuilder().insert().into(table).values(row).orIgnore().returning('id')
  const made: unknown = (await insert.execute()).raw
  return Array.isArray(made) && made.length === 1
}
