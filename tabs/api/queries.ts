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
import type { RouteName } from '../../src/contract/routes.js'
import { ask, type Given } from './client.js'
import { Problem } from './problem.js'
import { isWrite, STALE_AFTER, type Write } from './staleAfter.js'

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

/** Has it asked for again: what a write leaves out of date, and what its page shows where it was refused. */
export function useStale(): { after: (write: Write) => void; seeNow: (write: Write) => void } {
  const queries = useQueryClient()
  const outdate = (names: readonly RouteName[]): void => {
    for (const name of names) void queries.invalidateQueries({ queryKey: [name] })
  }
  return {
    after: (write) => outdate(STALE_AFTER[write].others),
    seeNow(write) {
      const { page, others } = STALE_AFTER[write]
      outdate(page ? [page, ...others] : others)
    },
  }
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
    mutationFn: (given: Given<Name>) => ask(name, given),
    onSuccess(reply) {
      if (isWrite(name)) stale.after(name)
      learned(reply)
    },
    ...(refused ? { onError: refused } : {}),
  })
}
