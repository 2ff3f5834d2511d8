/** Who is asking, as the unit of work sets it for each transaction. */
const SCOPE = `(select current_setting('app.scope', true))`
const MUNICIPALITY = `(select nullif(current_setting('app.municipality', true), '')::uuid)`
const PERSON = `(select nullif(current_setting('app.person', true), '')::uuid)`

/** Rows of one's own municipality; everything for jobs; for KOMBIT what the third argument says. */
export function protect(table: string, forKombit: string, ofNobody = false): string {
  const condition = [
    `${SCOPE} = 'system'`,
    `municipality_id = ${MUNICIPALITY}`,
    ...(ofNobody ? ['municipality_id is null'] : []),
    `(${SCOPE} = 'kombit' and ${forKombit})`,
  ].join(' or ')
  return `
    alter table ${table} enable row level security;
    create policy tenant on ${table} using (${condition}) with check (${condition});`
}

/** Jobs, the importer, and whoever is being recognised. */
export const SYSTEM = `${SCOPE} = 'system'`
export const SYSTEM_OR_KOMBIT = `${SCOPE} in ('system', 'kombit')`
export const KOMBIT = `${SCOPE} = 'kombit'`
/** KOMBIT and the suppliers. */
export const KOMBIT_OR_SUPPLIER = `${SCOPE} in ('kombit', 'supplier')`
/** Whoever works for no single municipality. */
export const NO_MUNICIPALITY_SCOPE = `${SCOPE} in ('system', 'kombit', 'supplier')`
export const MUNICIPALITY_SCOPE = `${SCOPE} = 'municipality'`
/** Whoever is not nobody. */
export const ANY_SCOPE = `${SCOPE} <> ''`

/** Of the municipality the transaction works for. */
export const ownMunicipality = (column = 'municipality_id'): string => `${column} = ${MUNICIPALITY}`
/** Whoever asks, by name. */
export const ownPerson = (column: string): string => `${column} = ${PERSON}`

export const anyOf = (...conditions: string[]): string => conditions.join(' or ')
export const allOf = (...conditions: string[]): string =>
  `(${conditions.map((one) => `(${one})`).join(' and ')})`

/**
 * What may be done to a table's rows, each by itself; what is not said nobody may. `check`: what an updated row must
 * then be, where that is something else than which may be updated.
 */
export type TablePolicy = { read: string; insert?: string; update?: string; check?: string; delete?: string }

export const createDeleting = (table: string, condition: string): string =>
  `create policy deleting on ${table} for delete using (${condition});`

export function createPolicies(
  table: string,
  { read, insert, update, check = update, delete: gone }: TablePolicy,
): string {
  return [
    `alter table ${table} enable row level security;`,
    `create policy reading on ${table} for select using (${read});`,
    ...(insert ? [`create policy inserting on ${table} for insert with check (${insert});`] : []),
    ...(update
      ? [`create policy updating on ${table} for update using (${update}) with check (${check});`]
      : []),
    ...(gone ? [createDeleting(table, gone)] : []),
  ].join('\n')
}

export const dropPolicies = (table: string, { insert, update, delete: gone }: TablePolicy): string =>
  [
    'reading',
    ...(insert ? ['inserting'] : []),
    ...(update ? ['updating'] : []),
    ...(gone ? ['deleting'] : []),
  ]
    .map((policy) => `drop policy ${policy} on ${table};`)
    .join('\n')
