const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])$/

/** The address that Teams hands to the app: `subEntityId` of the context. */
function deepLink(url: URL): string | null {
  if (url.hostname !== 'teams.microsoft.com' || !url.pathname.startsWith('/l/entity/')) return null
  try {
    const context: unknown = JSON.parse(url.searchParams.get('context') ?? '{}')
    const path =
      typeof context === 'object' && context !== null && 'subEntityId' in context ? context.subEntityId : '/'
    return typeof path === 'string' && path.startsWith('/') ? path : '/'
  } catch {
    return '/'
  }
}

/** The route of a link into our own tab; null for a link to anywhere else. */
export function tabRouteOf(address: string, tabUrl: string): string | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  const own = new URL(tabUrl)
  const isSameMachine = LOCAL.test(url.hostname) && LOCAL.test(own.hostname) && url.port === own.port
  if (url.origin === own.origin || isSameMachine) return `${url.pathname}${url.search}`
  return deepLink(url)
}
