import type { Asking, Reply } from '../../src/contract/index.js'
import { API, ROUTES, type RouteName } from '../../src/contract/routes.js'
import { SIGN_IN_WAYS, type SignInWays } from '../../src/contract/signIn.js'
import type { ErrorView } from '../../src/contract/shapes.js'
import { Problem } from './problem.js'

/** Longer than this and a person should be told. */
const LIMIT_MS = 20_000
/** A large file over a phone's line. */
const FILE_LIMIT_MS = 300_000

type Parts<Name extends RouteName> = Asking<Name>
/** The parts of a question that its row has. */
export type Given<Name extends RouteName> = {
  [P in keyof Parts<Name> as Parts<Name>[P] extends undefined ? never : P]: Parts<Name>[P]
}

/** Who is asking. */
export type Caller = {
  language(): string
  /** Null: nobody is signed in. */
  token(): Promise<string | null>
  /** Called when the server no longer believes the token: a new one, or null when the person must sign in. */
  renew(): Promise<string | null>
}

let caller: Caller = {
  language: () => 'da',
  token: () => Promise.resolve(null),
  renew: () => Promise.resolve(null),
}

export const callAs = (next: Caller): void => {
  caller = next
}

type Call = {
  method: string
  path: string
  body?: unknown
  signal?: AbortSignal | undefined
  isEndless?: true
  /** Beside the API. */
  isBeside?: true
}

const errorOf = (json: unknown): ErrorView | null =>
  typeof json === 'object' && json !== null && 'code' in json && 'message' in json
    ? (json as ErrorView)
    : null

/** JSON, or a file as it is. */
function bodyOf(body: unknown): { body: Blob | string | null; type: string | null } {
  if (body === undefined) return { body: null, type: null }
  if (body instanceof Blob) return { body, type: 'application/octet-stream' }
  return { body: JSON.stringify(body), type: 'application/json' }
}

async function reach(
  { method, path, body, signal, isEndless, isBeside }: Call,
  token: string | null,
): Promise<Response> {
  const limit = AbortSignal.timeout(body instanceof Blob ? FILE_LIMIT_MS : LIMIT_MS)
  const headers: Record<string, string> = { 'accept-language': caller.language() }
  const sent = bodyOf(body)
  if (token) headers.authorization = `Bearer ${token}`
  if (sent.type) headers['content-type'] = sent.type
  const response = await fetch(isBeside ? path : `${API}${path}`, {
    method,
    headers,
    body: sent.body,
    signal: isEndless && signal ? signal : AbortSignal.any(signal ? [signal, limit] : [limit]),
    // Whoever has no token may have signed in in this browser.
    credentials: token ? 'omit' : 'same-origin',
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new Problem({ status: 0, code: limit.aborted ? 'slow' : 'offline', message: '' })
  })
  if (response.ok) return response
  const json: unknown = await response.json().catch(() => null)
  throw new Problem({ status: response.status, ...(errorOf(json) ?? { code: 'unreadable', message: '' }) })
}

async function send(call: Call, token: string | null): Promise<unknown> {
  const response = await reach(call, token)
  const json: unknown = await response.json().catch(() => null)
  if (json === null) throw new Problem({ status: response.status, code: 'unreadable', message: '' })
  return json
}

const filledPath = (path: string, params: Record<string, string> = {}): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))

type Value = string | number | boolean | null | undefined

function queryString(query: Record<string, Value | Value[]> = {}): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    const values = Array.isArray(value) ? value : [value]
    for (const one of values) if (one !== undefined && one !== null) search.append(key, String(one))
  }
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}

type Loose = { params?: Record<string, string>; query?: Record<string, Value | Value[]>; body?: unknown }

function callOf(name: RouteName, given: unknown, signal?: AbortSignal): Call {
  const { method, path } = ROUTES[name]
  const { params, query, body } = given as Loose
  return { method, path: `${filledPath(path, params)}${queryString(query)}`, body, signal }
}

async function asMyself<T>(doing: (token: string | null) => Promise<T>): Promise<T> {
  try {
    return await doing(await caller.token())
  } catch (error) {
    const isStrange = error instanceof Problem && error.status === 401
    const renewed = isStrange ? await caller.renew() : null
    if (!renewed) throw error
    return doing(renewed)
  }
}

/** What has been asked ahead and is under way. */
const ahead = new Map<string, Promise<unknown>>()

/** Asks the server one row of the contract. Rejects with a `Problem`. */
export const ask = async <Name extends RouteName>(
  name: Name,
  given: Given<Name>,
  signal?: AbortSignal,
): Promise<Reply<Name>> =>
  (await (ahead.get(JSON.stringify([name, given])) ??
    asMyself((token) => send(callOf(name, given, signal), token)))) as Reply<Name>

/** Asks what a page is going to ask; a page that asks while it is under way shares the answer. */
export function askAhead<Name extends RouteName>(name: Name, given: Given<Name>): Promise<Reply<Name>> {
  const key = JSON.stringify([name, given])
  const asked = ask(name, given).finally(() => ahead.delete(key))
  ahead.set(key, asked)
  return asked
}

/** Fetches a row whose answer is a file. Rejects with a `Problem`. */
export async function askFile(
  name: RouteName,
  given: { params?: Record<string, string>; query?: Record<string, Value | Value[]> },
): Promise<{ blob: Blob; name: string }> {
  const response = await asMyself((token) => reach(callOf(name, given), token))
  const exact = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  return { blob: await response.blob(), name: exact ? decodeURIComponent(exact) : 'KLIK' }
}

/** An answer that goes on until `signal`, which also has to end what never begins. Rejects with a `Problem`. */
export const askOn = (path: string, signal: AbortSignal): Promise<Response> =>
  asMyself((token) => reach({ method: 'GET', path, signal, isEndless: true }, token))

/** What stands beside the API, asked as this browser. */
export const askBeside = (method: 'GET' | 'POST', path: string): Promise<unknown> =>
  send({ method, path, isBeside: true }, null)

/** Whether this browser is signed in, and what one can sign in with. */
export const signInWays = async (): Promise<SignInWays> =>
  (await askBeside('GET', SIGN_IN_WAYS)) as SignInWays

/** A sample person one can be outside production. */
export type DemoPerson = {
  personId: string
  name: string
  title: string | null
  municipality: string | null
  organisation: string
  userTypes: string[]
}

/** Null: this server has no sample people, so it is the real thing. */
export async function demoPeople(): Promise<DemoPerson[] | null> {
  try {
    return ((await send({ method: 'GET', path: '/demo/people' }, null)) as { people: DemoPerson[] }).people
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return null
    throw error
  }
}

export async function demoToken(personId: string): Promise<string> {
  const answer = await send({ method: 'POST', path: '/demo/sign-in', body: { personId } }, null)
  return (answer as { token: string }).token
}
