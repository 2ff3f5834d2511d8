import { describe, expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES, type Language } from '../../src/domain/person.js'
import { CATALOGUES } from '../../src/i18n/catalogues.js'
import { formatDay, formatDays, formatList, formatMoment } from '../../src/i18n/format.js'
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
    /\bt\(\s*[`'](bot|card|cli|language|purpose)\./.test(readFileSync(join(TABS, name), 'utf8')),
  )
  expect([pages.length > 50, said]).toEqual([true, []])
})
