import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Tx } from '../../src/data/unitOfWork.js'
import type { NamedTask } from '../../src/domain/task.js'
import { importFile, type ImportOptions, type ImportReport } from '../../src/services/imports.js'
import { aMunicipality, aPerson, aProject, type Town } from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import { openTestDatabase } from '../support/database.js'

const database = openTestDatabase()
const clock = standingClock('2026-03-02T09:00:00Z')

const asSystem = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => (await database).data.asSystem(work)
const take = async (content: string | Buffer, options?: ImportOptions): Promise<ImportReport> => {
  const { data } = await database
  return importFile({ data, clock }, { name: 'fil', content: Buffer.from(content) }, options)
}
const fixture = (name: string): Buffer => readFileSync(join(__dirname, '../fixtures', name))

let korsbaek: Town
beforeEach(async () => {
  await (await database).empty()
  clock.set('2026-03-02T09:00:00Z')
  korsbaek = await asSystem((tx) => aMunicipality(tx, 'Korsbæk Kommune'))
})
afterAll(async () => (await database).close())

/** Everything there is of a task, as the next reader would find it. */
async function whole(number: number) {
  return asSystem(async (tx) => {
    const task = await tx.tasks.findByNumber(number)
    if (!task) throw new Error(`no task #${number}`)
    const template = task.templateId ? await tx.tasks.template(task.templateId) : null
    return { task, template, note: await tx.tasks.note(task), messages: await tx.tasks.messages(task) }
  })
}

const count = async (
  table: 'task' | 'project' | 'phase' | 'theme' | 'task_template' | 'outbox' | 'message',
) => {
  const { dataSource } = await database
  const [row] = await dataSource.query<{ n: number }[]>(`select count(*)::int as n from ${table}`)
  return row?.n
}

const COLUMNS = ['PROJEKT', 'OPGAVETITEL', 'PRIORITET', 'STATUS', 'ID', 'SLUTDATO']
const CELLS = ['KLIK', 'Tæl nøglerne', 'Anbefalet', 'Ikke påbegyndt', '#900401', '30-03-2026']
type Cells = Record<string, string>

/** A list; each row is the usual one with what it is given, whose keys become columns. */
function aList(...rows: Cells[]): string {
  const columns = [...new Set([...COLUMNS, ...rows.flatMap(Object.keys)])]
  const lines = rows.map((row) => columns.map((column, n) => `"${row[column] ?? CELLS[n] ?? ''}"`).join(';'))
  return [columns.join(';'), ...lines].join('\n')
}

const said = (report: ImportReport) => report.faults.map(({ line, code }) => [line, code])

describe('a new task', () => {
  test('is taken over whole, the municipality’s own part of it too', async () => {
    const bo = await asSystem((tx) => aPerson(tx, korsbaek, { fullName: 'Bo Dahl' }))
    const astrid = await asSystem((tx) => aPerson(tx, korsbaek, { fullName: 'Astrid Skov' }))
    expect(await take(fixture('task-screen.md'))).toEqual({
      created: [900102],
      updated: [],
      unchanged: [],
      notes: [],
      faults: [],
    })
    const { task, template, note, messages } = await whole(900102)
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
    await asSystem((tx) => aPerson(tx, korsbaek, { fullName: 'Astrid Skov' }))
    await take(fixture('task-paper.txt'))
    const { task } = await whole(900101)
    expect(task).toMatchObject({ status: 'STARTED', endDate: '2026-02-24', redOn: '2026-02-24' })
    expect(task).toMatchObject({
      lastNotifiedMarker: 'RED',
      nextChangeOn: null,
      responsibleName: 'Astrid Skov',
    })
    expect(await count('outbox')).toBe(0)
  })

  test('makes its project, phase and theme, or finds them however they are cased', async () => {
    await take(aList({ FASE: 'Udrulning', TEMA: 'Drift' }))
    await take(aList({ ID: '2', PROJEKT: 'Klik (PLUS)', FASE: 'UDRULNING', TEMA: 'drift' }))
    expect([await count('project'), await count('phase'), await count('theme')]).toEqual([1, 1, 1])
    const projects = await asSystem((tx) => tx.projects.of(korsbaek.id))
    expect(projects).toMatchObject([{ name: 'KLIK', nameSort: 'klik', state: 'ACTIVE' }])
    expect((await whole(2)).task).toMatchObject({ phaseName: 'Udrulning', themeName: 'Drift' })
  })

  test('keeps a name nobody has, and says so', async () => {
    const { notes } = await take(aList({ ANSVARLIG: 'Ukendt Person', UDFØRER: '-' }))
    expect(notes).toEqual([
      {
        line: 2,
        code: 'unknown-person',
        facts: { number: 900401, heading: 'ANSVARLIG', name: 'Ukendt Person' },
      },
    ])
    const { task, template } = await whole(900401)
    expect(task).toMatchObject({ responsibleId: null, executorId: null })
    expect(template?.extra).toEqual({ ANSVARLIG: 'Ukendt Person' })
  })

  test('does not guess between two of the same name, nor take somebody of another municipality', async () => {
    await asSystem(async (tx) => {
      for (const fullName of ['Bo Dahl', 'bo dahl']) await aPerson(tx, korsbaek, { fullName })
      await aPerson(tx, await aMunicipality(tx, 'Andeby Kommune'), { fullName: 'Ida Holm' })
    })
    const list = aList({ ANSVARLIG: 'Bo Dahl', UDFØRER: 'Ida Holm' })
    const { notes } = await take(list, { municipality: 'Korsbæk' })
    expect(notes.map(({ code }) => code)).toEqual(['ambiguous-person', 'unknown-person'])
    expect((await whole(900401)).task).toMatchObject({ responsibleId: null, executorId: null })
  })
})

