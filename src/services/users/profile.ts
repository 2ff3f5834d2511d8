import type { Profile } from '../../contract/user.js'
import type { User } from '../../data/repositories/users.js'
import type { Caller } from '../../domain/person.js'
import { allow } from '../../domain/policy.js'
import { Refusal } from '../../domain/refusals.js'
import { CONSENT_TEXT_VERSION, hasConsented } from '../../domain/user.js'
import { changesOfContact, writeDown, type ContactEdit } from './changes.js'
import { guardedUser, presentProfile } from './present.js'
import type { World } from '../world.js'
import { acting, type Acting } from '../acting.js'

export type ProfileEdit = Omit<ContactEdit, 'email'> & {
  version: number
  consent?: boolean | undefined
  /** Null: follow Teams. */
  language?: Profile['language'] | undefined
}

async function self({ tx, actor }: Acting): Promise<User> {
  const user = await tx.users.self(actor.personId)
  if (!user) throw new Refusal('not-found')
  return user
}

const present = async (act: Acting): Promise<Profile> => presentProfile(await self(act), act.actor)

export async function read(world: World, caller: Caller): Promise<Profile> {
  return acting(world, caller, present)
}

/** Consent given or taken back (klik.md W31): at once, with the time and the text it was given to. */
function consentChange({ actor, now }: Acting, user: User, { consent }: ProfileEdit) {
  if (consent === undefined || consent === hasConsented(user)) return {}
  allow(actor, 'person.consent', guardedUser(user, actor))
  return consent
    ? { consentGivenAt: now, consentTextVersion: CONSENT_TEXT_VERSION }
    : { consentWithdrawnAt: now }
}

/** Nobody changes their own e-mail address. */
const contactOf = ({ fullName, title, department, directPhone, mobilePhone }: ProfileEdit): ContactEdit => ({
  ...{ fullName, title, department, directPhone, mobilePhone },
})

/** The language the caller has chosen; null: they read as Teams speaks with them. */
export const chosenLanguage = (world: World, caller: Caller): Promise<Profile['language']> =>
  acting(world, caller, ({ actor }) => Promise.resolve(actor.language))

/** In which language the caller reads from now on; null: as Teams speaks with them. */
export async function chooseLanguage(
  world: World,
  caller: Caller,
  language: Profile['language'],
): Promise<void> {
  await acting(world, caller, async (act) => {
    const user = await self(act)
    if (language === user.language) return
    await writeDown(act, user, { version: user.version, changes: { language } })
  })
}

/** Changes the own profile. Refuses `locked-by-fk`, `missing-name`, `stale-user`. */
export async function edit(world: World, caller: Caller, given: ProfileEdit): Promise<Profile> {
  return acting(world, caller, async (act) => {
    const user = await self(act)
    const { language, version } = given
    const changes = {
      ...changesOfContact(act.actor, user, contactOf(given)),
      ...consentChange(act, user, given),
      ...(language === undefined || language === user.language ? {} : { language }),
    }
    await writeDown(act, user, { version, changes })
    return present(act)
  })
}
