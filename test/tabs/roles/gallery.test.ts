import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { IMPORTANCES, NO_PROJECT, ROLE_TYPES } from '../../../src/domain/gallery.js'
import type { GalleryRole } from '../../../src/contract/role.js'
import {
  galleryToggled,
  groupsOf,
  readGallery,
  WHOLE_GALLERY,
  writeGallery,
} from '../../../tabs/roles/gallery/gallery.js'
import { SHARED_COLUMNS, readShared, writeShared } from '../../../tabs/roles/shared/sharedView.js'

const ids = fc.uniqueArray(fc.uuid(), { maxLength: 3 })
const words = fc.string({ maxLength: 200 })

describe('an address', () => {
  test('says the whole of how the gallery is shown, and shows it so again', () => {
    const view = fc.record({
      project: ids.map((some) => [...some, NO_PROJECT]),
      importance: fc.subarray([...IMPORTANCES]),
      type: fc.subarray([...ROLE_TYPES]),
      vacant: fc.boolean(),
      notReady: fc.boolean(),
      hidesEmpty: fc.boolean(),
      words,
    })
    fc.assert(fc.property(view, (shown) => expect(readGallery(writeGallery(shown))).toEqual(shown)))
  })

  test('says the whole of how every municipality is shown', () => {
    const sort = fc
      .shuffledSubarray([...SHARED_COLUMNS], { minLength: 1, maxLength: 4 })
      .chain((keys) =>
        fc.tuple(...keys.map((by) => fc.record({ by: fc.constant(by), descending: fc.boolean() }))),
      )
    const view = fc.record({
      ...{ project: ids, municipality: ids, person: ids, masterRole: ids, words, sort },
      type: fc.subarray([...ROLE_TYPES]),
      role: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 200 }), { maxLength: 3 }),
      purpose: fc.constantFrom(null, 'PROJECT' as const, 'SUPPORT' as const),
    })
    fc.assert(fc.property(view, (shown) => expect(readShared(writeShared(shown))).toEqual(shown)))
  })

  test('that is misspelt says as much as it can', () => {
    const search = new URLSearchParams(
      'project=x&importance=HIGH&importance=REQUIRED&type=&vacant=1&hide=all',
    )
    expect(readGallery(search)).toEqual({ ...WHOLE_GALLERY, importance: ['REQUIRED'] })
  })
})

const KSD = { id: '11111111-1111-4111-8111-111111111111', name: 'KSD' }
const role = (title: string, more: Partial<GalleryRole>): GalleryRole => ({
  ...{ id: title, title, project: null, importance: 'REQUIRED', maxHolders: null, masterRole: null },
  ...{ vacant: true, full: false, assignments: [], canAssign: false, readiness: 'vacant' },
  ...more,
})

describe('the gallery', () => {
  const roles = [
    role('Projektleder', { project: KSD }),
    role('Superbruger', { project: KSD, importance: 'RECOMMENDED' }),
    role('Programleder', { vacant: false }),
  ]
  const shown = (more: Partial<typeof WHOLE_GALLERY>): string[] =>
    groupsOf(roles, { ...WHOLE_GALLERY, ...more }).flatMap((group) => group.roles.map(({ title }) => title))

  test('begins with the cross-cutting roles, and hides of the empty ones those that are not required', () => {
    expect(shown({})).toEqual(['Programleder', 'Projektleder', 'Superbruger'])
    expect(shown({ hidesEmpty: true })).toEqual(['Programleder', 'Projektleder'])
    expect(shown({ vacant: true })).toEqual(['Projektleder', 'Superbruger'])
    expect(shown({ vacant: true, hidesEmpty: true })).toEqual(['Projektleder'])
  })

  test('is narrowed by each filter, alternatives within one', () => {
    expect(shown({ project: [NO_PROJECT] })).toEqual(['Programleder'])
    expect(shown({ project: [NO_PROJECT, KSD.id], importance: ['REQUIRED'] })).toEqual([
      ...['Programleder', 'Projektleder'],
    ])
    expect(shown({ type: ['SYSTEM_SPECIFIC'], words: 'ksd SUPER' })).toEqual(['Superbruger'])
    const view = galleryToggled(galleryToggled(WHOLE_GALLERY, 'project', KSD.id), 'type', 'CROSS_CUTTING')
    expect(galleryToggled(view, 'project', KSD.id)).toEqual({ ...WHOLE_GALLERY, type: ['CROSS_CUTTING'] })
  })
})
