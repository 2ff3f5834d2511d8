import { encodeExtended, format } from 'content-disposition'
import type { z } from 'zod'
import { ROWS, type Question, type Reply } from '../contract/index.js'
import { invalidInput } from '../contract/invalid.js'
import type { Row } from '../contract/row.js'
import { API, ROUTE_NAMES, ROUTES, type RouteName } from '../contract/routes.js'
import { bytesOf, file, queryOf, type FileReply } from '../contract/shapes.js'
import type { Caller } from '../domain/person.js'
import { Refusal } from '../domain/refusals.js'
import type { Log } from '../log.js'
import type { Rates } from '../services/rates.js'
import { languageOfReader, withWayForward } from '../services/refusing.js'
import { recognised } from '../services/users/firstSignIn.js'
import type { World } from '../services/world.js'
import type { SignIn } from './caller.js'
import { askedLanguage } from './refuse.js'
import type { Http, HttpAnswer, HttpRequest } from './http.js'

export type Answer<Name extends RouteName> = (
  world: World,
  caller: Caller,
  question: Question<Name>,
) => Promise<Reply<Name>>
/** One answer for every row of the contract. */
export type Answers = { [Name in RouteName]: Answer<Name> }

function check(schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return undefined
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw invalidInput(parsed.error, value, 'sent')
}

/** An address that is no address of anything is answered like one of something that is not there. */
function paramsOf({ params: schema }: Row, params: HttpRequest['params']): unknown {
  if (schema && !schema.safeParse(params).success) throw new Refusal('not-found')
  return check(schema, params)
}

async function bodyOf({ body }: Row, request: HttpRequest): Promise<unknown> {
  if (!body) return undefined
  const max = bytesOf(body)
  return check(body, max === null ? await request.json() : await request.bytes(max))
}

async function questionOf(row: Row, request: HttpRequest): Promise<unknown> {
  return {
    params: paramsOf(row, request.params),
    query: check(row.query, queryOf(request.query)),
    body: await bodyOf(row, request),
  }
}

/** A file is kept, never opened where it came from: its bytes may be anybody's. */
function fileAnswer({ name, type, bytes }: FileReply): HttpAnswer {
  const headers = {
    'content-type': type,
    'content-disposition': disposition(name),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'private, no-store',
    'content-length': bytes.byteLength,
  }
  return {
    raw(_request, response) {
      response.writeHead(200, headers)
      response.end(bytes)
    },
  }
}

/** RFC 6266: the name in plain letters for old readers, and as it is for all others. */
function disposition(name: string): string {
  const filename = name
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '_')
  const parameters = { filename, 'filename*': encodeExtended(name.toWellFormed()) }
  return format({ type: 'attachment', parameters })
}

type Asking = { world: World; caller: Caller }

/** A refusal with the way forward, in the reader's language. */
async function told(refusal: Refusal, { world, caller }: Asking): Promise<Refusal> {
  const full = await withWayForward(world, caller, refusal)
  if (refusal.isPassing) return full
  return full.in(await languageOfReader(world, caller))
}

/** Puts every row of the contract on the server: sign in, check, answer. */
export function bind(
  http: Http,
  world: World,
  { answers, signIn, log, rates }: { answers: Answers; signIn: SignIn; log: Log; rates: Rates },
): void {
  const register = <Name extends RouteName>(name: Name): void => {
    const { method, path } = ROUTES[name]
    const answer = answers[name] as (world: World, caller: Caller, question: unknown) => Promise<unknown>
    http.on(method, `${API}${path}`, async (request) => {
      const known = await signIn({ method, headers: request.headers, counts: true })
      const caller = { ...known, speaks: askedLanguage(request) }
      const row: Row = ROWS[name]
      const held = rates.take(row.rate ?? 'api', caller)
      if (held) throw held.refusal
      try {
        const question = await questionOf(row, request)
        const reply = await recognised(world, caller, () => answer(world, caller, question))
        if (row.reply !== file) return { status: 200, json: reply }
        const given = reply as FileReply
        if (given.taken)
          log.line({ what: name, outcome: 'file', who: given.taken.by, count: given.taken.count })
        return fileAnswer(given)
      } catch (error) {
        if (error instanceof Refusal && error.handling.alarm)
          log.line({ what: name, outcome: `alarm ${error.code}`, who: error.handling.alarm })
        throw error instanceof Refusal ? await told(error, { world, caller }) : error
      }
    })
  }
  ROUTE_NAMES.forEach(register)
}
