import type { ReactElement } from 'react'
import type { UserRow } from '../../src/contract/user.js'
import { useT } from '../host/reader.js'
import { Table, useRowLook } from '../ui/list/Table.js'
import { UserName, UserProjects } from './UserBits.js'
import { USER_SORTS, type UserSort, type UserSortBy } from './userView.js'

const WIDTHS: Record<UserSortBy, string> = { name: '29%', organisation: '18%', email: '26%' }

type Props = {
  users: readonly UserRow[]
  sort: UserSort
  sortBy: (by: UserSortBy) => void
  isOld: boolean
}

/** The users with KLIK's columns. */
export function UserTable({ users, sort, sortBy, isOld }: Props): ReactElement {
  const t = useT()
  const look = useRowLook()
  const columns = [
    ...USER_SORTS.map((by) => ({ by, label: t(`users.field.${by}`), width: WIDTHS[by] })),
    { label: t('users.field.projects') },
  ]
  return (
    <Table label={t('tab.nav.users')} columns={columns} sort={[sort]} sortBy={sortBy} isOld={isOld}>
      <tbody>
        {users.map((user) => (
          <tr key={user.id} className={look.covered}>
            <td className={look.td}>
              <UserName user={user} />
            </td>
            <td className={look.td}>{user.organisation}</td>
            <td className={look.td}>{user.email}</td>
            <td className={look.td}>
              <UserProjects projects={user.projects} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
