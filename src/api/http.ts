import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import helmet from 'helmet'
import restify from 'restify'
import { Refusal } from '../domain/refusals.js'
import type { Log } from '../log.js'

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
  /** The body as JSON, at most `MAX_BODY` bytes. Refuses `too-large` and `invalid-input`. */
  json(): Promise<unknown>
  /** The body as it is, at most `max` bytes. Refuses `too-large`. */
  bytes(max: number): Promise<Uint8Array>
}

/** What it answers with; `raw` takes the response over, as for files and streams. */
export type HttpAnswer =
  | { status: number; json?: unknown; headers?: Record<string, string> }
  | { raw(request: IncomingMessage, response: ServerResponse): void }

export type Handler = (request: HttpRequest) => Promise<HttpAnswer>
export type Http = {
  on(method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE', path: string, handler: Handler): void
  /** Resolves with the port it listens on. */
  listen(port: number, host: string): Promise<number>
  close(): Promise<void>
}

export const MAX_BODY = 256 * 1024
/** Characters; what is smaller fits into one packet anyway. */
const WORTH_PACKING = 1_400
/** A body that is too large is still read to its end, up to here, so that the sender hears why it was refused. */
const MAX_DRAIN = 16 * 1024 * 1024
const HOST = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/i

/** Who may show the tab in a frame: Teams, and ourselves for the demo room. */
const FRAMED_BY = [
  "'self'",
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
]

const headers = helmet({
  frameguard: false,
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'", 'https://res.cdn.office.net'],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: FRAMED_BY,
    },
  },
})

/**
 * restify builds its address from Host and ends the process on some (issue 2011), and a crafted one can choose
 * another route: nothing passes that is not a plain host and a plain address.
 */
function isPlain({ headers: { host }, url }: IncomingMessage): boolean {
  return (
    HOST.test(host ?? 'localhost') &&
    URL.canParse(url ?? '', 'http://localhost') &&
    (url ?? '').startsWith('/')
  )
}

async function readBytes(request: IncomingMessage, max: number): Promise<Buffer> {
  if (request.headers['content-encoding']) throw new Refusal('invalid-input', { field: 'content-encoding' })
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= max) chunks.push(chunk)
    if (size > Math.max(2 * max, MAX_DRAIN)) break
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

type RestifyRequest = IncomingMessage & {
  params?: Record<string, string>
  getUrl?(): { search?: string | null }
}

const asked = (request: RestifyRequest): HttpRequest => ({
  headers: request.headers,
  params: { ...request.params },
  query: new URL(request.url ?? '/', 'http://localhost').searchParams,
  json: () => readJson(request),
  bytes: (max) => readBytes(request, max),
})

/** restify with everything that guards it, and nothing mounted yet. */
function guardedServer(refuse: Refuse): restify.Server {
  const server = restify.createServer({ name: 'klik', ignoreTrailingSlash: true })
  server.first((request, response) => {
    if (isPlain(request)) return true
    response.writeHead(400, { connection: 'close' })
    response.end()
    return false
  })
  server.pre((request, response, next) => headers(request, response, () => next()))
  server.on('restifyError', (request: RestifyRequest, response: ServerResponse) => {
    if (!response.headersSent) give(refuse(new Refusal('not-found'), request), request, response)
  })
  return server
}

/** The only place that knows restify. `refuse` makes the answer of everything that goes wrong. */
export function createHttp(log: Log, refuse: Refuse): Http {
  const server = guardedServer(refuse)
  const answer =
    (path: string, handler: Handler) => async (request: RestifyRequest, response: ServerResponse) => {
      const started = performance.now()
      const answered = await handler(asked(request)).catch((error: unknown) => refuse(error, request))
      if (response.destroyed) return
      give(answered, request, response)
      // restify answers by itself once the handler is done, so a handler that streams is not done yet.
      if ('raw' in answered && !response.closed) await once(response, 'close')
      const outcome = 'status' in answered ? String(answered.status) : 'raw'
      log.line({ what: `${request.method} ${path}`, outcome, ms: Math.round(performance.now() - started) })
    }
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
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.server.closeAllConnections()
      }),
  }
}
