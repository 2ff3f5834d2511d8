import { describe, expect, test } from '@jest/globals'
import { claimsOfIdToken, claimsOfMember, claimsOfToken, type Member } from '../../src/identity/claims.js'

const TENANT = '5d1f0c3a-7b1e-4a53-9a51-0f6d7a2c9101'
const OTHER = '5d1f0c3a-7b1e-4a53-9a51-0f6d7a2c9102'
const OID = 'b5a1c0de-0000-4000-8000-000000000061'
const SELF = 'elin@korsbaek.example'

describe('of a token', () => {
  const of = (payload: Record<string, unknown>) => claimsOfToken(payload, TENANT)

  test.each([
    ['an address Entra vouches for', { verified_primary_email: [SELF] }],
    ['a user principal name', { upn: SELF }],
    ['what is shown as the user name', { preferred_username: SELF }],
    ['mail whose domain’s owner vouches for it', { email: SELF, xms_edov: true }],
    ['the same as Entra writes it at times', { email: SELF, xms_edov: '1' }],
  ])('counts %s', (_what, payload) => {
    expect(of(payload).addresses).toEqual([SELF])
  })

  test.each([
    ['mail alone', { email: SELF }],
    ['mail nobody vouches for', { email: SELF, xms_edov: false }],
    ['mail of another domain than one signs in with', { email: SELF, upn: 'x@ballerup.example' }],
    ['an address Entra only knows besides', { verified_secondary_email: [SELF] }],
    ['no address at all', { upn: 'elin', preferred_username: 7, verified_primary_email: [{}, null] }],
    ['a list in the place of an address', { email: [SELF], xms_edov: true }],
  ])('does not count %s', (_what, payload) => {
    expect(of(payload).addresses).not.toContain(SELF)
  })

  test.each([
    ['it says so', { acct: 1, upn: SELF }],
    ['it says so in letters', { acct: '1', upn: SELF }],
    ['their home is elsewhere', { idp: `https://sts.windows.net/${OTHER}/`, upn: SELF }],
    ['they are of no organisation', { idp: 'live.com', upn: SELF }],
    ['their name is a guest’s', { upn: 'elin_ballerup.example#EXT#@korsbaek.onmicrosoft.com' }],
  ])('somebody is a guest when %s', (_what, payload) => {
    expect(of(payload).isGuest).toBe(true)
  })

  test('and a member otherwise', () => {
    expect(of({ upn: SELF, name: 'Elin Nielsen' })).toEqual({
      name: 'Elin Nielsen',
      addresses: [SELF],
      isGuest: false,
    })
    expect(of({ acct: 0, idp: `https://sts.windows.net/${TENANT}/` }).isGuest).toBe(false)
  })
})

describe('of Teams’ list of members', () => {
  const asked = { tenantId: TENANT, aadObjectId: OID }
  const member: Member = {
    id: `29:${OID}`,
    name: 'Elin Nielsen',
    aadObjectId: OID,
    objectId: OID.toUpperCase(),
    tenantId: TENANT,
    userPrincipalName: 'az123@korsbaek.example',
    email: SELF,
    userRole: 'user',
  }

  test('what it says of whom it was asked', () => {
    expect(claimsOfMember(member, asked)).toEqual({
      name: 'Elin Nielsen',
      addresses: ['az123@korsbaek.example', SELF],
      isGuest: false,
    })
  })

  test.each([
    ['of somebody else', { aadObjectId: OTHER, objectId: OTHER }],
    ['of somebody else by one of two names', { objectId: OTHER }],
    ['of nobody in particular', { aadObjectId: undefined, objectId: undefined }],
    ['of no tenant', { tenantId: undefined }],
    ['of a tenant that is none', { tenantId: [TENANT] }],
  ])('nothing of an answer %s', (_what, more) => {
    expect(claimsOfMember({ ...member, ...more }, asked)).toBeNull()
  })

  test.each([
    ['at home in another tenant', { tenantId: OTHER }],
    ['called a guest', { userRole: 'guest' }],
    ['named like a guest', { userPrincipalName: 'elin_x.example#EXT#@korsbaek.onmicrosoft.com' }],
  ])('somebody %s is a guest', (_what, more) => {
    expect(claimsOfMember({ ...member, ...more }, asked)?.isGuest).toBe(true)
  })

  test('mail of a domain they do not sign in with does not count', () => {
    expect(claimsOfMember({ ...member, email: 'borgmester@ballerup.example' }, asked)?.addresses).toEqual([
      'az123@korsbaek.example',
    ])
  })
})

describe('an id token', () => {
  const TENANT = '5d1f0c3a-7b1e-4a53-9a51-0f6d7a2c9101'
  const ENTRA = `https://login.microsoftonline.com/${TENANT}/v2.0`
  const said = { tid: TENANT, oid: '5d1f0c3a-7b1e-4a53-9a51-0f6d7a2c9aaa', name: 'Nanna Ny' }

  test.each<[string, object, string[]]>([
    ['verified', { email: 'Nanna@Korsbaek.example', email_verified: true }, ['nanna@korsbaek.example']],
    ['not verified', { email: 'nanna@korsbaek.example', email_verified: false }, []],
    ['of which nothing is said', { email: 'nanna@korsbaek.example' }, []],
    ['verified in words only', { email: 'nanna@korsbaek.example', email_verified: 'true' }, []],
    ['that is a name to sign in with', { preferred_username: 'nanna@korsbaek.example' }, []],
    ['Entra would vouch for', { verified_primary_email: ['nanna@korsbaek.example'] }, []],
  ])('of any provider: an address %s', (_, payload, addresses) => {
    const { claims, teams } = claimsOfIdToken({ ...said, ...payload }, 'https://login.example')
    expect([claims.addresses, teams]).toEqual([addresses, null])
  })

  test('of Entra: as in a tab’s token, and with the account of Teams', () => {
    const { claims, teams } = claimsOfIdToken(
      { ...said, upn: 'nanna@korsbaek.example', email: 'boss@other.example', email_verified: true },
      ENTRA,
    )
    expect(claims).toEqual({ name: 'Nanna Ny', addresses: ['nanna@korsbaek.example'], isGuest: false })
    expect(teams).toEqual({ tenantId: TENANT, aadObjectId: said.oid })
  })

  test('of Entra about another tenant says nothing of Teams; a guest is one', () => {
    const other = { ...said, tid: '00000000-0000-4000-8000-000000000001' }
    expect(claimsOfIdToken(other, ENTRA).teams).toBeNull()
    expect(claimsOfIdToken({ ...said, acct: 1 }, ENTRA).claims.isGuest).toBe(true)
  })
})
