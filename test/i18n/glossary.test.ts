import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../src/domain/person.js'
import { CATALOGUES } from '../../src/i18n/catalogues.js'
import { STEMS } from './terms.js'

const GLOSSARY = readFileSync(join(__dirname, '..', '..', 'docs', 'glossary.md'), 'utf8')
/** The columns of its tables, in order. */
const COLUMNS: readonly Language[] = ['da', 'en', 'sv', 'fi']

type Term = Record<Language, string>

const TERMS: Term[] = GLOSSARY.split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| Danish'))
  .map((line) => {
    const cells = line.split('|').map((cell) => cell.trim())
    return Object.fromEntries(COLUMNS.map((language, n) => [language, cells[n + 1] ?? ''])) as Term
  })

const bare = (text: string): string => text.toLowerCase().replace(/[:.]$/, '')

test('the glossary has every term in every language', () => {
  expect(TERMS.length).toBeGreaterThan(90)
  expect(TERMS.filter((term) => COLUMNS.some((language) => term[language] === ''))).toEqual([])
})

/** A label that says no more than a term, and is another word all the same: the field of the sentence, not the thing. */
const ELSEWHERE: Partial<Record<Language, RegExp>> = {
  // A file's name has a hyphen where the term has a space.
  en: /^(field\.noticeId|tab\.field\.(marker|urgency)|download\.fileName\.\w+)$/,
  // In the case the sentence needs.
  fi: /^(change\.field|bot\.assigned)\./,
}

const OTHERS = COLUMNS.filter((language) => language !== 'da')

test.each(OTHERS)('a label that is a term is that term in %s', (language) => {
  const wrong = [...CATALOGUES.da].flatMap(([key, danish]) => {
    const terms = TERMS.filter(({ da }) => bare(da) === bare(danish))
    const said = CATALOGUES[language].get(key) ?? ''
    const isTerm = terms.length === 0 || terms.some((term) => bare(term[language]) === bare(said))
    return isTerm || ELSEWHERE[language]?.test(key) ? [] : [`${key}: ${danish} → ${said}`]
  })
  expect(wrong).toEqual([])
})

/** What is filled in is no part of the text. */
const own = (text: string): string => text.replace(/\{\{\w+\}\}/g, '')
/** Examples for the operator, and descriptions of work in an office. */
const FREE = /^(cli|starters)\./

test.each(STEMS)('"$da" is one word in every sentence', ({ da, but = [], ...stems }) => {
  const danish = new RegExp(`(?<!\\p{L})(?:${da})`, 'iu')
  const keys = [...CATALOGUES.da].flatMap(([key, text]) =>
    danish.test(own(text)) && !FREE.test(key) && !but.includes(key) ? [key] : [],
  )
  expect(keys.length).toBeGreaterThan(0)
  for (const language of ['sv', 'fi'] as const) {
    const stem = new RegExp(stems[language], 'i')
    const wrong = keys.filter((key) => !stem.test(CATALOGUES[language].get(key) ?? ''))
    expect([language, wrong]).toEqual([language, []])
  }
})
