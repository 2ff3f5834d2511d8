import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import * as tasks from '../../../src/services/tasks/tasks.js'
import { newId, type ProjectId, type TaskId } from '../../../src/domain/ids.js'
import { aPerson, aTask, type Someone } from '../../support/builders.js'
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

const refused = (code: string, facts: object = {}) => ({
  code,
  facts: expect.objectContaining(facts) as unknown,
})

describe('a new user', () => {
  test('is put on the books by an administrator, with access and history', async () => {
    const made = await room.create(cast.admin, {
      fullName: ' Nanna Ny ',
      title: 'Konsulent',
      directPhone: '',
      access: [
        { projectId: cast.ksd, userType: 'LIGHT' },
        { projectId: cast.ky, userType: 'PLUS' },
      ],
      isAdministrator: true,
    })
    expect(made).toMatchObject({
      name: 'Nanna Ny',
      title: 'Konsulent',
      directPhone: null,
      organisation: cast.town.name,
      isAdministrator: true,
      authSource: 'LOCAL',
      hasLoggedIn: false,
      version: 1,
    })
    expect(await room.access(made)).toEqual(['KSD LIGHT', 'KY PLUS'])
    expect(await room.history(made)).toEqual([
      'created: null → null',
      'access: null → KSD: LIGHT',
      'access: null → KY: PLUS',
    ])
  })

  test('is put on own projects by a plus user, on no other, and not as administrator', async () => {
    const light = { userType: 'LIGHT' as const }
    expect(await room.create(cast.plus, { access: [{ projectId: cast.ksd, ...light }] })).toMatchObject({
      projects: [{ name: 'KSD', userType: 'LIGHT' }],
    })
    const email = 'en.anden@korsbaek.example'
    await expect(
      room.create(cast.plus, { email, access: [{ projectId: cast.ky, ...light }] }),
    ).rejects.toMatchObject(refused('forbidden', { right: 'person.grantAccess' }))
    await expect(room.create(cast.plus, { email, isAdministrator: true })).rejects.toMatchObject(
      refused('forbidden', { right: 'person.setAdministrator' }),
    )
    await expect(room.create(cast.reader, { email })).rejects.toMatchObject(
      refused('forbidden', { right: 'person.create' }),
    )
  })

  test('with an address somebody has is that user, of another municipality it is only taken', async () => {
    await room.asSystem((tx) => aPerson(tx, cast.other, { email: 'Fie@fjernby.example' }))
    const { id } = await room.create(cast.admin)
    await expect(room.create(cast.plus, { email: 'NANNA.NY@korsbaek.example' })).rejects.toMatchObject(
      refused('email-taken', { personId: id, name: 'Nanna Ny' }),
    )
    await expect(room.create(cast.admin, { email: 'fie@FJERNBY.example' })).rejects.toMatchObject(
      refused('email-taken', { personId: null, name: null }),
    )
    await expect(room.edit(cast.admin, cast.free, { email: 'fie@fjernby.example' })).rejects.toMatchObject(
      refused('email-taken', { personId: null, name: null }),
    )
    await expect(
      room.edit(cast.admin, cast.free, { email: 'nanna.ny@korsbaek.example' }),
    ).rejects.toMatchObject(refused('email-taken', { personId: id }))
  })

  test.each(['', 'navn', 'navn@', '@x.dk', 'a b@x.dk', 'a@x', 'a@x.dk, b@y.dk', `${'a'.repeat(250)}@x.dk`])(
    'with the address "%s" is refused, and nothing is saved',
    async (email) => {
      await expect(room.create(cast.admin, { email })).rejects.toMatchObject(refused('invalid-email'))
      expect(await room.sql(`select 1 from person where full_name = 'Nanna Ny'`)).toEqual([])
    },
  )

  test('without a name, of an unknown organisation, on a project twice or on one not offered is refused', async () => {
    const row = { projectId: cast.ksd, userType: 'LIGHT' as const }
    await expect(room.create(cast.admin, { fullName: ' ' })).rejects.toMatchObject(refused('missing-name'))
    await expect(
      room.create(cast.admin, { organisationId: cast.other.organisationId }),
    ).rejects.toMatchObject(refused('unknown-organisation'))
    await expect(room.create(cast.admin, { access: [row, row] })).rejects.toMatchObject(
      refused('invalid-input'),
    )
    for (const projectId of [cast.theirs, newId<ProjectId>()])
      await expect(room.create(cast.admin, { access: [{ ...row, projectId }] })).rejects.toMatchObject(
        refused('project-not-offered'),
      )
  })
})

