import { describe, expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES, type Language } from '../../src/domain/person.js'
import { CATALOGUES } from '../../src/i18n/catalogues.js'
import {
  formatAgo,
  formatDay,
  formatDays,
  formatDecimal,
  formatList,
  formatLongDay,
  formatMoment,
  formatNumber,
  formatOnDay,
  formatSecond,
  formatSize,
  formatWhen,
  LOCALES,
} from '../../src/i18n/format.js'
import { unbroken } from '../../src/i18n/unbroken.js'
import type { Day } from '../../src/domain/time.js'
import { refusalText } from '../../src/i18n/refusals.js'
import { translator } from '../../src/i18n/translator.js'
import { REFUSALS, type RefusalCode } from '../../src/domain/refusals.js'

const TABS = join(__dirname, '..', '..', 'tabs')

const OTHERS = LANGUAGES.filter((language) => language !== 'da')
const danish = CATALOGUES.da
const factsOf = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort()
/** What is filled in is no part of the text. */
const own = (text: string): string => text.replace(/\{\{\w+\}\}/g, '{}')

describe.each(OTHERS)('the catalogue in %s', (language) => {
  const texts = CATALOGUES[language]

  test('has the keys of the Danish one', () =>
    expect([...texts.keys()].sort()).toEqual([...danish.keys()].sort()))

  test('is filled in with the same facts', () => {
    const wrong = [...danish].filter(
      ([key, text]) => factsOf(texts.get(key) ?? '').join() !== factsOf(text).join(),
    )
    expect(wrong.map(([key]) => key)).toEqual([])
  })
})

/** Words of one language that are none of another; "on" and "se" are Finnish, "ska" and "till" Swedish. */
const WORDS: Record<Language, RegExp> = {
  da: /(?<!\p{L})(og|ikke|af|jeg|hvis|hvor|hvad|hvem|også|kun|bliver|fra|til|uden|eller ej|hvilke[nt]?|nogen|meget)(?!\p{L})/iu,
  en: /(?<!\p{L})(the|and|you|your|with|cannot|please|has been|task|role)(?!\p{L})/iu,
  sv: /(?<!\p{L})(och|inte|att|är|till|från|ska|någon|också|eller|finns|hur|vilka)(?!\p{L})/iu,
  fi: /(?<!\p{L})(ja|ei|että|voit|sinun|tai|kun|vain|ovat|tämä|olet|mitä|kuka)(?!\p{L})/iu,
}
/** Said alike in Danish and Swedish. */
const SHARED: Partial<Record<Language, Partial<Record<Language, RegExp>>>> = {
  da: { sv: /(?<!\p{L})(eller)(?!\p{L})/giu, fi: /(?<!\p{L})(ja|kun)(?!\p{L})/giu },
  fi: { da: /(?<!\p{L})(kun)(?!\p{L})/giu },
  en: { da: /(?<!\p{L})(has been)(?!\p{L})/giu },
  sv: { da: /(?<!\p{L})(eller ej)(?!\p{L})/giu, fi: /(?<!\p{L})(ja)(?!\p{L})/giu },
}
/** Letters a language has not, besides those of names. */
const LETTERS: Record<Language, RegExp> = { da: /[äö]/i, en: /[æøåäö]/i, sv: /[æø]/i, fi: /[æøå]/i }
const NAMES = /Korsbæk|ØiR|FK Adgangsstyring|Læser|Fuldført|løbende|KLIK-bruger/gu
/** The command line names commands, the languages each other, the starters roles of the gallery as KOMBIT calls them. */
const QUOTES = /^(cli|starters|fault)\.|^language\./

describe.each(LANGUAGES)('the texts in %s', (language) => {
  const texts = [...CATALOGUES[language]].filter(([key]) => !QUOTES.test(key))

  test.each(LANGUAGES.filter((other) => other !== language))('have nothing left in %s', (other) => {
    const alike = SHARED[language]?.[other] ?? /$^/g
    const mixed = texts.filter(([, text]) =>
      WORDS[other].test(own(text).replace(NAMES, '').replace(alike, '')),
    )
    expect(mixed).toEqual([])
  })

  test('have no letter that is not theirs', () => {
    expect(texts.filter(([, text]) => LETTERS[language].test(text.replace(NAMES, '')))).toEqual([])
  })

  test('are never empty, and never begin or end in a blank', () => {
    for (const [key, text] of CATALOGUES[language])
      expect([key, text.trim() || 'a text']).toEqual([key, text])
  })

  test('quote as their readers do', () => {
    const wrong: Record<Language, RegExp> = { da: /[“”]/, en: /["]/, sv: /["“]/, fi: /["“]/ }
    const plain = texts.filter(([key]) => !key.startsWith('cli.'))
    expect(plain.filter(([, text]) => wrong[language].test(own(text)))).toEqual([])
  })
})

test('what is filled into a Finnish sentence takes no ending', () => {
  const glued = [...CATALOGUES.fi].filter(([, text]) => /\}\}:?\p{Ll}/u.test(text))
  expect(glued).toEqual([])
})

