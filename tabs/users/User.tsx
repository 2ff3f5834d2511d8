import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import type { ReactElement } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import type { UserDetail } from '../../src/contract/user.js'
import { formatDay, formatMoment } from '../../src/i18n/format.js'
import type { Translator } from '../../src/i18n/translator.js'
import { useAsk } from '../api/queries.js'
import { WarningFilled } from '@fluentui/react-icons/svg/warning'
import { Banner } from '../ui/Banner.js'
import { Answered } from '../ui/Answered.js'
import { Back } from '../ui/Back.js'
import { Download } from '../ui/Download.js'
import { Facts } from '../ui/Facts.js'
import { useLook, WIDE } from '../ui/look.js'
import { Out } from '../ui/Out.js'
import { PageTitle } from '../ui/PageTitle.js'
import { Section } from '../ui/Section.js'
import { To } from '../ui/To.js'
import { AdministratorBadge } from './UserBits.js'
import { useT } from '../host/reader.js'
import { ProjectAccess } from './ProjectAccess.js'

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '12px' },
  edit: { marginLeft: 'auto' },
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '16px',
    [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) 360px', alignItems: 'start' },
  },
  roles: { margin: 0, paddingLeft: '20px' },
})

/** "00 00 00 12" as a telephone dials it. */
const dialled = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`

function loginText(t: Translator, { authSource, lastFkLogin, lastLogin }: UserDetail): string {
  if (authSource === 'FK_ADM')
    return lastFkLogin
      ? t('users.one.loginFk', { at: formatMoment(t.language, lastFkLogin) })
      : t('users.one.loginFkNever')
  return lastLogin
    ? t('users.one.loginLocal', { at: formatDay(t.language, lastLogin) })
    : t('users.notLoggedIn')
}

function ContactData({ user }: { user: UserDetail }): ReactElement {
  const t = useT()
  const phone = (number: string | null): ReactElement | string =>
    number ? <Out href={dialled(number)}>{number}</Out> : '–'
  const facts = [
    { label: t('users.field.email'), value: <Out href={`mailto:${user.email}`}>{user.email}</Out> },
    { label: t('users.field.directPhone'), value: phone(user.directPhone) },
    { label: t('users.field.mobilePhone'), value: phone(user.mobilePhone) },
    { label: t('users.field.title'), value: user.title ?? '–' },
    { label: t('users.field.department'), value: user.department ?? '–' },
    { label: t('users.field.organisation'), value: user.organisation },
    { label: t('users.field.municipality'), value: user.municipality },
    { label: t('users.one.login'), value: loginText(t, user) },
  ]
  return (
    <Section title={t('users.one.contact')}>
      <Facts facts={facts} />
    </Section>
  )
}

function Access({ user }: { user: UserDetail }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <div className={mergeClasses(look.card, look.stack)}>
      <Section title={t('users.one.access')}>
        <ProjectAccess projects={user.projects} none={t('users.one.accessNone')} />
      </Section>
      {user.roles.length > 0 && (
        <Section title={t('users.field.roles')}>
          <ul className={styles.roles}>
            {user.roles.map((role) => (
              <li key={role}>{role}</li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  )
}

function Page({ user, list }: { user: UserDetail; list: string }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const go = useNavigate()
  const edit = (): void => void go(`/users/${user.id}/edit`, { state: { list } })
  return (
    <>
      <div className={styles.head}>
        <div>
          <PageTitle title={user.name} />
          {user.isAdministrator && <AdministratorBadge />}
        </div>
        {user.canReadData && (
          <Download
            className={styles.edit}
            label={t('users.data.fetchOf')}
            wanted={{
              name: 'users.data',
              given: { params: { personId: user.id }, query: { language: t.language } },
            }}
          />
        )}
        {user.canEdit && (
          <Button
            className={mergeClasses(!user.canReadData && styles.edit)}
            appearance="primary"
            icon={<EditRegular />}
            onClick={edit}
          >
            {t('users.one.edit')}
          </Button>
        )}
      </div>
      {user.isMe && (
        <div>
          {t('users.one.isYou')}{' '}
          <To to="/profile" className={look.inText}>
            {t('users.one.toProfile')}
          </To>
        </div>
      )}
      {user.leftOn && (
        <Banner icon={<WarningFilled />}>
          {t('users.leftText', { day: formatDay(t.language, user.leftOn) })}
          {user.rights.delete && (
            <div>
              <To to="/users/directory" className={look.inText}>
                {t('users.directory')}
              </To>
            </div>
          )}
        </Banner>
      )}
      <div className={styles.body}>
        <div className={look.card}>
          <ContactData user={user} />
        </div>
        <Access user={user} />
      </div>
      {!user.canEdit && (
        <div className={look.subtle}>{t('users.one.cannotEdit', { who: t('users.one.whoCan') })}</div>
      )}
    </>
  )
}

/** One user: how to reach them and what they have access to. */
export function User(): ReactElement {
  const t = useT()
  const look = useLook()
  const { userId = '' } = useParams()
  const { state } = useLocation() as { state: { list?: unknown } | null }
  const query = useAsk('users.read', { params: { personId: userId } })
  const list = typeof state?.list === 'string' ? state.list : ''
  return (
    <div className={look.stack}>
      <Back to={`/users${list}`}>{t('tab.nav.users')}</Back>
      <Answered query={query}>{(user) => <Page key={user.id} user={user} list={list} />}</Answered>
    </div>
  )
}
