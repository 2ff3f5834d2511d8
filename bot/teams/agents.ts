import * as http from 'node:http'
import * as https from 'node:https'
import type { Duplex } from 'node:stream'

/**
 * A connection that has been quiet for longer may be gone without a word, and a message sent into it is lost: it is
 * not sent again. With a limit of its own Node also heeds the other side's (`Keep-Alive: timeout=…`).
 */
const IDLE_CONNECTION_MS = 20_000
const CONNECT_MS = 5_000
const kept = { keepAlive: true, timeout: IDLE_CONNECTION_MS }

/** How an error is marked that came before a connection stood: nothing can have been taken. */
export const NOT_CONNECTED = 'not connected'

type Marked = Error & { code?: string }

/** `event`: when the connection stands. What goes wrong before it does is marked, and it must not take for ever. */
function watched(
  socket: Duplex | null | undefined,
  event: 'connect' | 'secureConnect',
): Duplex | null | undefined {
  if (!socket) return socket
  const mark = (error: Marked): void => {
    error.code = `${NOT_CONNECTED}: ${error.code ?? 'unknown'}`
  }
  const timer = setTimeout(() => {
    socket.destroy(Object.assign(new Error('no connection'), { code: 'ETIMEDOUT' }))
  }, CONNECT_MS)
  socket.prependOnceListener('error', mark)
  socket.once('close', () => clearTimeout(timer))
  socket.once(event, () => {
    clearTimeout(timer)
    socket.off('error', mark)
  })
  return socket
}

class PlainAgent extends http.Agent {
  override createConnection(...how: Parameters<http.Agent['createConnection']>) {
    return watched(super.createConnection(...how), 'connect')
  }
}

class TlsAgent extends https.Agent {
  override createConnection(...how: Parameters<https.Agent['createConnection']>) {
    return watched(super.createConnection(...how), 'secureConnect')
  }
}

/** Connections to Teams, kept for the next message. */
export const agents = { plain: new PlainAgent(kept), tls: new TlsAgent(kept) }
