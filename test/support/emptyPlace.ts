import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { PATIENT } from '../../src/data/limits.js'
import { open } from '../../src/data/source.js'
import type { Source } from '../../src/data/options.js'

/** A database beside the tests' own in which there is nothing at all, and how to be rid of it. */
export type EmptyPlace = { open(): Promise<Source>; clear(): Promise<void>; remove(): Promise<void> }

async function onServer(server: string, name: string): Promise<EmptyPlace> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  const url = new URL(server)
  url.pathname = `/${name}`
  const drop = (): Promise<unknown> => client.query(`drop database if exists ${name} with (force)`)
  const clear = async (): Promise<void> => {
    await drop()
    await client.query(`create database ${name}`)
  }
  await clear()
  return {
    open: () => open({ url: url.toString() }, { limits: PATIENT }),
    clear,
    async remove() {
      await drop()
      await client.end()
    },
  }
}

/** The embedded one is emptied by what PostgreSQL itself puts into a new database. */
async function embedded(): Promise<EmptyPlace> {
  const instance = await PGlite.create()
  return {
    open: () => open({ instance }, { limits: PATIENT }),
    clear: async () => void (await instance.exec('drop schema public cascade; create schema public')),
    remove: () => instance.close(),
  }
}

export const anEmptyPlace = (name: string): Promise<EmptyPlace> => {
  const server = process.env.TEST_DATABASE_URL
  return server ? onServer(server, `klik_test_${name}_${process.env.JEST_WORKER_ID ?? '1'}`) : embedded()
}
