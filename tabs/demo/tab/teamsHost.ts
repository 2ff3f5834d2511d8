import type { ThemeName } from '../../host/host.js'

/** What teams-js sends to its host, and how the host answers: the page in the frame cannot tell it from Teams. */
type Request = { id: number; uuidAsString?: string; func: string; args?: unknown[] }

export type Surface = {
  frameContext: 'content' | 'settings'
  entityId: string
  subEntityId: string
  channel: { id: string; name: string; teamId: string; teamName: string; groupId: string } | null
}

export type HostFacts = {
  theme: ThemeName
  locale: string
  person: { aadObjectId: string; tenantId: string; loginHint: string }
  surface: Surface
}

/** `settings.setSettings` of a tab that is being set up. */
export type TabSettings = { entityId: string; contentUrl: string; suggestedDisplayName: string }

export type HostActs = {
  token: () => Promise<string>
  follow: (url: string) => void
  /** The page says that it stands. */
  loaded: () => void
  valid?: (isValid: boolean) => void
  settings?: (settings: TabSettings) => void
  saved?: (isSaved: boolean) => void
  /** A link to what the page shows. */
  share: (url: string) => void
}

const SUPPORTS = {
  pages: { appButton: {}, backStack: {}, config: {}, currentApp: {}, fullTrust: {}, tabs: {} },
  dialog: { card: { bot: {} }, url: { bot: {}, parentCommunication: {} }, update: {} },
  teamsCore: {},
  logs: {},
}

const RUNTIME = JSON.stringify({
  apiVersion: 4,
  isLegacyTeams: false,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: SUPPORTS,
})

const themeNames: Record<ThemeName, string> = { light: 'default', dark: 'dark', contrast: 'contrast' }
const sessionId = crypto.randomUUID()

function contextOf({ theme, locale, person, surface }: HostFacts): Record<string, unknown> {
  const { entityId, subEntityId, frameContext, channel } = surface
  return {
    entityId,
    subEntityId,
    frameContext,
    locale,
    theme: themeNames[theme],
    hostName: 'Teams',
    hostClientType: 'web',
    sessionId,
    appSessionId: sessionId,
    tid: person.tenantId,
    userObjectId: person.aadObjectId,
    loginHint: person.loginHint,
    userPrincipalName: person.loginHint,
    ...(channel
      ? {
          channelId: channel.id,
          channelName: channel.name,
          channelType: 'Regular',
          teamId: channel.teamId,
          teamName: channel.teamName,
          groupId: channel.groupId,
        }
      : {}),
  }
}

const isRequest = (data: unknown): data is Request =>
  typeof data === 'object' && data !== null && 'func' in data && typeof data.func === 'string'

function settingsOf(value: unknown): TabSettings | null {
  if (typeof value !== 'object' || value === null) return null
  const { entityId, contentUrl, suggestedDisplayName } = value as Partial<TabSettings>
  if (!entityId || !contentUrl) return null
  return { entityId, contentUrl, suggestedDisplayName: suggestedDisplayName ?? 'KLIK' }
}

type Answer = (args: unknown[], facts: HostFacts, acts: HostActs) => unknown[] | Promise<unknown[]> | void

const stands: Answer = (_args, _facts, acts) => acts.loaded()

/** The questions of the page that mean something here; what expects no answer gets none. */
const ANSWERS: Record<string, Answer> = {
  initialize: (_args, { surface }) => [surface.frameContext, 'web', RUNTIME, '2.0.1'],
  getContext: (_args, facts) => [contextOf(facts)],
  'authentication.getAuthToken': (_args, _facts, { token }) =>
    token().then(
      (signedIn) => [true, signedIn],
      () => [false, 'resourceRequiresConsent'],
    ),
  'appInitialization.appLoaded': stands,
  'appInitialization.success': stands,
  'appInitialization.failure': stands,
  'appInitialization.expectedFailure': stands,
  executeDeepLink: ([url], _facts, { follow }) => {
    follow(String(url))
    return [true]
  },
  shareDeepLink: ([, , webUrl], _facts, { share }) => share(String(webUrl)),
  'settings.getSettings': (_args, { surface }) => [{ entityId: surface.entityId }],
  'settings.setValidityState': ([isValid], _facts, acts) => acts.valid?.(isValid === true),
  'settings.setSettings': ([offered], _facts, acts) => {
    const settings = settingsOf(offered)
    if (settings) acts.settings?.(settings)
    return [settings !== null]
  },
  'settings.save.success': (_args, _facts, acts) => acts.saved?.(true),
  'settings.save.failure': (_args, _facts, acts) => acts.saved?.(false),
}

export type TeamsHost = {
  /** An event of the host: a change of theme, a press on Save. */
  tell: (func: string, args: unknown[]) => void
  close: () => void
}

/** Answers the page in the frame as Teams would. `facts` is asked anew each time. */
export function hostFor(frame: HTMLIFrameElement, facts: () => HostFacts, acts: HostActs): TeamsHost {
  const { origin } = window.location
  const send = (message: object): void => frame.contentWindow?.postMessage(message, origin)
  const hear = (event: MessageEvent<unknown>): void => {
    if (event.source !== frame.contentWindow || event.origin !== origin || !isRequest(event.data)) return
    const { id, uuidAsString, func, args = [] } = event.data
    const answerTo = Object.hasOwn(ANSWERS, func) ? ANSWERS[func] : null
    void Promise.resolve(answerTo?.(args, facts(), acts)).then((answer) => {
      if (answer) send({ id, uuidAsString, args: answer })
    })
  }
  window.addEventListener('message', hear)
  return {
    tell: (func, args) => send({ func, args }),
    close: () => window.removeEventListener('message', hear),
  }
}

export const themeArgs = (theme: ThemeName): unknown[] => [themeNames[theme]]
