import type { DirectoryProblem } from '../domain/directory.js'

/** As much as a list of a large municipality takes, and time for a slow source. */
export const LIMITS = { bytes: 20 * 1024 * 1024, ms: 30_000 }
export type Limits = typeof LIMITS

export class DirectoryTrouble extends Error {
  constructor(readonly problem: DirectoryProblem) {
    super(`the directory: ${problem}`)
  }
}

/** No more is read than is allowed, whatever its length is said to be. */
async function bodyOf(response: Response, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  const reader = response.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length
    if (size > most) {
      await reader?.cancel()
      throw new DirectoryTrouble('TOO_LARGE')
    }
    parts.push(part.value)
  }
  return Buffer.concat(parts)
}

export type Got = { status: number; headers: Headers; body: Uint8Array }

/**
 * Asks once. Nothing is followed elsewhere: the answer must come from where the operator said. Throws `DirectoryTrouble`.
 */
export async function get(
  url: string,
  headers: Record<string, string>,
  limits: Limits = LIMITS,
): Promise<Got> {
  const signal = AbortSignal.timeout(limits.ms)
  try {
    const response = await fetch(url, { headers, redirect: 'manual', signal })
    const { status } = response
    if (status >= 300 && status < 400 && status !== 304) {
      await response.body?.cancel()
      throw new DirectoryTrouble('REDIRECTED')
    }
    return { status, headers: response.headers, body: await bodyOf(response, limits.bytes) }
  } catch (error) {
    if (error instanceof DirectoryTrouble) throw error
    throw new DirectoryTrouble(signal.aborted ? 'TOO_SLOW' : 'UNREACHABLE')
  }
}

/** What a status that is no answer means. */
export const problemOf = (status: number): DirectoryProblem =>
  status === 401 || status === 403 ? 'REFUSED' : 'UNREACHABLE'
