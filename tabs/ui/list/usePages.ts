import {
  infiniteQueryOptions,
  keepPreviousData,
  useInfiniteQuery,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query'
import type { Asking, Reply } from '../../../src/contract/index.js'
import { ask, type Given } from '../../api/client.js'

/** Rows of the contract that answer page by page. */
type Paged = 'tasks.list' | 'users.list' | 'sharedRoles.list' | 'history.list'
type Asked<Name extends Paged> = Asking<Name>['query']

export type Pages<Name extends Paged> = {
  query: Pick<UseInfiniteQueryResult, 'error' | 'isPending' | 'isFetchingNextPage' | 'hasNextPage'> & {
    refetch: () => unknown
    /** `cancelRefetch`: false leaves one that is under way alone. */
    fetchNextPage: (options?: { cancelRefetch?: boolean }) => unknown
  }
  pages: readonly Reply<Name>[]
  total: number
  /** What is shown answers the question before this one. */
  isOld: boolean
}

/** `laterSize`: rows of every page but the first; without it the server's own. */
export type PagesAsked<Name extends Paged> = { name: Name; asked: Asked<Name>; laterSize?: number }

/** How a list is asked for, page by page. */
export function pagesOf<Name extends Paged>({ name, asked, laterSize }: PagesAsked<Name>) {
  const after = (cursor: string) =>
    cursor === '' ? {} : { 'page[cursor]': cursor, ...(laterSize ? { 'page[size]': laterSize } : {}) }
  return infiniteQueryOptions({
    queryKey: [name, asked],
    queryFn: ({ pageParam, signal }) =>
      ask(name, { query: { ...(asked as object), ...after(pageParam) } } as unknown as Given<Name>, signal),
    initialPageParam: '',
    getNextPageParam: (last: Reply<Name>) => last.nextCursor ?? undefined,
    // Comparing thousands of rows with what they were costs more than drawing the few one sees.
    structuralSharing: false,
  })
}

/** Asking for all of a long list again would be a flood. */
const REFRESHED_PAGES = 20
const isShort = ({ state }: { state: { data?: { pages: unknown[] } | undefined } }): boolean =>
  (state.data?.pages.length ?? 0) <= REFRESHED_PAGES

/** One and the same, so that what is worked out of it is not worked out again. */
const NONE: readonly never[] = []

/** A list, as far as one has gone down it. */
export function usePages<Name extends Paged>(asking: PagesAsked<Name>, enabled = true): Pages<Name> {
  const query = useInfiniteQuery({
    ...pagesOf(asking),
    placeholderData: keepPreviousData,
    enabled,
    refetchOnMount: isShort,
    refetchOnWindowFocus: isShort,
    refetchOnReconnect: isShort,
  })
  const pages = (query.data?.pages ?? NONE) as readonly Reply<Name>[]
  return { query, pages, total: pages[0]?.total ?? 0, isOld: query.isPlaceholderData }
}
