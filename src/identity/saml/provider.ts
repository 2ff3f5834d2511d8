import { SAML, ValidateInResponseTo, type SamlConfig } from '@node-saml/node-saml'
import type { FkIdentity } from '../../domain/fk.js'
import type { Clock } from '../../domain/time.js'
import { readAssertion } from './assertion.js'
import { identityOf } from './attributes.js'
import { openEnvelope } from './envelope.js'
import type { Federation, Idp } from './federation.js'
import { answerLeaving, askToLeave, readLogout, type LogoutAsked, type LogoutSaid } from './logout.js'
import { X509_SUBJECT } from './names.js'
import { fail, Unusable } from './xml.js'

/** A key and the certificate it is known by, both PEM. */
export type KeyPair = { key: string; certificate: string }

/** `keys`: ours, the one that signs first; answers may be encrypted to any of them. */
export type ProviderSettings = {
  entityId: string
  acsUrl: string
  logoutUrl: string
  keys: readonly [KeyPair, ...KeyPair[]]
}

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
  /** Where to send the browser to be signed out there too; null: the provider ends no sessions, or another one's it was. */
  leave(session: Pick<SignedIn, 'issuer' | 'nameId' | 'sessionIndex'>): Promise<string | null>
  /** What came to the door for signing out. Refuses `busy`; unusable: whatever the provider has not signed for us. */
  readLogout(query: string): Promise<LogoutSaid>
  /** Where to send the browser when what was asked has been done; null: the provider wants no answer. */
  answerLogout(asked: LogoutAsked): Promise<string | null>
}

/** Our library's settings. Times and audience are left to `readAssertion`, which has the one clock and says what is wrong. */
const optionsOf = ({ entityId, acsUrl, keys }: ProviderSettings, idp: Idp): SamlConfig => ({
  issuer: entityId,
  audience: false,
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

/** Reads once more when the provider has newer keys than we knew. */
async function withNewKeys<T>(federation: Federation, read: (idp: Idp) => T | Promise<T>): Promise<T> {
  const idp = await federation.current()
  try {
    return await read(idp)
  } catch (error) {
    const isRenewed = error instanceof Unusable && (await federation.renewed())
    if (!isRenewed) throw error
    return read(await federation.current())
  }
}

/** With whichever of our keys it was encrypted to. */
async function verified(
  settings: ProviderSettings,
  idp: Idp,
  { packed, isSigned }: { packed: string; isSigned: boolean },
): Promise<string> {
  for (const { key } of settings.keys) {
    const xml = await verifiedWith(optionsOf(settings, idp), { key, packed, isSigned }).catch(() => null)
    if (xml !== null) return xml
  }
  return fail('signature or encryption')
}

export function serviceProvider(
  settings: ProviderSettings,
  { federation, clock }: ProviderParts,
): ServiceProvider {
  const { entityId: audience, acsUrl, logoutUrl } = settings
  const now = (): number => clock.now().getTime()

  async function readFrom(idp: Idp, packed: string): Promise<SignedIn> {
    const { inResponseTo, isSigned } = openEnvelope(packed, { idp: idp.entityId, destination: acsUrl })
    const xml = await verified(settings, idp, { packed, isSigned })
    const purpose = { idp: idp.entityId, audience, recipient: acsUrl, inResponseTo, now: now() }
    const assertion = readAssertion(xml, purpose)
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
    read: (packed) => withNewKeys(federation, (idp) => readFrom(idp, packed)),
    async leave(session) {
      const idp = await federation.current()
      if (idp.logoutUrl === null || session.issuer !== idp.entityId) return null
      return askToLeave(optionsOf(settings, idp), idp.logoutUrl, session)
    },
    readLogout: (query) =>
      withNewKeys(federation, (idp) => readLogout(query, { idp, destination: logoutUrl, now: now() })),
    async answerLogout(asked) {
      const idp = await federation.current()
      if (idp.logoutAnswerUrl === null) return null
      return answerLeaving(optionsOf(settings, idp), idp.logoutAnswerUrl, asked)
    },
  }
}
