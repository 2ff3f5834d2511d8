import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { ProjectId, TaskId } from '../../src/domain/ids.js'
import type { AccessType, Side } from '../../src/domain/person.js'
import * as messages from '../../src/services/messages.js'
import * as tasks from '../../src/services/tasks.js'
import {
  aMunicipality,
  aPerson,
  aProject,
  aTask,
  type Someone,
  type TaskOptions,
  type Town,
} from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import { openTestDatabase } from '../support/database.js'
import { aWorld } from '../support/world.js'

const clock = standingClock('2026-03-02T09:00:00Z')
let db: Awaited<ReturnType<typeof openTestDatabase>>
let world: ReturnType<typeof aWorld>
let town: Town
let ksd: ProjectId
let plus: Someone
let light: Someone
let kombit: Someone

const person = (fullName: string, type: AccessType, side: Side = 'MUNICIPALITY'): Promise<Someone> =>
  db.data.asSystem((tx) => aPerson(tx, town, { fullName, side, access: [[ksd, type]] }))
const add = (options: TaskOptions = {}): Promise<TaskId> =>
  db.data.asSystem((tx) => aTask(tx, town, ksd, options))
const write = (by: Someone, taskId: TaskId, text = 'Hvornår?') =>
  messages.write(world, by.caller, { taskId, text })
const told = async (who: Someone) =>
  (await db.data.asSystem((tx) => tx.outbox.about(who.id))).map(({ event }) => event)

beforeAll(async () => {
  db = await openTestDatabase()
  world = aWorld(db.data, clock)
})
afterAll(() => db.close())
beforeEach(async () => {
  await db.empty()
  await db.data.asSystem(async (tx) => {
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

  test('keeps its place when twenty write at once', async () => {
    const taskId = await add()
    const texts = Array.from({ length: 20 }, (_, n) => `Besked ${n}`)
    await Promise.all(texts.map((text, n) => write(n % 2 ? plus : kombit, taskId, text)))
    const thread = await db.data.asSystem((tx) => tx.tasks.messages({ id: taskId, municipalityId: town.id }))
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
    expect(audience.people).toEqual(['Lars Light', 'Pia Plus'])
    const { messages: thread } = await write(plus, taskId)
    const event = { type: 'task.message', taskId, messageId: thread[0]?.id }
    for (const who of [light, other]) expect(await told(who)).toEqual([event])
    for (const who of [plus, standard, lonely, reader, kombit]) expect(await told(who)).toEqual([])
  })

  test('all of them when KOMBIT writes, in the project’s mailbox KOMBIT', async () => {
    await db.dataSource.query(
      `update project set functional_mailbox = 'ksd@kombit.example' where id = '${ksd}'`,
    )
    const taskId = await add({ executorId: light.id })
    const { audience } = await write(kombit, taskId)
    expect(audience).toEqual({ people: ['Lars Light', 'Petra Plus'], mailbox: 'ksd@kombit.example' })
    expect([(await told(light)).length, (await told(plus)).length]).toEqual([1, 1])
  })
})
