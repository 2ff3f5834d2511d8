import { Button, makeStyles } from '@fluentui/react-components'
import { DocumentTableRegular, PersonAddRegular } from '@fluentui/react-icons'
import { lazy, Suspense, useState, type ReactElement } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useAsk } from '../asking.js'
import { More } from '../components/list/More.js'
import { Toolbar } from '../components/list/Toolbar.js'
import { NARROW, useLook } from '../components/look.js'
import { useNarrow } from '../components/narrow.js'
import { Download } from '../components/Download.js'
import { PageTitle } from '../components/PageTitle.js'
import { ProblemView } from '../components/ProblemView.js'
import { AppliedUserFilters, type UserOptions } from '../components/users/AppliedUserFilters.js'
import { NoUsers } from '../components/users/NoUsers.js'
import { useUserPages, type UserPages } from '../components/users/pages.js'
import { UnmigratedFilter, UnmigratedHelp } from '../components/users/Unmigrated.js'
import { UserCards, UserSortChoice } from '../components/users/UserCards.js'
import { UserTable } from '../components/users/UserTable.js'
import { Waiting } from '../components/Waiting.js'
import { useMe, useT } from '../reader.js'
import {
  readUserView,
  userFilterCount,
  userQueryOf,
  usersSortedBy,
  writeUserView,
  type UserSortBy,
  type UserView,
} from '../userView.js'

const UserFilters = lazy(async () => ({
  default: (await import('../components/users/UserFilters.js')).UserFilters,
}))

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

/** "Brugerhåndtering": who is in KLIK here, and what on. Filters and sort live in the address. */
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
      <div className={styles.head}>
        <div>
          <PageTitle title={t('users.title')} />
          {municipality && <div className={look.subtle}>{t('users.mine', { municipality })}</div>}
        </div>
        {options && <Buttons options={options} view={view} />}
      </div>
      <Toolbar
        label={t('users.search')}
        words={view.words}
        search={(words) => change({ ...view, words }, true)}
        count={userFilterCount(view)}
        open={() => setOpen(true)}
      >
        <UnmigratedFilter
          is={view.isUnmigrated}
          change={(isUnmigrated) => change({ ...view, isUnmigrated })}
        />
      </Toolbar>
      <AppliedUserFilters view={view} options={options} change={change} />
      {view.isUnmigrated && found.total > 0 && <UnmigratedHelp />}
      <List found={found} view={view} change={change} />
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
