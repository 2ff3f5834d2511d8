import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { NamedTask } from '../../../src/domain/task.js'
import { aMunicipality, aPerson, type Town } from '../../support/builders.js'
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

describe('a task that is here already', () => {
  const changed = async (changes: Partial<NamedTask>): Promise<void> =>
    room.asSystem(async (tx) => {
      const task = await tx.tasks.findByNumber(900401)
      if (task) await tx.tasks.update(task, changes, room.clock.now())
    })

  test('gets KOMBIT’s fields, and keeps what the municipality has put in', async () => {
    const bo = await room.asSystem((tx) => aPerson(tx, korsbaek, { fullName: 'Bo Dahl' }))
    await room.asSystem((tx) => aPerson(tx, korsbaek, { fullName: 'Ida Holm' }))
    await room.take(aList({ 'INTERNE NOTER': 'Vores note', MÅL: 'Tæl', FASE: 'Et' }))
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
    expect(await room.take(list)).toEqual({
      created: [],
      updated: [900401],
      unchanged: [],
      notes: [],
      faults: [],
    })
    const { task, template, note } = await room.whole(900401)
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
    await room.take(
      aList({ MÅL: 'Tæl', RESULTAT: 'Talt', FASE: 'Et', TEMA: 'Drift', STARTDATO: '01-02-2026' }),
    )
    await room.take(aList({ MÅL: '-', FASE: '', STARTDATO: '' }))
    const { task, template } = await room.whole(900401)
    expect(task).toMatchObject({ phaseName: null, themeName: 'Drift', startDate: null })
    expect(template).toMatchObject({ goal: null, result: 'Talt' })
  })

  test('is not written when nothing is new', async () => {
    await room.take(fixture('task-screen.md'))
    const before = await room.whole(900102)
    room.clock.add(60)
    expect(await room.take(fixture('task-screen.md'))).toMatchObject({ updated: [], unchanged: [900102] })
    expect(await room.whole(900102)).toEqual(before)
  })

  test('gets the messages it does not have, once', async () => {
    const thread = (...messages: string[]): string => `Bo Dahl\n\n${messages.join('\n\nBo Dahl\n\n')}`
    await room.take(aList({ BESKEDER: thread('Hej') }))
    expect(await room.take(aList({ BESKEDER: thread('Hej', 'Er du der') }))).toMatchObject({
      updated: [900401],
    })
    expect(await room.take(aList({ BESKEDER: thread('Hej', 'Er du der') }))).toMatchObject({
      unchanged: [900401],
    })
    const { messages } = await room.whole(900401)
    expect(messages.map(({ position, text }) => [position, text])).toEqual([
      [1, 'Hej'],
      [2, 'Er du der'],
    ])
  })

  test('has its new deadline set without a word, and a new title does not hide an old one', async () => {
    await room.take(aList({ SLUTDATO: '30-06-2026' }))
    await changed({ lastNotifiedMarker: 'GREY' })
    await room.take(aList({ SLUTDATO: '30-06-2026', OPGAVETITEL: 'Tæl igen' }))
    expect((await room.whole(900401)).task.lastNotifiedMarker).toBe('GREY')
    await room.take(aList({ SLUTDATO: '03-03-2026' }))
    expect((await room.whole(900401)).task).toMatchObject({
      lastNotifiedMarker: 'YELLOW',
      nextChangeOn: '2026-03-03',
    })
    expect(await room.count('outbox')).toBe(0)
  })

  test('cannot end before it started, also when the file only has the end', async () => {
    await room.take(aList({ STARTDATO: '01-03-2026' }))
    const { faults } = await room.take(aList({ SLUTDATO: '01-02-2026' }))
    expect(faults).toEqual([
      { line: 2, code: 'start-after-end', facts: { number: 900401, start: '2026-03-01', end: '2026-02-01' } },
    ])
  })

  test('moves to another project, and leaves phase and theme of the old one', async () => {
    await room.take(aList({ FASE: 'Et', TEMA: 'Drift' }))
    await room.take(aList({ PROJEKT: 'KSD' }))
    expect((await room.whole(900401)).task).toMatchObject({
      projectName: 'KSD',
      phaseName: null,
      themeName: null,
    })
  })

  test('is told to the live cards that show it, and to nobody else', async () => {
    await room.take(aList({}, { ID: '2' }))
    const { task } = await room.whole(900401)
    const card = await room.asSystem(async (tx) => {
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
      await tx.cards.deliver(
        { ...shown, activityId: '2', subject: 'other', shows: ['other'] },
        room.clock.now(),
      )
      return tx.cards.deliver(
        { ...shown, activityId: '1', subject: task.id, shows: [task.id] },
        room.clock.now(),
      )
    })
    await room.take(aList({}, { ID: '2' }))
    expect(await room.count('outbox')).toBe(0)
    await room.take(aList({ OPGAVETITEL: 'Tæl igen' }, { ID: '2' }))
    expect(await room.events()).toEqual([{ type: 'card.changed', deliveredCardId: card }])
  })
})

