import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { AssignmentId, TeamId } from '../../../src/domain/ids.js'
import type { GalleryFilter } from '../../../src/domain/gallery.js'
import * as roleExports from '../../../src/services/roles/export.js'
import * as roles from '../../../src/services/roles/roles.js'
import * as sharedRoles from '../../../src/services/roles/sharedRoles.js'
import { aConfirmation, anAssignment, aPerson, aRound, type Someone } from '../../support/builders.js'
import {
  cellsOf,
  everywhereRoom,
  NO_SHARED_FILTER,
  type Everywhere,
  type Stage,
} from '../../support/everywhere.js'
import { anIntroduction, type MadePlan } from '../../support/introductionPlans.js'
import { aTeam } from '../../support/organisation.js'

const WHOLE: GalleryFilter = {
  ...{ project: [], importance: [], type: [], vacant: false, notReady: false, hidesEmpty: false, words: '' },
}
const SECRET = 'Hemmeligt trin'

let room: Everywhere
let stage: Stage
let holder: Someone
let owner: Someone
let leader: Someone
let colleague: Someone
let assignmentId: AssignmentId
let teamId: TeamId
beforeAll(async () => {
  room = await everywhereRoom()
})
afterAll(() => room.close())
beforeEach(async () => {
  stage = await room.fresh()
  await room.data.asSystem(async (tx) => {
    const { here, leads, ksd } = stage
    holder = await aPerson(tx, here, { fullName: 'Nanna Ny', access: [[ksd, 'STANDARD']] })
    owner = await aPerson(tx, here, { fullName: 'Ejnar Ejer', access: [[ksd, 'STANDARD']] })
    leader = await aPerson(tx, here, { fullName: 'Lise Leder', access: [[ksd, 'STANDARD']] })
    colleague = await aPerson(tx, here, { fullName: 'Kaj Kollega', access: [[ksd, 'STANDARD']] })
    assignmentId = await anAssignment(tx, { town: here, roleId: leads, person: holder })
    const members = [
      [owner, 'owner'],
      [leader, 'introductionLeader'],
    ] as const
    teamId = (await aTeam(tx, here, { members })).teamId
  })
})

/** An introduction to the role with one critical task of two done. */
function introduced(): Promise<MadePlan> {
  const of = { teamId, introduceeId: holder.id, assignmentId, roleId: stage.leads }
  const tasks = [
    { title: SECRET, critical: true, status: 'COMPLETED' as const },
    { title: SECRET, critical: true },
    { title: SECRET, status: 'NOT_APPLICABLE' as const },
  ]
  return room.data.asSystem((tx) =>
    anIntroduction(tx, stage.here, { ...of, categories: [{ deadline: null, tasks }] }),
  )
}

const roleFor = async ({ caller }: Someone) =>
  (await roles.gallery(room.world, caller)).roles.find(({ id }) => id === stage.leads)
const seenBy = async (reader: Someone) => {
  const role = await roleFor(reader)
  const held = role?.assignments.find(({ id }) => id === assignmentId)
  return { role: role?.readiness, word: held?.readiness, figures: held?.introduction ?? null }
}

