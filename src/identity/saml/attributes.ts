import type { Assurance, FkIdentity } from '../../domain/fk.js'
import { isUuid } from '../../domain/ids.js'
import { Refusal } from '../../domain/refusals.js'
import { foldAddress, nameSaid } from '../../domain/signIn.js'
import { X509_SUBJECT } from './names.js'
import { rolesOf } from './privileges.js'
import { subjectOf, type Subject } from './subject.js'
import { fail } from './xml.js'

/** What a signed assertion says, as it says it. */
export type Said = {
  nameId: string
  nameIdFormat: string | null
  attributes: ReadonlyMap<string, readonly string[]>
}

type Profile = {
  version: { name: string; value: string }
  kombitVersion: string[]
  cvr: string
  assurance: string
  levels: ReadonlyMap<string, Assurance>
  privileges: string
  uuid: string | null
  name: string | null
  mail: string | null
}

/** What the older number comes to: 3 is what NSIS calls substantial. */
const NUMBERS = new Map<string, Assurance>([
  ['2', 'LOW'],
  ['3', 'SUBSTANTIAL'],
  ['4', 'HIGH'],
])
const NSIS = new Map<string, Assurance>([
  ['Low', 'LOW'],
  ['Substantial', 'SUBSTANTIAL'],
  ['High', 'HIGH'],
])

const OLD = 'dk:gov:saml:attribute:'
const NEW = 'https://data.gov.dk/model/core/'

/** OIOSAML 2, and OIOSAML 3 with NSIS: the same things by two sets of names. */
const PROFILES: readonly Profile[] = [
  {
    version: { name: `${OLD}SpecVer`, value: 'DK-SAML-2.0' },
    kombitVersion: [`${OLD}KombitSpecVer`],
    cvr: `${OLD}CvrNumberIdentifier`,
    assurance: `${OLD}AssuranceLevel`,
    levels: NUMBERS,
    privileges: `${OLD}Privileges_intermediate`,
    uuid: null,
    name: null,
    mail: 'urn:oid:0.9.2342.19200300.100.1.3',
  },
  {
    version: { name: `${NEW}specVersion`, value: 'OIO-SAML-3.0' },
    kombitVersion: [`${OLD}KombitSpecVer`, `${NEW}kombitSpecVer`],
    cvr: `${NEW}eid/professional/cvr`,
    assurance: 'https://data.gov.dk/concept/core/nsis/loa',
    levels: NSIS,
    privileges: `${NEW}eid/privilegesIntermediate`,
    uuid: `${NEW}eid/professional/uuid/persistent`,
    name: `${NEW}eid/fullName`,
    mail: `${NEW}eid/email`,
  },
]
const KOMBIT_VERSIONS = ['1.0', '2.0']

type Attributes = Said['attributes']

/** Null when it is not there. Unusable: it is there more than once. */
function one(attributes: Attributes, name: string | null): string | null {
  const values = (name === null ? null : attributes.get(name)) ?? []
  if (values.length > 1) fail('an attribute twice')
  return values[0]?.trim() ?? null
}

/** By the version the token says it is of. Unusable: of none we know, or of both. */
function profileOf(attributes: Attributes): Profile {
  const said = PROFILES.filter(({ version }) => attributes.has(version.name))
  const [profile] = said
  if (!profile || said.length > 1) fail('attribute profile')
  if (one(attributes, profile.version.name) !== profile.version.value) fail('attribute profile')
  const kombit = profile.kombitVersion.flatMap((name) => attributes.get(name) ?? [])
  if (kombit.some((version) => !KOMBIT_VERSIONS.includes(version.trim()))) fail('version of KOMBIT’s profile')
  return profile
}

/** NSIS is also written as the last part of an address. */
const NSIS_ADDRESS = /^https:\/\/data\.gov\.dk\/concept\/core\/nsis\/(?:loa\/)?([A-Za-z]+)$/

/** Null: missing, or nothing we know; whoever it is, is not known surely enough. */
function assuranceOf(attributes: Attributes, { assurance, levels }: Profile): Assurance | null {
  const text = one(attributes, assurance) ?? ''
  return levels.get(NSIS_ADDRESS.exec(text)?.[1] ?? text) ?? null
}

const UUID_NAME = /^urn:uuid:/i

function uuidSaid(text: string | null): string | null {
  const uuid = text?.replace(UUID_NAME, '').toLowerCase() ?? ''
  return isUuid(uuid) ? uuid : null
}

/** From the name id where it is a subject of X.509, as with KOMBIT; from the attributes in other federations. */
function subjectSaid({ nameId, nameIdFormat, attributes }: Said, profile: Profile, cvr: string): Subject {
  if (nameIdFormat === X509_SUBJECT) return subjectOf(nameId)
  return {
    cvr,
    name: nameSaid(one(attributes, profile.name)),
    uuid: uuidSaid(one(attributes, profile.uuid)),
  }
}

const CVR = /^\d{8}$/

function cvrOf(attributes: Attributes, profile: Profile): string {
  const cvr = one(attributes, profile.cvr)
  const all = PROFILES.flatMap((each) => attributes.get(each.cvr) ?? [])
  if (cvr === null || !CVR.test(cvr) || all.some((other) => other.trim() !== cvr)) fail('cvr')
  return cvr
}

/**
 * Who it is, from what was signed. Refuses `fk-no-role` without rights, `fk-assurance` without a level, `fk-no-name`
 * without name or UUID, `fk-limited`; unusable: everything that contradicts itself.
 */
export function identityOf(said: Said): FkIdentity {
  const { attributes } = said
  const profile = profileOf(attributes)
  const cvr = cvrOf(attributes, profile)
  const subject = subjectSaid(said, profile, cvr)
  if (subject.cvr !== cvr) fail('name id of another municipality')
  const assurance = assuranceOf(attributes, profile)
  if (!assurance) throw new Refusal('fk-assurance')
  const privileges = one(attributes, profile.privileges)
  if (privileges === null || privileges === '') throw new Refusal('fk-no-role')
  const roles = rolesOf(privileges, cvr)
  const { name, uuid } = subject
  if (name === null || uuid === null) throw new Refusal('fk-no-name')
  return { cvr, uuid, name, mail: foldAddress(one(attributes, profile.mail) ?? ''), assurance, roles }
}
