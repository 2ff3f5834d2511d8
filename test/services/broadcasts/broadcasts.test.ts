import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { newId, type BroadcastId, type GroupId, type ProjectId } from '../../../src/domain/ids.js'
import { preview } from '../../../src/services/broadcasts/audience.js'
import * as broadcasts from '../../../src/services/broadcasts/broadcasts.js'
import * as sending from '../../../src/services/broadcasts/send.js'
import * as groups from '../../../src/services/municipalityGroups/municipalityGroups.js'
import { aMunicipality, aPerson, aProject, type Someone, type Town } from '../../support/builders.js'
import { standingClock } from '../../support/clock.js'
import { openTestDatabase } from '../../support/database.js'
import { aWorld } from '../../support/world.js'

/** Monday 2 March 2026, ten in the morning in Copenhagen. */
const MONDAY = '2026-03-02T09:00:00Z'
const clock = standingClock(MONDAY)
let db: Awaited<ReturnType<typeof openTestDatabase>>
let world: ReturnType<typeof aWorld>

let here: Town
let there: Town
let ksd: ProjectId
let other: ProjectId
/** Of here: Petra plus, Stine standard, Lars light, Rita reader, Ada administrator; of there only Oda administrator. */
let who: Record<'petra' | 'stine' | 'lars' | 'rita' | 'ada' | 'oda' | 'kombit' | 'supplier', Someone>

beforeAll(async () => {
  db = await openTestDatabase()
  world = aWorld(db.data, clock)
})
afterAll(() => db.close())

beforeEach(async () => {
  clock.set(MONDAY)
  await db.data.asSystem(async (tx) => {
    here = await aMunicipality(tx, `Aby ${crypto.randomUUID().slice(0, 6)}`)
    there = await aMunicipality(tx, `Beby ${crypto.randomUUID().slice(0, 6)}`)
    ksd = await aProject(tx, 'KSD', [here, there])
    other = await aProject(tx, 'KY', [here])
    who = {
      petra: await aPerson(tx, here, { access: [[ksd, 'PLUS']] }),
      stine: await aPerson(tx, here, { access: [[ksd, 'STANDARD']] }),
      lars: await aPerson(tx, here, { access: [[ksd, 'LIGHT']] }),
      rita: await aPerson(tx, here, { access: [[ksd, 'READER']] }),
      ada: await aPerson(tx, here, { isAdministrator: true }),
      oda: await aPerson(tx, there, { isAdministrator: true }),
      kombit: await aPerson(tx, here, { side: 'KOMBIT', fullName: 'Karen Kombit' }),
      supplier: await aPerson(tx, here, { side: 'SUPPLIER', access: [[ksd, 'STANDARD']] }),
    }
  })
})

const WORDS = { title: 'Ny plan', text: 'Planen er ændret.', link: null }
const whole = (more: Partial<sending.Sending> = {}): sending.Sending => ({
  ...{ key: newId<BroadcastId>(), projectId: ksd, groupId: null, isUrgent: false, seen: 2, ...WORDS },
  ...more,
})
const send = (more: Partial<sending.Sending> = {}, by: Someone = who.kombit) =>
  sending.send(world, by.caller, whole(more))

type Row = { person_id: string | null; conversation_id: string | null; due_at: Date; key: string }
const rowsOf = (id: string): Promise<Row[]> =>
  db.dataSource.query(`select * from outbox where event->>'broadcastId' = $1 order by key`, [id])
const namesOf = async (id: string): Promise<string[]> => {
  const people = new Map(Object.entries(who).map(([name, { id: personId }]) => [String(personId), name]))
  return (await rowsOf(id)).map(({ person_id }) => people.get(person_id ?? '') ?? '?').sort()
}

async function aChannel(town: Town, by: Someone, broadcastsToo = true): Promise<string> {
  return db.data.asSystem(async (tx) => {
    const { id: conversationId } = await tx.conversations.remember({
      ...{ municipalityId: town.id, kind: 'CHANNEL' as const, personId: null, tenantId: town.tenantId },
      ...{
        teamsId: `19:${crypto.randomUUID()}`,
        serviceUrl: 'https://teams.example/',
        botId: '28:bot',
        language: null,
      },
    })
    const of = { conversationId, projectId: ksd }
    await tx.projects.subscribe({ ...of, municipalityId: town.id, createdBy: by.id })
    await tx.projects.hear(of, { deadlines: true, broadcasts: broadcastsToo, onlyRed: false })
    return conversationId
  })
}

