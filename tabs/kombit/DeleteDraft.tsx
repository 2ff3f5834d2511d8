import type { ReactElement } from 'react'
import { useNavigate } from 'react-router'
import { useDo } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { DialogFrame } from '../ui/DialogFrame.js'
import { afterDialogs } from '../ui/focus.js'
import { useNotify } from '../ui/Notices.js'

type Named = { id: string; name: string; version: number }

/** Asks before a draft goes for good. */
export function DeleteDraft({ role, close }: { role: Named; close: () => void }): ReactElement {
  const t = useT()
  const go = useNavigate()
  const notify = useNotify()
  const { id: roleId, name, version } = role
  const deleting = useDo('kombitRoles.delete', {
    learned() {
      close()
      notify({ text: t('kombit.delete.done', { role: name }) })
      afterDialogs(() => void go('/roles', { replace: true }))
    },
  })
  return (
    <DialogFrame
      title={t('kombit.delete.title', { role: name })}
      cancel={close}
      act={() => deleting.mutate({ params: { roleId }, body: { version } })}
      actText={t('kombit.delete.act')}
      isBusy={deleting.isPending}
      problem={deleting.error}
    >
      {t('kombit.delete.text')}
    </DialogFrame>
  )
}

/** The same for a master role that no role is made of. */
export function DeleteMaster({ role, close }: { role: Named; close: () => void }): ReactElement {
  const t = useT()
  const go = useNavigate()
  const notify = useNotify()
  const { id: masterRoleId, name, version } = role
  const deleting = useDo('masterRoles.delete', {
    learned() {
      close()
      notify({ text: t('kombit.delete.done', { role: name }) })
      afterDialogs(() => void go('/roles/masters', { replace: true }))
    },
  })
  return (
    <DialogFrame
      title={t('kombit.delete.masterTitle', { role: name })}
      cancel={close}
      act={() => deleting.mutate({ params: { masterRoleId }, body: { version } })}
      actText={t('kombit.delete.act')}
      isBusy={deleting.isPending}
      problem={deleting.error}
    >
      {t('kombit.delete.masterText')}
    </DialogFrame>
  )
}
