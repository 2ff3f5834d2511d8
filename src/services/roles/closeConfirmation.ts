import type { NamedConfirmation } from '../../data/repositories/confirmations.js'
import type { Tx } from '../../data/tx.js'
import { calendarOfMunicipality } from '../../domain/calendar.js'
import { isSettled } from '../../domain/confirmation.js'
import type { MunicipalityId, RoleId, TaskId } from '../../domain/ids.js'
import { Refusal } from '../../domain/refusals.js'
import { deadlinesOf } from '../../domain/taskChange.js'
import { dayOf } from '../../domain/time.js'
import type { Doing } from '../acting.js'

/** Completes the task that belongs to a confirmation; one that is completed already stays as it is. */
async function complete({ tx, actor, now }: Doing, taskId: TaskId): Promise<void> {
  const task = await tx.tasks.lock(taskId)
  if (!task || task.status === 'COMPLETED') return
  const done = { ...task, status: 'COMPLETED' as const }
  const next = { ...done, ...deadlinesOf(done, dayOf(now), calendarOfMunicipality(task)) }
  const change = { field: 'status', oldValue: task.status, newValue: next.status }
  await tx.tasks.change(next, [change], { actor, now })
}

/** How a municipality's part of a round ends. `reason`: why it does not take part. */
type Ending = { state: 'DONE'; reason: null } | { state: 'DECLINED'; reason: string }

/** Closes the confirmation and completes its task, both in the name of whoever does it; the caller holds the role's lock. */
export async function close(doing: Doing, confirmation: NamedConfirmation, ending: Ending): Promise<void> {
  const { tx, actor, now } = doing
  await tx.confirmations.close(confirmation, { ...ending, closedAt: now, closedBy: actor.personId })
  if (confirmation.taskId) await complete(doing, confirmation.taskId)
}

const THE_SYSTEM = { personId: null, side: 'SYSTEM' } as const

/**
 * Who holds a role, or what they answered, has changed: what nobody is waited for any more is done. Every card that
 * shows how far it has come follows.
 */
export async function settle(
  { tx, now }: Pick<Doing, 'tx' | 'now'>,
  roleId: RoleId,
  municipalityId: MunicipalityId,
): Promise<void> {
  const open = await tx.confirmations.openOf(municipalityId, roleId)
  if (open.length === 0) return
  await tx.roles.lock(roleId, municipalityId)
  for (const confirmation of await tx.confirmations.openOf(municipalityId, roleId)) {
    const { id, answered, outstanding, holders } = confirmation
    if (isSettled(confirmation)) {
      await close({ tx, now, actor: THE_SYSTEM }, confirmation, { state: 'DONE', reason: null })
    }
    const occasion = `${id}:${answered}:${outstanding}:${holders}:${now.getTime()}`
    await tx.cards.changed({ shows: [id], occasion, now })
  }
}

/** The task of a confirmation is completed by the answers, not by hand. Refuses `confirmation-open`. */
export async function refuseWhileAsked(tx: Tx, taskId: TaskId): Promise<void> {
  const confirmation = await tx.confirmations.ofTask(taskId)
  if (confirmation?.state !== 'OPEN') return
  const { outstanding: missing, roleTitle: role, roleId } = confirmation
  throw new Refusal('confirmation-open', { missing, role, roleId })
}
