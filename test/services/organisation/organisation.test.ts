import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { AreaId, MembershipId, TeamId } from '../../../src/domain/ids.js'
import type { World } from '../../../src/services/world.js'
import * as coordinators from '../../../src/services/areas/coordinators.js'
import * as areas from '../../../src/services/areas/edit.js'
import { remove } from '../../../src/services/areas/remove.js'
import * as organisation from '../../../src/services/introductions/view.js'
import * as teams from '../../../src/services/teams/edit.js'
import * as leaving from '../../../src/services/teams/leaving.js'
import * as members from '../../../src/services/teams/members.js'
import * as people from '../../../src/services/teams/people.js'
import * as team from '../../../src/services/teams/read.js'
import * as userDeletion from '../../../src/services/users/delete.js'
import { aMunicipality, aPerson, type Someone, type Town } from '../../support/builders.js'
import { standingClock } from '../../support/clock.js'
import { openTestDatabase } from '../../support/database.js'
import { anArea, aTeam } from '../../support/organisation.js'
import { aWorld } from '../../support/world.js'

let db: Awaited<ReturnType<typeof openTestDatabase>>
let world: World
let town: Town
let who: Record<'admin' | 'owner' | 'manager' | 'leader' | 'introducer' | 'coordinator' | 'free', Someone>
let rootId: AreaId
let north: AreaId
let leaf: AreaId
let south: AreaId
let teamId: TeamId
let otherId: TeamId
let memberIds: MembershipId[]

beforeAll(async () => {
  db = await openTestDatabase()
  world = aWorld(db.data, standingClock('2026-03-02T09:00:00Z'))
})
afterAll(() => db.close())

/** Root → north → leaf (the team), root → south (the other team). The coordinator has north, and owns the other team. */
beforeEach(async () => {
  await db.data.asSystem(async (tx) => {
    town = await aMunicipality(tx)
    const one = (fullName: string, isAdministrator = false): Promise<Someone> =>
      aPerson(tx, town, { fullName, isAdministrator })
    who = {
      admin: await one('Anna Administrator', true),
      owner: await one('Ejnar Ejer'),
      manager: await one('Mads Manager'),
      leader: await one('Lene Leder'),
      introducer: await one('Ida Introduktør'),
      coordinator: await one('Karl Koordinator'),
      free: await one('Frida Fri'),
    }
    rootId = await anArea(tx, town, { name: town.name })
    north = await anArea(tx, town, { parentId: rootId, name: 'Nord' })
    leaf = await anArea(tx, town, { parentId: north, name: 'Blad' })
    south = await anArea(tx, town, { parentId: rootId, name: 'Syd' })
    const made = await aTeam(tx, town, {
      name: 'Solsikken',
      areaId: leaf,
      members: [
        [who.owner, 'owner'],
        [who.manager, 'introductionManager'],
        [who.leader, 'introductionLeader'],
        [who.introducer, 'introducer'],
      ],
    })
    teamId = made.teamId
    memberIds = made.memberIds
    otherId = (await aTeam(tx, town, { name: 'Syren', areaId: south, members: [[who.coordinator, 'owner']] }))
      .teamId
    const by = { appointedAt: new Date(), appointedBy: null }
    await tx.areas.appoint({ municipalityId: town.id, areaId: north, personId: who.coordinator.id, ...by })
  })
})

const memberOf = (n: number) => ({ memberId: memberIds[n] as MembershipId, version: 1 })
const invite = (by: Someone, role: Parameters<typeof members.invite>[2]['role'], personId?: Someone) =>
  members.invite(world, by.caller, {
    ...{ teamId, role },
    ...(personId
      ? { personId: personId.id }
      : { fullName: 'Nanna Ny', email: `ny-${town.id}@korsbaek.example` }),
  })
const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error as Error).message,
  )
const read = (by: Someone) => organisation.read(world, by.caller)
const edit = (by: Someone, areaId: AreaId, change: { name?: string; parentId?: AreaId }) =>
  areas.edit(world, by.caller, { areaId, version: 1, ...change })

