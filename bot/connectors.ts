import * as http from 'node:http'
import * as https from 'node:https'
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import {
  ClaimsIdentity,
  ConnectorFactory,
  type AuthenticateRequestResult,
  type ConnectorClient,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector'
import type { Config } from '../src/config.js'

/** A connector that hangs must not hold a turn or a sender. */
const SEND_TIMEOUT_MS = 10_000
const SCOPE = 'https://api.botframework.com'

/**
 * A connection that has been quiet for longer may be gone without a word, and a message sent into it is lost: it is
 * not sent again. With a limit of its own Node also heeds the other side's (`Keep-Alive: timeout=…`).
 */
const IDLE_CONNECTION_MS = 20_000
const kept = { keepAlive: true, timeout: IDLE_CONNECTION_MS }
const agents = { plain: new http.Agent(kept), tls: new https.Agent(kept) }

type Request = { url: string; timeout: number; agent?: http.Agent }
type Policy = {
  name: string
  sendRequest(request: Request, next: (request: object) => unknown): unknown
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
    sendRequest: (request, next) => {
      const agent = request.url.startsWith('http:') ? agents.plain : agents.tls
      return next(Object.assign(request, { timeout: SEND_TIMEOUT_MS, agent }))
    },
  }
  pipeline.addPolicy(ways, { afterPhase: 'Retry' })
  return connector
}

/** One client for each service address: building one costs more than a turn's other work. */
class SendOnceFactory extends ConnectorFactory {
  private readonly made = new Map<string, Promise<ConnectorClient>>()

  constructor(private readonly inner: ConnectorFactory) {
    super()
  }

  override create(serviceUrl: string): Promise<ConnectorClient> {
    const known = this.made.get(serviceUrl) ?? this.inner.create(serviceUrl, SCOPE).then(sendOnce)
    this.made.set(serviceUrl, known)
    return known
  }
}

/** The SDK's authentication, for its credentials and clients only: who is admitted has been decided by the front. */
export class Connectors extends ConfigurationBotFrameworkAuthentication {
  private readonly identity: ClaimsIdentity
  private readonly factory: SendOnceFactory

  constructor({ appId, tenantId, appType }: Config['bot'], credentials: ServiceClientCredentialsFactory) {
    const registration = {
      MicrosoftAppId: appId ?? '',
      MicrosoftAppType: appType,
      MicrosoftAppTenantId: tenantId ?? '',
    }
    super(registration, credentials)
    this.identity = new ClaimsIdentity([{ type: 'aud', value: appId ?? '' }], appId ? 'front' : 'anonymous')
    this.factory = new SendOnceFactory(super.createConnectorFactory(this.identity))
  }

  override createConnectorFactory(): ConnectorFactory {
    return this.factory
  }

  /** For the SDK: this activity is admitted. */
  admitted(): AuthenticateRequestResult {
    return { audience: SCOPE, claimsIdentity: this.identity, connectorFactory: this.factory }
  }

  client(serviceUrl: string): Promise<ConnectorClient> {
    return this.factory.create(serviceUrl)
  }
}
