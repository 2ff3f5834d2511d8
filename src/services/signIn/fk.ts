import { timingSafeEqual } from 'node:crypto'
import type { Tx } from '../../data/tx.js'
import { isAssured, jobFunctionOf, type FkIdentity, type FkRoles } from '../../domain/fk.js'
import { newId, type PersonId } from '../../domain/ids.js'
import type { JobFunction, Person } from '../../domain/person.js'
import type { Municipality } from '../../domain/project.js'
import { Refusal } from '../../domain/refusals.js'
import { sortKey } from '../../domain/words.js'
import { noteOn, type Noted } from '../users/changes.js'
import { onTheBooks } from '../users/firstSignIn.js'
import type { World } from '../world.js'
import { refresh, type Refreshed } from './fkRefresh.js'
import { hashOf, isSecret, ON_THE_WAY, openSession } from './sessions.js'

/** Somebody FK Adgangsstyring has just vouched for, and the browser they came with. */
export type FkArrival = {
  identity: FkIdentity
  issuer: string
  assertionId: string
  inResponseTo: string
  nameId: string
  sessionIndex: string | null
  /** The secret the browser was sent away with. */
  browser: string | null
}

/** `secret`: for the cookie. `keptLast`: the role of administrator is gone, but nobody else could take over. */
export type FkSignedIn = { secret: string; returnTo: string; personId: PersonId; keptLast: boolean }

/** Somebody coming in: where they belong, and as what. */
export type Coming = { tx: Tx; now: Date; home: Municipality; identity: FkIdentity; jobFunction: JobFunction }

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/** The answer is to this browser's own question, and serves for the first time. Refuses `fk-answer`. */
async function takeUp(tx: Tx, arrival: FkArrival, now: Date): Promise<{ returnTo: string }> {
  const { browser, inResponseTo, assertionId } = arrival
  const attempt = isSecret(browser) ? await tx.sessions.takeUp(hashOf(browser), now) : null
  if (!attempt || !isSame(attempt.state, inResponseTo)) throw new Refusal('fk-answer')
  if (!(await tx.signIns.useAssertion(hashOf(assertionId), now))) throw new Refusal('fk-answer')
  return attempt
}

/** Refuses `fk-municipality` and `fk-assurance`. */
async function homeOf(tx: Tx, { cvr, assurance }: FkIdentity): Promise<Municipality> {
  const home = await tx.projects.municipalityOfCvr(cvr)
  if (!home) throw new Refusal('fk-municipality')
  if (!isAssured(assurance, home.minimumAssurance)) throw new Refusal('fk-assurance')
  return home
}

/** By the UUID. Refuses somebody whom another municipality has (`fk-email-taken`). */
async function known({ tx, home, identity }: Coming): Promise<Person | null> {
  const person = await tx.signIns.ofFk(identity.uuid)
  if (person && person.municipalityId !== home.id)
    throw new Refusal('fk-email-taken', {}, { alarm: person.id })
  return person
}

/** Somebody on the books with that address whom FK Adgangsstyring does not know yet. Refuses `fk-email-taken`. */
async function onBooks({ tx, home, identity }: Coming): Promise<Person | null> {
  const [person] = await onTheBooks(tx, home.id, identity.mail === null ? [] : [identity.mail])
  if (person?.fkUuid) throw new Refusal('fk-email-taken', {}, { alarm: person.id })
  return person ?? null
}

/**
 * A new user, without access to any project (klik.md W01). Refuses `fk-no-mail`, and `fk-email-taken` when somebody
 * elsewhere has the address.
 */
