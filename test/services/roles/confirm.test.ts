import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { AssignmentId, ConfirmationId, RoleId, TaskId } from '../../../src/domain/ids.js'
import type { ConfirmationAnswerKind } from '../../../src/domain/confirmation.js'
import * as assignments from '../../../src/services/roles/assign.js'
import { remind } from '../../../src/services/roles/remindToConfirm.js'
import * as confirmations from '../../../src/services/roles/confirm.js'
import * as rounds from '../../../src/services/roles/rounds.js'
import * as taskEdit from '../../../src/services/tasks/edit.js'
import * as tasks from '../../../src/services/tasks/tasks.js'
import * as userDeletion from '../../../src/services/users/delete.js'
import { anAssignment, aPerson, aProject, aRole, day, type Someone } from '../../support/builders.js'
import { userRoom, type Cast } from '../../support/users.js'

let room: Awaited<ReturnType<typeof userRoom>>
let cast: Cast
let role: RoleId
let bo: Someone
let ida: Someone
let bos: AssignmentId
let idas: AssignmentId
let id: ConfirmationId
let taskId: TaskId

beforeAll(async () => {
  room = await userRoom()
})
afterAll(() => room.close())
beforeEach(async () => {
  cast = await room.fresh()
  await room.asSystem(async (tx) => {
    role = await aRole(tx, { title: 'Mattermost', requiresYearlyConfirmation: true })
    bo = await aPerson(tx, cast.town, { fullName: 'Bo Dahl' })
    ida = await aPerson(tx, cast.town, { fullName: 'Ida Holm' })
    bos = await anAssignment(tx, { town: cast.town, roleId: role, person: bo })
    idas = await anAssignment(tx, { town: cast.town, roleId: role, person: ida })
  })
})

const open = (more: Partial<rounds.Opening> = {}, who = cast.kombit) =>
  rounds.open(room.world, who.caller, {
    roleId: role,
    dueOn: day('2026-04-01'),
    projectId: cast.ksd,
    ...more,
  })

/** The town's own part of a new round, and its task. */
async function opened(): Promise<void> {
  await open()
  const [one] = await confirmations.list(room.world, cast.admin.caller)
  id = one?.id as ConfirmationId
  taskId = await room
    .sql<{ task_id: TaskId }>(`select task_id from confirmation where id = '${id}'`)
    .then(([row]) => row?.task_id as TaskId)
}

const say = (who: Someone, assignmentId: AssignmentId, answer: ConfirmationAnswerKind) =>
  confirmations.answer(room.world, who.caller, { confirmationId: id, assignmentId, answer })
const read = (who = cast.admin) => confirmations.read(room.world, who.caller, id)
const decline = (who = cast.admin, reason = 'Vi har ingen netværksfolk') =>
  confirmations.decline(room.world, who.caller, { confirmationId: id, reason })
const task = () => tasks.read(room.world, cast.plus.caller, taskId)
const owed = async ({ id: who }: Someone): Promise<string[]> =>
  (await room.asSystem((tx) => tx.outbox.about(who))).map(({ event }) => event.type)

