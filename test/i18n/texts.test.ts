import { describe, expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { da } from '../../src/i18n/da/index.js'
import { en } from '../../src/i18n/en/index.js'
import { formatDay, formatDays, formatList, formatMoment } from '../../src/i18n/format.js'
import { refusalText } from '../../src/i18n/refusals.js'
import { translator } from '../../src/i18n/translator.js'
import { REFUSALS, type RefusalCode } from '../../src/domain/refusals.js'

const TABS = join(__dirname, '..', '..', 'tabs')

function flat(texts: object, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]) => {
    const at = path === '' ? key : `${path}.${key}`
    return typeof text === 'string' ? [[at, text] as [string, string]] : flat(text as object, at)
  })
}
const danish = new Map(flat(da))
const english = new Map(flat(en))
const factsOf = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort()

describe('the catalogues', () => {
  test('have the same keys', () => expect([...english.keys()].sort()).toEqual([...danish.keys()].sort()))

  test.each([...danish.keys()])('%s uses the same facts in both languages', (key) => {
    expect(factsOf(english.get(key) ?? '')).toEqual(factsOf(danish.get(key) ?? ''))
  })

  test('never leave a text empty, and never end in a blank', () => {
    for (const [key, text] of [...danish, ...english]) expect([key, text.trim()]).toEqual([key, text])
    expect([...danish.values(), ...english.values()].filter((text) => text === '')).toEqual([])
  })

  test('have no English left in the Danish', () => {
    const words = /\b(the|and|you|task|role|with|your|cannot|please|nominated)\b/i
    const own = (text: string): string => text.replace(/\{\{\w+\}\}/g, '')
    expect(
      [...danish].filter(
        ([key, text]) => words.test(own(text)) && !key.startsWith('help.command') && !key.startsWith('cli.'),
      ),
    ).toEqual([])
  })

  test('have no Danish letters in the English, where it does not quote KLIK’s own words', () => {
    expect(
      [...english].filter(
        ([key, text]) => /[æøå]/i.test(text.replace(/Korsbæk|ØiR/g, '')) && !key.startsWith('fault.'),
      ),
    ).toEqual([])
  })
})

test.each(Object.keys(REFUSALS) as RefusalCode[])(
  'the refusal %s is a sentence in both languages',
  (code) => {
    for (const language of ['da', 'en'] as const) {
      const text = refusalText(translator(language), { code, facts: {} })
      expect(text).toMatch(/^[A-ZÆØÅ{"].*[.!?]$/s)
      if (code.includes('-')) expect(text).not.toContain(code)
    }
  },
)

describe('days and moments', () => {
  test('are written as Danes and English readers write them', () => {
    expect([formatDay('da', '2023-01-24'), formatDay('en', '2023-01-24')]).toEqual([
      '24-01-2023',
      '24 Jan 2023',
    ])
    expect([formatDays('da', 0), formatDays('da', 3), formatDays('en', -1)]).toEqual([
      'i dag',
      'om 3 dage',
      'yesterday',
    ])
    expect(formatList('da', ['A', 'B', 'C'])).toBe('A, B og C')
  })

  test('show the clock of Copenhagen, summer and winter', () => {
    expect([formatMoment('da', '2026-07-01T10:00:00Z'), formatMoment('en', '2026-01-01T10:00:00Z')]).toEqual([
      '01-07-2026 12.00',
      '1 Jan 2026 11:00',
    ])
  })
})

test('the tab says no text of the chat or the command line: its build leaves them out', () => {
  const pages = readdirSync(TABS, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  )
  const said = pages.filter((name) =>
    /\bt\(\s*[`'](bot|card|cli)\./.test(readFileSync(join(TABS, name), 'utf8')),
  )
  expect([pages.length > 50, said]).toEqual([true, []])
})