describe('members', () => {
  test('I-1: a person has one role in a team; a new one takes its place, and is never added', async () => {
    expect(await refusal(invite(who.owner, 'owner', who.introducer))).toBe('already-has-role')
    const view = await members.changeRole(world, who.owner.caller, { ...memberOf(3), role: 'owner' })
    expect(view.members.filter(({ personId }) => personId === who.introducer.id)).toEqual([
      expect.objectContaining({ role: 'owner' }),
    ])
    const race = await Promise.all([1, 2, 3].map(() => refusal(invite(who.owner, 'introducer', who.free))))
    expect(race.sort()).toEqual(['already-has-role', 'already-has-role', 'done'])
    const elsewhere = { teamId: otherId, role: 'introducer' as const, personId: who.owner.id }
    await members.invite(world, who.coordinator.caller, elsewhere)
    const mine = await db.data.asSystem((tx) => tx.teams.ofPerson(who.owner.id))
    expect(mine.map(({ name, role }) => [name, role])).toEqual([
      ['Solsikken', 'owner'],
      ['Syren', 'introducer'],
    ])
  })

  test('I-2: nobody gets in as the one who is introduced, not even an administrator', async () => {
    for (const by of [who.admin, who.owner, who.leader])
      expect(await refusal(invite(by, 'introducee'))).toBe('introducee-not-a-team-role')
    const change = members.changeRole(world, who.owner.caller, { ...memberOf(3), role: 'introducee' })
    expect(await refusal(change)).toBe('introducee-not-a-team-role')
    for (const by of [who.admin, who.owner, who.coordinator])
      expect((await team.read(world, by.caller, teamId)).invitable).not.toContain('introducee')
  })

  test('I-7: the last owner is neither taken out nor made something else', async () => {
    expect(await refusal(leaving.archiveMember(world, who.admin.caller, memberOf(0)))).toBe('last-owner')
    const demoted = members.changeRole(world, who.admin.caller, { ...memberOf(0), role: 'introducer' })
    expect(await refusal(demoted)).toBe('last-owner')
    await members.changeRole(world, who.owner.caller, { ...memberOf(1), role: 'owner' })
    const both = [0, 1].map((n) =>
      refusal(leaving.archiveMember(world, who.admin.caller, { ...memberOf(n), version: n + 1 })),
    )
    expect((await Promise.all(both)).sort()).toEqual(['done', 'last-owner'])
  })

  test('I-7: a last owner who is deleted leaves a team that says so', async () => {
    await userDeletion.remove(world, who.admin.caller, { personId: who.owner.id, version: 1 })
    const row = (await read(who.admin)).teams.find(({ id }) => id === teamId)
    expect(row).toMatchObject({ isOwnerless: true, members: 3 })
  })

  test('I-18: a known address adds a membership; an unknown one puts somebody on the books, without projects', async () => {
    const first = await invite(who.manager, 'introducer')
    expect(first).toMatchObject({ isNew: true, name: 'Nanna Ny' })
    const again = await members.invite(world, who.coordinator.caller, {
      ...{ teamId: otherId, role: 'owner', fullName: 'En anden', email: `NY-${town.id}@Korsbaek.example` },
    })
    expect(again).toMatchObject({ isNew: false, name: 'Nanna Ny' })
    const user = await db.data.asSystem((tx) => tx.users.byEmail(town.id, `ny-${town.id}@korsbaek.example`))
    expect(user?.projects).toEqual([])
  })

  test('nobody gives more than they hold, and a coordinator three roles only', async () => {
    expect(await refusal(invite(who.leader, 'introductionManager'))).toBe('role-above-own-level')
    expect(await refusal(invite(who.coordinator, 'introductionLeader'))).toBe('role-not-for-coordinator')
    expect(await refusal(invite(who.introducer, 'introducer'))).toBe('not-found')
    expect(await refusal(invite(who.manager, 'introducer', who.free))).toBe('forbidden')
    expect(await refusal(invite(who.coordinator, 'owner'))).toBe('done')
  })

  test('a manager sees the own place of the team and no other', async () => {
    const view = await team.read(world, who.manager.caller, teamId)
    expect([view.isOnlyMe, view.members.map(({ name }) => name)]).toEqual([true, ['Mads Manager']])
    expect((await read(who.manager)).teams).toEqual([expect.objectContaining({ members: null })])
    expect(await refusal(read(who.introducer))).toBe('not-found')
  })
})

