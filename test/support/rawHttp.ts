import { connect, type Socket } from 'node:net'

/** What came back on a connection: the status lines, and everything as it was. */
export type RawAnswer = { statuses: number[]; text: string }

/** A sender that hears nothing for so long hangs up, as people do; what matters is what was said until then. */
const PATIENCE_MS = 250

const statusesOf = (text: string): number[] =>
  [...text.matchAll(/^HTTP\/1\.[01] (\d{3})/gm)].map(([, status]) => Number(status))

/** Says the bytes on a connection of its own and hears the first final answer, or that the other side hung up. */
export function say(port: number, bytes: string | Buffer, { patient = false } = {}): Promise<RawAnswer> {
  return new Promise((resolve) => {
    let text = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    const hangUp = patient ? undefined : setTimeout(() => socket.end(), PATIENCE_MS)
    socket.setEncoding('latin1')
    socket.on('data', (part) => {
      text += String(part)
      if (statusesOf(text).some((status) => status >= 200)) socket.destroy()
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      clearTimeout(hangUp)
      resolve({ statuses: statusesOf(text), text })
    })
  })
}

export const opened = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket))
    socket.on('error', reject)
  })

/** Resolves when the other side has hung up. */
export const closed = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    socket.on('error', () => socket.destroy())
    socket.on('close', () => resolve())
    socket.resume()
  })
