import {
  parseId,
  type BroadcastId,
  type MessageId,
  type ProjectId,
  type TaskId,
} from '../../src/domain/ids.js'
import type { DeliveredCard } from '../../src/domain/conversation.js'
import { dayOf } from '../../src/domain/time.js'
import * as broadcasts from '../../src/services/broadcasts/broadcasts.js'
import * as news from '../../src/services/conversations/channelNews.js'
import { answeredCard, broadcastCard, channelBroadcastCard, channelFollowUpCard } from '../cards/broadcast.js'
import { subscriptionCard } from '../cards/subscription.js'
import type { Reader, Shown } from '../turn/reader.js'

type InChannel = Omit<Reader, 'caller'>

const today = ({ world }: InChannel) => dayOf(world.clock.now())

/** What KOMBIT wrote to many, in somebody's own chat. `isStanding`: of a card that stands, also once it is taken back. */
export async function showBroadcast(
  reader: Reader,
  id: BroadcastId,
  { isStanding }: { isStanding: boolean },
): Promise<Shown | null> {
  const { world, caller, t, links, municipality } = reader
  const broadcast = await broadcasts.told(world, caller, id)
  if (broadcast.withdrawnAt && !isStanding) return null
  const urls = {
    projectUrl: links.project(broadcast.project.id),
    usersUrl: links.users,
    settingsUrl: links.settings,
  }
  const view = { broadcast, today: today(reader), municipality, tabUrl: links.broadcast(id), ...urls }
  return {
    content: { kind: 'broadcast', subject: id, shows: [id] },
    card: broadcastCard(t, view),
    summary: t(`card.broadcast.summary.${broadcast.side}`, { title: broadcast.title }),
  }
}

/** The same as a post of a channel. Null when it does not hear what KOMBIT writes. */
export async function showChannelBroadcast(
  reader: InChannel,
  id: BroadcastId,
  { isStanding }: { isStanding: boolean },
): Promise<Shown | null> {
  const { world, t, links, municipality, conversation } = reader
  const broadcast = await news.broadcast(world, conversation, id)
  if (!broadcast || (broadcast.withdrawnAt && !isStanding)) return null
  const projectUrl = links.project(broadcast.project.id)
  return {
    content: { kind: 'broadcast', subject: id, shows: [id] },
    card: channelBroadcastCard(t, { broadcast, today: today(reader), municipality, projectUrl }),
    summary: t(`card.broadcast.summary.${broadcast.side}`, { title: broadcast.title }),
  }
}

type OneMessage = { taskId: TaskId; messageId: MessageId }

/** The post that begins a follow-up's thread. Null when the channel may not see it. */
export async function showChannelFollowUp(
  reader: InChannel,
  { taskId, messageId }: OneMessage,
): Promise<Shown | null> {
  const { world, t, municipality, conversation } = reader
  const followUp = await news.followUp(world, conversation, { taskId, messageId })
  if (!followUp) return null
  return {
    content: { kind: 'followUp', subject: `${taskId}:${messageId}`, shows: [taskId] },
    card: channelFollowUpCard(t, { followUp, municipality }),
    summary: t(`card.followUp.title.${followUp.side}`, { title: followUp.task.title }),
  }
}

export async function showChannelFollowUpAgain(
  reader: InChannel,
  { subject }: DeliveredCard,
): Promise<Shown | null> {
  const [task = '', message = ''] = subject.split(':')
  const [taskId, messageId] = [parseId<TaskId>(task), parseId<MessageId>(message)]
  return taskId && messageId ? showChannelFollowUp(reader, { taskId, messageId }) : null
}

/** The reply in the thread of the follow-up; null where no follow-up was posted. */
export async function showAnswered(reader: InChannel, taskId: TaskId): Promise<Shown | null> {
  const { world, t, municipality, conversation } = reader
  const post = await news.followUpPost(world, conversation, taskId)
  if (!post?.threadId || !municipality) return null
  return {
    content: null,
    card: answeredCard(t, { taskId, municipality }),
    summary: t('card.followUp.answered', { municipality }),
    thread: post.threadId,
  }
}

/** What the channel hears of a project. Null when there is no such project. */
export async function showSubscription(reader: InChannel, projectId: ProjectId): Promise<Shown | null> {
  const { world, t, conversation } = reader
  const found = await news.subscription(world, conversation, projectId)
  if (!found) return null
  return {
    content: { kind: 'subscription', subject: projectId, shows: [`subscription:${projectId}`] },
    card: subscriptionCard(t, found),
    summary: t('card.subscription.title', { project: found.project.name }),
  }
}
