import { makeStyles } from '@fluentui/react-components'
import { Suspense, useState, type ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import { formatNumber } from '../../../src/i18n/format.js'
import { useAsk } from '../../api/queries.js'
import { More } from '../../ui/list/More.js'
import { SEARCHED } from '../../ui/list/LiveSearch.js'
import { NARROW, useLook } from '../../ui/look.js'
import { useNarrow } from '../../ui/narrow.js'
import { PageTitle } from '../../ui/PageTitle.js'
import { ProblemView } from '../../ui/ProblemView.js'
import { AppliedFilters, type Options } from './AppliedFilters.js'
import { Counters } from './Counters.js'
import { ExportList } from './ExportList.js'
import { NoTasks } from './NoTasks.js'
import { ViewButton } from './ViewButton.js'
import { useTaskPages, type TaskPages } from './pages.js'
import { TaskCards } from './TaskCards.js'
import { TaskTable } from './TaskTable.js'
import { Narrowing, TaskToolbar } from './TaskToolbar.js'
import { useWork } from './work.js'
import { Waiting } from '../../ui/Waiting.js'
import { useMe, useT } from '../../host/reader.js'
import { sortsWith } from '../../ui/sorts.js'
import { hasFilters, readView, saysView, writeView, type SortBy, type TaskView } from '../taskView.js'
import { later } from '../../ui/later.js'
import { learnParts } from '../../host/catalogues.js'

const FilterPanel = later(async () => (await import('./FilterPanel.js')).FilterPanel)
/** Below this the first task would not be in sight without scrolling. */
const PHONE = 640

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '16px', [NARROW]: { gap: '12px' } },
  above: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px' },
})

type Shown = { found: TaskPages; view: TaskView; change: (view: TaskView, replace?: boolean) => void }

/** What opens on a press, with its texts. */
const SelectionBar = later(async () => {
  const [{ SelectionBar: Bar }] = await Promise.all([import('./SelectionBar.js'), learnParts('taskWork')])
  return Bar
})
const WorkDialogs = later(async () => {
  const [{ WorkDialogs: Dialogs }] = await Promise.all([import('./WorkDialogs.js'), learnParts('taskWork')])
  return Dialogs
})

/** The tasks found, as a table or, where that has no room, as cards. */
function List({ found, view, change }: Shown): ReactElement {
  const isNarrow = useNarrow()
  const { query, tasks, total, isOld } = found
  const work = useWork(tasks)
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
  const rows = { tasks, total, isOld, nearEnd, work, name: writeView(view).toString() }
  return (
    <>
      {isNarrow ? <TaskCards {...rows} /> : <TaskTable {...rows} sort={view.sort} sortBy={sortBy} />}
      <More query={query} shown={tasks.length} total={total} />
      <Suspense>
        {work.chosen.length > 0 && <SelectionBar work={work} />}
        {work.wasAsked && <WorkDialogs work={work} />}
      </Suspense>
    </>
  )
}

/** What is done with the list as a whole. */
const ListTools = ({ view }: { view: TaskView }): ReactElement => (
  <>
    <ViewButton view={view} />
    <ExportList view={view} />
  </>
)

/** What stands above the list. On a phone the counters and one button, behind which is all the rest. */
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
  const isNarrow = useNarrow(PHONE)
  const { total, counters } = found
  const isPlain = isNarrow && !hasFilters(view)
  return (
    <>
      <TaskToolbar
        view={view}
        change={change}
        open={open}
        isNarrow={isNarrow}
        counters={<Counters counters={counters} view={view} change={change} />}
        tools={<ListTools view={view} />}
      />
      {!isPlain && (
        <div className={styles.above}>
          <span className={look.label}>
            {counters && t('tab.list.total', { count: total, shown: formatNumber(t.language, total) })}
          </span>
          <AppliedFilters view={view} options={options} change={change} />
        </div>
      )}
    </>
  )
}

/** What a phone has behind its one button. */
function PhoneTools({ view, change }: Omit<Shown, 'found'>): ReactElement {
  const look = useLook()
  return (
    <div className={look.stack}>
      <Narrowing view={view} change={change} />
      <ListTools view={view} />
    </div>
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
  const isNarrow = useNarrow(PHONE)
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
          <div id={SEARCHED}>
            <List {...shown} />
          </div>
        </>
      ) : (
        <NoTasks view={view} change={change} />
      )}
      <Suspense>
        {wasOpened && (
          <FilterPanel
            {...{ open: isOpen, view, options, total: found.total }}
            {...(isNarrow ? { more: <PhoneTools view={view} change={change} /> } : {})}
            change={change}
            close={() => setOpen(false)}
          />
        )}
      </Suspense>
    </div>
  )
}
