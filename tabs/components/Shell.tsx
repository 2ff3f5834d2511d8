import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { PersonSwapRegular } from '@fluentui/react-icons'
import { Suspense, type ReactElement } from 'react'
import { Outlet, useLocation } from 'react-router'
import { useMe, useT } from '../reader.js'
import { signOut, useSession } from '../session.js'
import { Boundary } from './Boundary.js'
import { useLook } from './look.js'
import { Navigation } from './Navigation.js'
import { Notices } from './Notices.js'
import { To } from './To.js'
import { Waiting } from './Waiting.js'

const useStyles = makeStyles({
  shell: { maxWidth: '1200px', marginInline: 'auto', padding: '12px 20px 32px', boxSizing: 'border-box' },
  top: { display: 'flex', alignItems: 'center', gap: '8px', marginBottom: '20px' },
  me: { marginLeft: 'auto', minWidth: 0, display: 'flex', alignItems: 'center', gap: '4px' },
  name: { '@media (max-width: 700px)': { display: 'none' } },
  skip: {
    position: 'absolute',
    top: '8px',
    left: '20px',
    zIndex: 10,
    padding: '6px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke1),
    ':not(:focus)': { clipPath: 'inset(50%)', width: '1px', height: '1px', padding: 0, overflow: 'hidden' },
  },
  foot: { display: 'flex', gap: '16px', marginTop: '32px', fontSize: tokens.fontSizeBase200 },
})

/** Only outside Teams, where one can be several people. */
function WhoAmI(): ReactElement {
  const t = useT()
  const { name } = useMe()
  const styles = useStyles()
  const look = useLook()
  return (
    <div className={styles.me}>
      <span className={mergeClasses(look.subtle, styles.name)}>{name}</span>
      <Button
        appearance="subtle"
        icon={<PersonSwapRegular />}
        aria-label={t('tab.nav.switch', { name })}
        title={t('tab.nav.switch', { name })}
        onClick={signOut}
      />
    </div>
  )
}

export function Foot(): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <footer className={styles.foot}>
      <To to="/privacy">{t('tab.nav.privacy')}</To>
      <To to="/terms">{t('tab.nav.terms')}</To>
    </footer>
  )
}

/** What stands round every page. */
export function Shell(): ReactElement {
  const t = useT()
  const styles = useStyles()
  const { inTeams } = useSession()
  const { pathname } = useLocation()
  return (
    <Notices>
      <div className={styles.shell}>
        <a href="#content" className={styles.skip}>
          {t('tab.nav.skip')}
        </a>
        <div className={styles.top}>
          <Navigation />
          {!inTeams && <WhoAmI />}
        </div>
        <main id="content" tabIndex={-1} style={{ outline: 'none' }}>
          <Boundary key={pathname}>
            <Suspense fallback={<Waiting />}>
              <Outlet />
            </Suspense>
          </Boundary>
        </main>
        <Foot />
      </div>
    </Notices>
  )
}
