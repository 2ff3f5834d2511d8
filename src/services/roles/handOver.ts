import type { NamedHandOver } from '../../data/repositories/handOvers.js'
import type { NamedAssignment, NamedRole } from '../../data/repositories/roles.js'
import type { HandOverState } from '../../domain/handOver.js'
import { newId, type AssignmentId, type HandOverId, type PersonId, type ProjectId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { allow, may } from '../../domain/policy.js'
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
import { offerIntroduction } from '../introductions/telling.js'
import { assignmentOf, nominationOf, type Nomination } from './roles.js'
import { homeOf, acting, type Acting } from '../acting.js'
import { guardedAgreement, guardedRole } from './present.js'
import { standsOn, tellPassed } from '../tasks/passOn.js'
import { byProject, type ProjectTasks } from '../tasks/byProject.js'
import type { World } from '../world.js'

/** `personId`: ours or Entra's. `direct`: put on the role unasked. */
export type Starting = AssignmentSeen & {
  personId: string
  projectIds: readonly ProjectId[]
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

type OnItsWay = { open: NamedHandOver | null; person: PersonId; starting: Starting }

/** Nothing is on its way, or what is asked for is on its way already, tasks and all. Refuses `role-on-its-way`. */
function checkNotOnItsWay({ actor }: Acting, { open, person, starting }: OnItsWay): 'free' | 'same' {
  if (!open) return 'free'
  const [agreed, wanted] = [new Set(open.projectIds), new Set(starting.projectIds)]
  const alongAlike = agreed.size === wanted.size && [...wanted].every((id) => agreed.has(id))
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
 * `role-already-held`, `hand-over-to-yourself`, `person-not-in-klik`, `person-never-logged-in`.
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

/** A hand-over in words for its reader. `along`, `stays`: tasks that follow, and those that cannot. */
export type HandOverStory = {
  state: HandOverState
  holder: string
  successor: string
  by: string
  /** Who said no, or took it back; told only to those who hear of it by that. */
  stoppedBy: string | null
  successorAssignmentId: AssignmentId
  moved: number
  along: ProjectTasks[]
  stays: ProjectTasks[]
}

async function whoStopped({ tx }: Acting, { successorAssignmentId }: NamedHandOver): Promise<string | null> {
  return (await tx.history.whoDid(successorAssignmentId, { field: 'state' }))?.name ?? null
}

async function storyOf(act: Acting, id: HandOverId): Promise<HandOverStory> {
  const { tx, actor } = act
  const handOver = await tx.handOvers.handOver(id)
  if (!handOver) throw new Refusal('not-found')
  const { municipalityId, holderId, holderName, successorId, projectIds, state } = handOver
  const person = { id: holderId, fullName: holderName }
  const tasks = await tx.leaving.tasksOf({ person, projectIds, openOnly: true })
  const able = new Set<ProjectId>()
  for (const projectId of state === 'OPEN' ? projectIds : []) {
    if (await standsOn(tx, { municipalityId, projectId }, successorId)) able.add(projectId)
  }
  return {
    state,
    holder: holderName,
    successor: handOver.successorName,
    by: handOver.createdByName,
    stoppedBy: null,
    successorAssignmentId: handOver.successorAssignmentId,
    moved: state === 'DONE' ? await tx.handOvers.moved(handOver) : 0,
    along: byProject(
      actor,
      tasks.filter(({ projectId }) => able.has(projectId)),
    ),
    stays: byProject(
      actor,
      tasks.filter(({ projectId }) => !able.has(projectId)),
    ),
  }
}

export type ToldHandOver = Nomination & { handOver: HandOverStory; as: 'holder' | 'successor' | 'other' }

const mayKnow = ({ actor }: Acting, handOver: NamedHandOver, role: NamedRole): boolean =>
  may(
    actor,
    'role.readAgreements',
    guardedAgreement(role, actor, [handOver.holderId, handOver.successorId, handOver.createdBy]),
  )

/** How a hand-over stands, for those it concerns. */
export async function read(world: World, caller: Caller, id: HandOverId): Promise<ToldHandOver> {
  return acting(world, caller, async (act) => {
    const { tx, actor } = act
    const found = await tx.handOvers.handOver(id)
    if (!found) throw new Refusal('not-found')
    const [held, role] = await assignmentOf(act, found.assignmentId)
    if (!mayKnow(act, found, role)) throw new Refusal('not-found')
    const { personId } = actor
    const follows = found.successorId === personId ? 'successor' : 'other'
    const as = held.personId === personId ? 'holder' : follows
    const stoppedBy = found.state === 'CANCELLED' ? await whoStopped(act, found) : null
    const handOver = { ...(await storyOf(act, id)), stoppedBy }
    return { ...(await nominationOf(act, held.id)), handOver, as }
  })
}

/** The hand-over a nomination belongs to; null for one of its own. */
export async function ofNomination(
  world: World,
  caller: Caller,
  assignmentId: AssignmentId,
): Promise<HandOverStory | null> {
  return acting(world, caller, async (act) => {
    const found = await act.tx.handOvers.ofSuccessor(assignmentId)
    const role = found && (await act.tx.roles.find(found.roleId))
    return found && role && mayKnow(act, found, role) ? storyOf(act, found.id) : null
  })
}
