import type { OutboxEvent } from '../../src/domain/events.js'
import type { AssignmentId, DelegationId } from '../../src/domain/ids.js'
import * as delegations from '../../src/services/roles/delegate.js'
import { preview } from '../../src/services/roles/previewHandOver.js'
import * as handOvers from '../../src/services/roles/handOverStory.js'
import * as people from '../../src/services/users/people.js'
import { delegatedWhat, delegationCard, delegationNewsCard } from '../cards/delegation.js'
import { roleName } from '../../src/i18n/roleName.js'
import { handedOverCard, handOverCard, handOverTitle, type HandOverCardView } from '../cards/handOver.js'
import type { Reader, Shown } from '../turn/reader.js'
import { withWhy } from './why.js'

/** How a role can go from its holder to somebody else. */
export async function showHandOver(
  reader: Reader,
  assignmentId: AssignmentId,
  notice: HandOverCardView['notice'] = null,
): Promise<Shown> {
  const { world, caller, t, municipality } = reader
  const found = await preview(world, caller, assignmentId)
  const choices = await people.search(world, caller, '')
  const card = handOverCard(t, { preview: found, people: choices, municipality, notice })
  const content = { kind: 'handOver' as const, subject: assignmentId, shows: [assignmentId] }
  return { content, card, summary: handOverTitle(t, found) }
}

type Event = Extract<OutboxEvent, { type: 'role.handOver' }>

/** Null when it stands otherwise by now: that is told by itself. */
export async function showHandedOver(
  reader: Reader,
  { handOverId, state }: Pick<Event, 'handOverId' | 'state'>,
): Promise<Shown | null> {
  const { world, caller, t, municipality } = reader
  const { role, assignment, handOver, as } = await handOvers.read(world, caller, handOverId)
  const isSettled = handOver.state === 'DONE' || assignment.state === 'ACCEPTED'
  if (handOver.state !== state || !isSettled) return null
  const card = handedOverCard(t, { role, handOver, as, municipality })
  return { content: null, card, summary: roleName(t, role) }
}

/** What a colleague has been asked to do, for the colleague. */
export async function showDelegation(reader: Reader, id: DelegationId): Promise<Shown> {
  const { world, caller, t, municipality } = reader
  const { role, delegation } = await delegations.read(world, caller, id)
  const card = delegationCard(t, { role, delegation, municipality })
  const summary = t('delegation.summary', { what: delegatedWhat(t, delegation) })
  const content = { kind: 'delegation' as const, subject: id, shows: [id] }
  return withWhy(reader, { content, card, summary }, t('card.why.delegated'))
}

type Delegated = Extract<OutboxEvent, { type: 'role.delegated' }>

/** Null when it stands otherwise by now. A colleague has a card that is kept true, the holder is told once. */
export async function showDelegated(
  reader: Reader,
  { delegationId, state }: Pick<Delegated, 'delegationId' | 'state'>,
): Promise<Shown | null> {
  const { world, caller, t, municipality } = reader
  const { role, delegation, assignment } = await delegations.read(world, caller, delegationId)
  if (delegation.state !== state) return null
  if (!assignment.isMe) return showDelegation(reader, delegationId)
  const card = delegationNewsCard(t, { role, delegation, municipality })
  return { content: null, card, summary: roleName(t, role) }
}
