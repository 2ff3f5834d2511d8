import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { Reply } from '../../../src/contract/index.js'
import type { TaskRow } from '../../../src/contract/task.js'
import { keyOf } from '../../api/queries.js'
import { usePages, type Pages, type PagesAsked } from '../../ui/list/usePages.js'
import { queryOf, type TaskView } from '../taskView.js'

/** The first page is small, to be there soon. */
const LATER_PAGES = 100

export type TaskPages = Pages<'tasks.list'> & {
  tasks: TaskRow[]
  counters: Reply<'tasks.list'>['counters'] | null
}

export const askedFor = (view: TaskView): PagesAsked<'tasks.list'> => ({
  name: 'tasks.list',
  asked: queryOf(view),
  laterSize: LATER_PAGES,
})

/** What is newer on the task's own page than in the list is shown in the list. */
const newest = (queries: QueryClient, row: TaskRow): TaskRow => {
  const read = queries.getQueryData<TaskRow>(keyOf('tasks.read', { params: { taskId: row.id } }))
  return read && read.version > row.version ? read : row
}

/** The list, as far as one has gone down it. */
export function useTaskPages(view: TaskView, enabled: boolean): TaskPages {
  const queries = useQueryClient()
  const found = usePages(askedFor(view), enabled)
  const { query, pages } = found
  const { fetchNextPage } = query
  const tasks = useMemo(
    () => pages.flatMap((page) => page.tasks.map((row) => newest(queries, row))),
    [pages, queries],
  )
  const more = useCallback(() => void fetchNextPage({ cancelRefetch: false }), [fetchNextPage])
  return { ...found, query: { ...query, fetchNextPage: more }, tasks, counters: pages[0]?.counters ?? null }
}
