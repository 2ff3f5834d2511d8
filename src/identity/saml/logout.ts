import { SAML, type Profile, type SamlConfig } from '@node-saml/node-saml'
import { SKEW_MS } from './assertion.js'
import type { Idp } from './federation.js'
import { saml, samlp, X509_SUBJECT } from './names.js'
import { readRedirect } from './redirect.js'
import { subjectOf } from './subject.js'
import { attributeOf, childrenOf, fail, isNamed, momentOf, onlyOf, parseXml, textOf } from './xml.js'

/** The provider ends sessions of ours. `sessionIndexes`: those; none: all of that person. */
export type LogoutAsked = {
  kind: 'asked'
  id: string
  uuid: string
  sessionIndexes: string[]
  relayState: string | null
}
/** What came to the door for signing out: a question of the provider's, or its answer to ours. */
export type LogoutSaid = LogoutAsked | { kind: 'answered' }

export type LogoutPurpose = { idp: Idp; destination: string; now: number }

/** A question is new when it comes. */
const OLDEST_MS = 10 * 60_000

function guardFrame(root: Element, { idp, destination, now }: LogoutPurpose): void {
  if (attributeOf(root, 'Version') !== '2.0') fail('version')
  if (textOf(onlyOf(root, saml('Issuer'))).trim() !== idp.entityId) fail('issuer')
  if (attributeOf(root, 'Destination') !== destination) fail('destination')
  const issued = momentOf(root, 'IssueInstant') ?? fail('without moment')
  if (issued > now + SKEW_MS || issued < now - OLDEST_MS) fail('not new')
  const until = momentOf(root, 'NotOnOrAfter')
  if (until !== null && now - SKEW_MS >= until) fail('over')
}

/** Reads it. Unusable: not signed by the provider, not for us, or not about somebody we could know. */
export function readLogout(query: string, purpose: LogoutPurpose): LogoutSaid {
  const { xml, kind, relayState } = readRedirect(query, purpose.idp.certificates)
  const root = parseXml(xml)
  guardFrame(root, purpose)
  if (kind === 'SAMLResponse' && isNamed(root, samlp('LogoutResponse'))) return { kind: 'answered' }
  if (kind !== 'SAMLRequest' || !isNamed(root, samlp('LogoutRequest'))) fail('no logout')
  const nameId = onlyOf(root, saml('NameID'))
  if (attributeOf(nameId, 'Format') !== X509_SUBJECT) fail('name id')
  return {
    kind: 'asked',
    id: attributeOf(root, 'ID') ?? fail('no id'),
    uuid: subjectOf(textOf(nameId).trim()).uuid ?? fail('name id'),
    sessionIndexes: childrenOf(root, samlp('SessionIndex')).map((one) => textOf(one).trim()),
    relayState,
  }
}

type Leaving = { issuer: string; nameId: string; sessionIndex: string | null }

const profileOf = ({ issuer, nameId, sessionIndex }: Leaving): Profile => ({
  issuer,
  nameID: nameId,
  nameIDFormat: X509_SUBJECT,
  ...(sessionIndex === null ? {} : { sessionIndex }),
})

/** Where to send the browser to be signed out at the provider too. */
export const askToLeave = (options: SamlConfig, logoutUrl: string, leaving: Leaving): Promise<string> =>
  new SAML({ ...options, logoutUrl }).getLogoutUrlAsync(profileOf(leaving), '', {})

/** Where to send the browser once what the provider asked has been done. */
export const answerLeaving = (
  options: SamlConfig,
  logoutUrl: string,
  { id, relayState }: Pick<LogoutAsked, 'id' | 'relayState'>,
): Promise<string> => {
  const asked: Profile = { ID: id, issuer: '', nameID: '', nameIDFormat: '' }
  return new SAML({ ...options, logoutUrl }).getLogoutResponseUrlAsync(asked, relayState ?? '', {}, true)
}
