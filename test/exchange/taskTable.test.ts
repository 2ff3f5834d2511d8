import { describe, expect, test } from '@jest/globals'
import writeExcelFile, { type SheetData } from 'write-excel-file/node'
import { readFile } from '../../src/exchange/readFile.js'

const HEADER =
  'PROJEKT;OPGAVETITEL;FASE;TEMA;DEADLINE;PRIORITET;STATUS;SLUTDATO;ID;ANSVARLIG;UDFØRER;STARTDATO'
const ROW = 'KLIK (PLUS);Tæl nøglerne;Udrulning;Drift;● Gul;Anbefalet;Påbegyndt;24-01-2026;#900201;Bo Dahl;-;'

const csv = (...lines: string[]): Buffer => Buffer.from(lines.join('\r\n'))
const readCsv = (...lines: string[]) => readFile(csv(...lines))

const EXPECTED = {
  line: 2,
  instanceNumber: 900201,
  templateNumber: null,
  title: 'Tæl nøglerne',
  project: 'KLIK',
  phase: 'Udrulning',
  theme: 'Drift',
  priority: 'RECOMMENDED',
  status: 'STARTED',
  startDate: null,
  endDate: '2026-01-24',
  responsible: 'Bo Dahl',
  executor: null,
}

describe('the list as CSV', () => {
  test('has one task a row, and is silent about columns it does not have', async () => {
    const { tasks, faults } = await readCsv(HEADER, ROW)
    expect(faults).toEqual([])
    expect(tasks).toEqual([{ ...EXPECTED, messages: [], extra: {} }])
    expect(tasks[0]?.goal).toBeUndefined()
    expect(tasks[0]?.municipality).toBeUndefined()
  })

  const text = [HEADER, ROW].join('\n')
  const utf16 = Buffer.from(text, 'utf16le')
  test.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['Latin-1', Buffer.from(text.replace('●', ''), 'latin1')],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without a mark', utf16],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-16 the other way round without a mark', Buffer.from(utf16).swap16()],
    ['old Mac line ends', Buffer.from(text.replaceAll('\n', '\r'))],
    ['commas', Buffer.from(text.replaceAll(';', ','))],
  ])('is read in %s', async (_name, content) => {
    const { tasks, faults } = await readFile(content)
    expect(faults).toEqual([])
    expect(tasks).toMatchObject([EXPECTED])
  })

  test('may have its columns in any order and a name above them', async () => {
    const reverse = (line: string): string => line.split(';').reverse().join(';')
    const { tasks, faults } = await readCsv('Opgaver i Korsbæk', '', reverse(HEADER), reverse(ROW))
    expect(faults).toEqual([])
    expect(tasks).toMatchObject([{ ...EXPECTED, line: 4 }])
  })

  test('may have the texts as columns; lines and paragraphs in a cell are meant', async () => {
    const { tasks } = await readCsv(
      `${HEADER};Mål;BESKRIVELSE;ANBEFALET UDFØRER;FORUDSÆTNINGER;KOMMUNE`,
      `${ROW};"Tæl ""alle"" nøgler;\nogså de små";"Sådan:\n- Find\n  - Tæl\n\nFærdig";"KLIK -koordinator,Arkivar";-;Korsbæk`,
      ROW.replace('900201', '900202'),
    )
    expect(tasks[0]).toMatchObject({
      goal: 'Tæl "alle" nøgler;  \nogså de små',
      description: 'Sådan:\n\n- Find\n    - Tæl\n\nFærdig',
      recommendedExecutorRoles: ['KLIK-koordinator', 'Arkivar'],
      prerequisites: [],
      municipality: 'Korsbæk',
    })
    expect(tasks[1]).toMatchObject({ line: 8, goal: null })
  })

  test('keeps columns nobody knows, and cells beyond the last one', async () => {
    const { tasks } = await readCsv(`${HEADER};Økonomi;__proto__;;`, `${ROW};Gratis;x;;mere;endnu mere`)
    expect(Object.entries(tasks[0]?.extra ?? {})).toEqual([
      ['Økonomi', 'Gratis'],
      ['__proto__', 'x'],
      ['KOLONNE 16', 'mere'],
      ['KOLONNE 17', 'endnu mere'],
    ])
  })

  test.each([
    ['KLIK (STANDARD)', 'KLIK'],
    ['KLIK (LÆSER)', 'KLIK'],
    ['KLIK', 'KLIK'],
    ['KSD (2. bølge)', 'KSD (2. bølge)'],
  ])('prints the user type after the project: %s', async (cell, project) => {
    const { tasks } = await readCsv(HEADER, ROW.replace('KLIK (PLUS)', cell))
    expect(tasks).toMatchObject([{ project }])
  })

  test.each([
    ['140010', 140010, null],
    ['# 97668 / 107', 97668, 107],
    ['97668/107', 97668, 107],
  ])('reads the number %s', async (cell, instanceNumber, templateNumber) => {
    const { tasks } = await readCsv(HEADER, ROW.replace('#900201', cell))
    expect(tasks).toMatchObject([{ instanceNumber, templateNumber }])
  })

  test.each(['24-01-2026', '24/1/2026', '24.01.2026', '2026-01-24'])('reads the date %s', async (cell) => {
    const { tasks } = await readCsv(HEADER, ROW.replace('24-01-2026', cell))
    expect(tasks).toMatchObject([{ endDate: '2026-01-24' }])
  })

  test('takes a formula for the text it is, guarded or not', async () => {
    const { tasks } = await readCsv(
      HEADER,
      ROW.replace('Tæl nøglerne', '=HYPERLINK("http://x.example")'),
      ROW.replace('Tæl nøglerne', "'=1+1").replace('900201', '900202'),
      ROW.replace(';-;', ";'-;").replace('900201', '900203'),
    )
    expect(tasks.map(({ title }) => title)).toEqual([
      '=HYPERLINK("http://x.example")',
      '=1+1',
      'Tæl nøglerne',
    ])
    expect(tasks[2]?.executor).toBeNull()
  })
})