describe('the municipality', () => {
  beforeEach(() => asSystem((tx) => aMunicipality(tx, 'Andeby Kommune')))

  test.each(['Korsbæk Kommune', 'Korsbæk', 'korsbæk kommune'])('is what the file says: %s', async (name) => {
    expect((await take(aList({ KOMMUNE: name }), { municipality: 'Andeby' })).created).toEqual([900401])
    expect((await whole(900401)).task.municipalityId).toBe(korsbaek.id)
  })

  test('is what the operator says when the file is silent', async () => {
    expect((await take(aList({}), { municipality: 'Korsbæk' })).created).toEqual([900401])
  })

  test('is said to be missing once when the list has no column for it', async () => {
    expect(said(await take(aList({}, { ID: '2' })))).toEqual([[null, 'missing-municipality']])
  })

  test('is said to be missing by line when the column has gaps', async () => {
    const list = aList({ KOMMUNE: 'Korsbæk' }, { ID: '2' }, { ID: '3', KOMMUNE: 'Gåserød' }, { ID: '4' })
    expect(said(await take(list))).toEqual([
      [3, 'missing-municipality'],
      [4, 'unknown-municipality'],
      [5, 'missing-municipality'],
    ])
  })

  test('the operator names must be there', async () => {
    const { faults } = await take(aList({}, { ID: '2' }), { municipality: 'Gåserød' })
    expect(faults).toEqual([{ line: null, code: 'unknown-municipality', facts: { name: 'Gåserød' } }])
  })

  test('of a number cannot change', async () => {
    await take(aList({ KOMMUNE: 'Andeby' }))
    const { faults } = await take(aList({ KOMMUNE: 'Korsbæk' }))
    expect(faults).toEqual([{ line: 2, code: 'number-elsewhere', facts: { number: 900401 } }])
  })
})

