import type * as http from 'node:http'
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import {
  ClaimsIdentity,
  type ConnectorClient,
  type ConnectorFactory,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector'
import type { Config } from '../../src/config.js'
import { agents } from './agents.js'
import { onTheWire } from './failures.js'

/** A connector that hangs must not hold a turn or a sender, whether it hangs before its answer or in the middle. */
const SEND_TIMEOUT_MS = 10_000
const SCOPE = 'https://api.botframework.com'

type Request = { url: string; abortSignal?: AbortSignal; agent?: http.Agent }
type Policy = {
  name: string
  sendRequest(request: Request, next: (request: object) => Promise<unknown>): Promise<unknown>
}
type Pipeline = {
  removePolicy(options: { name: string }): unknown[]
  addPolicy(policy: Policy, options: { afterPhase: 'Retry' }): void
}

/** The SDK keeps its pipeline to itself; should it move it, nothing is sent rather than sent twice. */
function pipelineOf(connector: ConnectorClient): Pipeline {
  const client: unknown = Reflect.get(connector, 'client')
  const pipeline: unknown = typeof client === 'object' && client ? Reflect.get(client, 'pipeline') : null
  const isPipeline =
    typeof pipeline === 'object' && pipeline !== null && 'removePolicy' in pipeline && 'addPolicy' in pipeline
  if (!isPipeline) throw new Error('the SDK has changed: its hidden re-sends cannot be taken out')
  return pipeline as Pipeline
}

/**
 * The SDK sends a message up to four times on 5xx and resets, though the first may have been posted, and waits for
 * ever on a connector that hangs. Here a message is sent once; whether it is sent again is the outbox's decision.
 */
function sendOnce(connector: ConnectorClient): ConnectorClient {
  const pipeline = pipelineOf(connector)
  if (pipeline.removePolicy({ name: 'defaultRetryPolicy' }).length !== 1) {
    throw new Error('the SDK has changed: its retry policy has another name')
  }
  const ways: Policy = {
    name: 'klikWays',
    sendRequest: async (request, next) => {
      const agent = request.url.startsWith('http:') ? agents.plain : agents.tls
      const abortSignal = AbortSignal.timeout(SEND_TIMEOUT_MS)
      try {
        return await next(Object.assign(request, { abortSignal, agent }))
      } catch (error) {
        throw onTheWire(error, abortSignal)
      }
    },
  }
  pipeline.addPolicy(ways, { afterPhase: 'Retry' })
  return connector
}

/** The SDK's clients and credentials; who is admitted is decided by the front, and what is said by teams.ts. */
export class Connectors {
  private readonly factory: ConnectorFactory
  private readonly made = new Map<string, Promise<ConnectorClient>>()

  constructor({ appId, tenantId, appType }: Config['bot'], credentials: ServiceClientCredentialsFactory) {
    const registration = {
      MicrosoftAppId: appId ?? '',
      MicrosoftAppType: appType,
      MicrosoftAppTenantId: tenantId ?? '',
    }
    const authentication = new ConfigurationBotFrameworkAuthentication(registration, credentials)
    const identity = new ClaimsIdentity([{ type: 'aud', value: appId ?? '' }], appId ? 'front' : 'anonymous')
    this.factory = authentication.createConnectorFactory(identity)
  }

  /** One for each service address: building one costs more than a turn's other work. */
  client(serviceUrl: string): Promise<ConnectorClient> {
    const known = this.made.get(serviceUrl) ?? this.factory.create(serviceUrl, SCOPE).then(sendOnce)
    this.made.set(serviceUrl, known)
    return known
  }
}
