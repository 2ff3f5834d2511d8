import pg from 'pg'
import type { DataSource, DataSourceOptions } from 'typeorm'
import type { Ears } from './changes.js'
import type { Limits } from './limits.js'
import { MIGRATIONS } from './migrations/index.js'
import { SnakeCase } from './naming.js'
import { TABLES } from './tables/index.js'

/** What an operator should hear of the connections; `reason` names no data. */
export type News =
  | { outcome: 'away' | 'renewed' | 'refused'; reason: string }
  /** The database answers again, after so many milliseconds. */
  | { outcome: 'back'; ms: number }
export type Report = (news: News) => void

/** The way to a connection. */
export type PoolAccess = {
  /** Waits until there is one to have for the tenant. Returns how to say it is free again. Refuses `busy`. */
  enter(tenant: string, waitMs: number): Promise<() => void>
  /** How many wait. */
  waiting(): number
  /** Whether the database is away; then nobody is let in. */
  isAway(): boolean
  /** A connection broke, or could not be had. */
  lost(error: unknown): void
  /** The server would not do something now. */
  refused(reason: string): void
}

/** An open database. `embedded`: it lives in this process and needs the upkeep of `maintain`. */
export type Source = {
  dataSource: DataSource
  embedded: boolean
  access: PoolAccess
  /** Of whoever works while a person waits. */
  limits: Limits
  /** From now on tells of every change that is saved. Returns how to stop it. */
  listen(ears: Ears): () => Promise<void>
  close(): Promise<void>
}

const DATE = 1082
const DATES: number = 1182
/** pg would make a moment of a date, in the zone of the machine; a day is text from end to end. */
pg.types.setTypeParser(DATE, (text) => text)
pg.types.setTypeParser(DATES, (text) =>
  text
    .slice(1, -1)
    .split(',')
    .filter((day) => day !== ''),
)

export const COMMON = {
  type: 'postgres',
  entities: TABLES,
  migrations: MIGRATIONS,
  namingStrategy: new SnakeCase(),
  installExtensions: false,
  synchronize: false,
} satisfies DataSourceOptions
