import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import { readFile } from '../../src/exchange/readFile.js'
import { readTaskText } from '../../src/exchange/taskText.js'

const paper = readFileSync(join(__dirname, '../fixtures/task-paper.txt'), 'utf8')

/** No real PDF from KLIK is at hand: this one has the text of the paper fixture, a line for each of its lines. */
async function pdfOf(lines: readonly string[], options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', margin: 40, ...options })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const finished = new Promise((resolve) => document.once('end', resolve))
  document.fontSize(9)
  for (const line of lines) {
    if (line === '') document.moveDown(1)
    else document.text(line)
  }
  document.end()
  await finished
  return Buffer.concat(chunks)
}

/** A page with each line as far in as it is said, as a word processor sets lists within lists. */
async function indentedPdf(lines: readonly (readonly [number, string])[]): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', margin: 40 })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const finished = new Promise((resolve) => document.once('end', resolve))
  document.fontSize(9)
  lines.forEach(([indent, line], n) => document.text(line, 40 + indent, 40 + n * 12, { lineBreak: false }))
  document.end()
  await finished
  return Buffer.concat(chunks)
}

const lines = paper.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())

describe('a task as PDF', () => {
  test('is read like the text it was made from', async () => {
    const { tasks, faults } = await readFile(await pdfOf(lines))
    const [expected] = readTaskText(paper).tasks
    expect(faults).toEqual([])
    expect(tasks).toHaveLength(1)
    expect({ ...tasks[0], line: 0 }).toEqual({ ...expected, line: 0 })
  })

  test.each([
    [
      'numbers with bullets under them',
      ['1. Find listen', '> • på rådhuset', '> • i arkivet', '2. Ring rundt', '3. skriv et referat'],
      '1. Find listen\n    - på rådhuset\n    - i arkivet\n2. Ring rundt\n3. skriv et referat',
    ],
    [
      'numbers under numbers, and under those bullets',
      [
        '1. Find listen',
        '> 1. i arkivet',
        '> 2. i kælderen',
        '> > o til venstre',
        '> > • til højre',
        '2. Ring rundt',
      ],
      '1. Find listen\n    1. i arkivet\n    2. i kælderen o til venstre\n        - til højre\n2. Ring rundt',
    ],
    [
      'numbers that are set to the right',
      [...Array.from({ length: 10 }, (_, n) => `${n < 9 ? ' ' : ''}${n + 1}. Punkt`)],
      Array.from({ length: 10 }, (_, n) => `${n + 1}. Punkt`).join('\n'),
    ],
    [
      'an item of two lines',
      [
        '• Find listen, som ligger i arkivet på rådhuset i den bageste af de tre reoler til',
        '> højre',
        '> • og tæl',
      ],
      '- Find listen, som ligger i arkivet på rådhuset i den bageste af de tre reoler til højre\n    - og tæl',
    ],
  ])('keeps steps within steps: %s', async (_, steps, expected) => {
    const before = ['OPGAVETITEL', 'Tæl nøglerne', '#900101', 'PRIORITET', 'Frivillig', 'STATUS', 'Påbegyndt']
    const list = ['PROJEKT', 'KLIK', 'METODE OG FREMGANGSMÅDE', ...steps]
    const set = [...before, ...list].map((line): [number, string] => {
      const depth = line.split('> ').length - 1
      const isRight = line.startsWith(' ')
      return [depth * 18 + (isRight ? 4.5 : 0), line.replaceAll('> ', '').trim()]
    })
    const { tasks, faults } = await readFile(await indentedPdf(set))
    expect(faults).toEqual([])
    expect(tasks[0]?.method).toBe(expected)
  })

  test('with a password is refused with the way forward', async () => {
    const { faults } = await readFile(await pdfOf(['MÅL'], { userPassword: 'hemmelig' }))
    expect(faults).toEqual([{ line: null, code: 'encrypted', facts: {} }])
  })

  test('that is something else is said to be no task', async () => {
    const { faults } = await readFile(await pdfOf(['Referat af mødet', '', 'Alle var der.']))
    expect(faults).toEqual([{ line: null, code: 'unknown-file', facts: {} }])
  })

  test.each([
    ['cut off', async () => (await pdfOf(lines)).subarray(0, 700)],
    ['only a mark', () => Promise.resolve(Buffer.from('%PDF-1.7\n'))],
  ])('that is %s is said to be unreadable', async (_name, content) => {
    expect((await readFile(await content())).faults).toEqual([
      { line: null, code: 'not-readable', facts: {} },
    ])
  })
})
