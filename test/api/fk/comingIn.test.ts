import { describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { aPerson, type PersonOptions, type Someone } from '../../support/builders.js'
import { askSql } from '../../support/database.js'
import { fkStage } from '../../support/fkStage.js'
import {
  ADMINISTRATOR_ROLE,
  encrypted,
  packedXml,
  responseXml,
  signed,
  testKey,
  USER_ROLE,
} from '../../support/samlAnswer.js'

const stage = fkStage()

type PersonRow = Record<string, unknown> & { id: string; version: number }
const personWith = async (uuid: string): Promise<PersonRow | undefined> =>
  (await askSql<PersonRow>(`select * from person where fk_uuid = '${uuid}'`))[0]
const somebody = (options: PersonOptions): Promise<Someone> =>
  stage.the.app.world.data.asSystem((tx) => aPerson(tx, stage.the.town, options))
const anAddress = (): string => `fie.${randomUUID()}@korsbaek.example`

describe('somebody comes in', () => {
  test('for the first time, and is made a user without access to anything', async () => {
    const uuid = randomUUID()
    const mail = anAddress()
    const came = await stage.comeIn({ uuid, mail, name: 'Fie Æbleskov' })
    expect([came.status, came.location]).toEqual([303, '/'])
    expect(came.cookies.join()).toMatch(/klik=[\w-]{43};.*HttpOnly/)
    const person = await personWith(uuid)
    expect(person).toMatchObject({
      ...{ full_name: 'Fie Æbleskov', email: mail, auth_source: 'FK_ADM', fk_job_function: 'KLIK_BRUGER' },
      ...{ municipality_id: stage.the.town.id, is_administrator: false, side: 'MUNICIPALITY' },
    })
    expect(person?.last_fk_login_at).toEqual(stage.clock.now())
    expect(await askSql(`select 1 from access where person_id = '${person?.id ?? ''}'`)).toEqual([])
    expect(
      await askSql(`select field from history where subject_id = '${person?.id ?? ''}' order by field`),
    ).toEqual([{ field: 'created' }, { field: 'signIn' }])
  })

  test.each([2, 3] as const)('with the attribute profile OIOSAML %s', async (profile) => {
    expect((await stage.comeIn({ profile, mail: anAddress() })).status).toBe(303)
  })

  test('who is on the books already, and keeps what they had', async () => {
    const mail = anAddress()
    const old = await somebody({ email: mail.toUpperCase(), fullName: 'Gammel Fie' })
    const uuid = randomUUID()
    expect((await stage.comeIn({ uuid, mail })).status).toBe(303)
    expect(await personWith(uuid)).toMatchObject({ id: old.id, aad_object_id: old.aadObjectId })
  })

  test('again by the UUID alone, and nothing is written of them that is not new', async () => {
    const uuid = randomUUID()
    await stage.comeIn({ uuid, mail: anAddress() })
    const before = await personWith(uuid)
    stage.clock.add(60)
    expect((await stage.comeIn({ uuid, mail: null })).status).toBe(303)
    expect(await personWith(uuid)).toEqual({
      ...before,
      last_fk_login_at: stage.clock.now(),
      last_login_at: stage.clock.now(),
    })
  })

  test('with another name and address, which are theirs from now on', async () => {
    const uuid = randomUUID()
    await stage.comeIn({ uuid, mail: anAddress() })
    const mail = anAddress()
    await stage.comeIn({ uuid, mail, name: 'Fie Nygift' })
    expect(await personWith(uuid)).toMatchObject({ full_name: 'Fie Nygift', email: mail })
  })

  test('and is brought to the page they wanted, and to no other site', async () => {
    for (const [asked, brought] of [
      ['/tasks', '/tasks'],
      ['//evil.example/tasks', '/'],
      ['https://evil.example', '/'],
    ]) {
      const browser = await stage.away(`/sign-in/fk?return=${encodeURIComponent(asked ?? '')}`)
      const { idp, cvr } = stage.the
      const packed = await idp.answer({ inResponseTo: browser.id, cvr, mail: anAddress() })
      expect((await stage.bring(packed, browser)).location).toBe(brought)
    }
  })

  test.each([
    [
      'encrypted to our next certificate',
      (xml: string) =>
        encrypted(xml, testKey('ourNext').certificate).then((one) => signed(one, 'response', testKey('idp'))),
    ],
    [
      'signed inside',
      (xml: string) => encrypted(signed(xml, 'assertion', testKey('idp')), testKey('our').certificate),
    ],
  ])('with an answer %s', async (_how, make) => {
    const browser = await stage.away()
    const { idp, cvr } = stage.the
    const xml = responseXml(
      { inResponseTo: browser.id, cvr, mail: anAddress(), now: stage.clock.now() },
      idp.addresses,
    )
    expect((await stage.bring(packedXml(await make(xml)), browser)).status).toBe(303)
  })
})

describe('the flag of administrator follows the role', () => {
  const told = async (personId: unknown): Promise<unknown[]> =>
    askSql(
      `select person_id from outbox where event->>'type' = 'administrator.gone' and event->>'personId' = '${String(personId)}'`,
    )

  test('given at a sign-in, and taken at the next, which the others hear of', async () => {
    const uuid = randomUUID()
    await stage.comeIn({ uuid, mail: anAddress(), roles: [USER_ROLE, ADMINISTRATOR_ROLE] })
    const person = await personWith(uuid)
    expect(person).toMatchObject({ is_administrator: true, fk_job_function: 'KLIK_ADMINISTRATOR' })
    await stage.comeIn({ uuid, roles: [USER_ROLE] })
    expect(await personWith(uuid)).toMatchObject({ is_administrator: false, fk_job_function: 'KLIK_BRUGER' })
    expect(await told(person?.id)).toEqual([{ person_id: stage.the.admin.id }])
  })

  test('but the last one keeps it, and the operator hears of it', async () => {
    await askSql(`update person set is_administrator = false where id = '${stage.the.admin.id}'`)
    const uuid = randomUUID()
    await stage.comeIn({ uuid, mail: anAddress(), roles: [ADMINISTRATOR_ROLE] })
    expect((await stage.comeIn({ uuid, roles: [USER_ROLE] })).status).toBe(303)
    expect(await personWith(uuid)).toMatchObject({ is_administrator: true, fk_job_function: 'KLIK_BRUGER' })
    expect(stage.the.app.log.alarms.at(-1)).toMatchObject({
      outcome: 'the last administrator has lost the role',
    })
  })
})

test('whoever has lost the role is out everywhere they came in by it', async () => {
  const uuid = randomUUID()
  await stage.comeIn({ uuid, mail: anAddress() })
  const sessions = () => askSql(`select 1 from session where subject = '${uuid}'`)
  expect(await sessions()).toHaveLength(1)
  expect(
    (await stage.comeIn({ uuid, roles: ['http://klik.example/roles/usersystemrole/other/1'] })).status,
  ).toBe(403)
  expect(await sessions()).toEqual([])
  // The role is given again.
  expect((await stage.comeIn({ uuid })).status).toBe(303)
})