describe('who gets it', () => {
  test('plus and standard users of every municipality; where there is no plus user, the administrators', async () => {
    const { id, delivery } = await send()
    expect(await namesOf(id)).toEqual(['oda', 'petra', 'stine'])
    expect(delivery).toMatchObject([
      { municipality: { name: here.name }, people: 2, toAdministrators: false, planned: 2, sent: 0 },
      { municipality: { name: there.name }, people: 1, toAdministrators: true, planned: 1, sent: 0 },
    ])
  })

  test('what is seen beforehand is what is sent: people, channels, and who cannot be reached', async () => {
    await aChannel(here, who.petra)
    await aChannel(here, who.petra, false)
    await db.data.asSystem((tx) =>
      tx.conversations.remember({
        ...{ municipalityId: here.id, kind: 'PERSONAL', personId: who.petra.id, tenantId: here.tenantId },
        ...{
          teamsId: `a:${who.petra.id}`,
          serviceUrl: 'https://teams.example/',
          botId: '28:bot',
          language: null,
        },
      }),
    )
    const seen = await preview(world, who.kombit.caller, { projectId: ksd, groupId: null })
    expect(seen).toEqual({
      closedToday: 0,
      municipalities: [
        {
          ...{ id: here.id, name: here.name, plus: 1, standard: 1, administrators: 0 },
          ...{ notReached: 1, channels: 1, hasPlus: true },
        },
        {
          ...{ id: there.id, name: there.name, plus: 0, standard: 0, administrators: 1 },
          ...{ notReached: 1, channels: 0, hasPlus: false },
        },
      ],
    })
    const { id } = await send()
    expect(await rowsOf(id)).toHaveLength(4)
  })

  test('a wave, and nobody outside it; a municipality that has left the project is not written to', async () => {
    const wave = { projectId: ksd, kind: 'WAVE' as const, name: 'Bølge 1' }
    const made = await groups.create(world, who.kombit.caller, { ...wave, municipalityIds: [there.id] })
    const groupId = made.groups[0]?.id as GroupId
    const { id, group } = await send({ groupId, seen: 1 })
    expect([group, await namesOf(id)]).toEqual(['Bølge 1', ['oda']])
    await db.dataSource.query('delete from participation where municipality_id = $1', [there.id])
    await expect(send({ groupId, seen: 0 })).rejects.toMatchObject({ code: 'broadcast-nobody' })
  })

  test('one municipality alone: its plus users, and nobody of another', async () => {
    const { id, group, isChosen } = await send({ municipalityIds: [here.id], seen: 1 })
    expect([group, isChosen, await namesOf(id)]).toEqual([null, true, ['petra']])
  })

  test('several without a named group: plus and standard users, as of a group', async () => {
    const { id } = await send({ municipalityIds: [here.id, there.id, here.id] })
    expect(await namesOf(id)).toEqual(['oda', 'petra', 'stine'])
  })

  test('not one that takes no part in the project, nor some beside a group', async () => {
    const outside = { projectId: other, municipalityIds: [here.id, there.id] }
    await expect(send(outside)).rejects.toMatchObject({ code: 'not-found' })
    const wave = { projectId: ksd, kind: 'WAVE' as const, name: 'Bølge 7', municipalityIds: [here.id] }
    const { groups: made } = await groups.create(world, who.kombit.caller, wave)
    const groupId = made[0]?.id as GroupId
    await expect(send({ groupId, municipalityIds: [here.id], seen: 1 })).rejects.toMatchObject({
      code: 'invalid-input',
    })
  })

  test('nobody: refused, with how many municipalities it was', async () => {
    await db.dataSource.query('update person set is_administrator = false where id = $1', [who.oda.id])
    const wave = { projectId: ksd, kind: 'GROUP' as const, name: 'Ingen', municipalityIds: [there.id] }
    const { groups: made } = await groups.create(world, who.kombit.caller, wave)
    await expect(send({ groupId: made[0]?.id as GroupId, seen: 1 })).rejects.toMatchObject({
      code: 'broadcast-nobody',
      facts: { count: 1 },
    })
  })

  test('a municipality more than was seen is said; a channel less is no matter', async () => {
    const channel = await aChannel(here, who.petra)
    await preview(world, who.kombit.caller, { projectId: ksd, groupId: null })
    await db.dataSource.query('delete from subscription where conversation_id = $1', [channel])
    await expect(send({ seen: 1 })).rejects.toMatchObject({
      code: 'broadcast-audience-changed',
      facts: { count: 2 },
    })
    expect(await rowsOf((await send()).id)).toHaveLength(3)
  })
})

