import type { DelegationView } from '../../contract/delegation.js'
import type { NamedDelegation } from '../../data/repositories/delegations.js'
import type { NamedAssignment, NamedRole } from '../../data/repositories/roles.js'
import type { DelegationState } from '../../domain/delegation.js'
import { newId, type AssignmentId, type DelegationId, type PersonId, type TaskId } from '../../domain/ids.js'
import type { Caller, Person } from '../../domain/person.js'
import { allow, may } from '../../domain/policy.js'
import { Refusal } from '../../domain/refusals.js'
import { lockedAssignment } from './assignment.js'
import { delegationChanged, tellDelegated } from './endDelegations.js'
import { maySee, presentDelegation } from './presentDelegation.js'
import { nominationOf, roleOf, type Nomination } from './roles.js'
import { homeOf, acting, type Acting } from '../acting.js'
import { guardedRole } from './present.js'
import { locked } from '../tasks/detail.js'
import { standsOn } from '../tasks/passOn.js'
import { allowChanges, changed, save } from '../tasks/save.js'
import type { World } from '../world.js'

/** Either one of the role's duties or a task. */
export type Delegating = {
  assignmentId: AssignmentId
  duty?: string | undefined
  taskId?: TaskId | undefined
  personId: string
  note: string
}

async function colleague({ tx, actor }: Acting, picked: string): Promise<Person> {
  const person = await tx.people.picked(homeOf(actor), picked)
  if (!person) throw new Refusal('person-not-here')
  if (person.id === actor.personId) throw new Refusal('delegated-to-yourself')
  return person
}

/** The colleague executes; the holder is responsible where nobody is and they may be. The usual rules of tasks hold. */
async function giveTask(act: Acting, { taskId, to }: { taskId: TaskId; to: PersonId }): Promise<void> {
  const { tx, actor } = act
  const task = await locked(act, taskId)
  const isFree = task.responsibleId === null && (await standsOn(tx, task, actor.personId))
  const wanted = { executorId: to, ...(isFree ? { responsibleId: actor.personId } : {}) }
  allowChanges(actor, task, wanted)
  if (task.executorId === to && !isFree) return
  await save(act, task, {
    next: await changed(act, task, wanted),
    changes: wanted,
  })
}

/** Refuses `invalid-input`: exactly one of the two, and a duty only in KOMBIT's words. */
function checkWhat(role: NamedRole, { duty, taskId }: Delegating): void {
  const isOne = (duty === undefined) !== (taskId === undefined)
  const isDuty = duty === undefined || role.duties.some(({ text }) => text === duty)
  if (!isOne || !isDuty) throw new Refusal('invalid-input', { field: 'duty', why: 'gone' })
}

async function insert(
  { tx, now }: Acting,
  held: NamedAssignment,
  given: Pick<Delegating, 'duty' | 'taskId' | 'note'> & { personId: PersonId },
): Promise<NamedDelegation> {
  const id = newId<DelegationId>()
  await tx.delegations.insert({
    id,
    municipalityId: held.municipalityId,
    assignmentId: held.id,
    duty: given.duty ?? null,
    taskId: given.taskId ?? null,
    personId: given.personId,
    note: given.note.trim() || null,
    state: 'OPEN',
    delegatedAt: now,
    endedAt: null,
    endedBy: null,
    version: 1,
  })
  const made = await tx.delegations.find(id)
  if (!made) throw new Error('a delegation was made outside its municipality')
  return made
}

/**
 * A holder lets a colleague do one of the role's duties, or a task, and stays responsible (klik.md §0.3). The same again
 * is nothing. Refuses `forbidden`, `not-found`, `role-assignment-over`, `invalid-input`, `person-not-here`,
 * `delegated-to-yourself`, and for a task as saving it does.
 */
