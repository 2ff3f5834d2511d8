import { parse, serialize } from 'cookie'
import type { Language } from '../domain/person.js'
import { Refusal } from '../domain/refusals.js'
import { SESSION } from '../domain/session.js'
import type { Fk } from '../identity/saml/index.js'
import { Unusable } from '../identity/saml/xml.js'
import { refusalText } from '../i18n/refusals.js'
import { translator } from '../i18n/translator.js'
import type { Log } from '../log.js'
import { signInByFk } from '../services/signIn/fk.js'
import { startFk } from '../services/signIn/fkStart.js'
import { endSessionsOf } from '../services/signIn/sessions.js'
import type { World } from '../services/world.js'
import { arrivals } from './arrivals.js'
import { page } from './fkPage.js'
import type { Http, HttpAnswer, HttpRequest } from './http.js'
import { languageOf } from './refuse.js'

const FK = '/sign-in/fk'

export type FkParts = {
  fk: Fk
  log: Log
  language: Language
  /** What a browser is given that is in. */
  sessionCookie(secret: string): string
  /** Of what was asked for, a page of ours. */
  ownPage(asked: string | null): string
}

/**
 * The answer comes from another site by POST, with which browsers send no cookie but one that is for that; it is worth
 * nothing without the answer, and gone after ten minutes.
 */
const COOKIE = 'klik-fk'
const cookieFor = (secret: string, maxAge: number): string =>
  serialize(COOKIE, secret, { httpOnly: true, secure: true, sameSite: 'none', path: FK, maxAge })
const FORGOTTEN = cookieFor('', 0)

const MOST_BODY = 512 * 1024

const redirect = (location: string, cookies: string[] = []): HttpAnswer => ({
  status: 303,
  headers: { location, 'set-cookie': cookies, 'x-frame-options': 'DENY' },
})

/** Teams shows us in a frame, and there is nobody who could be signed in there. */
const isFramed = ({ headers }: HttpRequest): boolean =>
  ['iframe', 'frame', 'embed', 'object'].includes(String(headers['sec-fetch-dest'] ?? ''))

async function start(world: World, request: HttpRequest, { fk, ownPage }: FkParts): Promise<HttpAnswer> {
  if (isFramed(request)) throw new Refusal('fk-framed')
  const { secret, requestId } = await startFk(world, ownPage(request.query.get('return')))
  return redirect(await fk.provider.begin(requestId), [cookieFor(secret, SESSION.attemptMs / 1_000)])
}

async function formOf(request: HttpRequest): Promise<URLSearchParams> {
  const type = String(request.headers['content-type'] ?? '').split(';')[0]
  if (type?.trim().toLowerCase() !== 'application/x-www-form-urlencoded') throw new Unusable('no form')
  return new URLSearchParams(Buffer.from(await request.bytes(MOST_BODY)).toString('utf8'))
}

async function letIn(world: World, request: HttpRequest, parts: FkParts): Promise<HttpAnswer> {
  const { fk, log } = parts
  const answers = (await formOf(request)).getAll('SAMLResponse')
  const [packed] = answers
  if (packed === undefined || answers.length > 1) throw new Unusable('no answer')
  const browser = parse(request.headers.cookie ?? '')[COOKIE] ?? null
  const signedIn = await signInByFk(world, { ...(await fk.provider.read(packed)), browser }, fk.roles)
  log.line({ what: 'fk sign-in', outcome: 'in', who: signedIn.personId })
  if (signedIn.keptLast)
    log.alarm({
      what: 'fk sign-in',
      outcome: 'the last administrator has lost the role',
      who: signedIn.personId,
    })
  return redirect(signedIn.returnTo, [parts.sessionCookie(signedIn.secret), FORGOTTEN])
}

/** Of what went wrong what people are told; the log alone hears why an answer is unusable. */
function toldOf(error: unknown, { log }: FkParts): Refusal {
  const what = 'fk sign-in'
  if (error instanceof Unusable) {
    log.warn({ what, outcome: `unusable: ${error.why}` })
    return new Refusal('fk-answer')
  }
  if (!(error instanceof Refusal)) throw error
  const { alarm } = error.handling
  log.line({ what, outcome: alarm ? `alarm ${error.code}` : error.code, ...(alarm ? { who: alarm } : {}) })
  return error
}

/** Everything that goes wrong is a page that says who can mend it. */
const onPage =
  (parts: FkParts, answer: (request: HttpRequest) => Promise<HttpAnswer>) =>
  async (request: HttpRequest): Promise<HttpAnswer> => {
    try {
      return await answer(request)
    } catch (error) {
      const refusal = toldOf(error, parts)
      const t = translator(languageOf(request, parts.language))
      const link = { text: t('fk.again'), href: FK }
      const told = { status: refusal.status, title: t('fk.notIn'), text: refusalText(t, refusal), link }
      return page(t, told, refusal.isPassing ? { 'retry-after': '5' } : {})
    }
  }

/** The provider ends sessions, or has ended the one we asked it to. */
async function logout(
  world: World,
  request: HttpRequest,
  { fk, log, language }: FkParts,
): Promise<HttpAnswer> {
  const said = await fk.provider.readLogout(request.search)
  if (said.kind === 'asked') {
    const key = { kind: 'FK' as const, issuer: await fk.issuer(), subject: said.uuid }
    const indexes = said.sessionIndexes.length > 0 ? said.sessionIndexes : [null]
    let count = 0
    for (const index of indexes) count += await endSessionsOf(world, key, index)
    log.line({ what: 'fk logout', outcome: 'asked', count })
    const answerAt = await fk.provider.answerLogout(said)
    if (answerAt !== null) return redirect(answerAt)
  }
  const t = translator(languageOf(request, language))
  const link = { text: t('fk.again'), href: FK }
  return page(t, { status: 200, title: t('fk.out'), text: t('fk.outText'), link })
}

const metadataAnswer = (xml: string): HttpAnswer => ({
  raw(_request, response) {
    const headers = { 'content-type': 'application/samlmetadata+xml', 'cache-control': 'public, max-age=300' }
    response.writeHead(200, { ...headers, 'content-length': Buffer.byteLength(xml) })
    response.end(xml)
  },
})

/** The doors of FK Adgangsstyring: out to it, back from it, what we publish, and signing out both ways. */
export function mountFk(http: Http, world: World, parts: FkParts): void {
  const at = (method: 'GET' | 'POST', path: string, answer: typeof start): void =>
    http.on(
      method,
      `${FK}${path}`,
      onPage(parts, (request) => answer(world, request, parts)),
    )
  /** Away and back are counted apart: whoever was let away can come back. */
  const counted = (answer: typeof start): typeof start => {
    const mayCome = arrivals(world.clock)
    return (...asked) => (mayCome() ? answer(...asked) : Promise.reject(new Refusal('busy')))
  }
  at('GET', '', counted(start))
  at('POST', '/acs', counted(letIn))
  at('GET', '/logout', logout)
  http.on('GET', `${FK}/metadata`, () => Promise.resolve(metadataAnswer(parts.fk.metadata)))
}
