import type { Configuration, IDToken } from 'openid-client'
import type { SignInAttempt, SignInProblem } from '../domain/session.js'
import { claimsOfIdToken, isEntra, type SaidOfBrowser } from './claims.js'
import type { Watch } from './keys.js'
import type { OpenIdProvider } from './providers.js'

/** A provider that takes longer is away. */
const TIMEOUT_SECONDS = 5
/** What a provider publishes of itself is asked for again after so long; its keys follow by themselves. */
const FRESH_MS = 60 * 60_000
const SCOPE = 'openid profile email'

/** The library is loaded by whoever signs in first, not at the start. */
const library = () => import('openid-client')
type Library = Awaited<ReturnType<typeof library>>

/** An issuer is the same with and without a stroke behind the name of its host. */
export const isSameIssuer = (one: string, other: string): boolean =>
  URL.canParse(other) && new URL(one).href === new URL(other).href

/** Why a provider's answer lets nobody in. */
export class NotSignedIn extends Error {
  constructor(
    readonly problem: SignInProblem,
    cause?: unknown,
  ) {
    super(problem, { cause })
    this.name = 'NotSignedIn'
  }
}

/** What a browser is sent away with. */
export type Begun = Pick<SignInAttempt, 'state' | 'nonce' | 'verifier'> & { url: string }
/** Whom the provider vouches for; `logoutHint`: what it must be told to sign them out. */
export type Answered = SaidOfBrowser & { issuer: string; subject: string; logoutHint: string }

export type OpenIdDoor = {
  settings: OpenIdProvider
  /** Rejects with `NotSignedIn`. */
  begin(): Promise<Begun>
  /** `query`: what the browser came back with. Rejects with `NotSignedIn`. */
  finish(query: URLSearchParams, attempt: SignInAttempt): Promise<Answered>
  /** Where to go to be signed out there too; null where it has no such place, or does not answer. */
  leaveAt(logoutHint: string | null, backTo: string): Promise<string | null>
}

/** A secret travels in the body where the provider takes it there, which no letter of it can confuse. */
function authentication(client: Library, { clientSecret }: OpenIdProvider, methods: string[] | undefined) {
  if (clientSecret === undefined) return client.None()
  const inBody = methods?.includes('client_secret_post') ?? false
  return inBody ? client.ClientSecretPost(clientSecret) : client.ClientSecretBasic(clientSecret)
}

async function discover(settings: OpenIdProvider): Promise<Configuration> {
  const client = await library()
  const { clientId, clientSecret } = settings
  const issuer = new URL(settings.issuer)
  const execute = issuer.protocol === 'http:' ? [client.allowInsecureRequests] : []
  const options = { timeout: TIMEOUT_SECONDS, execute }
  const found = (await client.discovery(issuer, clientId, undefined, client.None(), options)).serverMetadata()
  const auth = authentication(client, settings, found.token_endpoint_auth_methods_supported)
  const metadata = clientSecret === undefined ? {} : { client_secret: clientSecret }
  const configuration = new client.Configuration(found, clientId, metadata, auth)
  configuration.timeout = TIMEOUT_SECONDS
  for (const one of execute) one(configuration)
  // Signatures are looked at although the token comes straight from the provider.
  client.enableNonRepudiationChecks(configuration)
  return configuration
}

/** What is known of the provider, asked for when somebody needs it, one question at a time. */
function known(settings: OpenIdProvider, { clock, complain }: Watch) {
  let held: { configuration: Configuration; at: number } | null = null
  let asking: Promise<Configuration> | null = null
  const ask = async (): Promise<Configuration> => {
    try {
      const configuration = await discover(settings)
      held = { configuration, at: clock.now().getTime() }
      return configuration
    } catch (error) {
      complain(error)
      if (held) return held.configuration
      throw new NotSignedIn('provider-down', error)
    }
  }
  return (): Promise<Configuration> => {
    if (held && Math.abs(clock.now().getTime() - held.at) < FRESH_MS)
      return Promise.resolve(held.configuration)
    return (asking ??= ask().finally(() => (asking = null)))
  }
}

/** The provider's own words for "not now". */
const AWAY = ['server_error', 'temporarily_unavailable']
/** The library's words for no answer, or none of the kind that was asked for. */
const SILENT = ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON']

/** How `fetch` says that there was no connection, as the library passes it on. */
function isCut(error: unknown): boolean {
  const cause: unknown = error instanceof Error ? error.cause : null
  return typeof cause === 'object' && cause !== null && 'name' in cause && cause.name === 'TypeError'
}

