import { beforeEach, describe, expect, test } from '@jest/globals'
import type { ProjectId, TaskId } from '../../src/domain/ids.js'
import * as messages from '../../src/services/tasks/messages.js'
import * as tasks from '../../src/services/tasks/tasks.js'
import { botStage, type BotStage } from '../support/bot.js'
import { aMunicipality, aPerson, aProject, aTask, day, type Someone, type Town } from '../support/builders.js'
import { standingClock } from '../support/clock.js'
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
let petra: Someone
let karen: Someone
let soren: Someone
let taskId: TaskId

beforeEach(async () => {
  clock.set('2026-03-02T09:00:00Z')
  ;({ app, connector, teams } = stage())
  await app.world.data.asSystem(async (tx) => {
    town = await aMunicipality(tx)
    ksd = await aProject(tx, 'KSD', [town])
    const access: [ProjectId, 'PLUS'][] = [[ksd, 'PLUS']]
    elin = await aPerson(tx, town, { fullName: 'Elin Nielsen', access })
    petra = await aPerson(tx, town, { fullName: 'Petra Plus', access })
    karen = await aPerson(tx, town, { fullName: 'Karen Lund', side: 'KOMBIT', access })
    soren = await aPerson(tx, town, { fullName: 'Søren Dam', side: 'SUPPLIER', access })
    taskId = await aTask(tx, town, ksd, { title: 'Upload filer', endDate: day('2026-03-20') })
  })
  await stage().sendAll()
  connector.reset()
})

/** The bot meets them. */
async function meets(...people: Someone[]): Promise<void> {
  for (const person of people) await teams.say(person, 'hjælp')
  connector.reset()
}

/** What was sent into the person's chat since the connector forgot. */
const sentTo = ({ aadObjectId }: Someone) =>
  connector.posts().filter(({ path }) => decodeURIComponent(path).includes(`a:${aadObjectId}`))

type Arrived = { card: CardJson; on: string; words: string }
async function arrivedAt(person: Someone): Promise<Arrived> {
  await stage().sendAll()
  const sent = sentTo(person)
  expect(sent).toHaveLength(1)
  const card = cardOf(sent[0])
  return { card, on: sent[0]?.id ?? '', words: wordsOf(card) }
}

const writes = (person: Someone, text: string) => messages.write(app.world, person.caller, { taskId, text })
const thread = async (): Promise<string[][]> =>
  (await tasks.read(app.world, elin.caller, taskId)).messages.map(({ author, text }) => [author, text])

