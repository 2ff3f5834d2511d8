import { beforeEach, describe, expect, test } from '@jest/globals'
import type { ProjectId, TaskId } from '../../src/domain/ids.js'
import * as editing from '../../src/services/tasks/edit.js'
import * as messages from '../../src/services/tasks/messages.js'
import * as tasks from '../../src/services/tasks/tasks.js'
import { botStage, type BotStage } from '../support/bot.js'
import { aMunicipality, aPerson, aProject, aTask, day, type Someone, type Town } from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import type { Call } from '../support/connector.js'
import { runSql } from '../support/database.js'
import { buttonOf, buttonsOf, cardOf, wordsOf, type CardJson } from '../support/teams.js'

const clock = standingClock('2026-03-02T09:00:00Z')
const stage = botStage(clock)
let app: BotStage['app']
let connector: BotStage['connector']
let teams: BotStage['teams']
let town: Town
let ksd: ProjectId
let elin: Someone
let clara: Someone
let number = 720_000

beforeEach(async () => {
  clock.set('2026-03-02T09:00:00Z')
  ;({ app, connector, teams } = stage())
  await app.world.data.asSystem(async (tx) => {
    await tx.operations.forgetRunsBefore(new Date('2100-01-01T00:00:00Z'))
    town = await aMunicipality(tx)
    ksd = await aProject(tx, `KSD ${town.id.slice(0, 4)}`, [town])
    elin = await aPerson(tx, town, { fullName: 'Elin Nielsen', access: [[ksd, 'PLUS']] })
    clara = await aPerson(tx, town, { fullName: 'Clara Rasmussen', access: [[ksd, 'STANDARD']] })
  })
  await teams.install(elin)
  await stage().sendAll()
  connector.reset()
})

const add = (options: Parameters<typeof aTask>[3] = {}): Promise<TaskId> =>
  app.world.data.asSystem((tx) => aTask(tx, town, ksd, { executorId: elin.id, ...options }))

/** A new task of Elin's, put aside on its card until the day its button says. */
async function putAside(title: string, options: Parameters<typeof aTask>[3] = {}) {
  number += 1
  const taskId = await add({ instanceNumber: number, title: `Opgaven ${number}`, ...options })
  const [sent] = await teams.say(elin, `#${number}`)
  const on = sent?.id ?? ''
  const form = await teams.press(elin, { verb: 'task.view', data: { taskId, view: 'snooze' } }, { on })
  const choice = buttonsOf(form.body.value).find((one) => one.title.startsWith(title))
  const done = await teams.press(elin, choice ?? buttonOf(form.body.value, 'none'), { on })
  return { taskId, on, form: form.body.value, done: done.body.value, name: `Opgaven ${number}` }
}

/** What the bot wrote to Elin of itself when it was that moment. */
async function toldAt(moment: string): Promise<CardJson[]> {
  clock.set(moment)
  connector.reset()
  await app.jobs.run('sweep')
  await stage().sendAll()
  const posts = connector.accepted.filter(
    ({ method, path }) => method === 'POST' && path.includes(elin.aadObjectId),
  )
  return posts.map((post: Call) => cardOf(post))
}

