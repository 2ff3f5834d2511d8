/** Who is asking, as the unit of work sets it for each transaction. */
const SCOPE = `(select current_setting('app.scope', true))`
const MUNICIPALITY = `(select nullif(current_setting('app.municipality', true), '')::uuid)`

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
