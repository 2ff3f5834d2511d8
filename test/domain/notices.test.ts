import { describe, expect, test } from '@jest/globals'
import {
  isTold,
  isToldOf,
  NOTICE_EVENTS,
  NOTICE_RELATIONS,
  type NoticeEvent,
} from '../../src/domain/notices.js'
import { USER_TYPES, type UserType } from '../../src/domain/policy.js'
import { MARKER_WORSENED } from '../../src/domain/recipients.js'

/**
 * Tables 3 and 4 of KLIK's guide, cell by cell, in the order of `USER_TYPES`: administrator, plus, standard, light,
 * reader, none, KOMBIT, supplier.
 */
const TABLE: Record<NoticeEvent, { own: string; project: string }> = {
  N1: { own: '.XX.....', project: '.XX.....' },
  N2: { own: '.XXX....', project: '........' },
  N3: { own: '.X......', project: '.X......' },
  N4: { own: '.XXX....', project: '........' },
  N5: { own: '.XX.....', project: '.XX.....' },
  N6: { own: '.XX.....', project: '.XX.....' },
  N7: { own: 'XXXXXX..', project: '........' },
  N8: { own: '.XXXX...', project: '........' },
  N9: { own: '.XXX....', project: '........' },
  N10: { own: '.XXX....', project: '........' },
  M1: { own: '.XX.....', project: '.XX.....' },
  M2: { own: '.XX.....', project: '.XX.....' },
  M3: { own: '.XXX....', project: '.X......' },
  K1: { own: '......XX', project: '......XX' },
}

describe.each(NOTICE_EVENTS)('%s', (event) => {
  test.each(NOTICE_RELATIONS)('tells of %s whom the guide says', (relation) => {
    const row = USER_TYPES.map((type) => (isTold(event, type, relation) ? 'X' : '.')).join('')
    expect(row).toBe(TABLE[event][relation])
  })
})

const MUNICIPAL: UserType[] = ['PLUS', 'STANDARD', 'LIGHT', 'READER']

test('a follow-up goes to the same people as any message on a task', () => {
  for (const userType of MUNICIPAL)
    for (const isOwn of [true, false]) {
      const one = { side: 'MUNICIPALITY' as const, userType, isOwn }
      expect(isToldOf(['M3'], one)).toBe(isToldOf(['N3', 'N4'], one))
    }
})

test('the sweep asks the same table', () => {
  for (const userType of MUNICIPAL) {
    const one = { side: 'MUNICIPALITY' as const, userType }
    expect(MARKER_WORSENED.whole.some((type) => type === userType)).toBe(
      isToldOf(['N1', 'N2'], { ...one, isOwn: false }),
    )
    expect(MARKER_WORSENED.own.some((type) => type === userType)).toBe(
      isToldOf(['N1', 'N2'], { ...one, isOwn: true }),
    )
  }
})

test('a user type on a project says nothing for those who are not of a municipality', () => {
  for (const side of ['KOMBIT', 'SUPPLIER'] as const)
    for (const userType of MUNICIPAL) {
      expect(isToldOf(['K1'], { side, userType, isOwn: false })).toBe(true)
      expect(isToldOf(['N1', 'N3', 'N6', 'M1'], { side, userType, isOwn: true })).toBe(false)
    }
})
