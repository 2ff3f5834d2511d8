import { CounterBadge } from '@fluentui/react-components'
import { Apps24Filled, Apps24Regular } from '@fluentui/react-icons/svg/apps'
import { Chat24Filled, Chat24Regular } from '@fluentui/react-icons/svg/chat'
import { Lightbulb24Filled, Lightbulb24Regular } from '@fluentui/react-icons/svg/lightbulb'
import { PeopleTeam24Filled, PeopleTeam24Regular } from '@fluentui/react-icons/svg/people-team'
import type { ReactElement } from 'react'
import { useT } from '../../host/reader.js'
import type { PaneName } from '../choice.js'
import { channelsOf, chatOf, useParts } from '../roomContext.js'

const PANES: { name: PaneName; on: ReactElement; off: ReactElement }[] = [
  { name: 'chat', on: <Chat24Filled />, off: <Chat24Regular /> },
  { name: 'channel', on: <PeopleTeam24Filled />, off: <PeopleTeam24Regular /> },
  { name: 'tab', on: <Apps24Filled />, off: <Apps24Regular /> },
]

function useUnread(): (name: PaneName) => number {
  const { view } = useParts()
  const channels = channelsOf(view).reduce((sum, { unread }) => sum + unread, 0)
  const counts = { chat: chatOf(view)?.unread ?? 0, channel: channels, tab: 0 }
  return (name) => counts[name]
}

/** The badge in words. */
function Unseen({ count }: { count: number }): ReactElement | null {
  const t = useT()
  return count > 0 ? <span className="unseen">, {t('room.list.unread', { count })}</span> : null
}

/** Which panes stand beside each other. At least one always does. */
export function Rail(): ReactElement {
  const t = useT()
  const { choice, choose } = useParts()
  const unread = useUnread()
  const { panes, isGuideOpen } = choice
  const toggle = (name: PaneName): void => {
    const next = { ...panes, [name]: !panes[name] }
    if (Object.values(next).some(Boolean)) choose({ panes: next })
  }
  return (
    <nav className="rail" aria-label={t('room.nav.label')}>
      {PANES.map(({ name, on, off }) => {
        const label = t(`room.nav.${name}`)
        return (
          <button
            key={name}
            type="button"
            aria-pressed={panes[name]}
            title={t(panes[name] ? 'room.nav.hide' : 'room.nav.show', { name: label })}
            onClick={() => toggle(name)}
          >
            <span className="rail-icon">
              {panes[name] ? on : off}
              {unread(name) > 0 && (
                <CounterBadge count={unread(name)} size="small" color="danger" aria-hidden="true" />
              )}
            </span>
            {label}
            <Unseen count={unread(name)} />
          </button>
        )
      })}
      <span className="grow" />
      <button type="button" aria-pressed={isGuideOpen} onClick={() => choose({ isGuideOpen: !isGuideOpen })}>
        <span className="rail-icon">{isGuideOpen ? <Lightbulb24Filled /> : <Lightbulb24Regular />}</span>
        {t('room.nav.guide')}
      </button>
    </nav>
  )
}

/** On a phone one pane at a time. */
export function PhoneSwitch(): ReactElement {
  const t = useT()
  const { choice, choose } = useParts()
  const unread = useUnread()
  return (
    <nav className="phone-switch" aria-label={t('room.nav.label')}>
      {PANES.map(({ name, on, off }) => {
        const isShown = choice.phonePane === name
        return (
          <button key={name} type="button" aria-pressed={isShown} onClick={() => choose({ phonePane: name })}>
            <span className="rail-icon">
              {isShown ? on : off}
              {unread(name) > 0 && (
                <CounterBadge count={unread(name)} size="small" color="danger" aria-hidden="true" />
              )}
            </span>
            {t(`room.nav.${name}`)}
            <Unseen count={unread(name)} />
          </button>
        )
      })}
    </nav>
  )
}
