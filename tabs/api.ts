import type { Asking, Reply } from '../src/contract/index.js'
import { API, ROUTES, type RouteName } from '../src/contract/routes.js'
import type { ErrorView } from '../src/contract/shapes.js'
import { Problem } from './problem.js'

/** Longer than this and a person should be told. */
const LIMIT_MS = 20_000

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

type Call = { method: string; path: string; body?: unknown; signal?: AbortSignal | undefined }

const errorOf = (json: unknown): ErrorView | null =>
  typeof json === 'object' && json !== null && 'code' in json && 'message' in json
    ? (json as ErrorView)
    : null

async function send({ method, path, body, signal }: Call, token: string | null): Promise<unknown> {
  const limit = AbortSignal.timeout(LIMIT_MS)
  const headers: Record<string, string> = { 'accept-language': caller.language() }
  if (token) headers.authorization = `Bearer ${token}`
  if (body !== undefined) headers['content-type'] = 'application/json'
  const response = await fetch(`${API}${path}`, {
    method,
    headers,
    body: body === undefined ? null : JSON.stringify(body),
    signal: signal ? AbortSignal.any([signal, limit]) : limit,
    credentials: 'omit',
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new Problem({ status: 0, code: limit.aborted ? 'slow' : 'offline', message: '' })
  })
  const { status } = response
  const json: unknown = await response.json().catch(() => null)
  if (response.ok && json !== null) return json
  throw new Problem({ status, ...(errorOf(json) ?? { code: 'unreadable', message: '' }) })
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

/** Asks the server one row of the contract. Rejects with a `Problem`. */
export async function ask<Name extends RouteName>(
  name: Name,
  given: Given<Name>,
  signal?: AbortSignal,
): Promise<Reply<Name>> {
  const { method, path } = ROUTES[name]
  const { params, query, body } = given as Loose
  const call = { method, path: `${filledPath(path, params)}${queryString(query)}`, body, signal }
  try {
    return (await send(call, await caller.token())) as Reply<Name>
  } catch (error) {
    const isStrange = error instanceof Problem && error.status === 401
    const renewed = isStrange ? await caller.renew() : null
    if (!renewed) throw error
    return (await send(call, renewed)) as Reply<Name>
  }
}

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
