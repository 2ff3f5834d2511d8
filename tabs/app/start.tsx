import type { QueryClient } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { keyOf, makeQueries } from '../api/queries.js'
import { speak } from '../host/session.js'
import { askedFor } from '../tasks/list/pages.js'
import { pagesOf } from '../ui/list/usePages.js'
import { App } from './App.js'
import { early, type Early } from './early.js'

/** Longer than this, and the shape of the page is better than nothing. */
const PATIENCE_MS = 300

function keep(queries: QueryClient, { me, taskView, tasks }: Early): void {
  if (me) {
    queries.setQueryData(keyOf('me.read', {}), me)
    speak(me)
  }
  if (taskView) queries.setQueryData(keyOf('taskView.read', {}), taskView)
  if (tasks) {
    const { queryKey } = pagesOf(askedFor(tasks.view))
    queries.setQueryData(queryKey, { pages: [tasks.page], pageParams: [''] })
  }
}

/** Draws the tab; with what has been asked for early, if that is there, in one go. */
async function start(): Promise<void> {
  const queries = makeQueries()
  const late = new Promise<null>((done) => setTimeout(() => done(null), PATIENCE_MS))
  const known = await Promise.race([early(), late])
  if (known) keep(queries, known)
  const root = document.getElementById('root')
  if (root) createRoot(root).render(<App queries={queries} />)
}

void start()
