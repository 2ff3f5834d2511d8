import { describe, expect, test } from '@jest/globals'
import { newId, type AreaId, type TeamId } from '../../src/domain/ids.js'
import {
  cellOf,
  HATS,
  hatsFor,
  INTRODUCTION_POLICY,
  INTRODUCTION_RIGHTS,
  invitableIn,
  mayHere,
  readHat,
  type Standing,
} from '../../src/domain/introductionPolicy.js'
import { TEAM_ROLES } from '../../src/domain/team.js'

/**
 * The 37 rows, written down a second time from onboarding.md §3: each hat's cells from row 1 on. y yes, o own, t task,
 * b branch, s self.
 */
const TRUTH: Record<(typeof HATS)[number], string> = {
  OWN: 'yoyo--yyyyyss o- yoyoyy yyyyyyy-y ------ o',
  MAN: 'o-----yoy--ss-- yoyooy yooooo o-o ------ o',
  LEA: 'o-----yoy--ss-- -----y yooooo o-o ------ o',
  INT: '-----------ss-- ------ -o-ty---- ------ -',
  NEW: '-----------ss-- ------ -o-to--oo ------ -',
  ARC: 'bbbbb-bbbbbbbb- ----b- --------- y--byb b',
  ADM: 'yyyyyyyyyyyyyy- ----y- --------- yy-yyy y',
}
const LETTER = { yes: 'y', no: '-', own: 'o', task: 't', branch: 'b', self: 's' } as const

test.each(HATS)('the table is what the source says of %s', (hat) => {
  const said = INTRODUCTION_RIGHTS.map((right) => LETTER[cellOf(right, hat)]).join('')
  expect(said).toBe(TRUTH[hat].replaceAll(' ', ''))
})

test('there are 37 rows, each with its number, in order', () => {
  expect(INTRODUCTION_RIGHTS.map((right) => INTRODUCTION_POLICY[right].row)).toEqual(
    Array.from({ length: 37 }, (_, n) => n + 1),
  )
})

test('I-2: an introducee is no team role, and nobody may add one to a team', () => {
  expect(TEAM_ROLES).not.toContain('introducee')
  for (const hat of HATS) expect(cellOf('member.addIntroducee', hat)).toBe('no')
})

test('I-8: a leader is refused templates, to create, edit and copy, by the table', () => {
  const teamId = newId<TeamId>()
  const team = { role: 'introductionLeader' as const, name: 'Solsikken', isMain: false }
  const leader: Standing = { isAdministrator: false, teams: new Map([[teamId, team]]), coordinates: [] }
  for (const right of ['template.create', 'template.edit', 'template.copy'] as const)
    expect(mayHere(leader, right, { teamId })).toBe(false)
  expect(mayHere(leader, 'plan.start', { teamId })).toBe(true)
})

describe('what somebody may', () => {
  const [mine, theirs] = [newId<TeamId>(), newId<TeamId>()]
  const [inside, outside] = [newId<AreaId>(), newId<AreaId>()]
  const nobody: Standing = { isAdministrator: false, teams: new Map(), coordinates: [] }
  const owner = { role: 'owner' as const, name: 'Solsikken', isMain: false }
  const branch = { id: inside, name: 'Dagtilbud', branch: new Set([inside]) }
  const both: Standing = { ...nobody, teams: new Map([[mine, owner]]), coordinates: [branch] }

  test('is the union of their hats, each with what it is of', () => {
    const place = { teamId: mine, areaId: inside }
    expect(hatsFor(both, 'team.edit', place)).toEqual([
      { hat: 'OWN', of: 'Solsikken' },
      { hat: 'ARC', of: 'Dagtilbud' },
    ])
    expect(hatsFor(both, 'team.edit', { teamId: theirs, areaId: inside })).toEqual([
      { hat: 'ARC', of: 'Dagtilbud' },
    ])
    expect(mayHere(both, 'team.edit', { teamId: theirs, areaId: outside })).toBe(false)
    expect(mayHere(nobody, 'team.list')).toBe(false)
  })

  test('I-9: is only to look, as a coordinator who owns no team', () => {
    const alone = { ...both, teams: new Map() }
    for (const right of INTRODUCTION_RIGHTS)
      if (mayHere(alone, right, { areaId: inside })) expect(right).toMatch(/list|readAbove/)
    expect(mayHere(alone, 'area.list')).toBe(true)
    expect(mayHere(both, 'area.edit', { areaId: inside })).toBe(true)
  })

  test('reaches all teams as an owner of the main one', () => {
    const main = { ...both, coordinates: [], teams: new Map([[mine, { ...owner, isMain: true }]]) }
    expect(mayHere(main, 'team.listAll', { teamId: theirs })).toBe(true)
    expect(mayHere(both, 'team.listAll', { teamId: theirs, areaId: outside })).toBe(false)
  })

  test('is to invite up to one’s own level, and as a coordinator in three roles', () => {
    expect(invitableIn([{ hat: 'LEA', of: '' }])).toEqual(['introductionLeader', 'introducer'])
    expect(invitableIn([{ hat: 'ARC', of: '' }])).toEqual(['owner', 'introductionManager', 'introducer'])
    expect(invitableIn([{ hat: 'INT', of: '' }])).toEqual([])
  })

  test('is kept in the history with what the hat is of', () => {
    expect(readHat('ARC: Dagtilbud: nord')).toEqual({ hat: 'ARC', of: 'Dagtilbud: nord' })
    expect(readHat('PLUS')).toEqual({ hat: 'PLUS', of: null })
  })
})
