import { Refusal } from '../../domain/refusals.js'
import { attributeOf, decodeText, elementsOf, fail, parseXml, textOf } from './xml.js'

/** OIO Basic Privilege Profile, as the two authorities that have kept it name it. */
const NAMESPACES = [
  'http://itst.dk/oiosaml/basic_privilege_profile',
  'http://digst.dk/oiosaml/basic_privilege_profile',
]
const CVR_SCOPE = 'urn:dk:gov:saml:cvrNumberIdentifier:'
const MOST_BYTES = 64 * 1024
const MOST_GROUPS = 200

/** The profile's own elements stand in its namespace or, as its examples write them, in none. */
const isOurs = ({ namespaceURI }: Element): boolean => !namespaceURI || NAMESPACES.includes(namespaceURI)

type Group = { roles: string[]; isLimited: boolean }

function groupOf(group: Element, cvr: string): Group {
  if (group.localName !== 'PrivilegeGroup' || !isOurs(group)) fail('privileges')
  if (attributeOf(group, 'Scope') !== `${CVR_SCOPE}${cvr}`) fail('privileges of another municipality')
  const parts = elementsOf(group)
  if (parts.some((part) => !isOurs(part) || !['Privilege', 'Constraint'].includes(part.localName)))
    fail('privileges')
  const roles = parts.filter(({ localName }) => localName === 'Privilege').map((one) => textOf(one).trim())
  return { roles, isLimited: parts.length > roles.length }
}

/**
 * The roles somebody holds in the municipality, from the base64 of the token. A group with limits gives nothing: we know
 * none, and a right is never wider than it was given. Refuses `fk-limited` when that leaves none; unusable: a group of
 * another municipality.
 */
export function rolesOf(packed: string, cvr: string): string[] {
  const list = parseXml(decodeText(packed, MOST_BYTES))
  if (list.localName !== 'PrivilegeList' || !NAMESPACES.includes(list.namespaceURI ?? '')) fail('privileges')
  const all = elementsOf(list)
  if (all.length > MOST_GROUPS) fail('privileges')
  const groups = all.map((group) => groupOf(group, cvr))
  const roles = groups.filter(({ isLimited }) => !isLimited).flatMap((group) => group.roles)
  if (roles.length === 0 && groups.some(({ isLimited }) => isLimited)) throw new Refusal('fk-limited')
  return roles
}