describe('a task that is here already', () => {
  const changed = async (changes: Partial<NamedTask>): Promise<void> =>
    asSystem(async (tx) => {
      const task = await tx.tasks.findByNumber(900401)
      if (task) await tx.tasks.update(task, changes, clock.now())
    })

  test('gets KOMBIT’s fields, and keeps what the municipality has put in', async () => {
    const bo = await asSystem((tx) => aPerson(tx, korsbaek, { fullName: 'Bo Dahl' }))
    await asSystem((tx) => aPerson(tx, korsbaek, { fullName: 'Ida Holm' }))
    await take(aList({ 'INTERNE NOTER': 'Vores note', MÅL: 'Tæl', FASE: 'Et' }))
    await changed({ status: 'STARTED', responsibleId: bo.id })
    const list = aList({
      OPGAVETITEL: 'Tæl alle nøgler',
      PRIORITET: 'Obligatorisk',
      STATUS: 'Fuldført',
      ANSVARLIG: 'Ida Holm',
      UDFØRER: 'Ida Holm',
      'INTERNE NOTER': 'En anden note',
      MÅL: 'Tæl alle',
      FASE: 'To',
      SLUTDATO: '31-03-2026',
      STARTDATO: '02-02-2026',
      'ANBEFALET ANSVARLIG': 'KLIK -koordinator',
      ØKONOMI: 'Gratis',
    })
    expect(await take(list)).toEqual({ created: [], updated: [900401], unchanged: [], notes: [], faults: [] })
    const { task, template, note } = await whole(900401)
    expect(task).toMatchObject({
      title: 'Tæl alle nøgler',
      titleSort: 'tæl alle nøgler'.replace('æ', '{').replace('ø', '|'),
      priority: 'MANDATORY',
      phaseName: 'To',
      startDate: '2026-02-02',
      endDate: '2026-03-31',
      redOn: '2026-03-31',
      version: 3,
      status: 'STARTED',
      responsibleId: bo.id,
      executorId: null,
    })
    expect(template).toMatchObject({ goal: 'Tæl alle', extra: { ØKONOMI: 'Gratis' } })
    expect(template?.recommendedResponsibleRoles).toEqual(['KLIK-koordinator'])
    expect(note).toBe('Vores note')
  })

  test('is left alone where the file is silent, and emptied where it says so', async () => {
    await take(aList({ MÅL: 'Tæl', RESULTAT: 'Talt', FASE: 'Et', TEMA: 'Drift', STARTDATO: '01-02-2026' }))
    await take(aList({ MÅL: '-', FASE: '', STARTDATO: '' }))
    const { task, template } = await whole(900401)
    expect(task).toMatchObject({ phaseName: null, themeName: 'Drift', startDate: null })
    expect(template).toMatchObject({ goal: null, result: 'Talt' })
  })

  test('is not written when nothing is new', async () => {
    await take(fixture('task-screen.md'))
    const before = await whole(900102)
    clock.add(60)
    expect(await take(fixture('task-screen.md'))).toMatchObject({ updated: [], unchanged: [900102] })
    expect(await whole(900102)).toEqual(before)
  })

  test('gets the messages it does not have, once', async () => {
    const thread = (...messages: string[]): string => `Bo Dahl\n\n${messages.join('\n\nBo Dahl\n\n')}`
    await take(aList({ BESKEDER: thread('Hej') }))
    expect(await take(aList({ BESKEDER: thread('Hej', 'Er du der') }))).toMatchObject({ updated: [900401] })
    expect(await take(aList({ BESKEDER: thread('Hej', 'Er du der') }))).toMatchObject({ unchanged: [900401] })
    const { messages } = await whole(900401)
    expect(messages.map(({ position, text }) => [position, text])).toEqual([
      [1, 'Hej'],
      [2, 'Er du der'],
    ])
  })

  test('has its new deadline set without a word, and a new title does not hide an old one', async () => {
    await take(aList({ SLUTDATO: '30-06-2026' }))
    await changed({ lastNotifiedMarker: 'GREY' })
    await take(aList({ SLUTDATO: '30-06-2026', OPGAVETITEL: 'Tæl igen' }))
    expect((await whole(900401)).task.lastNotifiedMarker).toBe('GREY')
    await take(aList({ SLUTDATO: '03-03-2026' }))
    expect((await whole(900401)).task).toMatchObject({
      lastNotifiedMarker: 'YELLOW',
      nextChangeOn: '2026-03-03',
    })
    expect(await count('outbox')).toBe(0)
  })

  test('cannot end before it started, also when the file only has the end', async () => {
    await take(aList({ STARTDATO: '01-03-2026' }))
    const { faults } = await take(aList({ SLUTDATO: '01-02-2026' }))
    expect(faults).toEqual([
      { line: 2, code: 'start-after-end', facts: { number: 900401, start: '2026-03-01', end: '2026-02-01' } },
    ])
  })

  test('moves to another project, and leaves phase and theme of the old one', async () => {
    await take(aList({ FASE: 'Et', TEMA: 'Drift' }))
    await take(aList({ PROJEKT: 'KSD' }))
    expect((await whole(900401)).task).toMatchObject({ projectName: 'KSD', phaseName: null, themeName: null })
  })

  test('is told to the live cards that show it, and to nobody else', async () => {
    await take(aList({}, { ID: '2' }))
    const { task } = await whole(900401)
    const card = await asSystem(async (tx) => {
      const person = await aPerson(tx, korsbaek)
      const conversation = await tx.conversations.remember({
        municipalityId: korsbaek.id,
        kind: 'PERSONAL',
        personId: person.id,
        tenantId: korsbaek.tenantId,
        teamsId: 'a:1',
        serviceUrl: 'http://127.0.0.1',
        botId: '28:bot',
        language: 'da',
      })
      const shown = {
        municipalityId: korsbaek.id,
        conversationId: conversation.id,
        kind: 'task' as const,
        threadId: null,
      }
      await tx.cards.deliver({ ...shown, activityId: '2', subject: 'other', shows: ['other'] }, clock.now())
      return tx.cards.deliver({ ...shown, activityId: '1', subject: task.id, shows: [task.id] }, clock.now())
    })
    await take(aList({}, { ID: '2' }))
    expect(await count('outbox')).toBe(0)
    await take(aList({ OPGAVETITEL: 'Tæl igen' }, { ID: '2' }))
    const { dataSource } = await database
    const rows = await dataSource.query<{ event: unknown }[]>('select event from outbox')
    expect(rows).toEqual([{ event: { type: 'card.changed', deliveredCardId: card } }])
  })
})

