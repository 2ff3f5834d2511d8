import { parseId, type AssignmentId, type ConfirmationId } from '../../src/domain/ids.js'
import { dayOf } from '../../src/domain/time.js'
import { confirmedRole } from '../../src/i18n/roleName.js'
import * as confirmations from '../../src/services/roles/confirm.js'
import { confirmCard } from '../cards/confirm.js'
import { confirmationCard, type ProgressView } from '../cards/confirmation.js'
import type { Reader, Shown } from '../turn/reader.js'
import { withWhy } from './why.js'

/** Whose answer to which round. */
export type Asked = { confirmationId: ConfirmationId; assignmentId: AssignmentId }

const subjectOf = ({ confirmationId, assignmentId }: Asked): string => `${confirmationId}:${assignmentId}`

/** The two ids out of the books of delivered cards; null for what is none of ours. */
export function askedOf(subject: string): Asked | null {
  const [confirmation, assignment] = subject.split(':')
  const confirmationId = parseId<ConfirmationId>(confirmation)
  const assignmentId = parseId<AssignmentId>(assignment)
  return confirmationId && assignmentId ? { confirmationId, assignmentId } : null
}

type Telling = { isReminder?: boolean; isStanding?: boolean; notice?: string | null }

/** A holder's question. Null when it is sent and there is nothing left to ask; a card that stands keeps its place. */
export async function showConfirm(
  reader: Reader,
  asked: Asked,
  { isReminder = false, isStanding = true, notice = null }: Telling = {},
): Promise<Shown | null> {
  const { world, caller, t, links, municipality } = reader
  const { confirmationId, assignmentId } = asked
  const confirmation = await confirmations.read(world, caller, confirmationId)
  const me = confirmation.people.find((one) => one.assignmentId === assignmentId)
  const isWaiting = me?.canAnswer === true && me.answer === null
  if (!isStanding && !isWaiting) return null
  const card = confirmCard(t, {
    ...{ confirmation, assignmentId, isReminder, municipality, notice },
    today: dayOf(world.clock.now()),
    tabUrl: links.role(confirmation.role.id),
  })
  const shows = [confirmationId, assignmentId]
  const content = { kind: 'confirm' as const, subject: subjectOf(asked), shows }
  const summary = t('confirmation.summary', { role: confirmedRole(t, confirmation) })
  return withWhy(reader, { content, card, summary }, t('card.why.confirm'))
}

/** How far the municipality has come. */
export async function showConfirmation(
  reader: Reader,
  confirmationId: ConfirmationId,
  notice: ProgressView['notice'] = null,
): Promise<Shown> {
  const { world, caller, t, links, municipality } = reader
  const confirmation = await confirmations.read(world, caller, confirmationId)
  const { id: roleId } = confirmation.role
  const role = confirmedRole(t, confirmation)
  const card = confirmationCard(t, { confirmation, municipality, tabUrl: links.role(roleId), notice })
  const content = { kind: 'confirmation' as const, subject: confirmationId, shows: [confirmationId] }
  return withWhy(
    reader,
    { content, card, summary: t('confirmation.title', { role }) },
    t('card.why.administrator'),
  )
}
