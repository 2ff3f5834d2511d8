import { createContext, use } from 'react'
import type { RoomPlace, RoomView } from '../../src/contract/room.js'
import type { RoomChoice, Choose } from './choice.js'
import type { DemoPerson } from './client.js'
import type { RoomState } from './state.js'
import type { Acts } from './useRoom.js'

/** What every part of the room works with. */
export type RoomParts = {
  state: RoomState
  view: RoomView
  acts: Acts
  choice: RoomChoice
  choose: Choose
  people: DemoPerson[]
  isPhone: boolean
  /** A route of the product's own tab, shown in the tab pane. */
  showTab: (path: string) => void
  tabPath: string
  /** Rises with every link that is followed, also to where one already is. */
  tabTurn: number
  /** A short line at the foot of the page. */
  tellPerson: (text: string) => void
}

export const RoomContext = createContext<RoomParts | null>(null)

export function useParts(): RoomParts {
  const parts = use(RoomContext)
  if (!parts) throw new Error('outside the room')
  return parts
}

export const chatOf = ({ places }: RoomView): RoomPlace | null =>
  places.find(({ kind }) => kind === 'personal') ?? null

export const channelsOf = ({ places }: RoomView): RoomPlace[] =>
  places.filter(({ kind }) => kind === 'channel')

/** The chosen channel, else that of the first project. */
export function channelOf(view: RoomView, channelId: string | null): RoomPlace | null {
  const channels = channelsOf(view)
  return (
    channels.find(({ id }) => id === channelId) ??
    channels.find(({ name }) => name === 'KSD') ??
    channels.find(({ name }) => name !== null) ??
    null
  )
}
