import pg from 'pg'
import type { DataSource, DataSourceOptions } from 'typeorm'
import { MIGRATIONS } from './migrations/index.js'
import { SnakeCase } from './naming.js'
import { TABLES } from './tables/index.js'

/** An open database. `embedded`: it lives in this process and needs the upkeep of `maintain`. */
export type Source = { dataSource: DataSource; embedded: boolean; close(): Promise<void> }

const DATE = 1082
const DATES: number = 1182
/** How long a transaction waits for a connection; embedded, with its one connection, for its turn. */
export const WAIT_MS = 5_000

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