describe('KOMBIT’s template', () => {
  test('is one for all municipalities, and carries nothing of theirs', async () => {
    await asSystem((tx) => aMunicipality(tx, 'Andeby Kommune'))
    const own = { HISTORIK: 'Bo ændrede status', 'TILFØJEDE FILER': 'liste.xlsx', ANSVARLIG: 'Ukendt Person' }
    await take(aList({ ID: '1 / 7', KOMMUNE: 'Andeby', MÅL: 'Tæl' }))
    const { notes } = await take(aList({ ID: '2 / 7', KOMMUNE: 'Korsbæk', MÅL: 'Tæl alle', ...own }))
    expect(await count('task_template')).toBe(1)
    expect(notes.map(({ code, facts }) => [code, facts.heading])).toEqual([
      ['unknown-person', 'ANSVARLIG'],
      ['not-taken-over', 'HISTORIK'],
      ['not-taken-over', 'TILFØJEDE FILER'],
    ])
    expect((await whole(1)).template).toMatchObject({ templateNumber: 7, goal: 'Tæl alle', extra: {} })
  })

  test('without a number is the task’s own, and keeps what has no other place', async () => {
    await take(aList({ HISTORIK: 'Bo ændrede status', 'TILFØJEDE FILER': 'a.xlsx\nb.pdf' }))
    const { template } = await whole(900401)
    expect(template?.extra).toEqual({ HISTORIK: 'Bo ændrede status', 'TILFØJEDE FILER': 'a.xlsx\nb.pdf' })
  })

  test('gets its number when it becomes known', async () => {
    await take(aList({ MÅL: 'Tæl' }))
    await take(aList({ ID: '900401 / 8' }))
    expect(await count('task_template')).toBe(1)
    expect((await whole(900401)).template).toMatchObject({ templateNumber: 8, goal: 'Tæl' })
  })

  test('has one task in a municipality, not two', async () => {
    const { faults } = await take(aList({ ID: '1 / 7' }, { ID: '2 / 7' }))
    expect(faults).toEqual([{ line: 3, code: 'template-taken', facts: { number: 2, template: 7, other: 1 } }])
  })
})