describe('a message comes as the message', () => {
  test('who wrote it, one line of task, the text, who can read an answer, and where to write it', async () => {
    await meets(elin)
    await writes(karen, 'Hvornår kommer filen?\nVi mangler den.')
    const { card, words } = await arrivedAt(elin)
    expect(words.split('\n').slice(0, 4)).toEqual([
      expect.stringMatching(/^Karen Lund · KOMBIT · /),
      expect.stringMatching(/^Upload filer · KSD · Opgave #\d+ ›$/),
      expect.stringMatching(/^Upload filer · KSD · Opgave #\d+$/),
      'Hvornår kommer filen?',
    ])
    expect(words).toContain('Kan læses af KOMBIT, projektets leverandører og alle i')
    expect(words).toContain('Får besked: Petra Plus, Karen Lund og Søren Dam.')
    expect(buttonsOf(card).map(({ verb }) => verb)).toEqual(['task.open', 'task.message', 'task.open'])
  })

  test('and is answered at one press, after which the card shows the answer', async () => {
    await meets(elin)
    await writes(karen, 'Hvornår?')
    const { card, on } = await arrivedAt(elin)
    let presses = 0
    const press = async (text: string) => {
      presses += 1
      return teams.press(elin, buttonOf(card, 'task.message'), { on, typed: { text } })
    }
    const { body } = await press('På fredag.')
    expect(presses).toBe(1)
    expect(await thread()).toEqual([
      ['Karen Lund', 'Hvornår?'],
      ['Elin Nielsen', 'På fredag.'],
    ])
    expect(wordsOf(body.value)).toContain('Beskeden er sendt.')
    expect(wordsOf(body.value)).toContain('Du svarede\nPå fredag.')
    expect(buttonsOf(body.value).map(({ verb }) => verb)).not.toContain('task.message')
    await press('På fredag.')
    expect(await thread()).toHaveLength(2)
  })

  test.each([
    ['nothing but blanks', '   ', 'Skriv en besked først.'],
    ['a civil registration number', 'Borger 010190-1234', 'CPR-nummer'],
  ])('an answer with %s is not sent, and what was typed is still there', async (_, text, said) => {
    await meets(elin)
    await writes(karen, 'Hvornår?')
    const { card, on } = await arrivedAt(elin)
    const { body } = await teams.press(elin, buttonOf(card, 'task.message'), { on, typed: { text } })
    expect(wordsOf(body.value)).toContain(said)
    expect(wordsOf(body.value)).toContain('Hvornår?')
    const field = (body.value as { body: { id?: string; value?: string }[] }).body.find(
      ({ id }) => id === 'text',
    )
    expect(field?.value ?? '').toBe(text.trim())
    expect(await thread()).toHaveLength(1)
  })

  test('and what is being typed is not wiped out by what happens to the task', async () => {
    await meets(elin)
    await writes(karen, 'Hvornår?')
    await arrivedAt(elin)
    connector.reset()
    await tasks.changeStatus(app.world, petra.caller, { taskId, version: 1, status: 'STARTED' })
    await stage().sendAll()
    expect(connector.accepted.filter(({ method }) => method === 'PUT')).toEqual([])
  })

  test('whoever may read it but not write is shown no field', async () => {
    await app.world.data.asSystem(async (tx) => {
      taskId = await aTask(tx, town, ksd, { status: 'NOT_ACTIVE' })
    })
    await meets(elin)
    await writes(karen, 'Den åbner i morgen.')
    const { words, card } = await arrivedAt(elin)
    expect(words).toContain('Den åbner i morgen.')
    expect(buttonsOf(card).map(({ verb }) => verb)).not.toContain('task.message')
  })
})

describe('KOMBIT’s and suppliers’ people with access to the project', () => {
  test('get what the municipality writes as a card, and answer in it', async () => {
    await meets(karen, soren)
    await writes(elin, 'Kan vi få en dag mere?')
    await stage().sendAll()
    for (const person of [karen, soren]) {
      const [sent] = sentTo(person)
      expect(wordsOf(cardOf(sent))).toContain(`Elin Nielsen · ${town.name} · `)
      expect(wordsOf(cardOf(sent))).toContain('Kan vi få en dag mere?')
    }
    const [sent] = sentTo(karen)
    const press = buttonOf(cardOf(sent), 'task.message')
    const { body } = await teams.press(karen, press, { on: sent?.id ?? '', typed: { text: 'Ja.' } })
    expect(wordsOf(body.value)).toContain('Du svarede\nJa.')
    expect((await thread()).at(-1)).toEqual(['Karen Lund', 'Ja.'])
  })

  test('get it when the bot meets them', async () => {
    await writes(elin, 'Er der nyt?')
    await stage().sendAll()
    expect(sentTo(karen)).toEqual([])
    await teams.say(karen, 'hjælp')
    await stage().sendAll()
    expect(
      sentTo(karen)
        .map((sent) => wordsOf(cardOf(sent)))
        .join(),
    ).toContain('Er der nyt?')
  })

  test('get none of it once they may no longer read it', async () => {
    await writes(elin, 'Er der nyt?')
    await stage().sendAll()
    await runSql(`delete from access where person_id = '${soren.id}'`)
    await teams.say(soren, 'hjælp')
    await stage().sendAll()
    expect(
      sentTo(soren)
        .map((sent) => wordsOf(cardOf(sent)))
        .join(),
    ).not.toContain('Er der nyt?')
  })
})
