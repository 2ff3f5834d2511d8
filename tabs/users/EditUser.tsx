import { useQueryClient } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import type { UserDetail } from '../../src/contract/user.js'
import { useAsk } from '../api/queries.js'
import { Answered } from '../ui/Answered.js'
import { Back } from '../ui/Back.js'
import { useLook } from '../ui/look.js'
import { useNotify } from '../ui/Notices.js'
import { PageTitle } from '../ui/PageTitle.js'
import type { Deleted } from './Deletion.js'
import { EditForm } from './EditForm.js'
import { useT } from '../host/reader.js'

/** Back in the list "Brugere" as it was left. */
function useList(): string {
  const { state } = useLocation() as { state: { list?: unknown } | null }
  return typeof state?.list === 'string' ? state.list : ''
}

/** "Rediger bruger". */
export function EditUser(): ReactElement {
  const t = useT()
  const look = useLook()
  const go = useNavigate()
  const notify = useNotify()
  const queries = useQueryClient()
  const { userId = '' } = useParams()
  const list = useList()
  const query = useAsk('users.read', { params: { personId: userId } })
  const toUser = (): void => void go(`/users/${userId}`, { state: { list } })
  const saved = ({ name }: UserDetail): void => {
    notify({ text: t('users.edit.saved', { name }) })
    toUser()
  }
  const deleted = ({ name, hasFkAccess }: Deleted): void => {
    notify({ text: t(hasFkAccess ? 'users.remove.doneFk' : 'users.remove.done', { name }) })
    void go(`/users${list}`, { replace: true })
    queries.removeQueries({ queryKey: ['users.read'] })
  }
  return (
    <div className={look.stack}>
      <Back to={`/users/${userId}`}>{query.data?.name ?? t('tab.nav.users')}</Back>
      <Answered query={query} rows={8}>
        {(user) => (
          <>
            <PageTitle title={t('users.edit.title', { name: user.name })} />
            <EditForm key={user.id} user={user} saved={saved} deleted={deleted} cancel={toUser} />
          </>
        )}
      </Answered>
    </div>
  )
}