describe('coordinators', () => {
  test('I-9: must own a team; when the last one goes they are flagged, and change nothing until it is solved', async () => {
    const appoint = (personId: Someone) =>
      coordinators.appoint(world, who.admin.caller, { areaId: leaf, personId: personId.id })
    expect(await refusal(appoint(who.manager))).toBe('not-owner-anywhere')
    expect(await refusal(appoint(who.owner))).toBe('done')
    await teams.archive(world, who.admin.caller, { teamId: otherId, version: 1 })
    expect(await refusal(edit(who.coordinator, leaf, { name: 'X' }))).toBe('coordinator-needs-review')
    const seen = await read(who.coordinator)
    expect(seen.needsReview).toBe(true)
    expect(seen.areas.find(({ id }) => id === north)?.coordinators).toEqual([
      expect.objectContaining({ needsReview: true }),
    ])
    const solved = { teamId, role: 'owner' as const, personId: who.coordinator.id }
    await members.invite(world, who.admin.caller, solved)
    expect((await read(who.coordinator)).needsReview).toBe(false)
    expect(await refusal(edit(who.coordinator, leaf, { name: 'X' }))).toBe('done')
  })

  test('I-10: write in their branch only; what is above is read, and siblings are not there', async () => {
    const seen = await read(who.coordinator)
    expect(seen.areas.map(({ id, canEdit }) => [id, canEdit])).toEqual(
      expect.arrayContaining([
        [rootId, false],
        [north, true],
        [leaf, true],
      ]),
    )
    expect(seen.areas).toHaveLength(3)
    expect(await refusal(edit(who.coordinator, leaf, { name: 'Blomst' }))).toBe('done')
    expect(await refusal(edit(who.coordinator, rootId, { name: 'X' }))).toBe('area-read-only')
    expect(await refusal(edit(who.coordinator, south, { name: 'X' }))).toBe('not-found')
    expect(await refusal(edit(who.coordinator, north, { parentId: rootId }))).toBe('done')
    const up = areas.edit(world, who.coordinator.caller, { areaId: leaf, version: 2, parentId: rootId })
    expect(await refusal(up)).toBe('area-out-of-branch')
    expect(await refusal(read(who.free))).toBe('not-found')
  })

  test('I-10: teams and people outside the branch are not theirs, and every branch of theirs is shown', async () => {
    const far = await db.data.asSystem(async (tx) => {
      const owner = await aPerson(tx, town, { fullName: 'Fie Fjern' })
      return aTeam(tx, town, { name: 'Fjern', areaId: south, members: [[owner, 'owner']] })
    })
    const [memberId] = far.memberIds
    if (!memberId) throw new Error('no member')
    const change = { teamId: far.teamId, version: 1, name: 'X', reportTags: [], areaId: south }
    const theirs = () => [
      teams.edit(world, who.coordinator.caller, change),
      teams.archive(world, who.coordinator.caller, { teamId: far.teamId, version: 1 }),
      leaving.archiveMember(world, who.coordinator.caller, { memberId, version: 1 }),
      people.editPerson(world, who.coordinator.caller, { memberId, version: 1, fullName: 'X' }),
      coordinators.appoint(world, who.coordinator.caller, { areaId: south, personId: who.owner.id }),
    ]
    for (const work of theirs()) expect(await refusal(work)).toBe('not-found')
    const both = { areaId: south, personId: who.coordinator.id }
    await coordinators.appoint(world, who.admin.caller, both)
    const { areas: shown } = await read(who.coordinator)
    const editable = shown.flatMap(({ id, canEdit }) => (canEdit ? [id] : []))
    expect([shown.length, editable.sort()]).toEqual([4, [north, leaf, south].sort()])
    expect(await refusal(teams.edit(world, who.coordinator.caller, change))).toBe('done')
  })

  test('I-11: appoint at their own level and below, never above', async () => {
    const appoint = (areaId: AreaId) =>
      coordinators.appoint(world, who.coordinator.caller, { areaId, personId: who.owner.id })
    expect(await refusal(appoint(rootId))).toBe('area-read-only')
    expect(await refusal(appoint(north))).toBe('done')
    expect(await refusal(appoint(leaf))).toBe('done')
    expect(await refusal(appoint(leaf))).toBe('coordinator-already')
    const gone = coordinators.dismiss(world, who.owner.caller, {
      areaId: north,
      personId: who.coordinator.id,
    })
    expect(await refusal(gone)).toBe('done')
  })

  test('I-12: before there is an area there is nothing to coordinate', async () => {
    const early = await db.data.asSystem(async (tx) => {
      const elsewhere = await aMunicipality(tx)
      return aPerson(tx, elsewhere, { isAdministrator: true })
    })
    const personId = early.id
    const areaId = leaf
    expect(await refusal(coordinators.appoint(world, early.caller, { areaId, personId }))).toBe('not-found')
    expect((await read(early)).rights.createRoot).toBe(true)
  })
})

