import { sql, type Sql } from '../sql.js'

/**
 * `scopeOf` in data/scope.ts, told to the policies by the same question that finds the person; they stay as they are when
 * there is none. A supplier reads as KOMBIT does, and writes less.
 */
export const enterAs = (
  side: Sql,
  { municipalityId, personId }: Record<'municipalityId' | 'personId', Sql>,
): Sql => sql`,
  set_config('app.scope', case ${side} when 'MUNICIPALITY' then 'municipality' when 'KOMBIT' then 'kombit'
    when 'SUPPLIER' then 'supplier' else current_setting('app.scope') end, true),
  set_config('app.municipality', case when ${side} = 'MUNICIPALITY' then ${municipalityId} else '' end, true),
  set_config('app.person', coalesce(${personId}, ''), true)`

export const ENTER = enterAs(sql`pe.side`, {
  municipalityId: sql`pe.municipality_id::text`,
  personId: sql`pe.id::text`,
})
