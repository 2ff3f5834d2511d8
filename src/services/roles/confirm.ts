import type { ConfirmationView } from '../../contract/confirmation.js'
import type { AskedHolder, NamedConfirmation } from '../../data/repositories/confirmations.js'
import type { ConfirmationAnswerKind } from '../../domain/confirmation.js'
import { type AssignmentId, type ConfirmationId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { refusePersonalNumber } from '../../domain/personalNumber.js'
import { allow, may } from '../../domain/policy.js'
import { Refusal } from '../../domain/refusals.js'
import { declineMessage } from '../../exchange/confirmationTask.js'
import { rolesOfHome, type Subject } from './assignment.js'
import { answerable, presentConfirmation } from './presentConfirmation.js'
import { close, settle } from './closeConfirmation.js'
import { takeBack } from './handOver.js'
import { post } from '../tasks/messages.js'
import { endAssignment } from './endAssignment.js'
import { assignmentOf } from './roles.js'
import { guardedRole } from './present.js'
import type { World } from '../world.js'
import { acting, type Acting } from '../acting.js'
import { record } from '../record.js'

export type Confirming = {
  confirmationId: ConfirmationId
  assignmentId: AssignmentId
  answer: ConfirmationAnswerKind
}

/** What the actor may know of; refuses `not-found`. */
async function readable({ tx, actor }: Acting, id: ConfirmationId): Promise<NamedConfirmation> {
  const confirmation = await tx.confirmations.find(id)
  if (!confirmation) throw new Refusal('not-found')
  allow(actor, 'role.read', guardedRole(confirmation, actor))
  return confirmation
}

/** As it now is, kept from others who answer. */
async function locked(act: Acting, { id, roleId, municipalityId }: NamedConfirmation) {
  await act.tx.roles.lock(roleId, municipalityId)
  return readable(act, id)
}

async function present({ tx, actor }: Acting, confirmation: NamedConfirmation): Promise<ConfirmationView> {
  const holders = await tx.confirmations.holders(confirmation.id)
  const task = confirmation.taskId && (await tx.tasks.find(confirmation.taskId))
  return presentConfirmation(confirmation, { holders, task: task || null, actor })
}

const presentNow = async (act: Acting, id: ConfirmationId): Promise<ConfirmationView> =>
  present(act, await readable(act, id))

/** What the municipality has yet to finish; KOMBIT and suppliers have nothing to confirm themselves. */
export async function list(world: World, caller: Caller): Promise<ConfirmationView[]> {
  return acting(world, caller, async (act) => {
    const { tx, actor } = act
    const open = actor.municipalityId ? await tx.confirmations.openOf(actor.municipalityId) : []
    const all: ConfirmationView[] = []
    for (const one of open) {
      if (may(actor, 'role.read', guardedRole(one, actor))) all.push(await present(act, one))
    }
    return all
  })
}

export async function read(world: World, caller: Caller, id: ConfirmationId): Promise<ConfirmationView> {
  return acting(world, caller, (act) => presentNow(act, id))
}

/** What is said goes into the history, and every card that shows it follows. */
async function announce(
  act: Acting,
  { roleId, municipalityId }: NamedConfirmation,
  { assignmentId, answer }: Omit<Confirming, 'confirmationId'>,
): Promise<void> {
  const { tx, now } = act
  const what = { field: 'confirmation', newValue: answer }
  await record(act, { municipalityId, subject: 'assignment', subjectId: assignmentId, ...what })
  const shows = [assignmentId, roleId, rolesOfHome(municipalityId)]
  const occasion = `confirmed:${assignmentId}:${now.getTime()}`
  await tx.cards.changed({ shows, occasion, now })
}

/** What the answer does to the holder; the caller holds the role's lock. */
async function write(
  act: Acting,
  confirmation: NamedConfirmation,
  given: Omit<Confirming, 'confirmationId'>,
): Promise<void> {
  const { tx, actor, now } = act
  const { assignmentId, answer } = given
  const { assignment: holder, role } = await holderOf(act, confirmation, assignmentId)
  if (holder.state !== 'ACCEPTED') {
    throw new Refusal('role-assignment-over', { name: holder.fullName, state: holder.state })
  }
  const { id: confirmationId, municipalityId } = confirmation
  const said = { confirmationId, assignmentId, municipalityId, answer }
  await tx.confirmations.answer({ ...said, answeredAt: now, answeredBy: actor.personId })
  if (answer === 'STILL_ME') {
    await tx.roles.updateAssignment(holder, { lastConfirmedAt: now, confirmedBy: actor.personId })
  }
  await announce(act, confirmation, given)
  const [assignment] = await assignmentOf(act, assignmentId)
  if (answer === 'STILL_ME') await takeBack(act, { assignment, role })
  if (answer === 'NO_LONGER') {
    const notice = { to: assignment.personId, event: { type: 'role.over' as const, assignmentId } }
    const { version } = assignment
    await endAssignment(act, { assignment, role }, { version, notice })
  }
}

/** Refuses `not-found` for a holder of another role or municipality. */
async function holderOf(
  { tx }: Acting,
  { roleId, municipalityId }: NamedConfirmation,
  assignmentId: AssignmentId,
): Promise<Subject> {
  const assignment = await tx.roles.assignment(assignmentId)
  const role = await tx.roles.find(roleId)
  const isOfIt = assignment?.roleId === roleId && assignment.municipalityId === municipalityId
  if (!role || !isOfIt) throw new Refusal('not-found')
  return { assignment, role }
}

const answerOf = (holders: readonly AskedHolder[], id: AssignmentId): ConfirmationAnswerKind | null =>
  holders.find(({ assignmentId }) => assignmentId === id)?.answer ?? null

/**
 * The holder's answer, by themselves or by an administrator; another answer takes its place while it is open. The same
 * again changes nothing. Refuses `not-found`, `forbidden`, `confirmation-over`, `role-assignment-over`.
 */
export async function answer(world: World, caller: Caller, given: Confirming): Promise<ConfirmationView> {
  const { confirmationId, assignmentId } = given
  return acting(world, caller, async (act) => {
    const { tx, actor } = act
    const seen = await readable(act, confirmationId)
    const { assignment } = await holderOf(act, seen, assignmentId)
    allow(actor, 'role.confirm', guardedRole(seen, actor, assignment.personId))
    const confirmation = await locked(act, seen)
    const holders = await tx.confirmations.holders(confirmationId)
    if (answerOf(holders, assignmentId) === given.answer) return present(act, confirmation)
    if (confirmation.state !== 'OPEN') throw new Refusal('confirmation-over')
    await write(act, confirmation, given)
    await settle(act, confirmation.roleId, confirmation.municipalityId)
    return presentNow(act, confirmationId)
  })
}

/** Confirms everybody whose answer is waited for, as far as the actor may. Refuses `not-found`, `forbidden`. */
export async function confirmAll(
  world: World,
  caller: Caller,
  { confirmationId }: { confirmationId: ConfirmationId },
): Promise<ConfirmationView> {
  return acting(world, caller, async (act) => {
    const { tx, actor } = act
    const seen = await readable(act, confirmationId)
    const all = await tx.confirmations.holders(confirmationId)
    const isHolder = all.some(({ personId }) => personId === actor.personId)
    allow(actor, 'role.confirm', guardedRole(seen, actor, isHolder ? actor.personId : undefined))
    const confirmation = await locked(act, seen)
    const holders = await tx.confirmations.holders(confirmationId)
    for (const { assignmentId } of answerable(actor, confirmation, holders)) {
      await write(act, confirmation, { assignmentId, answer: 'STILL_ME' })
    }
    await settle(act, confirmation.roleId, confirmation.municipalityId)
    return presentNow(act, confirmationId)
  })
}

/**
 * The municipality does not take part: KOMBIT is written why, and the task is completed. Who holds the role goes on
 * holding it. Refuses `not-found`, `forbidden`, `personal-number`, `confirmation-over`.
 */
export async function decline(
  world: World,
  caller: Caller,
  { confirmationId, reason }: { confirmationId: ConfirmationId; reason: string },
): Promise<ConfirmationView> {
  return acting(world, caller, async (act) => {
    const { tx, actor, now } = act
    const seen = await readable(act, confirmationId)
    allow(actor, 'role.assign', guardedRole(seen, actor))
    refusePersonalNumber(reason, { field: 'reason' })
    const confirmation = await locked(act, seen)
    if (confirmation.state === 'DECLINED') return present(act, confirmation)
    if (confirmation.state !== 'OPEN') throw new Refusal('confirmation-over')
    const task = confirmation.taskId && (await tx.tasks.lock(confirmation.taskId))
    if (task) await post(act, task, { text: declineMessage(confirmation.roleTitle, reason) })
    await close(act, confirmation, { state: 'DECLINED', reason })
    const occasion = `${confirmationId}:declined`
    await tx.cards.changed({ shows: [confirmationId], occasion, now })
    return presentNow(act, confirmationId)
  })
}
