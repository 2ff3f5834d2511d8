import { newId, type BroadcastId, type ProjectId } from '../../src/domain/ids.js'
import { preview } from '../../src/services/broadcasts/audience.js'
import * as broadcasts from '../../src/services/broadcasts/broadcasts.js'
import type { Asked } from '../../src/services/broadcasts/audience.js'
import * as groups from '../../src/services/municipalityGroups/municipalityGroups.js'
import {
  broadcastFormCard,
  broadcastProjectsCard,
  NOTHING_TYPED,
  type TypedBroadcast,
} from '../cards/broadcastForm.js'
import { sayCard } from '../cards/plain.js'
import type { Notice } from '../cards/tasks.js'
import type { Reader, Shown } from '../turn/reader.js'

/** How many projects a card offers. */
const OFFERED = 15

/** The form as it was sent. `reaching`: for whom it is looked up whom it reaches. */
export type Composing = {
  key?: BroadcastId
  typed?: TypedBroadcast
  reaching?: { asked: Asked; to: string } | null
  isDoubted?: boolean
  notice?: Notice | null
}

/** What KOMBIT writes to municipalities, as a form. Refuses `not-found` and `forbidden`. */
export async function showBroadcastForm(
  { world, caller, t, links }: Reader,
  projectId: ProjectId,
  { key = newId<BroadcastId>(), typed = NOTHING_TYPED, reaching = null, ...how }: Composing = {},
): Promise<Shown> {
  const { isDoubted = false, notice = null } = how
  const found = await groups.list(world, caller, projectId)
  const reach = reaching && { found: await preview(world, caller, reaching.asked), to: reaching.to }
  const view = { groups: found, key, typed, reach, isDoubted, notice, tabUrl: links.newBroadcast(projectId) }
  return {
    content: { kind: 'form', subject: projectId, shows: [] },
    card: broadcastFormCard(t, view),
    summary: t('broadcast.write.title'),
  }
}

/** "besked", "besked KSD": the form, or which project it is about. */
export async function showWriting(reader: Reader, words: string): Promise<Shown> {
  const { world, caller, t, links } = reader
  const { projects } = await broadcasts.list(world, caller, {})
  const wanted = words.toLowerCase()
  const named = projects.filter(({ name }) => name.toLowerCase().includes(wanted))
  const [only, ...more] = named.length > 0 ? named : projects
  if (!only) {
    const text = t('card.compose.notYours')
    return { content: null, card: sayCard(t, text), summary: text }
  }
  if (more.length === 0) return showBroadcastForm(reader, only.id as ProjectId)
  const offered = (named.length > 0 ? named : projects).slice(0, OFFERED)
  return {
    content: null,
    card: broadcastProjectsCard(t, { projects: offered, tabUrl: links.newBroadcast(null) }),
    summary: t('bot.project.choose'),
  }
}