describe('an edit', () => {
  test('changes contact data, administrator and access in one save', async () => {
    const changed = await room.edit(cast.admin, cast.reader, {
      email: 'rita@korsbaek.example',
      fullName: 'Rita Ræder',
      isAdministrator: true,
      access: [
        { projectId: cast.ksd, userType: null },
        { projectId: cast.ky, userType: 'STANDARD' },
      ],
    })
    expect(changed).toMatchObject({
      name: 'Rita Ræder',
      email: 'rita@korsbaek.example',
      isAdministrator: true,
      version: 2,
    })
    expect(await room.access(cast.reader)).toEqual(['KY STANDARD'])
    expect(await room.history(cast.reader)).toEqual([
      'fullName: null → null',
      'email: null → null',
      'isAdministrator: false → true',
      'access: KSD: READER → null',
      'access: null → KY: STANDARD',
    ])
  })

  test('that changes nothing saves nothing, and is no news to a second tap', async () => {
    const same = { title: null, access: [{ projectId: cast.ksd, userType: 'READER' as const }] }
    expect(await room.edit(cast.plus, cast.reader, same)).toMatchObject({ version: 1 })
    const change = { title: 'Controller' }
    await room.edit(cast.plus, cast.reader, change)
    expect(await room.edit(cast.plus, cast.reader, change)).toMatchObject({ version: 2 })
    expect(await room.history(cast.reader)).toHaveLength(1)
  })

  test('of an old page is told who did what and when', async () => {
    await room.edit(cast.plus, cast.reader, { access: [{ projectId: cast.ksd, userType: 'LIGHT' }] })
    await expect(room.edit(cast.admin, cast.reader, { title: 'Controller' })).rejects.toMatchObject(
      refused('stale-user', { by: 'Petra Plus', changed: 'access', at: '2026-03-02T09:00:00.000Z' }),
    )
  })

  test('by a plus user reaches own projects only, whoever it is about', async () => {
    const onKy = { projectId: cast.ky, userType: 'LIGHT' as const }
    const onKsd = { projectId: cast.ksd, userType: 'LIGHT' as const }
    await room.edit(cast.plus, cast.free, { access: [onKsd, { projectId: cast.ky, userType: null }] })
    expect(await room.access(cast.free)).toEqual(['KSD LIGHT'])
    await expect(room.edit(cast.plus, cast.reader, { access: [onKsd, onKy] })).rejects.toMatchObject(
      refused('forbidden', { right: 'person.grantAccess' }),
    )
    await expect(room.edit(cast.plus, cast.admin, { title: 'x' })).rejects.toMatchObject(
      refused('forbidden', { right: 'person.edit' }),
    )
    await expect(room.edit(cast.plus, cast.reader, { isAdministrator: true })).rejects.toMatchObject(
      refused('forbidden', { right: 'person.setAdministrator' }),
    )
    expect(await room.access(cast.reader)).toEqual(['KSD READER'])
    await expect(room.edit(cast.reader, cast.reader, { access: [onKsd] })).rejects.toMatchObject(
      refused('forbidden', { right: 'person.grantAccess' }),
    )
  })

  test('does not touch what FK Adgangsstyring keeps, nor the own address', async () => {
    const fk = await room.asSystem((tx) =>
      aPerson(tx, cast.town, { authSource: 'FK_ADM', isAdministrator: true }),
    )
    await expect(room.edit(cast.admin, fk, { title: 'x' })).rejects.toMatchObject(
      refused('locked-by-fk', { field: 'title' }),
    )
    await expect(room.edit(cast.admin, fk, { isAdministrator: false })).rejects.toMatchObject(
      refused('locked-by-fk', { field: 'isAdministrator' }),
    )
    await room.edit(cast.admin, fk, { access: [{ projectId: cast.ky, userType: 'PLUS' }] })
    expect(await room.access(fk)).toEqual(['KY PLUS'])
    await expect(room.edit(cast.free, cast.free, { email: 'ny@korsbaek.example' })).rejects.toMatchObject(
      refused('email-locked'),
    )
  })

  test('of somebody of another municipality is about nobody', async () => {
    for (const whom of [cast.stranger, cast.kombit])
      await expect(room.edit(cast.admin, whom, { title: 'x' })).rejects.toMatchObject(refused('not-found'))
  })

  test('does not take the last administrator away', async () => {
    await expect(room.edit(cast.admin, cast.admin, { isAdministrator: false })).rejects.toMatchObject(
      refused('last-administrator', { name: 'Klik Admin' }),
    )
    await room.edit(cast.admin, cast.free, { isAdministrator: true })
    await room.edit(cast.admin, cast.admin, { isAdministrator: false })
    await expect(room.edit(cast.admin, cast.reader, { title: 'x' }, 1)).rejects.toMatchObject(
      refused('forbidden', { right: 'person.edit' }),
    )
  })

  test('by a plus user leaves no project without one; an administrator is asked first', async () => {
    const lower = { access: [{ projectId: cast.ksd, userType: 'STANDARD' as const }] }
    await expect(room.edit(cast.plus, cast.plus, { ...lower, confirmed: true })).rejects.toMatchObject(
      refused('last-plus', { name: 'Petra Plus', projects: 'KSD' }),
    )
    await expect(room.edit(cast.admin, cast.plus, lower)).rejects.toMatchObject(
      refused('last-plus-warning', { projects: 'KSD' }),
    )
    await room.edit(cast.admin, cast.plus, { ...lower, confirmed: true })
    expect(await room.access(cast.plus)).toEqual(['KSD STANDARD'])
  })
})

