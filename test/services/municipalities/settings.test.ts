import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { MunicipalityEdit } from '../../../src/services/municipalities/settings.js'
import { edit, read } from '../../../src/services/municipalities/settings.js'
import type { TaskId } from '../../../src/domain/ids.js'
import {
  aMunicipality,
  aPerson,
  aProject,
  aTask,
  day,
  type Someone,
  type Town,
} from '../../support/builders.js'
import { standingClock } from '../../support/clock.js'
import { openTestDatabase } from '../../support/database.js'
import { aWorld } from '../../support/world.js'

const clock = standingClock('2026-03-02T09:00:00Z')
let db: Awaited<ReturnType<typeof openTestDatabase>>
let town: Town
let other: Town
let [admin, plus, kombit]: Someone[] = []
let taskId: TaskId
beforeAll(async () => {
  db = await openTestDatabase()
  await db.data.asSystem(async (tx) => {
    town = await aMunicipality(tx, 'Korsbæk Kommune')
    other = await aMunicipality(tx, 'Bæverby Kommune')
    const ksd = await aProject(tx, 'KSD', [town])
    admin = await aPerson(tx, town, { fullName: 'Klik Admin', isAdministrator: true })
    plus = await aPerson(tx, town, { access: [[ksd, 'PLUS']] })
    kombit = await aPerson(tx, town, { side: 'KOMBIT', access: [[ksd, 'STANDARD']] })
    const plan = { startDate: day('2026-03-03'), endDate: day('2026-06-01'), plannedDurationWorkingDays: 10 }
    taskId = await aTask(tx, town, ksd, { status: 'NOT_STARTED', ...plan })
  })
})
afterAll(() => db.close())

const world = () => aWorld(db.data, clock)
const the = (who: Someone | undefined): Someone => {
  if (!who) throw new Error('nobody')
  return who
}
const latestStart = async () => (await db.data.asSystem((tx) => tx.tasks.find(taskId)))?.latestStart

async function change(some: Partial<MunicipalityEdit>, who = admin) {
  const { version, name, language, calendarProfile, extraClosedDays, ...signIn } = await read(
    world(),
    the(admin).caller,
  )
  const { minimumAssurance, signInsThatCount } = signIn
  const days = extraClosedDays.map(day)
  const same = { version, name, language, calendarProfile, extraClosedDays: days }
  const now = { ...same, minimumAssurance, signInsThatCount }
  return edit(world(), the(who).caller, { ...now, ...some })
}

test('administrators alone see and change them; to others, also KOMBIT, there are none', async () => {
  expect((await read(world(), the(admin).caller)).name).toBe('Korsbæk Kommune')
  for (const who of [plus, kombit]) {
    await expect(read(world(), the(who).caller)).rejects.toMatchObject({ code: 'not-found' })
    await expect(change({ name: 'Andet' }, who)).rejects.toMatchObject({ code: 'not-found' })
  }
})

test('a closed day moves the deadlines of the tasks, at once, and back again', async () => {
  const before = await latestStart()
  const closed = await change({ extraClosedDays: [day('2026-05-20'), day('2026-05-19'), day('2026-05-20')] })
  expect(closed.extraClosedDays).toEqual(['2026-05-19', '2026-05-20'])
  expect(closed.movedTasks).toBe(1)
  const after = await latestStart()
  expect(after && before && after < before).toBe(true)
  expect((await change({ extraClosedDays: [] })).movedTasks).toBe(1)
  expect(await latestStart()).toBe(before)
})

test('every change is told with who made it, and nothing is written where nothing changed', async () => {
  const { history } = await change({ language: 'en', minimumAssurance: 'HIGH' })
  expect(history.slice(0, 2).map(({ field, newValue, by }) => [field, newValue, by])).toEqual([
    ['minimumAssurance', 'HIGH', 'Klik Admin'],
    ['language', 'en', 'Klik Admin'],
  ])
  const again = await change({ language: 'en' })
  expect(again.history).toEqual(history)
})

describe('is refused', () => {
  test('on an old version', () =>
    expect(change({ version: 0, language: 'da' })).rejects.toMatchObject({ code: 'stale-municipality' }))
  test('under the name of another municipality', () =>
    expect(change({ name: 'BÆVERBY kommune' })).rejects.toMatchObject({ code: 'municipality-name-taken' }))
  test('without a name', () => expect(change({ name: '  ' })).rejects.toMatchObject({ code: 'missing-name' }))
  test('with a day nobody plans for', () =>
    expect(change({ extraClosedDays: [day('2066-05-20')] })).rejects.toMatchObject({ code: 'closed-day' }))
})

test('the database lets nobody but the operator say whose people come in', async () => {
  const { id } = town
  for (const wanted of [{ tenantId: other.tenantId }, { cvr: '12345678' }])
    await expect(
      db.data.as(the(admin).caller, async (tx) => {
        const municipality = await tx.projects.municipality(id)
        if (municipality) await tx.municipalities.update(municipality, wanted)
      }),
    ).rejects.toThrow(/operator/)
  await db.data.as(the(admin).caller, async (tx) => {
    const theirs = await tx.projects.municipality(other.id)
    expect(theirs && (await tx.municipalities.update(theirs, { name: 'Vores' }))).toBe(false)
  })
})
