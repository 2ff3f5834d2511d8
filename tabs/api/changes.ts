import type { QueryClient } from '@tanstack/react-query'
import { CHANGES_PATH, HEARTBEAT_MS } from '../../src/contract/change.js'
import type { ChangeNews } from '../../src/contract/changeNews.js'
import { askOn } from './client.js'
import { Problem } from './problem.js'
import { Refresher } from './refresher.js'

const BACK_MS = { jitter: 1_000, first: 1_000, most: 60_000 }
/** A line that ends sooner did not work. */
const WORKED_MS = 10_000
const SILENCE_MS = 2.5 * HEARTBEAT_MS

/** Until it is over, or the time has passed. */
const pause = (ms: number, over: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (over.aborted) return resolve()
    const timer = setTimeout(resolve, ms)
    over.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true })
  })

const untilSeen = (over: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (!document.hidden || over.aborted) return resolve()
    const look = (): void => {
      if (document.hidden && !over.aborted) return
      document.removeEventListener('visibilitychange', look)
      resolve()
    }
    document.addEventListener('visibilitychange', look)
    over.addEventListener('abort', look, { once: true })
  })

/** Reads the line until it ends, is silent for too long, or the tab is hidden. */
async function read(
  after: string | null,
  tell: (news: ChangeNews) => void,
  over: AbortSignal,
): Promise<void> {
  const line = new AbortController()
  const end = (): void => line.abort()
  const endIfHidden = (): void => void (document.hidden && end())
  let silence = setTimeout(end, SILENCE_MS)
  document.addEventListener('visibilitychange', endIfHidden)
  over.addEventListener('abort', end)
  try {
    const query = after === null ? '' : `?after=${encodeURIComponent(after)}`
    const { body } = await askOn(`${CHANGES_PATH}${query}`, line.signal)
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
      if (done) return
      clearTimeout(silence)
      silence = setTimeout(end, SILENCE_MS)
      const lines = (text + value).split('\n\n')
      text = lines.pop() ?? ''
      for (const one of lines) if (one.startsWith('data: ')) tell(JSON.parse(one.slice(6)) as ChangeNews)
    }
  } finally {
    end()
    clearTimeout(silence)
    document.removeEventListener('visibilitychange', endIfHidden)
    over.removeEventListener('abort', end)
  }
}

/** Whoever is not let in is not let in again by asking. */
const isFinal = (error: unknown): boolean =>
  error instanceof Problem && error.status >= 400 && error.status < 500 && error.status !== 429

/** How long to wait before the next try. A full house is asked again after a minute or two. */
function backAfter(failures: number, error: unknown): number {
  if (failures === 0) return Math.random() * BACK_MS.jitter
  if (error instanceof Problem && error.status === 429) return BACK_MS.most * (1 + Math.random())
  return Math.min(BACK_MS.most, BACK_MS.first * 2 ** failures) * Math.random()
}

async function listen(refresher: Refresher, over: AbortSignal): Promise<void> {
  let marker: string | null = null
  let failures = 0
  while (!over.aborted) {
    await untilSeen(over)
    const began = performance.now()
    const tell = (news: ChangeNews): void => {
      marker = news.marker
      refresher.learn(news)
    }
    const error: unknown = await read(marker, tell, over).catch((problem: unknown) => problem)
    if (isFinal(error)) return
    if (document.hidden) continue
    failures = performance.now() - began > WORKED_MS ? 0 : failures + 1
    await pause(backAfter(failures, error), over)
  }
}

/** What others change shows here as it happens, for as long as the tab is looked at. Returns how to stop. */
export function follow(queries: QueryClient): () => void {
  const over = new AbortController()
  const refresher = new Refresher(queries)
  void listen(refresher, over.signal)
  return () => {
    over.abort()
    refresher.stop()
  }
}