export async function create(world: World, caller: Caller, given: Delegating): Promise<Nomination> {
  return acting(world, caller, async (act) => {
    const { tx, actor } = act
    const { duty, taskId, note } = given
    const [held, role] = await lockedAssignment(act, given.assignmentId)
    allow(actor, 'role.delegate', guardedRole(role, actor, held.personId))
    const { state, fullName: name } = held
    if (state !== 'ACCEPTED') throw new Refusal('role-assignment-over', { name, state })
    checkWhat(role, given)
    const person = await colleague(act, given.personId)
    const open = await tx.delegations.openOf(held.id)
    const isSame = ({ duty: of, taskId: task }: NamedDelegation): boolean =>
      of === (duty ?? null) && task === (taskId ?? null)
    if (open.some((one) => isSame(one) && one.personId === person.id)) return nominationOf(act, held.id)
    if (taskId) {
      await giveTask(act, { taskId, to: person.id })
      for (const before of open.filter(isSame)) await close(act, before, 'ENDED')
    }
    const made = await insert(act, held, { duty, taskId, note, personId: person.id })
    await tellDelegated(act, made, { personId: person.id, state: 'OPEN' })
    await delegationChanged(act, { ...made, version: 0 })
    return nominationOf(act, held.id)
  })
}

async function close(act: Acting, one: NamedDelegation, state: DelegationState): Promise<void> {
  const { tx, actor, now } = act
  const isDone = await tx.delegations.update(one, { state, endedAt: now, endedBy: actor.personId })
  if (!isDone) throw new Refusal('delegation-over', { name: one.personName })
  await delegationChanged(act, one)
}

/** The task is the holder's again; nobody's where they may not stand on it, or what it has become since. */
async function takeTask(act: Acting, { taskId, personId, holderId }: NamedDelegation): Promise<void> {
  const { tx } = act
  const task = taskId && (await tx.tasks.lock(taskId))
  if (!task || task.executorId !== personId || task.status === 'COMPLETED') return
  const executorId = (await standsOn(tx, task, holderId)) ? holderId : null
  const changes = { executorId }
  await save(act, task, { next: await changed(act, task, changes), changes })
}

type Ending = { delegationId: DelegationId; version: number }
/** By whom, and who may. */
type End = { state: DelegationState; check(act: Acting, one: NamedDelegation, role: NamedRole): void }

export type Delegated = Nomination & { delegation: DelegationView }

async function finish(
  world: World,
  caller: Caller,
  { delegationId, version, state, check }: Ending & End,
): Promise<Delegated> {
  return acting(world, caller, async (act) => {
    const { tx } = act
    const one = await tx.delegations.find(delegationId)
    if (!one || one.municipalityId !== act.actor.municipalityId) throw new Refusal('not-found')
    const role = await roleOf(act, one.roleId)
    check(act, one, role)
    if (one.state !== state) {
      const isAsSeen = one.state === 'OPEN' && one.version === version
      if (!isAsSeen) throw new Refusal('delegation-over', { name: one.personName })
      await close(act, one, state)
      await takeTask(act, one)
      if (state === 'RETURNED') await tellDelegated(act, one, { personId: one.holderId, state })
    }
    const now = await tx.delegations.find(delegationId)
    return {
      ...(await nominationOf(act, one.assignmentId)),
      delegation: await presentDelegation(act, now ?? one, role),
    }
  })
}

/** The holder takes it back. */
export const end = (world: World, caller: Caller, ending: Ending): Promise<Delegated> =>
  finish(world, caller, {
    ...ending,
    state: 'ENDED',
    check: ({ actor }, { holderId }, role) =>
      allow(actor, 'role.delegate', guardedRole(role, actor, holderId)),
  })

/** The colleague gives it back; the holder is told. */
export const giveBack = (world: World, caller: Caller, ending: Ending): Promise<Delegated> =>
  finish(world, caller, {
    ...ending,
    state: 'RETURNED',
    check({ actor }, { personId, personName }, role) {
      if (may(actor, 'role.answer', guardedRole(role, actor, personId))) return
      throw new Refusal('delegation-not-yours', { name: personName })
    },
  })

/** For those it is between. */
export async function read(world: World, caller: Caller, id: DelegationId): Promise<Delegated> {
  return acting(world, caller, async (act) => {
    const one = await act.tx.delegations.find(id)
    if (!one) throw new Refusal('not-found')
    const role = await roleOf(act, one.roleId)
    if (!maySee(act, one, role)) throw new Refusal('not-found')
    return {
      ...(await nominationOf(act, one.assignmentId)),
      delegation: await presentDelegation(act, one, role),
    }
  })
}
