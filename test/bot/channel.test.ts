import { beforeEach, describe, expect, test } from '@jest/globals'
import type { ProjectId, TaskId } from '../../src/domain/ids.js'
import * as tasks from '../../src/services/tasks/tasks.js'
import { botStage, type BotStage } from '../support/bot.js'
import { aMunicipality, aPerson, aProject, aTask, day, type Someone, type Town } from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import type { Call } from '../support/connector.js'
import { runSql } from '../support/database.js'
import { buttonOf, buttonsOf, cardOf, channelOf, wordsOf, type Where } from '../support/teams.js'

/** Monday 2 March 2026, ten in the morning in Copenhagen. */
const clock = standingClock('2026-03-02T09:00:00Z')
const stage = botStage(clock)
let app: BotStage['app']
let connector: BotStage['connector']
let teams: BotStage['teams']
let town: Town
let ksd: ProjectId
let name: string
let elin: Someone
let lars: Someone
let channel: Where

beforeEach(async () => {
  ;({ app, connector, teams } = stage())
  clock.set('2026-03-02T09:00:00Z')
  await app.world.data.asSystem(async (tx) => {
    // The days of these tests come again and again; for the product each comes once.
    await tx.operations.forgetRunsBefore(new Date('2100-01-01T00:00:00Z'))
    town = await aMunicipality(tx)
    name = `KSD ${town.id.slice(0, 4)}`
    ksd = await aProject(tx, name, [town])
    elin = await aPerson(tx, town, { fullName: 'Elin Nielsen', access: [[ksd, 'PLUS']] })
    lars = await aPerson(tx, town, { fullName: 'Lars Light', access: [[ksd, 'LIGHT']] })
  })
  channel = channelOf(town)
  await stage().sendAll()
  connector.reset()
})

const add = (options: Parameters<typeof aTask>[3] = {}): Promise<TaskId> =>
  app.world.data.asSystem((tx) => aTask(tx, town, ksd, options))
const inChannel = (): Call[] =>
  connector.accepted.filter(({ path, body }) =>
    JSON.stringify([path, body.channelData]).includes(channel.channelId ?? '?'),
  )
const toPerson = ({ aadObjectId }: Someone): Call[] =>
  connector.accepted.filter(({ path }) => path.includes(`a:${aadObjectId}`))
const read = (calls: Call[]): string => calls.map((call) => wordsOf(cardOf(call))).join('\n---\n')

/** Moves the clock and does what has fallen due. */
async function onDay(iso: string): Promise<void> {
  clock.set(iso)
  await app.jobs.run('sweep')
  await stage().sendAll()
}

describe('in a channel', () => {
  test('KLIK introduces itself once when it is added, also by somebody who is nobody here', async () => {
    const stranger = { ...elin, aadObjectId: crypto.randomUUID() }
    const first = await teams.install(stranger, channel)
    const again = await teams.install(elin, channel)
    expect(read(first)).toContain('KLIK er klar i denne kanal')
    expect(again).toHaveLength(0)
  })

  test('a subscription can be made and ended by somebody with the right, and is said out loud', async () => {
    expect(read(await teams.say(elin, `<at>KLIK</at> abonner ${name}`, channel))).toContain(
      `når frister i ${name} bliver gule eller røde`,
    )
    expect(read(await teams.say(elin, `<at>KLIK</at> abonner ${name}`, channel))).toContain(
      'gule eller røde, og når KOMBIT skriver',
    )
    expect(read(await teams.say(elin, `<at>KLIK</at> abonner`, channel))).toContain(name)
    expect(read(await teams.say(elin, `<at>KLIK</at> afmeld ${name}`, channel))).toContain(
      'ikke længere besked',
    )
  })

  test('a subscription by somebody without the right names the right', async () => {
    expect(read(await teams.say(lars, `<at>KLIK</at> abonner ${name}`, channel))).toContain(
      'retten til at styre projektets kanaler',
    )
  })

  test('a subscription in one’s own chat says where it belongs', async () => {
    expect(read(await teams.say(elin, `abonner ${name}`))).toContain('Det kan kun bruges i en kanal')
  })

  test('my tasks are answered in my own chat, with a line saying so', async () => {
    await add({ title: 'Kun for mig', executorId: elin.id })
    await teams.say(elin, '<at>KLIK</at> opgaver', channel)
    expect(read(inChannel())).toBe('Det har jeg svaret på i din egen chat med KLIK.')
    expect(read(toPerson(elin))).toContain('Kun for mig')
  })

  test('a task is shown without names where the project is subscribed, and otherwise in one’s own chat', async () => {
    await add({
      instanceNumber: 800001,
      title: 'Fælles frist',
      executorId: lars.id,
      endDate: day('2026-03-04'),
    })
    await teams.say(elin, '<at>KLIK</at> opgave 800001', channel)
    expect(read(inChannel())).not.toContain('Fælles frist')
    await teams.say(elin, `<at>KLIK</at> abonner ${name}`, channel)
    connector.reset()
    await teams.say(elin, '<at>KLIK</at> opgave 800001', channel)
    expect(read(inChannel())).toContain('Fælles frist')
    expect(read(inChannel())).not.toContain('Lars Light')
    expect(buttonsOf(cardOf(inChannel()[0])).map(({ verb }) => verb)).toEqual(['task.open'])
  })

  test('a press on a channel’s card brings the task into the presser’s own chat', async () => {
    const taskId = await add({ title: 'Åbn mig', executorId: lars.id })
    const { body } = await teams.press(
      lars,
      { verb: 'task.open', data: { taskId } },
      { on: 'x', where: channel },
    )
    expect(body.value).toBe('Det har jeg svaret på i din egen chat med KLIK.')
    expect(read(toPerson(lars))).toContain('Åbn mig')
    expect(inChannel()).toHaveLength(0)
  })
})

