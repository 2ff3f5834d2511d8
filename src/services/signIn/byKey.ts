import type { Home } from '../../data/repositories/signInKeys.js'
import type { Tx } from '../../data/tx.js'
import type { MunicipalityId } from '../../domain/ids.js'
import type { Person } from '../../domain/person.js'
import type { SignInProblem } from '../../domain/session.js'
import { foldAddress, type Claims } from '../../domain/signIn.js'
import { noteOn } from '../users/changes.js'
import { isInvitationOver } from '../teams/invitations.js'
import { hasKeyOf, tellAmbiguous } from '../users/firstSignIn.js'
import type { World } from '../world.js'
import { ON_THE_WAY, openSession, type Opening } from './sessions.js'

/** Somebody a provider vouches for. `teams`: the account of Teams it says they have; only Entra may say that. */
export type Vouched = Opening & {
  home: Home
  claims: Claims
  teams: { tenantId: string; aadObjectId: string } | null
}

/** `secret`: for the cookie. `municipalityId`: whose people can help; null where that is nobody's to be told. */
export type SignedIn = { secret: string } | { problem: SignInProblem; municipalityId: MunicipalityId | null }

type Arrived = { tx: Tx; vouched: Vouched; now: Date }

const isOfHome = (person: Person, home: Home): boolean =>
  'municipalityId' in home
    ? person.municipalityId === home.municipalityId
    : person.side === home.side &&
      (home.organisationId === null || person.organisationId === home.organisationId)

/** Those it can be: whoever has that account of Teams, else whoever is on the books with an address that counts. */
async function candidates({ tx, vouched }: Arrived): Promise<Person[]> {
  const { home, claims, teams } = vouched
  const known = teams && (await tx.signInKeys.withTeamsKey(home, teams))
  if (known) return [known]
  if (claims.addresses.length === 0) return []
  const found = await tx.signInKeys.withAddress(home, claims.addresses)
  return found.filter(({ email }) => claims.addresses.includes(foldAddress(email) ?? ''))
}

/** The address is theirs, but they come in with another account of the same place. */
async function isSomebodyElses(person: Person, { tx, vouched }: Arrived): Promise<boolean> {
  const { teams } = vouched
  const hasOther = teams && hasKeyOf(person, teams.tenantId) && person.aadObjectId !== teams.aadObjectId
  return hasOther || tx.signInKeys.hasKeyOf(person, vouched)
}

/** Gives the key, once, to whom it belongs; or says why not. */
async function bind(arrived: Arrived): Promise<Person | SignInProblem> {
  const { tx, vouched, now } = arrived
  const { home, claims, kind, issuer, subject } = vouched
  if (claims.isGuest) return 'guest'
  const people = await candidates(arrived)
  if (people.length > 1) {
    if ('municipalityId' in home)
      await tellAmbiguous(tx, { municipalityId: home.municipalityId, people }, now)
    return 'several'
  }
  const [person] = people
  if (!person) return claims.addresses.length === 0 ? 'no-address' : 'nobody'
  // Two pages of one browser may come at the same moment; the lock on the person lets the second see what the first did.
  const owner = await tx.signInKeys.owner(vouched)
  if (owner?.id === person.id) return owner
  if (await isSomebodyElses(person, arrived)) return 'taken'
  if (await isInvitationOver(tx, person.id, now)) return 'invitation-over'
  const { id: personId, municipalityId } = person
  const isNew = await tx.signInKeys.bind({ kind, issuer, subject, personId, municipalityId, boundAt: now })
  if (!isNew) return 'taken'
  await tx.invitations.use(personId, now)
  const doing = { tx, now, actor: { personId, side: person.side, door: 'BROWSER' as const } }
  await noteOn(doing, person, [{ field: 'signIn', oldValue: null, newValue: null }])
  return person
}

/**
 * Lets in whoever the provider vouches for. By their key; whoever has none yet is recognised once, by an address an
 * administrator has put on the books, among the people the provider may speak of. All in one transaction.
 */
export async function signInByKey({ data, clock }: World, vouched: Vouched): Promise<SignedIn> {
  const now = clock.now()
  const { home } = vouched
  const municipalityId = 'municipalityId' in home ? home.municipalityId : null
  return data.inTurn(ON_THE_WAY, async (tx) => {
    const owner = await tx.signInKeys.owner(vouched)
    if (owner && !isOfHome(owner, home)) return { problem: 'elsewhere', municipalityId: null }
    const person = owner ?? (await bind({ tx, vouched, now }))
    if (typeof person === 'string')
      return { problem: person, municipalityId: person === 'guest' ? null : municipalityId }
    await tx.signIns.noteSignIn(person.id, vouched.kind, now)
    return { secret: await openSession(tx, person, { ...vouched, now }) }
  })
}
