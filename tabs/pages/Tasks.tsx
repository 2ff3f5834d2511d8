import { makeStyles } from '@fluentui/react-components'
import { lazy, Suspense, useState, type ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import { useAsk } from '../asking.js'
import { More } from '../components/list/More.js'
import { Toolbar } from '../components/list/Toolbar.js'
import { useNarrow } from '../components/narrow.js'
import { PageTitle } from '../components/PageTitle.js'
import { ProblemView } from '../components/ProblemView.js'
import { AppliedFilters } from '../components/tasks/AppliedFilters.js'
import { Counters } from '../components/tasks/Counters.js'
import { NoTasks } from '../components/tasks/NoTasks.js'
import { useTaskPages, type TaskPages } from '../components/tasks/pages.js'
import { SortChoice } from '../components/tasks/SortChoice.js'
import { TaskCards } from '../components/tasks/TaskCards.js'
import { TaskTable } from '../components/tasks/TaskTable.js'
import { Waiting } from '../components/Waiting.js'
import { useMe, useT } from '../reader.js'
import { countOf, readView, sortedBy, writeView, type SortBy, type TaskView } from '../taskView.js'

const FilterPanel = lazy(async () => ({
  default: (await import('../components/tasks/FilterPanel.js')).FilterPanel,
}))

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '16px' },
})

type ListProps = { found: TaskPages; view: TaskView; change: (view: TaskView) => void }

/** The tasks found, as a table or, where that has no room, as cards. */
function List({ found, view, change }: ListProps): ReactElement {
  const isNarrow = useNarrow()
  const { query, tasks, total } = found
  const sort = (by: SortBy): void => change({ ...view, sort: sortedBy(view, by) })
  if (query.error && tasks.length === 0) {
    return <ProblemView problem={query.error} retry={() => void query.refetch()} />
  }
  if (query.isPending) return <Waiting rows={8} titled={false} />
  if (total === 0) return <NoTasks view={view} change={change} />
  return (
    <>
      {isNarrow ? (
        <>
          <SortChoice sort={view.sort} change={(next) => change({ ...view, sort: next })} />
          <TaskCards tasks={tasks} isOld={found.isOld} />
        </>
      ) : (
        <TaskTable tasks={tasks} sort={view.sort} sortBy={sort} isOld={found.isOld} />
      )}
      <More query={query} shown={tasks.length} total={total} />
    </>
  )
}

/** "Opgaver": the list the product is about. Filters and sort live in the address. */
export function Tasks(): ReactElement {
  const t = useT()
  const { sees } = useMe()
  const styles = useStyles()
  const [search, setSearch] = useSearchParams()
  const [isOpen, setOpen] = useState(false)
  // Stays when it is closed; see Modal.
  const [wasOpened, setOpened] = useState(false)
  if (isOpen && !wasOpened) setOpened(true)
  const view = readView(search)
  const change = (next: TaskView, replace = false): void => setSearch(writeView(next), { replace })
  const found = useTaskPages(view, sees.tasks)
  const { data: options } = useAsk('tasks.filters', {}, { enabled: sees.tasks })
  if (!sees.tasks) {
    return (
      <div className={styles.page}>
        <PageTitle title={t('tab.nav.tasks')} />
        <NoTasks view={view} change={change} />
      </div>
    )
  }
  return (
    <div className={styles.page}>
      <PageTitle title={t('tab.nav.tasks')} />
      <Toolbar
        label={t('tab.list.search')}
        words={view.words}
        search={(words) => change({ ...view, words }, true)}
        count={countOf(view)}
        open={() => setOpen(true)}
      >
        <Counters counters={found.counters} view={view} change={change} />
      </Toolbar>
      <AppliedFilters view={view} options={options} change={change} />
      <List found={found} view={view} change={change} />
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
