import {
  infiniteQueryOptions,
  keepPreviousData,
  useInfiniteQuery,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query'
import type { Reply } from '../../../src/contract/index.js'
import type { TaskRow } from '../../../src/contract/task.js'
import { ask } from '../../api.js'
import { queryOf, type TaskView } from '../../taskView.js'

type Page = Reply<'tasks.list'>

export type TaskPages = {
  query: Pick<UseInfiniteQueryResult, 'error' | 'isPending' | 'isFetchingNextPage' | 'hasNextPage'> & {
    refetch: () => unknown
    fetchNextPage: () => unknown
  }
  tasks: TaskRow[]
  counters: Page['counters'] | null
  total: number
  /** What is shown answers the question before this one. */
  isOld: boolean
}

/** How the list is asked for, page by page. */
export function taskPages(view: TaskView) {
  const asked = queryOf(view)
  return infiniteQueryOptions({
    queryKey: ['tasks.list', asked],
    queryFn: ({ pageParam, signal }) =>
      ask('tasks.list', { query: { ...asked, ...(pageParam ? { 'page[cursor]': pageParam } : {}) } }, signal),
    initialPageParam: '',
    getNextPageParam: (last: Page) => last.nextCursor ?? undefined,
  })
}

/** The list, as far as one has gone down it. */
export function useTaskPages(view: TaskView, enabled: boolean): TaskPages {
  const query = useInfiniteQuery({ ...taskPages(view), placeholderData: keepPreviousData, enabled })
  const pages = query.data?.pages ?? []
  return {
    query,
    tasks: pages.flatMap(({ tasks }) => tasks),
    counters: pages[0]?.counters ?? null,
    total: pages[0]?.total ?? 0,
    isOld: query.isPlaceholderData,
  }
}
