import { Button } from '@fluentui/react-components'
import { FilterDismissRegular } from '@fluentui/react-icons/svg/filter-dismiss'
import { PeopleSearchRegular } from '@fluentui/react-icons/svg/people-search'
import { WarningFilled } from '@fluentui/react-icons/svg/warning'
import { Suspense, useState, type ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import { useAsk } from '../../api/queries.js'
import { Banner } from '../../ui/Banner.js'
import { AppliedSharedFilters } from './AppliedSharedFilters.js'
import { useSharedPages, type SharedPages } from './pages.js'
import { Purpose } from './Purpose.js'
import { SharedCards } from './SharedCards.js'
import { SharedTable } from './SharedTable.js'
import { More } from '../../ui/list/More.js'
import { SortsChoice } from '../../ui/list/SortsChoice.js'
import { SEARCHED } from '../../ui/list/LiveSearch.js'
import { Toolbar } from '../../ui/list/Toolbar.js'
import { useLook } from '../../ui/look.js'
import { Message } from '../../ui/Message.js'
import { useNarrow } from '../../ui/narrow.js'
import { PageTitle } from '../../ui/PageTitle.js'
import { problemText, ProblemView } from '../../ui/ProblemView.js'
import { ViewSwitch } from '../ViewSwitch.js'
import { Waiting } from '../../ui/Waiting.js'
import { useMe, useT } from '../../host/reader.js'
import {
  hasSharedFilters,
  readShared,
  SHARED_COLUMNS,
  sharedFilterCount,
  withoutSharedFilters,
  writeShared,
  type SharedView,
} from './sharedView.js'
import { sortsWith } from '../../ui/sorts.js'
import { later } from '../../ui/later.js'

const SharedFilters = later(async () => (await import('./SharedFilters.js')).SharedFilters)

type ViewProps = { view: SharedView; change: (view: SharedView, replace?: boolean) => void }

function Nobody({ view, change }: ViewProps): ReactElement {
  const t = useT()
  const look = useLook()
  const isNarrowed = hasSharedFilters(view)
  const reset = (
    <Button appearance="primary" onClick={() => change(withoutSharedFilters(view))}>
      {t('tab.filter.reset')}
    </Button>
  )
  return (
    <div className={look.card}>
      <Message
        icon={isNarrowed ? <FilterDismissRegular /> : <PeopleSearchRegular />}
        title={t(isNarrowed ? 'gallery.noHits' : 'gallery.nobody')}
        ways={isNarrowed ? reset : null}
      >
        {t(isNarrowed ? 'tab.list.noHitsWay' : 'gallery.nobodyWay')}
      </Message>
    </div>
  )
}

/** What came of asking for more: the rest of the list, or why there is no more of it now. */
function Foot({ query, holders, total }: SharedPages): ReactElement {
  const t = useT()
  if (!query.error) return <More query={query} shown={holders.length} total={total} />
  return (
    <div role="alert">
      <Banner icon={<WarningFilled />}>
        {problemText(t, query.error)}{' '}
        <Button size="small" onClick={() => query.fetchNextPage()}>
          {t('tab.state.retry')}
        </Button>
      </Banner>
    </div>
  )
}

/** Those found, as a table or, where that has no room, as cards. */
function List({ found, view, change }: ViewProps & { found: SharedPages }): ReactElement {
  const t = useT()
  const isNarrow = useNarrow()
  const { query, holders, total, isOld } = found
  if (query.error && holders.length === 0) {
    return <ProblemView problem={query.error} retry={() => void query.refetch()} />
  }
  if (query.isPending) return <Waiting rows={8} titled={false} />
  if (total === 0) return <Nobody view={view} change={change} />
  return (
    <>
      {isNarrow ? (
        <>
          <SortsChoice
            names={SHARED_COLUMNS}
            labelOf={(by) => t(`gallery.column.${by}`)}
            sort={view.sort}
            change={(sort) => change({ ...view, sort })}
          />
          <SharedCards holders={holders} isOld={isOld} />
        </>
      ) : (
        <SharedTable
          {...{ holders, isOld }}
          sort={view.sort}
          sortBy={(by, adding) => change({ ...view, sort: sortsWith(view.sort, by, adding) })}
        />
      )}
      <Foot {...found} />
    </>
  )
}

/** "Alle kommuner": who holds which role where. Filters, sort and purpose live in the address. */
export function SharedRoles(): ReactElement {
  const t = useT()
  const { sees } = useMe()
  const look = useLook()
  const [search, setSearch] = useSearchParams()
  const [isOpen, setOpen] = useState(false)
  // Stays when it is closed; see Modal.
  const [wasOpened, setOpened] = useState(false)
  if (isOpen && !wasOpened) setOpened(true)
  const view = readShared(search)
  const change = (next: SharedView, replace = false): void => setSearch(writeShared(next), { replace })
  const found = useSharedPages(view)
  const { data: options } = useAsk('sharedRoles.filters', {}, { enabled: sees.otherMunicipalities })
  return (
    <div className={look.stack}>
      <div>
        <PageTitle title={t('tab.nav.roles')} />
        <div className={look.subtle}>{t('gallery.everywhere')}</div>
      </div>
      <ViewSwitch shown="everywhere" />
      {sees.otherMunicipalities && (
        <>
          <Purpose view={view} change={change} />
          <Toolbar
            label={t('gallery.searchPerson')}
            words={view.words}
            search={(words) => change({ ...view, words }, true)}
            controls={SEARCHED}
            count={sharedFilterCount(view)}
            open={() => setOpen(true)}
          >
            {null}
          </Toolbar>
          <AppliedSharedFilters view={view} options={options} holders={found.holders} change={change} />
        </>
      )}
      <div id={SEARCHED} className={look.stack}>
        <List found={found} view={view} change={change} />
      </div>
      <Suspense>
        {wasOpened && (
          <SharedFilters
            {...{ open: isOpen, view, options, change, total: found.total, holders: found.holders }}
            close={() => setOpen(false)}
          />
        )}
      </Suspense>
    </div>
  )
}
