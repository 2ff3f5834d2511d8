import { describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { aMunicipality, knownToFk, aPerson } from '../../support/builders.js'
import { fkStage, written } from '../../support/fkStage.js'
import {
  ADMINISTRATOR_ROLE,
  attribute,
  privilegeGroup,
  privilegeList,
  USER_ROLE,
  type Answering,
} from '../../support/samlAnswer.js'

/** What the provider says truly, but is not enough: each a sentence that says who can mend it. */
const stage = fkStage()
const mailOf = (): string => `${randomUUID()}@korsbaek.example`

async function isRefused(answering: Partial<Answering>, says: RegExp): Promise<void> {
  const before = await written()
  const came = await stage.comeIn({ mail: mailOf(), ...answering })
  expect([came.status, came.text]).toEqual([403, expect.stringMatching(says)])
  expect(came.cookies).toEqual([])
  expect(await written()).toBe(before)
}

const NO_ROLE = /rolleadministrator eller it-afdeling om at give dig KLIK-bruger/
const LIMITED = /dataafgrænsning/
const ASSURANCE = /ikke logget sikkert nok på/
const UNUSABLE = /kunne ikke bruge svaret/

describe('without one of our two roles (E1)', () => {
  const other = (role: string): Partial<Answering> => ({ roles: [role] })
  test.each<[string, Partial<Answering>, RegExp]>([
    ['none at all', { roles: [] }, NO_ROLE],
    ['no list of them', { privileges: null }, NO_ROLE],
    ['an empty list', { privileges: privilegeList() }, NO_ROLE],
    ['another version', other(USER_ROLE.replace(/1$/, '2')), NO_ROLE],
    ['a longer version', other(`${USER_ROLE}0`), NO_ROLE],
    ['a shorter address', other(USER_ROLE.slice(0, -2)), NO_ROLE],
    ['something before it', other(`https://evil.example/?${USER_ROLE}`), NO_ROLE],
    ['another host', other(USER_ROLE.replace('klik.example', 'klik.example.evil.example')), NO_ROLE],
    ['other letters', other(USER_ROLE.toUpperCase()), NO_ROLE],
    ['two in one', other(`${USER_ROLE} ${ADMINISTRATOR_ROLE}`), NO_ROLE],
    ['https for http', other(USER_ROLE.replace('http:', 'https:')), NO_ROLE],
  ])('%s', (_what, answering, says) => isRefused(answering, says))

  const constraint = '<Constraint Name="http://klik.example/constraints/kle/1">25.02.00</Constraint>'
  test('with limits we do not know, which are never passed over', async () => {
    const privileges = privilegeList(privilegeGroup([USER_ROLE], stage.the.cvr, constraint))
    await isRefused({ privileges }, LIMITED)
  })

  test('the group without limits counts beside one with them', async () => {
    const privileges = privilegeList(
      privilegeGroup([ADMINISTRATOR_ROLE], stage.the.cvr, constraint),
      privilegeGroup([USER_ROLE], stage.the.cvr),
    )
    const uuid = randomUUID()
    expect((await stage.comeIn({ uuid, mail: mailOf(), privileges })).status).toBe(303)
    const [person] = await stage.the.app.world.data.asSystem(async (tx) => [await tx.signIns.ofFk(uuid)])
    expect(person).toMatchObject({ isAdministrator: false, fkJobFunction: 'KLIK_BRUGER' })
  })
})

describe('with rights that contradict the rest', () => {
  const entities = '<!DOCTYPE x [<!ENTITY a "b">]>'
  test.each<[string, () => Partial<Answering>]>([
    [
      'of another municipality',
      () => ({ privileges: privilegeList(privilegeGroup([USER_ROLE], '99999999')) }),
    ],
    [
      'of another municipality beside ours',
      () => ({
        privileges: privilegeList(
          privilegeGroup([USER_ROLE], stage.the.cvr),
          privilegeGroup([ADMINISTRATOR_ROLE], '99999999'),
        ),
      }),
    ],
    [
      'of a municipality whose number begins like ours',
      () => ({ privileges: privilegeList(privilegeGroup([USER_ROLE], `${stage.the.cvr}1`)) }),
    ],
    [
      'with a document type',
      () => ({ privileges: entities + privilegeList(privilegeGroup([USER_ROLE], stage.the.cvr)) }),
    ],
    [
      'with a comment',
      () => ({ privileges: privilegeList(privilegeGroup([`${USER_ROLE}<!---->0`], stage.the.cvr)) }),
    ],
    [
      'in another form',
      () => ({
        privileges: privilegeList(privilegeGroup([USER_ROLE], stage.the.cvr)).replace(
          'itst.dk',
          'evil.example',
        ),
      }),
    ],
    [
      'with parts nobody knows',
      () => ({ privileges: privilegeList(privilegeGroup([USER_ROLE], stage.the.cvr, '<Other/>')) }),
    ],
    [
      'that are larger than any',
      () => ({ privileges: privilegeList(privilegeGroup([USER_ROLE, 'x'.repeat(70_000)], stage.the.cvr)) }),
    ],
    ['that are not XML', () => ({ privileges: 'rights' })],
    [
      'twice',
      () => ({
        more: attribute('https://data.gov.dk/model/core/eid/privilegesIntermediate', 'eA=='),
      }),
    ],
  ])('%s', async (_what, answering) => isRefused(answering(), UNUSABLE))
})

describe('not known surely enough', () => {
  test.each<[string, Partial<Answering>]>([
    ['without a level', { assurance: null }],
    ['low', { assurance: 'Low' }],
    ['low, as an address', { assurance: 'https://data.gov.dk/concept/core/nsis/loa/Low' }],
    ['a word nobody knows', { assurance: 'Higher' }],
    ['a name all things have', { assurance: 'constructor' }],
    ['the older number in the newer profile', { assurance: '4' }],
    ['the older number 2', { profile: 2, assurance: '2' }],
    ['a number that is none', { profile: 2, assurance: '3.5' }],
    ['the newer word in the older profile', { profile: 2, assurance: 'High' }],
  ])('%s', (_what, answering) => isRefused(answering, ASSURANCE))

  test('the level twice', () =>
    isRefused({ more: attribute('https://data.gov.dk/concept/core/nsis/loa', 'High') }, UNUSABLE))

  test.each([
    'Substantial',
    'High',
    'https://data.gov.dk/concept/core/nsis/loa/High',
    'https://data.gov.dk/concept/core/nsis/Substantial',
  ])('%s is enough', async (assurance) =>
    expect((await stage.comeIn({ mail: mailOf(), assurance })).status).toBe(303),
  )

  test('as each municipality wants it', async () => {
    const { app, town, cvr } = stage.the
    const set = (minimumAssurance: 'LOW' | 'HIGH') =>
      app.world.data.asSystem((tx) => knownToFk(tx, town, { cvr, minimumAssurance }))
    await set('HIGH')
    await isRefused({ assurance: 'Substantial' }, ASSURANCE)
    await set('LOW')
    expect((await stage.comeIn({ mail: mailOf(), assurance: 'Low' })).status).toBe(303)
  })
})

describe('whom nobody can be', () => {
  const nameId = (text: string): Partial<Answering> => ({ nameId: text.replace('CVR', stage.the.cvr) })
  const uuid = randomUUID()
  test.each<[string, string, RegExp]>([
    ['without a name (E3)', `C=DK,O=CVR,CN=,Serial=${uuid}`, /navn eller dit UUID mangler/],
    ['without the part for the name (E3)', `C=DK,O=CVR,Serial=${uuid}`, /navn eller dit UUID mangler/],
    ['without a UUID (E3)', 'C=DK,O=CVR,CN=Fie Fk', /organisationsadministrator/],
    ['with a UUID that is none (E3)', 'C=DK,O=CVR,CN=Fie Fk,Serial=1234', /organisationsadministrator/],
    ['with a UUID in the name', `C=DK,O=CVR,CN=Fie,Serial=${uuid},Serial=${uuid}`, UNUSABLE],
    ['with a part in the name', `C=DK,O=CVR,CN=Fie,O=99999999,Serial=${uuid}`, UNUSABLE],
    ['of another municipality', `C=DK,O=99999999,CN=Fie,Serial=${uuid}`, UNUSABLE],
    ['of another country', `C=SE,O=CVR,CN=Fie,Serial=${uuid}`, UNUSABLE],
    ['with something after it', `C=DK,O=CVR,CN=Fie,Serial=${uuid},X=1`, UNUSABLE],
    ['in another order', `Serial=${uuid},CN=Fie,O=CVR,C=DK`, UNUSABLE],
  ])('%s', (_what, text, says) => isRefused(nameId(text), says))

  test('with a name id of another form and nothing else', () =>
    isRefused({ nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient' }, /UUID mangler/))

  test('of both attribute profiles, of none, or of a newer one', async () => {
    await isRefused({ more: attribute('dk:gov:saml:attribute:SpecVer', 'DK-SAML-2.0') }, UNUSABLE)
    await isRefused({ more: attribute('dk:gov:saml:attribute:KombitSpecVer', '3.0') }, UNUSABLE)
    await isRefused({ more: attribute('dk:gov:saml:attribute:CvrNumberIdentifier', '99999999') }, UNUSABLE)
  })

  test('of a municipality KLIK does not know (E4)', () =>
    isRefused({ cvr: '99999998' }, /Din kommune er ikke med i KLIK/))

  test('for the first time without an e-mail address (E2)', () =>
    isRefused({ mail: null }, /e-mail mangler.*organisationsadministrator/))

  test('with the address of somebody FK Adgangsstyring knows by another UUID (E6)', async () => {
    const mail = mailOf()
    await stage.comeIn({ mail })
    await isRefused({ mail }, /hører allerede til en anden bruger/)
    expect(stage.the.app.log.lines.at(-2)).toMatchObject({ outcome: 'alarm fk-email-taken' })
  })

  test('with the address of somebody of another municipality (E6)', async () => {
    const mail = mailOf()
    await stage.the.app.world.data.asSystem(async (tx) =>
      aPerson(tx, await aMunicipality(tx), { email: mail }),
    )
    await isRefused({ mail }, /hører allerede til en anden bruger/)
  })

  test('with a UUID another municipality’s person has', async () => {
    const known = randomUUID()
    const { app } = stage.the
    await stage.comeIn({ uuid: known, mail: mailOf() })
    const cvr = '20000001'
    await app.world.data.asSystem(async (tx) => {
      const town = await aMunicipality(tx)
      await knownToFk(tx, town, { cvr, minimumAssurance: 'LOW' })
    })
    await isRefused({ uuid: known, cvr }, /hører allerede til en anden bruger/)
  })
})

test('whoever stops at their own sign-in, or is stopped there, is told so', () =>
  isRefused({ status: 'urn:oasis:names:tc:SAML:2.0:status:Responder' }, /sagde nej eller blev afbrudt/))

test('the sentences are in the reader’s language', async () => {
  const { text, status } = await stage.ask('/sign-in/fk', {
    'sec-fetch-dest': 'iframe',
    'accept-language': 'en',
  })
  expect([status, text]).toEqual([
    403,
    expect.stringContaining('only be used in a browser, not inside Teams'),
  ])
})
