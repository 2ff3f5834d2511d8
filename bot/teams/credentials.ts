import { ConfidentialClientApplication, type INetworkModule, type NetworkResponse } from '@azure/msal-node'
import {
  ManagedIdentityServiceClientCredentialsFactory,
  MsalServiceClientCredentialsFactory,
  PasswordServiceClientCredentialFactory,
  JwtTokenProviderFactory,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector'
import type { Config } from '../../src/config.js'

const ENTRA = 'https://login.microsoftonline.com'
const TIMEOUT_MS = 10_000

type Sent = { headers?: Record<string, string>; body?: string }

async function call<T>(url: string, init: RequestInit): Promise<NetworkResponse<T>> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) })
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: (await response.json()) as T,
  }
}

/**
 * MSAL waits for ever for an authority that hangs. It speaks https only; a local authority of the tests is reached by
 * putting its address in the place of Entra's.
 */
const networkTo = (authority: string): INetworkModule => {
  const isLocal = authority.startsWith('http:')
  const local = (url: string): string => (isLocal ? url.replace(/^https:\/\/[^/]+\/[^/]+/, authority) : url)
  return {
    sendGetRequestAsync: (url, sent?: Sent) => call(local(url), { headers: sent?.headers ?? {} }),
    sendPostRequestAsync: (url, sent?: Sent) =>
      call(local(url), { method: 'POST', headers: sent?.headers ?? {}, body: sent?.body ?? '' }),
  }
}

/** How the bot proves itself to Teams: nothing on a developer's machine, a managed identity, or a secret. */
export function credentialsOf({
  appId,
  password,
  appType,
  tenantId,
  tokenAuthority,
}: Config['bot']): ServiceClientCredentialsFactory {
  if (!appId) return new PasswordServiceClientCredentialFactory('', '')
  if (appType === 'UserAssignedMSI') {
    return new ManagedIdentityServiceClientCredentialsFactory(appId, new JwtTokenProviderFactory())
  }
  const isLocal = tokenAuthority.startsWith('http:')
  const authority = isLocal ? `${ENTRA}/${tenantId ?? 'common'}` : tokenAuthority
  const client = new ConfidentialClientApplication({
    auth: {
      clientId: appId,
      clientSecret: password ?? '',
      authority,
      knownAuthorities: [new URL(authority).host],
    },
    system: { networkClient: networkTo(tokenAuthority) },
  })
  return new MsalServiceClientCredentialsFactory(appId, client)
}
