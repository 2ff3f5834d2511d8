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
  | {
      kind: 'refuses'
      status: number
      code?: string
      retryAfter?: number
      headers?: Record<string, string>
      times?: number
      /** Not before that. */
      when?: Promise<unknown>
    }
  /** Takes the message, then fails: whether it was taken cannot be known. */
  | { kind: 'accepts and fails'; how: number | 'reset' | 'hang' | 'half'; times?: number }
  /** Takes the message after so long, or when it is let go. */
  | { kind: 'holds'; forMs?: number }

/** A mood of its own for each call. */
export type Moods = (call: Call) => Mood

/** A Bot Framework connector over real HTTP, which writes down everything it accepted. */
export type Connector = Listening & {
  calls: Call[]
  /** Messages that were accepted: posted, or put in the place of another. */
  accepted: Call[]
  mood(mood: Mood | Moods): void
  /** What it says of a member of a chat, by Teams' id of them; anybody else it does not know. */
  members: Map<string, Record<string, unknown>>
  /** Takes everything that is held, and goes on as on a good day. */
  letGo(): void
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

/** Who is asked about, by Teams' id of them; null for everything else. */
const memberIn = ({ method, path }: Call): string | null =>
  method === 'GET' ? (/\/members\/([^/]+)$/.exec(path)?.[1] ?? null) : null

/** Something that is shown to somebody: not that a personal chat is opened, and no question. */
const isMessage = (call: Call): boolean =>
  memberIn(call) === null && !(call.path.endsWith('/v3/conversations') && 'members' in call.body)

export async function startConnector(): Promise<Connector> {
  const calls: Call[] = []
  const accepted: Call[] = []
  const hanging = new Set<ServerResponse>()
  const held: (() => void)[] = []
  const members = new Map<string, Record<string, unknown>>()
  let mood: Mood | Moods = { kind: 'ok' }
  let count = 0

  /** The mood for this call; one that lasts a number of times ends by itself. */
  function moodFor(call: Call): Mood {
    if (typeof mood === 'function') return mood(call)
    const now = mood
    if ('times' in now && now.times !== undefined) {
      mood = now.times > 1 ? { ...now, times: now.times - 1 } : { kind: 'ok' }
    }
    return now
  }

  /** What Teams answers, with its status; a member of a chat may be asked for. */
  function answered(call: Call): [number, unknown] {
    const id = memberIn(call)
    if (id === null) return [201, answerOf(call)]
    const member = members.get(id)
    if (member) return [200, member]
    return [404, { error: { code: 'MemberNotFoundInConversation', message: 'no such member' } }]
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
    const now = moodFor(call)
    const json = (status: number, value: unknown, headers: Record<string, string> = {}): void => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      response.end(JSON.stringify(value))
    }
    if (now.kind === 'refuses') {
      await now.when
      const retry: Record<string, string> =
        now.retryAfter === undefined ? {} : { 'retry-after': String(now.retryAfter) }
      const headers = { ...retry, ...now.headers }
      return json(now.status, { error: { code: now.code ?? 'Error', message: 'refused' } }, headers)
    }
    if (now.kind === 'holds') {
      await new Promise<void>((resolve) => {
        held.push(resolve)
        if (now.forMs !== undefined) setTimeout(resolve, now.forMs)
      })
    }
    if (isMessage(call)) accepted.push(call)
    if (now.kind === 'ok' || now.kind === 'holds') return json(...answered(call))
    if (now.how === 'reset') return void request.socket.destroy()
    if (now.how === 'half') {
      response.writeHead(201, { 'content-type': 'application/json', 'content-length': 1000 })
      response.write('{"id":', () => request.socket.destroy())
      return
    }
    if (now.how === 'hang') return void hanging.add(response)
    return json(now.how, { error: { code: 'Error', message: 'accepted and failed' } })
  }

  const server = createServer((request, response) => void handle(request, response))
  // As long as Teams' own: a connection closed while this process is busy would be a fault that Teams has not got.
  server.keepAliveTimeout = 65_000
  const listening = await listen(server)
  return {
    ...listening,
    calls,
    accepted,
    members,
    mood: (next) => {
      mood = next
    },
    letGo: () => {
      mood = { kind: 'ok' }
      for (const go of held.splice(0)) go()
    },
    posts: () => accepted.filter(({ method }) => method === 'POST'),
    reset: () => {
      calls.length = 0
      accepted.length = 0
      mood = { kind: 'ok' }
    },
    close: async () => {
      for (const go of held.splice(0)) go()
      for (const response of hanging) response.destroy()
      await listening.close()
    },
  }
}
