import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import helmet from 'helmet'
import restify from 'restify'
import { SIGN_IN } from '../contract/signIn.js'
import { Refusal } from '../domain/refusals.js'
import type { Log } from '../log.js'
import type { Count, Metrics } from '../metrics.js'
import { answerEveryEvent, Connections, isLocal, isPlain } from './edge.js'

declare module 'restify' {
  interface Server {
    /** New in restify 9, missing in its types: runs before everything else and ends the request when it says false. */
    first(guard: (request: IncomingMessage, response: ServerResponse) => boolean): void
  }
}

/** What a handler is given. Paths are matched by the route, never read again from the address. */
export type HttpRequest = {
  headers: IncomingMessage['headers']
  params: Record<string, string>
  query: URLSearchParams
  /** The same as it was written, which is what signatures in addresses are over; with its question mark. */
  search: string
  /** Asked on this machine itself, by nobody in between. */
  isLocal: boolean
  /** The body as JSON, at most `MAX_BODY` bytes. Refuses `too-large` and `invalid-input`. */
  json(): Promise<unknown>
  /** The body as it is, at most `max` bytes. Refuses `too-large`. */
  bytes(max: number): Promise<Uint8Array>
}

/** What it answers with; `raw` takes the response over, as for files, and for streams, which are `endless`. */
export type HttpAnswer =
  | { status: number; json?: unknown; headers?: Record<string, string | string[]> }
  | { raw(request: IncomingMessage, response: ServerResponse): void; endless?: true }

export type Handler = (request: HttpRequest) => Promise<HttpAnswer>
export type Http = {
  on(method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE', path: string, handler: Handler): void
  /** Resolves with the port it listens on. */
  listen(port: number, host: string): Promise<number>
  /** Lets nobody else in; requests under way are answered, but not for longer than nine seconds: the whole has ten. */
  close(): Promise<void>
}

export const MAX_BODY = 256 * 1024
/** Characters; what is smaller fits into one packet anyway. */
const WORTH_PACKING = 1_400
/** A body that is too large is still read to its end, up to here, so that the sender hears why it was refused. */
const MAX_DRAIN = 16 * 1024 * 1024
/** How long requests under way may take once the server closes, in milliseconds. */
const LAST_ANSWERS_MS = 9_000
/** Longer than whoever stands between keeps a connection it may still use. */
const KEEP_ALIVE_MS = 65_000
/** A connection on which nothing moves for so long has nobody at its end; every answer is sooner. */
const SILENCE_MS = 120_000

/** Who may show the tab in a frame: Teams, and ourselves for the demo room. */
const FRAMED_BY = [
  "'self'",
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
]

/** Nothing but what is named. Fluent writes its rules into the page, so its styles are; no script is. */
const headersOf = (frameAncestors: string[]) =>
  helmet({
    frameguard: false,
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        frameSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", 'https://res.cdn.office.net'],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors,
      },
    },
  })

const framed = headersOf(FRAMED_BY)
/** Where one signs in nobody may lay anything over it. */
const unframed = headersOf(["'none'"])
const isAlone = (url = ''): boolean => url.startsWith(SIGN_IN)

async function readBytes(request: IncomingMessage, max: number): Promise<Buffer> {
  if (request.headers['content-encoding']) throw new Refusal('invalid-input', { field: 'content-encoding' })
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size <= max) chunks.push(chunk)
      if (size > Math.max(2 * max, MAX_DRAIN)) break
    }
  } catch (error) {
    // Whoever stops in the middle of sending has left; that is no fault of ours.
    throw request.complete ? error : new Refusal('invalid-input', { field: 'body' })
  }
  if (size > max) throw new Refusal('too-large', { max: Math.floor(max / 1024 / 1024) })
  return Buffer.concat(chunks)
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const body = await readBytes(request, MAX_BODY)
  try {
    return JSON.parse(body.toString('utf8')) as unknown
  } catch {
    throw new Refusal('invalid-input', { field: 'JSON' })
  }
}

/** The parts of a header that is a list. */
export const listOf = (header: string | string[] | undefined): string[] =>
  String(header ?? '')
    .split(',')
    .map((part) => part.trim())

export type Refuse = (error: unknown, request: IncomingMessage) => HttpAnswer

/** A list is a tenth of its size when it travels to a phone. */
function packed(
  body: string,
  { headers: asked }: IncomingMessage,
): { body: string | Buffer; headers: Record<string, string> } {
  const isWorthIt = body.length > WORTH_PACKING && /\bgzip\b/.test(String(asked['accept-encoding'] ?? ''))
  if (!isWorthIt) return { body, headers: {} }
  return {
    body: gzipSync(body, { level: 4 }),
    headers: { 'content-encoding': 'gzip', vary: 'accept-encoding' },
  }
}

function give(answer: HttpAnswer, request: IncomingMessage, response: ServerResponse): void {
  if ('raw' in answer) return answer.raw(request, response)
  const { body, headers } = packed(answer.json === undefined ? '' : JSON.stringify(answer.json), request)
  const type = answer.json === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }
  response.writeHead(answer.status, {
    'cache-control': 'no-store',
    ...type,
    ...headers,
    ...answer.headers,
    'content-length': Buffer.byteLength(body),
  })
  response.end(body)
}

type RestifyRequest = IncomingMessage & { params?: Record<string, string> }

type Gate = { door: Connections; count: Count<'outcome'>; local: WeakSet<IncomingMessage> }

