import type { TaskDetail } from '../../src/contract/task.js'
import {
  parseId,
  type AssignmentId,
  type BroadcastId,
  type ConfirmationId,
  type DelegationId,
  type IntroductionPlanId,
  type IntroductionTaskId,
  type JoinRequestId,
  type ProjectId,
  type RoleId,
  type TaskId,
} from '../../src/domain/ids.js'
import type { TaskNotice } from '../../src/domain/events.js'
import { Refusal } from '../../src/domain/refusals.js'
import { dayOf } from '../../src/domain/time.js'
import type { CardContent } from '../../src/services/conversations/conversations.js'
import { mine } from '../../src/services/tasks/mine.js'
import * as channels from '../../src/services/conversations/channels.js'
import * as notices from '../../src/services/notices/notices.js'
import type { TaskNews } from '../../src/services/notices/notices.js'
import * as projects from '../../src/services/projects/projects.js'
import * as tasks from '../../src/services/tasks/tasks.js'
import { pageOf, ROWS_TO_READ, ROWS_WITH_BUTTONS } from '../cards/pages.js'
import { channelTaskCard } from '../cards/plain.js'
import { channelProjectCard, projectCard } from '../cards/project.js'
import { channelReminderCard, reminderCard, reminderTitle } from '../cards/reminder.js'
import { taskCard } from '../cards/task.js'
import { noTasks, snoozedCard, tasksCard, type Notice } from '../cards/tasks.js'
import type { Reader, Shown } from '../turn/reader.js'

/** Each kind of card, asked for and drawn for its reader: what it shows is noted so that it can be kept true. */

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

/** Which page of a list to show, and what to say on top of it. */
export type Listing = { page?: number | undefined; notice?: Notice | null }

const idsOf = (things: readonly { id: string }[]): string[] => things.map(({ id }) => id)

export async function showTasks(reader: Reader, { page = 1, notice = null }: Listing = {}): Promise<Shown> {
  const { world, caller, t, links, municipality } = reader
  const { open, snoozed, isFollowing, none } = await mine(world, caller)
  const view = { all: open, snoozed, isFollowing, none, municipality, tabUrl: links.tasks, notice }
  const shown = pageOf(open, page, ROWS_WITH_BUTTONS)
  const shows = [...idsOf(open), ...idsOf(snoozed.map(({ task }) => task))]
  const count = isFollowing ? t('bot.tasks.followed') : t('bot.tasks.summary', { count: open.length })
  const summary = none ? noTasks(t, none) : count
  return {
    content: { kind: 'tasks', subject: 'mine', shows, page: shown.page },
    card: tasksCard(t, { tasks: shown, ...view }),
    summary,
  }
}

/** What the reader has put aside. */
export async function showSnoozed(reader: Reader, { page = 1, notice = null }: Listing = {}): Promise<Shown> {
  const { world, caller, t, links, municipality } = reader
  const { snoozed } = await mine(world, caller)
  const shown = pageOf(snoozed, page, ROWS_TO_READ)
  const shows = idsOf(snoozed.map(({ task }) => task))
  return {
    content: { kind: 'snoozed', subject: 'mine', shows, page: shown.page },
    card: snoozedCard(t, { snoozed: shown, municipality, tabUrl: links.tasks, notice }),
    summary: t('card.snooze.title'),
  }
}

/** `onlyBurning`: when it is sent, nothing that has been settled since; a card that stands keeps its rows. */
export type Reminding = { taskIds: TaskId[]; perhapsTwice: boolean; onlyBurning: boolean }

const contentOf = (shown: readonly { id: string }[]): CardContent => {
  const ids = idsOf(shown)
  return { kind: 'reminder', subject: ids.join(','), shows: ids }
}

/** `isStanding`: a card that stands keeps what it says; when it is sent, nothing that has been settled since. */
export type Telling = {
  events: readonly TaskNotice[]
  perhapsTwice: boolean
  isStanding: boolean
  notice?: Notice | null
}

/** Null when there is nothing left to tell the reader. */
export async function showReminder(reader: Reader, telling: Telling): Promise<Shown | null> {
  const { perhapsTwice, notice = null } = telling
  const told = await notices.told(reader.world, reader.caller, telling)
  if (told.length === 0) return null
  return drawReminder(reader, told, { perhapsTwice, notice })
}

/** What has just been read for the reader. */
export function drawReminder(
  reader: Omit<Reader, 'caller'>,
  told: TaskNews[],
  { perhapsTwice, notice }: { perhapsTwice: boolean; notice: Notice | null },
): Shown {
  const { t, links, municipality } = reader
  const view = { told, tabUrl: links.tasks, settingsUrl: links.settings, municipality, perhapsTwice, notice }
  const shown = told.map(({ task }) => task)
  return { content: contentOf(shown), card: reminderCard(t, view), summary: reminderTitle(t, told) }
}

/** The same for a channel, as far as it may see the tasks. */
export async function showChannelReminder(
  reader: Omit<Reader, 'caller'>,
  { taskIds, perhapsTwice, onlyBurning }: Reminding,
): Promise<Shown | null> {
  const { world, t, links, municipality, conversation } = reader
  const found = await channels.tasks(world, conversation, { ids: taskIds, onlyHeard: onlyBurning })
  if (found.length === 0) return null
  const view = {
    tasks: found,
    tabUrl: links.tasks,
    municipality,
    perhapsTwice,
  }
  const summary = t('bot.reminder.channelTitle', { count: found.length })
  return { content: contentOf(found), card: channelReminderCard(t, view), summary }
}

export async function showProject(
  reader: Reader,
  projectId: ProjectId,
  { page = 1 }: Listing = {},
): Promise<Shown> {
  const { world, caller, t, links, municipality } = reader
  const project = await projects.read(world, caller, projectId)
  const all = await projects.burning(world, caller, projectId)
  const burning = pageOf(all, page, ROWS_TO_READ)
  const moreBurning = project.counters.RED + project.counters.YELLOW - all.length
  const view = { project, burning, moreBurning, municipality, tabUrl: links.project(projectId) }
  const card = projectCard(t, view)
  const content = {
    kind: 'project' as const,
    subject: projectId,
    shows: [projectId],
    page: burning.page,
  }
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
  const [task] = await channels.tasks(world, conversation, { ids: [taskId], onlyHeard: false })
  if (!task) return null
  const content = { kind: 'task' as const, subject: taskId, shows: [taskId] }
  return {
    content,
    card: channelTaskCard(t, { task, municipality }),
    summary: `#${task.number} ${task.title}`,
  }
}

type Booked =
  | BroadcastId
  | JoinRequestId
  | TaskId
  | RoleId
  | ProjectId
  | AssignmentId
  | DelegationId
  | ConfirmationId
  | IntroductionPlanId
  | IntroductionTaskId

/** An id out of the books of delivered cards. */
export function booked<T extends Booked>(subject: string): T {
  const id = parseId<T>(subject)
  if (!id) throw new Refusal('not-found')
  return id
}