describe('a round', () => {
  test('asks the holders, tells the administrators, and makes a task where the town is on the project', async () => {
    const only = await room.asSystem((tx) => aProject(tx, 'Kun vi', [cast.town]))
    const round = await open({ projectId: only })
    expect(round).toMatchObject({ year: 2026, dueOn: '2026-04-01', openedBy: 'Karen Kombit' })
    const parts = new Map(round.municipalities.map((one) => [one.municipality.id, one]))
    expect(parts.get(cast.town.id)).toMatchObject({ state: 'OPEN', asked: 2, answered: 0, holders: 2 })
    expect(parts.get(cast.other.id)).toMatchObject({ state: 'OPEN', asked: 0, holders: 0, task: null })
    expect([await owed(bo), await owed(cast.admin)]).toEqual([['role.confirm'], ['confirmation.opened']])
    expect(await owed(cast.stranger)).toEqual(['confirmation.opened'])
    const made = await room.asSystem((tx) =>
      tx.tasks.findByNumber(parts.get(cast.town.id)?.task?.number ?? 0),
    )
    expect(made).toMatchObject({
      ...{ title: 'Bekræft rollen "Mattermost" 2026', priority: 'VOLUNTARY', status: 'NOT_STARTED' },
      ...{ endDate: '2026-04-01', projectId: only, lastNotifiedMarker: 'GREEN' },
    })
  })

  test('of a required role of one system is mandatory, on its own project, for those who have it', async () => {
    const required = await room.asSystem((tx) =>
      aRole(tx, { projectId: cast.theirs, importance: 'REQUIRED', requiresYearlyConfirmation: true }),
    )
    const { municipalities } = await open({ roleId: required })
    expect(municipalities.map(({ municipality }) => municipality.id)).toEqual([cast.other.id])
    const made = await room.asSystem((tx) => tx.tasks.findByNumber(municipalities[0]?.task?.number ?? 0))
    expect(made).toMatchObject({ projectId: cast.theirs, priority: 'MANDATORY' })
  })

  test('is one a year, of a published role that is to be confirmed, due after today, with a place for its task', async () => {
    const of = (more: object) => room.asSystem((tx) => aRole(tx, more))
    const draft = await of({ requiresYearlyConfirmation: true, publishedAt: null })
    await expect(open({ roleId: draft })).rejects.toMatchObject({ code: 'round-not-due' })
    await expect(open({ roleId: await of({}) })).rejects.toMatchObject({ code: 'round-not-due' })
    await expect(open({ dueOn: day('2026-03-02') })).rejects.toMatchObject({ code: 'round-date' })
    await expect(open({ projectId: null })).rejects.toMatchObject({ code: 'round-project' })
    const both = await Promise.allSettled([open(), open()])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(open()).rejects.toMatchObject({ code: 'round-exists', facts: { year: 2026 } })
    await open({ dueOn: day('2027-04-01') })
    const { rounds: all, canOpen } = await rounds.ofRole(room.world, cast.kombit.caller, role)
    expect([all.map(({ year, open: left }) => [year, left]), canOpen]).toEqual([
      [
        [2027, 2],
        [2026, 2],
      ],
      true,
    ])
  })
})

