import { useCallback, useState } from 'react'
import type { Language, ThemeName } from '../host.js'
import type { DemoPerson } from './client.js'

export type Width = 'phone' | 'side' | 'desktop'
export const WIDTHS: Record<Width, number | null> = { phone: 360, side: 480, desktop: null }

export type PaneName = 'chat' | 'channel' | 'tab'
export type GuideStep = 'ask' | 'start' | 'nominate' | 'subscribe' | 'clock'

/** How this window looks and who it is. Kept for the window, so that two windows are two people. */
export type Choice = {
  personId: string | null
  language: Language
  theme: ThemeName
  width: Width
  panes: Record<PaneName, boolean>
  /** The one pane a phone shows. */
  phonePane: PaneName
  channelId: string | null
  isGuideOpen: boolean
  done: GuideStep[]
}

const KEY = 'klik.room'

const FIRST: Choice = {
  personId: null,
  language: 'da',
  theme: 'light',
  width: 'desktop',
  panes: { chat: true, channel: false, tab: true },
  phonePane: 'chat',
  channelId: null,
  isGuideOpen: true,
  done: [],
}

/** `/demo?person=…&lang=en&theme=dark` win over what was kept, and leave the address afterwards. */
function firstChoice(): Choice {
  const asked = new URLSearchParams(window.location.search)
  const kept = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<Choice>
  const lang = asked.get('lang')
  const theme = asked.get('theme')
  if (window.location.search !== '') window.history.replaceState(null, '', window.location.pathname)
  return {
    ...FIRST,
    ...kept,
    ...(asked.has('person') ? { personId: asked.get('person') } : {}),
    ...(lang === 'da' || lang === 'en' ? { language: lang } : {}),
    ...(theme === 'light' || theme === 'dark' || theme === 'contrast' ? { theme } : {}),
  }
}

export type Choose = (change: Partial<Choice>) => void

export function useChoice(): [Choice, Choose] {
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

/** Somebody with tasks to show, for a first visit. */
export function whoFirst(people: readonly DemoPerson[], wanted: string | null): DemoPerson | null {
  const asked = people.find(({ personId }) => personId === wanted)
  const busy = people.find(
    ({ userTypes }) => userTypes.includes('PLUS') && !userTypes.includes('ADMINISTRATOR'),
  )
  return asked ?? busy ?? people[0] ?? null
}
