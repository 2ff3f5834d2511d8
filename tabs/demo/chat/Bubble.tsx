import { Avatar } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { RoomMessage } from '../../../src/contract/room.js'
import { useT } from '../../host/reader.js'
import { CardView } from '../card/CardView.js'
import { htmlOf } from '../card/markdown.js'
import { Mark } from '../frame/Mark.js'
import { useParts } from '../roomContext.js'
import { clockTime } from '../when.js'

export const Face = ({ message, size = 32 }: { message: RoomMessage; size?: 28 | 32 }): ReactElement =>
  message.from ? (
    <Avatar name={message.from.name} color="colorful" size={size} aria-hidden />
  ) : (
    <span className="bot-face">
      <Mark size={size} />
    </span>
  )

/** What was said, as it was written; only what the bot says as Markdown is read as such. */
export function Words({ message }: { message: RoomMessage }): ReactElement | null {
  const { text, mentionsBot, format } = message
  if (text === '') return null
  if (format === 'markdown')
    return <div className="words" dangerouslySetInnerHTML={{ __html: htmlOf(text) }} />
  return (
    <p className="words">
      {mentionsBot && <strong className="mention">KLIK</strong>}
      {text}
    </p>
  )
}

/** One message of a chat: one's own to the right, the bot's with its cards to the left. */
export function Bubble({ message, isFirst }: { message: RoomMessage; isFirst: boolean }): ReactElement {
  const t = useT()
  const { view } = useParts()
  const { from, at, card } = message
  const isOwn = from?.aadObjectId === view.me.aadObjectId
  const name = from?.name ?? view.bot.name
  const time = clockTime(t.language, at)
  return (
    <article
      className={isOwn ? 'bubble is-own' : 'bubble'}
      data-message={message.id}
      aria-label={`${name} ${time}`}
    >
      {!isOwn && <div className="bubble-face">{isFirst && <Face message={message} />}</div>}
      <div className="bubble-body">
        {isFirst && (
          <div className="byline">
            {!isOwn && <strong>{name}</strong>}
            {!from && <span className="tag">{t('room.list.botIs')}</span>}
            <time dateTime={at}>{time}</time>
          </div>
        )}
        {message.text !== '' && (
          <div className="said">
            <Words message={message} />
          </div>
        )}
        {card && <CardView message={message} />}
      </div>
    </article>
  )
}
