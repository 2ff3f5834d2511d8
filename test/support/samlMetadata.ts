import { IdentityProvider } from 'samlify'

export type IdpMetadataOptions = {
  entityId: string
  url: string
  certificates: readonly string[]
  validUntil?: Date
}

const bare = (pem: string): string => pem.replace(/-----[A-Z ]+-----|\s/g, '')
const REDIRECT = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect'

/** What an identity provider publishes, as samlify writes it. */
export function idpMetadata({ entityId, url, certificates, validUntil }: IdpMetadataOptions): string {
  const xml = IdentityProvider({
    entityID: entityId,
    signingCert: certificates.map(bare),
    wantAuthnRequestsSigned: true,
    singleSignOnService: [{ Binding: REDIRECT, Location: `${url}/sso` }],
    singleLogoutService: [{ Binding: REDIRECT, Location: `${url}/slo` }],
  }).getMetadata()
  if (!validUntil) return xml
  return xml.replace('entityID=', `validUntil="${validUntil.toISOString()}" entityID=`)
}
