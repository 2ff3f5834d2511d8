import { Button, makeStyles, shorthands, tokens } from '@fluentui/react-components'
import { PersonCircleRegular } from '@fluentui/react-icons/svg/person-circle'
import { PersonSwapRegular } from '@fluentui/react-icons/svg/person-swap'
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle'
import { Suspense, type ReactElement } from 'react'
import { Outlet, useLocation } from 'react-router'
import { useMe, useT } from '../host/reader.js'
import { signOut, useSession } from '../host/session.js'
import { Boundary } from './Boundary.js'
import { Foot } from './Foot.js'
import { OutsideTeams } from './outsideTeams.js'
import { NARROW } from '../ui/look.js'
import { Live } from './Live.js'
import { Navigation } from './Navigation.js'
import { Notices } from '../ui/Notices.js'
import { To } from '../ui/To.js'
import { Waiting } from '../ui/Waiting.js'

const useStyles = makeStyles({
  shell: { maxWidth: '1200px', marginInline: 'auto', padding: '12px 20px 32px', boxSizing: 'border-box' },
  top: { display: 'flex', alignItems: 'center', gap: '8px', marginBottom: '20px' },
  me: { marginLeft: 'auto', flexShrink: 0, display: 'flex', alignItems: 'center', gap: '4px' },
  way: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '32px',
    minWidth: '32px',
    justifyContent: 'center',
    padding: '0 4px',
    boxSizing: 'border-box',
    color: tokens.colorNeutralForeground2,
    [NARROW]: { minHeight: '44px', minWidth: '36px', padding: 0 },
  },
  icon: { flexShrink: 0, fontSize: '20px' },
  name: { '@media (max-width: 820px)': { display: 'none' } },
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
})

/** "[Dit navn]" and "Få hjælp"; outside Teams, where one can be several people, the way to be another. */
function WhoAmI(): ReactElement {
  const t = useT()
  const { name, sees } = useMe()
  const { inTeams, inBrowser } = useSession()
  const styles = useStyles()
  return (
    <div className={styles.me}>
      {sees.profile && (
        <To to="/profile" className={styles.way} label={t('tab.nav.profile', { name })}>
          <PersonCircleRegular className={styles.icon} aria-hidden="true" />
          <span className={styles.name}>{name}</span>
        </To>
      )}
      <To to="/help" className={styles.way} label={t('tab.nav.help')}>
        <QuestionCircleRegular className={styles.icon} aria-hidden="true" />
      </To>
      {inBrowser && (
        <Suspense fallback={null}>
          <OutsideTeams part="signOut" />
        </Suspense>
      )}
      {!inTeams && !inBrowser && (
        <Button
          appearance="subtle"
          icon={<PersonSwapRegular />}
          aria-label={t('tab.nav.switch', { name })}
          title={t('tab.nav.switch', { name })}
          onClick={signOut}
        />
      )}
    </div>
  )
}

/** What stands round every page. */
export function Shell(): ReactElement {
  const t = useT()
  const styles = useStyles()
  const { pathname } = useLocation()
  const { hasEnded } = useSession()
  return (
    <Notices>
      {!hasEnded && <Live />}
      {hasEnded && (
        <Suspense fallback={null}>
          <OutsideTeams part="ended" />
        </Suspense>
      )}
      <div className={styles.shell}>
        <a href="#content" className={styles.skip}>
          {t('tab.nav.skip')}
        </a>
        <div className={styles.top}>
          <Navigation />
          <WhoAmI />
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
