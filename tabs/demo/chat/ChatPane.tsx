import { Button, Spinner } from '@fluentui/react-components'
import { ArrowDown16Regular } from '@fluentui/react-icons/svg/arrow-down'
import { Fragment, type ReactElement } from 'react'
import { dayOf } from '../../../src/domain/time.js'
import type { RoomMessage } from '../../../src/contract/room.js'
import { useT } from '../../host/reader.js'
import { Mark } from '../frame/Mark.js'
import { chatOf, useParts } from '../roomContext.js'
import { dayLine, useNow } from '../when.js'
import { Bubble } from './Bubble.js'
import { Composer } from './Composer.js'
import { Typing } from './Typing.js'
import { useFollow } from './useFollow.js'
import { usePlace } from './usePlace.js'

/** Messages of one person within this time stand together. */
const TOGETHER_MS = 3 * 60_000

export const dayOfMessage = ({ at }: RoomMessage) => dayOf(new Date(at))

function isFirstOfGroup(message: RoomMessage, before: RoomMessage | undefined): boolean {
  if (!before || dayOfMessage(before) !== dayOfMessage(message)) return true
  const isSame = before.from?.aadObjectId === message.from?.aadObjectId
  return !isSame || Date.parse(message.at) - Date.parse(before.at) > TOGETHER_MS
}

export function NewBelow({ catchUp }: { catchUp: () => void }): ReactElement {
  const t = useT()
  return (
    <Button className="new-below" size="small" icon={<ArrowDown16Regular />} onClick={catchUp}>
      {t('room.chat.newBelow')}
    </Button>
  )
}

function Bubbles({ messages }: { messages: readonly RoomMessage[] }): ReactElement {
  const t = useT()
  const { state } = useParts()
  const today = dayOf(new Date(useNow(state)))
  return (
    <>
      {messages.map((message, n) => {
        const before = messages[n - 1]
        const day = dayOfMessage(message)
        return (
          <Fragment key={message.id}>
            {(!before || dayOfMessage(before) !== day) && (
              <p className="day-line">
                <span>{dayLine(t, day, today)}</span>
              </p>
            )}
            <Bubble message={message} isFirst={isFirstOfGroup(message, before)} />
          </Fragment>
        )
      })}
    </>
  )
}

/** The personal chat with the bot. */
export function ChatPane({
  isShown,
  width,
}: {
  isShown: boolean
  width: number | null
}): ReactElement | null {
  const t = useT()
  const { view, state, acts } = useParts()
  const place = chatOf(view)
  const { messages, isOpen } = usePlace(place, isShown)
  const { pane, isBehind, catchUp, scrolled } = useFollow(messages.at(-1)?.id ?? null, isShown && isOpen)
  if (!place) return null
  const send = (text: string): Promise<boolean> => acts.say(place.id, { text, threadId: null })
  const suggestions = [
    t('room.composer.help'),
    t('room.composer.tasks'),
    t('room.composer.roles'),
    t('room.composer.project', { name: 'KSD' }),
  ]
  return (
    <section
      className="pane pane-chat"
      aria-label={t('room.chat.label')}
      hidden={!isShown}
      style={width ? { flex: `0 0 ${width}px` } : {}}
    >
      <header className="pane-head">
        <Mark size={28} />
        <h2>KLIK</h2>
        <span className="tag">{t('room.list.botIs')}</span>
      </header>
      <div
        className="messages"
        ref={pane}
        onScroll={scrolled}
        tabIndex={0}
        role="log"
        aria-live="off"
        aria-label={t('room.chat.conversation')}
      >
        <div className="messages-in">
          {!isOpen && <Spinner className="waiting" size="small" />}
          <Bubbles messages={messages} />
          {state.typing[place.id] && <Typing />}
        </div>
      </div>
      <div className="pane-foot">
        {isBehind && <NewBelow catchUp={catchUp} />}
        <Composer
          placeholder={t('room.composer.placeholder')}
          suggestions={suggestions}
          mentions={false}
          send={send}
        />
      </div>
    </section>
  )
}
