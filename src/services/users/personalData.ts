import type { FileReply } from '../../contract/shapes.js'
import type { Had } from '../../data/repositories/personalData.js'
import { parseId, type PersonId } from '../../domain/ids.js'
import type { Caller, Language } from '../../domain/person.js'
import { allow } from '../../domain/policy.js'
import { foldAddress } from '../../domain/signIn.js'
import { withoutIntroductions } from '../../domain/personalData.js'
import { dayOf, type Day } from '../../domain/time.js'
import { downloadName } from '../../exchange/downloadName.js'
import { JSON_FILE, personalDataFile } from '../../exchange/personalDataFile.js'
import { acting } from '../acting.js'
import { languageFor } from '../language.js'
import { guardedUser } from './present.js'
import { userOf } from './users.js'
import type { World } from '../world.js'

type Wanted = { personId: PersonId; language: Language; by: PersonId; today: Day }

/** Whoever may have it has been asked; the rest of the house's tables only the house itself may read. */
async function fileOf(world: World, { personId, language, by, today }: Wanted): Promise<FileReply> {
  const all = await world.data.asSystem((tx) => tx.personalData.of(personId))
  const kept = by === personId ? all : withoutIntroductions(all)
  return {
    name: downloadName('personalData', { language, parts: [today], ending: 'json' }),
    type: JSON_FILE,
    bytes: personalDataFile(kept, { language, today }),
    taken: { by, count: kept.reduce((sum, { rows }) => sum + rows.length, 0) },
  }
}

/** Everything that is kept of the caller (GDPR article 15 and 20). */
export async function own(
  world: World,
  caller: Caller,
  asked: { language: Language | null },
): Promise<FileReply> {
  const wanted = await acting(world, caller, async (act) => {
    const { actor, today } = act
    const { personId, municipalityId } = actor
    allow(actor, 'person.readData', { municipalityId, projectIds: [], isOwn: true })
    return { personId, language: await languageFor(act, asked.language), by: personId, today }
  })
  return fileOf(world, wanted)
}

/** The same of a user but for introductions, for an administrator who has been asked for it. Refuses `not-found`, `forbidden`. */
export async function ofUser(
  world: World,
  caller: Caller,
  asked: { personId: PersonId; language: Language | null },
): Promise<FileReply> {
  const { personId } = asked
  const wanted = await acting(world, caller, async (act) => {
    const { actor, today } = act
    allow(actor, 'person.readData', guardedUser(await userOf(act, personId), actor))
    return { personId, language: await languageFor(act, asked.language), by: actor.personId, today }
  })
  return fileOf(world, wanted)
}

/**
 * For the operator: whoever has the id, or has or had the address; also people of KOMBIT and those who have been deleted.
 * Several, where an address was given to somebody else.
 */
export function whoHas({ data }: World, idOrAddress: string): Promise<Had[]> {
  const id = parseId<PersonId>(idOrAddress)
  return data.asSystem((tx) =>
    tx.personalData.whoHas(id ? { id } : { email: foldAddress(idOrAddress) ?? '' }),
  )
}

/** Everything that is kept of one of them. */
export async function ofPerson(
  world: World,
  { personId, language }: { personId: PersonId; language: Language },
): Promise<Uint8Array> {
  const today = dayOf(world.clock.now())
  const kept = await world.data.asSystem((tx) => tx.personalData.of(personId))
  return personalDataFile(kept, { language, today })
}
