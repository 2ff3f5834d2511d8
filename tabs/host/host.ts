import type { Translator } from '../../src/i18n/translator.js'

export type Language = Translator['language']
export type ThemeName = 'light' | 'dark' | 'contrast'

/** What a channel's tab is set up with. */
export type TabSettings = {
  entityId: string
  contentUrl: string
  websiteUrl: string
  suggestedDisplayName: string
}

/** Where the tab is shown: Teams, or a plain browser. */
export type Host = {
  inTeams: boolean
  /** Null: one that is not spoken here. */
  language: Language | null
  theme: ThemeName
  /** Where a link into the tab leads; null for its front page. */
  path: string | null
  /** `fresh`: the last one is no longer believed. Null: the person must sign in. Rejects with `SignInFailure`. */
  token(fresh: boolean): Promise<string | null>
  watchTheme(listener: (theme: ThemeName) => void): void
  /** The first page stands. */
  shown(): void
  /** Nothing can be shown. */
  failed(why: string): void
  /** Gives a link to a page of the tab: copied, shown by Teams to be copied, or neither. */
  share(path: string, title: string): Promise<Shared>
  /** Offers the settings to be saved, or none; null where no tab is being set up. */
  offer: ((settings: TabSettings | null) => void) | null
}

export type Shared = 'copied' | 'offered' | 'failed'

export type FailureReason = 'no-answer' | 'consent' | 'no-token'

/** Teams would not say who the person is. */
export class SignInFailure extends Error {
  readonly reason: FailureReason

  constructor(reason: FailureReason) {
    super(reason)
    this.name = 'SignInFailure'
    this.reason = reason
  }
}
