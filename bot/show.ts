import type { TaskDetail } from '../src/contract/task.js'
import type { Marker } from '../src/domain/deadline.js'
import type { AssignedAs } from '../src/domain/events.js'
import {
  parseId,
  type AssignmentId,
  type MessageId,
  type ProjectId,
  type RoleId,
  type TaskId,
} from '../src/domain/ids.js'
import { Refusal } from '../src/domain/refusals.js'
import { dayOf } from '../src/domain/time.js'
import { rolesOfHome } from '../src/services/assignments.js'
import type { CardContent } from '../src/services/conversations.js'
import * as channels from '../src/services/channels.js'
import * as people from '../src/services/people.js'
import * as projects from '../src/services/projects.js'
import * as roles from '../src/services/roles.js'
import * as tasks from '../src/services/tasks.js'
import { answerCard, officeCard } from './cards/answer.js'
import { nominationCard } from './cards/nomination.js'
import { channelTaskCard } from './cards/plain.js'
import { channelProjectCard, projectCard } from './cards/project.js'
import { channelReminderCard, reminderCard } from './cards/reminder.js'
import { roleCard, type RoleView } from './cards/role.js'
import { rolesCard } from './cards/roles.js'
import { taskCard } from './cards/task.js'
import { tasksCard, type Notice } from './cards/tasks.js'
import type { Reader, Shown } from './reader.js'

/** Each kind of card, asked for and drawn for its reader: what it shows is noted so that it can be kept true. */

/** How much of a message its card shows. */
const EXCERPT = 300

const today = ({ world }: Reader) => dayOf(world.clock.now())

export async function showTask(reader: Reader, taskId: TaskId, notice: Notice | null = null): Promise<Shown> {
  return drawTask(reader, await tasks.read(reader.world, reader.caller, taskId), notice)
}

/** A task that has just been read. */
export function drawTask(reader: Reader, task: TaskDetail, notice: Notice | null): Shown {
  const { t, links } = reader
  return {
    content: { kind: 'task', subject: task.id, shows: [task.id] },
    card: taskCard(t, { task, today: today(reader), tabUrl: links.task(task.id), notice }),
    summary: `#${task.number} ${task.title}`,
  }
}

const ON_TASK: Record<AssignedAs, readonly ('responsible' | 'executor')[]> = {
  RESPONSIBLE: ['responsible'],
  EXECUTOR: ['executor'],
  BOTH: ['responsible', 'executor'],
}

/** The card of a task the reader was put on, and by whom. Null: they have been taken off it since. */
export async function showAssigned(reader: Reader, taskId: TaskId, as: AssignedAs): Promise<Shown | null> {
  const { world, caller, t, conversation } = reader
  const task = await tasks.read(world, caller, taskId)
  const still = ON_TASK[as].filter((field) => task[field] && task[field].id === conversation.personId)
  const [first] = still
  if (!first) return null
  const what = t(`bot.assigned.${still.length > 1 ? 'both' : first}`)
  const change = task.history.find(({ field, newValue }) => field === first && newValue === task[first]?.name)
  const text = change?.by ? t('bot.assigned.by', { by: change.by, what }) : t('bot.assigned.you', { what })
  return drawTask(reader, task, { text, style: 'good' })
}

/** The card of a task with what was just written on it. */
export async function showMessage(
  reader: Reader,
  taskId: TaskId,
  messageId: MessageId,
): Promise<Shown | null> {
  const { world, caller, t } = reader
  const task = await tasks.read(world, caller, taskId)
  const message = task.messages.find(({ id }) => id === messageId)
  if (!message) return null
  const { author, text } = message
  const excerpt = text.length > EXCERPT ? `${text.slice(0, EXCERPT).toWellFormed()} …` : text
  return drawTask(reader, task, { text: t('bot.written.by', { author, text: excerpt }), style: 'good' })
}

export async function showTasks(reader: Reader, notice: Notice | null = null): Promise<Shown> {
  const { world, caller, t, links, municipality } = reader
  const mine = await tasks.mine(world, caller)
  const card = tasksCard(t, { tasks: mine, municipality, tabUrl: links.tasks, notice })
  const summary = mine.length === 0 ? t('bot.tasks.none') : t('bot.tasks.summary', { count: mine.length })
  return { content: { kind: 'tasks', subject: 'mine', shows: mine.map(({ id }) => id) }, card, summary }
}

/** `onlyBurning`: when it is sent, nothing that has been settled since; a card that stands keeps its rows. */
export type Reminding = {
  taskIds: TaskId[]
  perhapsTwice: boolean
  onlyBurning: boolean
  notice?: Notice | null
}

const burns = ({ marker }: { marker: Marker }): boolean => marker === 'RED' || marker === 'YELLOW'

const contentOf = (shown: readonly { id: string }[]): CardContent => {
  const ids = shown.map(({ id }) => id)
  return { kind: 'reminder', subject: ids.join(','), shows: ids }
}

/** Null when there is none of the tasks to tell the reader of any more. */
export async function showReminder(reader: Reader, reminding: Reminding): Promise<Shown | null> {
  const { world, caller, t, links, municipality } = reader
  const { taskIds, perhapsTwice, onlyBurning, notice = null } = reminding
  const readable = await tasks.some(world, caller, taskIds)
  const found = onlyBurning ? readable.filter(burns) : readable
  if (found.length === 0) return null
  const view = { tasks: found, today: today(reader), tabUrl: links.tasks, municipality, perhapsTwice, notice }
  const summary = t('bot.reminder.title', { count: found.length })
  return { content: contentOf(found), card: reminderCard(t, view), summary }
}

