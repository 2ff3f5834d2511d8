import { describe, expect, test } from '@jest/globals'
import type { GalleryRole } from '../../../src/contract/role.js'
import { heatMap } from '../../../tabs/roles/gallery/heatMap.js'

const KSD = { id: 'ksd', name: 'KSD' }
const KY = { id: 'ky', name: 'KY' }
const LEAD = { id: 'lead', name: 'Projektleder' }

const role = (title: string, more: Partial<GalleryRole> = {}): GalleryRole => ({
  id: `${title}/${more.project?.id ?? ''}`,
  title,
  project: null,
  importance: 'REQUIRED',
  maxHolders: null,
  masterRole: null,
  vacant: true,
  full: false,
  assignments: [],
  canAssign: true,
  readiness: 'vacant',
  ...more,
})
const asked = [{ state: 'NOMINATED' }] as GalleryRole['assignments']

const ROLES = [
  role('Ørkenleder', { vacant: false }),
  role('Projektleder i KY', { project: KY, masterRole: LEAD, assignments: asked }),
  role('Projektleder', { project: KSD, masterRole: LEAD }),
  role('Superbruger', { project: KSD, importance: 'RECOMMENDED' }),
]

describe('the map of roles', () => {
  test('has a column for the cross-cutting roles and one for each project, and puts those of a master role together', () => {
    const { columns, kinds } = heatMap(ROLES, { onlyLacking: false, language: 'da' })
    expect(columns.map((one) => one?.name ?? null)).toEqual([null, 'KSD', 'KY'])
    expect(
      kinds.map(({ name, cells }) => [name, cells.map(({ roles }) => roles.map(({ title }) => title))]),
    ).toEqual([
      ['Projektleder', [[], ['Projektleder'], ['Projektleder i KY']]],
      ['Superbruger', [[], ['Superbruger'], []]],
      ['Ørkenleder', [['Ørkenleder'], [], []]],
    ])
  })

  test('counts every role once, somebody asked apart from nobody asked', () => {
    expect(heatMap(ROLES, { onlyLacking: false, language: 'da' }).counts).toEqual({
      mustBeFilled: 1,
      asked: 1,
      vacant: 1,
      filled: 1,
    })
  })

  test('leaves out what is filled everywhere when asked to, and counts it all the same', () => {
    const { kinds, counts } = heatMap(ROLES, { onlyLacking: true, language: 'da' })
    expect(kinds.map(({ name }) => name)).toEqual(['Projektleder', 'Superbruger'])
    expect(counts.filled).toBe(1)
  })

  test('has no column for cross-cutting roles where there are none', () => {
    expect(
      heatMap(ROLES.slice(2), { onlyLacking: false, language: 'da' }).columns.map((one) => one?.name ?? null),
    ).toEqual(['KSD'])
  })
})
