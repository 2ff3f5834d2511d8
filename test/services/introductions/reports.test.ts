import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { AreaId, TeamId } from '../../../src/domain/ids.js'
import { FEEDBACK_MIN } from '../../../src/domain/introductionPlan.js'
import { exportReport } from '../../../src/services/introductions/reports/export.js'
import { read, type AskedReport } from '../../../src/services/introductions/reports/read.js'
import type { World } from '../../../src/services/world.js'
import { aMunicipality, aPerson, day, type Someone, type Town } from '../../support/builders.js'
import { standingClock } from '../../support/clock.js'
import { openTestDatabase } from '../../support/database.js'
import { anIntroduction, type PlanGiven } from '../../support/introductionPlans.js'
import { anArea, aTeam } from '../../support/organisation.js'
import { aWorld } from '../../support/world.js'

let db: Awaited<ReturnType<typeof openTestDatabase>>
let world: World
let town: Town
let who: Record<'admin' | 'owner' | 'leader' | 'introducer' | 'coordinator' | 'free', Someone>
let north: AreaId
let south: AreaId
let sun: TeamId
let moon: TeamId

beforeAll(async () => {
  db = await openTestDatabase()
  world = aWorld(db.data, standingClock('2026-03-02T09:00:00Z'))
})
afterAll(() => db.close())

/** Root → north (Solsikken, tags a and b), root → south (Månen, tag b). The coordinator has north and owns a third team. */
beforeEach(async () => {
  await db.data.asSystem(async (tx) => {
    town = await aMunicipality(tx)
    const one = (fullName: string, isAdministrator = false): Promise<Someone> =>
      aPerson(tx, town, { fullName, isAdministrator })
    who = {
      admin: await one('Anna Administrator', true),
      owner: await one('Ejnar Ejer'),
      leader: await one('Lene Leder'),
      introducer: await one('Ida Introduktør'),
      coordinator: await one('Karl Koordinator'),
      free: await one('Frida Fri'),
    }
    const root = await anArea(tx, town, { name: town.name })
    north = await anArea(tx, town, { parentId: root, name: 'Nord' })
    south = await anArea(tx, town, { parentId: root, name: 'Syd' })
    const members = [
      [who.owner, 'owner'],
      [who.leader, 'introductionLeader'],
      [who.introducer, 'introducer'],
    ] as const
    const sunny = { name: 'Solsikken', areaId: north, reportTags: ['a', 'b'], members }
    sun = (await aTeam(tx, town, sunny)).teamId
    moon = (await aTeam(tx, town, { name: 'Månen', areaId: south, reportTags: ['b'] })).teamId
    await aTeam(tx, town, { name: 'Jorden', areaId: south, members: [[who.coordinator, 'owner']] })
    const by = { appointedAt: new Date(), appointedBy: null }
    await tx.areas.appoint({ municipalityId: town.id, areaId: north, personId: who.coordinator.id, ...by })
  })
})

const asked = (more: Partial<AskedReport> = {}): AskedReport => ({
  ...{ tag: [], team: [], template: [], state: [], by: 'team' },
  ...more,
})
const report = (someone: Someone, more: Partial<AskedReport> = {}) => read(world, someone.caller, asked(more))

/** An introduction of somebody new, and the same score in all five answers where one is said. */
const plan = ({ score, ...given }: PlanGiven & { score?: number }): Promise<void> =>
  db.data.asSystem(async (tx) => {
    const introduceeId = given.introduceeId ?? (await aPerson(tx, town, { fullName: 'Nanna Ny' })).id
    const { planId } = await anIntroduction(tx, town, { ...given, introduceeId })
    if (score === undefined) return
    const scores = Array.from({ length: 5 }, () => score)
    const said = { scores, text: null, at: new Date('2026-03-01T10:00:00Z') }
    await tx.introductionPapers.putFeedback({ planId, municipalityId: town.id, introduceeId, ...said })
  })
const ended = (on: string) => ({ state: 'ENDED' as const, endedAt: new Date(`${on}T10:00:00Z`) })
const january = { startDate: day('2026-01-01') }

