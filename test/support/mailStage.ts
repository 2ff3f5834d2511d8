import { afterAll, beforeAll, beforeEach } from '@jest/globals'
import { newId, type ProjectId, type TaskId } from '../../src/domain/ids.js'
import { startApp, type App } from './app.js'
import { aMunicipality, aPerson, aProject, aTask, day, type Someone, type Town } from './builders.js'
import { standingClock } from './clock.js'
import { askSql, runSql } from './database.js'
import { freePort } from './http.js'
import { startMailServer, type MailServer } from './mailServer.js'

const MORNING = '2026-03-03T09:00:00Z'
/** The project's, at KOMBIT. */
export const MAILBOX = 'ksd@kombit.example'

/** What a door for mail needs to be set. */
export const doorEnv = (port: number): Record<string, string> => ({
  MAIL_IN_PORT: String(port),
  MAIL_IN_DOMAIN: 'klik.example',
  MAIL_IN_AUTHSERV: 'relay.example',
  MAIL_IN_RELAYS: '127.0.0.1',
})

/** Elin is plus on KSD in a town of her own, and there is a task. */
type Scene = { town: Town; ksd: ProjectId; elin: Someone; task: TaskId }
type Stage = { server: MailServer; app: App; port: number }

async function aScene({ world }: App): Promise<Scene> {
  const scene = await world.data.asSystem(async (tx) => {
    const town = await aMunicipality(tx, `Ærøskøbing ${newId().slice(0, 4)}`)
    const ksd = await aProject(tx, 'KSD', [town])
    const elin = await aPerson(tx, town, {
      access: [[ksd, 'PLUS']],
      fullName: 'Elin Nørgård',
      email: `elin.${newId().slice(0, 8)}@blåbær.example`,
    })
    const about = { endDate: day('2026-03-10'), title: 'Få styr på fødselsdatoer' }
    return { town, ksd, elin, task: await aTask(tx, town, ksd, about) }
  })
  await runSql(`update project set functional_mailbox = '${MAILBOX}' where id = '${scene.ksd}'`)
  return scene
}

/**
 * For the tests of a file: a real mail server, the product that sends by it, with a door when `hasDoor`, and a scene anew
 * for each test.
 */
export function mailStage({
  env = {},
  hasDoor = false,
}: {
  env?: Record<string, string>
  hasDoor?: boolean
}) {
  const clock = standingClock(MORNING)
  let stage: Stage | undefined
  let scene: Scene | undefined
  const there = <T>(what: T | undefined): T => {
    if (!what) throw new Error('the stage is set in beforeAll')
    return what
  }
  /** The product, with other settings than before. */
  async function open(server: MailServer, more: Record<string, string> = {}): Promise<void> {
    const port = await freePort()
    const from = { SMTP_URL: server.url, MAIL_FROM: 'KLIK æøå <klik@korsbaek.example>' }
    const settings = { ...from, ...env, ...(hasDoor ? doorEnv(port) : {}), ...more }
    stage = { server, port, app: await startApp({ env: settings, clock }) }
  }
  /** The embedded database has one session: what was woken is done before a test asks it directly. */
  async function settled(): Promise<void> {
    const { jobs } = there(stage).app
    await Promise.all([jobs.run('mail'), jobs.run('send')])
  }
  async function change(statement: string): Promise<void> {
    await settled()
    await runSql(statement)
  }
  beforeAll(async () => open(await startMailServer()))
  afterAll(async () => {
    await stage?.app.close()
    await stage?.server.close()
  })
  beforeEach(async () => {
    clock.set(MORNING)
    there(stage).server.reset()
    await change('delete from outbox; delete from held_mail')
    scene = await aScene(there(stage).app)
  })
  return {
    clock,
    get app(): App {
      return there(stage).app
    },
    get server(): MailServer {
      return there(stage).server
    },
    /** Of the door. */
    get port(): number {
      return there(stage).port
    },
    get scene(): Scene {
      return there(scene)
    },
    change,
    async look<Row>(question: string): Promise<Row[]> {
      await settled()
      return askSql<Row>(question)
    },
    async reopen(more: Record<string, string>): Promise<void> {
      const { app, server } = there(stage)
      await app.close()
      await open(server, more)
      scene = await aScene(there(stage).app)
    },
  }
}
