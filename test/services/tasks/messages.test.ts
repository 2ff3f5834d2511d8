import { beforeEach, describe, expect, test } from '@jest/globals'
import { newId, type MessageId, type ProjectId, type TaskId } from '../../../src/domain/ids.js'
import type { AccessType, Side } from '../../../src/domain/person.js'
import * as messages from '../../../src/services/tasks/messages.js'
import * as tasks from '../../../src/services/tasks/tasks.js'
import {
  aMunicipality,
  aPerson,
  aProject,
  aTask,
  type Someone,
  type TaskOptions,
  type Town,
} from '../../support/builders.js'
import { databaseRoom } from '../../support/room.js'

const { world, clock, asSystem } = databaseRoom()
let town: Town
let ksd: ProjectId
let plus: Someone
let light: Someone
let kombit: Someone

const person = (fullName: string, type: AccessType, side: Side = 'MUNICIPALITY'): Promise<Someone> =>
  asSystem((tx) => aPerson(tx, town, { fullName, side, access: [[ksd, type]] }))
const add = (options: TaskOptions = {}): Promise<TaskId> => asSystem((tx) => aTask(tx, town, ksd, options))
const write = (by: Someone, taskId: TaskId, text = 'Hvornår?') =>
  messages.write(world, by.caller, { taskId, text })
const told = async (who: Someone) =>
  (await asSystem((tx) => tx.outbox.about(who.id))).map(({ event }) => event)

beforeEach(async () => {
  await asSystem(async (tx) => {
    town = await aMunicipality(tx)
    ksd = await aProject(tx, 'KSD', [town])
  })
  plus = await person('Petra Plus', 'PLUS')
  light = await person('Lars Light', 'LIGHT')
  kombit = await person('Karla Kombit', 'STANDARD', 'KOMBIT')
})

describe('a message', () => {
  test('stands last in the thread, with who wrote it, for both sides', async () => {
    const taskId = await add()
    await write(plus, taskId, 'Hvornår kommer filen?')
    clock.add(1)
    await write(kombit, taskId, 'I morgen.')
    for (const who of [plus, kombit]) {
      const { messages: thread } = await tasks.read(world, who.caller, taskId)
      expect(thread.map(({ author, side, text }) => [author, side, text])).toEqual([
        ['Petra Plus', 'MUNICIPALITY', 'Hvornår kommer filen?'],
        ['Karla Kombit', 'KOMBIT', 'I morgen.'],
      ])
      expect(new Set(thread.map(({ id }) => id)).size).toBe(2)
    }
  })

  test('is for plus users, and for those who stand on the task; a completed one too', async () => {
    const standard = await person('Stine Standard', 'STANDARD')
    const reader = await person('Rita Reader', 'READER')
    const own = await add({ executorId: light.id, status: 'COMPLETED' })
    const others = await add()
    const supplier = await person('Sven Supplier', 'STANDARD', 'SUPPLIER')
    await write(light, own)
    await write(supplier, own)
    await expect(write(standard, others)).rejects.toMatchObject({
      code: 'forbidden',
      facts: { right: 'task.message' },
    })
    await expect(write(reader, others)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(write(light, others)).rejects.toMatchObject({ code: 'not-found' })
    expect((await tasks.read(world, plus.caller, own)).messages).toHaveLength(2)
  })

  test('is not written on a local task, nor by the municipality on one that is not active', async () => {
    const parentTaskId = await add({ status: 'NOT_ACTIVE' })
    const local = await add({ kind: 'LOCAL', priority: 'LOCAL', parentTaskId })
    await expect(write(plus, local)).rejects.toMatchObject({ code: 'is-local' })
    await expect(write(kombit, local)).rejects.toMatchObject({ code: 'not-found' })
    await expect(write(plus, parentTaskId)).rejects.toMatchObject({ code: 'task-not-active' })
    expect((await write(kombit, parentTaskId)).messages).toHaveLength(1)
  })

  test('with a civil registration number is stopped, and the number is not repeated', async () => {
    const taskId = await add()
    const refused = await write(plus, taskId, 'Borger 010203-1234 mangler').catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'personal-number', status: 422 })
    expect(JSON.stringify(refused)).not.toContain('010203')
    expect((await tasks.read(world, plus.caller, taskId)).messages).toEqual([])
  })

  test('with ten digits that may be one is asked about once, and sent when they are none', async () => {
    const taskId = await add()
    const said = { taskId, text: 'Ring på 0101901234' }
    await expect(write(plus, taskId, said.text)).rejects.toMatchObject({ code: 'personal-number-or-not' })
    const sent = await messages.write(world, plus.caller, { ...said, confirmed: true })
    expect(sent.messages.map(({ text }) => text)).toEqual([said.text])
    expect((await write(plus, taskId, 'Vores P-nummer er 1003388394')).messages).toHaveLength(2)
  })

  test('keeps its place when twenty write at once', async () => {
    const taskId = await add()
    const texts = Array.from({ length: 20 }, (_, n) => `Besked ${n}`)
    await Promise.all(texts.map((text, n) => write(n % 2 ? plus : kombit, taskId, text)))
    const thread = await asSystem((tx) => tx.tasks.messages({ id: taskId, municipalityId: town.id }))
    expect(thread.map(({ position }) => position)).toEqual(texts.map((_, n) => n + 1))
    expect(thread.map(({ text }) => text).sort()).toEqual([...texts].sort())
  })
})

