import type { Tx } from '../../data/tx.js'
import type { Conversation, DeliveredCard } from '../../domain/conversation.js'
import type { BroadcastId, MessageId, ProjectId, TaskId } from '../../domain/ids.js'
import type { Side } from '../../domain/person.js'
import type { Hearing } from '../../domain/project.js'
import type { World } from '../world.js'
import { tasks, type ChannelTask } from './channels.js'

/** What KOMBIT wrote, as a channel may see it: KOMBIT's words, but nobody's name. */
export type ChannelBroadcast = {
  project: { id: ProjectId; name: string }
  group: string | null
  side: Side
  title: string
  text: string
  link: string | null
  isUrgent: boolean
  sentAt: Date
  correctedAt: Date | null
  withdrawnAt: Date | null
}
export type ChannelFollowUp = { task: ChannelTask; side: Side; text: string; sentAt: Date | null }

/** Null for anything but a channel of a municipality. */
function asChannel<T>(
  { data }: World,
  { kind, municipalityId: id, tenantId }: Conversation,
  work: (tx: Tx) => Promise<T>,
): Promise<T | null> {
  return kind === 'CHANNEL' && id ? data.forMunicipality({ id, tenantId }, work) : Promise.resolve(null)
}

const hearingOf = async (tx: Tx, channel: Conversation, projectId: ProjectId): Promise<Hearing | null> =>
  (await tx.projects.hearing(channel.id)).find((one) => one.projectId === projectId) ?? null

/** Null when the channel does not hear what KOMBIT writes on the project. */
export async function broadcast(
  world: World,
  channel: Conversation,
  id: BroadcastId,
): Promise<ChannelBroadcast | null> {
  return asChannel(world, channel, async (tx) => {
    const found = await tx.broadcasts.find(id)
    if (!found || !(await hearingOf(tx, channel, found.projectId))?.broadcasts) return null
    const { projectId, projectName, groupName, authorSide } = found
    const { title, text, link, isUrgent, sentAt, correctedAt, withdrawnAt } = found
    return {
      project: { id: projectId, name: projectName },
      ...{ group: groupName, side: authorSide, title, text, link, isUrgent },
      ...{ sentAt, correctedAt, withdrawnAt },
    }
  })
}

type OneMessage = { taskId: TaskId; messageId: MessageId }

/** KOMBIT's follow-up on a task. Null when the channel may not see the task, or does not hear what KOMBIT writes. */
export async function followUp(
  world: World,
  channel: Conversation,
  { taskId, messageId }: OneMessage,
): Promise<ChannelFollowUp | null> {
  const [task] = await tasks(world, channel, { ids: [taskId], onlyHeard: false })
  if (!task) return null
  return asChannel(world, channel, async (tx) => {
    const found = await tx.tasks.find(taskId)
    if (!found || !(await hearingOf(tx, channel, found.projectId))?.broadcasts) return null
    const message = (await tx.tasks.messages(found)).find(({ id }) => id === messageId)
    if (!message?.isFollowUp) return null
    return { task, side: message.authorSide, text: message.text, sentAt: message.sentAt }
  })
}

/** Where the follow-up on the task was last posted in the channel; null when it never was. */
export async function followUpPost(
  world: World,
  channel: Conversation,
  taskId: TaskId,
): Promise<DeliveredCard | null> {
  return asChannel(world, channel, (tx) => tx.cards.newest(channel.id, 'followUp', `${taskId}:`))
}

/** `hearing`: null when it does not subscribe to it. */
export type Subscribed = { project: { id: ProjectId; name: string }; hearing: Hearing | null }

/** What the channel hears of the project. */
export async function subscription(
  world: World,
  channel: Conversation,
  projectId: ProjectId,
): Promise<Subscribed | null> {
  return asChannel(world, channel, async (tx) => {
    const found = await tx.projects.find(projectId)
    const hearing = await hearingOf(tx, channel, projectId)
    return found && { project: { id: found.id, name: found.name }, hearing }
  })
}
