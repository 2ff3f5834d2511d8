import { beforeEach, describe, expect, test } from '@jest/globals'
import { newId, type HeldMailId, type ProjectId, type TaskId } from '../../../src/domain/ids.js'
import type { HeldMail } from '../../../src/domain/mail.js'
import * as heldMails from '../../../src/services/heldMails/heldMails.js'
import { read } from '../../../src/services/tasks/tasks.js'
import { aMunicipality, aPerson, aProject, aTask, type Someone, type Town } from '../../support/builders.js'
import { aHeldMail } from '../../support/heldMails.js'
import { databaseRoom } from '../../support/room.js'

const room = databaseRoom()
let town: Town
let ksd: ProjectId
let taskId: TaskId
let karen: Someone
let kim: Someone
let elin: Someone

beforeEach(async () => {
  await room.asSystem(async (tx) => {
    town = await aMunicipality(tx)
    ksd = await aProject(tx, 'KSD', [town])
    taskId = await aTask(tx, town, ksd)
    karen = await aPerson(tx, town, { side: 'KOMBIT', fullName: 'Karen Lund' })
    kim = await aPerson(tx, town, { side: 'KOMBIT', fullName: 'Kim Kombit', access: [[ksd, 'READER']] })
    elin = await aPerson(tx, town, { access: [[ksd, 'PLUS']] })
  })
  await room.sql(`update project set functional_mailbox = 'ksd@kombit.example' where id = $1`, [ksd])
})

const hold = (mail: Partial<HeldMail> = {}): Promise<HeldMailId> =>
  room.asSystem((tx) => aHeldMail(tx, { municipalityId: town.id, projectId: ksd, taskId }, mail))
const list = (who = karen) => heldMails.list(room.world, who.caller, {})
const attach = (heldMailId: HeldMailId, as: heldMails.As, who = karen) =>
  heldMails.attach(room.world, who.caller, { heldMailId, as })
const drop = (id: HeldMailId, who = karen) => heldMails.drop(room.world, who.caller, id)
const thread = async () =>
  (await read(room.world, elin.caller, taskId)).messages.map(({ author, text }) => [author, text])
const history = async () =>
  (await read(room.world, elin.caller, taskId)).history.map(({ by, field, newValue }) => [
    by,
    field,
    newValue,
  ])
const tries = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    ({ code }: { code: string }) => code,
  )

describe('a mail that is held', () => {
  test('is shown to KOMBIT with from whom, about what, why and what it says', async () => {
    await hold()
    expect((await list()).mails).toEqual([
      expect.objectContaining({
        from: 'kim@kombit.example',
        subject: 'SV: Hvornår',
        reason: 'not-authenticated',
        text: 'Den kommer fredag.',
        recipient: 'ksd@kombit.example',
        isMailbox: true,
        obstacle: null,
        municipality: town.name,
        task: expect.objectContaining({ id: taskId }),
      }),
    ])
  })

  test('becomes KOMBIT’s message, the decider’s, or that of the person it was for', async () => {
    await attach(await hold({ text: 'Postkassens' }), 'RECIPIENT')
    await attach(await hold({ text: 'Karens' }), 'ME')
    const toKim = { personId: kim.id, mailbox: null, municipalityId: null }
    await attach(await hold({ ...toKim, text: 'Kims' }), 'RECIPIENT')
    expect(await thread()).toEqual([
      ['KOMBIT', 'Postkassens'],
      ['Karen Lund', 'Karens'],
      ['Kim Kombit', 'Kims'],
    ])
    expect((await list()).mails).toEqual([])
  })

  test('stands in the thread once, however many press, and who comes late is told that it is decided', async () => {
    const id = await hold()
    const outcomes = await Promise.all([tries(attach(id, 'ME')), tries(attach(id, 'RECIPIENT', kim))])
    expect(outcomes.sort()).toEqual(['done', 'not-found'])
    expect((await thread()).length).toBe(1)
    expect(await tries(drop(id))).toBe('not-found')
  })

  test('that is thrown away leaves who did it, and nothing of what it said', async () => {
    await drop(await hold({ text: 'Vind en rejse' }))
    expect([await thread(), await history()]).toEqual([[], [['Karen Lund', 'heldMail', 'DROPPED']]])
    expect((await list()).decided).toMatchObject([
      { decision: 'DROPPED', by: 'Karen Lund', task: { id: taskId } },
    ])
    expect(JSON.stringify(await list())).not.toContain('rejse')
  })

  test.each([
    ['without words', { text: '' }, 'EMPTY'],
    ['too long for the thread', { text: 'a'.repeat(4001) }, 'TOO_LONG'],
  ] as const)('%s can only be thrown away', async (_, mail, obstacle) => {
    const id = await hold(mail)
    expect((await list()).mails[0]?.obstacle).toBe(obstacle)
    for (const as of ['ME', 'RECIPIENT'] as const) expect(await tries(attach(id, as))).toBe('no-message')
    expect([await tries(drop(id)), await thread()]).toEqual(['done', []])
  })

  test('with a civil registration number is not put into the thread by anybody', async () => {
    const id = await hold({ text: 'Borgeren er 010190-1234.' })
    expect([await tries(attach(id, 'ME')), await thread()]).toEqual(['personal-number', []])
    expect((await list()).mails.length).toBe(1)
  })

  test('for a mailbox the project has no longer can be written as oneself', async () => {
    const id = await hold({ mailbox: 'gammel@kombit.example' })
    expect([await tries(attach(id, 'RECIPIENT')), await thread()]).toEqual(['recipient-cannot-write', []])
    expect(await tries(attach(id, 'ME'))).toBe('done')
  })
})

describe('nobody decides on it', () => {
  test('of a municipality or a supplier, and none of them knows of it', async () => {
    const id = await hold()
    const others = await room.asSystem(async (tx) => [
      elin,
      await aPerson(tx, town, { isAdministrator: true }),
      await aPerson(tx, town, { side: 'SUPPLIER', access: [[ksd, 'READER']] }),
    ])
    for (const who of others)
      expect([
        await tries(list(who)),
        await tries(attach(id, 'ME', who)),
        await tries(drop(id, who)),
      ]).toEqual(['not-found', 'not-found', 'not-found'])
  })

  test('where it would be an answer of a municipality’s person, or answers nothing: KOMBIT does not see it', async () => {
    const ids = [
      await hold({ personId: elin.id, mailbox: null }),
      await hold({ municipalityId: null, taskId: null, projectId: null, mailbox: null }),
      newId<HeldMailId>(),
    ]
    expect((await list()).mails).toEqual([])
    for (const id of ids)
      expect([await tries(attach(id, 'ME')), await tries(drop(id))]).toEqual(['not-found', 'not-found'])
    expect((await heldMails.waiting(room.world, 10)).length).toBe(2)
  })
})
