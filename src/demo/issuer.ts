import { generateKeyPair, SignJWT } from 'jose'
import { isUuid } from '../domain/ids.js'
import type { TabIssuer } from '../identity/tokens.js'

const AUDIENCE = 'klik-demo'
const ISSUER = 'urn:klik:demo/{tid}/v2.0'

export type DemoIssuer = TabIssuer & {
  sign(person: { tenantId: string; aadObjectId: string; name: string; email: string }): Promise<string>
}

/** Sign-ins of the demo room: tokens shaped and checked like Entra's, with keys that live as long as the process. */
export async function demoIssuer(): Promise<DemoIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  return {
    issuer: ISSUER,
    audience: AUDIENCE,
    keys: () => Promise.resolve(publicKey),
    sign({ tenantId, aadObjectId, name, email }) {
      if (!isUuid(tenantId)) throw new Error('a demo person needs a tenant')
      const claims = { tid: tenantId, oid: aadObjectId, name, upn: email, preferred_username: email }
      return new SignJWT({ ...claims, ver: '2.0', scp: 'access_as_user' })
        .setProtectedHeader({ alg: 'RS256', kid: 'demo' })
        .setIssuer(ISSUER.replace('{tid}', tenantId))
        .setAudience(AUDIENCE)
        .setIssuedAt()
        .setExpirationTime('12h')
        .sign(privateKey)
    },
  }
}