describe('KOMBIT’s template', () => {
  test('is one for all municipalities, and carries nothing of theirs', async () => {
    await room.asSystem((tx) => aMunicipality(tx, 'Andeby Kommune'))
    const own = { HISTORIK: 'Bo ændrede status', 'TILFØJEDE FILER': 'liste.xlsx', ANSVARLIG: 'Ukendt Person' }
    await room.take(aList({ ID: '1 / 7', KOMMUNE: 'Andeby', MÅL: 'Tæl' }))
    const { notes } = await room.take(aList({ ID: '2 / 7', KOMMUNE: 'Korsbæk', MÅL: 'Tæl alle', ...own }))
    expect(await room.count('task_template')).toBe(1)
    expect(notes.map(({ code, facts }) => [code, facts.heading])).toEqual([['unknown-person', 'ANSVARLIG']])
    expect((await room.whole(2)).past).toMatchObject({ history: 'Bo ændrede status', files: ['liste.xlsx'] })
    expect((await room.whole(1)).past).toBeNull()
    expect((await room.whole(1)).template).toMatchObject({ templateNumber: 7, goal: 'Tæl alle', extra: {} })
  })

  test('without a number is the task’s own', async () => {
    await room.take(aList({ RISICI: 'Ingen' }))
    expect((await room.whole(900401)).template?.extra).toEqual({ RISICI: 'Ingen' })
  })

  test('gets its number when it becomes known', async () => {
    await room.take(aList({ MÅL: 'Tæl' }))
    await room.take(aList({ ID: '900401 / 8' }))
    expect(await room.count('task_template')).toBe(1)
    expect((await room.whole(900401)).template).toMatchObject({ templateNumber: 8, goal: 'Tæl' })
  })

  test('has one task in a municipality, not two', async () => {
    const { faults } = await room.take(aList({ ID: '1 / 7' }, { ID: '2 / 7' }))
    expect(faults).toEqual([{ line: 3, code: 'template-taken', facts: { number: 2, template: 7, other: 1 } }])
  })
})

describe('the past an export tells of', () => {
  const past = async () => {
    const found = (await room.whole(900401)).past
    return found && [found.history, found.files]
  }

  test('is kept with the task, not among KOMBIT’s words', async () => {
    const told = { HISTORIK: 'Bo ændrede status', 'TILFØJEDE FILER': 'a.xlsx\nb.pdf' }
    expect(await room.take(aList(told))).toMatchObject({ created: [900401], notes: [] })
    expect(await past()).toEqual(['Bo ændrede status', ['a.xlsx', 'b.pdf']])
    expect((await room.whole(900401)).template).toBeNull()
    expect(await room.take(aList(told))).toMatchObject({ unchanged: [900401] })
  })

  test('follows a newer export; what that is silent about stays', async () => {
    await room.take(aList({ HISTORIK: 'Først', 'TILFØJEDE FILER': 'a.xlsx' }))
    expect(await room.take(aList({ HISTORIK: 'Først, så mere' }))).toMatchObject({ updated: [900401] })
    expect(await past()).toEqual(['Først, så mere', ['a.xlsx']])
    expect(
      await room.take(aList({ HISTORIK: '-', 'TILFØJEDE FILER': 'Ingen vedhæftede filer' })),
    ).toMatchObject({
      unchanged: [900401],
    })
  })

  test('is not there where the export has none', async () => {
    await room.take(aList({ HISTORIK: '', 'TILFØJEDE FILER': 'Ingen vedhæftede filer' }))
    expect(await past()).toBeNull()
  })

  test('is taken over for a local task too', async () => {
    const { notes } = await room.take(aList({ PRIORITET: 'Lokal', HISTORIK: 'Bo oprettede den' }))
    expect(notes.map(({ code }) => code)).toEqual(['local-alone'])
    expect((await past())?.[0]).toBe('Bo oprettede den')
  })
})

describe('a local task', () => {
  const local = { PRIORITET: 'Lokal', ID: '2', BESKRIVELSE: 'Find kassen' }

  test('belongs to a KLIK task, which may stand below it', async () => {
    await room.take(aList({ ...local, 'OVERORDNET OPGAVE': '#900401' }, {}))
    const { task, template } = await room.whole(2)
    const parent = await room.whole(900401)
    expect(task).toMatchObject({ kind: 'LOCAL', priority: 'LOCAL', description: 'Find kassen' })
    expect(task.parentTaskId).toBe(parent.task.id)
    expect(template).toBeNull()
  })

  test('without one is taken with a note; texts a local task has no place for are named', async () => {
    const { created, notes } = await room.take(aList({ ...local, MÅL: 'Tæl', ØKONOMI: 'Gratis' }))
    expect(created).toEqual([2])
    expect(notes.map(({ code, facts }) => [code, facts.heading])).toEqual([
      ['not-taken-over', 'MÅL'],
      ['not-taken-over', 'ØKONOMI'],
      ['local-alone', undefined],
    ])
  })

  test('belongs to a task of its own municipality that is not local itself', async () => {
    await room.take(aList(local))
    const list = aList(
      { ...local, ID: '3', 'OVERORDNET OPGAVE': '2' },
      { ...local, ID: '4', 'OVERORDNET OPGAVE': '5' },
    )
    expect(said(await room.take(list))).toEqual([
      [2, 'parent-is-local'],
      [3, 'unknown-parent'],
    ])
  })

  test('is the municipality’s: an import does not change it, nor make it KOMBIT’s', async () => {
    await room.take(aList(local))
    expect(await room.take(aList({ ...local, OPGAVETITEL: 'Andet' }))).toMatchObject({ unchanged: [2] })
    expect((await room.whole(2)).task.title).toBe('Tæl nøglerne')
    expect(said(await room.take(aList({ ID: '2' })))).toEqual([[2, 'kind-differs']])
  })
})
