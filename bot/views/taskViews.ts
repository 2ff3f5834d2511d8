import type { TaskDetail } from '../../src/contract/task.js'
import { newId, type MessageId, type TaskId } from '../../src/domain/ids.js'
import { dayOf, type Day } from '../../src/domain/time.js'
import type { CardContent } from '../../src/services/conversations/conversations.js'
import * as editing from '../../src/services/tasks/edit.js'
import { isTaskForm, openForm } from '../../src/services/tasks/openForm.js'
import * as tasks from '../../src/services/tasks/tasks.js'
import { pageOf } from '../cards/pages.js'
import type { Card } from '../cards/parts.js'
import { localCard, messageCard, noteCard, snoozeCard } from '../cards/taskForms.js'
import { CHANGES, historyCard, MESSAGES, threadCard } from '../cards/taskPast.js'
import { completeQuestionCard, confirmCard, peopleCard, type AccessQuestion } from '../cards/taskPeople.js'
import type { Notice } from '../cards/tasks.js'
import type { Form } from '../cards/taskTop.js'
import type { Reader, Shown } from '../turn/reader.js'
import { drawTask } from './tasks.js'
import type { TaskViewName } from '../verbs.js'

/** What a task's card turns to. `typed`: what a form is to come back with after it was refused. */
export type CardSide = {
  view: TaskViewName
  page?: number | undefined
  notice?: Notice | null
  typed?: Record<string, string>
}

/** A form is booked as showing nothing: a change elsewhere must not wipe out what is being typed. */
const asForm = ({ id }: TaskDetail): CardContent => ({ kind: 'form', subject: id, shows: [] })

type Drawing = { reader: Reader; task: TaskDetail; form: Form; page: number; today: Day }

async function formOf({ reader, form, today }: Drawing, view: TaskViewName): Promise<Card> {
  const { t, world, caller } = reader
  switch (view) {
    case 'message':
      return messageCard(t, { ...form, key: newId<MessageId>(), today })
    case 'note':
      return noteCard(t, form)
    case 'snooze':
      return snoozeCard(t, { ...form, today })
    case 'local':
      return localCard(t, { ...form, key: newId<TaskId>() })
    default:
      return peopleCard(t, {
        ...form,
        people: await editing.assignable(world, caller, form.task.id as TaskId),
      })
  }
}

function past({ reader, task, form, page, today }: Drawing, kind: 'history' | 'thread'): Shown {
  const { t } = reader
  const changes = pageOf(task.history, page, CHANGES)
  const messages = pageOf([...task.messages].reverse(), page, MESSAGES)
  const isHistory = kind === 'history'
  return {
    content: { kind, subject: task.id, shows: [task.id], page: isHistory ? changes.page : messages.page },
    card: isHistory
      ? historyCard(t, { ...form, today, changes })
      : threadCard(t, { ...form, today, messages }),
    summary: `#${task.number} ${task.title}`,
  }
}

/** A task's card as it is after a tap on one of its small matters. Refuses as reading and `openForm` do. */
export async function showView(
  reader: Reader,
  taskId: TaskId,
  { view, page = 1, notice = null, typed = {} }: CardSide,
): Promise<Shown> {
  const { world, caller, links } = reader
  const task = isTaskForm(view)
    ? await openForm(world, caller, { taskId, form: view })
    : await tasks.read(world, caller, taskId)
  if (view === 'task') return drawTask(reader, task, notice)
  const form = { task, tabUrl: links.task(task.id), notice, typed }
  const drawing = { reader, task, form, page, today: dayOf(world.clock.now()) }
  if (view === 'history' || view === 'thread') return past(drawing, view)
  return {
    content: asForm(task),
    card: await formOf(drawing, view),
    summary: `#${task.number} ${task.title}`,
  }
}

/** Asks before a task is completed while what comes before it is open. */
export async function showCompleteQuestion(reader: Reader, taskId: TaskId, text: string): Promise<Shown> {
  const { world, caller, t, links } = reader
  const task = await tasks.read(world, caller, taskId)
  const card = completeQuestionCard(t, { task, tabUrl: links.task(task.id), text })
  return { content: asForm(task), card, summary: `#${task.number} ${task.title}` }
}

/** Asks before the reader gives away what they may see or do. */
export async function showAccessQuestion(
  reader: Reader,
  taskId: TaskId,
  asked: Pick<AccessQuestion, 'text' | 'as' | 'person'>,
): Promise<Shown> {
  const { world, caller, t, links } = reader
  const task = await tasks.read(world, caller, taskId)
  const card = confirmCard(t, { task, tabUrl: links.task(task.id), ...asked })
  return { content: asForm(task), card, summary: `#${task.number} ${task.title}` }
}
