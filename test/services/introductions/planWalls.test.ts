import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Refusal } from '../../../src/domain/refusals.js'
import type { World } from '../../../src/services/world.js'
import * as history from '../../../src/services/history/history.js'
import { archiveEnded } from '../../../src/services/introductions/plans/archive.js'
import { create } from '../../../src/services/introductions/plans/create.js'
import { addFile, readFile, removeFile } from '../../../src/services/introductions/plans/files.js'
import { proof } from '../../../src/services/introductions/plans/proof.js'
import { list, read } from '../../../src/services/introductions/plans/read.js'
import { comment, giveFeedback } from '../../../src/services/introductions/plans/say.js'
import { invite } from '../../../src/services/teams/members.js'
import * as userDeletion from '../../../src/services/users/delete.js'
import { aMunicipality, aPerson, day, type Someone, type Town } from '../../support/builders.js'
import { standingClock } from '../../support/clock.js'
import { openTestDatabase } from '../../support/database.js'
import { anIntroduction } from '../../support/introductionPlans.js'
import { aTeam } from '../../support/organisation.js'
import { text } from '../../support/uploads.js'
import { aWorld } from '../../support/world.js'

const clock = standingClock('2026-03-02T09:00:00Z')
let db: Awaited<ReturnType<typeof openTestDatabase>>
let world: World
let town: Town

beforeAll(async () => {
  db = await openTestDatabase()
  world = aWorld(db.data, clock)
  town = await db.data.asSystem((tx) => aMunicipality(tx))
})
afterAll(() => db.close())

type Stage = Awaited<ReturnType<typeof aStage>>

/** A running plan and an ended one: the owner leads, the introducer has a task, Nanna is introduced, Ulrik stands outside. */
async function aStage() {
  return db.data.asSystem(async (tx) => {
    const one = (fullName: string, isAdministrator = false): Promise<Someone> =>
      aPerson(tx, town, { fullName, isAdministrator })
    const who = {
      owner: await one('Ejnar Ejer'),
      manager: await one('Mads Manager'),
      introducer: await one('Ida Introduktør'),
      nanna: await one('Nanna Ny'),
      outside: await one('Ulrik Udgående'),
      admin: await one('Anna Administrator', true),
    }
    const { teamId } = await aTeam(tx, town, {
      members: [
        [who.owner, 'owner'],
        [who.manager, 'introductionManager'],
        [who.introducer, 'introducer'],
      ],
    })
    const tasks = [
      { title: 'Vis rundt', responsibleId: who.introducer.id },
      { title: 'Overlever', responsibleId: who.outside.id, slot: 'outgoingHolder' as const },
    ]
    const plan = {
      ...{ teamId, introduceeId: who.nanna.id, startedBy: who.owner.id },
      categories: [{ deadline: day('2026-03-13'), tasks }],
    }
    const running = await anIntroduction(tx, town, plan)
    const ended = await anIntroduction(tx, town, { ...plan, state: 'ENDED' })
    const draft = await anIntroduction(tx, town, { ...plan, state: 'DRAFT' })
    return { who, teamId, running, ended, draft }
  })
}

const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error as Error).message,
  )
const proofOf = async (by: Someone, planId: Stage['running']['planId']) =>
  Buffer.from((await proof(world, by.caller, { planId, format: 'json' })).bytes).toString()

test('the list has exactly what can be opened, for everybody', async () => {
  const { who, running, ended, draft, teamId } = await aStage()
  const all = [running.planId, ended.planId, draft.planId]
  const opened: number[] = []
  for (const by of Object.values(who)) {
    const seen = (await list(world, by.caller, { state: [], team: [teamId] })).plans.map(({ id }) => id)
    const may = await Promise.all(all.map((id) => refusal(read(world, by.caller, id))))
    expect(all.filter((id) => seen.includes(id))).toEqual(all.filter((_, n) => may[n] === 'done'))
    opened.push(seen.length)
  }
  expect(opened).toEqual([3, 0, 2, 2, 2, 0])
})

