import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'
import type { FileStore, StoredId } from '../domain/file.js'
import { isUuid } from '../domain/ids.js'

/** `url`: https://host/bucket. */
export type S3Settings = { url: string; key: string; secret: string; region: string }

/** The largest file over a slow line between two data centres. */
const LIMIT_MS = 30_000
/** What an overloaded store refused is tried again this often: every request may be made twice. */
const RETRIES = 2

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const NOTHING = sha256(new Uint8Array())

type Request = { method: 'GET' | 'PUT' | 'DELETE'; id: StoredId; bytes?: Uint8Array }

/** Files in a bucket of any store that speaks S3. `limitMs`: a store that does not answer is down. */
export function s3Store({ url, key, secret, region }: S3Settings, limitMs = LIMIT_MS): FileStore {
  const aws = new AwsClient({
    accessKeyId: key,
    secretAccessKey: secret,
    service: 's3',
    region,
    retries: RETRIES,
  })
  const bucket = url.replace(/\/+$/, '')

  async function send({ method, id, bytes }: Request): Promise<Response | null> {
    if (!isUuid(id)) throw new Error('a file lies under its id and nothing else')
    const body = bytes ? { body: Buffer.from(bytes) } : {}
    const response = await aws.fetch(`${bucket}/${id}`, {
      method,
      headers: { 'x-amz-content-sha256': bytes ? sha256(bytes) : NOTHING },
      signal: AbortSignal.timeout(limitMs),
      ...body,
    })
    if (response.ok) return response
    await response.body?.cancel()
    if (response.status === 404 && method !== 'PUT') return null
    throw new Error(`the file store answered ${method} with ${response.status}`)
  }

  return {
    async put(id, bytes) {
      await (await send({ method: 'PUT', id, bytes }))?.body?.cancel()
    },
    async get(id) {
      const response = await send({ method: 'GET', id })
      return response && new Uint8Array(await response.arrayBuffer())
    },
    async remove(id) {
      await (await send({ method: 'DELETE', id }))?.body?.cancel()
    },
  }
}
