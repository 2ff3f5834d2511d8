import type { MunicipalityId } from '../domain/ids.js'
import type { Person } from '../domain/person.js'
import { Refusal } from '../domain/refusals.js'
import type { World } from '../services/world.js'

/** A sample person one can be in the demo room. */
export type DemoPerson = {
  personId: string
  name: string
  title: string | null
  email: string
  aadObjectId: string
  tenantId: string
  municipality: string | null
  municipalityId: MunicipalityId | null
  organisation: string
  /** ADMINISTRATOR, and the user types held on projects. */
  userTypes: string[]
}

type Row = { person: Person; municipality: string | null; organisation: string; types: string[] }

function present({ person, municipality, organisation, types }: Row): DemoPerson[] {
  const { id, fullName, title, email, aadObjectId, tenantId, isAdministrator, side } = person
  if (!aadObjectId || !tenantId) return []
  const own = side === 'MUNICIPALITY' ? types : [side]
  const userTypes = [...(isAdministrator ? ['ADMINISTRATOR'] : []), ...new Set(own)]
  return [
    {
      personId: id,
      name: fullName,
      title,
      email,
      aadObjectId,
      tenantId,
      municipality,
      municipalityId: person.municipalityId,
      organisation,
      userTypes: userTypes.length > 0 ? userTypes : ['NONE'],
    },
  ]
}

export async function demoPeople({ data }: World): Promise<DemoPerson[]> {
  const rows = await data.asSystem((tx) => tx.people.everybody())
  return rows.flatMap(present)
}

/** Refuses `not-found` for somebody who is not among the sample people. */
export async function demoPerson(world: World, personId: unknown): Promise<DemoPerson> {
  const person = (await demoPeople(world)).find((one) => one.personId === personId)
  if (!person) throw new Refusal('not-found')
  return person
}
