import { makeStyles } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import { useNavigate } from 'react-router'
import type { MemberView, TeamView } from '../../src/contract/organisation.js'
import { TEAM_ROLES } from '../../src/domain/team.js'
import { useAsk, useDo } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { Choose } from '../ui/list/Choose.js'
import { DialogFrame } from '../ui/DialogFrame.js'
import { afterDialogs } from '../ui/focus.js'
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

export function ArchiveTeam({ team, close }: OfTeam): ReactElement {
  const [plansTo, setPlansTo] = useState('')
  const t = useT()
  const styles = useStyles()
  const notify = useNotify()
  const go = useNavigate()
  const { data } = useAsk('organisation.read', {})
  const others = (data?.teams ?? [])
    .filter(({ id }) => id !== team.id)
    .map(({ id, name }) => ({ value: id, text: name }))
  const archiving = useDo('teams.archive', {
    learned({ name }) {
      notify({ text: t('organisation.done.archived', { name }) })
      close()
      afterDialogs(() => void go('/teams'))
    },
  })
  return (
    <DialogFrame
      title={t('organisation.team.archive')}
      cancel={close}
      act={() =>
        archiving.mutate({
          params: { teamId: team.id },
          body: { version: team.version, ...(plansTo ? { plansTo } : {}) },
        })
      }
      actText={t('organisation.form.archive')}
      isBusy={archiving.isPending}
      problem={archiving.error}
    >
      <p className={styles.text}>{t('organisation.form.archiveText')}</p>
      {archiving.error?.code === 'team-has-plans' && (
        <Choose
          label={t('organisation.form.plansToTeam')}
          value={plansTo}
          choices={[{ value: '', text: t('organisation.form.choose') }, ...others]}
          change={setPlansTo}
        />
      )}
    </DialogFrame>
  )
}
