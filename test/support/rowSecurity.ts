import type { DataSource } from 'typeorm'
import type { FullDatabase } from './fullDatabase.js'

/** For whom a transaction works, as the door tells the policies. */
type Session = { scope: string; municipality?: string; person?: string }

/** What can be done to a row: read it, put one in that is like it, change it, remove it. */
const OPERATIONS = ['r', 'i', 'u', 'd'] as const
type Operation = (typeof OPERATIONS)[number]

/** The columns of the table of expectations. `own`: the row's own municipality; `other`: another one. */
export const SCOPES = ['none', 'own', 'other', 'kombit', 'supplier', 'system'] as const
type ScopeName = (typeof SCOPES)[number]

type Row = { ctid: string; municipalityId: string | null; json: string }

/**
 * Tries a statement and takes it back: the number of its rows, or the code it was refused with. A row that is put in
 * again as it is meets the policies before it meets itself.
 */
const TRY = `
  create function try_statement(statement text) returns text language plpgsql as $$
    declare touched integer;
    begin
      execute statement;
      get diagnostics touched = row_count;
      raise exception using errcode = 'KL000', message = touched::text;
    exception when others then
      return case sqlstate when 'KL000' then sqlerrm else sqlstate end;
    end $$`

/** The codes that say the policies had nothing against it: one row, it is there already, something refers to it. */
const LET_THROUGH = ['1', '23505', '23503']
/** No row, or the role or a policy says no. */
const HELD = ['0', '42501']

function sessionOf(
  name: ScopeName,
  row: Row,
  { here, there, kombit, supplier }: FullDatabase,
): Session | null {
  const municipality = (id: string): Session => ({ scope: 'municipality', municipality: id })
  switch (name) {
    case 'none':
      return { scope: '' }
    case 'own':
      return row.municipalityId === null ? null : municipality(row.municipalityId)
    case 'other':
      return municipality(row.municipalityId === here.id ? there.id : here.id)
    case 'kombit':
      return { scope: name, person: kombit.id }
    case 'supplier':
      return { scope: name, person: supplier.id }
    case 'system':
      return { scope: name }
  }
}

/** A change that changes nothing, of a column the role may change if there is one. */
async function changeOf(source: DataSource, table: string): Promise<string> {
  const [column] = await source.query<{ name: string }[]>(
    `select quote_ident(attname) as name from pg_attribute where attrelid = $1::regclass and attnum > 0
      and not attisdropped order by has_column_privilege('klik_app', attrelid, attnum, 'update') desc, attnum limit 1`,
    [table],
  )
  return `${column?.name} = ${column?.name}`
}

const statements = (table: string, { ctid, json }: Row, change: string): Record<Operation, string> => ({
  r: `select 1 from ${table} where ctid = '${ctid}'`,
  i: `insert into ${table} select * from jsonb_populate_record(null::${table}, $row$${json}$row$)`,
  u: `update ${table} set ${change} where ctid = '${ctid}'`,
  d: `delete from ${table} where ctid = '${ctid}'`,
})

/** Rows to be tried: those of the table for which the condition holds. `change`: what an update sets, if not anything. */
export type Tried = { table: string; where: string; change?: string | undefined }
/** A row and, for each scope, what may be done to it: "ru" as the table of expectations writes it. */
export type Found = { table: string; where: string; json: string; letters: Record<string, string> }

type Statement = { of: Found; name: ScopeName; operation: Operation; text: string }
type Trial = { session: Session; statements: Statement[] }

const keyOf = ({ scope, municipality = '', person = '' }: Session): string =>
  [scope, municipality, person].join('/')

/** The second net under the queries: what it lets through when a query has forgotten to ask. */
export function rowSecurityOf(source: DataSource, database: FullDatabase) {
  const rows = (table: string, where: string): Promise<Row[]> =>
    source.query<Row[]>(
      `select t.ctid::text as ctid, to_jsonb(t)->>'municipality_id' as "municipalityId", to_jsonb(t)::text as json
        from ${table} t where ${where}`,
    )

  /** What comes of each statement when somebody tries it. */
  async function attempt(session: Session, tried: readonly string[]): Promise<string[]> {
    const runner = source.createQueryRunner()
    await runner.startTransaction()
    try {
      await runner.query(TRY)
      await runner.query(
        `select set_config('role', 'klik_app', true), set_config('app.scope', $1, true),
          set_config('app.municipality', $2, true), set_config('app.person', $3, true)`,
        [session.scope, session.municipality ?? '', session.person ?? ''],
      )
      const outcomes = (await runner.query(
        'select try_statement(one) as outcome from unnest($1::text[]) with ordinality as s(one, n) order by n',
        [tried],
      )) as { outcome: string }[]
      return outcomes.map(({ outcome }) => outcome)
    } finally {
      await runner.rollbackTransaction()
      await runner.release()
    }
  }

  /** Everything that is to be tried, by who is to try it. */
  async function trials(tried: readonly Tried[]): Promise<{ found: Found[]; sessions: Map<string, Trial> }> {
    const found: Found[] = []
    const sessions = new Map<string, Trial>()
    for (const { table, where, change } of tried) {
      const set = change ?? (await changeOf(source, table))
      for (const row of await rows(table, where)) {
        const one: Found = { table, where, json: row.json, letters: {} }
        found.push(one)
        for (const name of SCOPES) {
          const session = sessionOf(name, row, database)
          one.letters[name] = session ? '' : '.'
          if (!session) continue
          const trial = sessions.get(keyOf(session)) ?? { session, statements: [] }
          const texts = statements(table, row, set)
          for (const operation of OPERATIONS)
            trial.statements.push({ of: one, name, operation, text: texts[operation] })
          sessions.set(keyOf(session), trial)
        }
      }
    }
    return { found, sessions }
  }

  /** All rows at once, one question for each scope: there are thousands of statements. */
  async function of(tried: readonly Tried[]): Promise<Found[]> {
    const { found, sessions } = await trials(tried)
    for (const { session, statements: all } of sessions.values()) {
      const outcomes = await attempt(
        session,
        all.map(({ text }) => text),
      )
      all.forEach(({ of: one, name, operation, text }, n) => {
        const outcome = outcomes[n] ?? ''
        if (![...LET_THROUGH, ...HELD].includes(outcome)) throw new Error(`${outcome} for ${text}`)
        if (LET_THROUGH.includes(outcome)) one.letters[name] += operation
      })
    }
    for (const { letters } of found) for (const name of SCOPES) if (letters[name] === '') letters[name] = '-'
    return found
  }

  return { rows, attempt, of }
}
