import { Agent, request } from 'node:http'

export const median = (values: readonly number[]): number => percentile(values, 50)

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const at = Math.min(sorted.length - 1, Math.floor((sorted.length * share) / 100))
  return sorted[at] ?? Number.NaN
}

/** What a crowd found: milliseconds of each answer, and answers a second. */
export type Load = { ms: number[]; perSecond: number }

/** So many at once ask again and again for so long. `knock` is told which of them it is. */
export async function load(
  { atOnce, seconds }: { atOnce: number; seconds: number },
  knock: (worker: number) => Promise<void>,
): Promise<Load> {
  const ms: number[] = []
  const began = performance.now()
  const end = began + seconds * 1000
  const work = async (worker: number): Promise<void> => {
    while (performance.now() < end) {
      const started = performance.now()
      await knock(worker)
      ms.push(performance.now() - started)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, (_, worker) => work(worker)))
  return { ms, perSecond: ms.length / ((performance.now() - began) / 1000) }
}

/** A, B, A, B … so that what else the machine does falls on both; a round of each first, to warm up. */
export async function alternate<T>(
  times: number,
  a: () => Promise<T>,
  b: () => Promise<T>,
): Promise<[T[], T[]]> {
  await a()
  await b()
  const [ofA, ofB]: [T[], T[]] = [[], []]
  for (let n = 0; n < times; n += 1) {
    ofA.push(await a())
    ofB.push(await b())
  }
  return [ofA, ofB]
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 })

export type Sent = { method: string; headers: Record<string, string>; body?: string }

/** Node's own client: `fetch` would cost more than what is measured. Throws on anything but 2xx. */
export function send(url: string, { method, headers, body }: Sent): Promise<string> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const sent = request(url, { method, agent, headers: { ...headers, ...length } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        const { statusCode = 0 } = response
        if (statusCode >= 200 && statusCode < 300) resolve(text)
        else reject(new Error(`${method} ${url}: ${statusCode} ${text.slice(0, 300)}`))
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** One line of the table. `target` is met while `ratio` (or, without one, `measured`) is at most so much. */
export type Result = {
  what: string
  measured: string
  baseline: string
  ratio: number | null
  target: string
  met: boolean | null
}

export const round = (value: number, digits = 1): string => value.toFixed(digits)
