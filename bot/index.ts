import type { HttpAnswer, HttpRequest } from '../src/api/http.js'
import { tabLink, type Config } from '../src/config.js'
import { activityTokens } from '../src/identity/activityTokens.js'
import type { Log } from '../src/log.js'
import type { Deliver } from '../src/jobs/send.js'
import type { World } from '../src/services/world.js'
import { turnOf } from './activity.js'
import { answer } from './bot.js'
import { admit, type Front } from './front.js'
import { deliverer } from './notifications/deliver.js'
import type { InvokeAnswer } from './pressed.js'
import type { Links } from './reader.js'
import { connectTeams } from './teams.js'

export type Bot = {
  /** What Teams posts to /api/messages. */
  receive(request: HttpRequest): Promise<HttpAnswer>
  /** Brings one parcel of the outbox to where it belongs. */
  deliver: Deliver
}

function linksTo(config: Config): Links {
  const at = tabLink(config)
  return {
    tasks: at('/tasks'),
    task: (id) => at(`/tasks/${id}`),
    roles: at('/roles'),
    role: (id) => at(`/roles/${id}`),
    contacts: at('/contacts'),
    project: (id) => at(`/projects/${id}`),
  }
}

const header = (request: HttpRequest, name: string): string | undefined => {
  const value = request.headers[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function openBot(
  config: Config,
  { world, log, arrived }: { world: World; log: Log; arrived(): void },
): Bot {
  const { bot } = config
  const teams = connectTeams(bot)
  const links = linksTo(config)
  const front: Front = {
    tokens: bot.appId ? activityTokens(bot.openIdMetadataUrl, bot.appId) : null,
    serviceHosts: bot.serviceHosts,
    allowsLoopback: !config.production,
  }
  const { language } = config
  const parts = { world, teams, links, log, language, arrived }

  return {
    async receive(request) {
      const activity = await admit(front, await request.json(), request.headers.authorization)
      const turn = turnOf(activity, header(request, 'x-ms-tenant-id'))
      let answered: InvokeAnswer | null = null
      try {
        await teams.turn(activity, async (talk) => {
          answered = await answer(parts, turn, talk)
        })
      } catch (error) {
        log.bug('bot reply', error)
      }
      return activity.type === 'invoke' ? { status: 200, json: answered ?? {} } : { status: 200 }
    },
    deliver: deliverer(parts),
  }
}
