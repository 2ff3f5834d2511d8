import { Button, makeStyles } from '@fluentui/react-components'
import { SignOutRegular } from '@fluentui/react-icons/svg/sign-out'
import type { ReactElement } from 'react'
import type { Profile as ProfileView } from '../../src/contract/user.js'
import { useAsk } from '../api/queries.js'
import { Answered } from '../ui/Answered.js'
import { useLook, WIDE } from '../ui/look.js'
import { PageTitle } from '../ui/PageTitle.js'
import { CalendarFeed } from './CalendarFeed.js'
import { Consent } from './Consent.js'
import { LanguageChoice } from './LanguageChoice.js'
import { Lookups } from './Lookups.js'
import { OwnContact } from './OwnContact.js'
import { OwnData } from './OwnData.js'
import { Section } from '../ui/Section.js'
import { useSignOut } from '../ui/useSignOut.js'
import { To } from '../ui/To.js'
import { ProjectAccess } from '../users/ProjectAccess.js'
import { AdministratorBadge } from '../users/UserBits.js'
import { useT } from '../host/reader.js'
import { useSession } from '../host/session.js'

const useStyles = makeStyles({
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '16px',
    [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) 360px', alignItems: 'start' },
  },
  links: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '10px' },
})

function Links(): ReactElement {
  const t = useT()
  const styles = useStyles()
  const { inTeams } = useSession()
  const signOut = useSignOut()
  return (
    <Section title={t('users.profile.links')}>
      <div className={styles.links}>
        <To to="/settings">{t('users.profile.settings')}</To>
        <To to="/help">{t('tab.nav.help')}</To>
        <To to="/privacy">{t('tab.nav.privacy')}</To>
        {!inTeams && (
          <Button icon={<SignOutRegular />} onClick={signOut}>
            {t('users.profile.out')}
          </Button>
        )}
      </div>
    </Section>
  )
}

function Page({ profile }: { profile: ProfileView }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <>
      <div>
        <PageTitle title={profile.name} />
        <div className={look.row}>
          <span className={look.subtle}>{t('users.profile.title')}</span>
          {profile.isAdministrator && <AdministratorBadge />}
        </div>
      </div>
      <div className={styles.body}>
        <div className={look.stack}>
          <div className={look.card}>
            <OwnContact profile={profile} />
          </div>
          {profile.consent && (
            <>
              <div className={look.card}>
                <Consent profile={profile} consent={profile.consent} />
              </div>
              <div className={look.card}>
                <Lookups />
              </div>
            </>
          )}
        </div>
        <div className={look.stack}>
          <div className={look.card}>
            <Section title={t('users.profile.projects')}>
              <ProjectAccess projects={profile.projects} none={t('users.profile.noProjects')} />
            </Section>
          </div>
          <div className={look.card}>
            <LanguageChoice profile={profile} />
          </div>
          <div className={look.card}>
            <CalendarFeed />
          </div>
          <div className={look.card}>
            <OwnData />
          </div>
          <div className={look.card}>
            <Links />
          </div>
        </div>
      </div>
    </>
  )
}

/** One's own profile: contact data, projects, consent, language. */
export function Profile(): ReactElement {
  const look = useLook()
  const query = useAsk('profile.read', {})
  return (
    <div className={look.stack}>
      <Answered query={query} rows={8}>
        {(profile) => <Page profile={profile} />}
      </Answered>
    </div>
  )
}
