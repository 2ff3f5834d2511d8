import { describe, expect, test } from '@jest/globals'
import { newId, type MunicipalityId, type PersonId, type ProjectId } from '../../src/domain/ids.js'
import type { AccessType, Actor, Side } from '../../src/domain/person.js'
import {
  allow,
  isGranted,
  may,
  reachOf,
  RELATIONS,
  RIGHTS,
  standings,
  USER_TYPES,
  type Guarded,
  type Right,
  type UserType,
} from '../../src/domain/policy.js'

/**
 * The truth table, written down a second time from klik.md §4.6–4.7 and the rulings: o = own, p = project,
 * m = own municipality, x = another municipality. A user type that is not named may not.
 */
const TRUTH: Record<Right, Partial<Record<UserType, string>>> = {
  'task.read': { PLUS: 'op', STANDARD: 'op', LIGHT: 'o', READER: 'op', KOMBIT: 'p', SUPPLIER: 'p' },
  'task.edit': { PLUS: 'op', STANDARD: 'o', LIGHT: 'o' },
  'task.activate': { KOMBIT: 'p', SUPPLIER: 'p' },
  'task.changeInactive': { KOMBIT: 'p', SUPPLIER: 'p' },
  'task.readNotes': { PLUS: 'op', STANDARD: 'op', LIGHT: 'o', READER: 'op' },
  'task.editNotes': { PLUS: 'op', STANDARD: 'op', LIGHT: 'o' },
  'task.message': { PLUS: 'op', STANDARD: 'o', LIGHT: 'o', KOMBIT: 'p', SUPPLIER: 'p' },
  'task.followUp': { KOMBIT: 'p', SUPPLIER: 'p' },
  'task.addFile': { PLUS: 'op', STANDARD: 'o', LIGHT: 'o', KOMBIT: 'p', SUPPLIER: 'p' },
  'task.removeFile': { KOMBIT: 'p', SUPPLIER: 'p' },
  'task.createLocal': { PLUS: 'op' },
  'task.beAssigned': { PLUS: 'op', STANDARD: 'op', LIGHT: 'op' },
  'person.list': {
    ADMINISTRATOR: 'opm',
    PLUS: 'opm',
    STANDARD: 'opm',
    LIGHT: 'opm',
    READER: 'opm',
    NONE: 'opm',
  },
  'person.create': { ADMINISTRATOR: 'opm', PLUS: 'op' },
  'person.edit': {
    ADMINISTRATOR: 'opm',
    PLUS: 'op',
    STANDARD: 'o',
    LIGHT: 'o',
    READER: 'o',
    NONE: 'o',
  },
  'person.consent': { ADMINISTRATOR: 'o', PLUS: 'o', STANDARD: 'o', LIGHT: 'o', READER: 'o', NONE: 'o' },
  'person.export': { ADMINISTRATOR: 'opm' },
  'person.readData': {
    ADMINISTRATOR: 'opm',
    PLUS: 'o',
    STANDARD: 'o',
    LIGHT: 'o',
    READER: 'o',
    NONE: 'o',
  },
  'person.grantAccess': { ADMINISTRATOR: 'opm', PLUS: 'op' },
  'person.delete': { ADMINISTRATOR: 'pm' },
  'person.setAdministrator': { ADMINISTRATOR: 'opm' },
  'person.admit': { ADMINISTRATOR: 'opm' },
  'project.read': { PLUS: 'op', STANDARD: 'op', LIGHT: 'op', KOMBIT: 'p', SUPPLIER: 'p' },
  'broadcast.read': {
    ADMINISTRATOR: 'opm',
    PLUS: 'op',
    STANDARD: 'op',
    LIGHT: 'op',
    READER: 'op',
    KOMBIT: 'p',
    SUPPLIER: 'p',
  },
  'broadcast.send': { KOMBIT: 'p', SUPPLIER: 'p' },
  'municipalityGroup.manage': { KOMBIT: 'p', SUPPLIER: 'p' },
  'heldMail.decide': { KOMBIT: 'p' },
  'role.read': {
    ADMINISTRATOR: 'opm',
    PLUS: 'opm',
    STANDARD: 'opm',
    LIGHT: 'opm',
    READER: 'opm',
    NONE: 'opm',
    KOMBIT: 'p',
    SUPPLIER: 'p',
  },
  'role.assign': { ADMINISTRATOR: 'opm' },
  'role.editNotes': { ADMINISTRATOR: 'opm' },
  'role.answer': { ADMINISTRATOR: 'o', PLUS: 'o', STANDARD: 'o', LIGHT: 'o', READER: 'o', NONE: 'o' },
  'role.handOver': { ADMINISTRATOR: 'opm', PLUS: 'o', STANDARD: 'o', LIGHT: 'o', READER: 'o', NONE: 'o' },
  'role.delegate': { ADMINISTRATOR: 'o', PLUS: 'o', STANDARD: 'o', LIGHT: 'o', READER: 'o', NONE: 'o' },
  'role.confirm': { ADMINISTRATOR: 'opm', PLUS: 'o', STANDARD: 'o', LIGHT: 'o', READER: 'o', NONE: 'o' },
  'role.readAgreements': {
    ADMINISTRATOR: 'opm',
    PLUS: 'o',
    STANDARD: 'o',
    LIGHT: 'o',
    READER: 'o',
    NONE: 'o',
  },
  'role.export': {
    ADMINISTRATOR: 'opm',
    PLUS: 'opm',
    STANDARD: 'opm',
    LIGHT: 'opm',
    READER: 'opm',
    NONE: 'opm',
    KOMBIT: 'p',
    SUPPLIER: 'p',
  },
  'role.follow': { KOMBIT: 'p', SUPPLIER: 'p' },
  'role.manage': { KOMBIT: 'p' },
  'masterRole.read': { KOMBIT: 'p' },
  'masterRole.manage': { KOMBIT: 'p' },
  'role.readOtherMunicipalities': { ADMINISTRATOR: 'opmx' },
  'contactList.read': {
    ADMINISTRATOR: 'opm',
    PLUS: 'opm',
    STANDARD: 'opm',
    LIGHT: 'opm',
    READER: 'opm',
    NONE: 'opm',
    KOMBIT: 'p',
  },
  'contactList.edit': { ADMINISTRATOR: 'opm' },
  'contactList.readOtherMunicipalities': { ADMINISTRATOR: 'opmx', KOMBIT: 'p' },
  'subscription.manage': { PLUS: 'op', STANDARD: 'op' },
  'status.read': { ADMINISTRATOR: 'opm' },
  'history.read': { ADMINISTRATOR: 'opm' },
  'municipality.read': { ADMINISTRATOR: 'opm' },
  'municipality.edit': { ADMINISTRATOR: 'opm' },
  'delivery.read': { ADMINISTRATOR: 'opm' },
  'delivery.resend': { ADMINISTRATOR: 'opm' },
  'delivery.follow': { KOMBIT: 'p' },
}
const LETTER = { own: 'o', project: 'p', municipality: 'm', other: 'x' } as const

