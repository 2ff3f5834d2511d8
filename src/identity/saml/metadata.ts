import { X509Certificate } from 'node:crypto'
import { ds, md, REDIRECT } from './names.js'
import { attributeOf, childrenOf, everywhere, fail, isNamed, momentOf, parseXml, textOf } from './xml.js'

/** What an identity provider publishes of itself. Moments in milliseconds. */
export type IdpMetadata = {
  entityId: string
  signOnUrl: string
  /** Null: it ends no sessions. */
  logoutUrl: string | null
  logoutAnswerUrl: string | null
  /** PEM, with the moments each is good from and until. */
  certificates: readonly { pem: string; from: number; until: number }[]
  /** Null: it does not say. */
  validUntil: number | null
}

const MOST_BYTES = 1024 * 1024

function certificateOf(element: Element): IdpMetadata['certificates'][number] {
  const packed = textOf(element).replace(/\s/g, '')
  try {
    const certificate = new X509Certificate(Buffer.from(packed, 'base64'))
    const { validFrom, validTo } = certificate
    return { pem: certificate.toString(), from: Date.parse(validFrom), until: Date.parse(validTo) }
  } catch {
    return fail('a certificate of the metadata')
  }
}

/** Keys that may sign: those that say so, and those that do not say what they are for. */
const signingCertificates = (role: Element): IdpMetadata['certificates'] =>
  childrenOf(role, md('KeyDescriptor'))
    .filter((key) => (attributeOf(key, 'use') ?? 'signing') === 'signing')
    .flatMap((key) => everywhere(key, 'X509Certificate'))
    .filter((element) => isNamed(element, ds('X509Certificate')))
    .map(certificateOf)

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** People are sent there: never without encryption, except to this machine itself. */
function addressOf(service: Element, name: string): string | null {
  const text = attributeOf(service, name)
  if (text === null) return null
  const url = URL.canParse(text) ? new URL(text) : fail('an address of the metadata')
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname))
  return isSafe ? text : fail('an address of the metadata')
}

const overRedirect = (role: Element, name: string): Element | null =>
  childrenOf(role, md(name)).find((service) => attributeOf(service, 'Binding') === REDIRECT) ?? null

/** The earliest of what the file, the provider and the role say. */
function validUntilOf(elements: readonly Element[]): number | null {
  const said = elements.map((element) => momentOf(element, 'validUntil')).filter((one) => one !== null)
  return said.length > 0 ? Math.min(...said) : null
}

/** Reads it. Unusable: it describes no identity provider, or several, or one that cannot be asked over redirect. */
export function readMetadata(xml: string): IdpMetadata {
  if (xml.length > MOST_BYTES) fail('metadata too large')
  const root = parseXml(xml)
  const entities = everywhere(root, 'EntityDescriptor').filter((one) => isNamed(one, md('EntityDescriptor')))
  const found = entities.flatMap((entity) =>
    childrenOf(entity, md('IDPSSODescriptor')).map((role) => ({ entity, role })),
  )
  const [only] = found
  if (!only || found.length > 1) fail('metadata of not exactly one identity provider')
  const { entity, role } = only
  const signOn = overRedirect(role, 'SingleSignOnService')
  const logout = overRedirect(role, 'SingleLogoutService')
  const certificates = signingCertificates(role)
  if (certificates.length === 0) fail('metadata without certificates')
  const logoutUrl = logout && addressOf(logout, 'Location')
  return {
    entityId: attributeOf(entity, 'entityID') ?? fail('metadata without a name'),
    signOnUrl: (signOn && addressOf(signOn, 'Location')) ?? fail('metadata without sign-on'),
    logoutUrl,
    logoutAnswerUrl: (logout && addressOf(logout, 'ResponseLocation')) ?? logoutUrl,
    certificates,
    validUntil: validUntilOf([root, entity, role]),
  }
}