describe('readiness in the gallery', () => {
  test('a colleague is told a word, the holder and those who lead the introduction how far it is', async () => {
    const { planId } = await introduced()
    const figures = { planId, done: 1, total: 2 }
    const word = { role: 'beingIntroduced', word: 'beingIntroduced' }
    expect(await seenBy(colleague)).toEqual({ ...word, figures: null })
    expect(await seenBy(stage.admin)).toEqual({ ...word, figures: null })
    expect(await seenBy(holder)).toEqual({ ...word, figures })
    expect(await seenBy(owner)).toEqual({ ...word, figures })
    expect(await seenBy(leader)).toEqual({ ...word, figures: null })
    await room.dataSource.query('update introduction_plan set started_by = $1', [leader.id])
    expect(await seenBy(leader)).toEqual({ ...word, figures })
  })

  test('goes from having the role to being introduced to ready, and a draft or a cancelled plan is nothing', async () => {
    expect((await seenBy(colleague)).role).toBe('accepted')
    const { planId } = await introduced()
    const to = (state: string) =>
      room.dataSource.query('update introduction_plan set state = $1 where id = $2', [state, planId])
    for (const state of ['DRAFT', 'CANCELLED']) {
      await to(state)
      expect((await seenBy(colleague)).role).toBe('accepted')
    }
    await to('RUNNING')
    await room.dataSource.query(`update introduction_task set status = 'COMPLETED' where critical`)
    expect((await seenBy(colleague)).role).toBe('ready')
    await to('ENDED')
    expect((await seenBy(colleague)).role).toBe('ready')
  })

  test('is due for confirmation while the holder has not answered', async () => {
    const { here, leads } = stage
    await room.data.asSystem(async (tx) => aConfirmation(tx, here, await aRound(tx, leads)))
    expect((await seenBy(colleague)).role).toBe('dueForConfirmation')
  })

  test('counts are for administrators', async () => {
    await introduced()
    const { readiness } = await roles.gallery(room.world, stage.admin.caller)
    expect(readiness).toMatchObject({ beingIntroduced: 1, ready: 0 })
    expect((await roles.gallery(room.world, colleague.caller)).readiness).toBeNull()
  })

  test('an introduction is offered where the reader may start one, and nobody is being introduced', async () => {
    const offered = async ({ caller }: Someone) =>
      (await roles.read(room.world, caller, stage.leads)).introducible
    expect(await offered(owner)).toEqual([assignmentId])
    expect(await offered(leader)).toEqual([assignmentId])
    expect(await offered(stage.admin)).toEqual([])
    await introduced()
    expect(await offered(owner)).toEqual([])
  })
})

describe('I-21 readiness stays in the municipality', () => {
  test('I-21 the gallery names nothing of a plan, to nobody', async () => {
    await introduced()
    for (const { caller } of [colleague, stage.admin, holder, owner]) {
      const shown = JSON.stringify([
        await roles.gallery(room.world, caller),
        await roles.read(room.world, caller, stage.leads),
      ])
      expect(shown).not.toContain(SECRET)
    }
  })

  test('I-21 KOMBIT and a supplier see neither holders nor how ready they are', async () => {
    await introduced()
    for (const side of ['KOMBIT', 'SUPPLIER'] as const) {
      const them = await room.data.asSystem((tx) =>
        aPerson(tx, stage.here, { side, access: [[stage.ksd, 'READER']] }),
      )
      const { roles: all, readiness } = await roles.gallery(room.world, them.caller)
      expect(readiness).toBeNull()
      expect(all.map((role) => [role.readiness, role.assignments])).toEqual(all.map(() => [null, []]))
      const read = await roles.read(room.world, them.caller, stage.leads)
      expect([read.readiness, read.introducible, read.assignments]).toEqual([null, [], []])
    }
  })

  test('I-21 another municipality’s administrator finds nothing of it in the list of every municipality', async () => {
    const { planId } = await introduced()
    await room.dataSource.query(`update person set consent_given_at = now() where id = $1`, [holder.id])
    const them = await room.data.asSystem((tx) => aPerson(tx, stage.there, { isAdministrator: true }))
    const query = {
      filter: NO_SHARED_FILTER,
      sort: [{ by: 'role' as const, descending: false }],
      after: null,
      size: 50,
      purpose: 'PROJECT' as const,
    }
    const shown = JSON.stringify(await sharedRoles.list(room.world, them.caller, query))
    expect(shown).toContain('Nanna Ny')
    for (const word of [planId, 'beingIntroduced', 'readiness', SECRET]) expect(shown).not.toContain(word)
    expect((await roles.gallery(room.world, them.caller)).roles.map(({ readiness }) => readiness)).toEqual([
      'vacant',
    ])
  })

  test('I-21 the file of the gallery has the word and neither figures nor anything of the plan', async () => {
    await introduced()
    const cells = async (filter: Partial<GalleryFilter>, { caller }: Someone = owner) => {
      const asked = { filter: { ...WHOLE, ...filter }, language: null }
      return cellsOf((await roleExports.own(room.world, caller, asked)).bytes)
    }
    const [head, row] = await cells({})
    expect(head?.at(-1)).toBe('Klar til rollen')
    expect(row?.at(-1)).toBe('Introduceres')
    expect(JSON.stringify(await cells({}))).not.toMatch(/Hemmeligt|1 af 2/)
    expect(await cells({ notReady: true })).toHaveLength(2)
    await room.dataSource.query(`update introduction_task set status = 'COMPLETED'`)
    expect(await cells({ notReady: true })).toHaveLength(1)
  })
})
