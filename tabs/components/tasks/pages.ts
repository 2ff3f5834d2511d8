import {
  infiniteQueryOptions,
  keepPreviousData,
  useInfiniteQuery,
  useQueryClient,
  type QueryClient,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { Reply } from '../../../src/contract/index.js'
import type { TaskRow } from '../../../src/contract/task.js'
import { ask } from '../../api.js'
import { keyOf } from '../../asking.js'
import { queryOf, type TaskView } from '../../taskView.js'

type Page = Reply<'tasks.list'>

/** The first page is small, to be there soon. */
const LATER_PAGES = 100
const REFRESHED_PAGES = 20

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
  const pageOf = (cursor: string) =>
    cursor === '' ? {} : { 'page[cursor]': cursor, 'page[size]': LATER_PAGES }
  return infiniteQueryOptions({
    queryKey: ['tasks.list', asked],
    queryFn: ({ pageParam, signal }) =>
      ask('tasks.list', { query: { ...asked, ...pageOf(pageParam) } }, signal),
    initialPageParam: '',
    getNextPageParam: (last: Page) => last.nextCursor ?? undefined,
    // Comparing thousands of rows with what they were costs more than drawing the few one sees.
    structuralSharing: false,
  })
}

/** What is newer on the task's own page than in the list is shown in the list. */
const newest = (queries: QueryClient, row: TaskRow): TaskRow => {
  const read = queries.getQueryData<TaskRow>(keyOf('tasks.read', { params: { taskId: row.id } }))
  return read && read.version > row.version ? read : row
}

/** Asking for all of a long list again would be a flood. */
const isShort = ({ state }: { state: { data?: { pages: unknown[] } | undefined } }): boolean =>
  (state.data?.pages.length ?? 0) <= REFRESHED_PAGES

/** The list, as far as one has gone down it. */
export function useTaskPages(view: TaskView, enabled: boolean): TaskPages {
  const queries = useQueryClient()
  const query = useInfiniteQuery({
    ...taskPages(view),
    placeholderData: keepPreviousData,
    enabled,
    refetchOnMount: isShort,
    refetchOnWindowFocus: isShort,
    refetchOnReconnect: isShort,
  })
  const { data, fetchNextPage } = query
  const tasks = useMemo(
    () => (data?.pages ?? []).flatMap((page) => page.tasks.map((row) => newest(queries, row))),
    [data, queries],
  )
  const more = useCallback(() => void fetchNextPage({ cancelRefetch: false }), [fetchNextPage])
  return {
    query: { ...query, fetchNextPage: more },
    tasks,
    counters: data?.pages[0]?.counters ?? null,
    total: data?.pages[0]?.total ?? 0,
    isOld: query.isPlaceholderData,
  }
}