test('I-20, I-21: the proof tells no whisper of the leaders, and feedback only to those who may read it', async () => {
  const { who, ended, running } = await aStage()
  const { planId } = running
  await comment(world, who.owner.caller, { planId, text: 'HVISKET', audience: 'leaders' })
  await comment(world, who.nanna.caller, { planId, text: 'HØJT', audience: 'plan' })
  for (const by of [who.owner, who.nanna, who.introducer]) {
    const told = await proofOf(by, planId)
    expect([told.includes('HVISKET'), told.includes('leaders'), told.includes('HØJT')]).toEqual([
      ...[false, false, true],
    ])
  }
  await giveFeedback(world, who.nanna.caller, {
    planId: ended.planId,
    scores: [1, 2, 3, 4, 5],
    text: 'ÆRLIGT',
  })
  const told = async (by: Someone) => (await proofOf(by, ended.planId)).includes('ÆRLIGT')
  expect([await told(who.owner), await told(who.nanna), await told(who.introducer)]).toEqual([
    true,
    true,
    false,
  ])
  expect(await refusal(proofOf(who.admin, planId))).toBe('not-found')
  const paper = await proof(world, who.owner.caller, { planId, format: 'pdf' })
  expect(Buffer.from(paper.bytes).subarray(0, 5).toString()).toBe('%PDF-')
})

test('I-21: an administrator without a role in the team reads in the history that something was done, not what', async () => {
  const { who, running } = await aStage()
  const { planId } = running
  await comment(world, who.owner.caller, { planId, text: 'Hej', audience: 'plan' })
  const filter = {
    subject: ['introductionPlan' as const],
    door: [],
    firstDay: null,
    lastDay: null,
    words: null,
  }
  const newest = async () =>
    (await history.list(world, who.admin.caller, { filter, before: null, size: 1 })).entries[0]
  expect(await newest()).toMatchObject({ isWithheld: true, newValue: null, of: { name: null, id: null } })
  const [, handing] = running.taskIds
  await db.data.asSystem((tx) => tx.introductionTasks.reassign(handing ? [handing] : [], who.admin.id))
  expect(await newest()).toMatchObject({ isWithheld: false, of: { name: 'Ny i dagtilbud' } })
})

test('whoever is introduced is not told of others’ delays, and those who lead are', async () => {
  const { who, teamId } = await aStage()
  const { planId } = await db.data.asSystem((tx) =>
    anIntroduction(tx, town, {
      ...{ teamId, introduceeId: who.nanna.id, startedBy: who.owner.id, today: day('2026-03-02') },
      categories: [{ deadline: day('2026-02-20'), tasks: [{ responsibleId: who.introducer.id }] }],
    }),
  )
  const lateFor = async (by: Someone): Promise<number | undefined> => {
    const { plans } = await list(world, by.caller, { state: [], team: [teamId] })
    return plans.find(({ id }) => id === planId)?.progress.late
  }
  expect([await lateFor(who.owner), await lateFor(who.nanna)]).toEqual([1, 0])
})

test('the manager of a plan is the owner who starts it, where the team has several', async () => {
  const { who, teamId } = await aStage()
  const manages = async (by: Someone): Promise<string | null | undefined> => {
    const given = {
      teamId,
      starter: 'dubuSuperUser',
      introducee: { personId: who.nanna.id },
      startDate: null,
    }
    const { categories } = await create(world, by.caller, given)
    const task = categories.flatMap(({ tasks }) => tasks).find(({ title }) => title === 'Aftal tiden til det')
    return task && (task.responsible?.name ?? null)
  }
  expect([await manages(who.owner), await manages(who.manager)]).toEqual(['Ejnar Ejer', 'Ejnar Ejer'])
  const membership = { teamId, personId: who.outside.id, role: 'owner' as const, message: null }
  await invite(world, who.owner.caller, membership)
  expect([await manages(who.owner), await manages(who.manager)]).toEqual(['Ejnar Ejer', null])
})

