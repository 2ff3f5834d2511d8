import { useCallback, useMemo, useState, type ReactElement } from 'react'
import { useT } from '../host/reader.js'
import { ChannelPane } from './chat/ChannelPane.js'
import { ChatPane } from './chat/ChatPane.js'
import { WIDTHS, type RoomChoice, type Choose, type PaneName } from './choice.js'
import type { DemoPerson } from './client.js'
import { Guide } from './frame/Guide.js'
import { PlaceList } from './frame/PlaceList.js'
import { PhoneSwitch, Rail } from './frame/Rail.js'
import { TopBar } from './frame/TopBar.js'
import { useMedia, useToast } from './frame/uses.js'
import { RoomContext, useParts, type RoomParts } from './roomContext.js'
import type { RoomState } from './state.js'
import { TabPane } from './tab/TabPane.js'
import type { Acts } from './useRoom.js'

const PHONE = '(max-width: 720px)'
/** Three panes and the list beside them need this. */
const WIDE = '(min-width: 1500px)'

function Panes(): ReactElement {
  const { choice, isPhone } = useParts()
  const { panes, phonePane, width } = choice
  const isShown = (name: PaneName): boolean => (isPhone ? phonePane === name : panes[name])
  const fixed = isPhone ? null : WIDTHS[width]
  const [hasTab, setHasTab] = useState(isShown('tab'))
  if (isShown('tab') && !hasTab) setHasTab(true)
  return (
    <main className="panes" id="panes" tabIndex={-1}>
      <ChatPane isShown={isShown('chat')} width={fixed} />
      <ChannelPane isShown={isShown('channel')} width={fixed} />
      {hasTab && <TabPane isShown={isShown('tab')} />}
    </main>
  )
}

function Frame({ toast, hasList }: { toast: string | null; hasList: boolean }): ReactElement {
  const t = useT()
  const { state, isPhone } = useParts()
  return (
    <div className={isPhone ? 'frame is-phone' : 'frame'}>
      <TopBar />
      {!isPhone && <Rail />}
      <div className="content">
        <Guide />
        <div className="work">
          {hasList && <PlaceList />}
          <Panes />
        </div>
      </div>
      {isPhone && <PhoneSwitch />}
      <div className="foot" aria-live="polite">
        {state.isLost && <p className="toast">{t('room.lost')}</p>}
        {toast && <p className="toast">{toast}</p>}
      </div>
      <p className="unseen" aria-live="polite">
        {state.heard.text}
      </p>
    </div>
  )
}

export type RoomProps = {
  state: RoomState
  acts: Acts
  choice: RoomChoice
  choose: Choose
  people: DemoPerson[]
}

/** Teams in one page: the chat, the channel and the tab of one person. */
export function Room({ state, acts, choice, choose, people }: RoomProps): ReactElement | null {
  const isPhone = useMedia(PHONE)
  const isWide = useMedia(WIDE)
  const { toast, tellPerson } = useToast()
  const [tab, setTab] = useState({ path: '/', turn: 1 })
  const { panes } = choice
  const showTab = useCallback(
    (path: string) => {
      setTab(({ turn }) => ({ path, turn: turn + 1 }))
      choose({ panes: { ...panes, tab: true }, phonePane: 'tab' })
    },
    [choose, panes],
  )
  const { view } = state
  const parts = useMemo<RoomParts | null>(
    () =>
      view && {
        ...{ state, view, acts, choice, choose, people, isPhone, showTab, tellPerson },
        tabPath: tab.path,
        tabTurn: tab.turn,
      },
    [view, state, acts, choice, choose, people, isPhone, showTab, tab, tellPerson],
  )
  if (!parts) return null
  const hasList = !isPhone && (isWide || !(panes.chat && panes.channel && panes.tab))
  return (
    <RoomContext value={parts}>
      <Frame toast={toast} hasList={hasList} />
    </RoomContext>
  )
}
