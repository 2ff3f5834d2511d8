import type { NamedHandOver } from '../../data/repositories/handOvers.js'
import type { NamedAssignment, NamedRole } from '../../data/repositories/roles.js'
import type { AlongIntroduction } from '../../domain/handOver.js'
import { newId, type AssignmentId, type HandOverId, type PersonId, type ProjectId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { allow } from '../../domain/policy.js'
import { Refusal } from '../../domain/refusals.js'
import {
  announce,
  eligible,
  insertHolder,
  lockedAssignment,
  save,
  tellNominated,
  type AssignmentSeen,
  type Subject,
} from './assignment.js'
import { passDelegations } from './endDelegations.js'
import { callOff, tellHandOver } from './endAssignment.js'
import { passable, passIntroductions } from '../introductions/plans/passOn.js'
import { offerIntroduction } from '../introductions/telling.js'
import { assignmentOf, nominationOf, type Nomination } from './roles.js'
import { homeOf, acting, type Acting } from '../acting.js'
import { guardedRole } from './present.js'
import { storyOf, type HandOverStory } from './handOverStory.js'
import { standsOn, tellPassed } from '../tasks/passOn.js'
import type { World } from '../world.js'

/** `personId`: ours or Entra's. `direct`: put on the role unasked. */
export type Starting = AssignmentSeen & {
  personId: string
  projectIds: readonly ProjectId[]
  introductions?: readonly AlongIntroduction[]
  direct: boolean
}

/** The agreed tasks go to whoever follows, as far as they may stand on them; the others stay with whoever had them. */
async function moveTasks(act: Acting, handOver: NamedHandOver): Promise<void> {
  const { tx, now } = act
  const { municipalityId, holderId, successorId } = handOver
  const to = { id: successorId, fullName: handOver.successorName }
  const projectIds: ProjectId[] = []
  for (const projectId of handOver.projectIds) {
    if (await standsOn(tx, { municipalityId, projectId }, successorId)) projectIds.push(projectId)
  }
  const person = { id: holderId, fullName: handOver.holderName }
  const passed = await tx.leaving.passOn({ person, projectIds, openOnly: true }, to, act)
  await tellPassed(act, passed, {
    municipalityId,
    personId: successorId,
    occasion: `handOver:${handOver.id}`,
  })
  await tx.cards.changedFor(successorId, `handOver:${handOver.id}`, now)
}

/** The successor holds the role: the holder is free, the primary flag and the tasks move. */
async function complete(act: Acting, handOver: NamedHandOver): Promise<void> {
  const { tx, now } = act
  const { assignmentId, successorAssignmentId } = handOver
  const [held, role] = await assignmentOf(act, assignmentId)
  const [successor] = await assignmentOf(act, successorAssignmentId)
  await tx.handOvers.settle(handOver, 'DONE', now)
  await tx.roles.updateAssignment(held, { state: 'ENDED', endedAt: now, isPrimary: false })
  if (held.isPrimary) await tx.roles.updateAssignment(successor, { isPrimary: true })
  await moveTasks(act, handOver)
  await passIntroductions(act, {
    from: { id: handOver.holderId, fullName: handOver.holderName },
    to: handOver.successorId,
    introductions: handOver.introductions,
    occasion: `handOver:${handOver.id}`,
  })
  await passDelegations(act, handOver)
  const [ended] = await assignmentOf(act, assignmentId)
  await announce(act, { assignment: ended, role }, null)
  const people = [handOver.holderId, handOver.successorId].filter((id) => id !== handOver.createdBy)
  await tellHandOver(act, handOver, { state: 'DONE', people })
}

/** A nomination has been answered, or taken back: what becomes of the hand-over it belongs to. */
export async function afterAnswer(act: Acting, { id, state }: NamedAssignment): Promise<void> {
  const handOver = await act.tx.handOvers.ofSuccessor(id)
  if (handOver?.state !== 'OPEN') return
  const { holderId, createdBy } = handOver
  if (state === 'ACCEPTED') return complete(act, handOver)
  const people = state === 'DECLINED' ? [holderId].filter((one) => one !== createdBy) : [holderId, createdBy]
  return callOff(act, handOver, people)
}

const areAlike = (
  { introductions: agreed }: Pick<NamedHandOver, 'introductions'>,
  { introductions: wanted = [] }: Starting,
): boolean =>
  agreed.length === wanted.length &&
  wanted.every(({ planId, personId }) =>
    agreed.some((one) => one.planId === planId && one.personId === personId),
  )

type OnItsWay = { open: NamedHandOver | null; person: PersonId; starting: Starting }

/** Nothing is on its way, or what is asked for is on its way already, tasks and all. Refuses `role-on-its-way`. */
function checkNotOnItsWay({ actor }: Acting, { open, person, starting }: OnItsWay): 'free' | 'same' {
  if (!open) return 'free'
  const [agreed, wanted] = [new Set(open.projectIds), new Set(starting.projectIds)]
  const alongAlike =
    agreed.size === wanted.size && [...wanted].every((id) => agreed.has(id)) && areAlike(open, starting)
  const isMine = open.successorId === person && open.createdBy === actor.personId
  if (isMine && alongAlike && !starting.direct) return 'same'
  throw new Refusal('role-on-its-way', { name: open.successorName, holder: open.holderName })
}

type Handing = { held: NamedAssignment; role: NamedRole; starting: Starting }

/** Who follows: somebody who holds the role as well, or somebody new, asked or put on it. */
async function successorOf(
  act: Acting,
  { held, role, starting }: Handing,
): Promise<{ id: AssignmentId; isHolder: boolean; isNew: boolean; personId: PersonId }> {
  const person = await eligible(act, starting.personId)
  if (person.id === held.personId) throw new Refusal('hand-over-to-yourself', { name: held.fullName })
  const current = await act.tx.roles.current(held.municipalityId, role.id)
  const holding = current.find(({ personId, state }) => personId === person.id && state === 'ACCEPTED')
  if (holding) return { id: holding.id, isHolder: true, isNew: false, personId: person.id }
  const { direct } = starting
  const made = await insertHolder(act, role, { person, direct, leaving: held.id })
  return { id: made.id, isHolder: direct, isNew: true, personId: person.id }
}

/** Those they may pass on. Refuses `successor-not-in-team` for somebody named who is not of it. */
async function agreedIntroductions(
  act: Acting,
  { held, starting: { introductions = [] } }: Handing,
): Promise<AlongIntroduction[]> {
  if (introductions.length === 0) return []
  const able = await passable(act, held.personId)
  return introductions.filter(({ planId, personId }) => {
    const one = able.find((introduction) => introduction.planId === planId)
    if (one && personId && !one.candidates.some(({ id }) => id === personId))
      throw new Refusal('successor-not-in-team')
    return one !== undefined
  })
}

async function begin(act: Acting, handing: Handing): Promise<HandOverId> {
  const { tx, actor, now } = act
  const { held, starting } = handing
  const successor = await successorOf(act, handing)
  const ours = new Set((await tx.projects.of(held.municipalityId)).map(({ id }) => id))
  const id = newId<HandOverId>()
  await tx.handOvers.insertHandOver({
    id,
    municipalityId: held.municipalityId,
    assignmentId: held.id,
    successorAssignmentId: successor.id,
    projectIds: [...new Set(starting.projectIds)].filter((projectId) => ours.has(projectId)),
    introductions: await agreedIntroductions(act, handing),
    state: 'OPEN',
    createdAt: now,
    createdBy: actor.personId,
    settledAt: null,
  })
  if (successor.isNew) await tellNominated(act, await namedAssignment(act, successor.id))
  const made = await tx.handOvers.handOver(id)
  if (!made) throw new Error('a hand-over was made outside its municipality')
  if (successor.isHolder) {
    await complete(act, made)
    await offerIntroduction(act, await namedAssignment(act, successor.id))
  } else {
    await tellHandOver(act, made, { state: 'OPEN', people: [held.personId] })
    const shows = [held.id]
    await tx.cards.changed({ shows, occasion: `handOver:${id}`, now })
  }
  return id
}

const namedAssignment = async (act: Acting, id: AssignmentId): Promise<NamedAssignment> =>
  (await assignmentOf(act, id))[0]

export type Handed = Nomination & { handOver: HandOverStory }

/**
 * Hands a role over to somebody (issue 4): they are asked, and the holder keeps it until they say yes; somebody who holds
 * it as well, or is put on it directly, takes over at once. Moving its tasks needs no right to edit them, as deleting a
 * user frees them. Refuses `forbidden`, `not-found`, `role-on-its-way`, `role-assignment-over`, `role-full`,
 * `role-already-held`, `hand-over-to-yourself`, `person-not-in-klik`, `person-never-logged-in`, `successor-not-in-team`.
 */
export async function start(world: World, caller: Caller, starting: Starting): Promise<Handed> {
  return acting(world, caller, async (act) => {
    const { tx, actor } = act
    const [held, role] = await lockedAssignment(act, starting.assignmentId)
    allow(actor, 'role.handOver', guardedRole(role, actor, held.personId))
    if (starting.direct) allow(actor, 'role.assign', guardedRole(role, actor))
    const open = await tx.handOvers.openOf(held.id)
    const picked = open && (await tx.people.picked(homeOf(actor), starting.personId))
    const person = picked?.id ?? held.personId
    const way = checkNotOnItsWay(act, { open, person, starting })
    if (way === 'free') checkAsSeen(held, starting)
    const id = way === 'same' && open ? open.id : await begin(act, { held, role, starting })
    return { ...(await nominationOf(act, held.id)), handOver: await storyOf(act, id) }
  })
}

function checkAsSeen({ state, version, fullName: name }: NamedAssignment, seen: AssignmentSeen): void {
  if (state !== 'ACCEPTED' || version !== seen.version)
    throw new Refusal('role-assignment-over', { name, state })
}

/** Whoever was asked to follow is asked no longer; nothing when nobody was. The caller holds the role's lock. */
export async function takeBack(act: Acting, { assignment: held, role }: Subject): Promise<void> {
  const open = await act.tx.handOvers.openOf(held.id)
  if (!open) return
  const successor = await namedAssignment(act, open.successorAssignmentId)
  const { version } = successor
  const changes = { state: 'WITHDRAWN' as const, endedAt: act.now }
  const saved = await save(act, successor, { from: 'NOMINATED', version, changes })
  if (saved) await announce(act, { assignment: saved, role }, null)
  await callOff(act, open, [open.holderId, open.createdBy])
}

/** Takes a hand-over back; the holder stays. A second time is nothing. Refuses `role-assignment-over` when it is done. */
export async function cancel(
  world: World,
  caller: Caller,
  { assignmentId }: Omit<AssignmentSeen, 'version'>,
): Promise<Nomination> {
  return acting(world, caller, async (act) => {
    const { actor } = act
    const [held, role] = await lockedAssignment(act, assignmentId)
    allow(actor, 'role.handOver', guardedRole(role, actor, held.personId))
    const { state, fullName: name } = held
    if (state !== 'ACCEPTED') throw new Refusal('role-assignment-over', { name, state })
    await takeBack(act, { assignment: held, role })
    return nominationOf(act, held.id)
  })
}
