import { afterAll, beforeAll } from '@jest/globals'
import { startApp, type App } from './app.js'
import type { StandingClock } from './clock.js'
import { startConnector, type Connector } from './connector.js'
import { startIssuer, type Issuer } from './issuer.js'
import { registered, teamsFor } from './teams.js'

export type BotStage = {
  app: App
  connector: Connector
  issuer: Issuer
  teams: ReturnType<typeof teamsFor>
  sendAll(): Promise<void>
}

/** The whole product as a registered bot, with Teams' side played by real servers of the test's own. */
export function botStage(clock: StandingClock): () => BotStage {
  let stage: BotStage | undefined
  beforeAll(async () => {
    const connector = await startConnector()
    const issuer = await startIssuer(() => 'https://api.botframework.com')
    const app = await startApp({ env: registered(issuer), clock })
    const teams = teamsFor({ app, connector, issuer })
    /** The sending job may be under way already; a second round sees to what came in meanwhile. */
    const sendAll = async (): Promise<void> => {
      await app.jobs.run('send')
      await app.jobs.run('send')
    }
    stage = { app, connector, issuer, teams, sendAll }
  })
  afterAll(async () => {
    await stage?.app.close()
    await stage?.connector.close()
    await stage?.issuer.close()
  })
  return () => {
    if (!stage) throw new Error('the stage is set in beforeAll')
    return stage
  }
}
