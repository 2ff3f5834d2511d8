import type { Tx } from '../../data/tx.js'
import type { Leaver } from '../../data/repositories/leaving.js'
import type { PersonId } from '../../domain/ids.js'
import { record } from '../record.js'
import type { World } from '../world.js'

/** What deleted people wrote keeps their name for so long; then the name goes too. */
export const NAME_KEPT_DAYS = 730
const DAY_MS = 86_400_000
const BATCH = 100

/** What stands in the place of a name: the same everywhere, and nobody's. */
export const pseudonymOf = ({ id }: Pick<Leaver, 'id'>): string =>
  `Slettet bruger ${id.replaceAll('-', '').slice(-6).toUpperCase()}`

/** The house does it, and writes that it did; what was changed when and by which pseudonym stays. */
async function erase(tx: Tx, person: Leaver, now: Date): Promise<void> {
  await tx.leaving.erase(person.id, pseudonymOf(person))
  const { id: subjectId, municipalityId } = person
  const actor = { personId: null, side: 'SYSTEM' } as const
  await record({ tx, now, actor }, { municipalityId, subject: 'person', subjectId, field: 'erased' })
}

/** Takes the names of those who have been gone for long. Returns how many. */
export async function eraseLongGone({ data, clock }: World): Promise<number> {
  const now = clock.now()
  const before = new Date(now.getTime() - NAME_KEPT_DAYS * DAY_MS)
  let erased = 0
  for (let left = BATCH; left === BATCH; erased += left) {
    left = await data.asSystem(async (tx) => {
      const people = await tx.leaving.gone({ before }, BATCH)
      for (const person of people) await erase(tx, person, now)
      return people.length
    })
  }
  return erased
}

/** Takes the name of somebody who has been deleted, when they ask for it. False when there is no such name to take. */
export function erasePerson({ data, clock }: World, id: PersonId): Promise<boolean> {
  return data.asSystem(async (tx) => {
    const [person] = await tx.leaving.gone({ id }, 1)
    if (person) await erase(tx, person, clock.now())
    return person !== undefined
  })
}
