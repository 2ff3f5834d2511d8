import type { DeliveredCard } from '../../src/domain/conversation.js'
import type { ConfirmationId } from '../../src/domain/ids.js'
import * as confirmations from '../../src/services/confirmations.js'
import { replaced, type Done, type Reader } from '../reader.js'
import { showConfirm, showConfirmation } from '../showConfirmation.js'
import { showHandOver } from '../showOffice.js'
import type { Pressed } from '../verbs.js'

/** Whoever gives the role on gets the card to choose a successor on. */
export async function confirm(
  reader: Reader,
  given: Pressed<'role.confirm'>,
  copy: DeliveredCard | null,
): Promise<Done> {
  await confirmations.answer(reader.world, reader.caller, { ...given, pressed: copy?.id ?? null })
  const { assignmentId, answer } = given
  const reply = answer === 'HAND_OVER' ? await showHandOver(reader, assignmentId) : null
  return { replace: await showConfirm(reader, given), reply }
}

/** The progress card with what was done on top. */
const after = async (reader: Reader, confirmationId: ConfirmationId, text: string | null): Promise<Done> =>
  replaced(await showConfirmation(reader, confirmationId, text === null ? null : { text, style: 'good' }))

export async function answerFor(
  reader: Reader,
  { confirmationId, holder: assignmentId, answer }: Pressed<'confirmation.answerFor'>,
  copy: DeliveredCard | null,
): Promise<Done> {
  const { world, caller, t } = reader
  const given = { confirmationId, assignmentId, answer, pressed: copy?.id ?? null }
  const { people } = await confirmations.answer(world, caller, given)
  const name = people.find((one) => one.assignmentId === assignmentId)?.name ?? ''
  const text =
    answer === 'STILL_ME'
      ? t('office.confirmation.doneFor', { name })
      : t('office.confirmation.doneForLeft', { name })
  return after(reader, confirmationId, text)
}

export async function confirmAll(
  reader: Reader,
  { confirmationId }: Pressed<'confirmation.confirmAll'>,
  copy: DeliveredCard | null,
): Promise<Done> {
  const { world, caller, t } = reader
  await confirmations.confirmAll(world, caller, { confirmationId, pressed: copy?.id ?? null })
  return after(reader, confirmationId, t('office.confirmation.allConfirmed'))
}

export async function decline(
  reader: Reader,
  { confirmationId, reason }: Pressed<'confirmation.decline'>,
  copy: DeliveredCard | null,
): Promise<Done> {
  const { world, caller } = reader
  await confirmations.decline(world, caller, { confirmationId, reason, pressed: copy?.id ?? null })
  return after(reader, confirmationId, null)
}
