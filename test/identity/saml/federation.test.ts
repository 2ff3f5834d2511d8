import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { federation, type Federation } from '../../../src/identity/saml/federation.js'
import { readMetadata } from '../../../src/identity/saml/metadata.js'
import { standingClock } from '../../support/clock.js'
import { testKey } from '../../support/samlAnswer.js'
import { startSamlIdp, type SamlIdp } from '../../support/samlIdp.js'
import { idpMetadata } from '../../support/samlMetadata.js'
import { until } from '../../support/until.js'

/** Whose signatures are believed: as the provider last said it, while that is good. */
const clock = standingClock('2027-03-01T09:00:00Z')
let idp: SamlIdp
let complaints: unknown[]
let kept: string | null
beforeAll(async () => {
  idp = await startSamlIdp('https://klik.example')
})
afterAll(() => idp.close())
beforeEach(() => {
  complaints = []
  kept = null
  idp.be('there')
  idp.publish({ keys: [testKey('idp')] })
  clock.set('2027-03-01T09:00:00Z')
})

const open = (source = idp.metadataUrl): Federation =>
  federation({
    source,
    clock,
    complain: (error) => complaints.push(error),
    shelf: { read: () => Promise.resolve(kept), write: (xml) => Promise.resolve(void (kept = xml)) },
  })

test('what is published is known, and asked for once an hour', async () => {
  const fetches = idp.fetches()
  const known = open()
  expect(await known.current()).toMatchObject({
    entityId: idp.entityId,
    signOnUrl: `${idp.url}/sso`,
    logoutUrl: `${idp.url}/slo`,
    certificates: [expect.stringContaining('BEGIN CERTIFICATE')],
  })
  await known.current()
  expect(idp.fetches() - fetches).toBe(1)
  clock.add(61)
  await known.current()
  await until(() => idp.fetches() - fetches === 2)
})

describe('while the provider is away', () => {
  test.each(['cut off', 'silent'] as const)('%s, what was known serves on, at once', async (state) => {
    const known = open()
    await known.current()
    idp.be(state)
    clock.add(60 * 24 * 30)
    const asked = performance.now()
    expect((await known.current()).entityId).toBe(idp.entityId)
    expect(performance.now() - asked).toBeLessThan(1_000)
    await until(() => complaints.length > 0)
    expect((await known.current()).entityId).toBe(idp.entityId)
  })

  test('a start finds what another instance, or this one, knew', async () => {
    await open().current()
    idp.be('cut off')
    expect((await open().current()).entityId).toBe(idp.entityId)
    expect(complaints).toHaveLength(1)
  })

  test('and nothing was ever known, everybody is told to wait', async () => {
    idp.be('cut off')
    await expect(open().current()).rejects.toMatchObject({ code: 'busy' })
  })
})

describe('nothing is trusted', () => {
  test('that has expired, also when it is all there is', async () => {
    idp.publish({ validUntil: new Date('2027-03-01T10:00:00Z') })
    const known = open()
    await known.current()
    clock.add(61)
    idp.be('cut off')
    await expect(known.current()).rejects.toMatchObject({ code: 'busy' })
    await expect(open().current()).rejects.toMatchObject({ code: 'busy' })
  })

  test('that is published when it has expired', async () => {
    idp.publish({ validUntil: new Date('2027-03-01T08:59:00Z') })
    await expect(open().current()).rejects.toMatchObject({ code: 'busy' })
    expect(String(complaints[0])).toContain('expired metadata')
    expect(kept).toBeNull()
  })

  test('when its certificates have run out', async () => {
    clock.set('2200-01-01T00:00:00Z')
    await expect(open().current()).rejects.toMatchObject({ code: 'busy' })
  })
})

test('a new key is known within one question, and unknown ones are one question a minute', async () => {
  const known = open()
  await known.current()
  idp.publish({ keys: [testKey('idpNext'), testKey('idp')] })
  const fetches = idp.fetches()
  clock.add(2)
  expect(await known.renewed()).toBe(true)
  expect((await known.current()).certificates).toHaveLength(2)
  for (let n = 0; n < 1_000; n += 1) await known.renewed()
  expect(idp.fetches() - fetches).toBe(1)
})

describe('metadata is not read', () => {
  const good = idpMetadata({
    entityId: 'https://idp.example',
    url: 'https://idp.example',
    certificates: [testKey('idp').certificate],
  })
  test('unless it is as it should be', () => expect(readMetadata(good).entityId).toBe('https://idp.example'))
  test.each([
    ['with a document type', `<!DOCTYPE x [<!ENTITY a "b">]>${good}`],
    ['that is a page', '<html><body>404</body></html>'],
    ['that is nothing', ''],
    ['without a certificate', good.replace(/<KeyDescriptor[\s\S]*?<\/KeyDescriptor>/g, '')],
    ['with a certificate that is none', good.replace(/(X509Certificate>)[^<]{40}/, '$1')],
    [
      'that sends people on without encryption',
      good.replaceAll('https://idp.example/sso', 'http://idp.example/sso'),
    ],
    ['that sends people to a script', good.replaceAll('https://idp.example/sso', 'javascript:alert(1)')],
    ['of a system like ours', good.replaceAll('IDPSSODescriptor', 'SPSSODescriptor')],
    [
      'of two providers',
      `<m:EntitiesDescriptor xmlns:m="urn:oasis:names:tc:SAML:2.0:metadata">${good}${good}</m:EntitiesDescriptor>`,
    ],
    ['without the redirect binding', good.replaceAll('HTTP-Redirect', 'HTTP-POST')],
    ['that is larger than any', good + ' '.repeat(1_100_000)],
  ])('%s', (_what, xml) => expect(() => readMetadata(xml)).toThrow())
})
