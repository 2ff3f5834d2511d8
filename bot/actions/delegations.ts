import { parseId, type TaskId } from '../../src/domain/ids.js'
import { Refusal } from '../../src/domain/refusals.js'
import * as delegations from '../../src/services/roles/delegate.js'
import { replaced, type Done, type Reader } from '../turn/reader.js'
import { showDelegation } from '../views/handOvers.js'
import type { PressData } from '../verbs.js'
import { onRole } from './roles.js'

function asked(what: string): { duty: string } | { taskId: TaskId } {
  if (what.startsWith('duty:')) return { duty: what.slice('duty:'.length) }
  const taskId = parseId<TaskId>(what.slice('task:'.length))
  if (!taskId) throw new Refusal('not-found')
  return { taskId }
}

export async function delegate(
  reader: Reader,
  { assignmentId, what, person, note }: PressData<'role.delegate'>,
): Promise<Done> {
  const { world, caller, t } = reader
  const given = { assignmentId, ...asked(what), personId: person, note }
  const answered = await delegations.create(world, caller, given)
  const made = answered.role.delegations.at(-1)
  return onRole(reader, answered, t('delegation.done', { name: made?.person.name ?? '' }))
}

export async function takeBack(
  reader: Reader,
  { delegationId, version }: PressData<'role.takeBack'>,
): Promise<Done> {
  const { world, caller, t } = reader
  const ending = { delegationId, version }
  const answered = await delegations.end(world, caller, ending)
  const { name } = answered.delegation.person
  return onRole(reader, answered, t('delegation.takenBack', { name }))
}

export async function giveBack(
  reader: Reader,
  { delegationId, version }: PressData<'role.giveBack'>,
): Promise<Done> {
  const ending = { delegationId, version }
  await delegations.giveBack(reader.world, reader.caller, ending)
  return replaced(await showDelegation(reader, delegationId))
}
