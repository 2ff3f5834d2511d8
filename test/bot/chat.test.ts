import { beforeEach, describe, expect, test } from '@jest/globals'
import type { ProjectId, TaskId } from '../../src/domain/ids.js'
import * as tasks from '../../src/services/tasks/tasks.js'
import { aMunicipality, aPerson, aProject, aTask, day, type Someone, type Town } from '../support/builders.js'
import { botStage, type BotStage } from '../support/bot.js'
import { askSql } from '../support/database.js'
import { standingClock } from '../support/clock.js'
import {
  activity,
  buttonOf,
  buttonsOf,
  cardOf,
  personalChat,
  wordsOf,
  type CardJson,
} from '../support/teams.js'

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

describe('signing in', () => {
  const signedIn = async (): Promise<(string | undefined)[]> => {
    const [row] = await askSql<{ first: Date | null; last: Date | null }>(
      `select first_login_at as first, last_login_at as last from person where id = '${bo.id}'`,
    )
    return [row?.first?.toISOString(), row?.last?.toISOString()]
  }
  let bo: Someone
  beforeEach(async () => {
    bo = await app.world.data.asSystem((tx) =>
      aPerson(tx, town, { fullName: 'Bo Ny', firstLoginAt: null, access: [[ksd, 'LIGHT']] }),
    )
  })

  test('is done by writing or pressing, not by being given the app', async () => {
    await teams.install(bo)
    expect(await signedIn()).toEqual([undefined, undefined])
    await teams.say(bo, 'hjælp')
    expect(await signedIn()).toEqual(['2026-03-02T09:00:00.000Z', '2026-03-02T09:00:00.000Z'])
  })

  test('is written down once a day', async () => {
    const [help] = await teams.say(bo, 'hjælp')
    clock.set('2026-03-02T18:00:00Z')
    const on = help?.id ?? ''
    await teams.press(bo, buttonOf(cardOf(help), 'task.list'), { on })
    expect(await signedIn()).toEqual(['2026-03-02T09:00:00.000Z', '2026-03-02T09:00:00.000Z'])
    clock.set('2026-03-02T23:30:00Z')
    await teams.press(bo, buttonOf(cardOf(help), 'task.list'), { on })
    expect(await signedIn()).toEqual(['2026-03-02T09:00:00.000Z', '2026-03-02T23:30:00.000Z'])
  })
})

describe('a task by the number of KOMBIT’s template', () => {
  const templated = (title: string, templateNumber: number) => add({ title, template: { templateNumber } })

  test.each([
    ['opgave 107', 107],
    ['#106', 106],
    ['105', 105],
  ])('is opened when it is the only one: %s', async (said, number) => {
    await templated('Bestil certifikat', number)
    expect(wordsOf(cardOf((await teams.say(elin, said))[0]))).toContain('Bestil certifikat')
  })

  test('is offered as a choice when there are several, as the list finds them', async () => {
    const first = await templated('Den ene', 108)
    const second = await add({ title: 'Den anden, se #108' })
    const [sent] = await teams.say(elin, 'opgave 108')
    const words = wordsOf(cardOf(sent))
    expect([words.includes('Den ene'), words.includes('Den anden')]).toEqual([true, true])
    const opens = JSON.stringify(cardOf(sent))
    expect([opens.includes(first), opens.includes(second)]).toEqual([true, true])
  })

  test('is nothing when it is somebody else’s', async () => {
    await templated('Bestil certifikat', 109)
    const stranger = await app.world.data.asSystem(async (tx) => {
      const other = await aMunicipality(tx)
      return aPerson(tx, other, { access: [[ksd, 'PLUS']] })
    })
    const [sent] = await teams.say(stranger, 'opgave 109')
    expect(wordsOf(cardOf(sent))).toContain('Det kunne vi ikke finde.')
  })
})

describe('help', () => {
  test('names what the reader has, and each example works', async () => {
    const taskId = await add({ title: 'Ryd op i sagsdata', executorId: elin.id })
    const { number } = await tasks.read(app.world, elin.caller, taskId)
    const words = wordsOf(cardOf((await teams.say(elin, 'hjælp'))[0]))
    expect(words).toContain(`opgave ${number}`)
    expect(words).toContain('Det må du')
    expect(wordsOf(cardOf((await teams.say(elin, `opgave ${number}`))[0]))).toContain('Ryd op i sagsdata')
    const project = /projekt (KSD .+)/.exec(words)?.[1] ?? ''
    expect(wordsOf(cardOf((await teams.say(elin, `projekt ${project}`))[0]))).toContain(project)
  })

  test('says what to put in the place of what the reader has not', async () => {
    const nobody = await app.world.data.asSystem((tx) => aPerson(tx, town, {}))
    expect(wordsOf(cardOf((await teams.say(nobody, 'hjælp'))[0]))).toContain('opgave [nummer]')
  })
})

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

const wordsUpTo = (count: number): string => Array.from({ length: count }, (_, n) => `w${n}`).join(' ')

describe('more than can be read', () => {
  test.each([
    ['a page of words', 'ab '.repeat(10_000), 'Skriv højst 200 tegn'],
    ['mentions without an end', '<at>x'.repeat(5_000), 'Skriv højst 200 tegn'],
    ['4,000 different words', wordsUpTo(4_000), 'Skriv højst 200 tegn'],
    ['a sentence too long to search for', 'opgave '.repeat(40), 'Skriv højst 200 tegn'],
    ['too many words', wordsUpTo(21), 'Søg med højst 20 ord'],
  ])('%s is answered with one sentence that says what to do', async (_, text, sentence) => {
    const sent = await teams.say(elin, text)
    expect(sent).toHaveLength(1)
    expect(wordsOf(cardOf(sent[0]))).toContain(sentence)
    expect(app.log.bugs).toEqual([])
  })

  test('the mention of the bot and letters written as entities do not count', async () => {
    const [sent] = await teams.say(
      elin,
      `<at>${'KLIK '.repeat(30)}</at> opgaver &amp; ${'&amp;'.repeat(150)}`,
    )
    expect(wordsOf(cardOf(sent))).toContain('Jeg fandt ikke noget for "opgaver & &')
  })
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

  test('a task is opened by its number, however that is said', async () => {
    await add({ instanceNumber: 140010, title: 'Bevar adgangen', endDate: day('2026-11-03') })
    for (const text of ['opgave 140010', '#140010', 'task 140010', '140010']) {
      // Somebody new each time: no older card of it is there to be told that it is old.
      const reader = await app.world.data.asSystem((tx) => aPerson(tx, town, { access: [[ksd, 'PLUS']] }))
      const [sent] = await teams.say(reader, text)
      expect([text, wordsOf(cardOf(sent))]).toEqual([text, expect.stringContaining('Bevar adgangen')])
    }
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
    expect(wordsOf(card)).toContain('Skulle være begyndt, 18 dage til slutdato')
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

  test('through that fallback is done once, however often Teams delivers it', async () => {
    const taskId = await add({ instanceNumber: 700012 })
    const { card, on } = await openTask(elin, 700012)
    const { verb, data } = buttonOf(card, 'task.complete')
    const value = { ...data, verb }
    const press = activity(elin, personalChat(elin), { type: 'message', value, replyToId: on })
    expect(await teams.during(() => teams.post(press))).toHaveLength(1)
    expect(await teams.during(() => teams.post(press))).toEqual([])
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
