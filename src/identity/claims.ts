import type { JWTPayload } from 'jose'
import { isUuid } from '../domain/ids.js'
import { countedAddresses, isGuestName, nameSaid, type Claims } from '../domain/signIn.js'

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).filter((one) => typeof one === 'string')

/** Entra writes yes in several ways. */
const isYes = (value: unknown): boolean => value === true || value === 1 || value === '1' || value === 'true'

const GUEST = 1

/** `idp` is there when somebody's home is elsewhere, and names it. */
const isFromElsewhere = (idp: string | null, tenantId: string): boolean =>
  idp !== null && !idp.toLowerCase().includes(tenantId.toLowerCase())

/**
 * What a tab's token says besides tenant and object id. `email` may hold what anybody wrote into the directory, unless
 * `xms_edov` says that the domain's owner vouches for it.
 */
export function claimsOfToken(payload: JWTPayload, tenantId: string): Claims {
  const { name, email, upn, acct, idp } = payload
  const names = [upn, payload.preferred_username].flatMap(textsOf)
  const mail = textOf(email)
  const isVouchedFor = isYes(payload.xms_edov)
  const vouched = mail !== null && isVouchedFor ? [mail] : []
  const isGuest =
    Number(acct ?? 0) === GUEST || isFromElsewhere(textOf(idp), tenantId) || names.some(isGuestName)
  return {
    name: nameSaid(name),
    addresses: countedAddresses({
      verified: [...textsOf(payload.verified_primary_email), ...vouched],
      names,
      mail,
    }),
    isGuest,
  }
}

/** A member of a chat as the connector describes one, in the words of its API. */
export type Member = Record<string, unknown>

type Asked = { tenantId: string; aadObjectId: string }

/** Everything it says of who this is must be what was asked for, and it must say it. */
function isAboutAsked({ aadObjectId, objectId, tenantId }: Member, asked: Asked): boolean {
  const ids = [aadObjectId, objectId].filter((one) => one !== undefined && one !== null)
  const isSame = (said: unknown, known: string): boolean =>
    textOf(said)?.toLowerCase() === known.toLowerCase()
  return (
    ids.length > 0 && ids.every((one) => isSame(one, asked.aadObjectId)) && isSame(tenantId, asked.tenantId)
  )
}

/** What Teams' list of members says of somebody; null for an answer about anybody else. */
export function claimsOfMember(member: Member, asked: Asked): Claims | null {
  const { name, givenName, surname, email, userPrincipalName, userRole } = member
  const home = textOf(member.tenantId)
  const isElsewhere = home !== null && home.toLowerCase() !== asked.tenantId.toLowerCase()
  const names = textsOf(userPrincipalName)
  const isGuest = textOf(userRole)?.toLowerCase() === 'guest' || names.some(isGuestName)
  const said =
    nameSaid(name) ?? nameSaid([givenName, surname].filter((one) => typeof one === 'string').join(' '))
  // A guest's home may be said in the place of ours: nothing else of them is of use.
  if (isElsewhere && isAboutAsked({ ...member, tenantId: asked.tenantId }, asked))
    return { name: said, addresses: [], isGuest: true }
  if (!isAboutAsked(member, asked)) return null
  return { name: said, addresses: countedAddresses({ verified: [], names, mail: textOf(email) }), isGuest }
}

/** Entra's tokens of one tenant, in Microsoft's clouds. */
const ENTRA =
  /^https:\/\/login\.(?:microsoftonline\.(?:com|us)|partner\.microsoftonline\.cn)\/([0-9a-f-]{36})\/v2\.0$/i

export const isEntra = (issuer: string): boolean => ENTRA.test(issuer)

/** What a provider says of somebody, and the account of Teams they have, which only Entra may say. */
export type SaidOfBrowser = { claims: Claims; teams: { tenantId: string; aadObjectId: string } | null }

/**
 * What an id token says, and of others than Entra what they answer to "who is that?". There an address counts when the
 * provider says that it has verified it, and for Entra as in a tab's token.
 */
export function claimsOfIdToken(payload: JWTPayload, issuer: string): SaidOfBrowser {
  const tenant = ENTRA.exec(issuer)?.[1]?.toLowerCase()
  if (tenant) {
    const { tid, oid } = payload
    const isItsOwn = typeof tid === 'string' && tid.toLowerCase() === tenant && isUuid(oid)
    return {
      claims: claimsOfToken(payload, tenant),
      teams: isItsOwn ? { tenantId: tenant, aadObjectId: oid.toLowerCase() } : null,
    }
  }
  const { name, email, email_verified: isVerified } = payload
  const verified = isVerified === true ? textsOf(email) : []
  const addresses = countedAddresses({ verified, names: [], mail: null })
  return { claims: { name: nameSaid(name), addresses, isGuest: false }, teams: null }
}
