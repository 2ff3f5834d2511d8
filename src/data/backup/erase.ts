import type { QueryRunner } from 'typeorm'
import type { MunicipalityId } from '../../domain/ids.js'
import type { Source } from '../options.js'
import { unlimited } from '../source.js'
import { ask, quoted, everyTable } from './catalogue.js'
import { countOwn, identityOf, partsOf, tryHold, type Counted, type Identity } from './municipality.js'
import { STORED_FILES } from './storedFiles.js'

/** Files whose rows are gone and whose bytes have still to go: remembered until they have. */
const PENDING = 'closing:'

export type Erased = {
  id: MunicipalityId
  /** Rows that were erased, by table. */
  tables: Record<string, number>
  files: string[]
  /** What would say whose something was: addresses, names, numbers and ids, to be searched for afterwards. */
  canaries: string[]
  /** Roles only this municipality had; nobody else is to see them now. */
  hiddenRoles: number
}

export type NotErased =
  | { kind: 'unknown' }
  | { kind: 'busy' }
  | { kind: 'name'; name: string }
  /** Of another municipality. */
  | { kind: 'other' }
  /** These have changed since the export. */
  | { kind: 'older'; tables: string[] }

type Edge = { child: string; parent: string }

/** So that nothing that is referred to goes before what refers to it. */
export function childrenFirst(tables: readonly string[], edges: readonly Edge[]): string[] {
  const left = new Set(tables)
  const order: string[] = []
  while (left.size > 0) {
    const free = [...left].filter((table) =>
      edges.every(({ child, parent }) => parent !== table || child === table || !left.has(child)),
    )
    if (free.length === 0) throw new Error(`tables refer to each other in a circle: ${[...left].join(', ')}`)
    for (const table of free) left.delete(table)
    order.push(...free)
  }
  return order
}

const EDGES = `select distinct c.relname as child, p.relname as parent from pg_constraint k
  join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
  where k.contype = 'f' and k.connamespace = 'public'::regnamespace`

const PEOPLE = `select * from person where municipality_id = $1`

/** A name that somebody elsewhere has too says nothing; the name of an authority stands in what others write of it. */
const CANARIES = `
  with people as (${PEOPLE})
  select distinct value from (
    select id::text as value from people
    union all select lower(email) from people union all select email from people
    union all select aad_object_id::text from people union all select fk_uuid::text from people
    union all select full_name from people p where not exists (
      select 1 from person o where o.municipality_id is distinct from $1 and o.full_name = p.full_name)
    union all select id::text from task where municipality_id = $1
    union all select id::text from task_file where municipality_id = $1
    union all select id::text from introduction_plan where municipality_id = $1
    union all select id::text from introduction_file where municipality_id = $1
    union all select teams_id from conversation where municipality_id = $1
    union all select tenant_id::text from municipality where id = $1
    union all select cvr from municipality where id = $1) as said(value)
  where length(value) >= 5`

const FILES = STORED_FILES.map(({ table }) => `select id from ${table} where municipality_id = $1`).join(
  ' union all ',
)

async function forgetSealed(runner: QueryRunner, id: MunicipalityId): Promise<void> {
  const of = partsOf('history')
  if (!of) return
  await runner.query(
    `update audit_entry e set salt = null, forgotten_at = clock_timestamp() from history r
      where r.ordinal = e.ordinal and ${of.own}`,
    [id],
  )
}

async function hideRoles(runner: QueryRunner, id: MunicipalityId): Promise<number> {
  const hidden = await ask(
    runner,
    `with theirs as (select role_id from role_audience group by role_id having bool_and(municipality_id = $1)),
      hidden as (update role set published_at = null from theirs where role.id = theirs.role_id returning 1)
      select 1 from hidden`,
    [id],
  )
  return hidden.length
}

async function eraseRows(
  runner: QueryRunner,
  id: MunicipalityId,
  order: readonly string[],
): Promise<Record<string, number>> {
  const erased: Record<string, number> = {}
  for (const table of order) {
    const of = partsOf(table)
    if (!of) continue
    const [gone] = await ask<{ n: number }>(
      runner,
      `with gone as (delete from ${quoted(table)} r where ${of.own} returning 1) select count(*)::int as n from gone`,
      [id],
    )
    if (gone && gone.n > 0) erased[table] = gone.n
  }
  return erased
}

