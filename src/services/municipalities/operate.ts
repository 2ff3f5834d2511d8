import type { Listed } from '../../data/repositories/municipalities.js'
import type { Tx } from '../../data/tx.js'
import { newId, type OrganisationId } from '../../domain/ids.js'
import type { Municipality, MunicipalityChanges } from '../../domain/project.js'
import { Refusal } from '../../domain/refusals.js'
import type { Day } from '../../domain/time.js'
import { sortKey } from '../../domain/words.js'
import type { Doing } from '../acting.js'
import { noteOn, writeDown } from '../users/changes.js'
import type { World } from '../world.js'
import { changeMunicipality, type Changed } from './change.js'

export type NewAdministrator = { fullName: string; email: string }

/** What the operator wants to be otherwise. Days are added to the closed ones, and taken away from them. */
export type OperatorsChanges = {
  changes: Omit<MunicipalityChanges, 'extraClosedDays'>
  closed: readonly Day[]
  open: readonly Day[]
  administrators: readonly NewAdministrator[]
}

const SYSTEM = { personId: null, side: 'SYSTEM' } as const

export const list = ({ data }: World): Promise<Listed[]> => data.asSystem((tx) => tx.municipalities.list())

async function ownOrganisation(tx: Tx, { id: municipalityId, name }: Municipality): Promise<OrganisationId> {
  const all = await tx.users.organisations(municipalityId)
  const own = all.find(({ kind }) => kind === 'MUNICIPALITY') ?? all[0]
  if (own) return own.id
  const id = newId<OrganisationId>()
  await tx.people.insertOrganisation({ id, kind: 'MUNICIPALITY', name, municipalityId })
  return id
}

/** Somebody on its books becomes administrator; somebody new is put there. Refuses `email-taken`. */
async function addAdministrator(
  doing: Doing,
  municipality: Municipality,
  { fullName, email }: NewAdministrator,
): Promise<void> {
  const { tx } = doing
  const known = await tx.users.byEmail(municipality.id, email)
  if (known) {
    await writeDown(doing, known, { version: known.version, changes: { isAdministrator: true } })
    return
  }
  const id = newId<never>()
  const made = await tx.people.insertNew({
    ...{ id, municipalityId: municipality.id, side: 'MUNICIPALITY' },
    organisationId: await ownOrganisation(tx, municipality),
    ...{ fullName, nameSort: sortKey(fullName), email, isAdministrator: true },
    ...{ directPhone: null, mobilePhone: null, title: null, department: null },
    ...{ tenantId: null, aadObjectId: null, language: null, firstLoginAt: null },
  })
  if (!made) throw new Refusal('email-taken', { personId: null, name: null })
  const created = { field: 'created', oldValue: null, newValue: null } as const
  await noteOn(doing, { id, municipalityId: municipality.id }, [created])
}

/** All of it or nothing; null when there is no such municipality. Refuses as `changeMunicipality`, and `email-taken`. */
export function change(
  { data, clock }: World,
  code: string,
  { changes, closed, open, administrators }: OperatorsChanges,
): Promise<Changed | null> {
  return data.asSystem(async (tx) => {
    const municipality = await tx.projects.municipalityOfCode(code)
    if (!municipality) return null
    const doing = { tx, now: clock.now(), actor: SYSTEM }
    await tx.users.lock(municipality.id)
    const extraClosedDays = [...municipality.extraClosedDays, ...closed].filter((day) => !open.includes(day))
    const changed = await changeMunicipality(doing, municipality, { ...changes, extraClosedDays })
    for (const one of administrators) await addAdministrator(doing, { ...municipality, ...changes }, one)
    return changed
  })
}
