import type { BroadcastDetail } from '../../contract/broadcast.js'
import type { NewOutboxRow } from '../../data/repositories/outbox.js'
import type { NamedBroadcast } from '../../data/repositories/broadcasts.js'
import type { Broadcast } from '../../domain/broadcast.js'
import { calendarOfMunicipality } from '../../domain/calendar.js'
import type { BroadcastId, GroupId, MunicipalityId, ProjectId } from '../../domain/ids.js'
import { onWorkingDay } from '../../domain/noticeTime.js'
import type { Caller } from '../../domain/person.js'
import { refusePersonalNumber } from '../../domain/personalNumber.js'
import { allow } from '../../domain/policy.js'
import { Refusal } from '../../domain/refusals.js'
import { audienceOf, guardedBroadcast, writable, type Audience, type Part } from './audience.js'
import { readable } from './broadcasts.js'
import { detailOf } from './present.js'
import { acting, type Acting } from '../acting.js'
import type { World } from '../world.js'

type Words = Pick<Broadcast, 'title' | 'text' | 'link'> & { confirmed?: boolean }

/** `key`: the id it gets, so that a second tap is nothing. `seen`: how many municipalities the sender was shown. */
export type Sending = Words & {
  key: BroadcastId
  projectId: ProjectId
  groupId: GroupId | null
  municipalityIds?: readonly MunicipalityId[] | undefined
  isUrgent: boolean
  seen: number
}

function refuseWords({ title, text, confirmed = false }: Words): void {
  refusePersonalNumber(title, { field: 'title' }, confirmed)
  refusePersonalNumber(text, { field: 'text' }, confirmed)
}

/** Refuses `broadcast-nobody` and `broadcast-audience-changed`. A channel more or less is no matter. */
function refuseAudience({ parts }: Audience, seen: number): void {
  if (parts.every(({ recipients }) => recipients.length === 0))
    throw new Refusal('broadcast-nobody', { count: parts.length })
  if (parts.length !== seen) throw new Refusal('broadcast-audience-changed', { count: parts.length })
}

/** One row a person and a channel; what is not urgent waits for a day the municipality works. */
function rowsOf({ now }: Acting, { id: broadcastId, isUrgent }: Broadcast, part: Part): NewOutboxRow[] {
  const { municipality, recipients, channels } = part
  const event = { type: 'broadcast.sent' as const, broadcastId, ...(isUrgent ? { isUrgent } : {}) }
  const dueAt = isUrgent ? now : onWorkingDay(calendarOfMunicipality(municipality), now)
  const common = { municipalityId: municipality.id, event, dueAt }
  return [
    ...recipients.map(({ personId }) => ({
      key: `broadcast:${broadcastId}:${personId}`,
      personId,
      ...common,
    })),
    ...channels.map(({ conversationId }) => ({
      key: `broadcast:${broadcastId}:${conversationId}`,
      conversationId,
      ...common,
    })),
  ]
}

async function announce(act: Acting, broadcast: Broadcast, { parts }: Audience): Promise<void> {
  const { tx } = act
  const { id: broadcastId, version, title, text, link, authorName, sentAt } = broadcast
  await tx.broadcasts.insertAddresses(
    parts.map(({ municipality, recipients, toAdministrators }) => ({
      broadcastId,
      municipalityId: municipality.id,
      people: recipients.length,
      toAdministrators,
    })),
  )
  await tx.broadcasts.insertEdition({ broadcastId, version, title, text, link, authorName, at: sentAt })
  await tx.outbox.addAll(parts.flatMap((part) => rowsOf(act, broadcast, part)))
}

/** The one of that key: sent before by the same person, or it is answered like any other thing that is not here. */
async function sentBefore(act: Acting, { key, projectId }: Sending): Promise<NamedBroadcast> {
  const found = await act.tx.broadcasts.find(key)
  const isTheirs = found?.authorId === act.actor.personId && found.projectId === projectId
  if (!found || !isTheirs) throw new Refusal('not-found')
  return found
}

/**
 * Writes to the municipalities of a project, of a group of them, or to some of them, once. Refuses `not-found`, `forbidden`,
 * `invalid-input`, `personal-number`, `personal-number-or-not`, `broadcast-nobody` and `broadcast-audience-changed`.
 */
export async function send(world: World, caller: Caller, sending: Sending): Promise<BroadcastDetail> {
  return acting(world, caller, async (act) => {
    const { tx, actor, now } = act
    const { key: id, projectId, groupId, municipalityIds = [], title, text, link, isUrgent, seen } = sending
    const project = await writable(act, projectId)
    refuseWords(sending)
    if (await tx.broadcasts.find(id)) return detailOf(act, await sentBefore(act, sending))
    const audience = await audienceOf(act, { projectId, groupId, municipalityIds })
    refuseAudience(audience, seen)
    const broadcast: Broadcast = {
      ...{ id, projectId, groupId, groupName: audience.group?.name ?? null },
      ...{ isChosen: municipalityIds.length > 0, title, text, link, isUrgent },
      ...{ authorId: actor.personId, authorName: actor.fullName, authorSide: actor.side, sentAt: now },
      ...{ correctedAt: null, withdrawnAt: null, version: 1 },
    }
    if (!(await tx.broadcasts.insert(broadcast))) return detailOf(act, await sentBefore(act, sending))
    await announce(act, broadcast, audience)
    return detailOf(act, { ...broadcast, projectName: project.name })
  })
}

/** Locked, by whoever may still change it. Refuses `not-found`, `forbidden`, `stale-broadcast`, `broadcast-withdrawn`. */
async function toChange(act: Acting, id: BroadcastId, version: number): Promise<NamedBroadcast> {
  // Only whoever may change it can lock it: for others a locked one would not be there.
  allow(act.actor, 'broadcast.send', guardedBroadcast(await readable(act, id), act.actor))
  const found = await readable(act, id, { isLocked: true })
  if (found.withdrawnAt) throw new Refusal('broadcast-withdrawn')
  if (found.version !== version) throw new Refusal('stale-broadcast')
  return found
}

async function save(
  act: Acting,
  before: NamedBroadcast,
  changes: Partial<Broadcast>,
): Promise<BroadcastDetail> {
  const { tx, now } = act
  const after = { ...before, ...changes, version: before.version + 1 }
  await tx.broadcasts.update(before.id, { ...changes, version: after.version })
  await tx.cards.changed({ shows: [before.id], occasion: `broadcast:${after.version}`, now })
  return detailOf(act, after)
}

/** Says it otherwise, everywhere it stands; what has not gone out yet goes out so. Nobody is told again. */
export async function correct(
  world: World,
  caller: Caller,
  { broadcastId, version, ...words }: Words & { broadcastId: BroadcastId; version: number },
): Promise<BroadcastDetail> {
  return acting(world, caller, async (act) => {
    const { title, text, link } = words
    const before = await toChange(act, broadcastId, version)
    refuseWords(words)
    if (before.title === title && before.text === text && before.link === link) return detailOf(act, before)
    const edition = { broadcastId, version: version + 1, title, text, link }
    await act.tx.broadcasts.insertEdition({ ...edition, authorName: act.actor.fullName, at: act.now })
    return save(act, before, { title, text, link, correctedAt: act.now })
  })
}

/** Takes it back, everywhere it stands; what has not gone out yet does not. */
export async function withdraw(
  world: World,
  caller: Caller,
  { broadcastId, version }: { broadcastId: BroadcastId; version: number },
): Promise<BroadcastDetail> {
  return acting(world, caller, async (act) =>
    save(act, await toChange(act, broadcastId, version), { withdrawnAt: act.now }),
  )
}
