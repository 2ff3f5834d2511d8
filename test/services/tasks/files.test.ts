import { beforeEach, describe, expect, test } from '@jest/globals'
import type { FileId, ProjectId, TaskId } from '../../../src/domain/ids.js'
import * as files from '../../../src/services/tasks/files.js'
import * as tasks from '../../../src/services/tasks/tasks.js'
import type { World } from '../../../src/services/world.js'
import { aMunicipality, aPerson, aProject, aTask, type Someone, type Town } from '../../support/builders.js'
import { databaseRoom } from '../../support/room.js'
import { A_NUMBER, docx, text } from '../../support/uploads.js'
import { memoryFiles } from '../../support/world.js'

const store = memoryFiles()
const room = databaseRoom({ files: store })
const { clock, asSystem } = room
let world: World
let town: Town
let ksd: ProjectId
let taskId: TaskId
let plus: Someone
let reader: Someone
let kombit: Someone
let supplier: Someone
let stranger: Someone

beforeEach(async () => {
  store.kept.clear()
  world = room.world
  await asSystem(async (tx) => {
    town = await aMunicipality(tx)
    const other = await aMunicipality(tx)
    ksd = await aProject(tx, 'KSD', [town, other])
    plus = await aPerson(tx, town, { fullName: 'Petra Plus', access: [[ksd, 'PLUS']] })
    reader = await aPerson(tx, town, { fullName: 'Rita Reader', access: [[ksd, 'READER']] })
    kombit = await aPerson(tx, town, { fullName: 'Kim Kombit', side: 'KOMBIT' })
    supplier = await aPerson(tx, town, { side: 'SUPPLIER', access: [[ksd, 'READER']] })
    stranger = await aPerson(tx, other, { access: [[ksd, 'PLUS']] })
    taskId = await aTask(tx, town, ksd)
  })
})

const add = (who: Someone, name = 'referat.txt', bytes: Uint8Array = text(), on = taskId) =>
  files.add(world, who.caller, { taskId: on, name, bytes })
const shown = async (who: Someone, on = taskId) => (await tasks.read(world, who.caller, on)).files
const idOf = ({ file }: { file: { id: string } }): FileId => file.id as FileId

