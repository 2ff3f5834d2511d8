import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readConfig } from '../../src/config.js'
import { start, type Running } from '../../src/server.js'
import { keptLog, signIn, startApp, type App } from '../support/app.js'
import { isServer, runSql, testPlace } from '../support/database.js'
import { freePort } from '../support/http.js'
import { listenTo } from '../support/listener.js'
import { UNHURRIED } from '../support/rates.js'

const onServer = isServer() ? describe : describe.skip
onServer('several instances (on PostgreSQL only; the embedded database is one process)', () => {
  let app: App
  let beside: Running
  beforeAll(async () => {
    app = await startApp({ sample: true })
    const port = String(await freePort())
    const config = readConfig({ PORT: port, LOG_LEVEL: 'silent', KLIK_SAMPLE: 'false', ...UNHURRIED })
    beside = await start(config, keptLog(), { place: await testPlace(), withoutAlarms: true })
  })
  afterAll(async () => {
    await beside.close()
    await app.close()
  })

  const listen = async (after?: string) => {
    const api = `${beside.url}/api/v1`
    const { token } = await signIn({ api }, 'Nils Petersen')
    return listenTo(api, token, after)
  }
  const change = (): Promise<void> =>
    runSql(
      `update task set version = version + 1 where project_id = (select id from project where name = 'KSD')`,
    )

  test('a tab at one is told of what is done at another, and goes on at either where it was', async () => {
    const { token } = await signIn(app, 'Nils Petersen')
    const here = await listenTo(app.api, token)
    const there = await listen()
    for (const one of [here, there]) one.forget()
    await change()
    await Promise.all([here.hears('task'), there.hears('task')])
    expect([
      (await listen(here.marker())).told(),
      (await listenTo(app.api, token, there.marker())).told(),
    ]).toEqual([[], []])
  })

  test('a tab is told that everything may have changed when the database could not be heard', async () => {
    const there = await listen()
    there.forget()
    await runSql(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'klik-changes'`,
    )
    await there.hears('roleDraft')
    there.forget()
    await change()
    await there.hears('task')
  })
})
