import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { EntityManager } from 'typeorm'
import { newId, type ProjectId, type TaskId } from '../../src/domain/ids.js'
import { may, reachOf } from '../../src/domain/policy.js'
import { NO_FILTER } from '../../src/domain/taskList.js'
import { guardedTask } from '../../src/services/taskView.js'
import {
  aConfirmation,
  aMunicipality,
  anAssignment,
  anEntry,
  aPerson,
  aProject,
  aRole,
  aRound,
  aTask,
  day,
  type Someone,
  type Town,
} from '../support/builders.js'
import { openTestDatabase } from '../support/database.js'

let db: Awaited<ReturnType<typeof openTestDatabase>>
let here: Town
let there: Town
let ksd: ProjectId
let ky: ProjectId
let ours: TaskId
let theirs: TaskId
let local: TaskId
let plus: Someone
let light: Someone
let kombit: Someone

beforeAll(async () => {
  db = await openTestDatabase()
  await db.data.asSystem(async (tx) => {
    here = await aMunicipality(tx)
    there = await aMunicipality(tx)
    ksd = await aProject(tx, 'KSD', [here, there])
    ky = await aProject(tx, 'KY', [here])
    plus = await aPerson(tx, here, { access: [[ksd, 'PLUS']] })
    light = await aPerson(tx, here, {
      access: [
        [ksd, 'LIGHT'],
        [ky, 'READER'],
      ],
    })
    kombit = await aPerson(tx, here, { side: 'KOMBIT' })
    ours = await aTask(tx, here, ksd)
    theirs = await aTask(tx, there, ksd)
    local = await aTask(tx, here, ksd, { kind: 'LOCAL', priority: 'LOCAL', parentTaskId: ours })
    await aTask(tx, here, ky, { executorId: light.id })
    await aTask(tx, here, ksd, { responsibleId: light.id })
    await tx.tasks.insertNote({ taskId: ours, municipalityId: here.id, text: 'Kun for os' })
    const person = await aPerson(tx, there)
    const roleId = await aRole(tx)
    const assignmentId = await anAssignment(tx, { town: there, roleId, person })
    const confirmationId = await aConfirmation(tx, there, await aRound(tx, roleId))
    await tx.confirmations.answer({
      ...{ confirmationId, assignmentId, municipalityId: there.id, answer: 'STILL_ME' },
      ...{ answeredAt: new Date('2026-03-01T10:00:00Z'), answeredBy: person.id },
    })
    await anEntry(tx, there, { isShared: true })
    for (const section of ['GENERAL', 'EFFECT'] as const)
      await tx.roleNotes.insert({
        ...{ municipalityId: there.id, roleId, section, text: `Om ${section}` },
        ...{ updatedAt: new Date('2026-03-01T10:00:00Z'), updatedBy: person.id },
      })
    const now = new Date('2026-03-01T10:00:00Z')
    await tx.lookups.note([{ personId: person.id, municipalityId: there.id }], {
      ...{ kind: 'CONTACT', purpose: 'PROJECT', now, since: now },
      ...{ readerId: kombit.id, readerMunicipalityId: null },
    })
    await tx.conversations.remember({
      municipalityId: there.id,
      kind: 'PERSONAL',
      personId: person.id,
      tenantId: there.tenantId,
      teamsId: 'a:x',
      serviceUrl: 'https://x.example/',
      botId: '28:x',
      language: null,
    })
  })
})
afterAll(() => db.close())

/** A transaction as the application makes it, but with SQL that has forgotten every filter. */
async function unfiltered<T>(
  scope: { scope: string; municipality: string },
  work: (em: EntityManager) => Promise<T>,
): Promise<T> {
  return db.dataSource.transaction(async (em) => {
    await em.query(
      `select set_config('role', 'klik_app', true), set_config('app.scope', $1, true), set_config('app.municipality', $2, true)`,
      [scope.scope, scope.municipality],
    )
    return work(em)
  })
}
const asHere = () => ({ scope: 'municipality', municipality: here.id })

