import { createServer, type AddressInfo } from 'node:net'

/** What a scanner must find: the harmless test file of the trade, put together here so that no scanner finds this source. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

const COMMAND = Buffer.from('zINSTREAM\0')

/** The streamed bytes, once all of them have come; null until then. */
function streamed(received: Buffer): Buffer | null {
  if (!received.subarray(0, COMMAND.length).equals(COMMAND)) return null
  const chunks: Buffer[] = []
  let at = COMMAND.length
  while (at + 4 <= received.length) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(chunks)
    chunks.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

/** A daemon that speaks INSTREAM; `answer` puts another in the place of its verdict, null: none at all. */
export async function startClamd() {
  const scanned: Buffer[] = []
  const daemon = { answer: undefined as string | null | undefined }
  const server = createServer((socket) => {
    let received = Buffer.alloc(0)
    socket.on('error', () => socket.destroy())
    socket.on('data', (data) => {
      received = Buffer.concat([received, data])
      const bytes = streamed(received)
      if (!bytes) return
      scanned.push(bytes)
      if (daemon.answer === null) return
      const verdict = bytes.includes(EICAR) ? 'stream: Win.Test.EICAR_HDB-1 FOUND\0' : 'stream: OK\0'
      socket.end(daemon.answer ?? verdict)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = (): void => void server.close()
  return Object.assign(daemon, { url: `tcp://127.0.0.1:${port}`, scanned, close })
}