describe('an answer', () => {
  beforeEach(opened)

  test('confirms the holder; with the last one the task completes itself', async () => {
    room.clock.set('2026-03-03T09:00:00Z')
    expect(await say(bo, bos, 'STILL_ME')).toMatchObject({
      state: 'OPEN',
      answered: 1,
      asked: 2,
      people: [{ isMe: true }],
    })
    expect((await task()).status).toBe('NOT_STARTED')
    expect(await say(ida, idas, 'HAND_OVER')).toMatchObject({ state: 'DONE', answered: 2 })
    const done = await task()
    expect([done.status, done.marker]).toEqual(['COMPLETED', 'CHECK'])
    expect(done.history).toMatchObject([{ by: null, field: 'status', newValue: 'COMPLETED' }])
    const kept = await room.asSystem((tx) => tx.roles.assignment(bos))
    expect([kept?.lastConfirmedAt, kept?.confirmedBy]).toEqual([room.clock.now(), bo.id])
  })

  test('may be another one until everybody has answered; the same again changes nothing', async () => {
    await say(bo, bos, 'HAND_OVER')
    await say(bo, bos, 'STILL_ME')
    await say(bo, bos, 'STILL_ME')
    expect((await room.history({ id: bos })).filter((line) => line.startsWith('confirmation'))).toEqual([
      'confirmation: null → HAND_OVER',
      'confirmation: null → STILL_ME',
    ])
    await say(ida, idas, 'STILL_ME')
    await expect(say(bo, bos, 'NO_LONGER')).rejects.toMatchObject({ code: 'confirmation-over' })
    expect((await say(bo, bos, 'STILL_ME')).state).toBe('DONE')
  })

  test('of both at once is one confirmation', async () => {
    await Promise.all([say(bo, bos, 'STILL_ME'), say(ida, idas, 'STILL_ME')])
    expect((await read()).state).toBe('DONE')
    expect((await task()).history).toHaveLength(1)
  })

  test('that one has left ends the role; without anybody left somebody must take it or the town declines', async () => {
    await say(bo, bos, 'NO_LONGER')
    await say(ida, idas, 'NO_LONGER')
    expect(await read()).toMatchObject({ state: 'OPEN', holders: 0, answered: 2, asked: 2 })
    await expect(say(bo, bos, 'STILL_ME')).rejects.toMatchObject({ code: 'role-assignment-over' })
    expect((await task()).status).toBe('NOT_STARTED')
    room.clock.add(1)
    const taking = { roleId: role, personId: cast.free.id, direct: true }
    await assignments.nominate(room.world, cast.admin.caller, taking)
    expect(await read()).toMatchObject({ state: 'DONE', holders: 1 })
    expect((await task()).status).toBe('COMPLETED')
  })

  test('is not asked of somebody who took the role on since, nor of somebody who lost it', async () => {
    room.clock.add(60)
    const taking = { roleId: role, personId: cast.free.id, direct: true }
    await assignments.nominate(room.world, cast.admin.caller, taking)
    expect((await read()).people.find(({ name }) => name === 'Frida Free')).toMatchObject({
      isAsked: false,
      canAnswer: false,
    })
    await say(bo, bos, 'STILL_ME')
    await userDeletion.remove(room.world, cast.admin.caller, { personId: ida.id, version: 1 })
    expect(await read()).toMatchObject({ state: 'DONE', answered: 1, asked: 1 })
  })

  test('can be an administrator’s, one by one or for all, and says whose it was', async () => {
    await say(cast.admin, bos, 'STILL_ME')
    const done = await confirmations.confirmAll(room.world, cast.admin.caller, { confirmationId: id })
    expect([done.state, done.people.map(({ answeredFor }) => answeredFor)]).toEqual([
      'DONE',
      ['Klik Admin', 'Klik Admin'],
    ])
    expect((await read(bo)).people).toMatchObject([{ isMe: true, answeredFor: 'Klik Admin' }])
    expect((await read(cast.reader)).people).toEqual([])
  })

  test('is nobody else’s', async () => {
    for (const who of [ida, cast.plus, cast.kombit]) {
      await expect(say(who, bos, 'NO_LONGER')).rejects.toMatchObject({
        code: 'forbidden',
        facts: { right: 'role.confirm' },
      })
    }
    await expect(say(cast.stranger, bos, 'NO_LONGER')).rejects.toMatchObject({ code: 'not-found' })
    const elsewhere = await room.asSystem(async (tx) =>
      anAssignment(tx, { town: cast.town, roleId: await aRole(tx), person: bo }),
    )
    await expect(say(bo, elsewhere, 'STILL_ME')).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('declining', () => {
  beforeEach(opened)

  test('writes KOMBIT why, completes the task, and takes no more answers', async () => {
    await decline()
    await decline(cast.admin, 'Noget andet')
    expect(await read()).toMatchObject({
      state: 'DECLINED',
      reason: 'Vi har ingen netværksfolk',
      closedBy: 'Klik Admin',
    })
    const { status, messages } = await task()
    expect(status).toBe('COMPLETED')
    expect(messages.map(({ author, text }) => [author, text])).toEqual([
      [
        'Klik Admin',
        'Vi ønsker ikke at deltage i rollen "Mattermost". Begrundelse: Vi har ingen netværksfolk',
      ],
    ])
    await expect(say(bo, bos, 'STILL_ME')).rejects.toMatchObject({ code: 'confirmation-over' })
    const round = await rounds.ofRole(room.world, cast.kombit.caller, role)
    expect(round.rounds[0]).toMatchObject({ open: 1, done: 0, declined: 1 })
  })

  test('is the administrator’s, and says nothing about anybody’s number', async () => {
    await expect(decline(bo)).rejects.toMatchObject({ code: 'forbidden', facts: { right: 'role.assign' } })
    await expect(decline(cast.admin, 'Spørg 010190-1234')).rejects.toMatchObject({ code: 'personal-number' })
    expect((await read()).state).toBe('OPEN')
  })

  test('and answering at the same moment: one of them wins', async () => {
    await say(bo, bos, 'STILL_ME')
    await Promise.allSettled([decline(), say(ida, idas, 'STILL_ME')])
    const { state, reason } = await read()
    expect([
      ['DECLINED', 'Vi har ingen netværksfolk'],
      ['DONE', null],
    ]).toContainEqual([state, reason])
  })
})

describe('the task of a round', () => {
  beforeEach(opened)
  const change = async (status: 'COMPLETED' | 'STARTED') =>
    tasks.changeStatus(room.world, cast.plus.caller, { taskId, version: (await task()).version, status })

  test('is not completed by hand while answers are missing; begun it may be', async () => {
    const refusal = { code: 'confirmation-open', facts: { missing: 2, role: 'Mattermost', roleId: role } }
    await expect(change('COMPLETED')).rejects.toMatchObject(refusal)
    const { version } = await change('STARTED')
    const edit = { taskId, version, status: 'COMPLETED' as const, internalNotes: 'Færdig' }
    await expect(taskEdit.edit(room.world, cast.plus.caller, edit)).rejects.toMatchObject(refusal)
    expect(await task()).toMatchObject({ status: 'STARTED', internalNotes: null })
  })

  test('may be reopened and completed again; the confirmation stays as it is', async () => {
    await confirmations.confirmAll(room.world, cast.admin.caller, { confirmationId: id })
    const { version } = await task()
    await expect(tasks.undo(room.world, cast.plus.caller, { taskId, version })).rejects.toMatchObject({
      code: 'undo-superseded',
    })
    await change('STARTED')
    expect((await read()).state).toBe('DONE')
    expect((await change('COMPLETED')).status).toBe('COMPLETED')
  })
})

describe('reminders', () => {
  const reminders = async (who: Someone): Promise<string[]> =>
    (await room.asSystem((tx) => tx.outbox.about(who.id))).flatMap(({ event, dueAt }) =>
      event.type === 'role.confirmDue' ? [`${event.day} ${dueAt.toISOString()}`] : [],
    )
  const on = async (iso: string): Promise<unknown> => {
    room.clock.set(iso)
    return remind(room.world)
  }

  test('come five working days before and on the day, at seven, to those who have not answered, once', async () => {
    await opened()
    await say(ida, idas, 'STILL_ME')
    await on('2026-03-24T06:00:00Z')
    expect(await reminders(bo)).toEqual([])
    // 1 April is the Wednesday before Easter; five working days earlier is 25 March.
    expect(await on('2026-03-25T04:00:00Z')).toEqual({ reminded: 1 })
    expect(await on('2026-03-25T09:00:00Z')).toBeNull()
    await on('2026-03-26T04:00:00Z')
    await on('2026-04-01T03:00:00Z')
    expect(await reminders(bo)).toEqual([
      '2026-03-25 2026-03-25T06:00:00.000Z',
      '2026-04-01 2026-04-01T05:00:00.000Z',
    ])
    expect(await reminders(ida)).toEqual([])
  })

  test('that could not be written on the day still come, but none for a day before the opening', async () => {
    room.clock.set('2026-03-27T09:00:00Z')
    await opened()
    await on('2026-03-28T06:00:00Z')
    expect(await reminders(bo)).toEqual([])
    // Good Friday: people start work again on Tuesday.
    await on('2026-04-03T06:00:00Z')
    expect(await reminders(bo)).toEqual(['2026-04-01 2026-04-07T05:00:00.000Z'])
  })
})