describe('the list as a workbook', () => {
  const cells = (line: string): SheetData[number] => line.split(';')
  const workbook = (data: SheetData): Promise<Buffer> =>
    writeExcelFile(data, { dateFormat: 'dd-mm-yyyy' }).toBuffer()

  test('has dates as dates or as text, and the number as a number or as text', async () => {
    const row = cells(ROW)
    const content = await workbook([
      cells(HEADER),
      row,
      row.with(7, new Date('2026-03-29T00:00:00Z')).with(8, 900202),
      row.with(7, new Date('1999-12-31T00:00:00Z')).with(8, '# 900203 / 7').with(11, '01-02-1999'),
    ])
    const { tasks, faults } = await readFile(content)
    expect(faults).toEqual([])
    expect(tasks[0]).toEqual({ ...EXPECTED, messages: [], extra: {} })
    expect(tasks.slice(1)).toMatchObject([
      { line: 3, instanceNumber: 900202, endDate: '2026-03-29' },
      { line: 4, instanceNumber: 900203, templateNumber: 7, startDate: '1999-02-01', endDate: '1999-12-31' },
    ])
  })

  test('counts its lines as Excel does, empty rows and all', async () => {
    const content = await workbook([
      ['Opgaver'],
      [],
      cells(HEADER),
      [],
      cells(ROW),
      cells(ROW.replace('Gul', '')),
    ])
    const { faults } = await readFile(content)
    expect(faults).toEqual([{ line: 6, code: 'duplicate-number', facts: { number: 900201, first: 5 } }])
  })

  test('is not computed: a formula without a result is an empty cell', async () => {
    const content = await workbook([cells(HEADER), cells(ROW).with(2, { value: '1+1', type: 'Formula' })])
    const { tasks, faults } = await readFile(content)
    expect(faults).toEqual([])
    expect(tasks).toMatchObject([{ phase: null }])
  })
})

describe('faults', () => {
  test('are all listed, each by its line', async () => {
    const { tasks, faults } = await readCsv(
      HEADER,
      ROW,
      ';;;;;;;;;;;',
      ROW.replace('Tæl nøglerne', '').replace('#900201', '12 34'),
      ROW.replace('Anbefalet', 'Meget').replace('Påbegyndt', '').replace('24-01-2026', '24. januar'),
      `${ROW}01-02-2026`.replace('#900201', '900204'),
      ROW.replace('#900201', ''),
      ROW,
    )
    expect(tasks.map(({ line }) => line)).toEqual([2, 8])
    expect(faults.map(({ line, code }) => [line, code])).toEqual([
      [4, 'missing-title'],
      [4, 'wrong-number'],
      [5, 'unknown-priority'],
      [5, 'missing-value'],
      [5, 'wrong-date'],
      [6, 'start-after-end'],
      [7, 'missing-number'],
      [8, 'duplicate-number'],
    ])
  })

  test('name the columns that are missing, and those that are there twice', async () => {
    expect((await readCsv('OPGAVETITEL;ID;FASE;fase;Note;Note', 'x;1;;;;')).faults).toEqual([
      { line: 1, code: 'double-column', facts: { heading: 'fase' } },
      { line: 1, code: 'double-column', facts: { heading: 'Note' } },
      { line: 1, code: 'missing-column', facts: { heading: 'PROJEKT' } },
      { line: 1, code: 'missing-column', facts: { heading: 'PRIORITET' } },
      { line: 1, code: 'missing-column', facts: { heading: 'STATUS' } },
    ])
  })

  test('say that a list is empty', async () => {
    expect((await readCsv(HEADER, '')).faults).toEqual([{ line: null, code: 'no-rows', facts: {} }])
  })

  test('point at the quotation mark that is never closed', async () => {
    const { tasks, faults } = await readCsv(HEADER, ROW, `"${ROW}`, ROW)
    expect(tasks).toEqual([])
    expect(faults).toEqual([{ line: 3, code: 'broken-quotes', facts: {} }])
  })
})
