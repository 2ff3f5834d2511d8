import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { AssignmentId, IntroductionPlanId, RoleId, TeamId } from '../../../src/domain/ids.js'
import * as assignments from '../../../src/services/roles/assign.js'
import * as handOvers from '../../../src/services/roles/handOver.js'
import { read } from '../../../src/services/introductions/offers.js'
import { ofNomination } from '../../../src/services/roles/handOverStory.js'
import { preview } from '../../../src/services/roles/previewHandOver.js'
import { anAssignment, aPerson, aRole, day, type Someone } from '../../support/builders.js'
import { anIntroduction } from '../../support/introductionPlans.js'
import { aTeam } from '../../support/organisation.js'
import { userRoom, type Cast } from '../../support/users.js'

let room: Awaited<ReturnType<typeof userRoom>>
let cast: Cast
let who: Record<'elin' | 'nils' | 'olga' | 'nanna' | 'second' | 'outside', Someone>
let role: RoleId
let held: AssignmentId
let team: TeamId
let running: IntroductionPlanId
let draft: IntroductionPlanId
beforeAll(async () => {
  room = await userRoom()
})
afterAll(() => room.close())

/** Elin holds a role and introduces Nanna to it in a team that Olga owns and Nils is in; she is introduced herself too. */
beforeEach(async () => {
  cast = await room.fresh()
  const { town, ksd } = cast
  await room.asSystem(async (tx) => {
    const one = (fullName: string, isAdministrator = false): Promise<Someone> =>
      aPerson(tx, town, { fullName, isAdministrator, access: [[ksd, 'STANDARD']] })
    who = {
      elin: await one('Elin Nielsen'),
      nils: await one('Nils Petersen'),
      olga: await one('Olga Owner', true),
      nanna: await one('Nanna Ny'),
      second: await one('Anden Introduktør'),
      outside: await one('Ude Fra'),
    }
    role = await aRole(tx, { title: 'Projektleder', projectId: ksd, maxHolders: 1 })
    held = await anAssignment(tx, { town, roleId: role, person: who.elin }, { isPrimary: true })
    team = (
      await aTeam(tx, town, {
        name: 'Borgerservice',
        members: [
          [who.olga, 'owner'],
          [who.elin, 'introducer'],
          [who.nils, 'introducer'],
          [who.second, 'introducer'],
        ],
      })
    ).teamId
    const mine = { responsibleId: who.elin.id }
    const of = { teamId: team, introduceeId: who.nanna.id, startedBy: who.olga.id, roleId: role }
    const made = await anIntroduction(tx, town, {
      ...of,
      categories: [
        {
          deadline: day('2026-03-20'),
          tasks: [
            { ...mine, title: 'Vis rundt' },
            { ...mine, title: 'Ryd op', status: 'COMPLETED' },
            { ...mine, title: 'Spis frokost' },
            { responsibleId: who.nanna.id, title: 'Læs' },
          ],
        },
      ],
    })
    running = made.planId
    const later = { ...of, roleId: null, state: 'DRAFT' as const }
    const tasks = [{ ...mine, title: 'Planlagt' }]
    const drafted = await anIntroduction(tx, town, {
      ...later,
      categories: [{ deadline: day('2026-04-20'), tasks }],
    })
    draft = drafted.planId
    await anIntroduction(tx, town, {
      ...{ ...of, introduceeId: who.elin.id, roleId: null },
      categories: [{ deadline: day('2026-03-20'), tasks: [{ ...mine, title: 'Lær det' }] }],
    })
  })
})

type Start = Partial<handOvers.Starting>
const start = (by: Someone, to: Someone, more: Start = {}) =>
  handOvers.start(room.world, by.caller, {
    ...{ assignmentId: held, version: 1, personId: to.id, projectIds: [], direct: false },
    ...{ introductions: [{ planId: running, personId: null }] },
    ...more,
  })

async function nominated(by: Someone): Promise<{ assignmentId: AssignmentId; version: number }> {
  const theirs = await room.asSystem((tx) => tx.roles.ofPerson(by.id))
  const asked = theirs.find(({ roleId, state }) => roleId === role && state === 'NOMINATED')
  if (!asked) throw new Error('nobody has asked them')
  return { assignmentId: asked.id, version: asked.version }
}
const accept = async (by: Someone) => assignments.accept(room.world, by.caller, await nominated(by))

/** "Vis rundt: Elin". */
async function tasks(): Promise<string[]> {
  const rows = await room.sql<{ title: string; name: string }>(
    `select it.title, pe.full_name as name from introduction_task it join person pe on pe.id = it.responsible_id
      order by it.title`,
  )
  return rows.map(({ title, name }) => `${title}: ${name.split(' ')[0]}`)
}
const BEFORE = [
  'Lær det: Elin',
  'Læs: Nanna',
  'Planlagt: Elin',
  'Ryd op: Elin',
  'Spis frokost: Elin',
  'Vis rundt: Elin',
]
const moved = (...changes: string[]): string[] =>
  BEFORE.map((one) => changes.find((change) => change.split(':')[0] === one.split(':')[0]) ?? one)

