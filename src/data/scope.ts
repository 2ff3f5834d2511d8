import type { MunicipalityId } from '../domain/ids.js'
import type { Actor } from '../domain/person.js'
import { always, sql, type Sql } from './sql.js'

/** For whom a transaction works; every query of a tenant table is bound to it. */
export type Scope =
  { kind: 'municipality'; municipalityId: MunicipalityId } | { kind: 'kombit' } | { kind: 'system' }

export const scopeOf = (actor: Actor): Scope =>
  actor.side === 'MUNICIPALITY' && actor.municipalityId
    ? { kind: 'municipality', municipalityId: actor.municipalityId }
    : { kind: 'kombit' }

/** The bound on a table's municipality; `column` is written in the query, never taken from input. */
export const bound = (scope: Scope, column: Sql): Sql =>
  scope.kind === 'municipality' ? sql`${column} = ${scope.municipalityId}` : always

/** The bound on tasks: KOMBIT and suppliers never meet a local one. */
export const boundTask = (scope: Scope): Sql =>
  scope.kind === 'kombit' ? sql`t.kind <> 'LOCAL'` : bound(scope, sql`t.municipality_id`)
