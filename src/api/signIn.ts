import {
  PROBLEM,
  RETURN,
  SIGN_IN,
  SIGN_IN_WAYS,
  SIGN_OUT,
  type SignInWays,
  type SignedOut,
} from '../contract/signIn.js'
import { Refusal } from '../domain/refusals.js'
import type { Session, SignInAttempt, SignInProblem } from '../domain/session.js'
import { NotSignedIn, type OpenIdDoor } from '../identity/openId.js'
import type { Log } from '../log.js'
import { beginAttempt, homeOf, noteProblem, problemOf, takeUpAttempt } from '../services/signIn/attempts.js'
import { signInByKey } from '../services/signIn/byKey.js'
import { callerOfSession, endSession, type IsOpen } from '../services/signIn/sessions.js'
import type { World } from '../services/world.js'
import { arrivals } from './arrivals.js'
import { isOurPage } from './caller.js'
import type { Http, HttpAnswer, HttpRequest } from './http.js'
import type { Cookies } from './sessionCookie.js'

const OPENID = `${SIGN_IN}/openid`
/** Below the address people have of us. */
export const callbackOf = (id: string): string => `${OPENID}/${id}/callback`

export type SignInParts = {
  doors: readonly OpenIdDoor[]
  /** Where else one can sign in, beside the providers. */
  otherWays: SignInWays['ways']
  cookies: Cookies
  /** The address people have of us. */
  origin: string
  isOpen: IsOpen
  /** Where to go to be signed out there too; null where there is no such place. */
  leaveAt(session: Session): Promise<string | null>
  log: Log
}

/** A page of ours, or the first; never an address of anybody else's, nor one that signs in again. */
export function ownPage(asked: string | null, origin: string): string {
  const url = asked?.startsWith('/') && URL.canParse(asked, origin) ? new URL(asked, origin) : null
  const isPage = url?.origin === origin && !/^\/(?:api|sign-in|sign-out)(?:\/|$)/.test(url.pathname)
  return isPage ? `${url.pathname}${url.search}${url.hash}` : '/'
}

const to = (location: string, cookies: string[] = []): HttpAnswer => ({
  status: 302,
  headers: { location, 'set-cookie': cookies },
})

function toProblem(problem: SignInProblem, returnTo: string, cookie: string): HttpAnswer {
  const query = new URLSearchParams({ [PROBLEM]: problem, [RETURN]: returnTo })
  return to(`${SIGN_IN}?${query.toString()}`, [cookie])
}

const isIn = async (world: World, secret: string | null, isOpen: IsOpen): Promise<boolean> =>
  (await callerOfSession(world, secret, { counts: false, isOpen })) !== null

/** What went wrong, as a sentence the page knows; what nobody has thought of is a bug, and told as one. */
function problemIn(error: unknown, log: Log): SignInProblem {
  if (error instanceof NotSignedIn) return error.problem
  if (!(error instanceof Refusal)) log.bug('sign-in', error)
  return 'busy'
}

async function start(
  world: World,
  { door, request }: { door: OpenIdDoor; request: HttpRequest },
  { cookies, origin, log }: SignInParts,
): Promise<HttpAnswer> {
  const returnTo = ownPage(request.query.get(RETURN), origin)
  try {
    const { url, ...begun } = await door.begin()
    const secret = await beginAttempt(world, { ...begun, provider: door.settings.id, returnTo })
    return to(url, [cookies.attempt(secret)])
  } catch (error) {
    return toProblem(problemIn(error, log), returnTo, cookies.forgetAttempt())
  }
}

type Returning = { door: OpenIdDoor; attempt: SignInAttempt; request: HttpRequest }

async function letIn(
  world: World,
  { door, attempt, request }: Returning,
  { cookies, log }: SignInParts,
): Promise<HttpAnswer> {
  const said = await door.finish(request.query, attempt)
  const home = await homeOf(world, door.settings)
  const vouched = { kind: 'OPENID' as const, sessionIndex: null, ...said }
  const signedIn = home
    ? await signInByKey(world, { ...vouched, home })
    : { problem: 'no-municipality' as const, municipalityId: null }
  if ('problem' in signedIn) {
    log.line({ what: 'sign-in', outcome: signedIn.problem })
    const secret = await noteProblem(world, attempt, signedIn)
    return toProblem(signedIn.problem, attempt.returnTo, cookies.attempt(secret))
  }
  // Whoever was in here before is out: a session is never carried on, and never somebody else's.
  await endSession(world, cookies.read(request.headers).session)
  return to(attempt.returnTo, [cookies.session(signedIn.secret), cookies.forgetAttempt()])
}

async function finish(
  world: World,
  { door, request }: { door: OpenIdDoor; request: HttpRequest },
  parts: SignInParts,
): Promise<HttpAnswer> {
  const { cookies, isOpen, log } = parts
  const secrets = cookies.read(request.headers)
  let returnTo = '/'
  try {
    const attempt = await takeUpAttempt(world, secrets.attempt)
    if (attempt?.provider !== door.settings.id) {
      // The way back was taken twice: whoever is in stays in, as who they are.
      if (await isIn(world, secrets.session, isOpen)) return to('/')
      throw new NotSignedIn('over')
    }
    returnTo = attempt.returnTo
    return await letIn(world, { door, attempt, request }, parts)
  } catch (error) {
    return toProblem(problemIn(error, log), returnTo, cookies.forgetAttempt())
  }
}

async function signOut(
  world: World,
  { headers }: HttpRequest,
  { cookies, origin, leaveAt }: SignInParts,
): Promise<HttpAnswer> {
  if (!isOurPage({ method: 'POST', headers }, origin)) throw new Refusal('not-our-page')
  const session = await endSession(world, cookies.read(headers).session)
  const json: SignedOut = { to: session && (await leaveAt(session)) }
  return { status: 200, json, headers: { 'set-cookie': [cookies.forgetSession()] } }
}

/** Whoever cannot be told is told what there is. */
const isNothingSetUp = ({ data }: World): Promise<boolean> =>
  data.asSystem(async (tx) => !(await tx.municipalities.isAny())).catch(() => false)

/** Coming in through the browser, and going out again. Everything that goes wrong ends on a page that says who can mend it. */
export function mountSignIn(http: Http, world: World, parts: SignInParts): void {
  const { doors, otherWays, cookies, isOpen } = parts
  const mayCome = arrivals(world.clock)
  const at = (
    path: string,
    answer: (
      world: World,
      through: { door: OpenIdDoor; request: HttpRequest },
      parts: SignInParts,
    ) => Promise<HttpAnswer>,
  ): void =>
    http.on('GET', `${OPENID}/{provider}${path}`, async (request) => {
      const door = doors.find(({ settings }) => settings.id === request.params.provider)
      return door ? answer(world, { door, request }, parts) : to(SIGN_IN)
    })
  at('', async (...through) =>
    mayCome() ? start(...through) : toProblem('busy', '/', cookies.forgetAttempt()),
  )
  at('/callback', finish)
  http.on('GET', SIGN_IN_WAYS, async ({ headers }) => {
    const secrets = cookies.read(headers)
    const json: SignInWays = {
      isEmpty: await isNothingSetUp(world),
      isIn: await isIn(world, secrets.session, isOpen),
      ways: [...otherWays, ...doors.map(({ settings: { id, name } }) => ({ name, href: `${OPENID}/${id}` }))],
      problem: await problemOf(world, secrets.attempt),
    }
    return { status: 200, json }
  })
  http.on('POST', SIGN_OUT, (request) => signOut(world, request, parts))
}
