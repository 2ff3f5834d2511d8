import { describe, expect, test } from '@jest/globals'
import { readersOf, type ReaderGroup } from '../../src/domain/audience.js'
import { isGranted, RELATIONS, USER_TYPES, type UserType } from '../../src/domain/policy.js'
import { hearsOfMessage } from '../../src/domain/recipients.js'
import type { AccessType, Side } from '../../src/domain/person.js'
import { readersText, toldText } from '../../src/i18n/audience.js'
import { translator } from '../../src/i18n/translator.js'

const GROUP_OF: Partial<Record<UserType, ReaderGroup>> = { KOMBIT: 'KOMBIT', SUPPLIER: 'SUPPLIERS' }

const reads = (right: 'task.read' | 'task.readNotes', userType: UserType): boolean =>
  RELATIONS.some((relation) => relation !== 'other' && isGranted(right, userType, relation))

describe('who is said to read it is who can, by the rights table', () => {
  test.each(
    (['task.read', 'task.readNotes'] as const).flatMap((right) =>
      [false, true].map((isLocal) => [right, isLocal] as const),
    ),
  )('%s, local: %s', (right, isLocal) => {
    const named = readersOf(right, { isLocal })
    for (const userType of USER_TYPES) {
      const group = GROUP_OF[userType]
      // A local task KOMBIT and suppliers never meet. At home, those are named who can see the task.
      const can = group ? reads(right, userType) && !isLocal : reads(right, userType)
      const isNamed = group
        ? named.includes(group)
        : named.includes('MUNICIPALITY') && reads('task.read', userType)
      expect([userType, isNamed]).toEqual([userType, can])
    }
  })

  test('and whoever is told can read it, where they stand', () => {
    const types: [Side, AccessType, UserType][] = [
      ...(['PLUS', 'STANDARD', 'LIGHT', 'READER'] as const).map((type): [Side, AccessType, UserType] => [
        'MUNICIPALITY',
        type,
        type,
      ]),
      ['KOMBIT', 'READER', 'KOMBIT'],
      ['SUPPLIER', 'READER', 'SUPPLIER'],
    ]
    const heard = types.flatMap(([side, userType, type]) =>
      [false, true]
        .filter((isOwn) => hearsOfMessage({ side, userType, isOwn }))
        .map((isOwn) => [
          type,
          isOwn,
          isGranted('task.read', type, isOwn && side === 'MUNICIPALITY' ? 'own' : 'project'),
        ]),
    )
    expect(heard).toEqual([
      ['PLUS', false, true],
      ['PLUS', true, true],
      ['STANDARD', true, true],
      ['LIGHT', true, true],
      ['KOMBIT', false, true],
      ['KOMBIT', true, true],
      ['SUPPLIER', false, true],
      ['SUPPLIER', true, true],
    ])
  })
})

test('the sentence says both: who can read it, and who is told', () => {
  const t = translator('da')
  expect(readersText(t, readersOf('task.read', { isLocal: false }), 'Korsbæk Kommune')).toBe(
    'Kan læses af KOMBIT, projektets leverandører og alle i Korsbæk Kommune, der kan se opgaven.',
  )
  expect(readersText(t, readersOf('task.readNotes', { isLocal: false }), 'Korsbæk Kommune')).toBe(
    'Kan læses af alle i Korsbæk Kommune, der kan se opgaven.',
  )
  const names = ['Bo', 'Ea', 'Ib', 'Liv', 'Mai', 'Per', 'Ulf', 'Vera']
  expect([toldText(t, []), toldText(t, names.slice(0, 2)), toldText(t, names)]).toEqual([
    'Ingen får besked i Teams.',
    'Får besked: Bo og Ea.',
    'Får besked: Bo, Ea, Ib, Liv, Mai, Per og 2 til.',
  ])
})
