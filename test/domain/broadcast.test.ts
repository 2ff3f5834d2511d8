import { expect, test } from '@jest/globals'
import { recipientsOf, type Candidate } from '../../src/domain/broadcast.js'

type Named = Candidate & { name: string }

const someone = (name: string, userType: Candidate['userType'], isAdministrator = false): Named => ({
  name,
  userType,
  isAdministrator,
})
const PLUS = someone('plus', 'PLUS')
const STANDARD = someone('standard', 'STANDARD')
const ADMINISTRATOR = someone('administrator', null, true)
const BOTH = someone('both', 'PLUS', true)
const OTHERS = [someone('light', 'LIGHT'), someone('reader', 'READER')]

/** klik.md table 4, rows M1 and M2; rulings: a project without a plus user. */
test.each([
  { people: [PLUS, STANDARD, ...OTHERS, ADMINISTRATOR], told: ['plus', 'standard'], instead: false },
  { people: [BOTH, STANDARD], told: ['both', 'standard'], instead: false },
  { people: [STANDARD, ADMINISTRATOR], told: ['standard', 'administrator'], instead: true },
  { people: [...OTHERS, ADMINISTRATOR], told: ['administrator'], instead: true },
  { people: [...OTHERS], told: [], instead: true },
  { people: [], told: [], instead: true },
])('of $people.length people KOMBIT writes to $told', ({ people, told, instead }) => {
  for (const event of ['M1', 'M2'] as const) {
    const { recipients, toAdministrators } = recipientsOf<Named>(event, people)
    expect(recipients.map(({ name }) => name)).toEqual(told)
    expect(toAdministrators).toBe(instead)
  }
})
