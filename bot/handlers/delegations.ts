import type { DeliveredCard } from '../../src/domain/conversation.js'
import { parseId, type TaskId } from '../../src/domain/ids.js'
import { Refusal } from '../../src/domain/refusals.js'
import * as delegations from '../../src/services/delegations.js'
import { replaced, type Done, type Reader } from '../reader.js'
import { showDelegation } from '../showOffice.js'
import type { Pressed } from '../verbs.js'
import { onRole } from './roles.js'

function asked(what: string): { duty: string } | { taskId: TaskId } {
  if (what.startsWith('duty:')) return { duty: what.slice('duty:'.length) }
  const taskId = parseId<TaskId>(what.slice('task:'.length))
  if (!taskId) throw new Refusal('not-found')
  return { taskId }
}

export async function delegate(
  reader: Reader,
  { assignmentId, what, person, note }: Pressed<'role.delegate'>,
  copy: DeliveredCard | null,
): Promise<Done> {
  const { world, caller, t } = reader
  const given = { assignmentId, ...asked(what), personId: person, note, pressed: copy?.id ?? null }
  const answered = await delegations.create(world, caller, given)
  const made = answered.role.delegations.at(-1)
  return onRole(reader, answered, {
    text: t('office.delegation.done', { name: made?.person.name ?? '' }),
    copy,
  })
}

export async function takeBack(
  reader: Reader,
  { delegationId, version }: Pressed<'role.takeBack'>,
  copy: DeliveredCard | null,
): Promise<Done> {
  const { world, caller, t } = reader
  const ending = { delegationId, version, pressed: copy?.id ?? null }
  const answered = await delegations.end(world, caller, ending)
  const { name } = answered.delegation.person
  return onRole(reader, answered, { text: t('office.delegation.takenBack', { name }), copy })
}

export async function giveBack(
  reader: Reader,
  { delegationId, version }: Pressed<'role.giveBack'>,
  copy: DeliveredCard | null,
): Promise<Done> {
  const ending = { delegationId, version, pressed: copy?.id ?? null }
  await delegations.giveBack(reader.world, reader.caller, ending)
  return replaced(await showDelegation(reader, delegationId))
}
