import { useSyncExternalStore } from 'react'
import type { Me } from '../../src/contract/person.js'
import { parseLanguage } from '../../src/domain/person.js'
import { callAs, demoToken, signInWays } from '../api/client.js'
import { dropToken, isPlainBrowser, keepToken, openBrowser } from './browser.js'
import {
  SignInFailure,
  type FailureReason,
  type Host,
  type Language,
  type Shared,
  type ThemeName,
} from './host.js'

type Speaking = Pick<Me, 'language' | 'municipalityLanguage'>

export type Session = {
  phase: 'starting' | 'signed-out' | 'signed-in' | 'failed'
  /** Why it failed. */
  reason: FailureReason | null
  inTeams: boolean
  /** Signed in in this browser, by a cookie nobody here can read. */
  inBrowser: boolean
  /** That is over, while the page still stands. */
  hasEnded: boolean
  language: Language
  theme: ThemeName
}

const CHOSEN = 'klik.look'

/** `?lang=` and `?theme=` win over everything else; in a plain browser for as long as its tab is open. */
function chosenLook(): { language: Language | null; theme: ThemeName | null } {
  const asked = new URLSearchParams(window.location.search)
  const kept = new URLSearchParams(isPlainBrowser() ? (sessionStorage.getItem(CHOSEN) ?? '') : '')
  for (const key of ['lang', 'theme']) {
    const value = asked.get(key)
    if (value) kept.set(key, value)
  }
  if (isPlainBrowser()) sessionStorage.setItem(CHOSEN, kept.toString())
  const theme = kept.get('theme')
  return {
    language: parseLanguage(kept.get('lang')),
    theme: theme === 'light' || theme === 'dark' || theme === 'contrast' ? theme : null,
  }
}

const look = chosenLook()
const listeners = new Set<() => void>()
let host: Host | null = null
let session: Session = {
  phase: 'starting',
  reason: null,
  inTeams: !isPlainBrowser(),
  inBrowser: false,
  hasEnded: false,
  language: look.language ?? parseLanguage(navigator.language) ?? 'da',
  theme: look.theme ?? (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'),
}

function change(next: Partial<Session>): void {
  session = { ...session, ...next }
  for (const listener of listeners) listener()
}

function failed(error: unknown): void {
  change({ phase: 'failed', reason: error instanceof SignInFailure ? error.reason : 'no-token' })
}

let renewing: Promise<string | null> | null = null

/** What is written on the page stays there until the person has signed in again. */
function ended(): null {
  change({ hasEnded: true })
  return null
}

/** Several questions may be refused at once; one new token serves them all. */
async function renew(): Promise<string | null> {
  if (session.inBrowser) return ended()
  renewing ??= (host ? host.token(true) : Promise.resolve(null)).finally(() => {
    renewing = null
  })
  const token = await renewing.catch((error: unknown) => {
    failed(error)
    return null
  })
  if (!token && session.phase === 'signed-in') change({ phase: 'signed-out' })
  return token
}

/** Looks whether this browser is signed in. */
export async function isSignedIn(): Promise<boolean> {
  const { isIn } = await signInWays().catch(() => ({ isIn: false }))
  if (isIn) change({ inBrowser: true })
  return isIn
}

/** The person has signed in again. */
export const goOn = (): void => change({ hasEnded: false })

/** Finds out where the tab is shown and who is there. */
export async function openSession(): Promise<void> {
  callAs({
    language: () => session.language,
    token: () => host?.token(false) ?? Promise.resolve(null),
    renew,
  })
  try {
    const opened = isPlainBrowser() ? openBrowser() : await (await import('./teams.js')).openTeams()
    host = opened
    if (opened.path) window.history.replaceState(null, '', opened.path)
    opened.watchTheme((theme) => change({ theme: look.theme ?? theme }))
    change({
      inTeams: opened.inTeams,
      language: look.language ?? opened.language ?? session.language,
      theme: look.theme ?? opened.theme,
    })
    const hasToken = (await opened.token(false)) !== null
    const isIn = hasToken || (!opened.inTeams && (await isSignedIn()))
    change({ phase: isIn ? 'signed-in' : 'signed-out' })
  } catch (error) {
    failed(error)
  }
}

/** Once it is known who reads: as they have chosen, else as Teams speaks with them, else as their municipality. */
export function speak({ language, municipalityLanguage }: Speaking): void {
  const spoken = look.language ?? language ?? host?.language ?? municipalityLanguage ?? 'da'
  if (spoken !== session.language) change({ language: spoken })
}

export async function signInAs(personId: string): Promise<void> {
  keepToken(await demoToken(personId))
  change({ phase: 'signed-in' })
}

/** Puts a person of the demo room down; whoever has signed in in this browser leaves by `leaveBrowser`. */
export function signOut(): void {
  dropToken()
  change({ phase: 'signed-out', language: look.language ?? host?.language ?? session.language })
}

export const tellShown = (): void => host?.shown()
export const tellFailed = (why: string): void => host?.failed(why)
/** A link to a page of the tab, for others or for later. */
export const shareLink = async (path: string, title: string): Promise<Shared> =>
  host ? host.share(path, title).catch(() => 'failed') : 'failed'
/** Null where no tab is being set up. */
export const tabOffer = (): Host['offer'] => host?.offer ?? null

export const sessionNow = (): Session => session

export const useSession = (): Session =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => session,
  )
