import { describe, expect, test } from '@jest/globals'
import { unzipSync, zipSync, type Zippable } from 'fflate'
import { decode } from '../../src/exchange/decode.js'
import { readPeople } from '../../src/exchange/peopleTable.js'
import { readFile } from '../../src/exchange/readFile.js'
import { inspect } from '../../src/exchange/upload/inspect.js'
import { writeExcel } from '../../src/exchange/writeExcel.js'

/** Texts in the code pages of MS-DOS (850), of a Mac and of Windows, byte by byte as their makers wrote them. */
const bytes = (text: string, letters: Record<string, number>): Buffer =>
  Buffer.from([...text].map((sign) => letters[sign] ?? sign.charCodeAt(0)))
const DOS = { æ: 0x91, Æ: 0x92, ø: 0x9b, Ø: 0x9d, å: 0x86, Å: 0x8f, é: 0x82, ü: 0x81, ö: 0x94, '§': 0xf5 }
const MAC = { æ: 0xbe, Æ: 0xae, ø: 0xbf, Ø: 0xaf, å: 0x8c, Å: 0x81, é: 0x8e, ü: 0x9f, ö: 0x9a, '–': 0xd0 }
const WINDOWS = {
  ...{ '€': 0x80, '…': 0x85, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '•': 0x95, '–': 0x96, '—': 0x97 },
  ...{ Š: 0x8a, ž: 0x9e, Œ: 0x8c, '™': 0x99 },
}

const people = async (content: Uint8Array) => {
  const { people: read, faults } = await readPeople(content)
  return faults.length > 0 ? faults.map(({ code }) => code) : read
}

describe('a list as Excel in Danish saves it', () => {
  const LIST =
    'Navn;E-mail;Titel\r\nRené Ærø Ågård;rene@x.dk;Økonomichef på rådhuset\r\nBjörn Müller;bm@x.dk;§ 4\r\n'
  const names = [
    { fullName: 'René Ærø Ågård', title: 'Økonomichef på rådhuset' },
    { fullName: 'Björn Müller', title: '§ 4' },
  ]

  test.each([
    ['CSV UTF-8', Buffer.from(`\ufeff${LIST}`)],
    ['CSV', bytes(LIST, {})],
    ['CSV (MS-DOS)', bytes(LIST, DOS)],
    ['CSV (Macintosh)', bytes(LIST.replaceAll('\r\n', '\r').replace('§ 4', 'x'), MAC)],
    ['Unicode-tekst', Buffer.from(`\ufeff${LIST.replaceAll(';', '\t')}`, 'utf16le')],
    ['Tekst (tabulatorsepareret)', bytes(LIST.replaceAll(';', '\t'), {})],
  ])('%s', async (format, content) => {
    const mac = format.includes('Macintosh') ? [names[0], { ...names[1], title: 'x' }] : names
    expect(await people(content)).toMatchObject(mac)
  })

  test('has every sign of Windows between 80 and 9F', () => {
    const text = 'Leder – drift “Byg & Miljø” • D’Angelo … 5 € — ‘x’ Šabac, Œuvre, ž, KLIK™'
    expect(decode(bytes(text, WINDOWS))).toBe(text)
  })

  test.each([
    ['Windows', 'Ren ‘test’ – og “mere”', WINDOWS],
    ['Windows', 'Café hos René', {}],
    ['Windows', 'Temperatur 20 °C ± 2', {}],
    ['Windows', 'å', {}],
    ['MS-DOS', 'Ren\u00e9', DOS],
    ['MS-DOS', 'Bæk', DOS],
    ['MS-DOS', 'Å', DOS],
    ['a Mac', 'Åse', MAC],
    ['a Mac', 'møde – på rådhuset', MAC],
  ])('a few letters are enough to tell: %s, %s', (_, text, letters) => {
    expect(decode(bytes(text, letters))).toBe(text)
  })

  test.each(['pris\xd7t og h\xcfr', 'Ord \xb2\xb3\xb9\xba ord'])(
    'is refused rather than read with letters gone: %s',
    (text) => {
      expect(decode(Buffer.from(text, 'latin1'))).toEqual({ fault: 'unknown-encoding' })
    },
  )

  test('finds a civil registration number whose sign is one of Windows', async () => {
    const content = bytes('CPR 010190–1234', WINDOWS)
    expect(await inspect('txt', content)).toMatchObject({ fault: { code: 'personal-number-in-file' } })
  })
})

