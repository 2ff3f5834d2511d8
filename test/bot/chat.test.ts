import { beforeEach, describe, expect, test } from '@jest/globals'
import type { ProjectId, TaskId } from '../../src/domain/ids.js'
import * as tasks from '../../src/services/tasks.js'
import { aMunicipality, aPerson, aProject, aTask, day, type Someone, type Town } from '../support/builders.js'
import { botStage, type BotStage } from '../support/bot.js'
import { standingClock } from '../support/clock.js'
import { buttonOf, buttonsOf, cardOf, wordsOf, type CardJson } from '../support/teams.js'

const clock = standingClock('2026-03-02T09:00:00Z')
const stage = botStage(clock)
let app: BotStage['app']
let connector: BotStage['connector']
let teams: BotStage['teams']
let town: Town
let ksd: ProjectId
let elin: Someone
let mikkel: Someone

beforeEach(async () => {
  clock.set('2026-03-02T09:00:00Z')
  ;({ app, connector, teams } = stage())
  await app.world.data.asSystem(async (tx) => {
    town = await aMunicipality(tx)
    ksd = await aProject(tx, `KSD ${town.id.slice(0, 4)}`, [town])
    elin = await aPerson(tx, town, { fullName: 'Elin Nielsen', access: [[ksd, 'PLUS']] })
    mikkel = await aPerson(tx, town, { fullName: 'Mikkel Pedersen', access: [[ksd, 'LIGHT']] })
  })
  await app.jobs.run('send')
  connector.reset()
})

const add = (options: Parameters<typeof aTask>[3] = {}): Promise<TaskId> =>
  app.world.data.asSystem((tx) => aTask(tx, town, ksd, options))
const statusOf = async (taskId: TaskId) => (await tasks.read(app.world, elin.caller, taskId)).status

describe('a first meeting', () => {
  test('says welcome once, however often Teams says that the app was installed', async () => {
    const first = await teams.install(elin)
    const second = await teams.install(elin)
    expect(wordsOf(cardOf(first[0]))).toContain('Velkommen til KLIK i Teams, Elin Nielsen')
    expect([first.length, second.length]).toEqual([1, 0])
  })

  test('speaks English to somebody whose Teams is English', async () => {
    const [sent] = await teams.during(() => teams.post({ ...say(elin, 'help'), locale: 'en-US' }))
    expect(wordsOf(cardOf(sent))).toContain('What I can help with')
  })

  test('tells a person who is nobody here how to become somebody', async () => {
    const stranger = { ...elin, aadObjectId: crypto.randomUUID() }
    const [sent] = await teams.say(stranger, 'opgaver')
    expect(wordsOf(cardOf(sent))).toContain('Du er ikke oprettet i KLIK endnu')
  })

  test('tells an organisation that is not in KLIK so', async () => {
    const [sent] = await teams.say({ ...elin, tenantId: crypto.randomUUID() }, 'hej')
    expect(wordsOf(cardOf(sent))).toContain('Din organisation er ikke med i KLIK i Teams endnu')
  })
})

const say = (person: Someone, text: string): Record<string, unknown> => ({
  type: 'message',
  text,
  id: crypto.randomUUID(),
  channelId: 'msteams',
  from: { id: `29:${person.aadObjectId}`, aadObjectId: person.aadObjectId },
  recipient: { id: '28:bot' },
  conversation: { id: `a:${person.aadObjectId}`, tenantId: person.tenantId, conversationType: 'personal' },
})

