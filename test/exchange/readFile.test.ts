import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { zipSync, type Zippable } from 'fflate'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sayFault } from '../../src/exchange/fault.js'
import { readFile } from '../../src/exchange/readFile.js'
import { readTaskText } from '../../src/exchange/taskText.js'
import { fault } from '../../src/i18n/da/fault.js'
import { translator } from '../../src/i18n/translator.js'
import { repeats } from '../support/effort.js'

const MB = 1024 * 1024
const TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`
const BOOK = `<workbook><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>`
const RELATIONS = `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`

const sheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`
const cell = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`
const HEADER = ['PROJEKT', 'OPGAVETITEL', 'ID', 'PRIORITET', 'STATUS']
const row = (number: number, texts: readonly string[]): string =>
  `<row r="${number}">${texts.map((text, n) => cell(`${'ABCDE'[n]}${number}`, text)).join('')}</row>`
const LIST = row(1, HEADER) + row(2, ['KLIK', 'Tæl nøglerne', '900301', 'Frivillig', 'Fuldført'])

const parts = (sheetXml: string): Zippable => ({
  '[Content_Types].xml': Buffer.from(TYPES),
  'xl/workbook.xml': Buffer.from(BOOK),
  'xl/_rels/workbook.xml.rels': Buffer.from(RELATIONS),
  'xl/worksheets/sheet1.xml': Buffer.from(sheetXml),
})
const workbook = (sheetXml: string, more: Zippable = {}): Buffer =>
  Buffer.from(zipSync({ ...parts(sheetXml), ...more }))

const codes = async (content: Uint8Array): Promise<string[]> =>
  (await readFile(content)).faults.map(({ code }) => code)

describe('a workbook made by hand', () => {
  test('is read, whatever else lies in it', async () => {
    const more = { '../../evil.sh': Buffer.from('rm'), 'xl/vbaProject.bin': Buffer.from('x') }
    const { tasks, faults } = await readFile(workbook(sheet(LIST), more))
    expect(faults).toEqual([])
    expect(tasks).toMatchObject([{ title: 'Tæl nøglerne', status: 'COMPLETED' }])
  })

  test('is known by its content: a name says nothing', async () => {
    expect((await readFile(workbook(sheet(LIST)))).tasks).toHaveLength(1)
    expect((await readFile(readFileSync(join(__dirname, '../fixtures/task-screen.md')))).tasks).toHaveLength(
      1,
    )
  })
})

describe('a hostile file is refused', () => {
  const bomb = workbook(' '.repeat(60 * MB))
  /** The headers promise ten bytes: at 22 in a local header, at 24 in the directory. */
  const liar = Buffer.from(bomb)
  for (let at = liar.indexOf('PK\u0003\u0004'); at !== -1; at = liar.indexOf('PK\u0003\u0004', at + 4)) {
    liar.writeUInt32LE(10, at + 22)
  }
  for (let at = liar.indexOf('PK\u0001\u0002'); at !== -1; at = liar.indexOf('PK\u0001\u0002', at + 4)) {
    liar.writeUInt32LE(10, at + 24)
  }
  const locked = workbook(sheet(LIST))
  locked.writeUInt16LE(1, 6)
  const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  const manyParts = Object.fromEntries(
    Array.from({ length: 101 }, (_, n) => [`xl/${n}.xml`, Buffer.from('x')]),
  )
  const million = Array.from(
    { length: 1_000_000 },
    (_, n) => `<row r="${n + 1}"><c r="A${n + 1}"><v>1</v></c></row>`,
  ).join('')
  const wide =
    Array.from({ length: 20_000 }, (_, n) => row(n + 1, ['x'])).join('') +
    `<row r="20001">${cell('XFD20001', 'x')}</row>`

  test.each([
    ['a zip bomb', bomb, 'unpacks-too-large'],
    ['a bomb whose headers lie about it', liar, 'unpacks-too-large'],
    ['101 parts', workbook(sheet(LIST), manyParts), 'too-many-entries'],
    ['a million rows', workbook(sheet(million)), 'too-many-rows'],
    ['a million empty rows', workbook(sheet(million.replace(/<c.*?<\/c>/g, ''))), 'no-rows'],
    ['20,000 rows of 16,384 columns', workbook(sheet(wide)), 'too-heavy'],
    ['a row far away', workbook(sheet('<row r="1e15"><c r="A1"><v>1</v></c></row>')), 'too-heavy'],
    ['a cell far away', workbook(sheet(`<row r="1">${cell('ZZZZZZZ1', 'x')}</row>`)), 'too-heavy'],
    [
      'entities',
      workbook(`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${sheet(LIST)}`),
      'not-readable',
    ],
    ['a truncated zip', workbook(sheet(LIST)).subarray(0, 500), 'not-readable'],
    ['an empty zip', Buffer.from(zipSync({})), 'not-readable'],
    [
      'another kind of zip',
      Buffer.from(zipSync({ 'word/document.xml': Buffer.from('<x/>') })),
      'other-format',
    ],
    ['a zip with a password', locked, 'encrypted'],
    [
      'a workbook with a password',
      Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
    ],
    ['an old .xls', Buffer.concat([compound, Buffer.alloc(5000)]), 'old-excel'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108', 'hex'), 'not-readable'],
    ['zeros', Buffer.alloc(1000), 'not-readable'],
    ['nothing', Buffer.alloc(0), 'unknown-file'],
    ['6 MB', Buffer.alloc(6 * MB, 'a'), 'too-large'],
    ['a mail', Buffer.from('Hej Bo, kommer du?'), 'unknown-file'],
    ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'unknown-file'],
  ])('%s', async (_name, content, code) => expect(await codes(content)).toEqual([code]))

  test('noise', async () => {
    const noise = Buffer.from(Array.from({ length: 4096 }, (_, n) => (n * n * 31 + n * 7) % 251))
    expect(await codes(noise)).toEqual(['not-readable'])
  })

  test('20,001 rows of CSV, and not 20,000', async () => {
    const rows = Array.from({ length: 20_001 }, (_, n) => `KLIK;Opgave;${n + 1};Frivillig;Fuldført`)
    const list = [HEADER.join(';'), ...rows].join('\n')
    expect(await codes(Buffer.from(list))).toEqual(['too-many-rows'])
    const { tasks } = await readFile(Buffer.from(list.slice(0, list.lastIndexOf('\n'))))
    expect(tasks).toHaveLength(20_000)
  })
})

describe('nothing that is read', () => {
  const paper = readFileSync(join(__dirname, '../fixtures/task-paper.txt'), 'utf8').split('\n')
  const screen = readFileSync(join(__dirname, '../fixtures/task-screen.md'), 'utf8').split('\n')
  const lines = fc.array(fc.oneof(fc.constantFrom(...paper, ...screen), fc.string({ unit: 'binary' })), {
    maxLength: 80,
  })

  test('throws: lines of both layouts in any order, and any text between them', () => {
    fc.assert(
      fc.property(lines, (some) => {
        const { tasks, faults } = readTaskText(some.join('\n'))
        expect(tasks.length === 1 || faults.length > 0).toBe(true)
      }),
      { numRuns: repeats({ short: 100, long: 5_000 }) },
    )
  })

  test('throws: any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        expect((await readFile(bytes)).faults.length).toBeGreaterThan(0)
      }),
      { numRuns: repeats({ short: 60, long: 3_000 }) },
    )
  })

  test('throws: rows of any cells', async () => {
    const cells = fc.array(
      fc.oneof(fc.constantFrom(...HEADER, 'KLIK', '900302', '"', ';', '\n'), fc.string()),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(cells), async (rows) => {
        const text = [HEADER, ...rows].map((row) => row.join(';')).join('\n')
        const { tasks, faults } = await readFile(Buffer.from(text))
        expect(tasks.length + faults.length).toBeGreaterThan(0)
      }),
      { numRuns: repeats({ short: 50, long: 2_000 }) },
    )
  })

  test('throws: a workbook with bytes changed in it', async () => {
    const sound = workbook(sheet(LIST))
    const change = fc.tuple(fc.nat(sound.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
        const content = Buffer.from(sound)
        for (const [at, byte] of changes) content[at] = byte
        const { tasks, faults } = await readFile(content)
        expect(tasks.length + faults.length).toBeGreaterThan(0)
      }),
      { numRuns: repeats({ short: 5, long: 150 }) },
    )
  })

  test('takes long: a quarter of a megabyte of one thing over and over', () => {
    for (const text of ['a ', '*', '<u', '| ', '- a\n', 'a-\n', '#1 ', '1. a\n\n', '(', 'MÅL\n']) {
      const much = text.repeat(MB / 8 / text.length)
      const start = performance.now()
      readTaskText(`Opgave titel\n${much}\nMÅL\n${much}`)
      expect({ text, isQuick: performance.now() - start < 5000 }).toEqual({ text, isQuick: true })
    }
  })
})

describe('every fault', () => {
  const facts = Object.fromEntries(
    [
      'heading',
      'headings',
      'value',
      'start',
      'end',
      'number',
      'first',
      'name',
      'template',
      'other',
      'parent',
      'limit',
      'sheets',
    ].map((name) => [name, `<${name}>`]),
  )
  const list = Object.keys(fault).filter((code): code is keyof typeof fault => code !== 'at-line')

  test.each(['da', 'en'] as const)('has a sentence with its line in %s', (language) => {
    for (const code of list) {
      if (code === 'at-line') continue
      const sentence = sayFault(translator(language), { line: 12, code, facts })
      expect(sentence).toMatch(language === 'da' ? /^Linje 12: \p{Lu}?.*\.$/u : /^Line 12: .*\.$/)
      expect(sentence).not.toContain('{{')
    }
  })

  test('of the whole file has no line', () => {
    const said = sayFault(translator('da'), { line: null, code: 'too-large', facts: { limit: 5 } })
    expect(said).toBe('Filen er for stor. Den må højst fylde 5 MB; del den op, og prøv igen.')
  })
})
