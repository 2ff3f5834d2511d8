import { readFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { IdentityProvider, SamlLib, ServiceProvider } from 'samlify'

const fixture = (name: string): string =>
  readFileSync(join(__dirname, '..', 'fixtures', 'saml', name), 'utf8')

export type TestKey = { key: string; certificate: string }
export const testKey = (name: 'idp' | 'idpNext' | 'our' | 'ourNext'): TestKey => ({
  key: fixture(`${name}.key`),
  certificate: fixture(`${name}.crt`),
})

export const CVR = '12345670'
export const USER_ROLE = 'http://klik.example/roles/usersystemrole/klikbruger/1'
export const ADMINISTRATOR_ROLE = 'http://klik.example/roles/usersystemrole/klikadministrator/1'

/** Whom an answer speaks of, and how; what is not said is as it should be. */
export type Answering = {
  inResponseTo: string
  now: Date
  profile?: 2 | 3
  cvr?: string
  uuid?: string
  name?: string
  mail?: string | null
  assurance?: string | null
  roles?: string[]
  /** The whole list, in the place of one made of `roles`; null: none. */
  privileges?: string | null
  nameId?: string
  nameIdFormat?: string
  audience?: string
  recipient?: string
  destination?: string
  issuer?: string
  status?: string
  /** Minutes from now. */
  issued?: number
  from?: number
  until?: number
  assertionId?: string
  sessionIndex?: string
  /** Words put into the assertion's attributes, as they are. */
  more?: string
  moreConditions?: string
}

export type Addresses = { idp: string; entityId: string; acsUrl: string }

const OLD = 'dk:gov:saml:attribute:'
const NEW = 'https://data.gov.dk/model/core/'
const SUBJECT = 'urn:oasis:names:tc:SAML:1.1:nameid-format:X509SubjectName'

export const attribute = (name: string, value: string): string =>
  `<saml:Attribute Name="${name}" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:uri"><saml:AttributeValue>${value}</saml:AttributeValue></saml:Attribute>`

export const privilegeGroup = (roles: readonly string[], cvr = CVR, constraint = ''): string =>
  `<PrivilegeGroup Scope="urn:dk:gov:saml:cvrNumberIdentifier:${cvr}">${constraint}${roles.map((role) => `<Privilege>${role}</Privilege>`).join('')}</PrivilegeGroup>`
export const privilegeList = (...groups: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><bpp:PrivilegeList xmlns:bpp="http://itst.dk/oiosaml/basic_privilege_profile">${groups.join('')}</bpp:PrivilegeList>`

function attributesOf({
  profile = 3,
  cvr = CVR,
  mail,
  assurance,
  roles = [USER_ROLE],
  privileges,
}: Answering) {
  const list = privileges === undefined ? privilegeList(privilegeGroup(roles, cvr)) : privileges
  const packed = list === null ? null : Buffer.from(list).toString('base64')
  const level = assurance === undefined ? (profile === 2 ? '3' : 'Substantial') : assurance
  const [spec, kombit, cvrName, levelName, rights, mailName] =
    profile === 2
      ? [
          attribute(`${OLD}SpecVer`, 'DK-SAML-2.0'),
          attribute(`${OLD}KombitSpecVer`, '1.0'),
          `${OLD}CvrNumberIdentifier`,
          `${OLD}AssuranceLevel`,
          `${OLD}Privileges_intermediate`,
          'urn:oid:0.9.2342.19200300.100.1.3',
        ]
      : [
          attribute(`${NEW}specVersion`, 'OIO-SAML-3.0'),
          attribute(`${NEW}kombitSpecVer`, '2.0'),
          `${NEW}eid/professional/cvr`,
          'https://data.gov.dk/concept/core/nsis/loa',
          `${NEW}eid/privilegesIntermediate`,
          `${NEW}eid/email`,
        ]
  return [
    spec,
    kombit,
    attribute(cvrName, cvr),
    ...(level === null ? [] : [attribute(levelName, level)]),
    ...(packed === null ? [] : [attribute(rights, packed)]),
    ...(mail ? [attribute(mailName, mail)] : []),
  ].join('')
}

/** A response with an assertion in it, signed by nobody yet. */
export function responseXml(answer: Answering, { idp, entityId, acsUrl }: Addresses): string {
  const { cvr, uuid, name, recipient, destination, audience, issuer, ...more } = {
    ...{ cvr: CVR, uuid: randomUUID(), name: 'Fie Fk', issued: 0, from: -1, until: 5 },
    ...{ recipient: acsUrl, destination: acsUrl, audience: entityId, issuer: idp },
    ...answer,
  }
  const { issued, from, until, inResponseTo, now } = more
  const at = (minutes: number): string => new Date(now.getTime() + minutes * 60_000).toISOString()
  const nameId = answer.nameId ?? `C=DK,O=${cvr},CN=${name},Serial=${uuid}`
  const status = answer.status ?? 'urn:oasis:names:tc:SAML:2.0:status:Success'
  return [
    `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_r${randomUUID()}" Version="2.0" IssueInstant="${at(issued)}" Destination="${destination}" InResponseTo="${inResponseTo}">`,
    `<saml:Issuer>${issuer}</saml:Issuer>`,
    `<samlp:Status><samlp:StatusCode Value="${status}"/></samlp:Status>`,
    `<saml:Assertion ID="${answer.assertionId ?? `_a${randomUUID()}`}" Version="2.0" IssueInstant="${at(issued)}">`,
    `<saml:Issuer>${issuer}</saml:Issuer>`,
    `<saml:Subject><saml:NameID Format="${answer.nameIdFormat ?? SUBJECT}">${nameId}</saml:NameID>`,
    `<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData NotOnOrAfter="${at(until)}" Recipient="${recipient}" InResponseTo="${inResponseTo}"/></saml:SubjectConfirmation></saml:Subject>`,
    `<saml:Conditions NotBefore="${at(from)}" NotOnOrAfter="${at(until)}"><saml:AudienceRestriction><saml:Audience>${audience}</saml:Audience></saml:AudienceRestriction>${answer.moreConditions ?? ''}</saml:Conditions>`,
    `<saml:AuthnStatement AuthnInstant="${at(issued)}" SessionIndex="${answer.sessionIndex ?? `_s${randomUUID()}`}"><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:unspecified</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>`,
    `<saml:AttributeStatement>${attributesOf(answer)}${answer.more ?? ''}</saml:AttributeStatement>`,
    '</saml:Assertion></samlp:Response>',
  ].join('')
}

