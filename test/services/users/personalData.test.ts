import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { columnNames, OF_PEOPLE } from '../../../src/data/personalData.js'
import { newId, type PersonId } from '../../../src/domain/ids.js'
import type { KeptOfPerson } from '../../../src/domain/personalData.js'
import * as personalData from '../../../src/services/users/personalData.js'
import { aFullDatabase, type FullDatabase } from '../../support/fullDatabase.js'
import { userRoom } from '../../support/users.js'

let room: Awaited<ReturnType<typeof userRoom>>
let all: FullDatabase
beforeAll(async () => {
  room = await userRoom()
  all = await room.asSystem(aFullDatabase)
})
afterAll(() => room.close())

type File = { about: string; parts: { part: string; heading: string; rows: KeptOfPerson['rows'] }[] }
const read = (bytes: Uint8Array): File => JSON.parse(new TextDecoder().decode(bytes)) as File

test('somebody gets everything that is kept of them, in one file, with headings to read', async () => {
  const { who } = all.ofHere
  const { name, type, bytes, taken } = await personalData.own(room.world, who.caller, { language: 'da' })
  expect([name.endsWith('.json'), type]).toEqual([true, 'application/json'])
  const { about, parts } = read(bytes)
  expect(about).toContain('Alt, hvad KLIK havde om dig den ')
  const found = Object.fromEntries(parts.map(({ part, rows }) => [part, rows]))
  expect(found.person).toMatchObject([{ fullName: who.name }])
  expect(parts.find(({ part }) => part === 'access')?.heading).toBe('Projekter, du har adgang til')
  const kept: [string, number][] = []
  for (const [table, { about }] of Object.entries(OF_PEOPLE)) {
    const [row] = await room.sql<{ n: number }>(
      `select count(*)::int as n from ${table} where '${who.id}' in (${columnNames(about).join(', ')})`,
    )
    if (row && row.n > 0) kept.push([table, row.n])
  }
  expect(kept.length).toBeGreaterThan(15)
  expect(parts.map(({ part, rows }) => [part, rows.length])).toEqual(kept)
  expect(taken).toEqual({ by: who.id, count: parts.reduce((sum, { rows }) => sum + rows.length, 0) })
})

test('nothing of anybody else, and no secret, is in it', async () => {
  const { who, colleague, admin } = all.ofHere
  const { bytes } = await personalData.own(room.world, who.caller, { language: 'en' })
  const text = new TextDecoder().decode(bytes)
  for (const other of [colleague, admin, all.kombit, all.supplier]) expect(text).not.toContain(other.id)
  const [feed] = await room.sql<{ secret: string }>(
    `select secret_hash as secret from calendar_feed where person_id = '${who.id}'`,
  )
  expect(feed?.secret).toBeTruthy()
  expect(text).not.toContain(feed?.secret)
})

test('an administrator gets it of a user of their own municipality, nobody else does, and whoever is elsewhere is not there', async () => {
  const { who, admin } = all.ofHere
  const of = (personId: PersonId) => ({ personId, language: null })
  const given = await personalData.ofUser(room.world, admin.caller, of(who.id))
  expect(read(given.bytes).parts[0]?.rows).toMatchObject([{ fullName: who.name }])
  expect(given.taken?.by).toBe(admin.id)
  await expect(personalData.ofUser(room.world, who.caller, of(admin.id))).rejects.toMatchObject({
    code: 'forbidden',
    facts: { right: 'person.readData' },
  })
  const [there] = await room.sql<{ id: PersonId }>(
    `select id from person where municipality_id = '${all.there.id}' limit 1`,
  )
  for (const elsewhere of [there?.id ?? newId<PersonId>(), all.kombit.id, newId<PersonId>()])
    await expect(personalData.ofUser(room.world, admin.caller, of(elsewhere))).rejects.toMatchObject({
      code: 'not-found',
    })
})

test('people of KOMBIT and of suppliers have no page of their own: the operator gives it to them', async () => {
  await expect(personalData.own(room.world, all.kombit.caller, { language: null })).rejects.toMatchObject({
    code: 'not-found',
  })
  const [row] = await room.sql<{ email: string }>(`select email from person where id = '${all.kombit.id}'`)
  const [found] = await personalData.whoHas(room.world, row?.email.toUpperCase() ?? '')
  expect(found).toMatchObject({ id: all.kombit.id, deletedAt: null })
  const bytes = await personalData.ofPerson(room.world, { personId: all.kombit.id, language: 'en' })
  expect(read(bytes).parts[0]).toMatchObject({
    part: 'person',
    heading: 'You',
    rows: [{ fullName: all.kombit.name }],
  })
  expect(await personalData.whoHas(room.world, 'ingen@intetsteds.example')).toEqual([])
})

test('I-21: somebody else gets how much of introductions there is, and nothing of what they say', async () => {
  const { who, admin } = all.ofHere
  const own = read((await personalData.own(room.world, who.caller, { language: 'da' })).bytes).parts
  const { bytes } = await personalData.ofUser(room.world, admin.caller, { personId: who.id, language: 'da' })
  const parts = read(bytes).parts.filter(({ part }) => part.startsWith('introduction_'))
  expect(parts.length).toBeGreaterThan(5)
  for (const { part, heading, rows, ...more } of parts) {
    const counted = own.find((one) => one.part === part)?.rows.length
    const why = 'Hvad der står i introduktioner, får kun personen selv, på sin egen profil i KLIK.'
    expect([heading !== '', rows, more]).toEqual([true, [], { counted, why }])
  }
})