describe('who hears of it', () => {
  test('the plus users and those on the task, as the page says; not whoever wrote it', async () => {
    const standard = await person('Stine Standard', 'STANDARD')
    const lonely = await person('Lone Lonely', 'LIGHT')
    const reader = await person('Rita Reader', 'READER')
    const other = await person('Pia Plus', 'PLUS')
    const taskId = await add({ responsibleId: light.id, executorId: reader.id })
    const { audience } = await tasks.read(world, plus.caller, taskId)
    expect(audience).toEqual({
      readers: ['KOMBIT', 'SUPPLIERS', 'MUNICIPALITY'],
      told: ['Lars Light', 'Pia Plus', 'Karla Kombit'],
    })
    const { messages: thread } = await write(plus, taskId)
    const event = { type: 'task.message', taskId, messageId: thread[0]?.id }
    for (const who of [light, other, kombit]) expect(await told(who)).toEqual([event])
    for (const who of [plus, standard, lonely, reader]) expect(await told(who)).toEqual([])
  })

  test('all of them when KOMBIT writes, and KOMBIT’s and suppliers’ people of the project', async () => {
    const colleague = await person('Kaj Kombit', 'STANDARD', 'KOMBIT')
    const supplier = await person('Sara Supplier', 'STANDARD', 'SUPPLIER')
    const taskId = await add({ executorId: light.id })
    const { audience } = await write(kombit, taskId)
    expect(audience.told).toEqual(['Lars Light', 'Petra Plus', 'Kaj Kombit', 'Sara Supplier'])
    for (const who of [light, plus, colleague, supplier]) expect(await told(who)).toHaveLength(1)
    expect(await told(kombit)).toEqual([])
  })

  test('not KOMBIT’s and suppliers’ people without access to the project, though KOMBIT may read it', async () => {
    const others = await asSystem(async (tx) => {
      const ky = await aProject(tx, 'KY', [town])
      return [
        await aPerson(tx, town, { side: 'KOMBIT' }),
        await aPerson(tx, town, { side: 'KOMBIT', access: [[ky, 'PLUS']] }),
        await aPerson(tx, town, { side: 'SUPPLIER', access: [[ky, 'PLUS']] }),
      ]
    })
    await write(plus, await add())
    for (const who of others) expect(await told(who)).toEqual([])
  })

  test('nobody of a local task, which only the municipality can read', async () => {
    const taskId = await add({ kind: 'LOCAL', priority: 'LOCAL', executorId: light.id })
    const { audience } = await tasks.read(world, plus.caller, taskId)
    expect(audience).toEqual({ readers: ['MUNICIPALITY'], told: [] })
  })

  test('each once, however often the same is sent, and nobody of it who may not read it', async () => {
    const taskId = await add()
    const key = newId<MessageId>()
    for (let n = 0; n < 2; n += 1) await messages.write(world, plus.caller, { taskId, text: 'Hej', key })
    expect(await told(kombit)).toHaveLength(1)
    const owed = await asSystem((tx) => tx.outbox.about(kombit.id))
    expect(owed.map(({ municipalityId }) => municipalityId)).toEqual([null])
  })
})
