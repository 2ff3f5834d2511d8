import type { RoleId } from '../../src/domain/ids.js'
import * as assignments from '../../src/services/roles/assign.js'
import * as reminders from '../../src/services/roles/remind.js'
import type { Nomination } from '../../src/services/roles/roles.js'
import { roleName } from '../../src/i18n/roleName.js'
import { listed, replaced, replied, type Done, type Reader } from '../turn/reader.js'
import { refresh } from '../views/refresh.js'
import { listOf, showNomination, showRole, showRoles } from '../views/roles.js'
import type { PressData } from '../verbs.js'

/** What stands in the place of a role's card turns back to it; from anywhere else it comes as a new one. */
const turns = ({ copy }: Reader): boolean => copy?.kind === 'handOver'

/** A card that is not on the books becomes the role's own. */
export const isOfRole = (copy: Reader['copy']): boolean =>
  copy === null || copy.kind === 'role' || copy.kind === 'handOver'

export async function open(reader: Reader, { roleId }: PressData<'role.open'>): Promise<Done> {
  const shown = await showRole(reader, roleId)
  return turns(reader) ? replaced(shown) : replied(shown)
}

export const list = async (reader: Reader, { page, of }: PressData<'role.list'>): Promise<Done> =>
  listed(page, await showRoles(reader, of, { page }))

/** The role's card with what was done on top; a list keeps its rows, and from another card it comes as a new one. */
export async function onRole(
  reader: Reader,
  { role }: Pick<Nomination, 'role'>,
  text: string,
): Promise<Done> {
  const { copy } = reader
  if (copy?.kind === 'roles') {
    const notice = { text, style: 'good' as const }
    return replaced(await showRoles(reader, listOf(copy.subject), { page: copy.page, notice }))
  }
  if (copy?.kind === 'status') {
    const again = await refresh(reader, copy, { text, style: 'good' })
    if (again) return replaced(again)
  }
  const shown = await showRole(reader, role.id as RoleId, { text, style: 'good' })
  return isOfRole(reader.copy) ? replaced(shown) : replied(shown)
}

export const nominate =
  (direct: boolean) =>
  async (reader: Reader, { roleId, person }: PressData<'role.nominate'>): Promise<Done> => {
    const { world, caller, t } = reader
    const answered = await assignments.nominate(world, caller, { roleId, personId: person, direct })
    const { name } = answered.assignment.person
    const facts = { name, role: roleName(t, answered.role) }
    const text = direct ? t('bot.answer.assigned', facts) : t('bot.answer.asked', facts)
    return onRole(reader, answered, text)
  }

export async function accept(
  reader: Reader,
  { assignmentId, version }: PressData<'role.accept'>,
): Promise<Done> {
  await assignments.accept(reader.world, reader.caller, { assignmentId, version })
  return replaced(await showNomination(reader, assignmentId))
}

export async function decline(reader: Reader, data: PressData<'role.decline'>): Promise<Done> {
  const { assignmentId, version, reason } = data
  await assignments.decline(reader.world, reader.caller, {
    assignmentId,
    version,
    reason,
  })
  return replaced(await showNomination(reader, assignmentId))
}

export async function suggest(reader: Reader, data: PressData<'role.suggest'>): Promise<Done> {
  const { assignmentId, version, comment: reason, person } = data
  const answer = { assignmentId, version, reason, suggestedPersonId: person }
  await assignments.decline(reader.world, reader.caller, answer)
  return replaced(await showNomination(reader, assignmentId))
}

export async function remind(reader: Reader, { assignmentId }: PressData<'role.remind'>): Promise<Done> {
  const answered = await reminders.remind(reader.world, reader.caller, assignmentId)
  const { name } = answered.assignment.person
  return onRole(reader, answered, reader.t('bot.answer.reminded', { name }))
}

const WORDS = {
  withdraw: 'bot.answer.withdrawn',
  makePrimary: 'bot.answer.madePrimary',
} as const

/** What an administrator does about one holder, from the role's card. */
export const administer =
  (what: keyof typeof WORDS) =>
  async (reader: Reader, { assignmentId, version }: PressData<'role.withdraw'>): Promise<Done> => {
    const { world, caller, t } = reader
    const answered = await assignments[what](world, caller, {
      assignmentId,
      version,
    })
    return onRole(reader, answered, t(WORDS[what], { name: answered.assignment.person.name }))
  }
