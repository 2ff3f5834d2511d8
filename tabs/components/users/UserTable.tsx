import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { UserRow } from '../../../src/contract/user.js'
import { useT } from '../../reader.js'
import { USER_SORTS, type UserSort, type UserSortBy } from '../../userView.js'
import { SortHead } from '../list/SortHead.js'
import { useLook } from '../look.js'
import { UserName, UserProjects } from './UserBits.js'

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  wrap: { padding: '4px 8px' },
  old: { opacity: 0.6 },
  name: { width: '29%' },
  organisation: { width: '18%' },
  email: { width: '26%' },
  row: {
    position: 'relative',
    ':hover': { boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke1}`, borderRadius: '6px' },
  },
  td: {
    padding: '12px 10px',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    hyphens: 'auto',
    ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2),
  },
  th: { padding: '8px 10px 12px', textAlign: 'left', verticalAlign: 'bottom' },
  head: { letterSpacing: '0.03em', textTransform: 'uppercase' },
})

type Props = {
  users: readonly UserRow[]
  sort: UserSort
  sortBy: (by: UserSortBy) => void
  isOld: boolean
}

/** The users with KLIK's columns; a click on a head sorts. */
export function UserTable({ users, sort, sortBy, isOld }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <div className={mergeClasses(look.card, styles.wrap, isOld && styles.old)}>
      <table className={styles.table} aria-label={t('users.title')} aria-busy={isOld}>
        <colgroup>
          {USER_SORTS.map((by) => (
            <col key={by} className={styles[by]} />
          ))}
          <col />
        </colgroup>
        <thead>
          <tr>
            {USER_SORTS.map((by) => (
              <SortHead
                key={by}
                label={t(`users.field.${by}`)}
                sorted={sort.by !== by ? null : sort.descending ? 'descending' : 'ascending'}
                sort={() => sortBy(by)}
              />
            ))}
            <th scope="col" className={mergeClasses(look.label, styles.th, styles.head)}>
              {t('users.field.projects')}
            </th>
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <tr key={user.id} className={styles.row}>
              <td className={styles.td}>
                <UserName user={user} />
              </td>
              <td className={styles.td}>{user.organisation}</td>
              <td className={styles.td}>{user.email}</td>
              <td className={styles.td}>
                <UserProjects projects={user.projects} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
