import type { Conversation, DeliveredCard } from '../../src/domain/conversation.js'
import type { Caller } from '../../src/domain/person.js'
import { Refusal, type RefusalCode } from '../../src/domain/refusals.js'
import type { Translator } from '../../src/i18n/translator.js'
import type { CardContent } from '../../src/services/conversations/conversations.js'
import type { World } from '../../src/services/world.js'
import type { Card } from '../cards/parts.js'

/** Addresses in the tab. */
export type Links = {
  tasks: string
  /** The list as its address says, such as "marker=RED". */
  tasksWhere(query: string): string
  task(id: string): string
  roles: string
  role(id: string): string
  contacts: string
  introductions: string
  introduction(id: string): string
  newIntroduction: string
  projects: string
  project(id: string): string
  users: string
  directory: string
  team(id: string): string
  help: string
  broadcast(id: string): string
  /** Of a project, where it is known which. */
  newBroadcast(projectId: string | null): string
  settings: string
}

/** For whom a card is drawn: their rights, their language, where they read it. */
export type Reader = {
  world: World
  caller: Caller
  t: Translator
  links: Links
  conversation: Conversation
  municipality: string | null
  /** The card that was pressed, as it stands on the books; null where none was, or others read it too. */
  copy: DeliveredCard | null
}

/** A card ready to be sent. `content` is null for one that never becomes untrue. */
export type Shown = {
  content: CardContent | null
  card: Card
  summary: string
  /** The thread of a channel it is a reply in; a post of its own without one. */
  thread?: string
}

/** What comes of a command or a press. */
export type Done = {
  /** What the pressed card becomes; null leaves it alone. */
  replace: Shown | null
  /** A new card in the conversation. */
  reply: Shown | null
  /** Among others: what is said to whoever pressed, where a card of the channel shows the rest. */
  here?: string
}

export const replied = (reply: Shown): Done => ({ replace: null, reply })
/** A list asked for comes as a new card; a page of it turns the card that stands. */
export const listed = (page: number | undefined, shown: Shown): Done =>
  page === undefined ? replied(shown) : replaced(shown)
export const replaced = (replace: Shown): Done => ({ replace, reply: null })

const NOTHING_TO_PUT_RIGHT: readonly RefusalCode[] = [
  'not-found',
  'forbidden',
  'nobody-here',
  'unknown-municipality',
  'nothing-set-up',
  'is-local',
  'under-local',
  'task-not-active',
]

/** Whether something else can be typed or chosen so that the form is accepted. */
export const canBePutRight = (error: unknown): error is Refusal =>
  error instanceof Refusal && !NOTHING_TO_PUT_RIGHT.includes(error.code)

/** A form that was refused. `again`: the form as it was sent, with the reason on top. */
export class RefusedForm extends Error {
  constructor(
    readonly refusal: Refusal,
    readonly again: (reader: Reader, reason: string) => Promise<Shown>,
  ) {
    super(refusal.code, { cause: refusal })
    this.name = 'RefusedForm'
  }
}
