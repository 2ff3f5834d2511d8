import { describe, expect, test } from '@jest/globals'
import { CHANGE_KINDS, hears, type Change } from '../../src/domain/change.js'
import { newId, type MunicipalityId, type PersonId, type ProjectId } from '../../src/domain/ids.js'
import type { Actor } from '../../src/domain/person.js'
import { may, USER_TYPES, type UserType } from '../../src/domain/policy.js'

const home = newId<MunicipalityId>()
const elsewhere = newId<MunicipalityId>()
const ksd = newId<ProjectId>()
const other = newId<ProjectId>()

function actorOf(userType: UserType): Actor {
  const side = userType === 'KOMBIT' || userType === 'SUPPLIER' ? userType : 'MUNICIPALITY'
  const type = { ADMINISTRATOR: null, NONE: null, KOMBIT: null, SUPPLIER: 'STANDARD' as const }
  const access = userType in type ? type[userType as keyof typeof type] : (userType as 'PLUS')
  return {
    kind: 'person',
    personId: newId<PersonId>(),
    fullName: userType,
    side,
    municipalityId: side === 'MUNICIPALITY' ? home : null,
    isAdministrator: userType === 'ADMINISTRATOR',
    access: new Map(access ? [[ksd, access]] : []),
    language: null,
  }
}

const aChange = (change: Partial<Change>): Change => ({
  kind: 'task',
  municipalityId: home,
  projectId: ksd,
  isHomeOnly: false,
  onlyFor: null,
  about: null,
  ...change,
})

/** Who is told of it, of all user types. */
const told = (change: Partial<Change>): UserType[] =>
  USER_TYPES.filter((userType) => hears(actorOf(userType), aChange(change)))

const WORKERS = ['PLUS', 'STANDARD', 'LIGHT', 'READER'] as const
const EVERYBODY_AT_HOME = ['ADMINISTRATOR', ...WORKERS, 'NONE'] as const

describe('who is told that something has changed', () => {
  test.each<[string, Partial<Change>, readonly UserType[]]>([
    ['a task of a project', {}, [...WORKERS, 'KOMBIT', 'SUPPLIER']],
    ['a local task, or internal notes', { isHomeOnly: true }, WORKERS],
    ['a task of another project', { projectId: other }, ['KOMBIT']],
    ['the same of another municipality', { municipalityId: elsewhere }, ['KOMBIT', 'SUPPLIER']],
    ['KOMBIT’s words on a task', { municipalityId: null }, [...WORKERS, 'KOMBIT', 'SUPPLIER']],
    ['who has a role', { kind: 'role' }, [...EVERYBODY_AT_HOME, 'KOMBIT', 'SUPPLIER']],
    [
      'who has a role in another municipality',
      { kind: 'role', municipalityId: elsewhere },
      ['KOMBIT', 'SUPPLIER'],
    ],
    ['who has a cross-cutting role', { kind: 'role', projectId: null }, [...EVERYBODY_AT_HOME, 'KOMBIT']],
    [
      'who has been asked to take a role over',
      { kind: 'role', projectId: null, isHomeOnly: true },
      EVERYBODY_AT_HOME,
    ],
    ['a draft of a role', { kind: 'roleDraft', municipalityId: null }, ['KOMBIT']],
    ['a user', { kind: 'person', projectId: null }, EVERYBODY_AT_HOME],
    ['a user of another municipality', { kind: 'person', projectId: null, municipalityId: elsewhere }, []],
    ['a contact', { kind: 'contact', projectId: null }, [...EVERYBODY_AT_HOME, 'KOMBIT']],
    [
      'a project',
      { kind: 'project', municipalityId: null },
      ['PLUS', 'STANDARD', 'LIGHT', 'KOMBIT', 'SUPPLIER'],
    ],
  ])('%s', (_, change, who) => {
    expect(told(change)).toEqual(who)
  })

  test('of what is one person’s own business, that person', () => {
    const actor = actorOf('PLUS')
    expect([
      hears(actor, aChange({ onlyFor: actor.personId })),
      told({ onlyFor: newId<PersonId>() }),
    ]).toEqual([true, []])
  })

  test.each(USER_TYPES)(
    '%s is told of everything of tasks that the rights table lets them read',
    (userType) => {
      const actor = actorOf(userType)
      for (const projectId of [ksd, other])
        for (const municipalityId of [home, elsewhere])
          for (const isLocal of [false, true])
            for (const isOwn of [false, true]) {
              const reads = may(actor, 'task.read', {
                municipalityId,
                projectIds: [projectId],
                isOwn,
                isLocal,
              })
              const isTold = hears(actor, aChange({ municipalityId, projectId, isHomeOnly: isLocal }))
              expect(isTold || !reads).toBe(true)
            }
    },
  )

  test('nobody of a municipality is told anything of another one', () => {
    const atHome = USER_TYPES.filter((userType) => actorOf(userType).side === 'MUNICIPALITY')
    const heard = atHome.flatMap((userType) =>
      CHANGE_KINDS.filter((kind) => hears(actorOf(userType), aChange({ kind, municipalityId: elsewhere }))),
    )
    expect(heard).toEqual([])
  })
})
