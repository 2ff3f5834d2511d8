import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { IntroductionTaskId, MembershipId, TeamId } from '../../../src/domain/ids.js'
import * as leaving from '../../../src/services/teams/leaving.js'
import * as teams from '../../../src/services/teams/edit.js'
import type { World } from '../../../src/services/world.js'
import { aMunicipality, aPerson, day, type Someone, type Town } from '../../support/builders.js'
import { standingClock } from '../../support/clock.js'
import { openTestDatabase } from '../../support/database.js'
import { anIntroduction, type MadePlan } from '../../support/introductionPlans.js'
import { anArea, aTeam } from '../../support/organisation.js'
import { aWorld } from '../../support/world.js'

let db: Awaited<ReturnType<typeof openTestDatabase>>
let world: World
let town: Town
let who: Record<'admin' | 'owner' | 'leader' | 'introducer' | 'coordinator' | 'newcomer', Someone>
let teamId: TeamId
let otherId: TeamId
let memberIds: MembershipId[]
let plan: MadePlan

beforeAll(async () => {
  db = await openTestDatabase()
  world = aWorld(db.data, standingClock('2026-03-02T09:00:00Z'))
})
afterAll(() => db.close())

/** The leader leads an introduction and has one of its tasks; the coordinator has the team's area, and another team. */
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
      newcomer: await one('Nanna Ny'),
    }
    const rootId = await anArea(tx, town, { name: town.name })
    const areaId = await anArea(tx, town, { parentId: rootId, name: 'Blad' })
    const made = await aTeam(tx, town, {
      name: 'Solsikken',
      areaId,
      members: [
        [who.owner, 'owner'],
        [who.leader, 'introductionLeader'],
        [who.introducer, 'introducer'],
      ],
    })
    ;({ teamId, memberIds } = made)
    const members = [
      [who.coordinator, 'owner'],
      [who.leader, 'introducer'],
    ] as const
    otherId = (await aTeam(tx, town, { name: 'Syren', members })).teamId
    const by = { appointedAt: new Date(), appointedBy: null }
    await tx.areas.appoint({ municipalityId: town.id, areaId, personId: who.coordinator.id, ...by })
    plan = await anIntroduction(tx, town, {
      ...{ teamId, name: 'Ny i stuen', introduceeId: who.newcomer.id, startedBy: who.leader.id },
      categories: [
        {
          deadline: day('2026-03-10'),
          tasks: [
            { title: 'Vis rundt', responsibleId: who.leader.id },
            { title: 'Læs', responsibleId: who.introducer.id },
          ],
        },
      ],
    })
  })
})

const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error as Error).message,
  )
const ofLeader = () => ({ memberId: memberIds[1] as MembershipId, version: 1 })
const taken = (by: Someone, to: leaving.Successors = {}) =>
  refusal(leaving.archiveMember(world, by.caller, { ...ofLeader(), ...to }))
const responsible = async (id: IntroductionTaskId | undefined) =>
  (
    await db.dataSource.query<{ responsible_id: string }[]>(
      `select responsible_id from introduction_task where id = $1`,
      [id],
    )
  )[0]?.responsible_id