/** Which tables are no longer as the export has them. */
async function changedSince(
  runner: QueryRunner,
  id: MunicipalityId,
  exported: Readonly<Record<string, Counted>>,
): Promise<string[]> {
  const changed: string[] = []
  for (const table of await everyTable(runner)) {
    const of = partsOf(table)
    if (!of || of.passing) continue
    const { rows, sum } = await countOwn(runner, table, id)
    const then = exported[table]
    if (!then || then.rows !== rows || then.sum !== sum) changed.push(table)
  }
  return changed
}

export type Closing = {
  code: string
  /** What was typed to make sure. */
  name: string
  /** Of which municipality the export is, and what it holds. */
  exportedId: string
  exported: Readonly<Record<string, Counted>>
  now: Date
}

async function erase(runner: QueryRunner, { id }: Identity, { code, now }: Closing): Promise<Erased> {
  const order = childrenFirst(await everyTable(runner), await ask<Edge>(runner, EDGES))
  const canaries = await ask<{ value: string }>(runner, CANARIES, [id])
  const files = await ask<{ id: string }>(runner, FILES, [id])
  await forgetSealed(runner, id)
  const hiddenRoles = await hideRoles(runner, id)
  const tables = await eraseRows(runner, id, order)
  await runner.query(
    `insert into history (id, municipality_id, subject, subject_id, at, actor_side, field)
      values (gen_random_uuid(), null, 'municipality', $1, $2, 'SYSTEM', 'closed')`,
    [id, now],
  )
  const ids = files.map((file) => file.id)
  await runner.query(
    `insert into setting (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value`,
    [`${PENDING}${code}`, JSON.stringify(ids)],
  )
  return { id, tables, files: ids, canaries: canaries.map(({ value }) => value), hiddenRoles }
}

/** Everything of a municipality, in one transaction: all of it goes, or nothing. Whoever writes meanwhile waits, and then fails. */
export function eraseMunicipality(source: Source, closing: Closing): Promise<Erased | NotErased> {
  return unlimited(source, async (runner): Promise<Erased | NotErased> => {
    if (!(await tryHold(runner, closing.code))) return { kind: 'busy' }
    await runner.query('start transaction')
    try {
      await runner.query(`set local timezone = 'UTC'`)
      await runner.query('select 1 from municipality where code = $1 for update', [closing.code])
      const identity = await identityOf(runner, closing.code)
      const refused = await refusedBy(runner, identity, closing)
      if (refused || !identity) {
        await runner.query('rollback')
        return refused ?? { kind: 'unknown' }
      }
      const erased = await erase(runner, identity, closing)
      await runner.query('commit')
      return erased
    } catch (error) {
      await runner.query('rollback').catch(() => undefined)
      throw error
    } finally {
      if (source.embedded) await runner.query('select pg_advisory_unlock_all()')
    }
  })
}

async function refusedBy(
  runner: QueryRunner,
  identity: Identity | null,
  { name, exportedId, exported }: Closing,
): Promise<NotErased | null> {
  if (!identity) return { kind: 'unknown' }
  if (identity.name !== name) return { kind: 'name', name: identity.name }
  if (identity.id !== exportedId) return { kind: 'other' }
  const tables = await changedSince(runner, identity.id, exported)
  return tables.length > 0 ? { kind: 'older', tables } : null
}

/** Files that have still to go of a municipality that has gone; null: there is nothing left over. */
export function pendingFiles(source: Source, code: string): Promise<string[] | null> {
  return unlimited(source, async (runner) => {
    const [found] = await ask<{ value: string }>(runner, 'select value from setting where key = $1', [
      `${PENDING}${code}`,
    ])
    return found ? (JSON.parse(found.value) as string[]) : null
  })
}

export const forgetPending = (source: Source, code: string): Promise<unknown> =>
  unlimited(source, (runner) => runner.query('delete from setting where key = $1', [`${PENDING}${code}`]))

/** How many rows of which table still say one of them. */
export function searchFor(source: Source, canaries: readonly string[]): Promise<Record<string, number>> {
  return unlimited(source, async (runner) => {
    const left: Record<string, number> = {}
    for (const table of await everyTable(runner)) {
      const [found] = await ask<{ n: number }>(
        runner,
        `select count(*)::int as n from ${quoted(table)} r where exists (
          select 1 from unnest($1::text[]) as c(said) where strpos(r::text, c.said) > 0)`,
        [canaries],
      )
      if (found && found.n > 0) left[table] = found.n
    }
    return left
  })
}
