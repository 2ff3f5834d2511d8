import { beforeAll, describe, expect, test } from '@jest/globals'
import type { ProjectPart, ProjectRow } from '../../../src/contract/project.js'
import { newId, type PhaseId, type ProjectId, type ThemeId } from '../../../src/domain/ids.js'
import * as projects from '../../../src/services/projects/projects.js'
import { aMunicipality, aPerson, aProject, aTask, day, type Someone } from '../../support/builders.js'
import { databaseRoom } from '../../support/room.js'

const { world, asSystem } = databaseRoom({ keeps: true })
let ksd: ProjectId
let empty: ProjectId
const who: Record<'plus' | 'light' | 'reader' | 'admin' | 'kombit' | 'supplier', Someone | null> = {
  plus: null,
  light: null,
  reader: null,
  admin: null,
  kombit: null,
  supplier: null,
}

/** Two towns on KSD: three tasks, a completed and a local one here, one task there; KY has none. */
beforeAll(async () => {
  await asSystem(async (tx) => {
    const here = await aMunicipality(tx, 'Korsbæk')
    const there = await aMunicipality(tx, 'Andeby')
    ksd = await aProject(tx, 'KSD', [here, there])
    empty = await aProject(tx, 'KY', [here])
    who.plus = await aPerson(tx, here, {
      access: [
        [ksd, 'PLUS'],
        [empty, 'STANDARD'],
      ],
    })
    who.light = await aPerson(tx, here, { access: [[ksd, 'LIGHT']] })
    who.reader = await aPerson(tx, here, { access: [[ksd, 'READER']] })
    who.admin = await aPerson(tx, here, { isAdministrator: true })
    who.kombit = await aPerson(tx, here, { side: 'KOMBIT' })
    who.supplier = await aPerson(tx, here, { side: 'SUPPLIER', access: [[empty, 'READER']] })
    const [first, second] = [newId<PhaseId>(), newId<PhaseId>()]
    const theme = newId<ThemeId>()
    await tx.projects.insertPhase({ id: first, projectId: ksd, name: 'Planlægning', nameSort: 'p', order: 0 })
    await tx.projects.insertPhase({ id: second, projectId: ksd, name: 'Drift', nameSort: 'd', order: 1 })
    await tx.projects.insertTheme({ id: theme, projectId: ksd, name: 'Data', nameSort: 'd', order: 0 })
    const red = { endDate: day('2026-03-01'), phaseId: first, themeId: theme }
    await aTask(tx, here, ksd, { ...red, executorId: who.light.id })
    await aTask(tx, here, ksd, { endDate: day('2026-06-01'), phaseId: first })
    await aTask(tx, here, ksd, { status: 'NOT_ACTIVE' })
    await aTask(tx, here, ksd, { status: 'COMPLETED', phaseId: first })
    await aTask(tx, here, ksd, { ...red, kind: 'LOCAL', priority: 'LOCAL' })
    await aTask(tx, there, ksd, red)
  })
})

function callerOf(name: keyof typeof who): Someone['caller'] {
  const someone = who[name]
  if (!someone) throw new Error(name)
  return someone.caller
}

/** "2 0 1 1 1": red, yellow, green, grey, completed. */
const figures = ({ counters, completed }: Pick<ProjectRow, 'counters' | 'completed'>): string =>
  [...Object.values(counters), completed].join(' ')
const parts = (all: readonly ProjectPart[]): [string | undefined, string][] =>
  all.map((one) => [one.part?.name, figures(one)])

describe('the projects', () => {
  test('are listed with how they stand, those without tasks too', async () => {
    const rows = await projects.list(world, callerOf('plus'))
    expect(rows.map((row) => [row.name, row.userType, figures(row)])).toEqual([
      ['KSD', 'PLUS', '2 0 1 1 1'],
      ['KY', 'STANDARD', '0 0 0 0 0'],
    ])
  })

  test('show a light user how their own tasks stand', async () => {
    const state = await projects.read(world, callerOf('light'), ksd)
    expect(figures(state)).toBe('1 0 0 0 0')
    expect(parts(state.phases)).toEqual([
      ['Planlægning', '1 0 0 0 0'],
      ['Drift', '0 0 0 0 0'],
    ])
  })

  test.each(['reader', 'admin'] as const)('are nothing to a %s', async (name) => {
    expect(await projects.list(world, callerOf(name))).toEqual([])
    await expect(projects.read(world, callerOf(name), ksd)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('how a project stands', () => {
  test('is told by phase and by theme in KOMBIT’s order, and last what belongs to none', async () => {
    const { phases, themes, municipalities, ...state } = await projects.read(world, callerOf('plus'), ksd)
    expect(figures(state)).toBe('2 0 1 1 1')
    expect(parts(phases)).toEqual([
      ['Planlægning', '2 0 1 0 1'],
      ['Drift', '0 0 0 0 0'],
      [undefined, '0 0 0 1 0'],
    ])
    expect(parts(themes)).toEqual([
      ['Data', '2 0 0 0 0'],
      [undefined, '0 0 1 1 1'],
    ])
    expect(municipalities).toEqual([])
  })

  test('is told KOMBIT by municipality, and never counts a local task', async () => {
    const state = await projects.read(world, callerOf('kombit'), ksd)
    expect(figures(state)).toBe('2 0 1 1 1')
    expect(parts(state.municipalities)).toEqual([
      ['Andeby', '1 0 0 0 0'],
      ['Korsbæk', '1 0 1 1 1'],
    ])
  })

  test('tells KOMBIT, and no municipality, where nobody is plus user', async () => {
    const seen = async (name: 'kombit' | 'plus') =>
      (await projects.read(world, callerOf(name), ksd)).withoutPlus.map((town) => town.name)
    expect(await seen('kombit')).toEqual(['Andeby'])
    expect(await seen('plus')).toEqual([])
  })

  test('without tasks has no parts but those KOMBIT made', async () => {
    const state = await projects.read(world, callerOf('plus'), empty)
    expect([figures(state), state.phases, state.themes]).toEqual(['0 0 0 0 0', [], []])
  })

  test('is told a supplier of their own projects only', async () => {
    expect(await projects.list(world, callerOf('supplier'))).toHaveLength(1)
    await expect(projects.read(world, callerOf('supplier'), ksd)).rejects.toMatchObject({ code: 'not-found' })
  })
})
