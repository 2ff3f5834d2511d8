import type { Tx } from '../../data/tx.js'
import type { MunicipalityId } from '../../domain/ids.js'
import type { Caller, Person } from '../../domain/person.js'
import { Refusal } from '../../domain/refusals.js'
import { foldAddress, type Claims } from '../../domain/signIn.js'
import { noteOn } from './changes.js'
import { guardInvited } from '../teams/invitations.js'
import type { World } from '../world.js'

/** Somebody a validated token or activity speaks of. */
export type Signing = Extract<Caller, { kind: 'entra' }>

/** Nobody in KLIK has that key. */
const isUnknown = (error: unknown): boolean => error instanceof Refusal && error.code === 'nobody-here'

/** Those on the books with one of the addresses, letter by letter: a database may hold more letters for the same. */
export async function onTheBooks(
  tx: Tx,
  municipalityId: MunicipalityId,
  addresses: readonly string[],
): Promise<Person[]> {
  if (addresses.length === 0) return []
  const found = await tx.signIns.withAddress(municipalityId, addresses)
  return found.filter(({ email }) => addresses.includes(foldAddress(email) ?? ''))
}

/** Signs in with a key of that tenant already: whoever else has the address is somebody else. */
export const hasKeyOf = ({ tenantId, aadObjectId }: Person, tenant: string): boolean =>
  aadObjectId !== null && tenantId === tenant

/** The municipality the tenant belongs to. Refuses `unknown-municipality`, `nothing-set-up`, and a guest with `guest-here`. */
export async function homeOfTenant(tx: Tx, { tenantId, claims }: Signing) {
  const home = await tx.projects.municipalityOfTenant(tenantId)
  if (!home) throw new Refusal((await tx.municipalities.isAny()) ? 'unknown-municipality' : 'nothing-set-up')
  if (claims?.isGuest) throw new Refusal('guest-here')
  return home
}

type Arrived = { signing: Signing; claims: Claims; now: Date }

/** What they asked for meanwhile is settled: they were on the books. */
async function settleRequest(tx: Tx, { id }: Person, { signing, now }: Arrived): Promise<void> {
  const request = await tx.joinRequests.of(signing)
  if (!request) return
  const answer = { state: 'ADMITTED', answeredAt: now, answeredBy: null, reason: null, personId: id } as const
  if (await tx.joinRequests.answer(request.id, answer))
    await tx.cards.changed({ shows: [request.id], occasion: `known:${request.id}`, now })
}

/** Somebody has to say which of them it is; told once for the same two. */
export async function tellAmbiguous(
  tx: Tx,
  { municipalityId, people }: { municipalityId: MunicipalityId; people: readonly Person[] },
  now: Date,
): Promise<void> {
  const personIds = people.map(({ id }) => id)
  const event = { type: 'signIn.ambiguous' as const, personIds }
  const administrators = await tx.people.administrators(municipalityId)
  await tx.outbox.addAll(
    administrators.map(({ id: personId }) => ({
      key: `signIn.ambiguous:${personIds.join('+')}:${personId}`,
      ...{ municipalityId, personId, event, dueAt: now },
    })),
  )
}

async function bind(tx: Tx, arrived: Arrived): Promise<boolean> {
  const { signing, claims, now } = arrived
  const { id: municipalityId } = await homeOfTenant(tx, signing)
  const people = await onTheBooks(tx, municipalityId, claims.addresses)
  if (people.length > 1) await tellAmbiguous(tx, { municipalityId, people }, now)
  const [person] = people
  if (!person || people.length > 1) return false
  // Somebody else with that key, or they themselves, who came by another door at the same moment.
  if (hasKeyOf(person, signing.tenantId)) return person.aadObjectId === signing.aadObjectId
  await guardInvited(tx, person.id, now)
  if (!(await tx.signIns.giveKey(person.id, signing))) return false
  await tx.invitations.use(person.id, now)
  const doing = { tx, now, actor: { personId: person.id, side: person.side, door: signing.door } }
  await noteOn(doing, person, [{ field: 'signIn', oldValue: null, newValue: null }])
  await settleRequest(tx, person, arrived)
  return true
}

/**
 * Recognises, once, somebody an administrator has put on the books: by an address, within the municipality whose tenant
 * vouches for them. From then on tenant and object id are all that counts. One transaction; that two keys are never
 * given to one person, nor one to two, the database decides. True when they are known now.
 */
export async function recognise({ data, clock }: World, signing: Signing): Promise<boolean> {
  const { claims } = signing
  if (!claims) return false
  const now = clock.now()
  try {
    return await data.inTurn(signing.tenantId, (tx) => bind(tx, { signing, claims, now }))
  } catch (error) {
    // Another door was faster.
    if (error instanceof Refusal && error.code === 'key-taken') return true
    throw error
  }
}

/**
 * Does what the caller asks; whoever is not known is recognised first, if they can be. Refuses `guest-here` and
 * `invitation-over` besides what
 * the work refuses.
 */
export async function recognised<T>(world: World, caller: Caller, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isUnknown(error) || caller.kind !== 'entra') throw error
    if (!(await recognise(world, caller))) throw error
    return work()
  }
}
