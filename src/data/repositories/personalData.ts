import type { EntityManager } from 'typeorm'
import type { PersonId } from '../../domain/ids.js'
import { PERSONAL_TABLES, type KeptOfPerson, type PersonalTable } from '../../domain/personalData.js'
import { columnNames, OF_PEOPLE } from '../personalData.js'
import { identifier, join, rows, sql, type Sql } from '../sql.js'

/** Columns whose ids say nothing without a name, and where the name stands. */
const NAMED: Record<string, { table: string; name: string }> = {
  project_id: { table: 'project', name: 'name' },
  task_id: { table: 'task', name: 'title' },
  role_id: { table: 'role', name: 'title' },
  team_id: { table: 'team', name: 'name' },
  area_id: { table: 'responsibility_area', name: 'name' },
  organisation_id: { table: 'organisation', name: 'name' },
}

/** "event.type" is a part of a document. */
function valueOf(column: string): Sql {
  const [name = '', part] = column.split('.')
  const named = NAMED[name]
  if (part) return sql`t.${identifier(name)} ->> ${part}::text`
  if (!named) return sql`t.${identifier(name)}`
  return sql`(select n.${identifier(named.name)} from ${identifier(named.table)} n where n.id = t.${identifier(name)})`
}

/** "project_id" → "project", "event.type" → "type", "due_at" → "dueAt". */
const keyOf = (column: string): string =>
  (column.split('.').at(-1) ?? column)
    .replace(/_id$/, '')
    .replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

function kept(table: PersonalTable, id: PersonId): Sql {
  const { about, told } = OF_PEOPLE[table]
  const fields = join(
    columnNames(told).map((column) => sql`${keyOf(column)}::text, ${valueOf(column)}`),
    sql`, `,
  )
  const isAbout = join(
    columnNames(about).map((column) => sql`t.${identifier(column)} = ${id}::uuid`),
    sql` or `,
  )
  return sql`select jsonb_build_object(${fields}) as row from ${identifier(table)} t where ${isAbout}`
}

/** Somebody who has or had an address. */
export type Had = { id: PersonId; createdAt: Date; deletedAt: Date | null }

/** What is kept of somebody, by the register of personal data. */
export class PersonalData {
  constructor(private readonly em: EntityManager) {}

  /** Also those who are gone; the oldest first. */
  whoHas(which: { id: PersonId } | { email: string }): Promise<Had[]> {
    const isOne = 'id' in which ? sql`id = ${which.id}` : sql`lower(email) = ${which.email}`
    return rows(
      this.em,
      sql`select id, created_at as "createdAt", deleted_at as "deletedAt" from person where ${isOne} order by created_at, id`,
    )
  }

  /** Every table with something of the person in it. The house's own scope alone may read all of them. */
  async of(personId: PersonId): Promise<KeptOfPerson[]> {
    const all: KeptOfPerson[] = []
    for (const table of PERSONAL_TABLES) {
      const found = await rows<{ row: Record<string, unknown> }>(this.em, kept(table, personId))
      if (found.length > 0) all.push({ table, rows: found.map(({ row }) => row) })
    }
    return all
  }
}
