import {
  keepPreviousData,
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import type { Reply } from '../src/contract/index.js'
import type { RouteName } from '../src/contract/routes.js'
import { ask, type Given } from './api.js'
import { Problem } from './problem.js'

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

/** Marks everything under these names as out of date. */
export function useOutdate(): (...names: RouteName[]) => void {
  const queries = useQueryClient()
  return (...names) => {
    for (const name of names) void queries.invalidateQueries({ queryKey: [name] })
  }
}

type Then<Name extends RouteName> = {
  /** Puts what the server answered where the pages look for it. */
  learned: (reply: Reply<Name>) => void
  /** For what is done from a notice, which may outlive the page that would show the problem. */
  refused?: (problem: Problem) => void
}

/** Something the person does. */
export const useDo = <Name extends RouteName>(
  name: Name,
  { learned, refused }: Then<Name>,
): UseMutationResult<Reply<Name>, Problem, Given<Name>> =>
  useMutation({
    mutationFn: (given: Given<Name>) => ask(name, given),
    onSuccess: learned,
    ...(refused ? { onError: refused } : {}),
  })