describe('a file', () => {
  test('is seen and fetched by both sides, and stands in the history', async () => {
    const added = await add(plus)
    for (const who of [plus, reader, kombit, supplier]) {
      expect(await shown(who)).toMatchObject([{ name: 'referat.txt', by: 'Petra Plus', removed: null }])
      expect(Buffer.from((await files.read(world, who.caller, idOf(added))).bytes)).toEqual(text())
    }
    expect(added.task.history).toMatchObject([{ field: 'file', oldValue: null, newValue: 'referat.txt' }])
  })

  test('of KOMBIT lies on one municipality’s copy, and the municipality cannot delete it', async () => {
    const added = await add(kombit, 'brugere.txt')
    expect(await shown(plus)).toMatchObject([{ name: 'brugere.txt', origin: 'KOMBIT', canRemove: false }])
    await expect(files.remove(world, plus.caller, idOf(added))).rejects.toMatchObject({
      code: 'file-not-yours',
      facts: { owner: 'KOMBIT' },
    })
    await files.remove(world, kombit.caller, idOf(added))
    expect([await shown(plus), store.kept.size]).toEqual([[], 0])
  })

  test('of a name that is taken gets a number, also when ten come at once', async () => {
    const added = await Promise.all(Array.from({ length: 10 }, () => add(plus, 'Liste.txt')))
    const names = added.map(({ file }) => file.name)
    expect(new Set(names).size).toBe(10)
    expect(names).toContain('Liste.txt')
    expect(names).toContain('Liste (10).txt')
  })

  test('deleted by its own side is gone for everybody, bytes and all; a second tap is harmless', async () => {
    const id = idOf(await add(plus))
    await files.remove(world, plus.caller, id)
    await files.remove(world, plus.caller, id)
    expect(store.kept.size).toBe(0)
    expect(await shown(kombit)).toEqual([])
    await expect(files.read(world, plus.caller, id)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('of a local task is never KOMBIT’s to see', async () => {
    const kind = { kind: 'LOCAL', priority: 'LOCAL', parentTaskId: taskId } as const
    const localId = await asSystem((tx) => aTask(tx, town, ksd, kind))
    const id = idOf(await add(plus, 'lokal.txt', text(), localId))
    for (const who of [kombit, supplier]) {
      await expect(files.read(world, who.caller, id)).rejects.toMatchObject({ code: 'not-found', facts: {} })
      await expect(files.removePersonalData(world, who.caller, id)).rejects.toMatchObject({
        code: 'not-found',
      })
    }
  })
})

describe('personal data', () => {
  test('is destroyed with its name, in the history too, and the municipality is asked for a new file', async () => {
    const id = idOf(await add(plus, 'Jens Hansen.txt'))
    const left = await files.removePersonalData(world, kombit.caller, id)
    expect(left.files).toMatchObject([{ name: null, removed: 'PERSONAL_DATA', by: 'Petra Plus' }])
    expect(left.messages).toMatchObject([{ side: 'KOMBIT', text: expect.stringContaining('ny fil') }])
    expect(JSON.stringify(await tasks.read(world, plus.caller, taskId))).not.toContain('Jens Hansen')
    expect(store.kept.size).toBe(0)
    const again = await files.removePersonalData(world, kombit.caller, id)
    expect(again.messages).toHaveLength(1)
  })

  test('in a name or in a text does not get in, and is not repeated', async () => {
    await expect(add(plus, `${A_NUMBER}.txt`)).rejects.toMatchObject({
      code: 'personal-number-in-name',
      facts: {},
    })
    const refusal: unknown = await add(plus, 'a.txt', text(`a\nb ${A_NUMBER}`)).catch(
      (error: unknown) => error,
    )
    expect(refusal).toMatchObject({ code: 'personal-number-in-file', facts: { place: 'line', number: 2 } })
    expect(JSON.stringify(refusal)).not.toContain('1234')
    await expect(add(plus, 'a.docx', docx('010190</w:t></w:r><w:r><w:t>-1234'))).rejects.toMatchObject({
      code: 'personal-number-in-file',
    })
    expect(store.kept.size).toBe(0)
  })
})

describe('who may not', () => {
  test('add is told so, or that there is no such task, before the file is looked at', async () => {
    const rubbish = Buffer.alloc(0)
    const refused = { code: 'forbidden', facts: { right: 'task.addFile' } }
    await expect(add(reader, 'x.exe', rubbish)).rejects.toMatchObject(refused)
    await expect(add(stranger, 'x.exe', rubbish)).rejects.toMatchObject({ code: 'not-found', facts: {} })
  })

  test('touch a task that is not active yet', async () => {
    const resting = await asSystem((tx) => aTask(tx, town, ksd, { status: 'NOT_ACTIVE' }))
    await expect(add(plus, 'a.txt', text(), resting)).rejects.toMatchObject({ code: 'task-not-active' })
    expect((await add(kombit, 'a.txt', text(), resting)).file.canRemove).toBe(true)
  })

  test('remove personal data is told which right is missing', async () => {
    const id = idOf(await add(plus))
    await expect(files.removePersonalData(world, plus.caller, id)).rejects.toMatchObject({
      code: 'forbidden',
      facts: { right: 'task.removeFile' },
    })
  })
})

describe('when something else goes wrong', () => {
  const down = (): Promise<never> =>
    Promise.reject(Object.assign(new Error('down'), { code: 'file-store-down' }))

  test('a store that is down leaves no row', async () => {
    world = { ...world, files: { ...store, put: down } }
    await expect(add(plus)).rejects.toMatchObject({ code: 'file-store-down' })
    expect(await shown(plus)).toEqual([])
  })

  test('a right lost while the file was sent leaves no bytes', async () => {
    const put: typeof store.put = async (id, bytes) => {
      await store.put(id, bytes)
      await asSystem((tx) =>
        tx.tasks.update(
          { id: taskId, municipalityId: town.id, version: 1 },
          { status: 'NOT_ACTIVE' },
          clock.now(),
        ),
      )
    }
    world = { ...world, files: { ...store, put } }
    await expect(add(plus)).rejects.toMatchObject({ code: 'task-not-active' })
    expect([store.kept.size, await shown(plus)]).toEqual([0, []])
  })

  test('personal data is not said to be gone while it is not', async () => {
    const id = idOf(await add(plus))
    world = { ...world, files: { ...store, remove: down } }
    await expect(files.removePersonalData(world, kombit.caller, id)).rejects.toMatchObject({
      code: 'file-store-down',
    })
    expect(await shown(kombit)).toMatchObject([{ name: 'referat.txt', removed: null }])
  })

  test('bytes of a deleted file that the store kept are removed by night', async () => {
    const id = idOf(await add(plus))
    const real = world.files
    world = { ...world, files: { ...store, remove: down } }
    await files.remove(world, plus.caller, id)
    expect(store.kept.size).toBe(1)
    await files.destroyLeftovers({ ...world, files: real })
    expect(store.kept.size).toBe(0)
  })

  test('bytes that are not those that were laid there are not handed out', async () => {
    const id = idOf(await add(plus))
    store.kept.set(id, Buffer.from('something else'))
    await expect(files.read(world, plus.caller, id)).rejects.toMatchObject({ code: 'file-store-down' })
  })

  test('a virus, or a scanner that does not answer, lets nothing in', async () => {
    world = { ...world, scan: () => Promise.resolve('Eicar') }
    await expect(add(plus)).rejects.toMatchObject({ code: 'file-virus', facts: { found: 'Eicar' } })
    world = { ...world, scan: down }
    await expect(add(plus)).rejects.toMatchObject({ message: 'down' })
    expect([store.kept.size, await shown(plus)]).toEqual([0, []])
  })
})