const bare = (pem: string): string => pem.replace(/-----[A-Z ]+-----|\s/g, '')

/** Signs the response, or the assertion in it. */
export function signed(
  xml: string,
  what: 'response' | 'assertion',
  { key, certificate }: TestKey,
  algorithm = 'rsa-sha256',
): string {
  const reference =
    what === 'response'
      ? "/*[local-name(.)='Response']"
      : "/*[local-name(.)='Response']/*[local-name(.)='Assertion']"
  const namespace =
    algorithm === 'rsa-sha1'
      ? 'http://www.w3.org/2000/09/xmldsig#'
      : 'http://www.w3.org/2001/04/xmldsig-more#'
  return SamlLib.constructSAMLSignature({
    rawSamlMessage: xml,
    referenceTagXPath: reference,
    privateKey: key,
    signatureAlgorithm: `${namespace}${algorithm}`,
    signingCert: bare(certificate),
    isBase64Output: false,
    signatureConfig: {
      prefix: 'ds',
      location: { reference: `${reference}/*[local-name(.)='Issuer']`, action: 'after' },
    },
  })
}

/** Its assertion encrypted (RSA-OAEP, AES-256-GCM) to that certificate. */
export async function encrypted(
  xml: string,
  certificate: string,
  content = 'http://www.w3.org/2009/xmlenc11#aes256-gcm',
): Promise<string> {
  const settings = {
    entityID: 'https://idp.example',
    signingCert: bare(testKey('idp').certificate),
    isAssertionEncrypted: true,
    dataEncryptionAlgorithm: content,
    keyEncryptionAlgorithm: 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p',
    singleSignOnService: [
      { Binding: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect', Location: 'https://idp.example' },
    ],
    singleLogoutService: [
      { Binding: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect', Location: 'https://idp.example' },
    ],
  }
  const idp = IdentityProvider(settings)
  const sp = ServiceProvider({
    entityID: 'https://sp.example',
    encryptCert: bare(certificate),
    assertionConsumerService: [
      { Binding: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST', Location: 'https://sp.example' },
    ],
  })
  return Buffer.from(await SamlLib.encryptAssertion(idp, sp, xml), 'base64').toString('utf8')
}

export const packedXml = (xml: string): string => Buffer.from(xml).toString('base64')