describe('the second net: a query that forgets the municipality', () => {
  test.each([
    'organisation',
    'person',
    'access',
    'task',
    'task_note',
    'message',
    'role_assignment',
    'role_note',
    'contact_lookup',
    'contact_entry',
    'confirmation',
    'confirmation_answer',
    'history',
    'conversation',
    'subscription',
    'delivered_card',
    'outbox',
  ])('reads no row of another municipality in %s', async (table) => {
    const foreign = await unfiltered(asHere(), (em) =>
      em.query<unknown[]>(`select * from ${table} where municipality_id = $1`, [there.id]),
    )
    expect(foreign).toEqual([])
  })

  test('changes none', async () => {
    const [, count] = await unfiltered(asHere(), (em) =>
      em.query<[unknown, number]>(`update task set title = 'x' where id = $1`, [theirs]),
    )
    expect(count).toBe(0)
  })

  test('puts none there', async () => {
    const insert = unfiltered(asHere(), (em) =>
      em.query(`insert into task_note (task_id, municipality_id, text) values ($1, $2, 'x')`, [
        theirs,
        there.id,
      ]),
    )
    await expect(insert).rejects.toMatchObject({ code: '42501' })
  })

  test('without a municipality reads nothing at all', async () => {
    expect(
      await unfiltered({ scope: '', municipality: '' }, (em) => em.query<unknown[]>('select * from task')),
    ).toEqual([])
  })

  test('of KOMBIT meets no local task and no internal note', async () => {
    const [tasks, notes] = await unfiltered({ scope: 'kombit', municipality: '' }, async (em) => [
      await em.query<{ kind: string }[]>('select kind from task'),
      await em.query<unknown[]>('select * from task_note'),
    ])
    expect([tasks?.some((task) => task.kind === 'LOCAL'), notes]).toEqual([false, []])
  })

  test('of KOMBIT reads the general note on a role, and none on its sections', async () => {
    const notes = await unfiltered({ scope: 'kombit', municipality: '' }, (em) =>
      em.query<unknown[]>('select section, text from role_note'),
    )
    expect(notes).toEqual([{ section: 'GENERAL', text: 'Om GENERAL' }])
  })

  test('sees of other municipalities’ people through the shared view only those who consent', async () => {
    const shared = await unfiltered(asHere(), (em) => em.query<unknown[]>('select * from shared_holder'))
    expect(shared).toEqual([])
  })
})

test('what one transaction was for is forgotten by the next', async () => {
  await unfiltered(asHere(), (em) => em.query('select 1'))
  const [left] = await db.dataSource.query<{ role: string; scope: string }[]>(
    `select current_setting('role') as role, coalesce(current_setting('app.scope', true), '') as scope`,
  )
  expect(left).toEqual({ role: 'none', scope: '' })
})

test('the list of readable tasks and the rights table agree on every task and person', async () => {
  const ids = await everyTaskId()
  const all = await db.data.asSystem((tx) => tx.tasks.findMany(ids))
  for (const person of [plus, light, kombit]) {
    const { listed, allowed } = await db.data.as(person.caller, async (tx, actor) => {
      const reading = {
        personId: actor.personId,
        reach: reachOf(actor, 'task.read'),
        today: day('2026-03-02'),
      }
      const page = {
        filter: NO_FILTER,
        sort: [{ by: 'endDate' as const, descending: false }],
        after: null,
        size: 100,
      }
      const { tasks } = await tx.taskList.page(reading, page)
      return {
        listed: tasks.map(({ id }) => id).sort(),
        allowed: all
          .filter((task) => may(actor, 'task.read', guardedTask(task, actor)))
          .map(({ id }) => id)
          .sort(),
      }
    })
    expect(listed).toEqual(allowed)
  }
})

const everyTaskId = async (): Promise<TaskId[]> =>
  (await db.dataSource.query<{ id: TaskId }[]>('select id from task')).map(({ id }) => id)

test('a lookup by id of another municipality’s task finds what one of a task that is not there finds', async () => {
  const found = await db.data.as(plus.caller, async (tx) => [
    await tx.tasks.find(theirs),
    await tx.tasks.find(newId()),
    await tx.tasks.lock(theirs),
  ])
  expect(found).toEqual([null, null, null])
  expect(await db.data.as(kombit.caller, (tx) => tx.tasks.find(local))).toBeNull()
})
