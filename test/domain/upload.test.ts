import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { cleanFileName, freeFileName, kindOfName, MAX_FILE_NAME } from '../../src/domain/upload.js'

describe('the name of a file', () => {
  test.each([
    ['Referat æøå.pdf', 'Referat æøå.pdf'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\elin\\Referat.docx', 'Referat.docx'],
    ['  .skjult.pdf. ', 'skjult.pdf'],
    ['CON.txt', '_CON.txt'],
    ['lpt1.csv', '_lpt1.csv'],
    ['faktura\u202efdp.exe', 'fakturafdp.exe'],
    ['a\u0000\u200bb\n.pdf', 'ab.pdf'],
    ['hvad?<nu>|*:".pdf', 'hvad__nu_____.pdf'],
  ])('%s is kept as %s', (written, name) => expect(cleanFileName(written)).toBe(name))

  test.each(['', '.', '...', '/', '\\', '\u202e', ' '])('of nothing is none: "%s"', (written) =>
    expect(cleanFileName(written)).toBeNull(),
  )

  test('is the same when it is cleaned again, short enough, and leads nowhere', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 400 }),
          fc.string({ unit: 'grapheme', maxLength: 400 }),
        ),
        (written) => {
          const name = cleanFileName(written)
          if (name === null) return
          expect(name.length).toBeLessThanOrEqual(MAX_FILE_NAME)
          expect(name).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}]|^\.|\.$/u)
          expect(name.isWellFormed()).toBe(true)
          expect(cleanFileName(name)).toBe(name)
        },
      ),
    )
  })

  test('keeps its ending when it is too long', () => {
    const name = cleanFileName(`${'æ'.repeat(300)}.pdf`)
    expect(name).toMatch(/æ\.pdf$/)
    expect(name).toHaveLength(MAX_FILE_NAME)
  })

  test.each([
    ['a.PDF', 'pdf'],
    ['a.jpeg', 'jpg'],
    ['a.pdf.exe', null],
    ['pdf', null],
    ['a.docm', null],
    ['a.svg', null],
  ])('%s says that it is %s', (name, kind) => expect(kindOfName(name)).toBe(kind))

  test('is never one that is taken', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a.pdf', 'A.pdf', 'a (2).pdf', 'a (3).pdf', `${'b'.repeat(196)}.pdf`)),
        (names) => {
          const taken: string[] = []
          for (const name of names) taken.push(freeFileName(name, taken))
          expect(new Set(taken.map((name) => name.toLowerCase())).size).toBe(taken.length)
          expect(taken.every((name) => name.length <= MAX_FILE_NAME)).toBe(true)
        },
      ),
    )
  })

  test('tells which is which', () => expect(freeFileName('a.pdf', ['A.pdf', 'a (2).pdf'])).toBe('a (3).pdf'))
})
