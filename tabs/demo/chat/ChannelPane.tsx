import { Button, Dropdown, Option, Tooltip } from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons/svg/add'
import { Fragment, useState, type ReactElement } from 'react'
import { dayOf } from '../../../src/domain/time.js'
import type { RoomPlace } from '../../../src/contract/room.js'
import { useT } from '../../host/reader.js'
import { Mark } from '../frame/Mark.js'
import { channelOf, channelsOf, useParts } from '../roomContext.js'
import { SetUp } from '../tab/SetUp.js'
import { dayLine, useNow } from '../when.js'
import { dayOfMessage, NewBelow } from './ChatPane.js'
import { Composer } from './Composer.js'
import { Post, threadsOf } from './Post.js'
import { Typing } from './Typing.js'
import { useFollow } from './useFollow.js'
import { usePlace } from './usePlace.js'

function Head({ place }: { place: RoomPlace }): ReactElement {
  const t = useT()
  const { view, choose, showTab } = useParts()
  const [isSettingUp, setIsSettingUp] = useState(false)
  const nameOf = ({ name }: RoomPlace): string => name ?? t('room.list.general')
  return (
    <header className="pane-head">
      <span className="team-face" aria-hidden="true">
        {(place.team?.name ?? '').slice(0, 2)}
      </span>
      <Dropdown
        className="channel-choice"
        appearance="filled-lighter"
        aria-label={t('room.channel.choose')}
        value={nameOf(place)}
        selectedOptions={[place.id]}
        onOptionSelect={(_, { optionValue }) => choose({ channelId: optionValue ?? null })}
      >
        {channelsOf(view).map((one) => (
          <Option key={one.id} value={one.id} text={nameOf(one)}>
            {nameOf(one)}
          </Option>
        ))}
      </Dropdown>
      <span className="grow" />
      {place.tab ? (
        <Button
          size="small"
          appearance="subtle"
          icon={<Mark size={16} />}
          onClick={() => place.tab && showTab(place.tab.contentUrl)}
        >
          {place.tab.name}
        </Button>
      ) : (
        <Tooltip content={t('room.channel.addTab')} relationship="label">
          <Button appearance="subtle" icon={<Add20Regular />} onClick={() => setIsSettingUp(true)} />
        </Tooltip>
      )}
      {isSettingUp && <SetUp place={place} onClose={() => setIsSettingUp(false)} />}
    </header>
  )
}

function Nothing({ place, words }: { place: RoomPlace; words: string }): ReactElement {
  const t = useT()
  const { acts } = useParts()
  return (
    <div className="nothing">
      <Mark size={48} />
      <h3>{t('room.channel.empty')}</h3>
      <p>{place.added ? t('room.channel.added', { words }) : t('room.channel.emptyText')}</p>
      {!place.added && (
        <Button appearance="primary" onClick={() => void acts.addBot(place.id)}>
          {t('room.channel.add')}
        </Button>
      )}
    </div>
  )
}

function Posts({ place, isShown }: { place: RoomPlace; isShown: boolean }): ReactElement {
  const t = useT()
  const { state, acts } = useParts()
  const { messages, isOpen } = usePlace(place, isShown)
  const { pane, isBehind, catchUp, scrolled } = useFollow(messages.at(-1)?.id ?? null, isShown && isOpen)
  const today = dayOf(new Date(useNow(state)))
  const threads = threadsOf(messages)
  const isTyping = state.typing[place.id] === true
  const project = place.name ?? 'KSD'
  const subscribe = t('room.composer.subscribe', { name: project })
  const send = (text: string): Promise<boolean> => acts.say(place.id, { text, threadId: null })
  return (
    <>
      <div
        className="messages"
        ref={pane}
        onScroll={scrolled}
        tabIndex={0}
        role="log"
        aria-live="off"
        aria-label={t('room.channel.posts')}
      >
        <div className="messages-in">
          {isOpen && messages.length === 0 && !isTyping && <Nothing place={place} words={subscribe} />}
          {threads.map((thread, n) => {
            const before = threads[n - 1]
            const day = dayOfMessage(thread.post)
            return (
              <Fragment key={thread.post.id}>
                {(!before || dayOfMessage(before.post) !== day) && (
                  <p className="day-line">
                    <span>{dayLine(t, day, today)}</span>
                  </p>
                )}
                <Post thread={thread} />
              </Fragment>
            )
          })}
          {isTyping && <Typing />}
        </div>
      </div>
      <div className="pane-foot">
        {isBehind && <NewBelow catchUp={catchUp} />}
        <Composer
          placeholder={t('room.composer.post')}
          suggestions={[subscribe, t('room.composer.project', { name: project }), t('room.composer.help')]}
          mentions
          send={send}
        />
      </div>
    </>
  )
}

/** A channel of the municipality's team. */
export function ChannelPane({ isShown, width }: { isShown: boolean; width: number | null }): ReactElement {
  const t = useT()
  const { view, choice } = useParts()
  const place = channelOf(view, choice.channelId)
  return (
    <section
      className="pane pane-channel"
      aria-label={t('room.channel.label')}
      hidden={!isShown}
      style={width ? { flex: `0 0 ${width}px` } : {}}
    >
      {place ? (
        <>
          <Head place={place} />
          <Posts key={place.id} place={place} isShown={isShown} />
        </>
      ) : (
        <div className="nothing">
          <h3>{t('room.list.noTeam')}</h3>
          <p>{t('room.channel.noChannels')}</p>
        </div>
      )}
    </section>
  )
}
