import { useQueryClient } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { KombitRoleDetail } from '../../src/contract/kombitRole.js'
import { keyOf, useAsk } from '../api/queries.js'
import { Answered } from '../ui/Answered.js'
import { Back } from '../ui/Back.js'
import { EditRoleForm } from './EditRoleForm.js'
import { NewRoleForm } from './NewRoleForm.js'
import { useLook } from '../ui/look.js'
import { useNotify } from '../ui/Notices.js'
import { PageTitle } from '../ui/PageTitle.js'
import { roleName } from '../../src/i18n/roleName.js'
import { useT } from '../host/reader.js'
import { Nowhere } from '../ui/Nowhere.js'

/** Puts a role that was saved where the pages look for it, and goes to it. */
function useRoleSaved(): (role: KombitRoleDetail, text: string) => void {
  const queries = useQueryClient()
  const notify = useNotify()
  const go = useNavigate()
  return (role, text) => {
    queries.setQueryData(keyOf('kombitRoles.read', { params: { roleId: role.id } }), role)
    notify({ text })
    void go(`/roles/${role.id}`, { replace: true })
  }
}

const WHOLE = { query: { project: [], master: [] } }

/** "Opret rolle". */
export function NewKombitRole(): ReactElement {
  const t = useT()
  const look = useLook()
  const go = useNavigate()
  const saved = useRoleSaved()
  const query = useAsk('kombitRoles.list', WHOLE)
  return (
    <div className={look.stack}>
      <Back to="/roles">{t('kombit.list.title')}</Back>
      <Answered query={query}>
        {(options) =>
          options.canManage ? (
            <>
              <div>
                <PageTitle title={t('kombit.edit.newTitle')} />
                <div className={look.subtle}>{t('kombit.edit.newText')}</div>
              </div>
              <NewRoleForm
                options={options}
                done={(role) => saved(role, t('kombit.edit.created', { role: roleName(t, role) }))}
                cancel={() => void go('/roles')}
              />
            </>
          ) : (
            <Nowhere />
          )
        }
      </Answered>
    </div>
  )
}

/** "Rediger". */
export function EditKombitRole(): ReactElement {
  const t = useT()
  const look = useLook()
  const go = useNavigate()
  const saved = useRoleSaved()
  const { roleId = '' } = useParams()
  const query = useAsk('kombitRoles.read', { params: { roleId } })
  const told = ({ publishedAt, filled }: KombitRoleDetail): string =>
    t(publishedAt !== null && filled > 0 ? 'kombit.edit.savedTold' : 'kombit.edit.saved')
  return (
    <div className={look.stack}>
      <Back to={`/roles/${roleId}`}>{query.data?.title ?? t('kombit.list.title')}</Back>
      <Answered query={query} rows={8}>
        {(role) =>
          role.canManage ? (
            <>
              <PageTitle title={t('kombit.edit.title', { role: roleName(t, role) })} />
              <EditRoleForm
                key={role.id}
                role={role}
                saved={(now) => saved(now, told(now))}
                cancel={() => void go(`/roles/${roleId}`)}
              />
            </>
          ) : (
            <Nowhere />
          )
        }
      </Answered>
    </div>
  )
}
