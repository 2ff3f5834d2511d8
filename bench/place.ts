import pg from 'pg'
import type { EntityManager } from 'typeorm'
import { migrate, open } from '../src/data/source.js'

/** The PostgreSQL the figures are taken on. */
export const SERVER = process.env.TEST_DATABASE_URL ?? 'postgres://root@127.0.0.1:5432/postgres'

function urlOf(name: string): string {
  const url = new URL(SERVER)
  url.pathname = `/${name}`
  return url.toString()
}

async function onServer(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: SERVER })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

/** A fresh database of that name, or a copy of another one. */
export async function makeDatabase(name: string, template?: string): Promise<string> {
  await onServer(
    `drop database if exists ${name} with (force)`,
    `create database ${name}${template === undefined ? '' : ` template ${template}`}`,
  )
  return urlOf(name)
}

export const dropDatabase = (name: string): Promise<void> =>
  onServer(`drop database if exists ${name} with (force)`)

export async function migrated(name: string): Promise<string> {
  const url = await makeDatabase(name)
  const source = await open({ url })
  await migrate(source)
  await source.close()
  return url
}

export async function query<Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end()
  }
}

export type Statement = { text: string; values: unknown[] }

/** In the place of a database: writes down what a repository asks, and answers nothing. */
export function listener(): { em: EntityManager; asked: Statement[] } {
  const asked: Statement[] = []
  const query = (text: string, values: unknown[]): Promise<never[]> => {
    asked.push({ text, values })
    return Promise.resolve([])
  }
  return { em: { query } as unknown as EntityManager, asked }
}
