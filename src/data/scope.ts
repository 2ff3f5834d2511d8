import type { MunicipalityId } from '../domain/ids.js'
import type { Actor, Caller, Language } from '../domain/person.js'
import { always, sql, type Sql } from './sql.js'

/**
 * For whom a transaction works; every query of a tenant table is bound to it. `reads`: the language whose order lists are
 * in; Danish where nobody in particular reads.
 */
export type Scope = { reads?: Language | null } & (
  { kind: 'municipality'; municipalityId: MunicipalityId } | { kind: 'kombit' } | { kind: 'system' }
)

export const SYSTEM: Scope = { kind: 'system' }

export const scopeOf = (actor: Actor, { speaks }: Pick<Caller, 'speaks'> = {}): Scope => {
  const reads = actor.language ?? speaks ?? null
  return actor.side === 'MUNICIPALITY' && actor.municipalityId
    ? { kind: 'municipality', municipalityId: actor.municipalityId, reads }
    : { kind: 'kombit', reads }
}

/** What the row-level policies are told of it. A supplier reads as KOMBIT does, and writes less. */
export type Setting = { scope: 'municipality' | 'kombit' | 'supplier' | 'system'; municipalityId: string }

export const settingOf = (scope: Scope): Setting => ({
  scope: scope.kind,
  municipalityId: scope.kind === 'municipality' ? scope.municipalityId : '',
})
export const settingOfActor = (actor: Actor): Setting =>
  actor.side === 'SUPPLIER' ? { scope: 'supplier', municipalityId: '' } : settingOf(scopeOf(actor))

/** The bound on a table's municipality; `column` is written in the query, never taken from input. */
export const bound = (scope: Scope, column: Sql): Sql =>
  scope.kind === 'municipality' ? sql`${column} = ${scope.municipalityId}` : always

/** The same where rows of no municipality are everybody's. */
export const boundOrNone = (scope: Scope, column: Sql): Sql =>
  sql`(${bound(scope, column)} or ${column} is null)`

/** The bound on tasks: KOMBIT and suppliers never meet a local one. */
export const boundTask = (scope: Scope): Sql =>
  scope.kind === 'kombit' ? sql`t.kind <> 'LOCAL'` : bound(scope, sql`t.municipality_id`)