/** The same for a channel, as far as it may see the tasks. */
export async function showChannelReminder(
  reader: Omit<Reader, 'caller'>,
  { taskIds, perhapsTwice, onlyBurning }: Reminding,
): Promise<Shown | null> {
  const { world, t, links, municipality, conversation } = reader
  const visible = await channels.tasks(world, conversation, taskIds)
  const found = onlyBurning ? visible.filter(burns) : visible
  if (found.length === 0) return null
  const view = {
    tasks: found,
    today: dayOf(world.clock.now()),
    tabUrl: links.tasks,
    municipality,
    perhapsTwice,
  }
  const summary = t('bot.reminder.channelTitle', { count: found.length })
  return { content: contentOf(found), card: channelReminderCard(t, view), summary }
}

export async function showProject(reader: Reader, projectId: ProjectId): Promise<Shown> {
  const { world, caller, t, links, municipality } = reader
  const project = await projects.read(world, caller, projectId)
  const card = projectCard(t, { project, municipality, tabUrl: links.project(projectId) })
  const content = { kind: 'project' as const, subject: projectId, shows: [projectId] }
  return { content, card, summary: t('bot.project.title', { name: project.name }) }
}

/** Null when the channel does not subscribe to the project. */
export async function showChannelProject(
  reader: Omit<Reader, 'caller'>,
  projectId: ProjectId,
): Promise<Shown | null> {
  const { world, t, links, municipality, conversation } = reader
  const project = await channels.project(world, conversation, projectId)
  if (!project) return null
  const card = channelProjectCard(t, { project, municipality, tabUrl: links.project(projectId) })
  const content = { kind: 'project' as const, subject: projectId, shows: [projectId] }
  return { content, card, summary: t('bot.project.title', { name: project.name }) }
}

/** Null when the channel may not see the task. */
export async function showChannelTask(reader: Omit<Reader, 'caller'>, taskId: TaskId): Promise<Shown | null> {
  const { world, t, municipality, conversation } = reader
  const [task] = await channels.tasks(world, conversation, [taskId])
  if (!task) return null
  const content = { kind: 'task' as const, subject: taskId, shows: [taskId] }
  return {
    content,
    card: channelTaskCard(t, { task, municipality }),
    summary: `#${task.number} ${task.title}`,
  }
}

export async function showRoles(reader: Reader): Promise<Shown> {
  const { world, caller, t, links, municipality, conversation } = reader
  const mine = await roles.mine(world, caller)
  const gallery = await roles.gallery(world, caller)
  const card = rolesCard(t, { mine, roles: gallery.roles, municipality, tabUrl: links.roles })
  const content = {
    kind: 'roles' as const,
    subject: 'gallery',
    shows: [rolesOfHome(conversation.municipalityId ?? '')],
  }
  return { content, card, summary: t('bot.roles.title') }
}

export async function showRole(
  reader: Reader,
  roleId: RoleId,
  notice: RoleView['notice'] = null,
): Promise<Shown> {
  const { world, caller, t, links, municipality } = reader
  const role = await roles.read(world, caller, roleId)
  const choices = role.canAssign ? await people.search(world, caller, '') : []
  const card = roleCard(t, { role, people: choices, municipality, tabUrl: links.role(roleId), notice })
  return { content: { kind: 'role', subject: roleId, shows: [roleId] }, card, summary: role.title }
}

export async function showNomination(
  reader: Reader,
  assignmentId: AssignmentId,
  notice: string | null = null,
): Promise<Shown> {
  const { world, caller, t, links, municipality } = reader
  const { role, assignment } = await roles.nomination(world, caller, assignmentId)
  const choices = assignment.state === 'NOMINATED' ? await people.search(world, caller, '') : []
  const card = nominationCard(t, {
    role,
    assignment,
    people: choices,
    municipality,
    tabUrl: links.role(role.id),
    notice,
  })
  const content = { kind: 'nomination' as const, subject: assignmentId, shows: [assignmentId] }
  return { content, card, summary: t('bot.nomination.summary', { role: role.title }) }
}

/** How somebody answered, for the administrator who asked. */
export async function showAnswer(reader: Reader, assignmentId: AssignmentId): Promise<Shown> {
  const { world, caller, t, municipality } = reader
  const { role, assignment } = await roles.nomination(world, caller, assignmentId)
  const facts = { name: assignment.person.name, role: role.title }
  const summary =
    assignment.state === 'DECLINED' ? t('bot.answer.declined', facts) : t('bot.answer.accepted', facts)
  return { content: null, card: answerCard(t, { role, assignment, municipality }), summary }
}

/** That one was given a role, or no longer holds it. */
export async function showOffice(reader: Reader, assignmentId: AssignmentId): Promise<Shown> {
  const { world, caller, t, municipality } = reader
  const { role, assignment } = await roles.nomination(world, caller, assignmentId)
  return { content: null, card: officeCard(t, { role, assignment, municipality }), summary: role.title }
}

/** An id out of the books of delivered cards. */
export function booked<T extends TaskId | RoleId | ProjectId | AssignmentId>(subject: string): T {
  const id = parseId<T>(subject)
  if (!id) throw new Refusal('not-found')
  return id
}
