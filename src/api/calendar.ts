import { createHash } from 'node:crypto'
import * as calendar from '../services/tasks/calendar.js'
import type { World } from '../services/world.js'
import type { Answers } from './bind.js'
import { listOf, type Http, type HttpAnswer, type HttpRequest } from './http.js'

export const calendarAnswers: Pick<Answers, Extract<keyof Answers, `calendar.${string}`>> = {
  'calendar.read': (world, caller) => calendar.read(world, caller),
  'calendar.create': (world, caller) => calendar.create(world, caller),
  'calendar.revoke': (world, caller) => calendar.revoke(world, caller),
}

const SECRET = /^([\w-]{43})\.ics$/
/** Unknown, revoked, or of somebody who is gone: nobody learns which. */
const NOTHING: HttpAnswer = { status: 404 }

function calendarFile(text: string, { headers: asked }: HttpRequest): HttpAnswer {
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`
  const headers = { etag, 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' }
  if (listOf(asked['if-none-match']).includes(etag)) return { status: 304, headers }
  return {
    raw(_request, response) {
      const bytes = Buffer.from(text)
      const type = { 'content-type': 'text/calendar; charset=utf-8', 'content-length': bytes.byteLength }
      response.writeHead(200, { ...headers, ...type })
      response.end(bytes)
    },
  }
}

/** The address calendars ask: open to whoever has the secret in it, which therefore is never written down. */
export function mountCalendar(http: Http, world: World, linkTo: (path: string) => string): void {
  const answer = async (request: HttpRequest): Promise<HttpAnswer> => {
    const secret = SECRET.exec(request.params.name ?? '')?.[1]
    const text = secret === undefined ? null : await calendar.feed(world, { secret, linkTo })
    return text === null ? NOTHING : calendarFile(text, request)
  }
  http.on('GET', `${calendar.CALENDAR_PATH}/{name}`, answer)
  http.on('HEAD', `${calendar.CALENDAR_PATH}/{name}`, answer)
}
