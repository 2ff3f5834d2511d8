import { Button, makeStyles } from '@fluentui/react-components'
import { BookmarkRegular } from '@fluentui/react-icons'
import { lazy, Suspense, useState, type ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import { formatNumber } from '../../src/i18n/format.js'
import { useAsk } from '../asking.js'
import { More } from '../components/list/More.js'
import { SortsChoice } from '../components/list/SortsChoice.js'
import { useLook } from '../components/look.js'
import { useNarrow } from '../components/narrow.js'
import { PageTitle } from '../components/PageTitle.js'
import { ProblemView } from '../components/ProblemView.js'
import { AppliedFilters, type Options } from '../components/tasks/AppliedFilters.js'
import { Counters } from '../components/tasks/Counters.js'
import { ExportList } from '../components/tasks/ExportList.js'
import { NoTasks } from '../components/tasks/NoTasks.js'
import { useTaskPages, type TaskPages } from '../components/tasks/pages.js'
import { TaskCards } from '../components/tasks/TaskCards.js'
import { TaskTable } from '../components/tasks/TaskTable.js'
import { TaskToolbar } from '../components/tasks/TaskToolbar.js'
import { Waiting } from '../components/Waiting.js'
import { useMe, useT } from '../reader.js'
import { sortsWith } from '../sorts.js'
import { readView, saysView, SORTS, writeView, type SortBy, type TaskView } from '../taskView.js'

const FilterPanel = lazy(async () => ({
  default: (await import('../components/tasks/FilterPanel.js')).FilterPanel,
}))
const ViewMenu = lazy(async () => ({
  default: (await import('../components/tasks/ViewMenu.js')).ViewMenu,
}))

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '16px' },
  above: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px' },
})

type Shown = { found: TaskPages; view: TaskView; change: (view: TaskView, replace?: boolean) => void }

/** The tasks found, as a table or, where that has no room, as cards. */
function List({ found, view, change }: Shown): ReactElement {
  const isNarrow = useNarrow()
  const { query, tasks, total, isOld } = found
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const sortBy = (by: SortBy, adding: boolean): void =>
    change({ ...view, sort: sortsWith(view.sort, by, adding) })
  if (query.error && tasks.length === 0) {
    return <ProblemView problem={query.error} retry={() => void query.refetch()} />
  }
  if (query.isPending) return <Waiting rows={8} titled={false} />
  if (total === 0) return <NoTasks view={view} change={change} />
  const nearEnd = (): void => {
    if (hasNextPage && !isFetchingNextPage) fetchNextPage()
  }
  const rows = { tasks, total, isOld, nearEnd, name: writeView(view).toString() }
  return (
    <>
      {isNarrow ? <TaskCards {...rows} /> : <TaskTable {...rows} sort={view.sort} sortBy={sortBy} />}
      <More query={query} shown={tasks.length} total={total} />
    </>
  )
}

/** What stands above the list. */
function Above({
  found,
  view,
  change,
  options,
  open,
}: Shown & { options: Options | undefined; open: () => void }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { total, counters } = found
  const waiting = (
    <Button disabled icon={<BookmarkRegular />}>
      {t('tab.view.title')}
    </Button>
  )
  return (
    <>
      <TaskToolbar
        view={view}
        change={change}
        open={open}
        counters={<Counters counters={counters} view={view} change={change} />}
        actions={
          <Suspense fallback={waiting}>
            <ViewMenu view={view} />
            <ExportList view={view} />
          </Suspense>
        }
        sort={
          <SortsChoice
            names={SORTS}
            labelOf={(by) => t(`tab.field.${by}`)}
            sort={view.sort}
            change={(sort) => change({ ...view, sort })}
          />
        }
      />
      <div className={styles.above}>
        <span className={look.label}>
          {counters && t('tab.list.total', { count: total, shown: formatNumber(t.language, total) })}
        </span>
        <AppliedFilters view={view} options={options} change={change} />
      </div>
    </>
  )
}

/** The view the address says; without a word of it one's own, and without that KLIK's. Null until that is known. */
function useView(enabled: boolean): TaskView | null {
  const [search] = useSearchParams()
  const says = saysView(search)
  const { data, isPending } = useAsk('taskView.read', {}, { enabled: enabled && !says })
  if (says) return readView(search)
  return enabled && isPending ? null : readView(new URLSearchParams(data?.search ?? ''))
}

/** "Opgaver": the list the product is about. Filters and sort live in the address. */
export function Tasks(): ReactElement {
  const t = useT()
  const { sees } = useMe()
  const styles = useStyles()
  const [, setSearch] = useSearchParams()
  const [isOpen, setOpen] = useState(false)
  // Stays when it is closed; see Modal.
  const [wasOpened, setOpened] = useState(false)
  if (isOpen && !wasOpened) setOpened(true)
  const known = useView(sees.tasks)
  const view = known ?? readView(new URLSearchParams())
  const change = (next: TaskView, replace = false): void => setSearch(writeView(next), { replace })
  const found = useTaskPages(view, sees.tasks && known !== null)
  const { data: options } = useAsk('tasks.filters', {}, { enabled: sees.tasks })
  const shown = { found, view, change }
  return (
    <div className={styles.page}>
      <PageTitle title={t('tab.nav.tasks')} />
      {sees.tasks ? (
        <>
          <Above {...shown} options={options} open={() => setOpen(true)} />
          <List {...shown} />
        </>
      ) : (
        <NoTasks view={view} change={change} />
      )}
      <Suspense>
        {wasOpened && (
          <FilterPanel
            {...{ open: isOpen, view, options, total: found.total }}
            change={change}
            close={() => setOpen(false)}
          />
        )}
      </Suspense>
    </div>
  )
}
