import type { ConfirmationId } from '../../src/domain/ids.js'
import * as confirmations from '../../src/services/roles/confirm.js'
import { replaced, type Done, type Reader } from '../turn/reader.js'
import { showConfirm, showConfirmation } from '../views/confirmations.js'
import { showHandOver } from '../views/handOvers.js'
import type { PressData } from '../verbs.js'

/** Whoever gives the role on gets the card to choose a successor on. */
export async function confirm(reader: Reader, given: PressData<'role.confirm'>): Promise<Done> {
  await confirmations.answer(reader.world, reader.caller, { ...given })
  const { assignmentId, answer } = given
  const reply = answer === 'HAND_OVER' ? await showHandOver(reader, assignmentId) : null
  return { replace: await showConfirm(reader, given), reply }
}

/** The progress card with what was done on top. */
const after = async (reader: Reader, confirmationId: ConfirmationId, text: string | null): Promise<Done> =>
  replaced(await showConfirmation(reader, confirmationId, text === null ? null : { text, style: 'good' }))

export async function answerFor(
  reader: Reader,
  { confirmationId, holder: assignmentId, answer }: PressData<'confirmation.answerFor'>,
): Promise<Done> {
  const { world, caller, t } = reader
  const given = { confirmationId, assignmentId, answer }
  const { people } = await confirmations.answer(world, caller, given)
  const name = people.find((one) => one.assignmentId === assignmentId)?.name ?? ''
  const text =
    answer === 'STILL_ME' ? t('confirmation.doneFor', { name }) : t('confirmation.doneForLeft', { name })
  return after(reader, confirmationId, text)
}

export async function confirmAll(
  reader: Reader,
  { confirmationId }: PressData<'confirmation.confirmAll'>,
): Promise<Done> {
  const { world, caller, t } = reader
  await confirmations.confirmAll(world, caller, { confirmationId })
  return after(reader, confirmationId, t('confirmation.allConfirmed'))
}

export async function decline(
  reader: Reader,
  { confirmationId, reason }: PressData<'confirmation.decline'>,
): Promise<Done> {
  const { world, caller } = reader
  await confirmations.decline(world, caller, { confirmationId, reason })
  return after(reader, confirmationId, null)
}
