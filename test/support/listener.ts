import { CHANGES_PATH } from '../../src/contract/change.js'
import { changeNews, type ChangeNews } from '../../src/contract/changeNews.js'
import type { ChangeKind } from '../../src/domain/change.js'
import { until } from './until.js'

export type Listener = {
  status: number
  headers: Headers
  /** Every kind of thing it has been told of since it last forgot. */
  told(): ChangeKind[]
  marker(): string
  forget(): void
  hasEnded(): boolean
  /** Waits until it has been told of that kind, as the last thing its test did must tell it. */
  hears(kind: ChangeKind): Promise<void>
  close(): void
}

/** An open tab, as the server knows it. */
export async function listenTo(api: string, token: string, after?: string): Promise<Listener> {
  const line = new AbortController()
  const query = after === undefined ? '' : `?after=${after}`
  const answer = await fetch(`${api}${CHANGES_PATH}${query}`, {
    headers: { authorization: `Bearer ${token}` },
    signal: line.signal,
  })
  let all: ChangeNews[] = []
  let marker = ''
  let ended = false
  const read = async (): Promise<void> => {
    let text = ''
    for await (const piece of (answer.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
      const lines = (text + piece).split('\n\n')
      text = lines.pop() ?? ''
      for (const one of lines.filter((some) => some.startsWith('data: '))) {
        const news = changeNews.parse(JSON.parse(one.slice(6)))
        marker = news.marker
        all.push(news)
      }
    }
  }
  if (answer.ok) {
    void read().then(
      () => (ended = true),
      () => (ended = true),
    )
    await until(() => marker !== '' || ended)
  }
  const told = (): ChangeKind[] => [...new Set(all.flatMap(({ kinds }) => kinds))].sort()
  return {
    status: answer.status,
    headers: answer.headers,
    told,
    marker: () => marker,
    forget: () => (all = []),
    hasEnded: () => ended,
    hears: (kind) => until(() => told().includes(kind)),
    close: () => line.abort(),
  }
}