describe('when it goes out', () => {
  test.each([
    ['2026-03-02T09:00:00Z', false, '2026-03-02T09:00:00.000Z'],
    ['2026-03-07T09:00:00Z', false, '2026-03-09T06:00:00.000Z'],
    ['2026-03-07T09:00:00Z', true, '2026-03-07T09:00:00.000Z'],
  ])('written at %s, urgent: %s, it is due at %s', async (now, isUrgent, due) => {
    clock.set(now)
    const { id } = await send({ isUrgent })
    expect([...new Set((await rowsOf(id)).map(({ due_at }) => due_at.toISOString()))]).toEqual([due])
  })

  test('twice with the same key, also at once, is once', async () => {
    const sent = whole()
    const both = await Promise.all([1, 2].map(() => sending.send(world, who.kombit.caller, sent)))
    await sending.send(world, who.kombit.caller, { ...sent, text: 'Noget andet', seen: 7 })
    expect(both.map(({ id }) => id)).toEqual([sent.key, sent.key])
    expect(await rowsOf(sent.key)).toHaveLength(3)
    expect((await broadcasts.read(world, who.petra.caller, sent.key)).text).toBe(WORDS.text)
  })

  test('a key that is somebody else’s is answered like nothing', async () => {
    const { id } = await send()
    const key = id as BroadcastId
    await expect(send({ key }, who.supplier)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('civil registration numbers stop in the title and in the text', async () => {
    for (const where of [{ title: 'Om 010190-1234' }, { text: 'Se 010190-1234' }])
      await expect(send(where)).rejects.toMatchObject({ code: 'personal-number' })
  })
})

describe('who may', () => {
  test('a supplier on its own projects, KOMBIT everywhere, and nobody of a municipality', async () => {
    await send({}, who.supplier)
    await expect(send({ projectId: other, seen: 1 }, who.supplier)).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(send({}, who.petra)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(send({}, who.oda)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('a municipality sees what it was sent, without what became of it elsewhere', async () => {
    const wave = { projectId: ksd, kind: 'WAVE' as const, name: 'Bølge 1', municipalityIds: [here.id] }
    const { groups: made } = await groups.create(world, who.kombit.caller, wave)
    const { id } = await send({ groupId: made[0]?.id as GroupId, seen: 1 })
    for (const reader of [who.petra, who.stine, who.lars, who.rita, who.ada]) {
      const { broadcasts: listed, projects } = await broadcasts.list(world, reader.caller, { project: ksd })
      expect([listed.map((one) => one.id), projects]).toEqual([[id], []])
      const seen = await broadcasts.read(world, reader.caller, id as BroadcastId)
      expect([seen.delivery, seen.editions, seen.canChange]).toEqual([null, null, false])
    }
    expect((await broadcasts.list(world, who.oda.caller, {})).broadcasts).toEqual([])
    await expect(broadcasts.read(world, who.oda.caller, id as BroadcastId)).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('a supplier lists and follows what is of its projects', async () => {
    const hidden = await send({ projectId: other, seen: 1 })
    const shown = await send()
    const { broadcasts: listed, projects } = await broadcasts.list(world, who.supplier.caller, {})
    expect([listed.map((one) => one.id), projects.map((one) => one.id)]).toEqual([[shown.id], [ksd]])
    await expect(broadcasts.read(world, who.supplier.caller, hidden.id as BroadcastId)).rejects.toMatchObject(
      { code: 'not-found' },
    )
  })
})

describe('corrected and withdrawn', () => {
  const correct = (id: string, version: number, text: string) =>
    sending.correct(world, who.kombit.caller, { broadcastId: id as BroadcastId, version, ...WORDS, text })

  test('what it said before is kept, newest first', async () => {
    const { id } = await send()
    await correct(id, 1, 'Planen er helt ny.')
    const { editions, text, version } = await broadcasts.read(world, who.kombit.caller, id as BroadcastId)
    expect([text, version]).toEqual(['Planen er helt ny.', 2])
    expect(editions?.map((one) => [one.version, one.text, one.author])).toEqual([
      [2, 'Planen er helt ny.', 'Karen Kombit'],
      [1, WORDS.text, 'Karen Kombit'],
    ])
  })

  test('the same words again are no correction, and an old version is told so', async () => {
    const { id } = await send()
    expect((await correct(id, 1, WORDS.text)).version).toBe(1)
    await correct(id, 1, 'Nyt')
    await expect(correct(id, 1, 'Endnu nyere')).rejects.toMatchObject({ code: 'stale-broadcast' })
  })

  test('what was withdrawn is not to be read in a municipality, nor changed any more', async () => {
    const { id } = await send()
    const broadcastId = id as BroadcastId
    await sending.withdraw(world, who.kombit.caller, { broadcastId, version: 1 })
    const seen = await broadcasts.read(world, who.petra.caller, broadcastId)
    expect([seen.text, seen.withdrawnAt]).toEqual([null, '2026-03-02T09:00:00.000Z'])
    await expect(correct(id, 2, 'Nyt')).rejects.toMatchObject({ code: 'broadcast-withdrawn' })
    expect((await broadcasts.read(world, who.kombit.caller, broadcastId)).text).toBe(WORDS.text)
  })
})

describe('a group', () => {
  const content = { kind: 'WAVE' as const, name: 'Bølge 1', municipalityIds: [] as Town['id'][] }
  const make = () => groups.create(world, who.supplier.caller, { projectId: ksd, ...content })

  test('is renamed, filled and deleted by whoever writes on the project', async () => {
    const [first] = (await make()).groups
    const groupId = first?.id as GroupId
    const change = {
      groupId,
      version: 1,
      kind: 'GROUP' as const,
      name: 'Piloter',
      municipalityIds: [here.id],
    }
    const changed = await groups.edit(world, who.kombit.caller, change)
    expect(changed.groups).toEqual([
      {
        id: groupId,
        kind: 'GROUP',
        name: 'Piloter',
        version: 2,
        municipalities: [{ id: here.id, name: here.name }],
      },
    ])
    await expect(groups.edit(world, who.kombit.caller, change)).rejects.toMatchObject({ code: 'stale-group' })
    expect((await groups.remove(world, who.kombit.caller, { groupId, version: 2 })).groups).toEqual([])
  })

  test('has a name of its own in its project, and municipalities of it', async () => {
    await make()
    await expect(make()).rejects.toMatchObject({ code: 'group-name-taken' })
    const second = await groups.create(world, who.kombit.caller, {
      projectId: ksd,
      ...content,
      name: 'Bølge 2',
    })
    const groupId = second.groups.find(({ name }) => name === 'Bølge 2')?.id as GroupId
    const wanted = { groupId, version: 1, ...content, name: 'bølge 1' }
    await expect(groups.edit(world, who.kombit.caller, wanted)).rejects.toMatchObject({
      code: 'group-name-taken',
    })
    const outside = { projectId: other, ...content, municipalityIds: [there.id] }
    await expect(groups.create(world, who.kombit.caller, outside)).rejects.toMatchObject({
      code: 'municipality-not-offered',
    })
  })

  test('that something was sent to stays', async () => {
    const { groups: made } = await groups.create(world, who.kombit.caller, {
      ...{ projectId: ksd, ...content, municipalityIds: [here.id] },
    })
    const groupId = made[0]?.id as GroupId
    await send({ groupId, seen: 1 })
    await expect(groups.remove(world, who.kombit.caller, { groupId, version: 1 })).rejects.toMatchObject({
      code: 'group-used',
    })
  })
})
