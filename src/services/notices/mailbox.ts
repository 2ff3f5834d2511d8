import type { OutboxRow } from '../../domain/conversation.js'
import type { TaskId } from '../../domain/ids.js'
import type { World } from '../world.js'

/** What a project's functional mailbox is told: the message as the thread shows it, and where it stands. */
export type MailboxNews = {
  taskId: TaskId
  number: number
  title: string
  project: string
  municipality: string
  author: string
  text: string
}

/** Null when there is nothing to tell: it is no message, the task is gone, or the project's mailbox is another by now. */
export async function newsFor(
  world: World,
  { event, mailbox }: Pick<OutboxRow, 'event' | 'mailbox'>,
): Promise<MailboxNews | null> {
  if (event.type !== 'task.message') return null
  return world.data.asSystem(async (tx) => {
    const task = await tx.tasks.find(event.taskId)
    if (!task || task.kind === 'LOCAL') return null
    const project = await tx.projects.find(task.projectId)
    const message = (await tx.tasks.messages(task)).find(({ id }) => id === event.messageId)
    if (!message || project?.functionalMailbox !== mailbox) return null
    return {
      taskId: task.id,
      number: task.instanceNumber,
      title: task.title,
      project: task.projectName,
      municipality: task.municipalityName,
      author: message.authorName,
      text: message.text,
    }
  })
}
