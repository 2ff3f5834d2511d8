import type { IncomingHttpHeaders } from 'node:http'
import { parse, serialize } from 'cookie'
import { SESSION } from '../domain/session.js'

/** What the cookie of a session, or of an attempt to get one, holds. */
export type Secrets = { session: string | null; attempt: string | null }

/** Sets and reads the cookies of the browser. Each answer is the value of a `Set-Cookie`. */
export type Cookies = {
  read(headers: IncomingHttpHeaders): Secrets
  session(secret: string): string
  attempt(secret: string): string
  forgetSession(): string
  forgetAttempt(): string
}

/**
 * `isSecure`: KLIK is reached over https. Then a cookie is this host's alone, and nobody else's, not even a neighbour
 * below the same domain, can put one in its place. Over plain http, on one's own machine, browsers keep no such cookie.
 */
export function cookiesOf(isSecure: boolean): Cookies {
  const prefix = isSecure ? '__Host-' : ''
  const names = { session: `${prefix}klik`, attempt: `${prefix}klik-sign-in` }
  const set = (name: string, secret: string, maxAge?: number): string =>
    serialize(name, secret, {
      ...{ httpOnly: true, secure: isSecure, sameSite: 'lax', path: '/' },
      ...(maxAge === undefined ? {} : { maxAge }),
    })
  return {
    read({ cookie = '' }) {
      const cookies = parse(cookie)
      return { session: cookies[names.session] ?? null, attempt: cookies[names.attempt] ?? null }
    },
    // Gone with the browser's window, and here after hours.
    session: (secret) => set(names.session, secret),
    attempt: (secret) => set(names.attempt, secret, SESSION.attemptMs / 1_000),
    forgetSession: () => set(names.session, '', 0),
    forgetAttempt: () => set(names.attempt, '', 0),
  }
}