describe('the rights table', () => {
  const cells = RIGHTS.flatMap((right) =>
    USER_TYPES.flatMap((userType) => RELATIONS.map((relation) => [right, userType, relation] as const)),
  )

  test('has a truth for each of its rights', () =>
    expect(Object.keys(TRUTH).sort()).toEqual([...RIGHTS].sort()))

  test.each(cells)('%s × %s × %s', (right, userType, relation) => {
    const expected = TRUTH[right][userType]?.includes(LETTER[relation]) ?? false
    expect(isGranted(right, userType, relation)).toBe(expected)
  })
})

const home = newId<MunicipalityId>()
const abroad = newId<MunicipalityId>()
const ksd = newId<ProjectId>()
const ky = newId<ProjectId>()

function actor(
  access: [ProjectId, AccessType][],
  more: { side?: Side; isAdministrator?: boolean } = {},
): Actor {
  const { side = 'MUNICIPALITY', isAdministrator = false } = more
  const municipalityId = side === 'MUNICIPALITY' ? home : null
  return {
    kind: 'person',
    personId: newId<PersonId>(),
    fullName: 'Nogen',
    side,
    municipalityId,
    isAdministrator,
    access: new Map(access),
    language: null,
  }
}
const thing = (more: Partial<Guarded> = {}): Guarded => ({
  municipalityId: home,
  projectIds: [ksd],
  isOwn: false,
  ...more,
})