describe('the commands', () => {
  test.each(['hjælp', 'HJÆLP', 'hjaelp', 'hej', 'hi', 'hello', 'help', ''])(
    '"%s" shows what can be done',
    async (text) => {
      const [sent] = await teams.say(elin, text)
      expect(wordsOf(cardOf(sent))).toContain('Det kan jeg hjælpe med')
    },
  )

  test.each(['opgaver', 'mine opgaver', 'Tasks', 'my tasks'])(
    '"%s" lists my open tasks, red first',
    async (text) => {
      await add({ title: 'Den gule', executorId: elin.id, endDate: day('2026-03-04') })
      await add({ title: 'Den røde', executorId: elin.id, endDate: day('2026-03-01') })
      await add({ title: 'En andens', executorId: mikkel.id })
      const [sent] = await teams.say(elin, text)
      const words = wordsOf(cardOf(sent))
      expect(words.indexOf('Den røde')).toBeLessThan(words.indexOf('Den gule'))
      expect(words).not.toContain('En andens')
      expect(words).toContain('■ Rød')
    },
  )

  test.each(['opgave 140010', '#140010', 'task 140010', '140010'])('"%s" opens that task', async (text) => {
    await app.world.data
      .asSystem((tx) => tx.tasks.findByNumber(140010))
      .then(async (known) => {
        if (!known) await add({ instanceNumber: 140010, title: 'Bevar adgangen', endDate: day('2026-11-03') })
      })
    const reader = await readerOf140010()
    const [sent] = await teams.say(reader, text)
    expect(wordsOf(cardOf(sent))).toContain('Bevar adgangen')
  })

  test('a task that is not there is not a dead end', async () => {
    const [sent] = await teams.say(elin, 'opgave 999999999')
    expect(wordsOf(cardOf(sent))).toContain('Det kunne vi ikke finde')
    expect(buttonsOf(cardOf(sent)).map(({ verb }) => verb)).toContain('help.open')
  })

  test('words that are no command are searched for', async () => {
    await add({ title: 'Ryd op i sagsdata før konvertering' })
    const [sent] = await teams.say(elin, 'konvertering')
    expect(wordsOf(cardOf(sent))).toContain('Ryd op i sagsdata før konvertering')
  })

  test('words that are nowhere lead to help', async () => {
    const [sent] = await teams.say(elin, 'xyzzy 😀 <script>')
    expect(wordsOf(cardOf(sent))).toContain('Jeg fandt ikke noget for "xyzzy 😀"')
  })

  test('Teams delivering a message twice is answered once', async () => {
    const message = say(elin, 'hjælp')
    const sent = await teams.during(async () => {
      await teams.post(message)
      await teams.post(message)
    })
    expect(sent).toHaveLength(1)
  })
})

/** Whoever may read task 140010, which an earlier test of the table may have made in its own municipality. */
async function readerOf140010(): Promise<Someone> {
  const task = await app.world.data.asSystem((tx) => tx.tasks.findByNumber(140010))
  if (!task) throw new Error('no task')
  if (task.municipalityId === town.id) return elin
  return app.world.data.asSystem(async (tx) => {
    const municipality = await tx.projects.municipality(task.municipalityId)
    return aPerson(
      tx,
      {
        id: task.municipalityId,
        tenantId: municipality?.tenantId ?? '',
        name: '',
        organisationId: town.organisationId,
      },
      { access: [[task.projectId, 'PLUS']] },
    )
  })
}

