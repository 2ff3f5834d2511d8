import { describe, expect, test } from '@jest/globals'
import { changesBetween, draftOf, editOf, rebased } from '../../../tabs/users/userDraft.js'

const KLIK = { id: 'klik', name: 'KLIK' }
const KSD = { id: 'ksd', name: 'KSD' }
const user = {
  name: 'Asta Friis',
  email: 'asta@korsbaek.example',
  title: null,
  department: 'Borgerservice',
  directPhone: null,
  mobilePhone: null,
  isAdministrator: false,
  matrix: [
    { project: KLIK, userType: 'LIGHT' as const, canChange: true },
    { project: KSD, userType: null, canChange: true },
  ],
}
const base = draftOf(user)

describe('what is written about a user', () => {
  test('is nothing while nothing is changed, and blanks at the ends are no change', () => {
    const blanks = { ...base, contacts: { ...base.contacts, fullName: ' Asta Friis ' } }
    expect([changesBetween(base, base), changesBetween(base, blanks), editOf(base, blanks)]).toEqual([
      [],
      [],
      {},
    ])
  })

  test('is sent change by change: an emptied field as none, "Ingen" as none', () => {
    const draft = {
      contacts: { ...base.contacts, department: '  ', title: 'Koordinator' },
      access: { klik: null, ksd: 'PLUS' as const },
      isAdministrator: true,
    }
    expect(editOf(base, draft)).toEqual({
      department: null,
      title: 'Koordinator',
      access: [
        { projectId: 'klik', userType: null },
        { projectId: 'ksd', userType: 'PLUS' },
      ],
      isAdministrator: true,
    })
  })

  test('is laid on top of what somebody else has saved, and only what was changed', () => {
    const mine = { ...base, access: { ...base.access, ksd: 'STANDARD' as const } }
    const theirs = draftOf({
      ...user,
      title: 'Leder',
      matrix: [
        { project: KLIK, userType: 'PLUS' as const, canChange: true },
        { project: KSD, userType: 'READER' as const, canChange: true },
      ],
    })
    const both = rebased(base, mine, theirs)
    expect([both.contacts.title, both.access]).toEqual(['Leder', { klik: 'PLUS', ksd: 'STANDARD' }])
    expect(editOf(theirs, both)).toEqual({ access: [{ projectId: 'ksd', userType: 'STANDARD' }] })
  })
})