describe('how somebody stands to a thing', () => {
  test.each([
    ['plus of the project', actor([[ksd, 'PLUS']]), thing(), [['PLUS', 'project']]],
    [
      'light of the project and on the task',
      actor([[ksd, 'LIGHT']]),
      thing({ isOwn: true }),
      [['LIGHT', 'own']],
    ],
    ['plus of another project only', actor([[ky, 'PLUS']]), thing(), [['PLUS', 'municipality']]],
    [
      'plus of another project, and on the task all the same',
      actor([[ky, 'PLUS']]),
      thing({ isOwn: true }),
      [
        ['PLUS', 'municipality'],
        ['NONE', 'own'],
      ],
    ],
    ['nobody in particular', actor([]), thing(), [['NONE', 'municipality']]],
    [
      'administrator without a project',
      actor([], { isAdministrator: true }),
      thing(),
      [
        ['NONE', 'municipality'],
        ['ADMINISTRATOR', 'project'],
      ],
    ],
    [
      'plus, of another municipality’s task',
      actor([[ksd, 'PLUS']]),
      thing({ municipalityId: abroad }),
      [['PLUS', 'other']],
    ],
    ['KOMBIT', actor([], { side: 'KOMBIT' }), thing({ municipalityId: abroad }), [['KOMBIT', 'project']]],
    [
      'KOMBIT to a local task',
      actor([], { side: 'KOMBIT' }),
      thing({ isLocal: true }),
      [['KOMBIT', 'other']],
    ],
    [
      'a supplier with the project',
      actor([[ksd, 'STANDARD']], { side: 'SUPPLIER' }),
      thing(),
      [['SUPPLIER', 'project']],
    ],
    [
      'a supplier without it',
      actor([[ky, 'STANDARD']], { side: 'SUPPLIER' }),
      thing(),
      [['SUPPLIER', 'other']],
    ],
    [
      'anybody to a cross-cutting role',
      actor([[ky, 'READER']]),
      thing({ projectIds: 'every' }),
      [['READER', 'project']],
    ],
  ] as const)('%s', (_who, who, what, expected) => {
    expect(standings(who, what).map(({ userType, relation }) => [userType, relation])).toEqual(expected)
  })
})

describe('a refusal', () => {
  test('of something one may not read looks like one of something that is not there', () => {
    expect(() => allow(actor([[ksd, 'LIGHT']]), 'task.edit', thing())).toThrow(
      expect.objectContaining({ code: 'not-found', facts: {} }),
    )
  })

  test('of something one may read names the right that is missing', () => {
    expect(() => allow(actor([[ksd, 'READER']]), 'task.edit', thing())).toThrow(
      expect.objectContaining({ code: 'forbidden', facts: { right: 'task.edit' } }),
    )
  })

  test('of another municipality’s thing never names a right', () => {
    for (const right of RIGHTS.filter((one) => !one.endsWith('.readOtherMunicipalities'))) {
      const all = actor([[ksd, 'PLUS']], { isAdministrator: true })
      expect(() => allow(all, right, thing({ municipalityId: abroad, isOwn: true }))).toThrow(
        expect.objectContaining({ code: 'not-found' }),
      )
    }
  })
})

test('what a list is filtered by reaches exactly the things the row grants', () => {
  const people = [
    actor([[ksd, 'PLUS']]),
    actor([
      [ksd, 'LIGHT'],
      [ky, 'READER'],
    ]),
    actor([[ky, 'STANDARD']], { isAdministrator: true }),
    actor([], { isAdministrator: true }),
    actor([], { side: 'KOMBIT' }),
    actor([[ky, 'PLUS']], { side: 'SUPPLIER' }),
    actor([]),
  ]
  for (const right of ['task.read', 'task.edit', 'project.read'] as const) {
    for (const person of people) {
      const reach = reachOf(person, right)
      for (const projectId of [ksd, ky]) {
        for (const isOwn of [true, false]) {
          for (const isLocal of [true, false]) {
            const inReach =
              reach.whole === 'every' ||
              reach.whole.includes(projectId) ||
              (isOwn && reach.own.includes(projectId))
            expect(inReach && (reach.withLocal || !isLocal)).toBe(
              may(person, right, thing({ projectIds: [projectId], isOwn, isLocal })),
            )
          }
        }
      }
    }
  }
})
