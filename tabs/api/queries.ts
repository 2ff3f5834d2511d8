import {
  keepPreviousData,
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import type { Reply } from '../../src/contract/index.js'
import { ROUTES, type RouteName } from '../../src/contract/routes.js'
import { ask, type Given } from './client.js'
import { Problem } from './problem.js'
import type { STALE_AFTER, Write } from './staleAfter.js'

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Problem
  }
}

/** Others work on the same tasks: what is older than this is asked for again when it is looked at again. */
const FRESH_MS = 15_000

export const makeQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (count, error) => count < 1 && error instanceof Problem && error.mayPass,
        retryDelay: 800,
      },
      // Without a connection it is said at once; what waits would be sent later, behind the person's back.
      mutations: { retry: false, networkMode: 'always' },
    },
  })

/** The place of an answer in the cache. */
export const keyOf = <Name extends RouteName>(name: Name, given: Given<Name>): readonly unknown[] => [
  name,
  given,
]

export const useAsk = <Name extends RouteName>(
  name: Name,
  given: Given<Name>,
  { enabled = true, keepsLast = false }: { enabled?: boolean; keepsLast?: boolean } = {},
): UseQueryResult<Reply<Name>> =>
  useQuery({
    queryKey: keyOf(name, given),
    queryFn: ({ signal }) => ask(name, given, signal),
    enabled,
    // The answer to the last question stays until the next one is there.
    ...(keepsLast ? { placeholderData: keepPreviousData } : {}),
  })

const isWrite = (name: RouteName): name is Write => ROUTES[name].method !== 'GET'

type StaleAfter = typeof STALE_AFTER
let staleAfter: StaleAfter | null = null

/** What a write makes out of date is fetched with the first write: the first page only reads. */
async function loadStaleAfter(): Promise<StaleAfter | null> {
  staleAfter ??= await import('./staleAfter.js').then(
    ({ STALE_AFTER: found }) => found,
    () => null,
  )
  return staleAfter
}

/** Has it asked for again: what a write leaves out of date, and what its page shows where it was refused. */
export function useStale(): { after: (write: Write) => void; seeNow: (write: Write) => void } {
  const queries = useQueryClient()
  /** Everything, where it cannot be said what. */
  const outdate = (found: StaleAfter | null, write: Write, isSeen: boolean): void => {
    if (!found) return void queries.invalidateQueries()
    const { page, others } = found[write]
    const names = isSeen && page ? [page, ...others] : others
    for (const name of names) void queries.invalidateQueries({ queryKey: [name] })
  }
  const told = (write: Write, isSeen: boolean): void => {
    if (staleAfter) outdate(staleAfter, write, isSeen)
    else void loadStaleAfter().then((found) => outdate(found, write, isSeen))
  }
  return { after: (write) => told(write, false), seeNow: (write) => told(write, true) }
}

type Then<Name extends RouteName> = {
  /** Puts what the server answered where the pages look for it. */
  learned: (reply: Reply<Name>) => void
  /** For what is done from a notice, which may outlive the page that would show the problem. */
  refused?: (problem: Problem) => void
}

/** Something the person does; what it makes out of date is asked for again. */
export function useDo<Name extends RouteName>(
  name: Name,
  { learned, refused }: Then<Name>,
): UseMutationResult<Reply<Name>, Problem, Given<Name>> {
  const stale = useStale()
  return useMutation({
    async mutationFn(given: Given<Name>) {
      const loaded = loadStaleAfter()
      try {
        return await ask(name, given)
      } finally {
        await loaded
      }
    },
    onSuccess(reply) {
      if (isWrite(name)) stale.after(name)
      learned(reply)
    },
    ...(refused ? { onError: refused } : {}),
  })
}
