import { describe, expect, test } from '@jest/globals'
import { zipSync } from 'fflate'
import { LANGUAGES } from '../../src/domain/person.js'
import { faultText } from '../../src/i18n/faults.js'
import { translator } from '../../src/i18n/translator.js'
import { peopleTemplate } from '../../src/exchange/peopleSheet.js'
import { readPeople } from '../../src/exchange/peopleTable.js'
import { writeExcel } from '../../src/exchange/writeExcel.js'

const MB = 1024 * 1024
const HEADS = 'Navn;E-mail;Titel;Projekt;Brugertype;Administrator'
const read = (...rows: string[]) => readPeople(Buffer.from([HEADS, ...rows].join('\n')))
const faultsOf = async (...rows: string[]): Promise<unknown[]> =>
  (await read(...rows)).faults.map(({ line, code }) => [line, code])

describe('a list of people', () => {
  test('is a person for each address, with a row for each project', async () => {
    const { people, faults } = await read(
      'Åse Øst;ase@x.dk;Økonom;KSD;Plusbruger;Ja',
      'Bo Dahl;bo@x.dk;;;;',
      ';;;;;',
      'Åse Øst;ASE@x.dk;;KY;læser;',
    )
    expect(faults).toEqual([])
    expect(people).toMatchObject([
      {
        line: 2,
        email: 'ase@x.dk',
        fullName: 'Åse Øst',
        title: 'Økonom',
        administrator: true,
        access: [
          { line: 2, project: 'KSD', userType: 'PLUS' },
          { line: 5, project: 'KY', userType: 'READER' },
        ],
      },
      { line: 3, email: 'bo@x.dk', administrator: undefined, access: [] },
    ])
  })

  test('tells each fault with its line', async () => {
    expect(
      await faultsOf(
        ';uden.navn@x.dk;;;;',
        'Uden Adresse;;;;;',
        'Bo;bo@;;;;',
        'Cy;cy@x.dk;;KSD;Chef;',
        'Di;di@x.dk;;KSD;;',
        'Ed;ed@x.dk;;;Plus;',
        'Fi;fi@x.dk;;;;Måske',
        'Gry;gry@x.dk;;KSD;Plus;',
        'Gry;gry@x.dk;;ksd;Light;',
        'Gro;gry@x.dk;;;;',
      ),
    ).toEqual([
      [2, 'missing-cell'],
      [3, 'missing-cell'],
      [4, 'wrong-email'],
      [5, 'unknown-user-type'],
      [6, 'missing-cell'],
      [7, 'missing-cell'],
      [8, 'unknown-answer'],
      [10, 'double-access'],
      [11, 'row-differs'],
    ])
  })

  test('needs its columns once each, and somebody in it', async () => {
    const codes = async (text: string) =>
      (await readPeople(Buffer.from(text))).faults.map(({ code, facts }) => [code, facts.column])
    expect(await codes('E-mail;Projekt;Brugertype\na@x.dk;;')).toEqual([['missing-column', 'fullName']])
    expect(await codes('Navn;E-mail;Email\nA;a@x.dk;')).toEqual([['double-column', 'email']])
    expect(await codes('Navn;E-mail;Titel')).toEqual([['no-people', undefined]])
    const many = Array.from({ length: 2_001 }, (_, n) => `A;a${n}@x.dk;`).join('\n')
    expect(await codes(`Navn;E-mail;Titel\n${many}`)).toEqual([['too-many-rows', undefined]])
  })

  test.each<[(typeof LANGUAGES)[number], string]>([
    ['da', 'Kolonnen Navn mangler.'],
    ['en', 'The column Name is missing.'],
    ['sv', 'Kolumnen Namn saknas.'],
    ['fi', 'Sarake Nimi puuttuu.'],
  ])('names a column that is missing as the template does in %s', async (language, sentence) => {
    const { faults } = await readPeople(Buffer.from('E-mail;Projekt;Brugertype\na@x.dk;;'))
    expect(faults.map((one) => faultText(translator(language), one)).join()).toContain(sentence)
  })

  test.each(LANGUAGES)(
    'may be the template filled in, in %s; what looks like a formula stays a text',
    async (language) => {
      const t = translator(language)
      const { columns, ...template } = peopleTemplate(language)
      const rows = [
        [
          '=1+1',
          'a@x.dk',
          null,
          null,
          "'+45 00",
          null,
          'KSD',
          t('peopleList.type.READER'),
          t('peopleList.no'),
        ],
      ]
      const { people, faults } = await readPeople(await writeExcel({ ...template, columns, rows }))
      expect(faults).toEqual([])
      expect(people).toMatchObject([
        { fullName: '=1+1', directPhone: '+45 00', administrator: false, access: [{ userType: 'READER' }] },
      ])
      const empty = await readPeople(await writeExcel(peopleTemplate(language)))
      expect(empty.faults.map(({ code }) => code)).toEqual(['no-people'])
    },
  )
})

describe('a hostile file is refused by the same guards as every file', () => {
  const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  const sheets = { 'xl/worksheets/sheet1.xml': Buffer.from('<worksheet/>') }
  const locked = Buffer.from(zipSync(sheets))
  locked.writeUInt16LE(1, 6)
  test.each([
    ['a zip bomb', Buffer.from(zipSync({ 'xl/a.xml': Buffer.alloc(60 * MB, ' ') })), 'unpacks-too-large'],
    [
      'another kind of zip',
      Buffer.from(zipSync({ 'word/document.xml': Buffer.from('<x/>') })),
      'other-format',
    ],
    ['a truncated zip', Buffer.from(zipSync(sheets)).subarray(0, 60), 'not-readable'],
    ['a zip with a password', locked, 'encrypted'],
    ['an old .xls', Buffer.concat([compound, Buffer.alloc(5000)]), 'old-excel'],
    [
      'a workbook with a password',
      Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
    ],
    ['a PDF', Buffer.from('%PDF-1.7 Navn;E-mail;Titel'), 'not-a-list'],
    ['zeros', Buffer.alloc(1000), 'not-readable'],
    ['nothing', Buffer.alloc(0), 'not-a-list'],
    ['a mail', Buffer.from('Hej Bo, kommer du?'), 'not-a-list'],
    ['an open quote', Buffer.from('Navn;E-mail;Titel\n"Bo;bo@x.dk;'), 'broken-quotes'],
    ['6 MB', Buffer.alloc(6 * MB, 'a'), 'too-large'],
  ])('%s', async (_name, content, code) => {
    const { people, faults } = await readPeople(content)
    expect([people, faults.map((one) => one.code)]).toEqual([[], [code]])
  })
})
