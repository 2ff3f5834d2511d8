import { randomUUID } from 'node:crypto'
import { startConnector } from '../test/support/connector.js'
import { startIssuer } from '../test/support/issuer.js'
import { send } from './measure.js'
import { SOMEBODY, taskId } from './seed.js'

const APP_ID = randomUUID()
const CHANNEL = 'https://api.botframework.com'

export type Teams = {
  serviceUrl: string
  /** Of a bot that is registered there. */
  env: Record<string, string>
  /** Of whatever Teams posts to it. */
  headers: Record<string, string>
  close(): Promise<void>
}

/** Teams' side: a connector to answer to, and an issuer of tokens. */
export async function startTeams(): Promise<Teams> {
  const issuer = await startIssuer(() => CHANNEL)
  const connector = await startConnector()
  const serviceUrl = `${connector.url}/`
  const claims = { serviceurl: serviceUrl, aud: APP_ID, iss: CHANNEL }
  const token = await issuer.sign(claims, { expiresIn: '60m' })
  return {
    serviceUrl,
    env: {
      BOT_APP_ID: APP_ID,
      BOT_APP_PASSWORD: 'secret',
      BOT_TENANT_ID: randomUUID(),
      BOT_OPENID_METADATA_URL: issuer.metadataUrl,
      BOT_TOKEN_AUTHORITY: `${issuer.url}/tenant`,
    },
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    async close() {
      await issuer.close()
      await connector.close()
    },
  }
}

const pressOf = (serviceUrl: string, replyToId: string, action: object): string => {
  const { tenantId, aadObjectId } = SOMEBODY
  return JSON.stringify({
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:${aadObjectId}`, aadObjectId },
    recipient: { id: `28:${APP_ID}` },
    conversation: { id: `a:${aadObjectId}`, conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    replyToId,
    value: { action: { type: 'Action.Execute', ...action } },
  })
}

/**
 * The next press of a worker that changes a status on a card. Each worker has tasks of its own and knows their
 * versions, as cards do; no task is changed all day long.
 */
export function statusPresses(serviceUrl: string, tasksEach: number): (worker: number) => string {
  const versions = new Map<number, number>()
  const turns = new Map<number, number>()
  return (worker) => {
    const turn = turns.get(worker) ?? 0
    turns.set(worker, turn + 1)
    const task = 1 + worker * tasksEach + (turn % tasksEach)
    const version = versions.get(task) ?? 1
    versions.set(task, version + 1)
    const verb = version % 2 === 1 ? 'task.start' : 'task.reset'
    return pressOf(serviceUrl, `card-${task}`, { verb, data: { taskId: taskId(task), version } })
  }
}

/** Posts what Teams would, and sees that a card came back. */
export async function pressOn(url: string, { headers }: Teams, body: string): Promise<void> {
  const text = await send(`${url}/api/messages`, { method: 'POST', headers, body })
  if (!text.includes('card.adaptive')) throw new Error(`no card came back: ${text.slice(0, 300)}`)
}
