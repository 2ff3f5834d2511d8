import { SAML, ValidateInResponseTo, type SamlConfig } from '@node-saml/node-saml'
import type { FkIdentity } from '../../domain/fk.js'
import type { Clock } from '../../domain/time.js'
import { readAssertion } from './assertion.js'
import { identityOf } from './attributes.js'
import { openEnvelope, type Envelope } from './envelope.js'
import type { Federation, Idp } from './federation.js'
import { X509_SUBJECT } from './names.js'
import { fail, Unusable } from './xml.js'

/** A key and the certificate it is known by, both PEM. */
export type KeyPair = { key: string; certificate: string }

/** `keys`: ours, the one that signs first; answers may be encrypted to any of them. */
export type ProviderSettings = { entityId: string; acsUrl: string; keys: readonly [KeyPair, ...KeyPair[]] }

export type ProviderParts = { federation: Federation; clock: Clock }

/** Somebody as the provider has just vouched for them. */
export type SignedIn = {
  identity: FkIdentity
  issuer: string
  assertionId: string
  inResponseTo: string
  /** How the provider knows the person and the session. */
  nameId: string
  sessionIndex: string | null
}

export type ServiceProvider = {
  /** Where to send the browser, with the id of the question. Refuses `busy` when nothing is known of the provider. */
  begin(requestId: string): Promise<string>
  /**
   * What the provider answered. Refuses `busy`, `fk-cancelled`, and what `identityOf` refuses; unusable: everything that
   * is not from the provider, for us, and for now. Whether it was asked for, and only once, is for the caller to see.
   */
  read(packed: string): Promise<SignedIn>
}

/** Our library's settings. Times are left to `readAssertion`, which has the one clock. */
const optionsOf = ({ entityId, acsUrl, keys }: ProviderSettings, idp: Idp): SamlConfig => ({
  issuer: entityId,
  audience: entityId,
  callbackUrl: acsUrl,
  entryPoint: idp.signOnUrl,
  idpCert: idp.certificates,
  privateKey: keys[0].key,
  signatureAlgorithm: 'sha256',
  digestAlgorithm: 'sha256',
  identifierFormat: X509_SUBJECT,
  disableRequestedAuthnContext: true,
  validateInResponseTo: ValidateInResponseTo.never,
  acceptedClockSkewMs: -1,
})

/** The assertion, as far as it was signed. Throws when it was not, or cannot be decrypted with that key. */
async function verifiedWith(
  options: SamlConfig,
  { key, packed, isSigned }: { key: string; packed: string; isSigned: boolean },
): Promise<string> {
  const library = new SAML({
    ...options,
    decryptionPvk: key,
    // What carries a signature must be right; what carries none must hold an assertion that does.
    wantAuthnResponseSigned: isSigned,
    wantAssertionsSigned: !isSigned,
  })
  const { profile } = await library.validatePostResponseAsync({ SAMLResponse: packed })
  return profile?.getAssertionXml?.() ?? fail('no assertion')
}

export function serviceProvider(
  settings: ProviderSettings,
  { federation, clock }: ProviderParts,
): ServiceProvider {
  /** With whichever of our keys it was encrypted to. */
  async function verified(packed: string, { isSigned }: Envelope, idp: Idp): Promise<string> {
    for (const { key } of settings.keys) {
      const xml = await verifiedWith(optionsOf(settings, idp), { key, packed, isSigned }).catch(() => null)
      if (xml !== null) return xml
    }
    return fail('signature or encryption')
  }

  async function readFrom(idp: Idp, packed: string): Promise<SignedIn> {
    const { entityId: audience, acsUrl } = settings
    const envelope = openEnvelope(packed, { idp: idp.entityId, destination: acsUrl })
    const { inResponseTo } = envelope
    const assertion = readAssertion(await verified(packed, envelope, idp), {
      ...{ idp: idp.entityId, audience, recipient: acsUrl, inResponseTo },
      now: clock.now().getTime(),
    })
    const { id: assertionId, nameId, sessionIndex } = assertion
    const identity = identityOf(assertion)
    return { identity, issuer: idp.entityId, assertionId, inResponseTo, nameId, sessionIndex }
  }

  return {
    async begin(requestId) {
      const options = optionsOf(settings, await federation.current())
      return new SAML({ ...options, generateUniqueId: () => requestId }).getAuthorizeUrlAsync(
        '',
        undefined,
        {},
      )
    },
    async read(packed) {
      const idp = await federation.current()
      try {
        return await readFrom(idp, packed)
      } catch (error) {
        // The provider may sign with a key it has made since.
        const isRenewed = error instanceof Unusable && (await federation.renewed())
        if (!isRenewed) throw error
        return readFrom(await federation.current(), packed)
      }
    },
  }
}
