/** A browser without a screen: it keeps cookies by host and port, follows where it is sent, and sends forms. */
export type Visitor = {
  /** One request; nothing is followed. */
  ask(url: string, init?: RequestInit): Promise<Response>
  /** Follows redirections to a page, which it answers with where that is. */
  go(url: string, init?: RequestInit): Promise<{ url: string; response: Response; text: string }>
  /** Follows them as far as an address that begins so, which is not asked. */
  until(url: string, prefix: string): Promise<string>
  cookie(url: string, name: string): string | undefined
  keep(url: string, name: string, value: string): void
}

const MOST_STEPS = 12

export function visitor(): Visitor {
  const jars = new Map<string, Map<string, string>>()
  const jarOf = (url: string): Map<string, string> => {
    const { host } = new URL(url)
    const jar = jars.get(host) ?? new Map<string, string>()
    jars.set(host, jar)
    return jar
  }
  function note(url: string, response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /max-age=0\b/i.test(line)) jarOf(url).delete(name)
      else jarOf(url).set(name, value)
    }
  }
  async function ask(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...jarOf(url)].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = new Headers(init.headers)
    if (cookie !== '') headers.set('cookie', cookie)
    const again = (): Promise<Response> => fetch(url, { ...init, headers, redirect: 'manual' })
    // A connection that was kept may be closed in the moment it is used again; browsers then ask once more.
    const response = await again().catch(again)
    note(url, response)
    return response
  }
  async function follow(url: string, isThere: (next: string) => boolean, init?: RequestInit) {
    let at = url
    let response = await ask(at, init)
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const location = response.headers.get('location')
      if (!location) return { url: at, response }
      at = new URL(location, at).href
      if (isThere(at)) return { url: at, response }
      response = await ask(at)
    }
    throw new Error(`sent round in circles: ${at}`)
  }
  return {
    ask,
    async go(url, init) {
      const came = await follow(url, () => false, init)
      return { ...came, text: await came.response.text() }
    },
    until: async (url, prefix) => (await follow(url, (next) => next.startsWith(prefix))).url,
    cookie: (url, name) => jarOf(url).get(name),
    keep: (url, name, value) => void jarOf(url).set(name, value),
  }
}

/** Fills the provider's own page in as that account; answers where it sends the browser then, which is not asked yet. */
export async function signInAtProvider(
  browser: Visitor,
  start: string,
  { account, home }: { account: string; home: string },
): Promise<string> {
  const page = await browser.go(start)
  const action = /<form[^>]*action="([^"]+)"/.exec(page.text)?.[1]
  if (!action) throw new Error(`no form at ${page.url}: ${page.text.slice(0, 300)}`)
  const answer = await browser.ask(new URL(action, page.url).href, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ prompt: 'login', login: account, password: 'x' }).toString(),
  })
  const next = new URL(answer.headers.get('location') ?? '', page.url).href
  return browser.until(next, home)
}