type Wrong = { problem: SignInProblem; reason: unknown }

/** What went wrong, as the person is told of it, and for the log, which is told nothing a provider wrote of somebody. */
function problemOf(client: Library, error: unknown): Wrong {
  if (error instanceof client.AuthorizationResponseError)
    return AWAY.includes(error.error)
      ? { problem: 'provider-down', reason: new Error(`it says ${error.error}`) }
      : { problem: 'cancelled', reason: null }
  // A code is taken once, and not for long.
  if (error instanceof client.ResponseBodyError) {
    const isOver = error.error === 'invalid_grant'
    return { problem: isOver ? 'over' : 'not-trusted', reason: new Error('it refuses the code') }
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const isAway = isCut(error) || SILENT.includes(code)
  return { problem: isAway ? 'provider-down' : 'not-trusted', reason: error }
}

type Said = { configuration: Configuration; claims: IDToken; accessToken: string }

/** Many say the address only when asked who it is. Whoever is known already needs none, so silence is no answer. */
async function saidOf(client: Library, { configuration, claims, accessToken }: Said): Promise<SaidOfBrowser> {
  const { iss, sub, email } = claims
  const isAsked = !isEntra(iss) && email === undefined && configuration.serverMetadata().userinfo_endpoint
  const more = isAsked ? await client.fetchUserInfo(configuration, accessToken, sub).catch(() => ({})) : {}
  return claimsOfIdToken({ ...claims, ...more }, iss)
}

/** `redirectUri`: where it sends people back to. `doubt`: told of each answer that was not believed. */
export type DoorParts = { watch: Watch; redirectUri: string; doubt(error: unknown): void }

type Open = DoorParts & { current(): Promise<Configuration> }

async function begin({ current, redirectUri }: Open): Promise<Begun> {
  const client = await library()
  const configuration = await current()
  const made = { state: client.randomState(), nonce: client.randomNonce() }
  const verifier = client.randomPKCECodeVerifier()
  const url = client.buildAuthorizationUrl(configuration, {
    ...{ redirect_uri: redirectUri, scope: SCOPE, response_type: 'code', ...made },
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  return { url: url.href, verifier, ...made }
}

/** Takes the code for tokens, and believes them when everything about them is right. */
async function redeem(
  { current, redirectUri }: Open,
  query: URLSearchParams,
  attempt: SignInAttempt,
): Promise<Answered> {
  const client = await library()
  const configuration = await current()
  const url = new URL(redirectUri)
  url.search = query.toString()
  const tokens = await client.authorizationCodeGrant(configuration, url, {
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    pkceCodeVerifier: attempt.verifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims || !tokens.id_token) throw new NotSignedIn('not-trusted')
  const said = await saidOf(client, { configuration, claims, accessToken: tokens.access_token })
  return { ...said, issuer: claims.iss, subject: claims.sub, logoutHint: tokens.id_token }
}

async function finish(open: Open, query: URLSearchParams, attempt: SignInAttempt): Promise<Answered> {
  // Of another page, or another browser's answer.
  if (query.get('state') !== attempt.state) throw new NotSignedIn('over')
  try {
    return await redeem(open, query, attempt)
  } catch (error) {
    if (error instanceof NotSignedIn) throw error
    const { problem, reason } = problemOf(await library(), error)
    if (problem === 'provider-down') open.watch.complain(reason)
    if (problem === 'not-trusted') open.doubt(reason)
    throw new NotSignedIn(problem, error)
  }
}

async function leaveAt({ current }: Open, logoutHint: string | null, backTo: string): Promise<string | null> {
  const client = await library()
  const configuration = await current().catch(() => null)
  if (!configuration?.serverMetadata().end_session_endpoint) return null
  const asked = new URLSearchParams({ post_logout_redirect_uri: backTo })
  if (logoutHint !== null) asked.set('id_token_hint', logoutHint)
  return client.buildEndSessionUrl(configuration, asked).href
}

/** One provider. */
export function openIdDoor(settings: OpenIdProvider, parts: DoorParts): OpenIdDoor {
  const open = { ...parts, current: known(settings, parts.watch) }
  return {
    settings,
    begin: () => begin(open),
    finish: (query, attempt) => finish(open, query, attempt),
    leaveAt: (logoutHint, backTo) => leaveAt(open, logoutHint, backTo),
  }
}
