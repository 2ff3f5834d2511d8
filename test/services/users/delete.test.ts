import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { newId, type AssignmentId, type RoleId, type TaskId } from '../../../src/domain/ids.js'
import type { HandingOn } from '../../../src/services/users/handOn.js'
import * as people from '../../../src/services/users/people.js'
import * as tasks from '../../../src/services/tasks/tasks.js'
import { deleteUnmigrated, unmigrated } from '../../../src/services/users/unmigrated.js'
import * as userDeletion from '../../../src/services/users/delete.js'
import { aPerson, aRole, aTask, anAssignment, day, type Someone } from '../../support/builders.js'
import { userRoom, type Cast } from '../../support/users.js'

let room: Awaited<ReturnType<typeof userRoom>>
let cast: Cast
beforeAll(async () => {
  room = await userRoom()
})
afterAll(() => room.close())
beforeEach(async () => {
  cast = await room.fresh()
})

const remove = (who: Someone, whom: Someone, version = 1) =>
  userDeletion.remove(room.world, who.caller, { personId: whom.id, version })
const preview = (who: Someone, whom: Someone) => userDeletion.preview(room.world, who.caller, whom.id)
const stateOf = async (query: string): Promise<unknown[]> =>
  (await room.sql<{ state: string }>(query)).map(({ state }) => state)

