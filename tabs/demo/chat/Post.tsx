import { Button } from '@fluentui/react-components'
import { ArrowReply16Regular } from '@fluentui/react-icons/svg/arrow-reply'
import { useState, type ReactElement } from 'react'
import type { RoomMessage } from '../../../src/contract/room.js'
import { useT } from '../../host/reader.js'
import { CardView } from '../card/CardView.js'
import { useParts } from '../roomContext.js'
import { clockTime } from '../when.js'
import { Face, Words } from './Bubble.js'
import { Composer } from './Composer.js'

export type Thread = { post: RoomMessage; replies: RoomMessage[] }

/** The posts of a channel, each with its answers. */
export function threadsOf(messages: readonly RoomMessage[]): Thread[] {
  const posts = messages.filter(({ threadId }) => threadId === null)
  return posts.map((post) => ({ post, replies: messages.filter(({ threadId }) => threadId === post.id) }))
}

function Line({ message, isReply }: { message: RoomMessage; isReply: boolean }): ReactElement {
  const t = useT()
  const { view } = useParts()
  const { from, at, card } = message
  const name = from?.name ?? view.bot.name
  const isOwn = from?.aadObjectId === view.me.aadObjectId
  const time = clockTime(t.language, at)
  return (
    <article
      className={isOwn ? 'line is-own' : 'line'}
      data-message={message.id}
      aria-label={`${name} ${time}`}
    >
      <Face message={message} size={isReply ? 28 : 32} />
      <div className="line-body">
        <div className="byline">
          <strong>{name}</strong>
          {!from && <span className="tag">{t('room.list.botIs')}</span>}
          <time dateTime={at}>{time}</time>
        </div>
        <Words message={message} />
        {card && <CardView message={message} />}
      </div>
    </article>
  )
}

export function Post({ thread }: { thread: Thread }): ReactElement {
  const t = useT()
  const { acts, view } = useParts()
  const [isReplying, setIsReplying] = useState(false)
  const { post, replies } = thread
  const name = post.from?.name ?? view.bot.name
  return (
    <section className="post">
      <Line message={post} isReply={false} />
      {replies.length > 0 && (
        <div className="replies">
          {replies.map((reply) => (
            <Line key={reply.id} message={reply} isReply />
          ))}
        </div>
      )}
      {isReplying ? (
        <Composer
          autoFocus
          placeholder={t('room.composer.reply')}
          suggestions={[]}
          mentions
          send={(text) => acts.say(post.placeId, { text, threadId: post.id })}
        />
      ) : (
        <Button
          className="reply"
          appearance="transparent"
          size="small"
          icon={<ArrowReply16Regular />}
          aria-label={t('room.channel.replyTo', { name })}
          onClick={() => setIsReplying(true)}
        >
          {t('room.channel.reply')}
        </Button>
      )}
    </section>
  )
}
