import { PGlite } from '@electric-sql/pglite'
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
  // What is saved need not outlive the machine: nobody waits for the disk.
  await client.query(`alter database ${name} set synchronous_commit = off`)
  await client.end()
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.toString() }
}

/**
 * The embedded database sets itself alarms with the one means a library in WebAssembly has, this process' timers, the
 * last of them ten seconds after its last work. None of them is a reason for a test's process to stay.
 */
function unholdAlarms(): void {
  const set = globalThis.setTimeout
  const setUnheld = (...given: Parameters<typeof set>): NodeJS.Timeout => {
    const timer = set(...given)
    return String(given[0]).includes('__emscripten_timeout') ? timer.unref() : timer
  }
  globalThis.setTimeout = Object.assign(setUnheld, set)
}

async function embeddedPlace(): Promise<TestPlace> {
  unholdAlarms()
  return { instance: await PGlite.create() }
}

function makePlace(): Promise<TestPlace> {
  const server = process.env.TEST_DATABASE_URL
  return server ? serverPlace(server) : embeddedPlace()
}

/** Made when the first test asks, so that tests of pure rules do not wait for it. */
export const testPlace = (): Promise<TestPlace> => (place ??= makePlace())
