import { app, authentication, pages } from '@microsoft/teams-js'
import { isPageAddress } from '../../src/contract/pages.js'
import { parseLanguage } from '../../src/domain/person.js'
import { SignInFailure, type Host, type TabSettings, type ThemeName } from './host.js'

/** teams-js itself waits a minute for a parent page that is not Teams. */
const LIMIT_MS = 4_000
const within = async <T>(promise: Promise<T>): Promise<T> => {
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new SignInFailure('no-answer')), LIMIT_MS),
  )
  return Promise.race([promise, late])
}

const themeOf = (theme: string | undefined): ThemeName =>
  theme === 'dark' || theme === 'contrast' ? theme : 'light'

/** What Teams says when the organisation has not let the app know who its people are. */
const NEEDS_CONSENT = /consent|invalid_grant|interaction_required|interactionRequired/i

async function tokenFromTeams(): Promise<string> {
  try {
    return await authentication.getAuthToken()
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new SignInFailure(NEEDS_CONSENT.test(said) ? 'consent' : 'no-token')
  }
}

function offering(): (settings: TabSettings | null) => void {
  let offered: TabSettings | null = null
  pages.config.registerOnSaveHandler((event) => {
    if (!offered) return event.notifyFailure()
    pages.config.setConfig(offered).then(
      () => event.notifySuccess(),
      () => event.notifyFailure(),
    )
  })
  return (settings) => {
    offered = settings
    pages.config.setValidityState(settings !== null)
  }
}

/** Greets Teams; rejects with `SignInFailure` when nothing in the parent page answers. */
export async function openTeams(): Promise<Host> {
  await within(app.initialize())
  const context = await within(app.getContext())
  const { subPageId, frameContext } = context.page
  let token: string | null = null
  return {
    inTeams: true,
    language: parseLanguage(context.app.locale),
    theme: themeOf(context.app.theme),
    path: subPageId && isPageAddress(subPageId) ? subPageId : null,
    async token(fresh) {
      if (fresh) token = null
      return (token ??= await tokenFromTeams())
    },
    watchTheme: (listener) => app.registerOnThemeChangeHandler((theme) => listener(themeOf(theme))),
    shown: () => {
      app.notifyAppLoaded()
      void app.notifySuccess()
    },
    failed: (message) => app.notifyFailure({ reason: app.FailedReason.Other, message }),
    share(path, title) {
      const subPageWebUrl = `${window.location.origin}${path}`
      pages.shareDeepLink({ subPageId: path, subPageLabel: title, subPageWebUrl })
      return Promise.resolve('offered')
    },
    offer: String(frameContext) === 'settings' ? offering() : null,
  }
}
