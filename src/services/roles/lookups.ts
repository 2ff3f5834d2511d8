import type { Reply } from '../../contract/index.js'
import type { LookedUp } from '../../data/repositories/lookups.js'
import type { LookupPurpose } from '../../domain/contactList.js'
import type { PersonId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { Refusal } from '../../domain/refusals.js'
import type { World } from '../world.js'
import { acting, type Acting } from '../acting.js'

/** Nobody needs to look up more people of other municipalities than this within an hour (quality.md C-17). */
export const PEOPLE_PER_HOUR = 200
const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
const TOLD = 100

const hourBefore = (now: Date): Date => new Date(now.getTime() - HOUR_MS)

/** Each person once. */
export function peopleOf(shown: readonly LookedUp[]): LookedUp[] {
  const people = new Map(
    shown.map(({ personId, municipalityId }) => [personId, { personId, municipalityId }]),
  )
  return [...people.values()]
}

type Seen = { personId: PersonId; lastAt: Date }

/** When so many of those seen have been seen an hour ago that the rest can be shown. */
function tooMany({ actor, now }: Acting, seen: readonly Seen[], over: number): Refusal {
  const last = seen[Math.min(over, seen.length) - 1]?.lastAt ?? now
  const wait = last.getTime() + HOUR_MS - now.getTime()
  const facts = { max: PEOPLE_PER_HOUR, minutes: Math.ceil(wait / MINUTE_MS) }
  return new Refusal('looked-up-too-many', facts, {
    retryAfter: Math.ceil(wait / 1000),
    alarm: actor.personId,
  })
}

/**
 * Writes down that the actor sees these people of other municipalities in a list; with a purpose their contact data
 * too. Refuses `looked-up-too-many` where that would be more different people within an hour than anybody needs.
 */
export async function noteListed(
  act: Acting,
  people: readonly LookedUp[],
  purpose: LookupPurpose | null,
): Promise<void> {
  if (people.length === 0) return
  const { tx, actor, now } = act
  const since = hourBefore(now)
  await tx.lookups.lock(actor.personId)
  const seen = await tx.lookups.seenSince(actor.personId, since)
  const known = new Set(seen.map(({ personId }) => personId))
  const fresh = people.filter(({ personId }) => !known.has(personId)).length
  const over = known.size + fresh - PEOPLE_PER_HOUR
  if (fresh > 0 && over > 0) throw tooMany(act, seen, over)
  await tx.lookups.note(people, { kind: purpose ? 'CONTACT' : 'LISTED', purpose, now, since, ...reader(act) })
}

/** Writes down that KOMBIT has seen these people's contact data, which is what the gallery is for (klik.md Q19). */
export async function noteByKombit(act: Acting, people: readonly LookedUp[]): Promise<void> {
  const { tx, now } = act
  const looking = { kind: 'CONTACT', purpose: null, now, since: hourBefore(now), ...reader(act) } as const
  if (people.length > 0) await tx.lookups.note(peopleOf(people), looking)
}

const reader = ({ actor }: Acting) => ({
  readerId: actor.personId,
  readerMunicipalityId: actor.municipalityId,
})

/** Writes down that these people's contact data has left as a file; each file is one look-up. */
export async function noteExported(
  act: Acting,
  people: readonly LookedUp[],
  purpose: LookupPurpose | null,
): Promise<void> {
  const { tx, now } = act
  if (people.length > 0)
    await tx.lookups.note(people, { kind: 'EXPORT', purpose, now, since: now, ...reader(act) })
}

/** "Hvem har set mine kontaktdata": the newest look-ups of one's own. */
export async function mine(world: World, caller: Caller): Promise<Reply<'profile.lookups'>> {
  return acting(world, caller, async ({ tx, actor }) => {
    const found = await tx.lookups.ofPerson(actor.personId, TOLD)
    return { lookups: found.map((one) => ({ ...one, at: one.at.toISOString() })) }
  })
}
