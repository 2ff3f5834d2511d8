import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
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
  /** Has come in: of the others the municipality's Teams knows, but KLIK does not. */
  isKnown: boolean
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
      isKnown: true,
    },
  ]
}

const newcomers = z.array(
  z.strictObject({
    fullName: z.string(),
    title: z.string(),
    email: z.string(),
    municipality: z.string(),
    aadObjectId: z.uuid(),
  }),
)
const NEWCOMERS = join(__dirname, '..', 'data', 'sample', 'newcomers.json')

/** People of the sample's Teams whom KLIK has not met: one on the books, and one who is not. */
async function demoNewcomers({ data }: World): Promise<DemoPerson[]> {
  const homes = await data.asSystem((tx) => tx.projects.municipalities())
  const read = newcomers.parse(JSON.parse(readFileSync(NEWCOMERS, 'utf8')))
  return read.flatMap(({ fullName: name, municipality: code, aadObjectId, title, email }) => {
    const home = homes.find((one) => one.code === code)
    if (!home?.tenantId) return []
    const { tenantId, id: municipalityId, name: municipality } = home
    return [
      {
        ...{ personId: aadObjectId, name, title, email, aadObjectId, tenantId, municipality, municipalityId },
        ...{ organisation: municipality, userTypes: ['NONE'], isKnown: false },
      },
    ]
  })
}

export async function demoPeople(world: World): Promise<DemoPerson[]> {
  const rows = await world.data.asSystem((tx) => tx.people.everybody())
  const known = rows.flatMap(present)
  const isKnown = ({ aadObjectId }: DemoPerson): boolean =>
    known.some((one) => one.aadObjectId === aadObjectId)
  return [...known, ...(await demoNewcomers(world)).filter((one) => !isKnown(one))]
}

/** Refuses `not-found` for somebody who is not among the sample people. */
export async function demoPerson(world: World, personId: unknown): Promise<DemoPerson> {
  const people = await demoPeople(world)
  // A page that was opened before they came in still knows them by their account.
  const person = people.find((one) => one.personId === personId || one.aadObjectId === personId)
  if (!person) throw new Refusal('not-found')
  return person
}
