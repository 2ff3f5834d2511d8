import { describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { fkStage, written, type Away, type Came } from '../../support/fkStage.js'
import {
  encrypted,
  packedXml,
  responseXml,
  signed,
  testKey,
  type Answering,
} from '../../support/samlAnswer.js'
import { hidden, WRAPPINGS } from '../../support/samlWrapping.js'

/** Whatever is not exactly what the provider said, to us, now, and for the first time, lets nobody in. */
const stage = fkStage()
const IDP = testKey('idp')
const STRANGER = testKey('idpNext')
const UNUSABLE = /kunne ikke bruge svaret fra FK Adgangsstyring/
const INSIDE = /Unusable|node_modules|\.[jt]s:\d|xpath|Error/

type Crafting = { away: Away; plain(more?: Partial<Answering>): string }

/** A browser on the way, and an answer to its question that nobody has signed yet. */
async function crafting(): Promise<Crafting> {
  const away = await stage.away()
  const { idp, cvr } = stage.the
  const mail = `${randomUUID()}@korsbaek.example`
  const plain = (more: Partial<Answering> = {}): string =>
    responseXml({ inResponseTo: away.id, now: stage.clock.now(), cvr, mail, ...more }, idp.addresses)
  return { away, plain }
}

/** Refused as a page, with a way forward and nothing of ours inside, and nothing written. */
async function isRefused(bring: () => Promise<Came>, says = UNUSABLE, status = 403): Promise<void> {
  const before = await written()
  const came = await bring()
  expect([came.status, came.text]).toEqual([status, expect.stringMatching(says)])
  expect(came.text).not.toMatch(INSIDE)
  expect(came.cookies).toEqual([])
  expect(await written()).toBe(before)
  expect(stage.the.app.log.bugs).toEqual([])
}

type Make = (crafting: Crafting) => string | Promise<string>

describe('an answer is refused', () => {
  const good = ({ plain }: Crafting, more?: Partial<Answering>): string =>
    signed(plain(more), 'response', IDP)
  const within = ({ plain }: Crafting, more?: Partial<Answering>): string =>
    signed(plain(more), 'assertion', IDP)
  const withOur = (xml: string): Promise<string> => encrypted(xml, testKey('our').certificate)

  const CASES: Record<string, Make> = {
    'that nobody has signed': ({ plain }) => plain(),
    'that nobody has signed, encrypted': ({ plain }) => withOur(plain()),
    'signed with another key': ({ plain }) => signed(plain(), 'response', STRANGER),
    'whose assertion is signed with another key': ({ plain }) => signed(plain(), 'assertion', STRANGER),
    'encrypted around an assertion signed with another key': ({ plain }) =>
      withOur(signed(plain(), 'assertion', STRANGER)),
    'signed with our own key': ({ plain }) => signed(plain(), 'response', testKey('our')),
    'signed with another key that says it is the provider’s': ({ plain }) =>
      signed(plain(), 'response', { key: STRANGER.key, certificate: IDP.certificate }),
    'signed with SHA-1': ({ plain }) => signed(plain(), 'response', IDP, 'rsa-sha1'),
    'whose signature has been taken away': (one) =>
      good(one).replace(/<ds:Signature[\s\S]*<\/ds:Signature>/, ''),
    'whose signature is of something else': (one) =>
      good(one).replace(/ID="_r[^"]+"/, `ID="_r${randomUUID()}"`),
    'with the wrong signature outside and a right one inside': (one) =>
      signed(within(one), 'response', STRANGER),
    'signed twice in one place': (one) => {
      const xml = good(one)
      const signature = /<ds:Signature[\s\S]*?<\/ds:Signature>/.exec(xml)?.[0] ?? ''
      return xml.replace(signature, signature + signature)
    },
    'by HMAC with the certificate as its secret': (one) =>
      good(one).replace(
        /http:\/\/www.w3.org\/2001\/04\/xmldsig-more#rsa-sha256/g,
        'http://www.w3.org/2000/09/xmldsig#hmac-sha1',
      ),
    'encrypted to somebody else': async ({ plain }) =>
      signed(await encrypted(plain(), STRANGER.certificate), 'response', IDP),
    'encrypted so that it can be guessed open, and signed inside only': async (one) =>
      encrypted(within(one), testKey('our').certificate, 'http://www.w3.org/2001/04/xmlenc#aes256-cbc'),
    'to nobody’s question': (one) => good(one, { inResponseTo: `_${randomUUID()}` }),
    'to no question': (one) => good(one).replace(/ InResponseTo="[^"]+"/g, ''),
    'whose envelope answers another question than what is in it': (one) =>
      within(one, { inResponseTo: '_other' }).replace(
        'InResponseTo="_other"',
        `InResponseTo="${one.away.id}"`,
      ),
    'for another system': (one) => good(one, { audience: 'https://other.example/metadata' }),
    'for a system whose name begins like ours': (one) =>
      good(one, { audience: `${stage.the.idp.addresses.entityId}/other` }),
    'for anybody': (one) =>
      signed(
        one.plain().replace(/<saml:AudienceRestriction>.*?<\/saml:AudienceRestriction>/, ''),
        'response',
        IDP,
      ),
    'for us and only for others': (one) =>
      good(one, {
        moreConditions:
          '<saml:AudienceRestriction><saml:Audience>https://other.example</saml:Audience></saml:AudienceRestriction>',
      }),
    'under a condition nobody knows': (one) => good(one, { moreConditions: '<saml:Condition/>' }),
    'to be received elsewhere': (one) => good(one, { recipient: 'https://other.example/acs' }),
    'sent elsewhere': (one) => good(one, { destination: 'https://other.example/acs' }),
    'of another provider': (one) => good(one, { issuer: 'https://evil.example' }),
    'that is over': (one) => good(one, { from: -30, until: -4 }),
    'that is not yet good': (one) => good(one, { from: 4, until: 9 }),
    'that is old, but says it is good for long': (one) => good(one, { issued: -30, until: 600 }),
    'of the future': (one) => good(one, { issued: 30, until: 60 }),
    'with moments written otherwise': (one) =>
      signed(one.plain().replace(/NotOnOrAfter="[^"]+"/g, 'NotOnOrAfter="tomorrow"'), 'response', IDP),
    'without an end': (one) => signed(one.plain().replace(/ NotOnOrAfter="[^"]+"/g, ''), 'response', IDP),
    'without a subject’s confirmation': (one) =>
      signed(
        one.plain().replace(/<saml:SubjectConfirmation .*<\/saml:SubjectConfirmation>/, ''),
        'response',
        IDP,
      ),
    'with two subjects': (one) =>
      signed(one.plain().replace(/(<saml:Subject>.*<\/saml:Subject>)/, '$1$1'), 'response', IDP),
    'with two assertions': (one) =>
      signed(
        one
          .plain()
          .replace(/(<saml:Assertion .*<\/saml:Assertion>)/, (all) => all + all.replace(/ID="_a/, 'ID="_b')),
        'response',
        IDP,
      ),
    'without an assertion': (one) =>
      signed(one.plain().replace(/<saml:Assertion .*<\/saml:Assertion>/, ''), 'response', IDP),
    'of another version': (one) =>
      signed(one.plain().replace(/Version="2.0"/g, 'Version="1.1"'), 'response', IDP),
    'that is a question': (one) => good(one).replace(/samlp:Response/g, 'samlp:AuthnRequest'),
    'with a comment in the name id': (one) => within(one).replace(/(Serial=[^<]{8})/, '$1<!-- -->'),
    'with a comment in the name id, signed with it': (one) =>
      good(one, { nameId: `C=DK,O=${stage.the.cvr},CN=Fie,Serial=${randomUUID()}<!---->.evil` }),
    'with CDATA in the name id': (one) => within(one).replace(/(Serial=[^<]{8})/, '$1<![CDATA[]]>'),
    'with an instruction in it': (one) => good(one).replace('<saml:Subject>', '<?evil?><saml:Subject>'),
    'with a document type': (one) => `<!DOCTYPE x>${good(one)}`,
    'with entities that grow': (one) =>
      `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;">]>${good(one).replace('Fie Fk', '&c;')}`,
    'with an entity of a file': (one) =>
      `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>${good(one).replace('Fie Fk', '&f;')}`,
    'with an entity nobody has made': (one) => good(one).replace('Fie Fk', '&c;'),
    'with a NUL in it': (one) => good(one).replace('Fie Fk', 'Fie\u0000Fk'),
    'that is cut off': (one) => good(one).slice(0, -40),
    'that is nested ten thousand times': () => `${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}`,
    'that is nothing': () => ' ',
    'that is not XML': () => 'SAML',
  }
  test.each(Object.entries(CASES))('%s', async (_what, make) => {
    const one = await crafting()
    const xml = await make(one)
    await isRefused(() => stage.bring(packedXml(xml), one.away))
  })

  test.each(Object.entries(WRAPPINGS))('wrapped by %s', async (_name, { of, wrap }) => {
    const one = await crafting()
    const victim = `C=DK,O=${stage.the.cvr},CN=Klik Admin,Serial=${randomUUID()}`
    const xml = wrap(of === 'response' ? good(one) : within(one), victim)
    expect(xml).toContain(victim)
    await isRefused(() => stage.bring(packedXml(xml), one.away))
    // The same, with everything that is in the forged one out of sight.
    await isRefused(() => stage.bring(packedXml(hidden(xml, testKey('our').certificate)), one.away))
  })
})

test('what is encrypted by hand, as the wrapped ones are, would be let in', async () => {
  const { away, plain } = await crafting()
  const xml = hidden(signed(plain(), 'assertion', IDP), testKey('our').certificate)
  expect((await stage.bring(packedXml(xml), away)).status).toBe(303)
})

describe('a good answer is refused', () => {
  test('the second time, in the same browser and in another', async () => {
    const away = await stage.away()
    const { idp, cvr } = stage.the
    const packed = await idp.answer({ inResponseTo: away.id, cvr, mail: `${randomUUID()}@korsbaek.example` })
    expect((await stage.bring(packed, away)).status).toBe(303)
    await isRefused(() => stage.bring(packed, away))
    await isRefused(async () => stage.bring(packed, await stage.away()))
  })

  test('with an assertion that has served, whatever question it now answers', async () => {
    const assertionId = `_a${randomUUID()}`
    const mail = `${randomUUID()}@korsbaek.example`
    expect((await stage.comeIn({ assertionId, mail })).status).toBe(303)
    await isRefused(() => stage.comeIn({ assertionId, mail: `${randomUUID()}@korsbaek.example` }))
  })

  test('without the browser that asked, or in another', async () => {
    const { away, plain } = await crafting()
    const packed = packedXml(signed(plain(), 'response', IDP))
    const form = new URLSearchParams({ SAMLResponse: packed })
    await isRefused(() => stage.post(form, null))
    await isRefused(() => stage.post(form, 'klik-fk='))
    await isRefused(() => stage.post(form, `klik-fk=${'a'.repeat(43)}`))
    const other = await stage.away()
    await isRefused(() => stage.bring(packed, other))
    expect((await stage.bring(packed, away)).status).toBe(303)
  })

  test('eleven minutes after it was asked for', async () => {
    const away = await stage.away()
    stage.clock.add(11)
    const { idp, cvr } = stage.the
    const packed = await idp.answer({ inResponseTo: away.id, cvr, mail: `${randomUUID()}@korsbaek.example` })
    await isRefused(() => stage.bring(packed, away))
  })

  test.each([
    ['as JSON', 'application/json', (packed: string) => JSON.stringify({ SAMLResponse: packed })],
    ['as plain text', 'text/plain', (packed: string) => `SAMLResponse=${encodeURIComponent(packed)}`],
    [
      'twice',
      'application/x-www-form-urlencoded',
      (packed: string) =>
        `SAMLResponse=${encodeURIComponent(packed)}&SAMLResponse=${encodeURIComponent(packed)}`,
    ],
    [
      'under another name',
      'application/x-www-form-urlencoded',
      (packed: string) => `SAMLRequest=${encodeURIComponent(packed)}`,
    ],
    [
      'not in base64',
      'application/x-www-form-urlencoded',
      (packed: string) => `SAMLResponse=${encodeURIComponent(`${packed}*`)}`,
    ],
    [
      'in base64 of addresses',
      'application/x-www-form-urlencoded',
      (packed: string) => `SAMLResponse=${packed.replaceAll('+', '-').replaceAll('/', '_')}`,
    ],
  ])('%s', async (_how, type, body) => {
    const { away, plain } = await crafting()
    const packed = packedXml(signed(plain(), 'response', IDP))
    await isRefused(() => stage.post(body(packed), away.cookie, type))
  })

  test('of two megabytes, and of three hundred kilobytes', async () => {
    const { away, plain } = await crafting()
    const large = (bytes: number): string =>
      packedXml(signed(plain({ name: 'a'.repeat(bytes) }), 'response', IDP))
    await isRefused(() => stage.bring(large(300_000), away))
    await isRefused(() => stage.bring('A'.repeat(2_000_000), away), /for stort/, 413)
  })
})
