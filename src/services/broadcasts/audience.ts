import type { Reply } from '../../contract/index.js'
import type { Addressed, Addressee, HearingChannel } from '../../data/repositories/broadcasts.js'
import type { NamedBroadcast } from '../../data/repositories/broadcasts.js'
import { broadcastEvent, recipientsOf } from '../../domain/broadcast.js'
import { calendarOfMunicipality } from '../../domain/calendar.js'
import type { GroupId, MunicipalityId, ProjectId } from '../../domain/ids.js'
import type { Actor, Caller } from '../../domain/person.js'
import { allow, type Guarded } from '../../domain/policy.js'
import type { Project } from '../../domain/project.js'
import { Refusal } from '../../domain/refusals.js'
import { dayOf } from '../../domain/time.js'
import { acting, type Acting } from '../acting.js'
import type { World } from '../world.js'

export const guardedOf = (projectId: ProjectId, { municipalityId }: Actor): Guarded => ({
  municipalityId,
  projectIds: [projectId],
  isOwn: false,
})

export const guardedBroadcast = ({ projectId }: Pick<NamedBroadcast, 'projectId'>, actor: Actor): Guarded =>
  guardedOf(projectId, actor)

/** A project the actor may write on. Refuses `not-found` and `forbidden`. */
export async function writable({ tx, actor }: Acting, projectId: ProjectId): Promise<Project> {
  const { municipalityId: home } = actor
  const project = await tx.projects.find(projectId)
  // What one's municipality takes no part in is not there for its people.
  const isThere = home === null || (await tx.projects.of(home)).some(({ id }) => id === projectId)
  if (!project || !isThere) throw new Refusal('not-found')
  allow(actor, 'broadcast.send', guardedOf(projectId, actor))
  return project
}

/** One municipality with whoever of it is written to. */
export type Part = {
  municipality: Addressed
  recipients: Addressee[]
  toAdministrators: boolean
  channels: HearingChannel[]
}
export type Audience = { group: { id: GroupId; name: string } | null; parts: Part[] }
/** `municipalityIds`: picked one by one; with none of them and no group, all of the project. */
export type Asked = {
  projectId: ProjectId
  groupId: GroupId | null
  municipalityIds?: readonly MunicipalityId[] | undefined
}

async function groupOf(
  { tx }: Acting,
  { projectId, groupId, municipalityIds = [] }: Asked,
): Promise<Audience['group']> {
  if (!groupId) return null
  if (municipalityIds.length > 0) throw new Refusal('invalid-input', { field: 'municipalityIds' })
  const group = await tx.broadcasts.group(groupId)
  if (!group || group.projectId !== projectId) throw new Refusal('not-found')
  return { id: group.id, name: group.name }
}

function byMunicipality<One extends { municipalityId: MunicipalityId }>(
  all: readonly One[],
): Map<MunicipalityId, One[]> {
  const found = new Map<MunicipalityId, One[]>()
  for (const one of all) {
    const here = found.get(one.municipalityId)
    if (here) here.push(one)
    else found.set(one.municipalityId, [one])
  }
  return found
}

/**
 * Whom something sent now would reach: the same for who looks beforehand and for who sends. Refuses `not-found`, also of a
 * municipality that takes no part in the project, and `invalid-input` for a group and some besides.
 */
export async function audienceOf(act: Acting, asked: Asked): Promise<Audience> {
  const { tx } = act
  const group = await groupOf(act, asked)
  const chosen = [...new Set(asked.municipalityIds)]
  const municipalities = await tx.broadcasts.addressed(asked.projectId, { groupId: asked.groupId, chosen })
  if (municipalities.length < chosen.length) throw new Refusal('not-found')
  const event = broadcastEvent({ isGroup: group !== null, chosen: chosen.length })
  const ids = municipalities.map(({ id }) => id)
  const people = byMunicipality(await tx.broadcasts.candidates(asked.projectId, ids))
  const channels = byMunicipality(await tx.broadcasts.channels(asked.projectId, ids))
  const parts = municipalities.map((municipality) => ({
    municipality,
    ...recipientsOf<Addressee>(event, people.get(municipality.id) ?? []),
    channels: channels.get(municipality.id) ?? [],
  }))
  return { group, parts }
}

function presentPart({ municipality, recipients, toAdministrators, channels }: Part) {
  const of = (type: 'PLUS' | 'STANDARD'): number =>
    recipients.filter(({ userType }) => userType === type).length
  const [plus, standard] = [of('PLUS'), of('STANDARD')]
  return {
    id: municipality.id,
    name: municipality.name,
    ...{ plus, standard, administrators: recipients.length - plus - standard },
    notReached: recipients.filter(({ isReached }) => !isReached).length,
    channels: channels.length,
    hasPlus: !toAdministrators,
  }
}

/** Whom it would reach, in numbers: who they are is the municipalities' own. Refuses `not-found` and `forbidden`. */
export async function preview(
  world: World,
  caller: Caller,
  asked: Asked,
): Promise<Reply<'broadcasts.preview'>> {
  return acting(world, caller, async (act) => {
    await writable(act, asked.projectId)
    const { parts } = await audienceOf(act, asked)
    const today = dayOf(act.now)
    const isClosed = ({ municipality }: Part): boolean =>
      !calendarOfMunicipality(municipality).isWorkingDay(today)
    return { municipalities: parts.map(presentPart), closedToday: parts.filter(isClosed).length }
  })
}
