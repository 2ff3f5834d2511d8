import { makeStyles } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import { useNavigate } from 'react-router'
import type { MemberView, TeamView } from '../../src/contract/organisation.js'
import { TEAM_ROLES } from '../../src/domain/team.js'
import { useDo } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { DialogFrame } from '../ui/DialogFrame.js'
import { useNotify } from '../ui/Notices.js'
import { RoleField } from './RoleField.js'

const useStyles = makeStyles({ text: { margin: 0 } })

export type OfTeam = { team: TeamView; close: () => void }
export type OfMember = OfTeam & { member: MemberView }
export function ChangeRole({ member, close }: OfMember): ReactElement {
  const t = useT()
  const notify = useNotify()
  const [role, setRole] = useState(member.role)
  const { id: memberId, name, version } = member
  const changing = useDo('members.changeRole', {
    learned() {
      const said = t(`organisation.role.${role}`)
      notify({ text: t('organisation.done.roleChanged', { name, role: said }) })
      close()
    },
  })
  return (
    <DialogFrame
      title={t('organisation.team.changeRoleOf', { name })}
      cancel={close}
      act={() => changing.mutate({ params: { memberId }, body: { version, role } })}
      actText={t('organisation.form.change')}
      isBusy={changing.isPending}
      problem={changing.error}
    >
      <RoleField roles={TEAM_ROLES} role={role} change={setRole} />
    </DialogFrame>
  )
}

export function RemoveMember({ team, member, close }: OfMember): ReactElement {
  const t = useT()
  const styles = useStyles()
  const notify = useNotify()
  const { id: memberId, name, version } = member
  const removing = useDo('members.archive', {
    learned() {
      notify({ text: t('organisation.done.removed', { name }) })
      close()
    },
  })
  return (
    <DialogFrame
      title={t('organisation.team.removeOf', { name })}
      cancel={close}
      act={() => removing.mutate({ params: { memberId }, body: { version } })}
      actText={t('organisation.form.remove')}
      isBusy={removing.isPending}
      problem={removing.error}
    >
      <p className={styles.text}>{t('organisation.form.removeText', { name, team: team.name })}</p>
    </DialogFrame>
  )
}

export function ArchiveTeam({ team, close }: OfTeam): ReactElement {
  const t = useT()
  const styles = useStyles()
  const notify = useNotify()
  const go = useNavigate()
  const archiving = useDo('teams.archive', {
    learned({ name }) {
      notify({ text: t('organisation.done.archived', { name }) })
      close()
      void go('/teams')
    },
  })
  return (
    <DialogFrame
      title={t('organisation.team.archive')}
      cancel={close}
      act={() => archiving.mutate({ params: { teamId: team.id }, body: { version: team.version } })}
      actText={t('organisation.form.archive')}
      isBusy={archiving.isPending}
      problem={archiving.error}
    >
      <p className={styles.text}>{t('organisation.form.archiveText')}</p>
    </DialogFrame>
  )
}
