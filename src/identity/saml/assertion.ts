import type { Said } from './attributes.js'
import { BEARER, saml } from './names.js'
import {
  attributeOf,
  childrenOf,
  elementsOf,
  fail,
  isNamed,
  momentOf,
  onlyOf,
  parseXml,
  textOf,
} from './xml.js'

/** What an assertion must be for. `now` in milliseconds. */
export type Purpose = { idp: string; audience: string; recipient: string; inResponseTo: string; now: number }

/** An assertion that is for us and for now. */
export type Assertion = Said & { id: string; sessionIndex: string | null }

/** Clocks may be this much apart. */
export const SKEW_MS = 3 * 60_000
/** However long it says it is good: an answer to a question just asked is new. */
const OLDEST_MS = 10 * 60_000

function guardSpan(element: Element, now: number): void {
  const from = momentOf(element, 'NotBefore')
  const until = momentOf(element, 'NotOnOrAfter') ?? fail('without end')
  if (from !== null && now + SKEW_MS < from) fail('not yet')
  if (now - SKEW_MS >= until) fail('over')
}

function guardBearer(subject: Element, { recipient, inResponseTo, now }: Purpose): void {
  const confirmation = onlyOf(subject, saml('SubjectConfirmation'))
  if (attributeOf(confirmation, 'Method') !== BEARER) fail('confirmation')
  const data = onlyOf(confirmation, saml('SubjectConfirmationData'))
  if (attributeOf(data, 'Recipient') !== recipient) fail('recipient')
  if (attributeOf(data, 'InResponseTo') !== inResponseTo) fail('in response to')
  guardSpan(data, now)
}

const KNOWN_CONDITIONS = ['AudienceRestriction', 'OneTimeUse', 'ProxyRestriction'].map(saml)

/** Every restriction must name us; a condition nobody has told us of may say anything. */
function guardConditions(assertion: Element, { audience, now }: Purpose): void {
  const conditions = onlyOf(assertion, saml('Conditions'))
  guardSpan(conditions, now)
  const isKnown = (one: Element): boolean => KNOWN_CONDITIONS.some((name) => isNamed(one, name))
  if (!elementsOf(conditions).every(isKnown)) fail('condition')
  const restrictions = childrenOf(conditions, saml('AudienceRestriction'))
  const isUs = (one: Element): boolean =>
    childrenOf(one, saml('Audience')).some((name) => textOf(name).trim() === audience)
  if (restrictions.length === 0 || !restrictions.every(isUs)) fail('audience')
}

function attributesOf(assertion: Element): Said['attributes'] {
  const attributes = new Map<string, string[]>()
  for (const statement of childrenOf(assertion, saml('AttributeStatement')))
    for (const attribute of childrenOf(statement, saml('Attribute'))) {
      const name = attributeOf(attribute, 'Name') ?? fail('attribute')
      const values = childrenOf(attribute, saml('AttributeValue')).map(textOf)
      attributes.set(name, [...(attributes.get(name) ?? []), ...values])
    }
  return attributes
}

/** When whoever it is signed in, and what the provider calls that session. */
function sessionOf(assertion: Element, now: number): string | null {
  const statement = onlyOf(assertion, saml('AuthnStatement'))
  const until = momentOf(statement, 'SessionNotOnOrAfter')
  if (until !== null && now - SKEW_MS >= until) fail('session over')
  return attributeOf(statement, 'SessionIndex')
}

/** Reads a verified assertion. Unusable: for somebody else, of somebody else, or for another time. */
export function readAssertion(verified: string, purpose: Purpose): Assertion {
  const { idp, now } = purpose
  const assertion = parseXml(verified)
  if (!isNamed(assertion, saml('Assertion')) || attributeOf(assertion, 'Version') !== '2.0')
    fail('no assertion')
  if (textOf(onlyOf(assertion, saml('Issuer'))).trim() !== idp) fail('issuer')
  const issued = momentOf(assertion, 'IssueInstant') ?? fail('without moment')
  if (issued > now + SKEW_MS || issued < now - OLDEST_MS) fail('not new')
  const subject = onlyOf(assertion, saml('Subject'))
  guardBearer(subject, purpose)
  guardConditions(assertion, purpose)
  const nameId = onlyOf(subject, saml('NameID'))
  return {
    id: attributeOf(assertion, 'ID') ?? fail('no id'),
    nameId: textOf(nameId).trim(),
    nameIdFormat: attributeOf(nameId, 'Format'),
    attributes: attributesOf(assertion),
    sessionIndex: sessionOf(assertion, now),
  }
}
