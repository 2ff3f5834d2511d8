import { PGlite } from '@electric-sql/pglite'
import { TestEnvironment } from 'jest-environment-node'
import pg from 'pg'

export type TestPlace = { url: string } | { instance: PGlite }

let place: Promise<TestPlace> | undefined

/** A database of this worker's own on the server the tests were given. */
async function serverPlace(server: string): Promise<TestPlace> {
  const name = `klik_test_${process.env.JEST_WORKER_ID ?? '1'}`
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(`drop database if exists ${name} with (force)`)
  await client.query(`create database ${name}`)
  await client.end()
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.toString() }
}

async function makePlace(): Promise<TestPlace> {
  const server = process.env.TEST_DATABASE_URL
  return server ? serverPlace(server) : { instance: await PGlite.create() }
}

/**
 * Node, and one database for all test files of a worker: starting the embedded one takes seconds.
 * Made when the first test asks, so that tests of pure rules do not wait for it.
 */
export default class Environment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup()
    this.global.klikTestPlace = (): Promise<TestPlace> => (place ??= makePlace())
  }
}
