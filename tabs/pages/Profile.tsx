import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import { SignOutRegular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { Profile as ProfileView } from '../../src/contract/user.js'
import { useAsk } from '../asking.js'
import { Answered } from '../components/Answered.js'
import { useLook, WIDE } from '../components/look.js'
import { PageTitle } from '../components/PageTitle.js'
import { CalendarFeed } from '../components/profile/CalendarFeed.js'
import { Consent } from '../components/profile/Consent.js'
import { LanguageChoice } from '../components/profile/LanguageChoice.js'
import { Lookups } from '../components/profile/Lookups.js'
import { OwnContact } from '../components/profile/OwnContact.js'
import { Section } from '../components/Section.js'
import { To } from '../components/To.js'
import { AdministratorBadge } from '../components/users/UserBits.js'
import { useT } from '../reader.js'
import { signOut, useSession } from '../session.js'

const useStyles = makeStyles({
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '16px',
    [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) 360px', alignItems: 'start' },
  },
  projects: { display: 'flex', flexDirection: 'column', gap: '8px' },
  project: { display: 'flex', justifyContent: 'space-between', gap: '12px', overflowWrap: 'anywhere' },
  none: { margin: 0 },
  links: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '10px' },
})

function Projects({ profile }: { profile: ProfileView }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <Section title={t('users.profile.projects')}>
      {profile.projects.length === 0 && (
        <p className={mergeClasses(look.subtle, styles.none)}>{t('users.profile.noProjects')}</p>
      )}
      <ul className={mergeClasses(look.list, styles.projects)}>
        {profile.projects.map(({ id, name, userType }) => (
          <li key={id} className={styles.project}>
            <span>{name}</span>
            <span>{t(`userType.${userType}`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Links(): ReactElement {
  const t = useT()
  const styles = useStyles()
  const { inTeams } = useSession()
  return (
    <Section title={t('users.profile.links')}>
      <div className={styles.links}>
        <To to="/help">{t('users.help.title')}</To>
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
            <Projects profile={profile} />
          </div>
          <div className={look.card}>
            <LanguageChoice profile={profile} />
          </div>
          <div className={look.card}>
            <CalendarFeed />
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