describe('a task put aside', () => {
  test('leaves the list, which says so, and is found behind the line', async () => {
    const { done, name } = await putAside('Torsdag 05-03-2026')
    expect(wordsOf(done)).toContain('Jeg minder dig om opgaven torsdag 05-03-2026.')
    const [sent] = await teams.say(elin, 'opgaver')
    expect(wordsOf(cardOf(sent))).not.toContain(name)
    expect(wordsOf(cardOf(sent))).toContain('1 opgave minder jeg dig om senere')
    const press = { verb: 'task.snoozed', data: { page: 1 } }
    const list = await teams.press(elin, press, { on: sent?.id ?? '' })
    expect(wordsOf(list.body.value)).toContain('Jeg minder dig om den torsdag 05-03-2026')
    expect(wordsOf(list.body.value)).toContain(name)
  })

  test('is reminded of once, at seven on the day', async () => {
    const { name } = await putAside('Torsdag 05-03-2026')
    expect(await toldAt('2026-03-05T05:59:00Z')).toEqual([])
    const [card, ...others] = await toldAt('2026-03-05T06:00:00Z')
    expect(wordsOf(card)).toContain('Du bad om at blive mindet om den i dag.')
    expect(wordsOf(card)).toContain(name)
    expect(others).toEqual([])
    expect(await toldAt('2026-03-05T06:05:00Z')).toEqual([])
  })

  test('is taken up again at once, and then nobody is reminded', async () => {
    const { done, on, name } = await putAside('Torsdag 05-03-2026')
    const taken = await teams.press(elin, buttonOf(done, 'task.unsnooze'), { on })
    expect(wordsOf(taken.body.value)).toContain('Opgaven er tilbage på din liste.')
    const [sent] = await teams.say(elin, 'opgaver')
    expect(wordsOf(cardOf(sent))).toContain(name)
    expect(await toldAt('2026-03-05T06:00:00Z')).toEqual([])
  })

  test('and completed since is not told of', async () => {
    const { taskId } = await putAside('Torsdag 05-03-2026')
    await tasks.changeStatus(app.world, elin.caller, { taskId, version: 1, status: 'COMPLETED' })
    expect(await toldAt('2026-03-05T06:00:00Z')).toEqual([])
  })

  test('that one may no longer read is not told of', async () => {
    await putAside('Torsdag 05-03-2026')
    await runSql(`delete from access where person_id = '${elin.id}'`)
    expect(await toldAt('2026-03-05T06:00:00Z')).toEqual([])
  })

  test('for another day is reminded of on that day alone', async () => {
    const { taskId } = await putAside('Torsdag 05-03-2026')
    const later = { verb: 'task.snooze', data: { taskId, date: '2026-03-10' } }
    await teams.press(elin, later, { on: null })
    expect(await toldAt('2026-03-05T06:00:00Z')).toEqual([])
    expect(await toldAt('2026-03-10T06:00:00Z')).toHaveLength(1)
  })

  test('keeps a yellow marker waiting, but never a red one', async () => {
    const { name } = await putAside('Mandag 09-03-2026', { endDate: day('2026-03-12') })
    expect(await toldAt('2026-03-05T06:00:00Z')).toEqual([])
    const { name: other } = await putAside('Mandag 09-03-2026', { endDate: day('2026-03-06') })
    const words = (await toldAt('2026-03-06T06:00:00Z')).map(wordsOf)
    expect(words.join()).toContain(other)
    expect(words.join()).not.toContain(name)
  })

  test('can be put aside for sixty days and no longer, nor until today', async () => {
    const { taskId, on } = await putAside('I morgen')
    for (const date of ['2026-03-02', '2026-05-02', 'snart', '']) {
      const refused = await teams.press(elin, { verb: 'task.snooze', data: { taskId, date } }, { on })
      expect(wordsOf(refused.body.value)).toContain('Vælg en dag')
    }
    const done = await teams.press(
      elin,
      { verb: 'task.snooze', data: { taskId, date: '2026-05-01' } },
      { on },
    )
    expect(wordsOf(done.body.value)).toContain('Jeg minder dig om opgaven fredag 01-05-2026.')
  })

  test('is taken back by the undo of that and of nothing else, which is offered once', async () => {
    const { taskId, on, done } = await putAside('Torsdag 05-03-2026', { executorId: null })
    const { version } = await tasks.read(app.world, elin.caller, taskId)
    await editing.edit(app.world, elin.caller, { taskId, version, executorId: elin.id })
    expect(
      buttonsOf(done)
        .filter(({ title }) => title === 'Fortryd')
        .map(({ verb }) => verb),
    ).toEqual(['task.unsnooze'])
    const back = await teams.press(elin, buttonOf(done, 'task.unsnooze'), { on })
    expect(buttonsOf(back.body.value).filter(({ title }) => title === 'Fortryd')).toEqual([])
    const now = await tasks.read(app.world, elin.caller, taskId)
    expect([now.snoozedUntil, now.executor?.id]).toEqual([null, elin.id])
  })

  test('is the business of whoever did it: nobody else sees it', async () => {
    const { taskId } = await putAside('Torsdag 05-03-2026')
    expect((await tasks.read(app.world, elin.caller, taskId)).snoozedUntil).toBe('2026-03-05')
    expect((await tasks.read(app.world, clara.caller, taskId)).snoozedUntil).toBeNull()
  })
})

