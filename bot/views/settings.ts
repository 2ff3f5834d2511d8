import type { TaskId } from '../../src/domain/ids.js'
import type { DeliveredCard, OutboxRow } from '../../src/domain/conversation.js'
import type { TaskNotice } from '../../src/domain/events.js'
import { dayOf } from '../../src/domain/time.js'
import type { SettingsView } from '../../src/contract/settings.js'
import { eventsOf } from '../../src/services/notices/notices.js'
import * as settings from '../../src/services/settings/settings.js'
import { taskDigest, unheardTasks } from '../../src/services/settings/taskDigest.js'
import { digestCard, digestTitle, unheardCard } from '../cards/digest.js'
import { settingsCard } from '../cards/settings.js'
import type { Notice } from '../cards/tasks.js'
import type { Reader, Shown } from '../turn/reader.js'

/** What a digest is told with, and what of it is unfolded. */
export type Digesting = {
  events: readonly TaskNotice[]
  perhapsTwice?: boolean
  unfolded?: TaskId | null
  notice?: Notice | null
}

async function digest(
  reader: Reader,
  { events, perhapsTwice = false, unfolded = null, notice = null }: Digesting,
) {
  const { world, caller, t, links, municipality } = reader
  const found = await taskDigest(world, caller, events)
  const shows = found.news.map(({ task }) => task.id)
  const view = { municipality, tabUrl: links.tasks, settingsUrl: links.settings, perhapsTwice, notice }
  const shown: Shown = {
    content: { kind: 'digest', subject: 'mine', shows },
    card: digestCard(t, { ...found, unfolded, ...view }),
    summary: digestTitle(t, found.news),
  }
  return { shown, isEmpty: found.news.length === 0 }
}

/** Null on a morning on which there is nothing to say. */
export async function showTaskDigest(reader: Reader, digesting: Digesting): Promise<Shown | null> {
  const { shown, isEmpty } = await digest(reader, digesting)
  return isEmpty ? null : shown
}

/** A digest that stands: what has been dealt with is gone from it. */
export async function showDigestAgain(
  reader: Reader,
  copy: DeliveredCard,
  { notice = null, unfolded = null }: Pick<Digesting, 'notice' | 'unfolded'>,
): Promise<Shown> {
  const events = await eventsOf(reader.world, copy, reader.conversation.tenantId)
  return (await digest(reader, { events, notice, unfolded })).shown
}

/** Null when none of them is red any longer. */
export async function showUnheardDeadlines(
  reader: Reader,
  rows: readonly OutboxRow[],
): Promise<Shown | null> {
  const { world, caller, t, links, municipality } = reader
  const ids = rows.flatMap(({ event }) => (event.type === 'deadline.unheard' ? [event.taskId] : []))
  const tasks = await unheardTasks(world, caller, ids)
  if (tasks.length === 0) return null
  const view = { tasks, municipality, tabUrl: links.tasks, settingsUrl: links.settings }
  return {
    content: null,
    card: unheardCard(t, view),
    summary: t('card.unheard.title', { count: tasks.length }),
  }
}

export async function showSettings(reader: Reader, notice: string | null = null): Promise<Shown> {
  return drawSettings(reader, await settings.read(reader.world, reader.caller), notice)
}

export function drawSettings(reader: Reader, own: SettingsView, notice: string | null): Shown {
  const { world, t, links, municipality, conversation } = reader
  const view = {
    settings: own,
    today: dayOf(world.clock.now()),
    municipality,
    settingsUrl: links.settings,
    notice,
  }
  const shows = conversation.personId ? [`settings:${conversation.personId}`] : []
  return {
    content: { kind: 'settings', subject: 'mine', shows },
    card: settingsCard(t, view),
    summary: t('settings.title'),
  }
}
