import { connect } from 'node:net'
import type { Scan } from '../domain/file.js'

/** clamd looks at some hundred megabytes a minute. */
const LIMIT_MS = 60_000
const CHUNK = 64 * 1024
/** No answer is longer: "stream: <name> FOUND". */
const LONGEST_ANSWER = 1_000

const lengthOf = (chunk: Uint8Array): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(chunk.length)
  return length
}

/** The bytes as clamd takes them: pieces after their lengths, and a length of nothing at the end. */
function* instream(bytes: Uint8Array): Generator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0')
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const chunk = bytes.subarray(at, at + CHUNK)
    yield lengthOf(chunk)
    yield chunk
  }
  yield lengthOf(new Uint8Array())
}

/** "stream: OK" → null, "stream: Eicar-Signature FOUND" → "Eicar-Signature"; anything else is no answer. */
function verdictOf(answer: string): string | null {
  const said = answer.replace(/\0.*$/s, '').trim()
  if (said === 'stream: OK') return null
  const found = /^stream: (.+) FOUND$/.exec(said)?.[1]
  if (found) return found
  throw new Error(`clamd answered "${said.slice(0, 100)}"`)
}

/** A ClamAV daemon at tcp://host:port. Rejects when it does not answer: what was not looked at is not let in. */
export function clamdScan(url: string, limitMs = LIMIT_MS): Scan {
  const { hostname, port } = new URL(url)
  return (bytes) =>
    new Promise((resolve, reject) => {
      const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 3310) })
      let answer = ''
      const end = (done: () => void): void => {
        socket.destroy()
        done()
      }
      const judge = (): void => {
        try {
          const verdict = verdictOf(answer)
          end(() => resolve(verdict))
        } catch (error) {
          end(() => reject(error instanceof Error ? error : new Error('clamd')))
        }
      }
      socket.setTimeout(limitMs, () => end(() => reject(new Error('clamd does not answer'))))
      socket.on('error', (error) => end(() => reject(error)))
      socket.on('data', (data) => {
        answer += data.toString('latin1')
        if (answer.includes('\0') || answer.length > LONGEST_ANSWER) judge()
      })
      socket.on('close', judge)
      socket.on('connect', () => {
        for (const piece of instream(bytes)) socket.write(piece)
      })
    })
}
