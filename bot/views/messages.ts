import type { TaskDetail } from '../../src/contract/task.js'
import type { DeliveredCard } from '../../src/domain/conversation.js'
import { parseId, type MessageId, type TaskId } from '../../src/domain/ids.js'
import { dayOf } from '../../src/domain/time.js'
import { derivedId } from '../../src/services/derivedId.js'
import * as tasks from '../../src/services/tasks/tasks.js'
import { messageNoticeCard } from '../cards/message.js'
import type { Notice } from '../cards/tasks.js'
import type { Reader, Shown } from '../turn/reader.js'

/** A message on a task; `typed`: an answer that was refused, as the task's form has it. */
export type OneMessage = {
  taskId: TaskId
  messageId: MessageId
  notice?: Notice | null
  typed?: Record<string, string>
}

/**
 * The id that the reader's answer to a message will have: the same each time the card is drawn, so that a second tap is
 * nothing and the card knows that it has been answered.
 */
function answerKey(messageId: string, { conversation, caller }: Reader): MessageId {
  const reader = conversation.personId ?? (caller.kind === 'known' ? caller.personId : caller.aadObjectId)
  return derivedId<MessageId>(`answer ${messageId} ${reader}`)
}

function drawn(reader: Reader, task: TaskDetail, { messageId, notice, typed }: OneMessage): Shown | null {
  const { t, links, world } = reader
  const message = task.messages.find(({ id }) => id === messageId)
  if (!message) return null
  const key = answerKey(messageId, reader)
  const answer = task.messages.find(({ id }) => id === key) ?? null
  const view = {
    task,
    message,
    answer,
    key,
    today: dayOf(world.clock.now()),
    tabUrl: links.task(task.id),
    settingsUrl: links.settings,
  }
  return {
    // It shows nothing that a change elsewhere makes untrue, and must not wipe out what is being typed.
    content: { kind: 'message', subject: `${task.id}:${messageId}`, shows: [] },
    card: messageNoticeCard(t, { ...view, notice: notice ?? null, typed }),
    summary: t('card.message.summary', { author: message.author, title: task.title }),
  }
}

/** Null when there is no such message on the task. Refuses `not-found` as reading does. */
export async function showMessage(reader: Reader, one: OneMessage): Promise<Shown | null> {
  return drawn(reader, await tasks.read(reader.world, reader.caller, one.taskId), one)
}

/** The same of a card that stands. */
export async function showMessageAgain(
  reader: Reader,
  { subject }: DeliveredCard,
  notice: Notice | null,
): Promise<Shown | null> {
  const [task = '', message = ''] = subject.split(':')
  const [taskId, messageId] = [parseId<TaskId>(task), parseId<MessageId>(message)]
  return taskId && messageId ? showMessage(reader, { taskId, messageId, notice }) : null
}
