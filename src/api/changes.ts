import type { ServerResponse } from 'node:http'
import { CHANGES_PATH, HEARTBEAT_MS } from '../contract/change.js'
import type { ChangeNews } from '../contract/changeNews.js'
import { API } from '../contract/routes.js'
import type { Changes } from '../services/changes.js'
import type { Rates } from '../services/rates.js'
import { recognised } from '../services/users/firstSignIn.js'
import type { World } from '../services/world.js'
import type { SignIn } from './caller.js'
import type { Http, HttpAnswer } from './http.js'

/** Then the tab comes back: its token is looked at again, and the load spreads over new instances. Not all at once. */
const LASTS_MS = { least: 5 * 60_000, more: 3 * 60_000 }
/** Whoever does not take what they are told is not there. */
const MOST_UNTAKEN = 16 * 1024
const MARKER_MAX = 40

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
}

type Listening = ReturnType<Changes['open']> extends Promise<infer Opened> ? Opened : never

function write(response: ServerResponse, text: string): void {
  if (response.writableLength > MOST_UNTAKEN) response.destroy()
  else response.write(text)
}

function stream(response: ServerResponse, listen: Listening): void {
  response.writeHead(200, HEADERS)
  const tell = (news: ChangeNews): void => write(response, `data: ${JSON.stringify(news)}\n\n`)
  const end = (): void => void response.end()
  const stop = listen({ tell: ({ kinds, ...news }) => tell({ ...news, kinds: [...kinds] }), end })
  const heartbeat = setInterval(() => write(response, ':\n\n'), HEARTBEAT_MS).unref()
  const over = setTimeout(end, LASTS_MS.least + Math.random() * LASTS_MS.more).unref()
  response.once('close', () => {
    stop()
    clearInterval(heartbeat)
    clearTimeout(over)
  })
}

/** Tells an open tab what kind of thing has changed, as it happens; the tab then asks the ordinary questions. */
export function mountChanges(
  http: Http,
  world: World,
  { signIn, rates, changes }: { signIn: SignIn; rates: Rates; changes: Changes },
): void {
  http.on('GET', `${API}${CHANGES_PATH}`, async (request): Promise<HttpAnswer> => {
    // A page that listens does so by itself; that keeps nobody's session alive.
    const caller = await signIn({ method: 'GET', headers: request.headers, counts: false })
    const held = rates.take('api', caller)
    if (held) throw held.refusal
    const after = request.query.get('after')?.slice(0, MARKER_MAX) ?? null
    const listen = await recognised(world, caller, () => changes.open(world, caller, after))
    return { endless: true, raw: (_request, response) => stream(response, listen) }
  })
}
