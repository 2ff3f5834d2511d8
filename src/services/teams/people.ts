import type { MemberPerson, TeamView } from '../../contract/organisation.js'
import type { User } from '../../data/repositories/users.js'
import type { MembershipId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { Refusal } from '../../domain/refusals.js'
import { isKeptByDirectory, isKeptByFk } from '../../domain/user.js'
import { looking, organising, type Organising } from '../introductions/organising.js'
import { changesOf, writeDown, type ContactEdit } from '../users/changes.js'
import type { World } from '../world.js'
import { activeMember } from './members.js'
import { teamView } from './read.js'

/** What is put right of a member here (row 12). */
const FIELDS = ['fullName', 'email', 'directPhone', 'mobilePhone'] as const
type Field = (typeof FIELDS)[number]

/** Kept by FK Organisation or a directory, or the address they are known by and cannot change themselves. */
function lockOf({ actor }: Organising, user: User, field: Field): MemberPerson['locked'][number] | null {
  if (isKeptByDirectory(user, field)) return { field, reason: 'DIRECTORY' }
  if (isKeptByFk(user)) return { field, reason: 'FK' }
  return field === 'email' && user.id === actor.personId ? { field, reason: 'RIGHT' } : null
}

const REFUSED = { DIRECTORY: 'locked-by-directory', FK: 'locked-by-fk', RIGHT: 'email-locked' } as const

async function editable(act: Organising, memberId: MembershipId) {
  const { member, team } = await activeMember(act, 'member.editPerson', memberId)
  const user = await act.tx.users.find(act.home, member.personId)
  if (!user) throw new Refusal('not-found')
  return { user, team }
}

/** What stands of a member to be put right, and what of it is kept elsewhere. Refuses `not-found`, `forbidden`. */
export function readPerson(world: World, caller: Caller, memberId: MembershipId): Promise<MemberPerson> {
  return looking(world, caller, async (act) => {
    const { user } = await editable(act, memberId)
    const { fullName, email, directPhone, mobilePhone, version } = user
    const locked = FIELDS.flatMap((field) => lockOf(act, user, field) ?? [])
    return { fullName, email, directPhone, mobilePhone, version, locked }
  })
}

/**
 * Contact data of a member, for coordinators of the branch and administrators. Refuses `not-found`, `forbidden`,
 * `locked-by-fk`, `locked-by-directory`, `email-locked`, `missing-name`, `invalid-email`, `email-taken`, `stale-user`.
 */
export function editPerson(
  world: World,
  caller: Caller,
  { memberId, version, ...edit }: Pick<ContactEdit, Field> & { memberId: MembershipId; version: number },
): Promise<TeamView> {
  return organising(world, caller, async (act) => {
    const { user, team } = await editable(act, memberId)
    const changes = changesOf(user, edit, (field) => {
      const lock = FIELDS.some((one) => one === field) ? lockOf(act, user, field as Field) : null
      if (lock) throw new Refusal(REFUSED[lock.reason], { field, name: user.fullName })
    })
    await writeDown(act, user, { version, changes })
    return teamView(act, team.id)
  })
}
