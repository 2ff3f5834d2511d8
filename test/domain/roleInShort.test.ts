import { expect, test } from '@jest/globals'
import { emptySections } from '../../src/domain/roleChange.js'
import { canBeReminded } from '../../src/domain/role.js'
import { inShort } from '../../src/domain/roleInShort.js'
import { day } from '../support/builders.js'

const duty = (text: string) => ({ text, implementation: true, operations: false })
const NOTHING = { effect: null, description: null, duties: [] }

test.each([
  ['nothing is nothing', NOTHING, ''],
  [
    'what it is for comes first, then what it is',
    { ...NOTHING, effect: 'Styr på **projektet**', description: 'Leder arbejdet. Svarer KOMBIT.' },
    'Styr på projektet. Leder arbejdet.',
  ],
  [
    'duties stand in where nothing else is written',
    { ...NOTHING, duties: [duty('Er kontakt'), duty('Fører an'), duty('Mere')] },
    'Er kontakt. Fører an.',
  ],
  [
    'a number or an abbreviation does not end a sentence',
    { ...NOTHING, effect: 'Ca. 3 timer om ugen, jf. aftalen. Mere tekst. Endnu mere.' },
    'Ca. 3 timer om ugen, jf. aftalen. Mere tekst.',
  ],
])('a role in two sentences: %s', (_what, texts, said) => expect(inShort(texts)).toBe(said))

test('a long text is cut', () => {
  expect(inShort({ ...NOTHING, effect: 'ord '.repeat(200) }).length).toBeLessThan(310)
})

test('what nobody has written of a role is named', () => {
  expect(emptySections(NOTHING)).toEqual(['description', 'effect', 'duties'])
  expect(emptySections({ effect: 'Ro', description: 'Leder', duties: [duty('Leder')] })).toEqual([])
})

test.each([
  ['NOMINATED', null, true],
  ['NOMINATED', '2026-03-01T22:59:00Z', true],
  // Midnight is Copenhagen's.
  ['NOMINATED', '2026-03-01T23:30:00Z', false],
  ['ACCEPTED', null, false],
  ['DECLINED', null, false],
] as const)('whoever is %s and was reminded at %s can be reminded: %s', (state, at, can) => {
  const remindedAt = at === null ? null : new Date(at)
  expect(canBeReminded({ state, remindedAt }, day('2026-03-02'))).toBe(can)
})
