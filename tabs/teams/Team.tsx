import { Badge, Button, makeStyles, shorthands, tokens } from '@fluentui/react-components'
import { PersonAddRegular } from '@fluentui/react-icons/svg/person-add'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { useState, type ReactElement } from 'react'
import { useParams } from 'react-router'
import type { InvitationView, MemberView, TeamView } from '../../src/contract/organisation.js'
import { formatDay } from '../../src/i18n/format.js'
import { useAsk } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { Back } from '../ui/Back.js'
import { Banner } from '../ui/Banner.js'
import { NARROW, useLook } from '../ui/look.js'
import { Modal } from '../ui/Modal.js'
import { PageTitle } from '../ui/PageTitle.js'
import { ProblemView } from '../ui/ProblemView.js'
import { Section } from '../ui/Section.js'
import { Waiting } from '../ui/Waiting.js'
import { InviteForm, ResendForm } from './InviteForm.js'
import { ArchiveTeam, ChangeRole } from './MemberForms.js'
import { PersonForm } from './PersonForm.js'
import { RemoveMember } from './RemoveMember.js'
import { TeamForm } from './TeamForm.js'

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '12px' },
  buttons: { marginLeft: 'auto', [NARROW]: { marginLeft: 0 } },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    padding: '12px 0',
    ':not(:first-child)': { ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2) },
  },
  who: { flexGrow: 1, flexBasis: '260px', minWidth: 0, overflowWrap: 'anywhere' },
})

/** What has been opened: about the team, or about one of its members. */
type MemberAct = 'changeRole' | 'remove' | 'resend' | 'editPerson'
type Opened = { what: 'invite' | 'edit' | 'archive' } | { what: MemberAct; member: MemberView }
type Open = (opened: Opened) => void

/** Until when somebody who has not been here is let in. */
function InvitationLine({ invitation }: { invitation: InvitationView }): ReactElement {
  const t = useT()
  const look = useLook()
  const { state, isUndelivered, sentAt, lastDay } = invitation
  const last = formatDay(t.language, lastDay)
  if (isUndelivered) return <div>{t('organisation.team.undelivered')}</div>
  if (state === 'OVER') return <div>{t('organisation.team.invitationOver', { last })}</div>
  const day = formatDay(t.language, sentAt.slice(0, 10))
  return <div className={look.subtle}>{t('organisation.team.invitedUntil', { day, last })}</div>
}

function Member({ member, team, open }: { member: MemberView; team: TeamView; open: Open }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { name, email, role, since, hasLoggedIn } = member
  const { changeRole, archiveMember, editPerson, resend } = team.rights
  const button = (what: MemberAct, text: string, label: string): ReactElement => (
    <Button key={what} aria-label={label} onClick={() => open({ what, member })}>
      {text}
    </Button>
  )
  return (
    <li className={styles.line}>
      <div className={styles.who}>
        <h3 className={look.h3}>{name}</h3>
        <div>{t(`organisation.role.${role}`)}</div>
        <div className={look.subtle}>
          {[email, t('organisation.team.since', { day: formatDay(t.language, since.slice(0, 10)) })].join(
            ' · ',
          )}
          {!hasLoggedIn && ` · ${t('organisation.team.notSeen')}`}
        </div>
        {member.invitation && <InvitationLine invitation={member.invitation} />}
      </div>
      <div className={look.row}>
        {resend &&
          member.invitation &&
          button('resend', t('organisation.team.resend'), t('organisation.team.resendOf', { name }))}
        {editPerson &&
          button(
            'editPerson',
            t('organisation.team.editPerson'),
            t('organisation.team.editPersonOf', { name }),
          )}
        {changeRole &&
          button(
            'changeRole',
            t('organisation.team.changeRole'),
            t('organisation.team.changeRoleOf', { name }),
          )}
        {archiveMember &&
          button('remove', t('organisation.team.remove'), t('organisation.team.removeOf', { name }))}
      </div>
    </li>
  )
}

function Members({ team, open }: { team: TeamView; open: Open }): ReactElement {
  const t = useT()
  const look = useLook()
  return (
    <Section
      className={look.card}
      title={t('organisation.team.members')}
      beside={
        team.rights.invite && (
          <Button appearance="primary" icon={<PersonAddRegular />} onClick={() => open({ what: 'invite' })}>
            {t('organisation.team.invite')}
          </Button>
        )
      }
    >
      {team.isOnlyMe && <div className={look.subtle}>{t('organisation.team.onlyYou')}</div>}
      {team.members.length === 0 && <div>{t('organisation.team.noMembers')}</div>}
      <ul className={look.list}>
        {team.members.map((member) => (
          <Member key={member.id} {...{ member, team, open }} />
        ))}
      </ul>
    </Section>
  )
}

type FormProps = { opened: Opened; team: TeamView; close: () => void }

function Form({ opened, team, close }: FormProps): ReactElement | null {
  const { data: view } = useAsk('organisation.read', {})
  switch (opened.what) {
    case 'invite':
      return <InviteForm {...{ team, close }} />
    case 'archive':
      return <ArchiveTeam {...{ team, close }} />
    case 'edit':
      return view ? <TeamForm {...{ view, team, close }} /> : null
    case 'changeRole':
      return <ChangeRole {...{ team, close, member: opened.member }} />
    case 'resend':
      return <ResendForm {...{ team, close, member: opened.member }} />
    case 'editPerson':
      return <PersonForm {...{ team, close, member: opened.member }} />
    case 'remove':
      return <RemoveMember {...{ team, close, member: opened.member }} />
  }
}

function Whole({ team }: { team: TeamView }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = (): void => setOpened(null)
  const { name, area, reportTags, isMain, isOwnerless, rights } = team
  return (
    <div className={look.stack}>
      <Back to="/teams">{t('organisation.team.back')}</Back>
      <div className={styles.head}>
        <div>
          <PageTitle title={name} />
          <div className={look.row}>
            <span className={look.subtle}>
              {[area?.name ?? t('organisation.teams.noArea'), ...reportTags].join(' · ')}
            </span>
            {isMain && (
              <Badge appearance="tint" color="brand">
                {t('organisation.teams.main')}
              </Badge>
            )}
          </div>
        </div>
        <div className={`${look.row} ${styles.buttons}`}>
          {rights.edit && (
            <Button onClick={() => setOpened({ what: 'edit' })}>{t('organisation.team.edit')}</Button>
          )}
          {rights.archive && (
            <Button onClick={() => setOpened({ what: 'archive' })}>{t('organisation.team.archive')}</Button>
          )}
        </div>
      </div>
      {isOwnerless && <Banner icon={<WarningRegular />}>{t('organisation.teams.ownerless')}</Banner>}
      <Members team={team} open={setOpened} />
      <Modal open={opened !== null} close={close}>
        {opened && <Form {...{ opened, team, close }} />}
      </Modal>
    </div>
  )
}

/** One team: who belongs to it, and as what. */
export function Team(): ReactElement {
  const { teamId = '' } = useParams()
  const { data: team, error, refetch } = useAsk('teams.read', { params: { teamId } })
  if (error && !team) return <ProblemView problem={error} retry={() => void refetch()} level={1} />
  return team ? <Whole key={team.id} team={team} /> : <Waiting rows={6} />
}
