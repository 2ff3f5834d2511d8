import { keepPreviousData, useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query'
import type { Reply } from '../../../src/contract/index.js'
import type { UserRow } from '../../../src/contract/user.js'
import { ask } from '../../api.js'
import { userQueryOf, type UserView } from '../../userView.js'

type Page = Reply<'users.list'>

export type UserPages = {
  query: Pick<UseInfiniteQueryResult, 'error' | 'isPending' | 'isFetchingNextPage' | 'hasNextPage'> & {
    refetch: () => unknown
    fetchNextPage: () => unknown
  }
  users: UserRow[]
  total: number
  /** What is shown answers the question before this one. */
  isOld: boolean
}

/** The list of users, as far as one has gone down it. */
export function useUserPages(view: UserView): UserPages {
  const asked = userQueryOf(view)
  const query = useInfiniteQuery({
    queryKey: ['users.list', asked],
    queryFn: ({ pageParam, signal }) =>
      ask('users.list', { query: { ...asked, ...(pageParam ? { 'page[cursor]': pageParam } : {}) } }, signal),
    initialPageParam: '',
    getNextPageParam: (last: Page) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
  const pages = query.data?.pages ?? []
  return {
    query,
    users: pages.flatMap(({ users }) => users),
    total: pages[0]?.total ?? 0,
    isOld: query.isPlaceholderData,
  }
}
