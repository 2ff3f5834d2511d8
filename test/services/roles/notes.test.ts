import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { refusalText } from '../../../src/i18n/refusals.js'
import { translator } from '../../../src/i18n/translator.js'
import { Refusal } from '../../../src/domain/refusals.js'
import type { NoteSection } from '../../../src/domain/role.js'
import { cleanMarkdown } from '../../../src/domain/richText.js'
import * as assignments from '../../../src/services/roles/assign.js'
import * as roleExports from '../../../src/services/roles/export.js'
import * as roleNotes from '../../../src/services/roles/notes.js'
import * as roles from '../../../src/services/roles/roles.js'
import { aPerson, aProject, aRole, type Someone } from '../../support/builders.js'
import { cellsOf, everywhereRoom, told, type Everywhere, type Stage } from '../../support/everywhere.js'
import { harmOf, XSS_PAYLOADS } from '../../support/payloads.js'

let room: Everywhere
let stage: Stage
let second: Someone
beforeAll(async () => {
  room = await everywhereRoom()
})
afterAll(() => room.close())
beforeEach(async () => {
  stage = await room.fresh()
  second = await room.data.asSystem((tx) =>
    aPerson(tx, stage.here, { fullName: 'Anden Admin', isAdministrator: true }),
  )
})

type Saving = { who?: Someone; section?: NoteSection; version?: number }
const save = async (text: string, { who = stage.admin, section = 'EFFECT', version = 0 }: Saving = {}) =>
  (await roleNotes.save(room.world, who.caller, { roleId: stage.leads, section, version, text })).notes
const notesFor = async ({ caller }: Someone) => (await roles.read(room.world, caller, stage.leads)).notes
const refused = (saving: Promise<unknown>): Promise<Refusal> =>
  saving.then(
    () => Promise.reject(new Error('it was saved')),
    (error: unknown) => (error instanceof Refusal ? error : Promise.reject(error as Error)),
  )

describe('a note on a role', () => {
  test('is written, changed and taken away, and the history says that it was, not what', async () => {
    expect(await save('Hos os **Borgerservice**')).toEqual([
      {
        ...{ section: 'EFFECT', text: 'Hos os **Borgerservice**', version: 1 },
        ...{ updatedAt: '2026-03-02T09:00:00.000Z', updatedBy: 'Klik Admin' },
      },
    ])
    await save('Til alle', { section: 'GENERAL' })
    room.clock.add(5)
    const changed = await save('Nu Jobcenter', { who: second, version: 1 })
    expect(changed.map(({ section, version, updatedBy }) => [section, version, updatedBy])).toEqual([
      ['GENERAL', 1, 'Klik Admin'],
      ['EFFECT', 2, 'Anden Admin'],
    ])
    expect((await save('  \n', { version: 2 })).map(({ section }) => section)).toEqual(['GENERAL'])
    const told = await room.dataSource.query<unknown[]>(
      `select field, old_value, new_value from history where subject = 'role' order by ordinal`,
    )
    const note = (section: string) => ({ field: 'note', old_value: null, new_value: section })
    expect(told).toEqual([note('EFFECT'), note('GENERAL'), note('EFFECT'), note('EFFECT')])
  })

  test('is read by everybody of the municipality and nobody of another; only an administrator writes', async () => {
    await save('Kun for os')
    const { here, there, ksd } = stage
    const [reader, stranger] = await room.data.asSystem(async (tx) => [
      await aPerson(tx, here, { access: [[ksd, 'READER']] }),
      await aPerson(tx, there, { isAdministrator: true }),
    ])
    expect((await notesFor(reader)).map(({ text }) => text)).toEqual(['Kun for os'])
    expect(await notesFor(stranger)).toEqual([])
    expect((await save('Vores egen', { who: stranger })).map(({ text }) => text)).toEqual(['Vores egen'])
    expect((await notesFor(reader)).map(({ text }) => text)).toEqual(['Kun for os'])
    expect((await refused(save('x', { who: reader }))).facts).toEqual({ right: 'role.editNotes' })
  })

  test('is not overwritten by whoever comes second, who is told by whom and when; the same twice is harmless', async () => {
    await save('Først')
    room.clock.add(7)
    const late = await refused(save('Mit', { who: second }))
    expect([late.code, late.status, late.facts]).toEqual([
      ...['stale-note', 409, { by: 'Klik Admin', at: '2026-03-02T09:00:00.000Z' }],
    ])
    expect(refusalText(translator('da'), late)).toContain('Klik Admin var først og ændrede noten')
    expect((await save('Først', { who: second }))[0]).toMatchObject({ version: 1, updatedBy: 'Klik Admin' })
  })

  test('that was taken away and written anew is not taken for the one before', async () => {
    await save('Først')
    await save('', { version: 1, who: second })
    const gone = await refused(save('Mit', { version: 1 }))
    expect([gone.code, gone.facts.by]).toEqual(['stale-note', 'Anden Admin'])
    expect((await save('Ny', { who: second }))[0]?.version).toBeGreaterThan(1)
    expect((await refused(save('Mit', { version: 1 }))).code).toBe('stale-note')
    expect((await notesFor(stage.admin))[0]?.text).toBe('Ny')
  })

  test('of two saved at once one is kept', async () => {
    const both = await Promise.allSettled([save('En'), save('To', { who: second })])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await notesFor(stage.admin)).toHaveLength(1)
  })

  test('carries no civil registration number, and says who could have read it', async () => {
    const open = await refused(save('Ring til 010203-1234', { section: 'GENERAL' }))
    const inside = await refused(save('Ring til 010203-1234'))
    const t = translator('da')
    expect([open.code, inside.code]).toEqual(['personal-number', 'personal-number'])
    expect(refusalText(t, open)).toContain('KOMBIT kan læse med')
    expect(refusalText(t, inside)).not.toContain('KOMBIT')
    expect(await notesFor(stage.admin)).toEqual([])
  })

  test('keeps whatever people have tried as the text it is', async () => {
    let version = 0
    for (let n = 0; n < XSS_PAYLOADS.length; n += 25) {
      const typed = XSS_PAYLOADS.slice(n, n + 25).join('\n\n')
      const [note] = await save(typed, { version })
      expect(note?.text).toBe(cleanMarkdown(typed))
      expect(harmOf(note?.text ?? '')).toEqual([])
      version = note?.version ?? 0
    }
  })
})

