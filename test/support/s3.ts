import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { listen, type Listening } from './http.js'

const KEYS = { key: 'AKIDEXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY', region: 'eu-test-1' }

const hash = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')
const hmac = (key: Uint8Array | string, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest()

/** What AWS's Signature Version 4 says the request must be signed with; worked out from its description alone. */
function signatureOf(request: IncomingMessage, signedHeaders: readonly string[]): string {
  const { method = '', url = '', headers } = request
  const stamp = String(headers['x-amz-date'])
  const day = stamp.slice(0, 8)
  const scope = `${day}/${KEYS.region}/s3/aws4_request`
  const canonical = [
    method,
    url,
    '',
    ...signedHeaders.map((name) => `${name}:${String(headers[name]).trim()}`),
    '',
    signedHeaders.join(';'),
    String(headers['x-amz-content-sha256']),
  ].join('\n')
  const signed = ['AWS4-HMAC-SHA256', stamp, scope, hash(canonical)].join('\n')
  const key = ['s3', 'aws4_request'].reduce(hmac, hmac(hmac(`AWS4${KEYS.secret}`, day), KEYS.region))
  return hmac(key, signed).toString('hex')
}

function isGenuine(request: IncomingMessage, body: Uint8Array): boolean {
  const form = /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/
  const [, credential = '', names = '', signature] = form.exec(request.headers.authorization ?? '') ?? []
  const signedHeaders = names.split(';')
  const covers = ['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => signedHeaders.includes(name))
  return (
    covers &&
    credential.startsWith(`${KEYS.key}/`) &&
    request.headers['x-amz-content-sha256'] === hash(body) &&
    signature === signatureOf(request, signedHeaders)
  )
}

export type FakeS3 = Listening & {
  settings: typeof KEYS & { url: string }
  kept: Map<string, Buffer>
  /** What the next requests are answered with instead; `hang`: not at all. */
  trouble: (number | 'hang')[]
  requests: string[]
}

/** A bucket that lets nobody in without a signature that is right. */
export async function startS3(): Promise<FakeS3> {
  const kept = new Map<string, Buffer>()
  const trouble: (number | 'hang')[] = []
  const requests: string[] = []
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = []
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
      const body = Buffer.concat(chunks)
      const path = request.url ?? ''
      requests.push(`${request.method ?? ''} ${path}`)
      const next = trouble.shift()
      if (next === 'hang') return
      const end = (status: number, content: Uint8Array = new Uint8Array()): void => {
        response.writeHead(status)
        response.end(content)
      }
      if (next !== undefined) return end(next)
      if (!path.startsWith('/bucket/') || !isGenuine(request, body)) return end(403)
      if (request.method === 'PUT') {
        kept.set(path, body)
        return end(200)
      }
      if (request.method === 'DELETE') {
        kept.delete(path)
        return end(204)
      }
      const found = kept.get(path)
      return found ? end(200, found) : end(404)
    })()
  })
  const listening = await listen(server)
  return {
    ...listening,
    settings: { ...KEYS, url: `${listening.url}/bucket` },
    kept,
    trouble,
    requests,
  }
}
