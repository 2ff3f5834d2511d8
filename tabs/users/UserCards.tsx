import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { UserRow } from '../../src/contract/user.js'
import { useT } from '../host/reader.js'
import { readUserSort, USER_SORTS, writeUserSort, type UserSort } from './userView.js'
import { Choose } from '../ui/list/Choose.js'
import { useLook } from '../ui/look.js'
import { UserName, UserProjects } from './UserBits.js'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px' },
  card: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    overflowWrap: 'anywhere',
  },
  old: { opacity: 0.6 },
})

/** Sorting where there are no heads to click. */
export function UserSortChoice(props: { sort: UserSort; change: (sort: UserSort) => void }): ReactElement {
  const t = useT()
  const choices = USER_SORTS.flatMap((by) =>
    [false, true].map((descending) => ({
      value: writeUserSort({ by, descending }),
      text: t(descending ? 'tab.list.sortDown' : 'tab.list.sortUp', { field: t(`users.field.${by}`) }),
    })),
  )
  return (
    <Choose
      label={t('tab.list.sort')}
      value={writeUserSort(props.sort)}
      choices={choices}
      change={(text) => props.change(readUserSort(text))}
    />
  )
}

/** The users where there is no room for rows. */
export function UserCards({ users, isOld }: { users: readonly UserRow[]; isOld: boolean }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <ul
      className={mergeClasses(look.list, styles.list, isOld && styles.old)}
      aria-label={t('tab.nav.users')}
      aria-busy={isOld}
    >
      {users.map((user) => (
        <li key={user.id} className={mergeClasses(look.card, styles.card)}>
          <div>
            <UserName user={user} />
          </div>
          <div className={look.subtle}>
            <div>{user.email}</div>
            <div>{user.organisation}</div>
          </div>
          <UserProjects projects={user.projects} />
        </li>
      ))}
    </ul>
  )
}
