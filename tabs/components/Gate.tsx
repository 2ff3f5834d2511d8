import { makeStyles } from '@fluentui/react-components'
import { usePrefetchInfiniteQuery, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, type ReactElement } from 'react'
import { Outlet, useLocation, useSearchParams } from 'react-router'
import { ask } from '../api.js'
import { keyOf, useAsk } from '../asking.js'
import { Reader } from '../reader.js'
import { speak, tellFailed, tellShown, useSession } from '../session.js'
import { ProblemView } from './ProblemView.js'
import { readView, saysView } from '../taskView.js'
import { taskPages } from './tasks/pages.js'
import { Waiting } from './Waiting.js'

const SignIn = lazy(async () => ({ default: (await import('../pages/SignIn.js')).SignIn }))
const NoSignIn = lazy(async () => ({ default: (await import('../pages/NoSignIn.js')).NoSignIn }))

const useStyles = makeStyles({
  alone: { maxWidth: '1200px', marginInline: 'auto', padding: '20px', boxSizing: 'border-box' },
})

function PagesAhead({ search }: { search: URLSearchParams }): null {
  usePrefetchInfiniteQuery(taskPages(readView(search)))
  return null
}

/** The list most people come for is asked for while the server still says who they are. */
function TasksAhead(): ReactElement | null {
  const [search] = useSearchParams()
  const says = saysView(search)
  const { data } = useAsk('taskView.read', {}, { enabled: !says })
  if (says) return <PagesAhead search={search} />
  return data ? <PagesAhead search={new URLSearchParams(data.search ?? '')} /> : null
}

/** The signed-in person's own pages, once the server has said who that is. */
function Known(): ReactElement {
  const styles = useStyles()
  const { pathname } = useLocation()
  const { data, error, refetch } = useQuery({
    queryKey: keyOf('me.read', {}),
    queryFn: async ({ signal }) => {
      const me = await ask('me.read', {}, signal)
      speak(me.language)
      return me
    },
  })
  const isShown = data !== undefined || error?.status === 403
  useEffect(() => {
    if (isShown) requestAnimationFrame(() => requestAnimationFrame(tellShown))
    else if (error) tellFailed(error.code)
  }, [isShown, error])
  if (data) {
    return (
      <Reader value={data}>
        <Outlet />
      </Reader>
    )
  }
  return (
    <main className={styles.alone}>
      {(pathname === '/' || pathname === '/tasks') && <TasksAhead />}
      {error ? <ProblemView problem={error} retry={() => void refetch()} level={1} /> : <Waiting />}
    </main>
  )
}

/** Lets in who is signed in, and leads the others there. */
export function Gate(): ReactElement {
  const styles = useStyles()
  const { phase } = useSession()
  if (phase === 'signed-in') return <Known />
  return (
    <main className={styles.alone}>
      <Suspense fallback={<Waiting />}>
        {phase === 'starting' && <Waiting />}
        {phase === 'signed-out' && <SignIn />}
        {phase === 'failed' && <NoSignIn />}
      </Suspense>
    </main>
  )
}