const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet'
const STYLES =
  '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>'
type Sheet = { name: string; rows: string; state?: string }

const text = (address: string, value: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`
const row = (number: number, ...cells: string[]): string => `<row r="${number}">${cells.join('')}</row>`
const texts = (number: number, ...values: string[]): string =>
  row(number, ...values.map((value, n) => text(`${'ABCDEFG'[n]}${number}`, value)))

function workbook(...sheets: Sheet[]): Buffer {
  const files: Zippable = {
    '[Content_Types].xml': Buffer.from(TYPES),
    'xl/styles.xml': Buffer.from(STYLES),
    'xl/workbook.xml': Buffer.from(
      `<workbook><sheets>${sheets.map(({ name, state }, n) => `<sheet name="${name}" sheetId="${n + 1}"${state ? ` state="${state}"` : ''} r:id="rId${n + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': Buffer.from(
      `<Relationships>${sheets.map((_, n) => `<Relationship Id="rId${n + 1}" Type="${RELATION}" Target="worksheets/sheet${n + 1}.xml"/>`).join('')}</Relationships>`,
    ),
  }
  sheets.forEach(({ rows }, n) => {
    files[`xl/worksheets/sheet${n + 1}.xml`] = Buffer.from(
      `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    )
  })
  return Buffer.from(zipSync(files))
}

const HEADS = texts(1, 'Navn', 'E-mail', 'Titel', 'Administrator')
const BO = texts(2, 'Bo Berg', 'bo@x.dk', 'Leder')
const LIST = HEADS + BO
const isBo = [{ fullName: 'Bo Berg', email: 'bo@x.dk' }]

describe('the sheets of a workbook', () => {
  const cover = texts(1, 'Vejledning') + texts(2, 'Udfyld arket Brugere')
  const styled = Array.from({ length: 50_000 }, (_, n) => row(n + 3, `<c r="A${n + 3}" s="1"/>`)).join('')
  const full = Array.from({ length: 41_000 }, (_, n) => row(n + 1, `<c r="A${n + 1}"><v>1</v></c>`)).join('')

  test.each([
    [
      'a cover before it',
      [
        { name: 'Forside', rows: cover },
        { name: 'Brugere', rows: LIST },
      ],
    ],
    [
      'a hidden one before it',
      [
        { name: 'Gammel', rows: LIST.replace('Bo', 'Ib'), state: 'hidden' },
        { name: 'Nu', rows: LIST },
      ],
    ],
    [
      'a very hidden one before it',
      [
        { name: 'Data', rows: cover, state: 'veryHidden' },
        { name: 'Nu', rows: LIST },
      ],
    ],
    ['rows with a look and no value', [{ name: 'A', rows: LIST + styled }]],
    [
      'another one that is full',
      [
        { name: 'A', rows: LIST },
        { name: 'B', rows: full },
      ],
    ],
    [
      'another one that is full before it',
      [
        { name: 'B', rows: full },
        { name: 'A', rows: LIST },
      ],
    ],
    [
      'another one with 50,000 rows of a look',
      [
        { name: 'A', rows: LIST },
        { name: 'B', rows: styled },
      ],
    ],
    [
      'cells with an empty value',
      [{ name: 'A', rows: LIST + row(3, '<c r="A3" s="1"><v></v></c>', '<c r="B3" t="s"/>') }],
    ],
  ])('a list is found with %s', async (_, sheets) => {
    expect(await people(workbook(...sheets))).toMatchObject(isBo)
  })

  test('where none has the list, it is said which were looked at', async () => {
    const { faults } = await readPeople(
      workbook({ name: 'Forside', rows: cover }, { name: 'A &amp; B', rows: cover }),
    )
    expect(faults).toEqual([
      { line: null, code: 'no-list', facts: { sheets: '"Forside", "A & B"', headings: 'E-mail' } },
    ])
    expect((await readFile(workbook({ name: 'Ark1', rows: cover }))).faults).toEqual([
      { line: null, code: 'no-list', facts: { sheets: '"Ark1"', headings: 'OPGAVETITEL, ID' } },
    ])
  })

  test.each([
    [
      'OpenOffice',
      {
        mimetype: Buffer.from('application/vnd.oasis.opendocument.spreadsheet'),
        'content.xml': Buffer.from('<x/>'),
      },
    ],
    [
      'the binary workbook',
      { 'xl/workbook.bin': Buffer.from('x'), '[Content_Types].xml': Buffer.from(TYPES) },
    ],
    ['Numbers', { 'Index/Document.iwa': Buffer.from('x') }],
  ])('the format of %s is called another one, not damaged', async (_, parts) => {
    const content = Buffer.from(zipSync(parts))
    expect(await people(content)).toEqual(['other-format'])
    expect((await readFile(content)).faults).toMatchObject([{ code: 'other-format' }])
  })
})