test('a file is laid beside one’s own task, and read by everybody who sees the plan', async () => {
  const { who, running } = await aStage()
  const [taskId] = running.taskIds
  if (!taskId) throw new Error('no task')
  const given = { taskId, name: 'Tjekliste.txt', bytes: text() }
  expect(await refusal(addFile(world, who.nanna.caller, given))).toBe('not-your-task')
  expect(await refusal(addFile(world, who.introducer.caller, { ...given, name: 'x.exe' }))).toBe('file-type')
  const view = await addFile(world, who.introducer.caller, given)
  const [file] = view.categories[0]?.tasks[0]?.files ?? []
  const fileId = file?.id as never
  expect((await readFile(world, who.nanna.caller, { taskId, fileId })).bytes).toEqual(text())
  expect(await refusal(readFile(world, who.admin.caller, { taskId, fileId }))).toBe('not-found')

  const remove = () => Promise.reject(new Refusal('file-store-down'))
  const down = { ...world, files: { ...world.files, remove } }
  expect(await refusal(removeFile(down, who.introducer.caller, { taskId, fileId }))).toBe('file-store-down')
  expect((await readFile(world, who.nanna.caller, { taskId, fileId })).bytes).toEqual(text())
  const without = await removeFile(world, who.introducer.caller, { taskId, fileId })
  expect(without.categories[0]?.tasks[0]?.files).toEqual([])
  expect(await world.files.get(fileId)).toBeNull()
})

test('whoever is deleted leaves open tasks to nobody and the plan to its owners, who see it', async () => {
  const { who, running } = await aStage()
  await userDeletion.remove(world, who.admin.caller, { personId: who.introducer.id, version: 1 })
  const view = await read(world, who.owner.caller, running.planId)
  expect(view.faults).toMatchObject([{ code: 'responsible', name: 'Vis rundt' }])
  await userDeletion.remove(world, who.admin.caller, { personId: who.manager.id, version: 1 })
  expect((await read(world, who.owner.caller, running.planId)).startedBy?.name).toBe('Ejnar Ejer')
})

test('whoever is deleted hands their tasks in introductions on, of which an administrator learns the number alone', async () => {
  const { who, running, draft } = await aStage()
  const left = await userDeletion.preview(world, who.admin.caller, who.introducer.id)
  const candidates = [who.owner, who.manager].map(({ id }) => id).sort()
  expect(left.introductions).toHaveLength(2)
  for (const one of left.introductions) {
    expect(one).toMatchObject({ introducee: null, titles: [], count: 1 })
    expect(one.candidates.map(({ id }) => id).sort()).toEqual(candidates)
  }
  const given = { personId: who.introducer.id, version: left.version }
  const give = (to: Someone, planId: Stage['running']['planId']) =>
    userDeletion.remove(world, who.admin.caller, {
      ...given,
      handOver: { roles: [], tasks: [], introductions: [{ planId, personId: to.id }] },
    })
  expect(await refusal(give(who.nanna, running.planId))).toBe('successor-not-in-team')
  await give(who.manager, running.planId)
  const ofPlan = async (planId: Stage['running']['planId']) =>
    (await read(world, who.owner.caller, planId)).categories[0]?.tasks[0]?.responsible ?? null
  expect(await ofPlan(running.planId)).toMatchObject({ name: 'Mads Manager' })
  expect(await ofPlan(draft.planId)).toBeNull()
})

test('an ended plan is put away when it can no longer be opened again, and stays to be read', async () => {
  const { who, ended } = await aStage()
  const stateOf = async () => (await read(world, who.nanna.caller, ended.planId)).state
  clock.set('2026-03-31T22:30:00Z')
  await archiveEnded(world)
  // It ended on 1 March: until 31 March it may be opened again, and it is 1 April by now in Copenhagen.
  expect(await stateOf()).toBe('ARCHIVED')
  const feedback = giveFeedback(world, who.nanna.caller, {
    planId: ended.planId,
    scores: [1, 1, 1, 1, 1],
    text: null,
  })
  expect(await refusal(feedback)).toBe('feedback-closed')
  clock.set('2026-03-02T09:00:00Z')
})