describe('the tree', () => {
  const create = (moveTeams?: boolean) =>
    areas.create(world, who.admin.caller, { areaId: leaf, name: 'Stuen', moveTeams })

  test('I-13: teams stand in lowest areas; dividing one moves its teams down in the same step', async () => {
    const put = (areaId: AreaId) => ({ teamId, version: 1, name: 'Solsikken', reportTags: [], areaId })
    expect(await refusal(teams.edit(world, who.admin.caller, put(north)))).toBe('team-needs-leaf-area')
    expect(await refusal(create())).toBe('area-has-teams')
    const view = await create(true)
    expect(view.teams.find(({ id }) => id === teamId)?.area?.name).toBe('Stuen')
  })

  test('I-14: one root with the municipality’s name, which nobody here changes; nothing is moved into itself', async () => {
    expect(await refusal(areas.createRoot(world, who.admin.caller))).toBe('root-exists')
    expect(await refusal(edit(who.admin, rootId, { name: 'Andeby' }))).toBe('root-locked')
    expect(await refusal(remove(world, who.admin.caller, { areaId: rootId, version: 1 }))).toBe('root-locked')
    expect(await refusal(edit(who.admin, north, { parentId: leaf }))).toBe('move-into-self')
    expect(await refusal(edit(who.admin, leaf, { parentId: south }))).toBe('area-has-teams')
    const both = [edit(who.admin, north, { name: 'A' }), edit(who.admin, north, { name: 'B' })]
    expect((await Promise.all(both.map(refusal))).sort()).toEqual(['done', 'stale-area'])
  })

  test('I-15: deleting asks where teams, areas and coordinators go, and nothing goes by itself', async () => {
    const gone = (areaId: AreaId, to: object) =>
      remove(world, who.admin.caller, { areaId, version: 1, ...to })
    expect(await refusal(gone(north, {}))).toBe('area-has-children')
    expect(await refusal(gone(north, { childrenTo: rootId }))).toBe('area-has-coordinators')
    expect(await refusal(gone(leaf, {}))).toBe('area-has-teams')
    expect(await refusal(gone(leaf, { teamsTo: rootId }))).toBe('team-needs-leaf-area')
    expect(await refusal(gone(north, { childrenTo: leaf, coordinatorsTo: null }))).toBe('move-into-self')
    const view = await gone(north, { childrenTo: rootId, coordinatorsTo: rootId })
    expect(view.areas.find(({ id }) => id === leaf)?.parentId).toBe(rootId)
    expect(view.areas.find(({ id }) => id === rootId)?.coordinators).toHaveLength(1)
    const after = await remove(world, who.admin.caller, { areaId: leaf, version: 2, teamsTo: south })
    expect(after.teams.map(({ area }) => area?.id)).toEqual([south, south])
  })
})

test('I-22: every write stands in the history, with before and after and the hat with what it is of', async () => {
  await edit(who.coordinator, leaf, { name: 'Blomst' })
  await members.changeRole(world, who.owner.caller, { ...memberOf(3), role: 'introductionLeader' })
  await teams.archive(world, who.admin.caller, { teamId: otherId, version: 1 })
  const found = await db.dataSource.query<Record<string, string>[]>(
    `select subject, field, old_value, new_value, hat from history where municipality_id = $1 order by ordinal`,
    [town.id],
  )
  expect(found).toEqual([
    { subject: 'area', field: 'name', old_value: 'Blad', new_value: 'Blomst', hat: 'ARC: Nord' },
    {
      ...{ subject: 'membership', field: 'role', hat: 'OWN: Solsikken' },
      ...{ old_value: 'introducer', new_value: 'introductionLeader' },
    },
    {
      ...{ subject: 'team', field: 'archived', hat: 'ADMINISTRATOR' },
      ...{ old_value: 'ACTIVE', new_value: 'ARCHIVED' },
    },
  ])
})
