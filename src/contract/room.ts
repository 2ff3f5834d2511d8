/** What crosses between the demo room's page and its server; no part of the product's own API. */

export type Colleague = { personId: string; name: string; title: string | null; aadObjectId: string }

/** A tab somebody put into a channel through its configuration page. */
export type ChannelTab = { entityId: string; contentUrl: string; name: string }

export type RoomPlace = {
  id: string
  kind: 'personal' | 'channel'
  /** Null for a team's first channel, which every language names itself, and for the personal chat. */
  name: string | null
  team: { id: string; name: string; groupId: string } | null
  /** KLIK has been added here. */
  added: boolean
  unread: number
  tab: ChannelTab | null
}

export type RoomMessage = {
  id: string
  placeId: string
  /** In a channel: the post it answers. Null for a post, and in a chat. */
  threadId: string | null
  /** Null when KLIK has written it. */
  from: { aadObjectId: string; name: string } | null
  at: string
  text: string
  format: 'plain' | 'markdown'
  /** The composer of a channel addressed it to KLIK. */
  mentionsBot: boolean
  card: Record<string, unknown> | null
  /** The line a notification shows. */
  summary: string
  /** Rises with every change of the card or the text, so that a window knows an old copy. */
  edition: number
}

export type RoomView = {
  me: Colleague & { tenantId: string; municipality: string | null; organisation: string }
  bot: { id: string; name: string }
  /** Where links to the product's own tab lead. */
  tabUrl: string
  colleagues: Colleague[]
  places: RoomPlace[]
  /** Colleagues with unread messages in their own chat, so that one knows whom to be next. */
  waiting: Record<string, number>
  now: string
}

export const GUIDE_STEPS = [
  'ask',
  'start',
  'nominate',
  'answer',
  'introduce',
  'ready',
  'subscribe',
  'clock',
] as const
export type GuideStep = (typeof GUIDE_STEPS)[number]
/** Those the server does for a visitor who wants it, each with the rights of whoever it is up to. */
export const HELPED_STEPS = ['introduce', 'ready'] as const
export type HelpedStep = (typeof HELPED_STEPS)[number]

/** How often what each step of the tour leads to has really happened, and what the steps need. */
export type RoomTour = {
  counts: Record<GuideStep, number>
  /** As whom the tour begins: somebody with red and yellow tasks. */
  first: string
  /** Who was asked last to take a role here and has not answered. */
  asked: string | null
  /** Somebody who said yes last and is not being introduced. */
  taken: { personId: string; assignmentId: string } | null
  /** Whose introduction to a role began last and is not through, and who has the tasks that count. */
  introduced: { personId: string; planId: string; roleId: string; people: string[] } | null
  /** A project of theirs, whose channel can hear of its deadlines. */
  project: string | null
  /** When one of their tasks next turns yellow or red. */
  day: string | null
}

export type RoomEvent =
  | { type: 'hello' }
  | { type: 'message'; message: RoomMessage; isNew: boolean }
  | { type: 'removed'; placeId: string; id: string }
  | { type: 'typing'; placeId: string; on: boolean }
  | { type: 'place'; placeId: string; added: boolean; tab: ChannelTab | null }
  | { type: 'waiting'; personId: string; unread: number }
  | { type: 'clock'; now: string }

/** A press on a card. Execute is an invoke; Submit a message with a value. */
export type RoomPress = {
  messageId: string
  kind: 'execute' | 'submit'
  verb: string
  title: string
  data: Record<string, unknown>
}

/** `failed`: the bot gave no answer a client could show. */
export type RoomPressed =
  | { kind: 'card'; card: Record<string, unknown> }
  | { kind: 'message'; text: string }
  | { kind: 'nothing' }
  | { kind: 'failed' }