describe('news of tasks', () => {
  test('that somebody was put on a task says who did it, with the task in a few lines and its next step', async () => {
    const taskId = await add({ executorId: null, title: 'Ryd op' })
    await editing.edit(app.world, (await plus()).caller, { taskId, version: 1, executorId: elin.id })
    const [card] = await toldAt('2026-03-02T09:01:00Z')
    expect(wordsOf(card)).toContain('Preben Plus har sat dig på opgaven som udfører.')
    expect(buttonOf(card, 'task.start').data).toMatchObject({ taskId, version: 2 })
    expect(wordsOf(card)).not.toContain('Sidste frist')
  })

  test('that is no longer so is not told', async () => {
    const taskId = await add({ executorId: null })
    const preben = await plus()
    // The sender is quick: what is to be overtaken has to wait for the bot to be let in again.
    await teams.remove(elin)
    await editing.edit(app.world, preben.caller, { taskId, version: 1, executorId: elin.id })
    await editing.edit(app.world, preben.caller, { taskId, version: 2, executorId: null })
    await stage().sendAll()
    const back = await teams.during(() => teams.install(elin).then(() => stage().sendAll()))
    expect(back.map(cardOf).filter((one) => !wordsOf(one).includes('Velkommen'))).toEqual([])
  })

  test('due at once is one card, each task once, and stays true', async () => {
    const taskId = await add({ executorId: null, title: 'Ryd op', endDate: day('2026-04-20') })
    const other = await add({ title: 'Vælg dato', endDate: day('2026-04-20') })
    const preben = await plus()
    await teams.remove(elin)
    await editing.edit(app.world, preben.caller, { taskId, version: 1, executorId: elin.id })
    await messages.write(app.world, preben.caller, { taskId, text: 'Se **her** <at>Elin</at>' })
    await messages.write(app.world, preben.caller, { taskId: other, text: 'Hvornår?' })
    await stage().sendAll()
    const back = await teams.during(() => teams.install(elin).then(() => stage().sendAll()))
    const news = back.map(cardOf).filter((one) => !wordsOf(one).includes('Velkommen'))
    expect(news).toHaveLength(1)
    const words = wordsOf(news[0])
    expect(words).toContain('Nyt om 2 opgaver')
    expect(words).toContain('Preben Plus har sat dig på opgaven som udfører.')
    expect(words).toContain('Preben Plus skrev på opgaven: Se **her** <at>Elin</at>')
    expect(words).toContain('Preben Plus skrev på opgaven: Hvornår?')
    connector.reset()
    await tasks.changeStatus(app.world, preben.caller, { taskId, version: 2, status: 'COMPLETED' })
    await stage().sendAll()
    const update = connector.accepted.find(({ method }) => method === 'PUT')
    expect(wordsOf(cardOf(update))).toContain('✓ \nFuldført')
    expect(wordsOf(cardOf(update))).toContain('Preben Plus skrev på opgaven: Hvornår?')
  })
})

const plus = (): Promise<Someone> =>
  app.world.data.asSystem((tx) => aPerson(tx, town, { fullName: 'Preben Plus', access: [[ksd, 'PLUS']] }))
