import { beforeEach, describe, expect, test } from '@jest/globals'
import type { ProjectId } from '../../../src/domain/ids.js'
import { foundation } from '../../../src/exchange/foundation.js'
import { help } from '../../../src/services/help/help.js'
import {
  aMunicipality,
  anAssignment,
  aPerson,
  aProject,
  aRole,
  aTask,
  day,
  type Someone,
  type Town,
} from '../../support/builders.js'
import { databaseRoom } from '../../support/room.js'

const { world, asSystem, sql } = databaseRoom()
let town: Town
let ksd: ProjectId
let valg: ProjectId
let elin: Someone

beforeEach(async () => {
  await asSystem(async (tx) => {
    town = await aMunicipality(tx)
    ksd = await aProject(tx, 'KSD', [town])
    valg = await aProject(tx, 'VALG', [town])
    elin = await aPerson(tx, town, { access: [[ksd, 'PLUS']] })
  })
})

describe('examples', () => {
  test('are of what the reader has: the most urgent task they may read, their project, their role', async () => {
    await asSystem(async (tx) => {
      await aTask(tx, town, valg, { instanceNumber: 900_001, endDate: day('2026-02-01') })
      await aTask(tx, town, ksd, { instanceNumber: 900_002, endDate: day('2026-09-01') })
      await aTask(tx, town, ksd, { instanceNumber: 900_003, endDate: day('2026-03-01') })
      await aRole(tx, { title: 'Alfa', projectId: ksd })
      const roleId = await aRole(tx, { title: 'Superbruger', projectId: ksd })
      await anAssignment(tx, { town, roleId, person: elin })
    })
    expect((await help(world, elin.caller)).examples).toEqual({
      task: 900_003,
      project: 'KSD',
      role: 'Superbruger',
    })
  })

  test('are none of what there is not, and nothing of another municipality', async () => {
    const bo = await asSystem(async (tx) => {
      const other = await aMunicipality(tx)
      await aTask(tx, town, ksd, {})
      return aPerson(tx, other, {})
    })
    expect((await help(world, bo.caller)).examples).toEqual({ task: null, project: null, role: null })
  })
})

test('says what the reader may do, and nothing else', async () => {
  const { mine } = await help(world, elin.caller)
  const of = (reach: string) => mine.find((group) => group.reach === reach)
  expect(of('projects')).toMatchObject({ projects: ['KSD'], rights: expect.arrayContaining(['task.edit']) })
  expect(mine.flatMap(({ rights }) => rights)).not.toContain('role.assign')
})

describe('the handbook of a project', () => {
  test('is offered to those on the project', async () => {
    await sql(`update project set handbook_url = 'https://dok.kombit.example/' || lower(name)`)
    expect((await help(world, elin.caller)).handbooks).toEqual([
      { project: { id: ksd, name: 'KSD' }, url: 'https://dok.kombit.example/ksd' },
    ])
  })

  test.each([
    ['https://dok.kombit.example/ksd', true],
    ['http://dok.kombit.example/ksd', false],
    ['javascript:alert(1)', false],
    ['dok.kombit.example', false],
  ])('may stand at %s in the foundation: %s', (handbookUrl, isRight) => {
    expect(foundation.safeParse({ projects: [{ name: 'KSD', handbookUrl }] }).success).toBe(isRight)
  })
})
