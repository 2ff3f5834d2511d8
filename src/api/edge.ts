import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** Letters only; whether it is an address is for the parser to say. */
const HOST = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/i

/** Host and target together are an address for the very parser that will read them, and the target is a path. */
export const isPlain = ({ headers: { host = 'localhost' }, url = '' }: IncomingMessage): boolean =>
  HOST.test(host) && url.startsWith('/') && URL.canParse(`http://${host}${url}`)

const LOOPBACK_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]'])
const LOOPBACK_PEER = /^(127\.|::1$|::ffff:127\.)/
/** What a proxy in between would add. */
const FORWARDED =
  /^(forwarded|via|x-forwarded(-.+)?|x-real-ip|x-client-ip|x-cluster-client-ip|x-original-.+|x-envoy-.+|true-client-ip|cf-connecting-ip|fastly-client-ip)$/

/** Asked on this machine itself, by nobody in between, under a name of the machine for itself. `isPlain` holds. */
export function isLocal({ headers, socket }: IncomingMessage): boolean {
  if (!LOOPBACK_PEER.test(socket.remoteAddress ?? '') || headers.host === undefined) return false
  const { hostname } = new URL(`http://${headers.host}`)
  return LOOPBACK_HOSTS.has(hostname) && !Object.keys(headers).some((name) => FORWARDED.test(name))
}

const NO_TUNNELS = 'HTTP/1.1 405 Method Not Allowed\r\nconnection: close\r\ncontent-length: 0\r\n\r\n'

/**
 * Node leaves a connection to whoever listens for these, and restify does without answering. An offer to upgrade is
 * passed over, as RFC 9110 lets a server do: the request is answered like any other.
 */
export function answerEveryEvent(server: Server): void {
  server.removeAllListeners('upgrade')
  server.on('connect', (_request, socket) => {
    socket.on('error', () => socket.destroy())
    socket.end(NO_TUNNELS, () => socket.destroy())
  })
}

/** Turns of the event loop in which connections and requests that have reached the machine are taken up. */
const TURNS = 3
const MOST_ROUNDS = 50

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Who is inside, so that the last ones can be seen out. */
export class Connections {
  private readonly connections = new Set<Socket>()
  private readonly underWay = new Map<ServerResponse, Socket>()
  private readonly endless = new Set<ServerResponse>()
  private arrivals = 0
  private closing: Promise<void> | null = null

  constructor(
    private readonly server: Server,
    /** How long requests under way may take once the door closes, in milliseconds. */
    private readonly patienceMs: number,
  ) {
    server.on('connection', (socket: Socket) => {
      this.arrivals += 1
      this.connections.add(socket)
      socket.once('close', () => this.connections.delete(socket))
    })
  }

  enter({ socket }: IncomingMessage, response: ServerResponse): void {
    this.arrivals += 1
    this.underWay.set(response, socket)
    if (this.closing) response.setHeader('connection', 'close')
    response.once('close', () => {
      this.underWay.delete(response)
      this.endless.delete(response)
      if (this.closing) this.seeOutIdle([socket])
    })
  }

  /** An answer that never ends by itself, such as a stream of news. */
  staysOpen(response: ServerResponse): void {
    this.endless.add(response)
  }

  /** No more come in, those who wait for nothing leave, those under way are answered; whoever is still there then, is cut. */
  close(): Promise<void> {
    return (this.closing ??= this.seeOut())
  }

  private async seeOut(): Promise<void> {
    for (const response of this.underWay.keys()) {
      if (!response.headersSent) response.setHeader('connection', 'close')
    }
    await this.untilQuiet()
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()))
    for (const response of this.endless) response.end()
    this.seeOutIdle(this.connections)
    const cut = setTimeout(() => this.connections.forEach((socket) => socket.destroy()), this.patienceMs)
    await closed
    clearTimeout(cut)
  }

  private async untilQuiet(): Promise<void> {
    let seen = -1
    for (let round = 0; round < MOST_ROUNDS && seen !== this.arrivals; round += 1) {
      seen = this.arrivals
      for (let n = 0; n < TURNS; n += 1) await turn()
    }
  }

  /** Also connections that were opened ahead and never used, which Node does not count as idle. */
  private seeOutIdle(connections: Iterable<Socket>): void {
    const busy = new Set(this.underWay.values())
    for (const socket of connections) if (!busy.has(socket)) socket.destroySoon()
  }
}
