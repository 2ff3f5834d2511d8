import type { Reply } from '../../contract/index.js'
import type { SharedHolderRow } from '../../contract/sharedRole.js'
import type { SharedHolder } from '../../data/repositories/sharedRoles.js'
import { byName, sortedByName } from '../../domain/nameOrder.js'
import type { LookupPurpose } from '../../domain/contactList.js'
import type { MunicipalityId } from '../../domain/ids.js'
import type { Actor, Caller } from '../../domain/person.js'
import { allow, may, type Guarded } from '../../domain/policy.js'
import type { SharedCursor, SharedFilter, SharedSort } from '../../domain/sharedRole.js'
import { noteListed, peopleOf } from './lookups.js'
import { homeOf, acting } from '../acting.js'
import type { World } from '../world.js'

export type SharedListQuery = {
  filter: SharedFilter
  sort: readonly SharedSort[]
  after: SharedCursor | null
  size: number
  /** Null: contact data of other municipalities' people stays out of sight. */
  purpose: LookupPurpose | null
}

const everyRole = ({ municipalityId }: Actor): Guarded => ({
  municipalityId,
  projectIds: 'every',
  isOwn: false,
})

/** Whether "Alle kommuner" is there for the actor. */
export const seesEverywhere = (actor: Actor): boolean =>
  may(actor, 'role.readOtherMunicipalities', everyRole(actor))

/** The municipality whose administrator looks at the others. Refuses `forbidden`, `not-found`. */
export function lookingFrom(actor: Actor): MunicipalityId {
  const home = homeOf(actor)
  allow(actor, 'role.readOtherMunicipalities', everyRole(actor))
  return home
}

function present(holder: SharedHolder, withContact: boolean): SharedHolderRow {
  const { id, roleId, title, projectId, projectName, directPhone, mobilePhone, email, isOwn } = holder
  return {
    id,
    role: { id: roleId, name: title },
    project: projectId && projectName ? { id: projectId, name: projectName } : null,
    municipality: { id: holder.municipalityId, name: holder.municipalityName },
    personId: holder.personId,
    person: holder.fullName,
    isOwn,
    contact: isOwn || withContact ? { directPhone, mobilePhone, email } : null,
  }
}

export const strangers = (holders: readonly SharedHolder[]): SharedHolder[] =>
  holders.filter(({ isOwn }) => !isOwn)

/**
 * "Alle kommuner" (klik.md W29): the own municipality's holders and those of others who share themselves. What is shown
 * of others is written down. Refuses `forbidden`, `looked-up-too-many`.
 */
export async function list(
  world: World,
  caller: Caller,
  { filter, sort, after, size, purpose }: SharedListQuery,
): Promise<{ holders: SharedHolderRow[]; total: number; next: SharedCursor | null }> {
  return acting(world, caller, async (act) => {
    const { tx, actor } = act
    const reading = { home: lookingFrom(actor), withContact: purpose !== null }
    const { holders, next } = await tx.sharedRoles.page(reading, { filter, sort, after, size })
    const total = await tx.sharedRoles.count(reading, filter)
    await noteListed(act, peopleOf(strangers(holders)), purpose)
    return { holders: holders.map((holder) => present(holder, reading.withContact)), total, next }
  })
}

/** What "Alle kommuner" can be filtered by; nothing that only somebody stands for who shares nothing. */
export async function filters(world: World, caller: Caller): Promise<Reply<'sharedRoles.filters'>> {
  return acting(world, caller, async ({ tx, actor }) => {
    const choices = await tx.sharedRoles.choices(lookingFrom(actor))
    const reads = tx.reads ?? 'da'
    return {
      projects: sortedByName(choices.projects, reads),
      municipalities: sortedByName(choices.municipalities, reads),
      roles: [...choices.roles].sort(byName(reads)),
      masterRoles: sortedByName(choices.masterRoles, reads),
    }
  })
}
