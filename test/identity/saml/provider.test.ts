import { describe, expect, test } from '@jest/globals'
import { federation, type Shelf } from '../../../src/identity/saml/federation.js'
import { serviceProvider } from '../../../src/identity/saml/provider.js'
import { standingClock } from '../../support/clock.js'
import { idpMetadata } from '../../support/samlMetadata.js'
import {
  ADMINISTRATOR_ROLE,
  CVR,
  encrypted,
  packedXml,
  responseXml,
  signed,
  testKey,
  USER_ROLE,
  type Answering,
} from '../../support/samlAnswer.js'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const clock = standingClock('2027-03-01T09:00:00Z')
const addresses = {
  idp: 'https://idp.example/fk',
  entityId: 'https://klik.example/sign-in/fk/metadata',
  acsUrl: 'https://klik.example/sign-in/fk/acs',
  logoutUrl: 'https://klik.example/sign-in/fk/logout',
}
const UUID = '6f2b1a3c-5d4e-4f60-8a7b-9c0d1e2f3a4b'
const shelf: Shelf = { read: async () => Promise.resolve(null), write: () => Promise.resolve() }
const complaints: unknown[] = []

function aProvider() {
  const file = join(mkdtempSync(join(tmpdir(), 'klik-saml-')), 'idp.xml')
  writeFileSync(
    file,
    idpMetadata({
      entityId: addresses.idp,
      url: 'https://idp.example',
      certificates: [testKey('idp').certificate],
    }),
  )
  const pair = (name: 'our' | 'ourNext') => testKey(name)
  return serviceProvider(
    { ...addresses, keys: [pair('our'), pair('ourNext')] },
    {
      clock,
      federation: federation({ source: file, clock, shelf, complain: (error) => complaints.push(error) }),
    },
  )
}
const sp = aProvider()
const asked = (more: Partial<Answering> = {}): string =>
  responseXml({ inResponseTo: '_q1', now: clock.now(), uuid: UUID, name: 'Fie Fk', ...more }, addresses)

describe('a good answer is read', () => {
  test.each([2, 3] as const)('of OIOSAML %s', async (profile) => {
    const xml = signed(
      await encrypted(asked({ profile, mail: 'fie@korsbaek.example' }), testKey('our').certificate),
      'response',
      testKey('idp'),
    )
    expect(await sp.read(packedXml(xml))).toMatchObject({
      inResponseTo: '_q1',
      issuer: addresses.idp,
      nameId: `C=DK,O=${CVR},CN=Fie Fk,Serial=${UUID}`,
      identity: {
        cvr: CVR,
        uuid: UUID,
        name: 'Fie Fk',
        mail: 'fie@korsbaek.example',
        assurance: 'SUBSTANTIAL',
        roles: [USER_ROLE],
      },
    })
  })

  test.each([
    [
      'encrypted to our next certificate',
      async () =>
        signed(await encrypted(asked(), testKey('ourNext').certificate), 'response', testKey('idp')),
    ],
    [
      'signed inside',
      async () => encrypted(signed(asked(), 'assertion', testKey('idp')), testKey('our').certificate),
    ],
    [
      'signed twice',
      async () =>
        signed(
          await encrypted(signed(asked(), 'assertion', testKey('idp')), testKey('our').certificate),
          'response',
          testKey('idp'),
        ),
    ],
    ['not encrypted', async () => Promise.resolve(signed(asked(), 'response', testKey('idp')))],
  ])('%s', async (_how, make) => {
    expect((await sp.read(packedXml(await make()))).identity.uuid).toBe(UUID)
  })

  test('of an administrator', async () => {
    const xml = signed(asked({ roles: [USER_ROLE, ADMINISTRATOR_ROLE] }), 'response', testKey('idp'))
    expect((await sp.read(packedXml(xml))).identity.roles).toEqual([USER_ROLE, ADMINISTRATOR_ROLE])
  })
})