describe('what a cell says', () => {
  const administrators = async (cell: string) => {
    const read = await readPeople(
      workbook({ name: 'A', rows: HEADS + row(2, text('A2', 'Bo'), text('B2', 'bo@x.dk'), cell) }),
    )
    return read.faults.length > 0
      ? read.faults.map(({ code, facts }) => `${code} ${facts.value}`)
      : read.people.map(({ administrator }) => administrator)
  }

  test.each([
    ['a box that is ticked', '<c r="D2" t="b"><v>1</v></c>', [true]],
    ['a box that is not', '<c r="D2" t="b"><v>0</v></c>', [false]],
    ['1', '<c r="D2"><v>1</v></c>', [true]],
    ['0', '<c r="D2"><v>0</v></c>', [false]],
    ['TRUE', text('D2', 'TRUE'), [true]],
    ['FALSK', text('D2', 'Falsk'), [false]],
    ['a word nobody knows', text('D2', 'Måske'), ['unknown-answer Måske']],
  ])('%s', async (_, cell, said) => expect(await administrators(cell)).toEqual(said))

  test('a box in a column of words is quoted as Excel shows it', async () => {
    const heads = texts(1, 'Navn', 'E-mail', 'Projekt', 'Brugertype')
    const one = row(
      2,
      text('A2', 'Bo'),
      text('B2', 'bo@x.dk'),
      text('C2', 'KSD'),
      '<c r="D2" t="b"><v>1</v></c>',
    )
    const { faults } = await readPeople(workbook({ name: 'A', rows: heads + one }))
    expect(faults).toMatchObject([{ code: 'unknown-user-type', facts: { value: 'SAND' } }])
  })

  test.each([
    ['45182.99999999999', '2023-09-14'],
    ['45183.00000000001', '2023-09-14'],
    ['45183.9583333333', '2023-09-14'],
    ['45183', '2023-09-14'],
  ])('the day %s is %s', async (value, day) => {
    const heads = texts(1, 'PROJEKT', 'OPGAVETITEL', 'ID', 'PRIORITET', 'STATUS', 'SLUTDATO')
    const cells = ['KLIK', 'Tæl', '900301', 'Frivillig', 'Fuldført'].map((one, n) =>
      text(`${'ABCDE'[n]}2`, one),
    )
    const { tasks, faults } = await readFile(
      workbook({ name: 'A', rows: heads + row(2, ...cells, `<c r="F2" s="1"><v>${value}</v></c>`) }),
    )
    expect(faults).toEqual([])
    expect(tasks).toMatchObject([{ endDate: day }])
  })

  test.each([
    '30-09-2023 00:00',
    '30.09.2023 00.00',
    '2023-09-30 00:00:00',
    '2023-09-30T00:00:00.000Z',
    '30/9/2023',
  ])('a day with a midnight is that day: %s', async (day) => {
    const list = `PROJEKT;OPGAVETITEL;ID;PRIORITET;STATUS;SLUTDATO\nKLIK;Tæl;900301;Frivillig;Fuldført;${day}`
    expect(await readFile(Buffer.from(list))).toMatchObject({
      faults: [],
      tasks: [{ endDate: '2023-09-30' }],
    })
  })

  test('a day with another time is none', async () => {
    const list =
      'PROJEKT;OPGAVETITEL;ID;PRIORITET;STATUS;SLUTDATO\nKLIK;Tæl;900301;Frivillig;Fuldført;30-09-2023 14:00'
    expect((await readFile(Buffer.from(list))).faults).toMatchObject([{ code: 'wrong-date' }])
  })
})

