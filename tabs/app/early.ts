import type { Me } from '../../src/contract/person.js'
import type { Reply } from '../../src/contract/index.js'
import { NOTICE } from '../../src/contract/pages.js'
import { askAhead } from '../api/client.js'
import { openSession, sessionNow } from '../host/session.js'
import { queryOf, readView, saysView, type TaskView } from '../tasks/taskView.js'

/** What the first page needs to know; null for what it does not need, or could not be had. */
export type Early = {
  me: Me | null
  taskView: Reply<'taskView.read'> | null
  tasks: { view: TaskView; page: Reply<'tasks.list'> } | null
}

const orNull = async <T>(asked: Promise<T>): Promise<T | null> => asked.catch(() => null)

async function askForTasks(): Promise<Pick<Early, 'taskView' | 'tasks'>> {
  const search = new URLSearchParams(window.location.search)
  const taskView = saysView(search) ? null : await orNull(askAhead('taskView.read', {}))
  const view = readView(taskView ? new URLSearchParams(taskView.search ?? '') : search)
  const page = await orNull(askAhead('tasks.list', { query: queryOf(view) }))
  return { taskView, tasks: page && { view, page } }
}

/** Opened from a notice: that is told, and is nothing of the page's address. */
function noteOpened(): void {
  const search = new URLSearchParams(window.location.search)
  const noticeId = search.get(NOTICE)
  if (!noticeId) return
  search.delete(NOTICE)
  const rest = search.toString()
  window.history.replaceState(null, '', window.location.pathname + (rest && `?${rest}`))
  void orNull(askAhead('notices.seen', { params: { noticeId } }))
}

async function askEarly(): Promise<Early> {
  await openSession()
  const isIn = sessionNow().phase === 'signed-in'
  if (isIn) noteOpened()
  const isList = isIn && ['/', '/tasks'].includes(window.location.pathname)
  const [me, list] = await Promise.all([
    isIn ? orNull(askAhead('me.read', {})) : null,
    isList ? askForTasks() : { taskView: null, tasks: null },
  ])
  return { me, ...list }
}

let asked: Promise<Early> | null = null

/** Opens the session and asks what the first page will, while React, Fluent and the pages are still on their way. */
export const early = (): Promise<Early> => (asked ??= askEarly())