describe('access that is taken from somebody with open tasks', () => {
  let lars: Someone
  beforeEach(async () => {
    await room.asSystem(async (tx) => {
      lars = await aPerson(tx, cast.town, {
        fullName: 'Lars Light',
        access: [
          [cast.ksd, 'LIGHT'],
          [cast.ky, 'LIGHT'],
        ],
      })
      const both = { responsibleId: lars.id, executorId: lars.id }
      await aTask(tx, cast.town, cast.ksd, { title: 'Begge', instanceNumber: 11, ...both })
      await aTask(tx, cast.town, cast.ksd, {
        ...{ title: 'Delt', instanceNumber: 12 },
        ...{ responsibleId: cast.plus.id, executorId: lars.id },
      })
      await aTask(tx, cast.town, cast.ksd, {
        title: 'Færdig',
        instanceNumber: 13,
        status: 'COMPLETED',
        ...both,
      })
      await aTask(tx, cast.town, cast.ky, { title: 'Hemmelig', instanceNumber: 14, ...both })
    })
  })
  const lower = (...userTypes: ('READER' | null)[]) => ({
    access: userTypes.map((userType, n) => ({ projectId: n === 0 ? cast.ksd : cast.ky, userType })),
  })

  test('is confirmed first; titles are shown only of tasks the reader may read', async () => {
    await expect(room.edit(cast.plus, lars, lower('READER'))).rejects.toMatchObject(
      refused('open-tasks', {
        name: 'Lars Light',
        count: 2,
        projects: 'KSD (2)',
        tasks: '#11 Begge\n#12 Delt',
      }),
    )
    await expect(room.edit(cast.admin, lars, lower('READER', null))).rejects.toMatchObject(
      refused('open-tasks', { count: 3, projects: 'KSD (2), KY (1)', tasks: '' }),
    )
    expect(await room.access(lars)).toEqual(['KSD LIGHT', 'KY LIGHT'])
  })

  test('frees them, writes it down, and leaves the completed ones', async () => {
    await room.edit(cast.plus, lars, { ...lower(null), confirmed: true })
    const rows = await room.sql<{
      n: number
      responsible: string | null
      executor: string | null
      version: number
    }>(
      `select instance_number as n, responsible_id as responsible, executor_id as executor, version from task order by 1`,
    )
    expect(rows).toEqual([
      { n: 11, responsible: null, executor: null, version: 2 },
      { n: 12, responsible: cast.plus.id, executor: null, version: 2 },
      { n: 13, responsible: lars.id, executor: lars.id, version: 1 },
      { n: 14, responsible: lars.id, executor: lars.id, version: 1 },
    ])
    const [task] = await room.sql<{ id: TaskId }>('select id from task where instance_number = 11')
    if (!task) throw new Error('no task')
    expect((await room.history(task)).sort()).toEqual([
      'executor: Lars Light → null',
      'responsible: Lars Light → null',
    ])
    const read = await tasks.read(room.world, cast.plus.caller, task.id)
    expect(read.history.map(({ by }) => by)).toEqual(['Petra Plus', 'Petra Plus'])
  })

  test('another working type keeps them', async () => {
    await room.edit(cast.plus, lars, { access: [{ projectId: cast.ksd, userType: 'STANDARD' }] })
    expect(await room.sql('select 1 from task where executor_id is null')).toEqual([])
  })

  test('with the last plus user in one is told together', async () => {
    await room.asSystem((tx) => aTask(tx, cast.town, cast.ksd, { responsibleId: cast.plus.id }))
    await expect(room.edit(cast.admin, cast.plus, lower(null))).rejects.toMatchObject(
      refused('open-tasks-and-last-plus', { lastPlus: 'KSD', projects: 'KSD (2)' }),
    )
  })

  test('tells the cards that show them, and those in the own chat', async () => {
    await room.asSystem(async (tx) => {
      const [task] = await tx.tasks.numbered([11])
      const chat = (teamsId: string, personId: typeof lars.id) => ({
        ...{ municipalityId: cast.town.id, kind: 'PERSONAL' as const, personId, teamsId },
        ...{ tenantId: cast.town.tenantId, serviceUrl: 'https://x.example/', botId: '28:x', language: null },
      })
      const shown = { municipalityId: cast.town.id, threadId: null }
      const theirs = await tx.conversations.remember(chat('a:plus', cast.plus.id))
      const own = await tx.conversations.remember(chat('a:lars', lars.id))
      const card = { ...shown, kind: 'task' as const, subject: task?.id ?? '', shows: [task?.id ?? ''] }
      await tx.cards.deliver({ ...card, conversationId: theirs.id, activityId: '1' }, room.clock.now())
      const project = { ...shown, kind: 'project' as const, subject: cast.ky, shows: [cast.ky as string] }
      await tx.cards.deliver({ ...project, conversationId: own.id, activityId: '2' }, room.clock.now())
    })
    await room.edit(cast.plus, lars, { ...lower('READER'), confirmed: true })
    const due = await room.sql<{ activity_id: string }>(
      `select c.activity_id from outbox o join delivered_card c on c.id = (o.event->>'deliveredCardId')::uuid order by 1`,
    )
    expect(due.map(({ activity_id }) => activity_id)).toEqual(['1', '2'])
  })
})
