import type { OutboxEvent } from '../../src/domain/events.js'
import type { ProjectId } from '../../src/domain/ids.js'
import { unheardDeadlines } from '../../src/services/notices/unheardDeadlines.js'
import { joined } from '../../src/services/projects/joined.js'
import { unheard } from '../../src/services/projects/withoutPlus.js'
import { accessTold } from '../../src/services/users/tellAccess.js'
import { accessCard } from '../cards/access.js'
import { newProjectCard, unheardCard, withoutPlusCard, withoutPlusTitle } from '../cards/administering.js'
import type { Reader, Shown } from '../turn/reader.js'

/** Who may do what on which project: what people and administrators are told of it. */

type Of<Type extends OutboxEvent['type']> = Extract<OutboxEvent, { type: Type }>

/**
 * Null when all of it has been taken back. Whoever was welcomed after they were made a user has been told so;
 * `writtenAt`: when that was.
 */
export async function showAccess(
  reader: Reader,
  { events, writtenAt }: { events: readonly Of<'access.changed'>[]; writtenAt: Date | null },
): Promise<Shown | null> {
  const { world, caller, t, links, municipality, conversation } = reader
  const told = await accessTold(world, caller, events)
  const { welcomedAt } = conversation
  const isWelcomed = welcomedAt !== null && writtenAt !== null && welcomedAt >= writtenAt
  if (!told || (told.isNew && isWelcomed)) return null
  const card = accessCard(t, { told, municipality, tabUrl: links.tasks, settingsUrl: links.settings })
  return { content: null, card, summary: t(told.isNew ? 'notice.access.newSummary' : 'notice.access.title') }
}

/** Null when the municipality takes part in none of them any more. */
export async function showNewProjects(
  reader: Reader,
  projectIds: readonly ProjectId[],
): Promise<Shown | null> {
  const { world, caller, t, links, municipality } = reader
  const projects = await joined(world, caller, projectIds)
  if (projects.length === 0) return null
  const card = newProjectCard(t, {
    projects,
    municipality,
    usersUrl: links.users,
    settingsUrl: links.settings,
  })
  return { content: null, card, summary: t('notice.newProject.title', { count: projects.length }) }
}

export async function showUnheard(
  reader: Reader,
  events: readonly Of<'project.withoutPlus'>[],
): Promise<Shown | null> {
  const { world, caller, t, links, municipality } = reader
  const all = await unheard(world, caller, events)
  if (all.length === 0) return null
  const card = withoutPlusCard(t, {
    unheard: all,
    municipality,
    usersUrl: links.users,
    settingsUrl: links.settings,
  })
  return { content: null, card, summary: withoutPlusTitle(t, all) }
}

/** Null when none of them is red any longer. */
export async function showUnheardDeadlines(
  reader: Reader,
  events: readonly Of<'deadline.unheard'>[],
): Promise<Shown | null> {
  const { world, caller, t, links, municipality } = reader
  const ids = events.map(({ taskId }) => taskId)
  const tasks = await unheardDeadlines(world, caller, ids)
  if (tasks.length === 0) return null
  const view = { tasks, municipality, tabUrl: links.tasks, settingsUrl: links.settings }
  return {
    content: null,
    card: unheardCard(t, view),
    summary: t('card.unheard.title', { count: tasks.length }),
  }
}
