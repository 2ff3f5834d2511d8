import type { TaskId } from '../../src/domain/ids.js'
import type { DeliveredCard } from '../../src/domain/conversation.js'
import type { TaskNotice } from '../../src/domain/events.js'
import { dayOf } from '../../src/domain/time.js'
import type { SettingsView } from '../../src/contract/settings.js'
import { eventsOf } from '../../src/services/notices/notices.js'
import { mineBurning } from '../../src/services/introductions/plans/find.js'
import * as settings from '../../src/services/settings/settings.js'
import { taskDigest, type TaskDigest } from '../../src/services/settings/taskDigest.js'
import { assignable } from '../../src/services/tasks/edit.js'
import { digestCard, digestTitle, type Unfolded } from '../cards/digest.js'
import { settingsCard } from '../cards/settings.js'
import type { Notice } from '../cards/tasks.js'
import type { Reader, Shown } from '../turn/reader.js'

/** What a digest is told with, and what of it is unfolded. */
export type Digesting = {
  events: readonly TaskNotice[]
  perhapsTwice?: boolean
  unfolded?: TaskId | null
  /** Handing it on would take from the reader what they may see or do: asked first. */
  asks?: { person: string | null } | null
  notice?: Notice | null
  /** An overview somebody has chosen; otherwise what turned in the same night, of tasks and introductions. */
  isChosen?: boolean
}

async function digest(
  reader: Reader,
  { events, perhapsTwice = false, unfolded = null, asks = null, notice = null, isChosen = true }: Digesting,
) {
  const { world, caller, t, links, municipality } = reader
  const found = await taskDigest(world, caller, events)
  const introductions = await mineBurning(world, caller)
  const count = found.news.length + introductions.length
  const shows = [...found.news, ...introductions].map(({ task }) => task.id)
  const view = {
    municipality,
    tabUrl: links.tasks,
    settingsUrl: links.settings,
    perhapsTwice,
    notice,
    isChosen,
  }
  const shown: Shown = {
    content: { kind: 'digest', subject: isChosen ? 'mine' : 'due', shows },
    card: digestCard(t, {
      ...found,
      introductions,
      unfolded: await opened(reader, found, { unfolded, asks }),
      ...view,
    }),
    summary: digestTitle(t, count),
  }
  return { shown, isEmpty: count === 0 }
}

/** The row that shows what can be done, and whom it can be handed on to; null where it is not the reader's to hand on. */
async function opened(
  { world, caller, conversation }: Reader,
  { news }: TaskDigest,
  { unfolded, asks }: { unfolded: TaskId | null; asks: { person: string | null } | null },
): Promise<Unfolded | null> {
  const task = news.find(({ task: { id } }) => id === unfolded)?.task
  if (!unfolded || !task) return null
  const canPassOn = task.isOwn && task.actions.length > 0
  const able = canPassOn ? await assignable(world, caller, unfolded) : null
  return { taskId: unfolded, people: able && able.filter(({ id }) => id !== conversation.personId), asks }
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
  { notice = null, unfolded = null, asks = null }: Pick<Digesting, 'notice' | 'unfolded' | 'asks'>,
): Promise<Shown> {
  const events = await eventsOf(reader.world, copy, reader.conversation.tenantId)
  const isChosen = copy.subject !== 'due'
  return (await digest(reader, { events, notice, unfolded, asks, isChosen })).shown
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