async function created({ tx, home, identity }: Coming): Promise<Person> {
  const { name: fullName, mail: email } = identity
  if (email === null) throw new Refusal('fk-no-mail')
  const organisations = await tx.users.organisations(home.id)
  const own = organisations.find(({ kind }) => kind === 'MUNICIPALITY') ?? organisations[0]
  if (!own) throw new Refusal('unknown-organisation')
  const id = newId<PersonId>()
  const made = await tx.people.insertNew({
    ...{ id, fullName, email, nameSort: sortKey(fullName), side: 'MUNICIPALITY' },
    ...{ municipalityId: home.id, organisationId: own.id, isAdministrator: false },
    ...{ directPhone: null, mobilePhone: null, title: null, department: null },
    ...{ tenantId: null, aadObjectId: null, language: null, firstLoginAt: null },
  })
  const person = made ? await tx.people.find(id) : null
  if (!person) throw new Refusal('fk-email-taken')
  return person
}

const note = (field: 'created' | 'signIn'): Noted => ({ field, oldValue: null, newValue: null })

/** Whose sign-in it is: known by the UUID, else adopted by the address, else new. */
async function whoIs(coming: Coming): Promise<{ person: Person; notes: Noted[] }> {
  const person = await known(coming)
  if (person) return { person, notes: [] }
  const adopted = await onBooks(coming)
  if (adopted) return { person: adopted, notes: [note('signIn')] }
  return { person: await created(coming), notes: [note('created'), note('signIn')] }
}

/** From now on the UUID is their key. Refuses `fk-email-taken`. */
async function bind({ tx, now, identity }: Coming, person: Person, issuer: string): Promise<void> {
  const key = { kind: 'FK' as const, issuer, subject: identity.uuid }
  const owner = await tx.signInKeys.owner(key)
  if (owner?.id === person.id) return
  const { id: personId, municipalityId } = person
  const isBound = !owner && (await tx.signInKeys.bind({ ...key, personId, municipalityId, boundAt: now }))
  if (!isBound) throw new Refusal('fk-email-taken', {}, { alarm: person.id })
}

async function enter(coming: Coming, arrival: FkArrival): Promise<Refreshed & { secret: string }> {
  const { tx, now, home, identity } = coming
  const { issuer, nameId: logoutHint, sessionIndex } = arrival
  await tx.users.lock(home.id)
  const { person, notes } = await whoIs(coming)
  const doing = { tx, now, actor: { personId: person.id, side: person.side, door: 'BROWSER' as const } }
  await noteOn(doing, person, notes)
  const refreshed = await refresh(coming, person, doing)
  await bind(coming, person, issuer)
  await tx.signIns.noteSignIn(person.id, 'FK', now)
  const key = { kind: 'FK' as const, issuer, subject: identity.uuid }
  return { ...refreshed, secret: await openSession(tx, person, { ...key, logoutHint, sessionIndex, now }) }
}

/** Whoever has lost the role is out everywhere they came in by it. */
const shutOut = ({ data }: World, { identity, issuer }: FkArrival): Promise<void> =>
  data.inTurn(ON_THE_WAY, (tx) => tx.signInKeys.forget({ kind: 'FK', issuer, subject: identity.uuid }))

/**
 * Lets in whom FK Adgangsstyring vouches for (klik.md W01): known by the UUID, else adopted by an address on the books of
 * that municipality, else made. One transaction: a refusal leaves nothing behind, but that without a role the sessions
 * end there were. Refuses `fk-answer`, `fk-municipality`, `fk-assurance`, `fk-no-role`, `fk-no-mail`, `fk-email-taken`.
 */
export async function signInByFk(world: World, arrival: FkArrival, ours: FkRoles): Promise<FkSignedIn> {
  const { identity } = arrival
  const now = world.clock.now()
  try {
    return await world.data.inTurn(ON_THE_WAY, async (tx) => {
      const { returnTo } = await takeUp(tx, arrival, now)
      const home = await homeOf(tx, identity)
      const jobFunction = jobFunctionOf(identity.roles, ours)
      if (!jobFunction) throw new Refusal('fk-no-role')
      return { ...(await enter({ tx, now, home, identity, jobFunction }, arrival)), returnTo }
    })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'fk-no-role') await shutOut(world, arrival)
    throw error
  }
}