test('I-16: an archived member keeps no open task and no introduction; each asks for a successor of the team', async () => {
  expect(await taken(who.owner)).toBe('open-introduction-tasks')
  expect(await taken(who.owner, { tasksTo: who.introducer.id })).toBe('running-plans')
  const to = (one: Someone) => ({ tasksTo: who.introducer.id, plansTo: one.id })
  expect(await taken(who.owner, to(who.introducer))).toBe('successor-not-in-team')
  expect(await taken(who.owner, { ...to(who.owner), tasksTo: who.newcomer.id })).toBe('successor-not-in-team')
  expect(await responsible(plan.taskIds[0])).toBe(who.leader.id)
  expect(await taken(who.owner, to(who.owner))).toBe('done')
  expect(await responsible(plan.taskIds[0])).toBe(who.introducer.id)
  const told = await db.dataSource.query<{ person_id: string }[]>(
    `select person_id from outbox where event->>'type' = 'introduction.started' and event->>'planId' = $1`,
    [plan.planId],
  )
  expect(told).toEqual([{ person_id: who.introducer.id }])
  const [{ started_by: leader } = { started_by: '' }] = await db.dataSource.query<{ started_by: string }[]>(
    `select started_by from introduction_plan where id = $1`,
    [plan.planId],
  )
  expect(leader).toBe(who.owner.id)
  const noted = await db.dataSource.query<Record<string, string>[]>(
    `select subject, field, old_value, new_value, hat from history where municipality_id = $1 order by ordinal`,
    [town.id],
  )
  expect(noted).toEqual([
    {
      ...{ subject: 'introductionTask', field: 'responsible', hat: 'OWN: Solsikken' },
      ...{ old_value: 'Lene Leder', new_value: 'Ida Introduktør' },
    },
    {
      ...{ subject: 'introductionPlan', field: 'startedBy', hat: 'OWN: Solsikken' },
      ...{ old_value: 'Lene Leder', new_value: 'Ejnar Ejer' },
    },
    {
      ...{ subject: 'membership', field: 'role', hat: 'OWN: Solsikken' },
      ...{ old_value: 'introductionLeader', new_value: null },
    },
  ])
})

test('what hangs on a member is shown before: titles to whoever reads the plans, numbers to the others', async () => {
  const { memberId } = ofLeader()
  expect(await leaving.leavingOf(world, who.owner.caller, memberId)).toMatchObject({
    ...{ tasks: 1, plans: 1, planNames: ['Ny i stuen'], isLastOwner: false },
    titles: [{ title: 'Vis rundt', plan: 'Ny i stuen' }],
    candidates: [
      { name: 'Ejnar Ejer', leads: true },
      { name: 'Ida Introduktør', leads: false },
    ],
  })
  for (const one of [who.admin, who.coordinator])
    expect(await leaving.leavingOf(world, one.caller, memberId)).toMatchObject({
      ...{ tasks: 1, plans: 1, planNames: [], titles: [] },
    })
  expect(await refusal(leaving.leavingOf(world, who.introducer.caller, memberId))).toBe('not-found')
})

test('a coordinator’s last ownership says which areas they could look after no more', async () => {
  const [owner] = await db.data.asSystem((tx) => tx.teams.members(otherId))
  if (!owner) throw new Error('nobody')
  expect(await leaving.leavingOf(world, who.admin.caller, owner.id)).toMatchObject({
    ...{ isLastOwner: true, coordinates: ['Blad'] },
  })
})

test('out of every team: a coordinator out of those of the branch, when that is said', async () => {
  const to = { tasksTo: who.introducer.id, plansTo: who.owner.id }
  const out = (by: Someone, isOnlyHere?: boolean) =>
    refusal(leaving.archiveEverywhere(world, by.caller, { ...ofLeader(), ...to, isOnlyHere }))
  const left = async () =>
    (await db.data.asSystem((tx) => tx.teams.ofPerson(who.leader.id))).map(({ name }) => name)
  expect(await out(who.owner)).toBe('user-in-teams-outside-branch')
  expect(await out(who.owner, true)).toBe('done')
  expect(await left()).toEqual(['Syren'])
})

test('a team with introductions under way says which team follows before it is archived', async () => {
  const archive = (plansTo?: TeamId) =>
    refusal(teams.archive(world, who.admin.caller, { teamId, version: 1, plansTo }))
  expect(await archive()).toBe('team-has-plans')
  expect(await archive(teamId)).toBe('team-has-plans')
  expect(await archive(otherId)).toBe('done')
  const [moved] = await db.dataSource.query<{ team_id: string }[]>(
    `select team_id from introduction_plan where id = $1`,
    [plan.planId],
  )
  expect(moved?.team_id).toBe(otherId)
})
