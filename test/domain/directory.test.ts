import { describe, expect, test } from '@jest/globals'
import { isTooMany, planOf, type DirectoryPerson, type KnownPerson } from '../../src/domain/directory.js'
import { newId, type PersonId } from '../../src/domain/ids.js'

const ours = (fullName: string, more: Partial<KnownPerson> = {}): KnownPerson => ({
  ...{ id: newId<PersonId>(), fullName, email: `${fullName.toLowerCase()}@korsbaek.example` },
  ...{ title: null, department: null, directPhone: null, mobilePhone: null },
  ...{ fkUuid: null, aadObjectId: null, isAdministrator: false },
  ...{ directory: null, directoryKey: null, directoryFields: [], leftAt: null, ...more },
})
const said = (more: Partial<DirectoryPerson> = {}): DirectoryPerson => ({
  ...{ line: 2, key: null, isEmployed: true, ...more },
})
const plan = (people: KnownPerson[], list: DirectoryPerson[]) =>
  planOf(people, list, { directory: 'LIST', isWhole: true })

const ADA = ours('Ada')
const KEYED = ours('Bo', { fkUuid: 'AAAA-1' })

describe('who it is', () => {
  test('is found by the UUID before the address, whatever its capitals, and the address follows', () => {
    const { matched } = plan([KEYED], [said({ key: 'aaaa-1', email: 'bo.ny@korsbaek.example' })])
    expect(matched.map(({ changes }) => changes)).toEqual([
      [{ field: 'email', from: 'bo@korsbaek.example', to: 'bo.ny@korsbaek.example' }],
    ])
  })

  test('is found by the address, whose capitals are no change', () => {
    const { matched, unknown } = plan([ADA, KEYED], [said({ email: 'ADA@korsbaek.example', title: 'Chef' })])
    expect(matched.map(({ person, changes }) => [person.fullName, changes])).toEqual([
      ['Ada', [{ field: 'title', from: null, to: 'Chef' }]],
    ])
    expect(unknown).toEqual([KEYED])
  })

  test('is found by what the directory called them before, when the address is new', () => {
    const known = ours('Eva', { directory: 'LIST', directoryKey: 'k-9' })
    const { matched, left } = plan([known], [said({ key: 'k-9', email: 'eva.ny@korsbaek.example' })])
    expect([matched.length, left]).toEqual([1, []])
  })

  test('is not guessed: two lines of one, an address that is another’s now, a key of two', () => {
    const two = said({ email: 'ada@korsbaek.example' })
    expect(plan([ADA], [two, { ...two, line: 3 }]).setAside).toMatchObject([{ reason: 'SEVERAL' }])
    const other = said({ key: 'bbbb-2', email: 'bo@korsbaek.example' })
    expect(plan([KEYED], [other])).toMatchObject({ setAside: [{ reason: 'KEY' }], matched: [], left: [] })
    const oid = ours('Cai', { aadObjectId: 'aaaa-1' })
    expect(plan([KEYED, oid], [said({ key: 'aaaa-1' })]).setAside).toMatchObject([{ reason: 'SEVERAL' }])
  })

  test('is nobody of ours: nobody is made', () => {
    const { strangers, matched } = plan([ADA], [said({ email: 'ny@korsbaek.example' })])
    expect([strangers.length, matched.length]).toEqual([1, 0])
  })
})

describe('who has left', () => {
  const known = ours('Dan', { directory: 'LIST' })
  test('is said to have, or was known to the directory and is not any more; of others it says nothing', () => {
    const { left, unknown } = plan([ADA, known, KEYED], [said({ key: 'aaaa-1', isEmployed: false })])
    expect(left.map(({ person, reason }) => [person.fullName, reason])).toEqual([
      ['Bo', 'SAID'],
      ['Dan', 'GONE'],
    ])
    expect(unknown).toEqual([ADA])
  })

  test('is not somebody another kind of directory knew, nor whoever could not be told apart', () => {
    const ofEntra = ours('Fie', { directory: 'ENTRA' })
    const two = said({ email: 'dan@korsbaek.example' })
    const { left } = plan([ofEntra, known], [two, { ...two, line: 3 }])
    expect(left).toEqual([])
  })

  test('is told of once, and comes back', () => {
    const gone = ours('Gry', { directory: 'LIST', leftAt: new Date() })
    expect(plan([gone], [said({ email: 'ada@korsbaek.example' })]).left).toEqual([])
    expect(plan([gone], [said({ email: 'gry@korsbaek.example' })]).back).toEqual([gone])
  })
})

test('what the directory no longer gives goes only where it was its own; name and address stay', () => {
  const kept = { title: 'Chef', department: 'IT', directoryFields: ['title', 'email', 'fullName'] as const }
  const person = ours('Ada', { ...kept, directoryFields: [...kept.directoryFields], directory: 'LIST' })
  const { matched } = plan([person], [said({ email: 'ada@korsbaek.example' })])
  expect(matched[0]?.changes).toEqual([{ field: 'title', from: 'Chef', to: null }])
})

test.each([
  [3, 4, false],
  [4, 40, false],
  [4, 39, true],
  [5, 40, true],
])('%d of %d leaving is too many: %s', (leaving, of, is) => {
  expect(isTooMany(leaving, of)).toBe(is)
})
