import { describe, expect, test } from '@jest/globals'
import type { MunicipalityId, PersonId, ProjectId } from '../../src/domain/ids.js'
import type { AccessType, Actor, Side } from '../../src/domain/person.js'
import { may, RIGHTS, type Right } from '../../src/domain/policy.js'
import { ownRights } from '../../src/domain/reach.js'

const HOME = 'home' as MunicipalityId
const [KLIK, KSD, KY] = ['klik', 'ksd', 'ky'] as ProjectId[] as [ProjectId, ProjectId, ProjectId]

const actor = (
  access: [ProjectId, AccessType][],
  { isAdministrator = false, side = 'MUNICIPALITY' }: { isAdministrator?: boolean; side?: Side } = {},
): Actor => ({
  ...{ kind: 'person', personId: 'me' as PersonId, fullName: 'Mig', side, isAdministrator, language: null },
  municipalityId: side === 'MUNICIPALITY' ? HOME : null,
  access: new Map(access),
})

const ACTORS: [string, Actor][] = [
  ['a plus user', actor([[KLIK, 'PLUS']])],
  [
    'a plus, light and reading user',
    actor([
      [KLIK, 'PLUS'],
      [KSD, 'LIGHT'],
      [KY, 'READER'],
    ]),
  ],
  ['a standard user', actor([[KSD, 'STANDARD']])],
  ['an administrator alone', actor([], { isAdministrator: true })],
  ['an administrator who works', actor([[KSD, 'LIGHT']], { isAdministrator: true })],
  ['somebody without access', actor([])],
  ['KOMBIT', actor([], { side: 'KOMBIT' })],
  ['a supplier', actor([[KSD, 'READER']], { side: 'SUPPLIER' })],
  ['a supplier of nothing', actor([], { side: 'SUPPLIER' })],
]

describe.each(ACTORS)('the rights of %s', (_, who) => {
  const groups = ownRights(who, [KLIK, KSD, KY])
  const of = (right: Right) => groups.filter(({ rights }) => rights.includes(right))
  const thing = (projectIds: ProjectId[], isOwn = false) => ({ municipalityId: HOME, projectIds, isOwn })

  test.each(RIGHTS)('%s reaches as far as the table says, and no further', (right) => {
    for (const id of [KLIK, KSD, KY]) {
      const isTold = of(right).some(
        ({ reach, projectIds }) =>
          reach === 'everywhere' ||
          reach === 'municipality' ||
          (reach === 'projects' && projectIds.includes(id)),
      )
      expect([id, isTold]).toEqual([id, may(who, right, thing([id]))])
    }
    const isAny = [[KLIK], [KSD], [KY], []].some((ids) =>
      [true, false].some((isOwn) => may(who, right, thing(ids, isOwn))),
    )
    expect(of(right).length > 0).toBe(isAny)
    const isElsewhere = may(who, right, { ...thing([KSD]), municipalityId: 'other' as MunicipalityId })
    if (who.side === 'MUNICIPALITY')
      expect(of(right).some(({ reach }) => reach === 'everywhere')).toBe(isElsewhere)
  })

  test('are told the widest first, each kind of reach once', () => {
    const keys = groups.map(({ reach, projectIds }) => `${reach} ${projectIds.join()}`)
    expect(new Set(keys).size).toBe(keys.length)
    const order = ['everywhere', 'municipality', 'projects', 'own']
    const ranks = groups.map(({ reach }) => order.indexOf(reach))
    expect(ranks).toEqual([...ranks].sort())
  })
})