describe('a status on the card', () => {
  async function openTask(person: Someone, number: number): Promise<{ card: CardJson; on: string }> {
    const [sent] = await teams.say(person, `#${number}`)
    return { card: cardOf(sent), on: sent?.id ?? '' }
  }

  test('changes in place when pressed, and can be undone', async () => {
    const taskId = await add({
      instanceNumber: 700001,
      executorId: elin.id,
      startDate: day('2026-02-20'),
      endDate: day('2026-03-20'),
    })
    const { card, on } = await openTask(elin, 700001)
    expect(wordsOf(card)).toContain('Sidste frist for at påbegynde er nået')
    const started = await teams.press(elin, buttonOf(card, 'task.start'), { on })
    expect(wordsOf(started.body.value)).toContain('Opgaven er påbegyndt.')
    expect(await statusOf(taskId)).toBe('STARTED')
    const undone = await teams.press(elin, buttonOf(started.body.value, 'task.undo'), { on })
    expect(wordsOf(undone.body.value)).toContain('Ændringen er fortrudt.')
    expect(await statusOf(taskId)).toBe('NOT_STARTED')
  })

  test('changes through the fallback of a client without Action.Execute, and the card is updated', async () => {
    const taskId = await add({ instanceNumber: 700002 })
    const { card, on } = await openTask(elin, 700002)
    const [update] = await teams.submit(elin, buttonOf(card, 'task.complete'), { on })
    expect([update?.method, update?.path.endsWith(`/activities/${on}`)]).toEqual(['PUT', true])
    expect(wordsOf(cardOf(update))).toContain('Opgaven er fuldført.')
    expect(await statusOf(taskId)).toBe('COMPLETED')
  })

  test('pressed twice is done once', async () => {
    const taskId = await add({ instanceNumber: 700003 })
    const { card, on } = await openTask(elin, 700003)
    await teams.press(elin, buttonOf(card, 'task.start'), { on })
    const again = await teams.press(elin, buttonOf(card, 'task.start'), { on })
    expect(again.body.type).toBe('application/vnd.microsoft.card.adaptive')
    expect((await tasks.read(app.world, elin.caller, taskId)).history).toHaveLength(1)
  })

  test('on a card that has become old is not changed, and the card says who was first', async () => {
    const taskId = await add({ instanceNumber: 700004, executorId: mikkel.id })
    const { card, on } = await openTask(elin, 700004)
    await tasks.changeStatus(app.world, mikkel.caller, { taskId, version: 1, status: 'STARTED' })
    const late = await teams.press(elin, buttonOf(card, 'task.complete'), { on })
    expect(wordsOf(late.body.value)).toContain('Mikkel Pedersen var først og ændrede opgaven')
    expect(await statusOf(taskId)).toBe('STARTED')
  })

  test('of another municipality’s task is refused like one that is not there', async () => {
    const foreign = await app.world.data.asSystem(async (tx) => {
      const other = await aMunicipality(tx)
      return aTask(tx, other, await aProject(tx, 'KSD', [other]))
    })
    const answers = await Promise.all(
      [foreign, crypto.randomUUID()].map((taskId) =>
        teams.press(elin, { verb: 'task.start', data: { taskId, version: 1 } }, { on: null }),
      ),
    )
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]?.body.value).toContain('Det kunne vi ikke finde')
  })

  test('by somebody who may read but not edit names the missing right', async () => {
    const { reader, administrator } = await app.world.data.asSystem(async (tx) => ({
      reader: await aPerson(tx, town, { access: [[ksd, 'READER']] }),
      administrator: await aPerson(tx, town, { fullName: 'Klik Admin', isAdministrator: true }),
    }))
    const taskId = await add()
    const { body } = await teams.press(
      reader,
      { verb: 'task.start', data: { taskId, version: 1 } },
      { on: null },
    )
    expect(body.value).toBe(
      `Det har du ikke ret til: retten til at redigere opgaven mangler. ${administrator.name} kan give dig den.`,
    )
  })

  test('is told to every other copy of the card', async () => {
    await add({ instanceNumber: 700005, executorId: mikkel.id, title: 'Fælles sag' })
    await teams.install(mikkel)
    await teams.say(mikkel, 'opgaver')
    const { card, on } = await openTask(elin, 700005)
    await app.jobs.run('send')
    connector.reset()
    await teams.press(elin, buttonOf(card, 'task.start'), { on })
    await app.jobs.run('send')
    const updates = connector.accepted.filter(({ method }) => method === 'PUT')
    expect(updates).toHaveLength(1)
    expect(updates[0]?.path).toContain(`a:${mikkel.aadObjectId}`)
    expect(buttonOf(cardOf(updates[0]), 'task.complete').data).toMatchObject({ version: 2 })
  })

  test('leaves only the newest card of a task alive in a chat', async () => {
    await add({ instanceNumber: 700006 })
    const { on } = await openTask(elin, 700006)
    await openTask(elin, 700006)
    await app.jobs.run('send')
    const update = connector.accepted.find(({ method, path }) => method === 'PUT' && path.endsWith(`/${on}`))
    expect(wordsOf(cardOf(update))).toBe('Der er et nyere kort længere nede.')
  })
})
