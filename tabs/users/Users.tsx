import { Button, makeStyles } from '@fluentui/react-components'
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table'
import { PersonAddRegular } from '@fluentui/react-icons/svg/person-add'
import { Suspense, useState, type ReactElement } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useAsk } from '../api/queries.js'
import { More } from '../ui/list/More.js'
import { SEARCHED } from '../ui/list/LiveSearch.js'
import { Toolbar } from '../ui/list/Toolbar.js'
import { NARROW, useLook } from '../ui/look.js'
import { useNarrow } from '../ui/narrow.js'
import { Download } from '../ui/Download.js'
import { PageTitle } from '../ui/PageTitle.js'
import { ProblemView } from '../ui/ProblemView.js'
import { AppliedUserFilters, type UserOptions } from './AppliedUserFilters.js'
import { NoUsers } from './NoUsers.js'
import { useUserPages, type UserPages } from './pages.js'
import { UnmigratedFilter, UnmigratedHelp } from './Unmigrated.js'
import { UserCards, UserSortChoice } from './UserCards.js'
import { UserTable } from './UserTable.js'
import { To } from '../ui/To.js'
import { Waiting } from '../ui/Waiting.js'
import { useMe, useT } from '../host/reader.js'
import {
  readUserView,
  userFilterCount,
  userQueryOf,
  usersSortedBy,
  writeUserView,
  type UserSortBy,
  type UserView,
} from './userView.js'
import { later } from '../ui/later.js'

const JoinRequests = later(async () => (await import('./JoinRequests.js')).JoinRequests)
const UserFilters = later(async () => (await import('./UserFilters.js')).UserFilters)

const SetupHint = later(async () => (await import('./SetupHint.js')).SetupHint)

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '12px' },
  buttons: { marginLeft: 'auto', [NARROW]: { marginLeft: 0, width: '100%' } },
  button: { [NARROW]: { flexGrow: 1, minHeight: '44px' } },
})

/** What the reader may do with users beyond looking at them. */
function Buttons({ options, view }: { options: UserOptions; view: UserView }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const go = useNavigate()
  const { create, export: mayExport } = options.rights
  return (
    <div className={`${look.row} ${styles.buttons}`}>
      {create && (
        <>
          <Button
            className={styles.button}
            appearance="primary"
            icon={<PersonAddRegular />}
            onClick={() => void go('/users/new')}
          >
            {t('users.new')}
          </Button>
          <Button
            className={styles.button}
            icon={<DocumentTableRegular />}
            onClick={() => void go('/users/import')}
          >
            {t('users.many')}
          </Button>
        </>
      )}
      {mayExport && (
        <Download
          className={styles.button}
          label={t('users.export')}
          appearance="secondary"
          wanted={{ name: 'users.export', given: { query: userQueryOf(view) } }}
        />
      )}
    </div>
  )
}

type ListProps = { found: UserPages; view: UserView; change: (view: UserView) => void }

/** The users found, as a table or, where that has no room, as cards. */
function List({ found, view, change }: ListProps): ReactElement {
  const isNarrow = useNarrow()
  const { query, users, total, isOld } = found
  const sortBy = (by: UserSortBy): void => change({ ...view, sort: usersSortedBy(view, by) })
  if (query.error && users.length === 0) {
    return <ProblemView problem={query.error} retry={() => void query.refetch()} />
  }
  if (query.isPending) return <Waiting rows={8} titled={false} />
  if (total === 0) return <NoUsers view={view} change={change} />
  return (
    <>
      {isNarrow ? (
        <>
          <UserSortChoice sort={view.sort} change={(sort) => change({ ...view, sort })} />
          <UserCards users={users} isOld={isOld} />
        </>
      ) : (
        <UserTable users={users} sort={view.sort} sortBy={sortBy} isOld={isOld} />
      )}
      <More query={query} shown={users.length} total={total} />
    </>
  )
}

/** To what belongs to users and has pages of its own. */
function Ways({ options }: { options: UserOptions | undefined }): ReactElement {
  const t = useT()
  const look = useLook()
  const { sees } = useMe()
  return (
    <div className={look.row}>
      {sees.delivery && <To to="/delivery">{t('users.delivery')}</To>}
      {sees.history && <To to="/history">{t('users.history')}</To>}
      {sees.municipality && <To to="/municipality">{t('users.settings')}</To>}
      {options?.rights.directory && <To to="/users/directory">{t('users.directory')}</To>}
    </div>
  )
}

/** "Brugere": who is in KLIK here, and what on. Filters and sort live in the address. */
export function Users(): ReactElement {
  const t = useT()
  const { municipality } = useMe()
  const styles = useStyles()
  const look = useLook()
  const [search, setSearch] = useSearchParams()
  const [isOpen, setOpen] = useState(false)
  // Stays when it is closed; see Modal.
  const [wasOpened, setOpened] = useState(false)
  if (isOpen && !wasOpened) setOpened(true)
  const view = readUserView(search)
  const change = (next: UserView, replace = false): void => setSearch(writeUserView(next), { replace })
  const found = useUserPages(view)
  const { data: options } = useAsk('users.options', {})
  return (
    <div className={look.stack}>
      <Suspense fallback={null}>
        <SetupHint />
      </Suspense>
      <div className={styles.head}>
        <div>
          <PageTitle title={t('tab.nav.users')} />
          {municipality && <div className={look.subtle}>{t('users.mine', { municipality })}</div>}
          <Ways options={options} />
        </div>
        {options && <Buttons options={options} view={view} />}
      </div>
      {options?.rights.admit && (
        <Suspense>
          <JoinRequests options={options} />
        </Suspense>
      )}
      <Toolbar
        label={t('users.search')}
        words={view.words}
        search={(words) => change({ ...view, words }, true)}
        controls={SEARCHED}
        count={userFilterCount(view)}
        open={() => setOpen(true)}
      >
        <UnmigratedFilter
          is={view.fk !== 'any'}
          change={(is) => change({ ...view, fk: is ? 'unmigrated' : 'any' })}
        />
      </Toolbar>
      <AppliedUserFilters view={view} options={options} change={change} />
      {view.fk !== 'any' && !found.query.isPending && (
        <UnmigratedHelp view={view} isEmpty={found.total === 0} hasFk={options?.hasFk ?? false} />
      )}
      <div id={SEARCHED} className={look.stack}>
        <List found={found} view={view} change={change} />
      </div>
      <Suspense>
        {wasOpened && (
          <UserFilters
            {...{ open: isOpen, view, options, total: found.total }}
            change={change}
            close={() => setOpen(false)}
          />
        )}
      </Suspense>
    </div>
  )
}
