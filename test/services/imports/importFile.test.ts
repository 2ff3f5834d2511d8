import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { aMunicipality, aPerson, aProject, type Town } from '../../support/builders.js'
import { aList, fixture, importRoom, said } from '../../support/imports.js'

let room: Awaited<ReturnType<typeof importRoom>>
let korsbaek: Town
beforeAll(async () => {
  room = await importRoom()
})
beforeEach(async () => {
  await room.empty()
  korsbaek = await room.asSystem((tx) => aMunicipality(tx, 'Korsbæk Kommune'))
})
afterAll(() => room.close())

describe('a new task', () => {
  test('is taken over whole, the municipality’s own part of it too', async () => {
    const bo = await room.asSystem((tx) => aPerson(tx, korsbaek, { fullName: 'Bo Dahl' }))
    const astrid = await room.asSystem((tx) => aPerson(tx, korsbaek, { fullName: 'Astrid Skov' }))
    expect(await room.take(fixture('task-screen.md'))).toEqual({
      created: [900102],
      updated: [],
      unchanged: [],
      notes: [],
      faults: [],
    })
    const { task, template, note, messages } = await room.whole(900102)
    expect(task).toMatchObject({
      municipalityId: korsbaek.id,
      kind: 'KLIK',
      title: '(Nøgler 4) Udpeg den, der passer på "Hovednøglen (Rådhuset)"',
      projectName: 'KLIK',
      phaseName: 'Udrulning',
      themeName: 'Drift',
      priority: 'VOLUNTARY',
      status: 'NOT_STARTED',
      responsibleId: null,
      executorId: bo.id,
      startDate: null,
      endDate: '2026-03-30',
      templateNumber: 41,
      version: 1,
    })
    expect(template).toMatchObject({
      goal: 'Målet er, at kommunen ved, hvem der har *hovednøglen*.',
      result: 'Kommunen har taget stilling.',
      qualityCriteria: null,
      recommendedResponsibleRoles: [],
      recommendedExecutorRoles: ['KLIK-koordinator'],
      prerequisites: ['#900101 Gennemgå kommunens gamle arkivnøgler'],
      extra: { RISICI: 'Nøglen kan blive væk.' },
    })
    expect(note).toBe('Ring til vagten først.')
    expect(messages).toMatchObject([
      { position: 1, authorName: 'Astrid Skov', authorId: astrid.id, authorSide: 'MUNICIPALITY' },
      { position: 2, authorName: 'KOMBIT - Demo Automations', authorId: null, authorSide: 'KOMBIT' },
    ])
    expect(messages[0]?.sentAt).toEqual(new Date('2026-01-06T10:46:21Z'))
  })

  test('knows its deadline, and nobody is told of it', async () => {
    await room.asSystem((tx) => aPerson(tx, korsbaek, { fullName: 'Astrid Skov' }))
    await room.take(fixture('task-paper.txt'))
    const { task } = await room.whole(900101)
    expect(task).toMatchObject({ status: 'STARTED', endDate: '2026-02-24', redOn: '2026-02-24' })
    expect(task).toMatchObject({
      lastNotifiedMarker: 'RED',
      nextChangeOn: null,
      responsibleName: 'Astrid Skov',
    })
    expect(await room.count('outbox')).toBe(0)
  })

  test('makes its project, phase and theme, or finds them however they are cased', async () => {
    await room.take(aList({ FASE: 'Udrulning', TEMA: 'Drift' }))
    await room.take(aList({ ID: '2', PROJEKT: 'Klik (PLUS)', FASE: 'UDRULNING', TEMA: 'drift' }))
    expect([await room.count('project'), await room.count('phase'), await room.count('theme')]).toEqual([
      1, 1, 1,
    ])
    const projects = await room.asSystem((tx) => tx.projects.of(korsbaek.id))
    expect(projects).toMatchObject([{ name: 'KLIK', nameSort: 'klik', state: 'ACTIVE' }])
    expect((await room.whole(2)).task).toMatchObject({ phaseName: 'Udrulning', themeName: 'Drift' })
  })

  test('keeps a name nobody has, and says so', async () => {
    const { notes } = await room.take(aList({ ANSVARLIG: 'Ukendt Person', UDFØRER: '-' }))
    expect(notes).toEqual([
      {
        line: 2,
        code: 'unknown-person',
        facts: { number: 900401, heading: 'ANSVARLIG', name: 'Ukendt Person' },
      },
    ])
    const { task, template } = await room.whole(900401)
    expect(task).toMatchObject({ responsibleId: null, executorId: null })
    expect(template?.extra).toEqual({ ANSVARLIG: 'Ukendt Person' })
  })

  test('does not guess between two of the same name, nor take somebody of another municipality', async () => {
    await room.asSystem(async (tx) => {
      for (const fullName of ['Bo Dahl', 'bo dahl']) await aPerson(tx, korsbaek, { fullName })
      await aPerson(tx, await aMunicipality(tx, 'Andeby Kommune'), { fullName: 'Ida Holm' })
    })
    const list = aList({ ANSVARLIG: 'Bo Dahl', UDFØRER: 'Ida Holm' })
    const { notes } = await room.take(list, { municipality: 'Korsbæk' })
    expect(notes.map(({ code }) => code)).toEqual(['ambiguous-person', 'unknown-person'])
    expect((await room.whole(900401)).task).toMatchObject({ responsibleId: null, executorId: null })
  })
})