describe('a local task', () => {
  const local = { PRIORITET: 'Lokal', ID: '2', BESKRIVELSE: 'Find kassen' }

  test('belongs to a KLIK task, which may stand below it', async () => {
    await take(aList({ ...local, 'OVERORDNET OPGAVE': '#900401' }, {}))
    const { task, template } = await whole(2)
    const parent = await whole(900401)
    expect(task).toMatchObject({ kind: 'LOCAL', priority: 'LOCAL', description: 'Find kassen' })
    expect(task.parentTaskId).toBe(parent.task.id)
    expect(template).toBeNull()
  })

  test('without one is taken with a note; texts a local task has no place for are named', async () => {
    const { created, notes } = await take(aList({ ...local, MÅL: 'Tæl', ØKONOMI: 'Gratis' }))
    expect(created).toEqual([2])
    expect(notes.map(({ code, facts }) => [code, facts.heading])).toEqual([
      ['not-taken-over', 'MÅL'],
      ['not-taken-over', 'ØKONOMI'],
      ['local-alone', undefined],
    ])
  })

  test('belongs to a task of its own municipality that is not local itself', async () => {
    await take(aList(local))
    const list = aList(
      { ...local, ID: '3', 'OVERORDNET OPGAVE': '2' },
      { ...local, ID: '4', 'OVERORDNET OPGAVE': '5' },
    )
    expect(said(await take(list))).toEqual([
      [2, 'unknown-parent'],
      [3, 'unknown-parent'],
    ])
  })

  test('is the municipality’s: an import does not change it, nor make it KOMBIT’s', async () => {
    await take(aList(local))
    expect(await take(aList({ ...local, OPGAVETITEL: 'Andet' }))).toMatchObject({ unchanged: [2] })
    expect((await whole(2)).task.title).toBe('Tæl nøglerne')
    expect(said(await take(aList({ ID: '2' })))).toEqual([[2, 'kind-differs']])
  })
})

describe('all or nothing', () => {
  test('with one fault nothing of the file is taken, and every fault is named in order', async () => {
    await asSystem(async (tx) => {
      for (const name of ['KSD', 'ksd']) await aProject(tx, name, [korsbaek])
    })
    const list = aList(
      { PROJEKT: 'Nyt projekt', FASE: 'Et' },
      { ID: '2', PROJEKT: 'KSD' },
      { ID: '3', STATUS: 'Snart færdig' },
      { ID: '4', KOMMUNE: 'Gåserød' },
      { ID: '4', SLUTDATO: '30-02-2026' },
    )
    const report = await take(list)
    expect(report).toMatchObject({ created: [], updated: [], unchanged: [], notes: [] })
    expect(said(report)).toEqual([
      [3, 'ambiguous-project'],
      [4, 'unknown-status'],
      [5, 'unknown-municipality'],
      [6, 'wrong-date'],
    ])
    expect([await count('task'), await count('project'), await count('phase')]).toEqual([0, 2, 0])
  })

  test('a project’s second namesake does not disturb the tasks that are in the first', async () => {
    await take(aList({}))
    await asSystem((tx) => aProject(tx, 'Klik', [korsbaek]))
    expect(await take(aList({ OPGAVETITEL: 'Tæl igen' }))).toMatchObject({ updated: [900401], faults: [] })
  })

  test('a dry run tells what would be, and leaves no trace', async () => {
    await take(aList({}))
    const list = aList({ OPGAVETITEL: 'Tæl igen' }, { ID: '2', PROJEKT: 'KSD', ANSVARLIG: 'Ukendt Person' })
    const tried = await take(list, { dryRun: true })
    expect(tried).toMatchObject({
      created: [2],
      updated: [900401],
      faults: [],
      notes: [{ code: 'unknown-person' }],
    })
    expect([await count('task'), await count('project'), await count('task_template')]).toEqual([1, 1, 0])
    expect((await whole(900401)).task).toMatchObject({ title: 'Tæl nøglerne', version: 1 })
    expect(await take(list)).toEqual(tried)
  })

  test('a file that cannot be read is said to be so', async () => {
    expect(await take('Hej Bo')).toEqual({
      created: [],
      updated: [],
      unchanged: [],
      notes: [],
      faults: [{ line: null, code: 'unknown-file', facts: {} }],
    })
  })

  test('texts no database can keep are kept without what it cannot', async () => {
    await take(aList({ MÅL: 'Tæl\u0000 nøg\ud800ler 🔑', 'Ø\u0000konomi': 'x\u0007' }))
    expect((await whole(900401)).template).toMatchObject({
      goal: 'Tæl nøg\ufffdler 🔑',
      extra: { Økonomi: 'x' },
    })
  })
})
