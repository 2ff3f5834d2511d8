import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { listen, readBody, type Listening } from './http.js'

/** One call the bot made. */
export type Call = {
  id: string
  method: string
  path: string
  body: Record<string, unknown>
  authorization: string | undefined
  at: number
}

/** How the connector behaves: as Teams does, or as it does on a bad day. */
export type Mood =
  | { kind: 'ok' }
  | { kind: 'refuses'; status: number; code?: string; retryAfter?: number; times?: number }
  /** Takes the message, then fails: whether it was taken cannot be known. */
  | { kind: 'accepts and fails'; how: number | 'reset' | 'hang'; times?: number }

/** A Bot Framework connector over real HTTP, which writes down everything it accepted. */
export type Connector = Listening & {
  calls: Call[]
  /** Messages that were accepted: posted, or put in the place of another. */
  accepted: Call[]
  mood(mood: Mood): void
  posts(): Call[]
  reset(): void
}

/** A personal chat is the same however often it is opened; a post to a channel opens a thread. */
function answerOf({ id, method, path, body }: Call): unknown {
  if (method !== 'POST' || !path.endsWith('/v3/conversations')) return { id }
  const [member] = (body.members ?? []) as { id: string }[]
  const { channel } = (body.channelData ?? {}) as { channel?: { id: string } }
  return channel ? { id: `${channel.id};messageid=${id}`, activityId: id } : { id: `a:${member?.id ?? ''}` }
}

export async function startConnector(): Promise<Connector> {
  const calls: Call[] = []
  const accepted: Call[] = []
  const hanging = new Set<ServerResponse>()
  let mood: Mood = { kind: 'ok' }
  let count = 0

  /** The mood for this call; one that lasts a number of times ends by itself. */
  function moodNow(): Mood {
    const now = mood
    if (now.kind !== 'ok' && now.times !== undefined) {
      mood = now.times > 1 ? { ...now, times: now.times - 1 } : { kind: 'ok' }
    }
    return now
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await readBody(request)) as Record<string, unknown>
    const path = decodeURIComponent(request.url ?? '')
    count += 1
    const { method = '', headers } = request
    const call = {
      id: `activity-${count}`,
      method,
      path,
      body,
      authorization: headers.authorization,
      at: performance.now(),
    }
    calls.push(call)
    const now = moodNow()
    const json = (status: number, value: unknown, headers: Record<string, string> = {}): void => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      response.end(JSON.stringify(value))
    }
    if (now.kind === 'refuses') {
      const retry: Record<string, string> =
        now.retryAfter === undefined ? {} : { 'retry-after': String(now.retryAfter) }
      return json(now.status, { error: { code: now.code ?? 'Error', message: 'refused' } }, retry)
    }
    const opensPersonalChat = path.endsWith('/v3/conversations') && 'members' in body
    if (!opensPersonalChat) accepted.push(call)
    if (now.kind === 'ok') return json(201, answerOf(call))
    if (now.how === 'reset') return void request.socket.destroy()
    if (now.how === 'hang') return void hanging.add(response)
    return json(now.how, { error: { code: 'Error', message: 'accepted and failed' } })
  }

  const server = createServer((request, response) => void handle(request, response))
  const listening = await listen(server)
  return {
    ...listening,
    calls,
    accepted,
    mood: (next) => {
      mood = next
    },
    posts: () => accepted.filter(({ method }) => method === 'POST'),
    reset: () => {
      calls.length = 0
      accepted.length = 0
      mood = { kind: 'ok' }
    },
    close: async () => {
      for (const response of hanging) response.destroy()
      await listening.close()
    },
  }
}