describe('the municipality', () => {
  beforeEach(() => room.asSystem((tx) => aMunicipality(tx, 'Andeby Kommune')))

  test.each(['Korsbæk Kommune', 'Korsbæk', 'korsbæk kommune'])('is what the file says: %s', async (name) => {
    expect((await room.take(aList({ KOMMUNE: name }), { municipality: 'Andeby' })).created).toEqual([900401])
    expect((await room.whole(900401)).task.municipalityId).toBe(korsbaek.id)
  })

  test('is what the operator says when the file is silent', async () => {
    expect((await room.take(aList({}), { municipality: 'Korsbæk' })).created).toEqual([900401])
  })

  test('is said to be missing once when the list has no column for it', async () => {
    expect(said(await room.take(aList({}, { ID: '2' })))).toEqual([[null, 'missing-municipality']])
  })

  test('is said to be missing by line when the column has gaps', async () => {
    const list = aList({ KOMMUNE: 'Korsbæk' }, { ID: '2' }, { ID: '3', KOMMUNE: 'Gåserød' }, { ID: '4' })
    expect(said(await room.take(list))).toEqual([
      [3, 'missing-municipality'],
      [4, 'unknown-municipality'],
      [5, 'missing-municipality'],
    ])
  })

  test('the operator names must be there', async () => {
    const { faults } = await room.take(aList({}, { ID: '2' }), { municipality: 'Gåserød' })
    expect(faults).toEqual([{ line: null, code: 'unknown-municipality', facts: { name: 'Gåserød' } }])
  })

  test('of a number cannot change', async () => {
    await room.take(aList({ KOMMUNE: 'Andeby' }))
    const { faults } = await room.take(aList({ KOMMUNE: 'Korsbæk' }))
    expect(faults).toEqual([{ line: 2, code: 'number-elsewhere', facts: { number: 900401 } }])
  })
})

describe('all or nothing', () => {
  test('with one fault nothing of the file is taken, and every fault is named in order', async () => {
    await room.asSystem(async (tx) => {
      for (const name of ['KSD', 'ksd']) await aProject(tx, name, [korsbaek])
    })
    const list = aList(
      { PROJEKT: 'Nyt projekt', FASE: 'Et' },
      { ID: '2', PROJEKT: 'KSD' },
      { ID: '3', STATUS: 'Snart færdig' },
      { ID: '4', KOMMUNE: 'Gåserød' },
      { ID: '4', SLUTDATO: '30-02-2026' },
    )
    const report = await room.take(list)
    expect(report).toMatchObject({ created: [], updated: [], unchanged: [], notes: [] })
    expect(said(report)).toEqual([
      [3, 'ambiguous-project'],
      [4, 'unknown-status'],
      [5, 'unknown-municipality'],
      [6, 'wrong-date'],
    ])
    expect([await room.count('task'), await room.count('project'), await room.count('phase')]).toEqual([
      0, 2, 0,
    ])
  })

  test('a project’s second namesake does not disturb the tasks that are in the first', async () => {
    await room.take(aList({}))
    await room.asSystem((tx) => aProject(tx, 'Klik', [korsbaek]))
    expect(await room.take(aList({ OPGAVETITEL: 'Tæl igen' }))).toMatchObject({
      updated: [900401],
      faults: [],
    })
  })

  test('a dry run tells what would be, and leaves no trace', async () => {
    await room.take(aList({}))
    const list = aList({ OPGAVETITEL: 'Tæl igen' }, { ID: '2', PROJEKT: 'KSD', ANSVARLIG: 'Ukendt Person' })
    const tried = await room.take(list, { dryRun: true })
    expect(tried).toMatchObject({
      created: [2],
      updated: [900401],
      faults: [],
      notes: [{ code: 'unknown-person' }],
    })
    expect([
      await room.count('task'),
      await room.count('project'),
      await room.count('task_template'),
    ]).toEqual([1, 1, 0])
    expect((await room.whole(900401)).task).toMatchObject({ title: 'Tæl nøglerne', version: 1 })
    expect(await room.take(list)).toEqual(tried)
  })

  test('a file that cannot be read is said to be so', async () => {
    expect(await room.take('Hej Bo')).toEqual({
      created: [],
      updated: [],
      unchanged: [],
      notes: [],
      faults: [{ line: null, code: 'unknown-file', facts: {} }],
    })
  })

  test('texts no database can keep are kept without what it cannot', async () => {
    await room.take(aList({ MÅL: 'Tæl\u0000 nøg\ud800ler 🔑', 'Ø\u0000konomi': 'x\u0007' }))
    expect((await room.whole(900401)).template).toMatchObject({
      goal: 'Tæl nøg\ufffdler 🔑',
      extra: { Økonomi: 'x' },
    })
  })
})
