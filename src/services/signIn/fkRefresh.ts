import { foldAddress } from '../../domain/signIn.js'
import type { PersonId } from '../../domain/ids.js'
import type { Person } from '../../domain/person.js'
import { sortKey } from '../../domain/words.js'
import type { Doing } from '../acting.js'
import { noteOn, type Noted, type PersonChanges } from '../users/changes.js'
import { Refusal } from '../../domain/refusals.js'
import type { Coming } from './fk.js'

/** `keptLast`: they have lost the role of administrator, and keep the flag since nobody else has it. */
export type Refreshed = { personId: PersonId; keptLast: boolean }

type Flag = { isAdministrator: boolean; keptLast: boolean }

/** The flag follows the role at each sign-in; the last administrator keeps it, or nobody could let anybody in. */
async function flagOf({ tx, home, jobFunction }: Coming, person: Person): Promise<Flag> {
  if (jobFunction === 'KLIK_ADMINISTRATOR') return { isAdministrator: true, keptLast: false }
  if (!person.isAdministrator) return { isAdministrator: false, keptLast: false }
  const administrators = await tx.people.administrators(home.id)
  const isLast = administrators.every(({ id }) => id === person.id)
  return { isAdministrator: isLast, keptLast: isLast }
}

/** The address FK Organisation has now, unless somebody has it; then the one on the books stays, and they come in. */
async function mailOf({ tx, home, identity }: Coming, person: Person): Promise<string> {
  const { mail } = identity
  if (mail === null || mail === foldAddress(person.email)) return person.email
  const isTaken = (await tx.users.byEmail(home.id, mail)) !== null
  return isTaken ? person.email : mail
}

function contactOf(person: Person, { name, email }: { name: string; email: string }): PersonChanges {
  return {
    ...(name === person.fullName ? {} : { fullName: name, nameSort: sortKey(name) }),
    ...(email === person.email ? {} : { email }),
  }
}

function keysOf({ identity, jobFunction }: Coming, person: Person): PersonChanges {
  return {
    ...(person.authSource === 'FK_ADM' ? {} : { authSource: 'FK_ADM' }),
    ...(person.fkUuid === identity.uuid ? {} : { fkUuid: identity.uuid }),
    ...(person.fkJobFunction === jobFunction ? {} : { fkJobFunction: jobFunction }),
  }
}

const plain = (field: 'fullName' | 'email'): Noted => ({ field, oldValue: null, newValue: null })

function notesOf(person: Person, changes: PersonChanges): Noted[] {
  const { isAdministrator } = changes
  return [
    ...(changes.fullName === undefined ? [] : [plain('fullName')]),
    ...(changes.email === undefined ? [] : [plain('email')]),
    ...(isAdministrator === undefined
      ? []
      : [
          {
            field: 'isAdministrator' as const,
            oldValue: String(person.isAdministrator),
            newValue: String(isAdministrator),
          },
        ]),
  ]
}

/** Those who are left hear that one of them is not any more. */
async function tellAdministrators({ tx, home, now }: Coming, person: Person): Promise<void> {
  const left = (await tx.people.administrators(home.id)).filter(({ id }) => id !== person.id)
  const event = { type: 'administrator.gone' as const, personId: person.id }
  await tx.outbox.addAll(
    left.map(({ id: personId }) => ({
      key: `administrator.gone:${person.id}:${person.version + 1}:${personId}`,
      ...{ municipalityId: home.id, personId, event, dueAt: now },
    })),
  )
}

/**
 * What FK Adgangsstyring says of somebody at each sign-in: that it knows them, their name and address, and whether they
 * are administrator. Nothing is written when nothing is new.
 */
export async function refresh(coming: Coming, person: Person, doing: Doing): Promise<Refreshed> {
  const { isAdministrator, keptLast } = await flagOf(coming, person)
  const email = await mailOf(coming, person)
  const changes: PersonChanges = {
    ...contactOf(person, { name: coming.identity.name, email }),
    ...keysOf(coming, person),
    ...(isAdministrator === person.isAdministrator ? {} : { isAdministrator }),
  }
  if (Object.keys(changes).length === 0) return { personId: person.id, keptLast }
  if (!(await coming.tx.people.update(person, changes))) throw new Refusal('busy')
  await noteOn(doing, person, notesOf(person, changes))
  if (changes.isAdministrator === false) await tellAdministrators(coming, person)
  return { personId: person.id, keptLast }
}
