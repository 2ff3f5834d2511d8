import type { DeliveredCard } from '../../src/domain/conversation.js'
import type { RoleId } from '../../src/domain/ids.js'
import * as assignments from '../../src/services/assignments.js'
import type { Nomination } from '../../src/services/roles.js'
import { listed, replaced, replied, type Done, type Reader } from '../reader.js'
import { showNomination, showRole, showRoles } from '../showRoles.js'
import type { Pressed } from '../verbs.js'

/** What stands in the place of a role's card turns back to it; from anywhere else it comes as a new one. */
const turns = (copy: DeliveredCard | null): boolean => copy?.kind === 'handOver'

export async function open(
  reader: Reader,
  { roleId }: Pressed<'role.open'>,
  copy: DeliveredCard | null,
): Promise<Done> {
  const shown = await showRole(reader, roleId)
  return turns(copy) ? replaced(shown) : replied(shown)
}

export const list = async (reader: Reader, { page, of }: Pressed<'role.list'>): Promise<Done> =>
  listed(page, await showRoles(reader, of, { page }))

/** The role's card with what was done on top; from another card it comes as a new one. */
export async function onRole(
  reader: Reader,
  { role }: Pick<Nomination, 'role'>,
  { text, copy }: { text: string; copy: DeliveredCard | null },
): Promise<Done> {
  const shown = await showRole(reader, role.id as RoleId, { text, style: 'good' })
  return copy && copy.kind !== 'role' && !turns(copy) ? replied(shown) : replaced(shown)
}

export const nominate =
  (direct: boolean) =>
  async (
    reader: Reader,
    { roleId, person }: Pressed<'role.nominate'>,
    copy: DeliveredCard | null,
  ): Promise<Done> => {
    const { world, caller, t } = reader
    const pressed = copy?.id ?? null
    const answered = await assignments.nominate(world, caller, { roleId, personId: person, direct, pressed })
    const { name } = answered.assignment.person
    const text = direct ? t('bot.answer.assigned', { name }) : t('bot.answer.asked', { name })
    return onRole(reader, answered, { text, copy })
  }

export async function accept(
  reader: Reader,
  { assignmentId, version }: Pressed<'role.accept'>,
  copy: DeliveredCard | null,
): Promise<Done> {
  await assignments.accept(reader.world, reader.caller, { assignmentId, version, pressed: copy?.id ?? null })
  return replaced(await showNomination(reader, assignmentId))
}

export async function decline(
  reader: Reader,
  pressed: Pressed<'role.decline'>,
  copy: DeliveredCard | null,
): Promise<Done> {
  const { assignmentId, version, reason } = pressed
  await assignments.decline(reader.world, reader.caller, {
    assignmentId,
    version,
    reason,
    pressed: copy?.id ?? null,
  })
  return replaced(await showNomination(reader, assignmentId))
}

export async function suggest(
  reader: Reader,
  pressed: Pressed<'role.suggest'>,
  copy: DeliveredCard | null,
): Promise<Done> {
  const { assignmentId, version, comment: reason, person } = pressed
  const answer = { assignmentId, version, reason, suggestedPersonId: person, pressed: copy?.id ?? null }
  await assignments.decline(reader.world, reader.caller, answer)
  return replaced(await showNomination(reader, assignmentId))
}

const WORDS = {
  withdraw: 'bot.answer.withdrawn',
  makePrimary: 'bot.answer.madePrimary',
} as const

/** What an administrator does about one holder, from the role's card. */
export const administer =
  (what: keyof typeof WORDS) =>
  async (
    reader: Reader,
    { assignmentId, version }: Pressed<'role.withdraw'>,
    copy: DeliveredCard | null,
  ): Promise<Done> => {
    const { world, caller, t } = reader
    const answered = await assignments[what](world, caller, {
      assignmentId,
      version,
      pressed: copy?.id ?? null,
    })
    return onRole(reader, answered, { text: t(WORDS[what], { name: answered.assignment.person.name }), copy })
  }
