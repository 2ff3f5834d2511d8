import { useCallback, useState } from 'react'
import type { Language, ThemeName } from '../host/host.js'
import { parseLanguage } from '../../src/domain/person.js'
import type { RoomTour } from '../../src/contract/room.js'
import type { DemoPerson, Everybody } from './client.js'

export type Width = 'phone' | 'side' | 'desktop'
export const WIDTHS: Record<Width, number | null> = { phone: 360, side: 480, desktop: null }

export type PaneName = 'chat' | 'channel' | 'tab'

/** How this window looks and who it is. Kept for the window, so that two windows are two people. */
export type RoomChoice = {
  personId: string | null
  language: Language
  theme: ThemeName
  width: Width
  panes: Record<PaneName, boolean>
  /** The one pane a phone shows. */
  phonePane: PaneName
  channelId: string | null
  isGuideOpen: boolean
  /** What had happened when the tour was begun in this window; null until it is known. */
  tourFrom: RoomTour['counts'] | null
}

const KEY = 'klik.room'

const FIRST: RoomChoice = {
  personId: null,
  language: 'da',
  theme: 'light',
  width: 'desktop',
  panes: { chat: true, channel: false, tab: true },
  phonePane: 'chat',
  channelId: null,
  isGuideOpen: true,
  tourFrom: null,
}

/** `/demo?person=…&lang=en&theme=dark` win over what was kept, and leave the address afterwards. */
function firstChoice(): RoomChoice {
  const asked = new URLSearchParams(window.location.search)
  const kept = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<RoomChoice>
  const lang = parseLanguage(asked.get('lang'))
  const theme = asked.get('theme')
  if (window.location.search !== '') window.history.replaceState(null, '', window.location.pathname)
  return {
    ...FIRST,
    ...kept,
    ...(asked.has('person') ? { personId: asked.get('person') } : {}),
    ...(lang ? { language: lang } : {}),
    ...(theme === 'light' || theme === 'dark' || theme === 'contrast' ? { theme } : {}),
  }
}

export type Choose = (change: Partial<RoomChoice>) => void

export function useChoice(): [RoomChoice, Choose] {
  const [choice, setChoice] = useState(firstChoice)
  const choose = useCallback<Choose>((change) => {
    setChoice((old) => {
      const next = { ...old, ...change }
      sessionStorage.setItem(KEY, JSON.stringify(next))
      return next
    })
  }, [])
  return [choice, choose]
}

/** Who was asked for, else as whom the tour begins. */
export const whoFirst = ({ people, first }: Everybody, wanted: string | null): DemoPerson | null =>
  // Somebody new is known by their account until they have come in.
  people.find(({ personId, aadObjectId }) => personId === wanted || aadObjectId === wanted) ??
  people.find(({ personId }) => personId === first) ??
  people[0] ??
  null
