import { parseLanguage } from '../../src/domain/person.js'
import type { Host } from './host.js'

/** Ends with the browser tab, so that two of them can be two people; never a cookie. */
const TOKEN = 'klik.token'

export const keepToken = (token: string): void => sessionStorage.setItem(TOKEN, token)
export const dropToken = (): void => sessionStorage.removeItem(TOKEN)

/** Neither in Teams' frame nor in a window of its own making. */
export const isPlainBrowser = (): boolean => window.parent === window.self && !window.opener

export function openBrowser(): Host {
  const prefersDark = window.matchMedia('(prefers-color-scheme: dark)')
  return {
    inTeams: false,
    language: parseLanguage(navigator.language),
    theme: prefersDark.matches ? 'dark' : 'light',
    path: null,
    token(fresh) {
      if (fresh) dropToken()
      return Promise.resolve(sessionStorage.getItem(TOKEN))
    },
    watchTheme: (listener) =>
      prefersDark.addEventListener('change', ({ matches }) => listener(matches ? 'dark' : 'light')),
    shown: () => undefined,
    failed: () => undefined,
    share: (path) =>
      navigator.clipboard.writeText(`${window.location.origin}${path}`).then(
        () => 'copied',
        () => 'failed',
      ),
    offer: null,
  }
}

/** Long enough for a slow phone to have taken the file. */
const KEPT_MS = 60_000

/** Hands a file over to be kept. An anchor is what Teams' frame, browsers and phones all let a file through by. */
export function keepFile({ blob, name }: { blob: Blob; name: string }): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.hidden = true
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}