/** Names, which are written alike everywhere. */
const PROPER = /FK Adgangsstyring|Microsoft Entra|klik@kombit\.example/g
test('no Finnish text is the Danish or the English one', () => {
  const isSame = ([key, text]: [string, string]): boolean =>
    [CATALOGUES.da, CATALOGUES.en].some((other) => other.get(key) === text)
  const words = (text: string): string =>
    own(text)
      .replace(/\{\}|[^\p{L} ]/gu, ' ')
      .trim()
  const left = [...CATALOGUES.fi].filter(
    (entry) => isSame(entry) && / /.test(words(entry[1].replace(PROPER, ''))),
  )
  expect(left).toEqual([])
})

test.each(Object.keys(REFUSALS) as RefusalCode[])(
  'the refusal %s is a sentence in every language',
  (code) => {
    for (const language of LANGUAGES) {
      const text = refusalText(translator(language), { code, facts: {} })
      expect(text).toMatch(/^[A-ZÆØÅÄÖ{"“”].*[.!?]$/s)
      if (code.includes('-')) expect(text).not.toContain(code)
    }
  },
)

describe('days, clocks and numbers', () => {
  const DAY = '2026-12-04'
  const MOMENT = '2026-07-01T07:05:09Z'
  const NBSP = '\u00a0'

  test.each<[Language, string[]]>([
    [
      'da',
      ['04-12-2026', 'fredag 04-12-2026', 'fredag 04-12-2026', '01-07-2026 09.05', '01-07-2026 09.05.09'],
    ],
    [
      'en',
      ['4 Dec 2026', 'Friday 4 Dec 2026', 'Friday 4 Dec 2026', '1 Jul 2026 09:05', '1 Jul 2026 09:05:09'],
    ],
    [
      'sv',
      ['2026-12-04', 'fredag 2026-12-04', 'fredag 2026-12-04', '2026-07-01 09:05', '2026-07-01 09:05:09'],
    ],
    [
      'fi',
      [
        '4.12.2026',
        'perjantai 4.12.2026',
        'perjantaina 4.12.2026',
        '1.7.2026 klo 09.05',
        '1.7.2026 klo 09.05.09',
      ],
    ],
  ])('a day and a moment in Copenhagen in %s', (language, written) => {
    const says = [formatDay, formatLongDay, formatOnDay].map((format) => format(language, DAY))
    expect([...says, formatMoment(language, MOMENT), formatSecond(language, MOMENT)]).toEqual(written)
  })

  test.each<[Language, string[]]>([
    ['da', ['i går 12.00', 'i dag', 'om 3 dage', 'for 2 timer siden', 'A, B og C']],
    ['en', ['yesterday 12:00', 'today', 'in 3 days', '2 hours ago', 'A, B and C']],
    ['sv', ['i går 12:00', 'i dag', 'om 3 dagar', 'för 2 timmar sedan', 'A, B och C']],
    ['fi', ['eilen klo 12.00', 'tänään', '3 päivän päästä', '2 tuntia sitten', 'A, B ja C']],
  ])('how long ago, and several things, in %s', (language, written) => {
    expect([
      formatWhen(language, '2026-07-01T10:00:00Z', '2026-07-02' as Day),
      formatDays(language, 0),
      formatDays(language, 3),
      formatAgo(language, 2 * 3_600_000),
      formatList(language, ['A', 'B', 'C']),
    ]).toEqual(written)
  })

  test.each<[Language, string[]]>([
    ['da', ['1.234.567', '4,2', '1,4 MB']],
    ['en', ['1,234,567', '4.2', '1.4 MB']],
    ['sv', [`1${NBSP}234${NBSP}567`, '4,2', '1,4 MB']],
    ['fi', [`1${NBSP}234${NBSP}567`, '4,2', '1,4 Mt']],
  ])('numbers in %s', (language, written) => {
    expect([
      formatNumber(language, 1_234_567),
      formatDecimal(language, 4.2),
      formatSize(language, 1.4 * 1_024 * 1_024),
    ]).toEqual(written)
    // As the language itself has it, which is too slow for a phone.
    const own = new Intl.NumberFormat(LOCALES[language]).format(1_234_567)
    expect(formatNumber(language, 1_234_567)).toBe(own.replace(/\u202f/g, NBSP))
  })

  test.each(LANGUAGES)('no date is broken over two lines in %s', (language) => {
    expect(unbroken(`(${formatDay(language, DAY)})`)).not.toMatch(/\d-\d/)
  })
})

test('the tab says no text of the chat or the command line: its build leaves them out', () => {
  const pages = readdirSync(TABS, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  )
  const said = pages.filter((name) =>
    /\bt\(\s*[`'](bot|card|cli|language|purpose)\./.test(readFileSync(join(TABS, name), 'utf8')),
  )
  expect([pages.length > 50, said]).toEqual([true, []])
})
