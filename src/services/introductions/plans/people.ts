import type { PersonId } from '../../../domain/ids.js'
import { Refusal } from '../../../domain/refusals.js'
import { emailOf } from '../../users/changes.js'
import { putOnBooks } from '../../users/edit.js'
import type { Organising } from '../organising.js'

export type Who = { personId: PersonId } | { fullName: string; email: string }

/**
 * A known address is that person; an unknown one is put on the books, without access to any project. To be introduced
 * gives no place in the team (I-3). Refuses `person-not-here`, `missing-name`, `invalid-email`, `email-taken`.
 */
export async function introduceeOf(act: Organising, who: Who): Promise<PersonId> {
  const { tx, home } = act
  const known =
    'personId' in who
      ? await tx.users.find(home, who.personId)
      : await tx.users.byEmail(home, emailOf(who.email))
  if (known) return known.id
  if ('personId' in who) throw new Refusal('person-not-here')
  return putOnBooks(act, who)
}
