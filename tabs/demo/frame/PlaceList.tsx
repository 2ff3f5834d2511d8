import { CounterBadge } from '@fluentui/react-components'
import { NumberSymbol16Regular } from '@fluentui/react-icons/svg/number-symbol'
import type { ReactElement } from 'react'
import type { RoomPlace } from '../../../src/contract/room.js'
import { useT } from '../../host/reader.js'
import { channelOf, channelsOf, chatOf, useParts } from '../roomContext.js'
import { clockTime } from '../when.js'
import { Mark } from './Mark.js'

function Unread({ count }: { count: number }): ReactElement | null {
  const t = useT()
  if (count === 0) return null
  return (
    <>
      <CounterBadge count={count} size="small" aria-hidden="true" />
      <span className="unseen">{t('room.list.unread', { count })}</span>
    </>
  )
}

function ChatItem({ place }: { place: RoomPlace }): ReactElement {
  const t = useT()
  const { state, choice, choose } = useParts()
  const { panes } = choice
  const last = state.messages[place.id]?.at(-1)
  const preview = last ? last.summary || last.text : t('room.list.nothing')
  const open = (): void => choose({ panes: panes.chat ? panes : { ...panes, chat: true, channel: false } })
  return (
    <li>
      <button
        type="button"
        className={place.unread > 0 ? 'place is-unread' : 'place'}
        aria-current={panes.chat ? 'true' : undefined}
        onClick={open}
      >
        <Mark size={32} />
        <span className="place-words">
          <span className="place-name">
            <strong>{t('room.list.bot')}</strong>
            {last && <time dateTime={last.at}>{clockTime(t.language, last.at)}</time>}
          </span>
          <small>{preview}</small>
        </span>
        <Unread count={place.unread} />
      </button>
    </li>
  )
}

function ChannelItem({ place, isCurrent }: { place: RoomPlace; isCurrent: boolean }): ReactElement {
  const t = useT()
  const { choice, choose } = useParts()
  const { panes } = choice
  const open = (): void =>
    choose({
      channelId: place.id,
      panes: panes.channel ? panes : { ...panes, channel: true, chat: false },
    })
  return (
    <li>
      <button
        type="button"
        className={place.unread > 0 ? 'place is-channel is-unread' : 'place is-channel'}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={open}
      >
        <NumberSymbol16Regular />
        <span className="place-name">{place.name ?? t('room.list.general')}</span>
        <Unread count={place.unread} />
      </button>
    </li>
  )
}

/** The chat with the bot and the channels of the municipality's team. */
export function PlaceList(): ReactElement {
  const t = useT()
  const { view, choice } = useParts()
  const chat = chatOf(view)
  const channels = channelsOf(view)
  const current = channelOf(view, choice.channelId)
  const [first] = channels
  return (
    <nav className="places" aria-label={t('room.list.label')}>
      <h2>{t('room.list.chats')}</h2>
      <ul>{chat && <ChatItem place={chat} />}</ul>
      <h2>{t('room.list.teams')}</h2>
      {first?.team ? (
        <>
          <p className="team">
            <span className="team-face" aria-hidden="true">
              {first.team.name.slice(0, 2)}
            </span>
            <strong>{first.team.name}</strong>
          </p>
          <ul>
            {channels.map((place) => (
              <ChannelItem
                key={place.id}
                place={place}
                isCurrent={choice.panes.channel && place.id === current?.id}
              />
            ))}
          </ul>
        </>
      ) : (
        <p className="fine">{t('room.list.noTeam')}</p>
      )}
    </nav>
  )
}
