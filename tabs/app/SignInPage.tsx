import { makeStyles } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { useEffect, type ReactElement } from 'react'
import { Navigate, useLocation, useSearchParams } from 'react-router'
import { PROBLEM, RETURN, SIGNED_IN } from '../../src/contract/signIn.js'
import { useT } from '../host/reader.js'
import { useSession } from '../host/session.js'
import { useLook } from '../ui/look.js'
import { Message } from '../ui/Message.js'
import { To } from '../ui/To.js'
import { Waiting } from '../ui/Waiting.js'
import { SignIn } from './SignIn.js'

const useStyles = makeStyles({
  alone: { maxWidth: '1200px', marginInline: 'auto', padding: '20px', boxSizing: 'border-box' },
})

/** A page of ours; whoever wrote the link may have meant another's. */
const ownPage = (path: string | null): string => (path && /^\/(?![/\\])/.test(path) ? path : '/')

/** Where one signs in in a browser, and where every attempt ends that did not go well. */
export function SignInPage(): ReactElement {
  const styles = useStyles()
  const { phase } = useSession()
  const [search] = useSearchParams()
  const { pathname } = useLocation()
  const returnTo = ownPage(search.get(RETURN))
  if (pathname === SIGNED_IN) return <SignedIn />
  if (phase === 'signed-in' && !search.has(PROBLEM)) return <Navigate to={returnTo} replace />
  return (
    <main className={styles.alone}>
      {phase === 'starting' ? <Waiting /> : <SignIn returnTo={returnTo} problem={search.get(PROBLEM)} />}
    </main>
  )
}

/** The end of the window that was opened beside a page whose session was over. */
function SignedIn(): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const title = t('browser.again.title')
  useEffect(() => {
    document.title = t('tab.title', { page: title })
  }, [t, title])
  return (
    <main className={styles.alone}>
      <div className={look.card}>
        <Message
          level={1}
          icon={<CheckmarkCircleRegular />}
          title={title}
          ways={<To to="/">{t('browser.again.toKlik')}</To>}
        >
          {t('browser.again.text')}
        </Message>
      </div>
    </main>
  )
}