describe('somebody with tasks, roles and a chat', () => {
  let bo: Someone
  let taskId: TaskId
  let required: RoleId
  beforeEach(async () => {
    await room.asSystem(async (tx) => {
      bo = await aPerson(tx, cast.town, {
        fullName: 'Bo Dahl',
        access: [
          [cast.ksd, 'STANDARD'],
          [cast.ky, 'PLUS'],
        ],
      })
      taskId = await aTask(tx, cast.town, cast.ksd, {
        responsibleId: bo.id,
        instanceNumber: 21,
        title: 'Åben',
      })
      await aTask(tx, cast.town, cast.ksd, { executorId: bo.id, instanceNumber: 22, status: 'COMPLETED' })
      await aTask(tx, cast.town, cast.ky, { executorId: bo.id, instanceNumber: 23 })
      required = await aRole(tx, { title: 'Projektleder', importance: 'REQUIRED', projectId: cast.ksd })
      const shared = await aRole(tx, { title: 'Tovholder' })
      const asked = await aRole(tx, { title: 'Vikar' })
      await anAssignment(tx, { town: cast.town, roleId: required, person: bo }, { isPrimary: true })
      await anAssignment(tx, { town: cast.town, roleId: shared, person: bo })
      await anAssignment(tx, { town: cast.town, roleId: shared, person: cast.plus })
      await anAssignment(
        tx,
        { town: cast.town, roleId: asked, person: bo },
        { state: 'NOMINATED', direct: false },
      )
      await tx.tasks.insertMessages([
        {
          ...{ id: newId(), municipalityId: cast.town.id, taskId, authorId: bo.id, authorName: 'Bo Dahl' },
          isFollowUp: false,
          ...{ authorSide: 'MUNICIPALITY', text: 'Hej KOMBIT', sentAt: room.clock.now(), position: 1 },
        },
      ])
      const chat = await tx.conversations.remember({
        ...{ municipalityId: cast.town.id, kind: 'PERSONAL', personId: bo.id, teamsId: 'a:bo' },
        ...{ tenantId: cast.town.tenantId, serviceUrl: 'https://x.example/', botId: '28:x', language: null },
      })
      const card = { kind: 'task' as const, subject: taskId, shows: [taskId], threadId: null }
      await tx.cards.deliver(
        { ...card, municipalityId: cast.town.id, conversationId: chat.id, activityId: '1' },
        room.clock.now(),
      )
      await tx.outbox.add({
        ...{ key: 'waiting', municipalityId: cast.town.id, personId: bo.id, dueAt: room.clock.now() },
        event: { type: 'task.markerWorsened', taskId, marker: 'RED', day: day('2026-03-02') },
      })
    })
    await room.sql(`insert into snooze values ('${bo.id}', '${taskId}', '${cast.town.id}', '2026-04-01')`)
    await room.sql(`insert into calendar_feed values ('${bo.id}', '${cast.town.id}', 'x', now())`)
    await tasks.changeStatus(room.world, cast.plus.caller, { taskId, version: 1, status: 'STARTED' })
  })

  test('leaves behind what the administrator is shown first, without titles they may not read', async () => {
    expect(await preview(cast.admin, bo)).toMatchObject({
      name: 'Bo Dahl',
      version: 1,
      tasks: [
        { project: { name: 'KSD' }, count: 2, readable: [] },
        { project: { name: 'KY' }, count: 1, readable: [] },
      ],
      roles: [
        { title: 'Projektleder', project: 'KSD', isRequired: true, becomesVacant: true },
        { title: 'Tovholder', project: null, isRequired: false, becomesVacant: false },
        { title: 'Vikar', becomesVacant: false },
      ],
      lastPlusOf: [{ id: cast.ky, name: 'KY' }],
      hasFkAccess: false,
      isLastAdministrator: false,
    })
    await room.edit(cast.admin, cast.admin, { access: [{ projectId: cast.ksd, userType: 'PLUS' }] })
    expect((await preview(cast.admin, bo)).tasks[0]?.readable).toMatchObject([
      { number: 21, title: 'Åben' },
      { number: 22 },
    ])
  })

  test('is gone, and with them everything that was theirs alone', async () => {
    expect(await remove(cast.admin, bo)).toEqual({ name: 'Bo Dahl', hasFkAccess: false })
    expect(await room.access(bo)).toEqual([])
    expect(
      await room.sql('select 1 from task where responsible_id is not null or executor_id is not null'),
    ).toEqual([])
    expect(await room.sql('select 1 from snooze union all select 1 from calendar_feed')).toEqual([])
    expect(await stateOf('select state from conversation')).toEqual(['REMOVED'])
    expect(await stateOf(`select state from delivered_card`)).toEqual(['RETIRED'])
    expect(await stateOf(`select state from outbox where key = 'waiting'`)).toEqual(['DROPPED'])
    expect(
      await room.sql(
        `select r.title, a.state, a.is_primary from role_assignment a join role r on r.id = a.role_id
         where a.person_id = '${bo.id}' order by 1`,
      ),
    ).toEqual([
      { title: 'Projektleder', state: 'ENDED', is_primary: false },
      { title: 'Tovholder', state: 'ENDED', is_primary: false },
      { title: 'Vikar', state: 'WITHDRAWN', is_primary: false },
    ])
    await expect(people.me(room.world, bo.caller)).rejects.toMatchObject({ code: 'nobody-here' })
    await expect(room.read(cast.admin, bo)).rejects.toMatchObject({ code: 'not-found' })
    await expect(remove(cast.admin, bo)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('hands on what is agreed: roles are asked about, tasks go to those who may stand on them', async () => {
    const { roles, tasks: left } = await preview(cast.admin, bo)
    expect(left.map(({ open, candidates }) => [open, candidates.map(({ name }) => name)])).toEqual([
      [1, ['Petra Plus']],
      [1, []],
    ])
    expect(roles[0]?.candidates.map(({ person }) => person.name)).toEqual(['Petra Plus'])
    const assignmentId = (roles[0]?.assignmentId ?? newId()) as AssignmentId
    const ask = (handingOn: Pick<HandingOn, 'roles' | 'tasks'>) => {
      const handOver = { ...handingOn, introductions: [] }
      return userDeletion.remove(room.world, cast.admin.caller, { personId: bo.id, version: 1, handOver })
    }
    const toPetra = { assignmentId, personId: cast.plus.id }
    const refused = { roles: [toPetra], tasks: [{ projectId: cast.ky, personId: cast.plus.id }] }
    await expect(ask(refused)).rejects.toMatchObject({ code: 'not-assignable' })
    expect(await room.access(bo)).toHaveLength(2)
    await ask({ roles: [toPetra], tasks: [{ projectId: cast.ksd, personId: cast.plus.id }] })
    expect(
      await room.sql('select instance_number as n, responsible_id, executor_id from task order by 1'),
    ).toEqual([
      { n: 21, responsible_id: cast.plus.id, executor_id: null },
      { n: 22, responsible_id: null, executor_id: null },
      { n: 23, responsible_id: null, executor_id: null },
    ])
    expect(
      await stateOf(`select state from role_assignment where role_id = '${required}' order by nominated_at`),
    ).toEqual(['ENDED', 'NOMINATED'])
    expect(
      await room.sql(
        `select 1 from outbox where event->>'type' = 'task.assigned' and person_id = '${cast.plus.id}'`,
      ),
    ).toHaveLength(1)
  })

  test('keeps the name on what they wrote and in the history', async () => {
    await remove(cast.admin, bo)
    const read = await tasks.read(room.world, cast.plus.caller, taskId)
    expect(read.messages).toMatchObject([{ author: 'Bo Dahl', text: 'Hej KOMBIT' }])
    expect(read.history[0]).toMatchObject({
      by: 'Klik Admin',
      field: 'responsible',
      oldValue: 'Bo Dahl',
      newValue: null,
    })
    expect(read).toMatchObject({ responsible: null, version: 3, status: 'STARTED' })
    expect(await room.history(bo)).toEqual(['deleted: null → null'])
  })

  test('comes back empty, under the same address and the same sign-in', async () => {
    await remove(cast.admin, bo)
    const [{ email } = { email: '' }] = await room.sql<{ email: string }>(
      `select email from person where id = '${bo.id}'`,
    )
    const again = await room.create(cast.admin, { fullName: 'Bo Dahl', email })
    expect(again).toMatchObject({ projects: [], roles: [], hasLoggedIn: false })
    await room.sql(
      `update person set tenant_id = '${bo.tenantId}', aad_object_id = '${bo.aadObjectId}' where id = '${again.id}'`,
    )
    expect(await people.me(room.world, bo.caller)).toMatchObject({ personId: again.id, projects: [] })
  })
})

describe('a deletion', () => {
  test('is the administrator’s, of others than themselves, in the own municipality', async () => {
    await expect(remove(cast.plus, cast.reader)).rejects.toMatchObject({
      code: 'forbidden',
      facts: { right: 'person.delete' },
    })
    await expect(preview(cast.reader, cast.reader)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(remove(cast.admin, cast.admin)).rejects.toMatchObject({ code: 'not-yourself' })
    await expect(preview(cast.admin, cast.admin)).rejects.toMatchObject({ code: 'not-yourself' })
    for (const whom of [cast.stranger, cast.kombit])
      await expect(remove(cast.admin, whom)).rejects.toMatchObject({ code: 'not-found' })
    await expect(remove(cast.kombit, cast.reader)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('of an old page is told who was first', async () => {
    await room.edit(cast.plus, cast.reader, { title: 'Controller' })
    await expect(remove(cast.admin, cast.reader)).rejects.toMatchObject({
      code: 'stale-user',
      facts: { by: 'Petra Plus', changed: 'title' },
    })
  })

  test('of somebody FK Adgangsstyring knows says so', async () => {
    const fk = await room.asSystem((tx) => aPerson(tx, cast.town, { authSource: 'FK_ADM' }))
    expect(await preview(cast.admin, fk)).toMatchObject({ hasFkAccess: true })
    expect(await remove(cast.admin, fk)).toMatchObject({ hasFkAccess: true })
  })
})

describe('the users FK Adgangsstyring has never let in', () => {
  const NOVEMBER_3 = day('2025-11-03')
  const LONG_AGO = new Date('2025-01-01T00:00:00Z')
  const run = (dryRun = false) => deleteUnmigrated(room.world, { after: NOVEMBER_3, dryRun })
  const namesOf = (people: { fullName: string }[] | undefined) => people?.map(({ fullName }) => fullName)
  const reasonsOf = (people: { fullName: string; reason: string }[] | undefined) =>
    people?.map(({ fullName, reason }) => `${fullName}: ${reason}`)
  const here = <Of extends { municipality: string }>(all: Of[]): Of | undefined =>
    all.find(({ municipality }) => municipality === cast.town.name)
  let fk: Someone
  beforeEach(async () => {
    await room.sql(`update person set first_login_at = null, logins_known_since = '2025-01-01'`)
    await room.asSystem(async (tx) => {
      fk = await aPerson(tx, cast.town, {
        ...{ fullName: 'Fie Fk', authSource: 'FK_ADM', isAdministrator: true },
        lastFkLoginAt: new Date('2025-10-01T00:00:00Z'),
      })
      const never = { firstLoginAt: null, loginsKnownSince: LONG_AGO }
      await aPerson(tx, cast.town, {
        ...never,
        fullName: 'Dorte Daglig',
        lastLoginAt: new Date('2025-12-01'),
      })
      await aPerson(tx, cast.town, { ...never, fullName: 'Erik En Gang', firstLoginAt: LONG_AGO })
      await aPerson(tx, cast.town, {
        ...{ ...never, fullName: 'Ulla Ukendt' },
        loginsKnownSince: new Date('2025-11-04T12:00:00Z'),
      })
    })
  })

  test('are listed with projects and roles, municipality by municipality; who signed in otherwise, apart', async () => {
    const found = here(await unmigrated(room.world))
    const old = ['Frida Free', 'Klik Admin', 'Petra Plus', 'Rita Reader', 'Ulla Ukendt']
    expect(namesOf(found?.users)).toEqual(old)
    expect(found?.users[2]).toMatchObject({
      projects: [{ name: 'KSD', userType: 'PLUS' }],
      lastLogin: null,
      loginsKnownSince: '2025-01-01',
    })
    expect(reasonsOf(found?.kept)).toEqual(['Dorte Daglig: SIGNED_IN', 'Erik En Gang: SIGNED_IN'])
    expect(found?.kept.map(({ lastLogin }) => lastLogin)).toEqual(['2025-12-01', '2025-01-01'])
  })

  test.each(['2025-10-31T12:00:00Z', '2025-11-03T22:59:00Z'])('are not deleted at %s', async (now) => {
    room.clock.set(now)
    await expect(run()).rejects.toMatchObject({ code: 'too-early', facts: { after: '2025-11-03' } })
  })

  test('are deleted from the next day in Copenhagen on, but not the last administrator, KOMBIT or a supplier', async () => {
    room.clock.set('2025-11-03T23:01:00Z')
    await room.asSystem((tx) => aPerson(tx, cast.town, { side: 'SUPPLIER' }))
    const reports = await run()
    const there = reports.find(({ municipality }) => municipality === cast.other.name)
    expect(namesOf(here(reports)?.deleted)).toEqual(['Frida Free', 'Klik Admin', 'Petra Plus', 'Rita Reader'])
    expect(reasonsOf(here(reports)?.kept)).toEqual([
      'Ulla Ukendt: UNKNOWN',
      'Dorte Daglig: SIGNED_IN',
      'Erik En Gang: SIGNED_IN',
    ])
    expect([namesOf(there?.deleted), reasonsOf(there?.kept)]).toEqual([
      [],
      ['Sten Stranger: LAST_ADMINISTRATOR'],
    ])
    const left = await room.sql<{ name: string }>(
      'select full_name as name from person where deleted_at is null',
    )
    expect(left).toHaveLength(7)
    expect(left.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Fie Fk', 'Sten Stranger', 'Karen Kombit', 'Dorte Daglig', 'Ulla Ukendt']),
    )
    expect(await room.history(cast.plus)).toEqual(['deleted: null → null'])
    expect((await people.me(room.world, fk.caller)).sees.otherMunicipalities).toBe(true)
  })

  test('stay once they have opened the tab, also when that was long after the day', async () => {
    await people.me(room.world, cast.plus.caller)
    expect(namesOf(here(await run())?.deleted)).toEqual(['Frida Free', 'Klik Admin', 'Rita Reader'])
  })

  test('are only counted in a dry run, and gone after the first of two runs', async () => {
    const tried = await run(true)
    expect(tried.flatMap(({ deleted }) => deleted)).toHaveLength(4)
    expect(await room.access(cast.plus)).toEqual(['KSD PLUS'])
    expect((await run()).flatMap(({ deleted }) => deleted)).toHaveLength(4)
    expect((await run()).flatMap(({ deleted }) => deleted)).toEqual([])
  })
})
