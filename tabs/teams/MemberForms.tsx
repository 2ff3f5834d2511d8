import { Field, Input, makeStyles, Radio, RadioGroup } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import { useNavigate } from 'react-router'
import type { MemberView, TeamView } from '../../src/contract/organisation.js'
import { TEAM_ROLES, type TeamRole } from '../../src/domain/team.js'
import { useDo } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { DialogFrame } from '../ui/DialogFrame.js'
import { useLook } from '../ui/look.js'
import { useNotify } from '../ui/Notices.js'
import { useSubmit } from '../ui/useSubmit.js'

const useStyles = makeStyles({ text: { margin: 0 } })

type OfTeam = { team: TeamView; close: () => void }
type OfMember = OfTeam & { member: MemberView }
type RoleProps = { roles: readonly TeamRole[]; role: TeamRole; change: (role: TeamRole) => void }

function RoleField({ roles, role, change }: RoleProps): ReactElement {
  const t = useT()
  const look = useLook()
  return (
    <Field label={t('organisation.form.role')}>
      <RadioGroup
        value={role}
        onChange={(_, { value }) => change(roles.find((one) => one === value) ?? role)}
      >
        {roles.map((one) => (
          <Radio
            key={one}
            value={one}
            label={
              <>
                {t(`organisation.role.${one}`)}
                <div className={look.subtle}>{t(`organisation.roleHint.${one}`)}</div>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  )
}

/** "Inviter": a known address gets a place in the team, an unknown one is put on the books. */
export function InviteForm({ team, close }: OfTeam): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const notify = useNotify()
  const [fullName, setFullName] = useState('')
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<TeamRole>(team.invitable.at(-1) ?? 'introducer')
  const inviting = useDo('members.invite', {
    learned({ name, isNew }) {
      notify({ text: t(isNew ? 'organisation.done.registered' : 'organisation.done.invited', { name }) })
      close()
    },
  })
  const [noName, noEmail] = [fullName.trim() === '', !email.includes('@')]
  const { wasTried, submit } = useSubmit(!noName && !noEmail, () =>
    inviting.mutate({
      params: { teamId: team.id },
      body: { fullName: fullName.trim(), email: email.trim(), role },
    }),
  )
  return (
    <DialogFrame
      title={t('organisation.team.invite')}
      cancel={close}
      form={submit}
      actText={t('organisation.form.send')}
      isBusy={inviting.isPending}
      problem={inviting.error}
    >
      <Field
        label={t('organisation.form.fullName')}
        required
        validationMessage={wasTried && noName ? t('organisation.form.fullNameMissing') : null}
      >
        <Input value={fullName} maxLength={200} onChange={(_, { value }) => setFullName(value)} />
      </Field>
      <Field
        label={t('organisation.form.email')}
        required
        hint={t('organisation.form.emailHint')}
        validationMessage={wasTried && noEmail ? t('organisation.form.emailMissing') : null}
      >
        <Input type="email" value={email} maxLength={300} onChange={(_, { value }) => setEmail(value)} />
      </Field>
      <RoleField roles={team.invitable} role={role} change={setRole} />
      {team.limit && (
        <p className={styles.text}>
          {t(
            team.limit === 'coordinator'
              ? 'organisation.form.coordinatorRoles'
              : 'organisation.form.ownLevel',
          )}
        </p>
      )}
      <p className={`${styles.text} ${look.subtle}`}>{t('organisation.team.introducee')}</p>
    </DialogFrame>
  )
}

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
