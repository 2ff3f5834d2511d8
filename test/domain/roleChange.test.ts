import { describe, expect, test } from '@jest/globals'
import type { RoleContent } from '../../src/domain/role.js'
import { carried, changesBetween, followed } from '../../src/domain/roleChange.js'

const lead = (text: string, implementation = true, operations = false) => ({
  text,
  implementation,
  operations,
})
const content = (more: Partial<RoleContent> = {}): Required<RoleContent> => ({
  title: 'Projektleder',
  description: null,
  effect: 'Fremdrift',
  duties: [lead('Leder'), lead('Rapporterer')],
  responsibilities: [],
  competences: ['Kan lede'],
  characteristics: null,
  importance: 'RECOMMENDED',
  maxHolders: null,
  requiresYearlyConfirmation: false,
  ...more,
})

describe('what a save changed', () => {
  test('is nothing where nothing is different', () => {
    expect(changesBetween(content(), content())).toEqual([])
  })

  test('is a text before and after, also where it came or went', () => {
    expect(changesBetween(content(), content({ effect: null, description: 'Ny' }))).toEqual([
      { kind: 'prose', section: 'description', before: null, after: 'Ny' },
      { kind: 'prose', section: 'effect', before: 'Fremdrift', after: null },
    ])
  })

  test('is each line that came, went, or applies elsewhere than before', () => {
    const after = content({ duties: [lead('Leder', false, true), lead('Følger op')], competences: [] })
    expect(changesBetween(content(), after)).toEqual([
      {
        kind: 'lines',
        section: 'duties',
        lines: [
          { is: 'marked', text: 'Leder', marks: { implementation: false, operations: true } },
          { is: 'added', text: 'Følger op', marks: { implementation: true, operations: false } },
          { is: 'removed', text: 'Rapporterer', marks: { implementation: true, operations: false } },
        ],
      },
      { kind: 'lines', section: 'competences', lines: [{ is: 'removed', text: 'Kan lede', marks: null }] },
    ])
  })

  test('is a section without lines where only the order is new', () => {
    const after = content({ duties: [lead('Rapporterer'), lead('Leder')] })
    expect(changesBetween(content(), after)).toEqual([{ kind: 'lines', section: 'duties', lines: [] }])
  })

  test('counts the same line said twice', () => {
    const after = content({ competences: ['Kan lede', 'Kan lede'] })
    expect(changesBetween(content(), after)).toEqual([
      { kind: 'lines', section: 'competences', lines: [{ is: 'added', text: 'Kan lede', marks: null }] },
    ])
  })

  test('tells importance, limit and yearly confirmation', () => {
    const after = content({ importance: 'REQUIRED', maxHolders: 1, requiresYearlyConfirmation: true })
    expect(changesBetween(content(), after)).toEqual([
      { kind: 'importance', before: 'RECOMMENDED', after: 'REQUIRED' },
      { kind: 'maxHolders', before: null, after: 1 },
      { kind: 'yearly', after: true },
    ])
  })
})

describe('a role and its master', () => {
  const master = content()
  const adapted = content({ effect: 'Fremdrift i KY', importance: 'REQUIRED' })

  test('says which sections still follow', () => {
    expect(followed(adapted, master)).toEqual([
      'title',
      'description',
      'duties',
      'responsibilities',
      'competences',
      'characteristics',
    ])
  })

  test('takes the new texts where it followed, and keeps what was adapted and what is its own', () => {
    const next = content({ effect: 'Resultater', competences: ['Kan meget'] })
    expect(carried(adapted, master, next)).toEqual({ ...adapted, competences: ['Kan meget'] })
  })
})