const owed = async (type: string): Promise<string[]> => {
  const rows = await room.sql<{ name: string }>(
    `select pe.full_name as name from outbox o join person pe on pe.id = o.person_id
      where o.event->>'type' = '${type}' order by 1`,
  )
  return rows.map(({ name }) => name)
}

describe('the introductions of whoever gives a role away', () => {
  const seen = async (by: Someone) => (await preview(room.world, by.caller, held)).introductions

  test('are listed to the holder with what is open, without drafts and their own introduction', async () => {
    expect(await seen(who.elin)).toEqual([
      {
        ...{ planId: running, introducee: 'Nanna Ny', team: 'Borgerservice', count: 2 },
        ...{ titles: ['Vis rundt', 'Spis frokost'], goesAlong: true, candidates: [] },
      },
    ])
  })

  test('are counted to an administrator, and told in words to one who owns the team (I-21)', async () => {
    const counted = await seen(cast.admin)
    expect(counted.map(({ introducee, titles, count }) => [introducee, titles, count])).toEqual(
      expect.arrayContaining([
        [null, [], 2],
        [null, [], 1],
      ]),
    )
    expect(JSON.stringify(counted)).not.toMatch(/Nanna|rundt|Planlagt/)
    const told = await seen(who.olga)
    expect(told.map(({ planId }) => planId).sort()).toEqual([running, draft].sort())
    expect(told.flatMap(({ titles }) => titles).sort()).toEqual(['Planlagt', 'Spis frokost', 'Vis rundt'])
    expect(told[0]?.candidates.map(({ name }) => name).sort()).toEqual([
      'Anden Introduktør',
      'Nils Petersen',
      'Olga Owner',
    ])
  })

  test('go to the successor when they say yes: told once, written down, and what is done stays', async () => {
    const asked = await start(who.elin, who.nils)
    expect(asked.handOver.introductions).toBe(2)
    expect(await tasks()).toEqual(BEFORE)
    await accept(who.nils)
    expect(await tasks()).toEqual(moved('Vis rundt: Nils', 'Spis frokost: Nils'))
    expect(await owed('introduction.started')).toEqual(['Nils Petersen'])
    const told = await ofNomination(room.world, who.elin.caller, asked.handOver.successorAssignmentId)
    expect(told).toMatchObject({ state: 'DONE', introductions: 2 })
    const story = await room.sql(
      `select old_value as old, new_value as new from history where subject = 'introductionTask' and field = 'responsible'`,
    )
    const change = { old: 'Elin Nielsen', new: 'Nils Petersen' }
    expect(story).toEqual([change, change])
  })

  test('stay when the successor is not of the team', async () => {
    await start(cast.admin, who.outside)
    await accept(who.outside)
    expect(await tasks()).toEqual(BEFORE)
    expect(await owed('introduction.started')).toEqual([])
  })

  test('stay when the successor says no', async () => {
    await start(who.elin, who.nils)
    const answer = { ...(await nominated(who.nils)), reason: 'Nej' }
    await assignments.decline(room.world, who.nils.caller, answer)
    expect(await tasks()).toEqual(BEFORE)
  })

  test('go to another of the team where that is said, each introduction as it was agreed', async () => {
    await start(who.olga, who.nils, {
      direct: true,
      introductions: [
        { planId: running, personId: who.second.id },
        { planId: draft, personId: null },
      ],
    })
    expect(await tasks()).toEqual(moved('Planlagt: Nils', 'Vis rundt: Anden', 'Spis frokost: Anden'))
    expect(await owed('introduction.started')).toEqual(['Anden Introduktør'])
  })

  test('are nobody else’s to give: what the reader may not pass on is left out, and who is not of the team is refused', async () => {
    const other = [{ planId: running, personId: who.outside.id }]
    await expect(start(cast.admin, who.nils, { introductions: other })).rejects.toMatchObject({
      code: 'successor-not-in-team',
    })
    await start(who.elin, who.nils, { introductions: [{ planId: draft, personId: null }] })
    await accept(who.nils)
    expect(await tasks()).toEqual(BEFORE)
  })

  test('are followed by the offer to introduce the successor, who takes over from the holder', async () => {
    await start(who.olga, who.nils)
    await accept(who.nils)
    const { id } = (await room.asSystem((tx) => tx.roles.current(cast.town.id, role)))[0] ?? { id: held }
    const offer = await read(room.world, who.olga.caller, { assignmentId: id })
    expect(offer).toMatchObject({ person: { name: 'Nils Petersen' }, outgoing: 'Elin Nielsen' })
  })
})
