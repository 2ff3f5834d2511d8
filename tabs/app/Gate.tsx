import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { usePrefetchInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Suspense, useEffect, type ReactElement } from 'react'
import { Outlet, useLocation, useSearchParams } from 'react-router'
import { ask } from '../api/client.js'
import { keyOf, useAsk } from '../api/queries.js'
import { Reader } from '../host/reader.js'
import { speak, tellFailed, tellShown, useSession } from '../host/session.js'
import { NARROW } from '../ui/look.js'
import { ProblemView } from '../ui/ProblemView.js'
import { readView, saysView } from '../tasks/taskView.js'
import { askedFor } from '../tasks/list/pages.js'
import { pagesOf } from '../ui/list/usePages.js'
import { Waiting } from '../ui/Waiting.js'
import { page } from '../ui/later.js'
import { OutsideTeams } from './outsideTeams.js'

const Newcomer = page(async () => (await import('./Newcomer.js')).Newcomer, 'joinRequest')
const NoSignIn = page(async () => (await import('./NoSignIn.js')).NoSignIn, 'tabEntry')

const useStyles = makeStyles({
  alone: { maxWidth: '1200px', marginInline: 'auto', padding: '20px', boxSizing: 'border-box' },
  /** Where the page will stand below its navigation, and stood in tabs/index.html. */
  waiting: { paddingTop: '64px', [NARROW]: { paddingTop: '76px' } },
})

function PagesAhead({ search }: { search: URLSearchParams }): null {
  usePrefetchInfiniteQuery(pagesOf(askedFor(readView(search))))
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
      speak(me)
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
    <main className={mergeClasses(styles.alone, !error && styles.waiting)}>
      {(pathname === '/' || pathname === '/tasks') && <TasksAhead />}
      <Suspense fallback={<Waiting />}>
        {error?.code === 'nobody-here' ? (
          <Newcomer retry={refetch} />
        ) : error ? (
          <ProblemView problem={error} retry={() => void refetch()} level={1} />
        ) : (
          <Waiting />
        )}
      </Suspense>
    </main>
  )
}

/** Lets in who is signed in, and leads the others there. */
export function Gate(): ReactElement {
  const styles = useStyles()
  const { phase } = useSession()
  if (phase === 'signed-in') return <Known />
  return (
    <main className={mergeClasses(styles.alone, phase === 'starting' && styles.waiting)}>
      <Suspense fallback={<Waiting />}>
        {phase === 'starting' && <Waiting />}
        {phase === 'signed-out' && <OutsideTeams part="gate" />}
        {phase === 'failed' && <NoSignIn />}
      </Suspense>
    </main>
  )
}
