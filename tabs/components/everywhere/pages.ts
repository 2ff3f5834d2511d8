import { keepPreviousData, useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query'
import type { Reply } from '../../../src/contract/index.js'
import type { SharedHolderRow } from '../../../src/contract/sharedRole.js'
import { ask } from '../../api.js'
import { sharedQuery, type SharedView } from '../../sharedView.js'

type Page = Reply<'sharedRoles.list'>

export type SharedPages = {
  query: Pick<UseInfiniteQueryResult, 'error' | 'isPending' | 'isFetchingNextPage' | 'hasNextPage'> & {
    refetch: () => unknown
    fetchNextPage: () => unknown
  }
  holders: SharedHolderRow[]
  total: number
  /** What is shown answers the question before this one. */
  isOld: boolean
}

/** Who holds which role everywhere, as far as one has gone down the list. */
export function useSharedPages(view: SharedView): SharedPages {
  const asked = sharedQuery(view)
  const query = useInfiniteQuery({
    queryKey: ['sharedRoles.list', asked],
    queryFn: ({ pageParam, signal }) =>
      ask(
        'sharedRoles.list',
        { query: { ...asked, ...(pageParam ? { 'page[cursor]': pageParam } : {}) } },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (last: Page) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
  const pages = query.data?.pages ?? []
  return {
    query,
    holders: pages.flatMap(({ holders }) => holders),
    total: pages[0]?.total ?? 0,
    isOld: query.isPlaceholderData,
  }
}