const statusClass = ({ statusCode }: ServerResponse): string => `${Math.floor(statusCode / 100)}xx`

/** Before restify looks at it: counts it, and lets it pass when Host and target are plain. */
const gate =
  ({ door, count, local }: Gate) =>
  (request: IncomingMessage, response: ServerResponse): boolean => {
    door.enter(request, response)
    // Written to after the asker has left, a response complains; unheard, that would end the process.
    response.on('error', () => response.destroy())
    response.once('close', () => {
      count({ outcome: response.writableFinished ? statusClass(response) : 'cut' })
    })
    if (isPlain(request)) {
      if (isLocal(request)) local.add(request)
      // restify makes an address of it outside every handler, and throws at some (issue 2011).
      request.headers.host = 'localhost'
      return true
    }
    response.writeHead(400, { connection: 'close', 'content-length': 0 })
    response.end()
    return false
  }

type Patience = { lastAnswersMs: number; silenceMs: number }
export type HttpParts = { log: Log; refuse: Refuse; metrics: Metrics }

/** restify with everything that guards it, and nothing mounted yet. */
function guardedServer(
  { log, refuse, metrics }: HttpParts,
  { lastAnswersMs, silenceMs }: Patience,
): { server: restify.Server } & Gate {
  const server = restify.createServer({ name: 'klik', ignoreTrailingSlash: true })
  const door = new Connections(server.server, lastAnswersMs)
  const count = metrics.counter({
    name: 'klik_http_requests_total',
    help: 'Answers by class of status; cut: the asker left first.',
    labelNames: ['outcome'],
  })
  const guards = { door, count, local: new WeakSet<IncomingMessage>() }
  answerEveryEvent(server.server)
  server.server.timeout = silenceMs
  server.server.keepAliveTimeout = KEEP_ALIVE_MS
  // Unheard, an error of the server itself, such as no files left to open, would end the process.
  server.on('error', (error: unknown) => server.server.listening && log.bug('http', error))
  server.first(gate(guards))
  server.pre((request, response, next) =>
    (isAlone(request.url) ? unframed : framed)(request, response, () => next()),
  )
  server.on('restifyError', (request: RestifyRequest, response: ServerResponse, error: unknown) => {
    if (response.headersSent) return
    response.removeHeader('allow')
    give(refuse(isNowhere(error) ? new Refusal('not-found') : error, request), request, response)
  })
  return { server, ...guards }
}

/** restify knows no such address, or not with that method. */
const isNowhere = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'statusCode' in error && Number(error.statusCode) < 500

const asked = (request: RestifyRequest, isLocal: boolean): HttpRequest => ({
  headers: request.headers,
  params: { ...request.params },
  query: new URL(`http://localhost${request.url ?? '/'}`).searchParams,
  search: /\?.*$/s.exec(request.url ?? '')?.[0] ?? '',
  isLocal,
  json: () => readJson(request),
  bytes: (max) => readBytes(request, max),
})

type Answer = (request: RestifyRequest, response: ServerResponse) => Promise<void>

/** From a handler to what restify calls: answered, refused where it throws, measured and logged. */
function answering(
  { log, refuse, metrics }: HttpParts,
  { door, local }: Pick<Gate, 'door' | 'local'>,
): (path: string, handler: Handler) => Answer {
  const measure = metrics.durations({
    name: 'klik_http_request_duration_seconds',
    help: 'How long answers take, by route.',
    labelNames: ['method', 'route', 'status'],
  })
  return (path, handler) => async (request, response) => {
    const started = performance.now()
    const passed = (): number => performance.now() - started
    const { method = '' } = request
    const answered = await handler(asked(request, local.has(request))).catch((error: unknown) =>
      refuse(error, request),
    )
    if (response.destroyed) return measure({ method, route: path, status: 'cut' }, passed())
    const isEndless = 'raw' in answered && answered.endless === true
    if (isEndless) door.staysOpen(response)
    give(answered, request, response)
    // restify answers by itself once the handler is done, so a handler that streams is not done yet.
    if ('raw' in answered && !response.closed) await once(response, 'close')
    const outcome = 'status' in answered ? String(answered.status) : 'raw'
    const ms = passed()
    if (!isEndless) measure({ method, route: path, status: statusClass(response) }, ms)
    log.line({ what: `${method} ${path}`, outcome, ms: Math.round(ms) })
  }
}

/** The only place that knows restify. `refuse` makes the answer of everything that goes wrong. */
export function createHttp(
  parts: HttpParts,
  { lastAnswersMs = LAST_ANSWERS_MS, silenceMs = SILENCE_MS }: Partial<Patience> = {},
): Http {
  const { server, door, local } = guardedServer(parts, { lastAnswersMs, silenceMs })
  const answer = answering(parts, { door, local })
  return {
    on(method, path, handler) {
      const register = {
        GET: server.get,
        HEAD: server.head,
        POST: server.post,
        PUT: server.put,
        DELETE: server.del,
      }[method].bind(server)
      register(path.replaceAll(/\{(\w+)\}/g, ':$1'), answer(path, handler))
    },
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.server.once('error', reject)
        server.listen(port, host, () => resolve(server.address().port))
      }),
    close: () => door.close(),
  }
}

/** The same server for whoever sits at the machine itself; for everybody else nothing is there. */
export const localOnly = (http: Http): Http => ({
  ...http,
  on: (method, path, handler) =>
    http.on(method, path, (request) =>
      request.isLocal ? handler(request) : Promise.reject(new Refusal('not-found')),
    ),
})
