import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { readSheet } from 'read-excel-file/node'
import { exportUsers, template } from '../../../src/services/users/export.js'
import { importUsers } from '../../../src/services/users/import.js'
import { aPerson, aRole, anAssignment, aTask, type Someone } from '../../support/builders.js'
import { userRoom, type Cast } from '../../support/users.js'

let room: Awaited<ReturnType<typeof userRoom>>
let cast: Cast
beforeAll(async () => {
  room = await userRoom()
})
afterAll(() => room.close())
beforeEach(async () => {
  cast = await room.fresh()
})

const HEADS = 'Navn;E-mail;Titel;Projekt;Brugertype;Administrator'
const take = (who: Someone, rows: string[], dryRun = false) =>
  importUsers(room.world, who.caller, { content: Buffer.from([HEADS, ...rows].join('\n')), dryRun })
const faults = async (who: Someone, ...rows: string[]): Promise<unknown[]> =>
  (await take(who, rows)).faults.map(({ line, code }) => [line, code])
const emailOf = async ({ id }: Someone): Promise<string> =>
  (await room.sql<{ email: string }>(`select email from person where id = '${id}'`))[0]?.email ?? ''
const countPeople = async (): Promise<number> => (await room.sql('select 1 from person')).length

describe('a list of users', () => {
  test('creates and updates, and says what it did line by line', async () => {
    const rows = [
      'Nanna Ny;nanna@x.dk;Konsulent;KSD;Plus;Nej',
      'Nanna Ny;nanna@x.dk;;KY;Læser;',
      `Frida Fri;${await emailOf(cast.free)};;KY;Light;Ja`,
      `Rita Reader;${await emailOf(cast.reader)};;KSD;Læser;`,
    ]
    const report = await take(cast.admin, rows)
    expect(report).toMatchObject({ created: 1, updated: 1, unchanged: 1, faults: [], notes: [] })
    expect(report.lines.map(({ line, outcome, access }) => [line, outcome, access.length])).toEqual([
      [2, 'CREATED', 2],
      [4, 'UPDATED', 1],
      [5, 'UNCHANGED', 0],
    ])
    const nanna = await room.sql<{ id: string }>(`select id from person where email = 'nanna@x.dk'`)
    expect(await room.access(nanna[0] ?? { id: '' })).toEqual(['KSD PLUS', 'KY READER'])
    expect(await room.read(cast.admin, cast.free)).toMatchObject({ name: 'Frida Fri', isAdministrator: true })
    expect(await take(cast.admin, rows)).toMatchObject({ created: 0, updated: 0, unchanged: 3 })
  })

  test('tried out tells the same and keeps nothing', async () => {
    const before = await countPeople()
    const report = await take(cast.admin, ['Nanna Ny;nanna@x.dk;;KSD;Plus;'], true)
    expect(report).toMatchObject({ dryRun: true, created: 1, lines: [{ outcome: 'CREATED' }] })
    expect(await countPeople()).toBe(before)
  })

  test('with a single fault is not taken in at all', async () => {
    const before = await countPeople()
    await room.asSystem((tx) => aPerson(tx, cast.other, { email: 'fie@fjernby.example' }))
    expect(
      await faults(
        cast.admin,
        'God Nok;god@x.dk;;KSD;Plus;',
        'Fie;fie@fjernby.example;;;;',
        'Hex;hex@x.dk;;Deres;Plus;',
        `Klik Admin;${await emailOf(cast.admin)};;;;Nej`,
      ),
    ).toEqual([
      [3, 'email-elsewhere'],
      [4, 'unknown-project'],
      [5, 'last-administrator-left'],
    ])
    expect(await countPeople()).toBe(before + 1)
  })

  test('gives a plus user no more than they may do by hand', async () => {
    expect(
      await faults(
        cast.plus,
        'Ny;ny@x.dk;;KSD;Light;',
        'Nyere;nyere@x.dk;;KY;Light;',
        'Nyest;nyest@x.dk;;KSD;Light;Ja',
        `Frida Free;${await emailOf(cast.free)};Chef;;;`,
        `Petra Plus;${await emailOf(cast.plus)};;KSD;Light;`,
      ),
    ).toEqual([
      [3, 'may-not-grant'],
      [4, 'may-not-appoint'],
      [5, 'may-not-edit'],
      [6, 'last-plus-left'],
    ])
    await expect(take(cast.reader, [])).rejects.toMatchObject({ code: 'forbidden' })
    await expect(take(cast.kombit, [])).rejects.toMatchObject({ code: 'not-found' })
  })

  test('frees no tasks and changes nothing that FK Adgangsstyring keeps', async () => {
    const [lars, fk] = await room.asSystem(async (tx) => {
      const access = [[cast.ksd, 'LIGHT']] as const
      const light = await aPerson(tx, cast.town, { fullName: 'Lars Light', access })
      await aTask(tx, cast.town, cast.ksd, { executorId: light.id })
      return [light, await aPerson(tx, cast.town, { fullName: 'Fie Fk', authSource: 'FK_ADM' })]
    })
    expect(await faults(cast.admin, `Lars Light;${await emailOf(lars)};;KSD;Læser;`)).toEqual([
      [2, 'open-tasks-left'],
    ])
    const report = await take(cast.admin, [`Fie Andet;${await emailOf(fk)};Chef;KY;Plus;`])
    expect(report.notes).toMatchObject([{ line: 2, code: 'kept-by-fk', facts: { name: 'Fie Fk' } }])
    expect(await room.read(cast.admin, fk)).toMatchObject({ name: 'Fie Fk', title: null })
    expect(await room.access(fk)).toEqual(['KY PLUS'])
  })
})

describe('the list as a file', () => {
  const ALL = { project: [], userType: [], words: null, fk: 'any' as const, login: 'any' as const }
  const sort = { by: 'name' as const, descending: false }
  const cells = async (bytes: Uint8Array): Promise<unknown[][]> => readSheet(Buffer.from(bytes))

  test('holds what the filters leave, with projects and roles', async () => {
    await room.asSystem(async (tx) => {
      const roleId = await aRole(tx, { title: '=Projektleder()' })
      await anAssignment(tx, { town: cast.town, roleId, person: cast.plus })
    })
    const whole = await exportUsers(room.world, cast.admin.caller, { filter: ALL, sort })
    expect(whole.name).toBe('brugere-2026-03-02.xlsx')
    expect((await cells(whole.bytes)).map(([name]) => name)).toEqual([
      'Navn',
      'Frida Free',
      'Klik Admin',
      'Petra Plus',
      'Rita Reader',
    ])
    const filter = { ...ALL, userType: ['PLUS' as const] }
    const [, petra] = await cells((await exportUsers(room.world, cast.admin.caller, { filter, sort })).bytes)
    expect(petra).toEqual(
      expect.arrayContaining(['Petra Plus', 'KSD (Plus)', '=Projektleder()', 'Nej', 'Ja']),
    )
  })

  test('is the administrator’s', async () => {
    await expect(exportUsers(room.world, cast.plus.caller, { filter: ALL, sort })).rejects.toMatchObject({
      code: 'forbidden',
      facts: { right: 'person.export' },
    })
    await expect(template(room.world, cast.reader.caller)).rejects.toMatchObject({ code: 'forbidden' })
    const [, heads] = await cells((await template(room.world, cast.plus.caller)).bytes)
    expect(heads).toEqual([
      ...['Navn', 'E-mail', 'Titel', 'Afdeling', 'Direkte nummer', 'Mobil nummer'],
      ...['Projekt', 'Brugertype', 'Administrator'],
    ])
  })
})
