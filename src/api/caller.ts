import type { IncomingHttpHeaders } from 'node:http'
import type { Caller } from '../domain/person.js'
import { Refusal } from '../domain/refusals.js'
import { callerOfSession, type IsOpen } from '../services/signIn/sessions.js'
import type { World } from '../services/world.js'
import type { Cookies } from './sessionCookie.js'

/** What is known of a request before it is known whose it is. `counts`: somebody does something, no page by itself. */
export type Asked = { method: string; headers: IncomingHttpHeaders; counts: boolean }

/** Who asks. Refuses `not-signed-in`, `session-over` and `not-our-page`. */
export type SignIn = (asked: Asked) => Promise<Caller>

const CHANGES_NOTHING = ['GET', 'HEAD']
const FROM_HERE = ['same-origin', 'none']

/**
 * Whether a page of ours asks: a cookie comes along whoever does. What changes something must say so; what does not is
 * believed where an old browser says nothing.
 */
export function isOurPage({ method, headers }: Pick<Asked, 'method' | 'headers'>, origin: string): boolean {
  const site = headers['sec-fetch-site']
  if (headers.origin !== undefined) return headers.origin === origin
  if (CHANGES_NOTHING.includes(method)) return site === undefined || FROM_HERE.includes(String(site))
  return site === 'same-origin'
}

export type CallerParts = {
  /** Who a token speaks of. */
  bearer(authorization: string | undefined): Promise<Caller>
  cookies: Cookies
  /** The address people have of us. */
  origin: string
  isOpen: IsOpen
}

/** By the token, or where there is none by the session of the browser. */
export const callerOf =
  (world: World, { bearer, cookies, origin, isOpen }: CallerParts): SignIn =>
  async ({ method, headers, counts }) => {
    if (headers.authorization !== undefined) return { ...(await bearer(headers.authorization)), door: 'TAB' }
    const { session } = cookies.read(headers)
    if (session === null) return bearer(undefined)
    if (!isOurPage({ method, headers }, origin)) throw new Refusal('not-our-page')
    const caller = await callerOfSession(world, session, { counts, isOpen })
    if (!caller) throw new Refusal('session-over')
    return { ...caller, door: 'BROWSER' }
  }