describe('introductions in numbers', () => {
  test('are counted by team, with how many ended late and after how many days', async () => {
    const categories = [{ deadline: day('2026-01-20'), tasks: [] }]
    await plan({ teamId: sun, ...january, ...ended('2026-01-31'), categories })
    await plan({ teamId: sun, ...january, ...ended('2026-01-11'), categories })
    await plan({ teamId: sun })
    await plan({ teamId: sun, state: 'DRAFT' })
    await plan({ teamId: sun, state: 'CANCELLED' })
    await plan({ teamId: moon })
    const { groups, total } = await report(who.admin)
    const row = groups.find(({ name }) => name === 'Solsikken')
    expect(row).toMatchObject({ started: 3, running: 1, ended: 2, endedLate: 1, medianDays: 20 })
    expect(total).toMatchObject({ started: 4, running: 2, ended: 2, endedLate: 1, medianDays: 20 })
  })

  test('tell the share of tasks done by their deadline, of those that are done or should be', async () => {
    const done = (at: string) => ({ status: 'COMPLETED' as const, statusChangedAt: new Date(at) })
    const inTime = done('2026-02-10T20:00:00Z')
    const tooLate = done('2026-02-11T20:00:00Z')
    const tasks = [inTime, tooLate, {}, { status: 'NOT_APPLICABLE' as const }]
    const categories = [
      { deadline: day('2026-02-10'), tasks },
      { deadline: day('2026-04-10'), tasks: [{}] },
    ]
    await plan({ teamId: sun, categories })
    expect((await report(who.admin)).total.onTime).toBe(0.33)
  })

  test('know which members nobody has introduced, where the reader knows the members', async () => {
    await plan({ teamId: sun, introduceeId: who.introducer.id, startedBy: who.leader.id })
    const without = async (someone: Someone) => (await report(someone)).groups[0]?.withoutPlan
    expect([await without(who.owner), await without(who.leader)]).toEqual([2, null])
  })

  test('are divided by area, tag and template; a team of two tags counts under both', async () => {
    await plan({ teamId: sun })
    await plan({ teamId: moon })
    const started = async (by: AskedReport['by']) =>
      (await report(who.admin, { by })).groups.map(({ name, started: count }) => [name, count])
    expect(await started('area')).toEqual([
      ['Nord', 1],
      ['Syd', 1],
    ])
    expect(await started('tag')).toEqual([
      ['a', 1],
      ['b', 2],
      [null, 0],
    ])
    expect(await started('template')).toEqual([['Ny i dagtilbud', 2]])
  })

  test('are narrowed by area with everything below it, tag, team, template, state and period', async () => {
    await plan({ teamId: sun, startDate: day('2026-01-05'), ...ended('2026-01-20') })
    await plan({ teamId: moon, startDate: day('2026-02-20') })
    const root = (await db.data.asSystem((tx) => tx.areas.of(town.id))).find((one) => one.parentId === null)
    const started = async (more: Partial<AskedReport>) => (await report(who.admin, more)).total.started
    expect(await started({ area: root?.id })).toBe(2)
    expect(await started({ area: north })).toBe(1)
    expect(await started({ tag: ['a'] })).toBe(1)
    expect(await started({ team: [moon] })).toBe(1)
    expect(await started({ template: ['something else'] })).toBe(0)
    expect(await started({ state: ['RUNNING'] })).toBe(1)
    const { total } = await report(who.admin, { from: day('2026-01-15'), to: day('2026-01-31') })
    expect([total.started, total.ended]).toEqual([0, 1])
  })
})

describe('row 37: whose introductions count', () => {
  beforeEach(async () => {
    await plan({ teamId: sun })
    await plan({ teamId: sun, startedBy: who.leader.id })
    await plan({ teamId: sun, categories: [{ deadline: null, tasks: [{ responsibleId: who.leader.id }] }] })
    await plan({ teamId: moon, startedBy: who.leader.id })
  })
  const counted = async (someone: Someone) => (await report(someone)).total.started

  test('an administrator’s all, an owner’s those of the team, a coordinator’s those of the branch', async () => {
    expect([await counted(who.admin), await counted(who.owner), await counted(who.coordinator)]).toEqual([
      4, 3, 3,
    ])
  })

  test('a leader’s own: those they lead in their team and those they take part in', async () => {
    expect(await counted(who.leader)).toBe(2)
  })

  test('nobody’s of another municipality', async () => {
    const elsewhere = await db.data.asSystem(async (tx) =>
      aPerson(tx, await aMunicipality(tx), { isAdministrator: true }),
    )
    expect(await counted(elsewhere)).toBe(0)
    await expect(report(elsewhere, { team: [sun] })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('W9: introducers are told the right they lack; to whoever has no team there is no report', async () => {
    await expect(report(who.introducer)).rejects.toMatchObject({
      code: 'forbidden',
      facts: { right: 'report.read' },
    })
    await expect(report(who.free)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('W9: what is not theirs does not exist, and a period has its beginning first', async () => {
    await expect(report(who.coordinator, { team: [moon] })).rejects.toMatchObject({ code: 'not-found' })
    await expect(report(who.owner, { area: south })).rejects.toMatchObject({ code: 'not-found' })
    const backwards = { from: day('2026-03-02'), to: day('2026-03-01') }
    await expect(report(who.admin, backwards)).rejects.toMatchObject({ code: 'start-after-end' })
  })
})

describe('I-20 feedback in reports', () => {
  const answer = async (teamId: TeamId, scores: readonly number[]): Promise<void> => {
    for (const score of scores) await plan({ teamId, score, ...ended('2026-02-20') })
  }
  const means = async (teamId: TeamId) => {
    const { groups, total } = await report(who.admin)
    const row = groups.find(({ key }) => key === teamId)
    return [row?.feedback, row?.few, total.feedback, total.few]
  }

  test('I-20 is a mean from five answers upward, and never of fewer', async () => {
    await answer(
      sun,
      Array.from({ length: FEEDBACK_MIN - 1 }, () => 4),
    )
    expect(await means(sun)).toEqual([null, true, null, true])
    await answer(sun, [5])
    expect(await means(sun)).toEqual([4.2, false, 4.2, false])
  })

  test('I-20 cannot be worked out from the whole and the groups beside it', async () => {
    await answer(sun, [4, 4, 4, 4, 4])
    await answer(moon, [1])
    expect(await means(moon)).toEqual([null, true, null, true])
  })

  test('a report holds no name of a person, also as a file', async () => {
    await plan({ teamId: sun, startedBy: who.leader.id })
    const told = JSON.stringify(await report(who.admin))
    const file = await exportReport(world, who.admin.caller, { ...asked(), format: 'xlsx' })
    expect([told.includes('Nanna Ny'), told.includes('Lene Leder')]).toEqual([false, false])
    expect(file.name).toBe('introduktioner-2026-03-02.xlsx')
  })

  test('it can be had as a PDF', async () => {
    await plan({ teamId: sun })
    const file = await exportReport(world, who.admin.caller, { ...asked(), format: 'pdf' })
    expect(Buffer.from(file.bytes).subarray(0, 5).toString()).toBe('%PDF-')
  })
})