describe('an answer for the person’s own chat', () => {
  const asks = async (): Promise<string> => read(await teams.say(lars, '<at>KLIK</at> opgaver', channel))

  test('says how to add KLIK where Teams keeps it from writing there', async () => {
    connector.mood({ kind: 'refuses', status: 403, code: 'ForbiddenOperationException', times: 1 })
    expect(await asks()).toContain('Åbn KLIK under Apps')
    expect(app.log.bugs).toEqual([])
  })

  test.each([429, 503])('asks to try again where Teams says %s', async (status) => {
    connector.mood({ kind: 'refuses', status, times: 1 })
    expect(await asks()).toContain('Teams lader mig ikke skrive der lige nu')
    expect(app.log.bugs).toEqual([])
  })

  test('is a bug with a reference where something of ours broke, not somebody who cannot be reached', async () => {
    await runSql('alter table delivered_card rename to hidden_card')
    const answer = await asks().finally(() => runSql('alter table hidden_card rename to delivered_card'))
    expect(answer).toContain('ref')
    expect(answer).not.toContain('under Apps')
    expect(app.log.bugs.splice(0)).toHaveLength(1)
  })
})

describe('a deadline that turns', () => {
  beforeEach(async () => {
    await teams.install(elin)
    await teams.install(lars)
    await teams.say(elin, `<at>KLIK</at> abonner ${name}`, channel)
    await stage().sendAll()
    connector.reset()
  })

  test('is told at seven in the morning to those of the project, those on the task and the channel', async () => {
    await add({ title: 'Snart', endDate: day('2026-03-10') })
    await add({ title: 'Lars’ egen', endDate: day('2026-03-10'), executorId: lars.id })
    await onDay('2026-03-03T05:59:00Z')
    expect(read(connector.accepted)).toBe('')
    await onDay('2026-03-03T06:00:00Z')
    expect(read(toPerson(elin))).toContain('2 opgaver haster')
    expect(read(toPerson(lars))).toContain('En opgave bør begyndes nu')
    expect(read(toPerson(lars))).not.toContain('Snart')
    expect(read(inChannel())).toContain('2 opgaver i projektet haster')
    expect(read(inChannel())).toContain('7 dage til slutdato')
    expect([toPerson(elin), toPerson(lars), inChannel()].map(({ length }) => length)).toEqual([1, 1, 1])
  })

  test('is told once however often the day is swept', async () => {
    await add({ title: 'Snart', endDate: day('2026-03-10') })
    await onDay('2026-03-03T07:00:00Z')
    await onDay('2026-03-03T08:00:00Z')
    await onDay('2026-03-04T08:00:00Z')
    expect(toPerson(elin)).toHaveLength(1)
  })

  test('can be dealt with on the reminder itself, and undone', async () => {
    const taskId = await add({ title: 'Snart', endDate: day('2026-03-10'), executorId: elin.id })
    await onDay('2026-03-03T07:00:00Z')
    const [reminder] = toPerson(elin)
    const { body } = await teams.press(elin, buttonOf(cardOf(reminder), 'task.start'), {
      on: reminder?.id ?? '',
    })
    expect(wordsOf(body.value)).toContain('Opgaven er påbegyndt.')
    expect(wordsOf(body.value)).toContain('Mind mig om den …')
    const undone = await teams.press(elin, buttonOf(body.value, 'task.undo'), { on: reminder?.id ?? '' })
    expect(wordsOf(undone.body.value)).toContain('Ændringen er fortrudt.')
    expect((await tasks.read(app.world, elin.caller, taskId)).status).toBe('NOT_STARTED')
  })

  test('is done with in one press from its reminder, with nothing opened before', async () => {
    const taskId = await add({ title: 'Snart', endDate: day('2026-03-10'), executorId: elin.id })
    await onDay('2026-03-10T07:00:00Z')
    const [reminder] = toPerson(elin)
    expect(read(toPerson(elin))).toContain('En opgaves slutdato er nået')
    await teams.press(elin, buttonOf(cardOf(reminder), 'task.complete'), { on: reminder?.id ?? '' })
    expect((await tasks.read(app.world, elin.caller, taskId)).status).toBe('COMPLETED')
  })

  test('is not told of a task that was finished before seven', async () => {
    const taskId = await add({ title: 'Snart', endDate: day('2026-03-10') })
    await onDay('2026-03-03T04:00:00Z')
    const { version } = await tasks.read(app.world, elin.caller, taskId)
    await tasks.changeStatus(app.world, elin.caller, { taskId, version, status: 'COMPLETED' })
    await onDay('2026-03-03T07:00:00Z')
    expect(read(toPerson(elin))).toBe('')
    expect(read(inChannel())).toBe('')
  })

  test('reaches a channel of the municipality only', async () => {
    const { other, stranger } = await app.world.data.asSystem(async (tx) => {
      const other = await aMunicipality(tx)
      await tx.projects.takePart(ksd, other.id)
      return { other, stranger: await aPerson(tx, other, { access: [[ksd, 'PLUS']] }) }
    })
    const theirs = channelOf(other)
    await teams.install(stranger)
    await teams.say(stranger, `<at>KLIK</at> abonner ${name}`, theirs)
    connector.reset()
    await add({ title: 'Vores egen', endDate: day('2026-03-10') })
    await onDay('2026-03-03T07:00:00Z')
    const all = JSON.stringify(connector.accepted)
    expect(all).not.toContain(theirs.channelId)
    expect(toPerson(stranger)).toHaveLength(0)
  })
})
