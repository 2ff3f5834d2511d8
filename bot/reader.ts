import type { Conversation } from '../src/domain/conversation.js'
import type { Caller } from '../src/domain/person.js'
import type { Translator } from '../src/i18n/translator.js'
import type { CardContent } from '../src/services/conversations.js'
import type { World } from '../src/services/world.js'
import type { Card } from './cards/parts.js'

/** Addresses in the tab. */
export type Links = {
  tasks: string
  task(id: string): string
  roles: string
  role(id: string): string
  contacts: string
  project(id: string): string
}

/** For whom a card is drawn: their rights, their language, where they read it. */
export type Reader = {
  world: World
  caller: Caller
  t: Translator
  links: Links
  conversation: Conversation
  municipality: string | null
}

/** A card ready to be sent. `content` is null for one that never becomes untrue. */
export type Shown = { content: CardContent | null; card: Card; summary: string }

/** What comes of a command or a press. */
export type Done = {
  /** What the pressed card becomes; null leaves it alone. */
  replace: Shown | null
  /** A new card in the conversation. */
  reply: Shown | null
}

export const replied = (reply: Shown): Done => ({ replace: null, reply })
/** A list asked for comes as a new card; a page of it turns the card that stands. */
export const listed = (page: number | undefined, shown: Shown): Done =>
  page === undefined ? replied(shown) : replaced(shown)
export const replaced = (replace: Shown): Done => ({ replace, reply: null })
