import { readDirectory } from '../exchange/directoryTable.js'
import type { DirectorySource } from '../services/directory/source.js'
import { DirectoryTrouble, get, LIMITS, problemOf, type Limits } from './http.js'

/** Our own format, from an address: an extract of FK ORG or of the municipality's own systems. */
export function listSource(
  { url, token }: { url: string; token?: string | undefined },
  limits: Limits = LIMITS,
): DirectorySource {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
  return {
    directory: 'LIST',
    async read(expected) {
      try {
        const { status, body } = await get(url, headers, limits)
        if (status !== 200) return { problem: problemOf(status) }
        const { people, faults } = await readDirectory(body, expected)
        return faults.length > 0 ? { faults } : { people }
      } catch (error) {
        if (error instanceof DirectoryTrouble) return { problem: error.problem }
        throw error
      }
    },
  }
}
