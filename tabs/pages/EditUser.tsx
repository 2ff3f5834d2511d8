import { useQueryClient } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import type { UserDetail } from '../../src/contract/user.js'
import { useAsk, useOutdate } from '../asking.js'
import { Answered } from '../components/Answered.js'
import { Back } from '../components/Back.js'
import { useLook } from '../components/look.js'
import { useNotify } from '../components/Notices.js'
import { PageTitle } from '../components/PageTitle.js'
import type { Deleted } from '../components/users/Deletion.js'
import { EditForm } from '../components/users/EditForm.js'
import { useT } from '../reader.js'

/** Back in the list "Brugerhåndtering" as it was left. */
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
  const outdate = useOutdate()
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
    outdate(
      'users.list',
      'users.options',
      'people.search',
      'roles.gallery',
      'roles.read',
      'tasks.list',
      'tasks.read',
    )
  }
  return (
    <div className={look.stack}>
      <Back to={`/users/${userId}`}>{query.data?.name ?? t('users.title')}</Back>
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