describe('the file of the own municipality', () => {
  const ALL = {
    project: [],
    importance: [],
    type: [],
    vacant: false,
    notReady: false,
    hidesEmpty: false,
    words: '',
  }
  const rowsOf = async (filter: Partial<typeof ALL> & { importance?: 'RECOMMENDED'[] } = {}) => {
    const asked = { filter: { ...ALL, ...filter }, language: null }
    const { bytes } = await roleExports.own(room.world, second.caller, asked)
    return cellsOf(bytes)
  }

  test('has every role with its holders and their contact data, vacant ones too, as the filters leave it', async () => {
    await room.data.asSystem((tx) => aRole(tx, { title: '=Tovholder' }))
    await room.holder(stage.here, stage.leads, {
      fullName: 'Egon Egen',
      title: 'Chef',
      email: 'egon@korsbaek.example',
    })
    await room.holder(stage.there, stage.leads, { fullName: 'Fie Fremmed' })
    const asked = await room.data.asSystem((tx) => aPerson(tx, stage.here, { fullName: 'Asta Spurgt' }))
    await assignments.nominate(room.world, stage.admin.caller, {
      ...{ roleId: stage.leads, personId: asked.id, direct: false },
    })
    const [heads, ...rows] = await rowsOf()
    expect(heads).toEqual([
      ...['Rolle', 'Projekt', 'Vigtighed', 'Type', 'Bruger', 'Titel', 'Afdeling'],
      ...['Direkte nr.', 'Mobil nr.', 'E-mail', 'Primær', 'Klar til rollen'],
    ])
    expect(rows.map((cells) => cells.filter((cell) => cell !== ''))).toEqual([
      ['=Tovholder', '-', 'Anbefalet', 'Tværgående', 'Ubesat'],
      [
        ...['Projektleder', 'KSD', 'Påkrævet', 'Systemspecifik', 'Egon Egen', 'Chef', '00 00 00 99'],
        ...['egon@korsbaek.example', 'Nej', 'Har rollen'],
      ],
      ['Projektleder', 'KSD', 'Påkrævet', 'Systemspecifik', 'Spurgt – afventer svar: Asta Spurgt'],
    ])
    expect((await rowsOf({ vacant: true })).map(([title]) => title)).toEqual(['Rolle', '=Tovholder'])
    expect((await rowsOf({ hidesEmpty: true })).map(([title]) => title)).toEqual([
      ...['Rolle', 'Projektleder', 'Projektleder'],
    ])
    const noted = await room.dataSource.query<unknown[]>(
      `select new_value from history where field = 'exportOwn' and actor_id = $1`,
      [second.id],
    )
    expect(noted).toHaveLength(3)
  })

  test('for KOMBIT has the holders of all municipalities, for a supplier those of its projects; they can see it', async () => {
    const { here, there, ksd, leads } = stage
    const [kombit, supplier, other] = await room.data.asSystem(async (tx) => [
      await aPerson(tx, here, { side: 'KOMBIT' }),
      await aPerson(tx, here, { side: 'SUPPLIER', access: [[ksd, 'STANDARD']] }),
      await aRole(tx, { title: 'DUBU-leder', projectId: await aProject(tx, 'DUBU', [there]) }),
    ])
    const egon = await room.holder(here, leads, { fullName: 'Egon Egen' })
    await room.holder(there, other, { fullName: 'Dorte Dubu' })
    const taken = async ({ caller }: Someone): Promise<(string | undefined)[][]> => {
      const { bytes } = await roleExports.own(room.world, caller, { filter: ALL, language: null })
      const [, ...rows] = await cellsOf(bytes)
      return rows.map((cells) => cells.slice(0, 4))
    }
    const ours = ['Projektleder', 'KSD', 'Korsbæk Kommune', 'Egon Egen']
    expect(await taken(kombit)).toEqual([['DUBU-leder', 'DUBU', 'Aarhus Kommune', 'Dorte Dubu'], ours])
    expect(await taken(supplier)).toEqual([ours])
    const seen = { kind: 'EXPORT', purpose: null, municipality: null }
    expect(await told(room.world, egon)).toMatchObject([seen, seen])
  })
})