describe('what looks the same is the same', () => {
  test('letters come in one piece, and signs nobody sees do not come', async () => {
    const rows =
      HEADS +
      texts(2, 'A\u030ase Kjær', 'zw\u200b@x.dk', 'Bl\u00adød') +
      texts(3, 'Åse Kjær', '\u2060zw@x.\u00addk', 'Blød')
    expect(await people(workbook({ name: 'A', rows }))).toEqual([
      expect.objectContaining({ fullName: 'Åse Kjær', email: 'zw@x.dk', title: 'Blød', line: 2 }),
    ])
  })

  test('what is too long is a fault on its line, and not cut', async () => {
    const { faults } = await readPeople(Buffer.from(`Navn;E-mail;Titel\nBo;bo@x.dk;${'x'.repeat(201)}`))
    expect(faults).toEqual([{ line: 2, code: 'too-long', facts: { column: 'title', limit: 200 } }])
    expect(await people(Buffer.from(`Navn;E-mail;Titel\nBo;bo@x.dk;${'x'.repeat(200)}`))).toHaveLength(1)
  })

  test('what Excel takes for a sign of its own is written so that it stays', async () => {
    const words = ['SKU_x0041_slut', '_x005F_', '_x000D_', 'a_x00411_b', '_x0041_x0042_']
    const columns = [
      { head: 'Navn', width: 9, kind: 'text' as const },
      { head: 'E-mail', width: 9, kind: 'text' as const },
    ]
    const written = await writeExcel({
      sheet: 'A',
      columns,
      rows: words.map((word, n) => [word, `a${n}@x.dk`]),
    })
    const strings = Buffer.from(unzipSync(written)['xl/sharedStrings.xml'] ?? []).toString('utf8')
    expect(strings).toContain('>SKU_x005F_x0041_slut<')
    expect(await people(written)).toMatchObject(words.map((fullName) => ({ fullName })))
  })
})

describe('an uploaded document', () => {
  const types = (more: string): Buffer =>
    Buffer.from(`<Types xmlns="x"><Default Extension="xml" ContentType="application/xml"/>${more}</Types>`)
  const book = (more: string, parts: Zippable = {}): Buffer =>
    Buffer.from(
      zipSync({
        '[Content_Types].xml': types(more),
        'xl/workbook.xml': Buffer.from('<workbook/>'),
        ...parts,
      }),
    )
  const MACROS = 'application/vnd.ms-excel.sheet.binary.macroEnabled.main'
  const binary = `<Default Extension="bin" ContentType="${MACROS}"/>`

  test('may name an ending it has no part of, as the most used writer of workbooks does', async () => {
    expect(await inspect('xlsx', book(binary))).toHaveProperty('content')
  })

  test.each([
    ['a part of that ending', book(binary, { 'xl/printerSettings/printerSettings1.bin': Buffer.from('x') })],
    [
      'a part of that ending in capitals',
      book(binary.replace('bin', 'BIN'), { 'xl/printerSettings/printerSettings1.bin': Buffer.from('x') }),
    ],
    ['a part named as such', book(`<Override PartName="/xl/workbook.xml" ContentType="${MACROS}"/>`)],
  ])('is active with %s', async (_, content) => {
    expect(await inspect('xlsx', content)).toEqual({ fault: { code: 'file-active' } })
  })
})
