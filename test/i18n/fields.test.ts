import { describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { VERBS } from '../../bot/verbs.js'
import { ROWS } from '../../src/contract/index.js'
import { invalidInput } from '../../src/contract/invalid.js'
import type { Row } from '../../src/contract/row.js'
import { LANGUAGES } from '../../src/domain/person.js'
import type { Facts } from '../../src/domain/refusals.js'
import { CATALOGUES } from '../../src/i18n/catalogues.js'
import { field as danish } from '../../src/i18n/da/field.js'
import { refusalText } from '../../src/i18n/refusals.js'
import { translator } from '../../src/i18n/translator.js'

/** A shape without fields of its own. */
const PLAIN = /^(string|number|int|boolean|enum|literal|transform|custom|null|undefined|unknown|any)$/

/** Every field a shape can find fault with, as zod names it, such as `duties.*.text`. */
function fieldsOf(schema: z.core.$ZodType, path: readonly string[] = []): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  const within = (one: z.core.$ZodType, more: readonly string[] = []): string[] =>
    fieldsOf(one, [...path, ...more])
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([name, one]) => [
        [...path, name].join('.'),
        ...within(one, [name]),
      ])
    case 'array':
      return within(def.element, ['*'])
    case 'union':
      return def.options.flatMap((one) => within(one))
    case 'pipe':
      return [...within(def.in), ...within(def.out)]
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'catch':
      return within(def.innerType)
    default:
      if (PLAIN.test(def.type)) return []
      throw new Error(`the test does not know what fields a ${def.type} has, at ${path.join('.')}`)
  }
}

const ASKED: [string, string[]][] = Object.entries(ROWS).map(([name, row]: [string, Row]) => [
  name,
  [row.params, row.query, row.body].flatMap((part) => (part ? fieldsOf(part) : [])),
])
const PRESSED: [string, string[]][] = Object.entries(VERBS).map(([verb, data]) => [verb, fieldsOf(data)])
const EVERYTHING = [...ASKED, ...PRESSED]
const nameOf = (path: string): string =>
  path
    .split('.')
    .filter((part) => part !== '*')
    .at(-1) ?? ''

const told = (facts: Facts, language: (typeof LANGUAGES)[number] = 'da'): string =>
  refusalText(translator(language), { code: 'invalid-input', facts })

test.each(EVERYTHING)('%s: every field has a name in every language', (_name, fields) => {
  for (const language of LANGUAGES)
    expect(fields.filter((path) => !CATALOGUES[language].has(`field.${nameOf(path)}`))).toEqual([])
})

test('no name is of a field that nothing asks for', () => {
  const asked = new Set(EVERYTHING.flatMap(([, fields]) => fields.map(nameOf)))
  expect(asked.size).toBeGreaterThan(90)
  expect(Object.keys(danish).filter((name) => !asked.has(name))).toEqual([])
})

describe('what is refused of a field says which, why, and what to do', () => {
  const shape = z.object({
    text: z.string().min(1).max(5),
    reason: z.string().trim().min(1),
    version: z.int(),
    duties: z.array(z.object({ text: z.string() })).max(1),
    userType: z.enum(['PLUS']),
  })
  const good = { text: 'x', reason: 'x', version: 1, duties: [], userType: 'PLUS' }
  const sentenceOf = (sent: unknown): string => {
    const { error } = shape.safeParse(sent)
    if (!error) throw new Error('that was right')
    return told(invalidInput(error, sent, 'sent').facts)
  }

  test.each<[string, unknown, string]>([
    ['missing', { ...good, text: undefined }, '"Tekst" er ikke udfyldt. Udfyld det, og prøv igen.'],
    ['empty', { ...good, text: '' }, '"Tekst" er ikke udfyldt. Udfyld det, og prøv igen.'],
    ['only blanks', { ...good, reason: ' ' }, '"Begrundelse" er ikke udfyldt. Udfyld det, og prøv igen.'],
    ['too long', { ...good, text: 'for lang' }, '"Tekst" er for langt. Skriv højst 5 tegn, og prøv igen.'],
    [
      'too many',
      { ...good, duties: [{ text: 'x' }, { text: 'y' }] },
      'Der er for mange under "Opgaver". Vælg højst 1, og prøv igen.',
    ],
    [
      'of another kind',
      { ...good, version: 'x' },
      'Det, der står under "Udgave", kan ikke bruges. Ret det, eller åbn siden eller kortet igen.',
    ],
    [
      'not offered',
      { ...good, userType: 'KING' },
      'Det, der står under "Brugertype", kan ikke bruges. Ret det, eller åbn siden eller kortet igen.',
    ],
    ['inside a list', { ...good, duties: [{}] }, '"Tekst" er ikke udfyldt. Udfyld det, og prøv igen.'],
    [
      'no field at all',
      'x',
      'Noget af det, der blev sendt, mangler eller kan ikke læses. Åbn siden eller kortet igen, og prøv en gang til.',
    ],
  ])('%s', (_what, sent, sentence) => expect(sentenceOf(sent)).toBe(sentence))

  test.each(['JSON', 'content-encoding', 'constructor', 'whatEver', '', '0'])(
    'never by a name of the code: %s',
    (path) => {
      for (const language of LANGUAGES) {
        expect(told({ field: path }, language)).not.toMatch(/JSON|encoding|constructor|whatEver|"0"|“0”|\{\{/)
        expect(told({ field: path, why: 'missing' }, language)).not.toMatch(/whatEver|\{\{/)
      }
    },
  )

  test('in the language of the reader', () => {
    expect(told({ field: 'reason', why: 'missing' }, 'en')).toBe(
      '“Reason” is not filled in. Fill it in and try again.',
    )
    expect(told({ field: 'endDate', why: 'kombits' }, 'en')).toContain(
      '“End date” of a KLIK task is KOMBIT’s',
    )
  })
})
