import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { App } from '../support/app.js'
import { buttonsOf, wordsOf } from '../support/teams.js'
import { until } from '../support/until.js'
import { calendarOf, workingDayFrom } from '../../src/domain/calendar.js'
import { momentOf } from '../../src/domain/moment.js'
import { addDays, dayOf, daysBetween } from '../../src/domain/time.js'
import { advance, moveTo, startRoom, visit, type Visitor } from './visitor.js'

/** The main line, over HTTP, through nothing but the room's own endpoints: nobody else plays Teams here. */
let app: App
let elin: Visitor

beforeAll(async () => {
  app = await startRoom()
  elin = await visit(app, 'Elin Nielsen')
  await elin.add()
})
afterAll(() => app.close())

test('opening the chat brings one welcome, however often it is opened', async () => {
  const camilla = await visit(app, 'Camilla Kristensen')
  expect((await camilla.add()).body).toMatchObject({ added: true })
  await camilla.add()
  const cards = (await camilla.messages(camilla.chat.id)).map(({ card }) => wordsOf(card))
  expect(
    cards.filter((words) => words.includes('Velkommen til KLIK i Teams, Camilla Kristensen')),
  ).toHaveLength(1)
})

test('"opgaver" brings a card with tasks, in the language of the window', async () => {
  expect((await elin.say('opgaver')).body).toEqual({ taken: true })
  expect(wordsOf((await elin.last()).card)).toContain('Dine opgaver')
  const english = await visit(app, 'Nils Petersen', 'en')
  await english.say('tasks')
  expect(wordsOf((await english.last()).card)).toContain('Your tasks')
})

test('a press replaces the card, and can be taken back', async () => {
  await elin.say('opgaver')
  const { id } = await elin.last()
  const started = await elin.press('task.start')
  expect(started.body).toMatchObject({ kind: 'card' })
  const after = await elin.last()
  expect(after).toMatchObject({ id, edition: 2 })
  expect(wordsOf(after.card)).toContain('Opgaven er påbegyndt.')
  expect(buttonsOf(after.card).map(({ verb }) => verb)).toContain('task.undo')
  await elin.press('task.undo')
  expect(wordsOf((await elin.last()).card)).toContain('Ændringen er fortrudt.')
})

test('a button nobody knows is answered, and a card that is not there is not found', async () => {
  await elin.say('opgaver')
  const { id } = await elin.last()
  const press = { messageId: id, kind: 'execute', verb: 'task.nonsense', title: '', data: {} }
  const unknown = await elin.ask<{ kind: string }>('POST', `${elin.here(elin.chat.id)}/presses`, press)
  expect(['card', 'message']).toContain(unknown.body.kind)
  const nowhere = await elin.ask('POST', `${elin.here(elin.chat.id)}/presses`, { ...press, messageId: '1' })
  expect(nowhere.status).toBe(404)
})

test('the fallback of a button arrives as a message with a value', async () => {
  await elin.say('opgaver')
  const { id, card } = await elin.last()
  const open = buttonsOf(card).find(({ verb }) => verb === 'task.open')
  const data = { ...open?.data, verb: 'task.open' }
  const press = { messageId: id, kind: 'submit', verb: '', title: 'Åbn', data }
  const { body } = await elin.ask('POST', `${elin.here(elin.chat.id)}/presses`, press)
  expect(body).toEqual({ kind: 'nothing' })
  expect((await elin.last()).id).not.toBe(id)
  expect(wordsOf((await elin.last()).card)).toContain('Opgave #')
})

/** It is owed, routed and sent in the background too: what is asked for is waited for. */
const comes = (who: Visitor, words: string): Promise<unknown> =>
  until(async () => {
    for (const job of ['route', 'send']) await app.jobs.run(job)
    return (await who.reads()).includes(words)
  })

test('somebody asked by picker gets a card, and the answer comes back', async () => {
  const admin = await visit(app, 'Klik Admin')
  const mikkel = await visit(app, 'Mikkel Pedersen')
  await mikkel.add()
  await admin.say('rolle sikkerhedsansvarlig')
  await admin.press('role.nominate', { person: mikkel.aadObjectId })
  await comes(mikkel, 'Vil du tage rollen Sikkerhedsansvarlig · Tværgående?')
  await mikkel.press('role.accept')
  await comes(admin, 'Mikkel Pedersen har sagt ja til rollen Sikkerhedsansvarlig · Tværgående.')
})

/** Hours before the notices of a day go out. */
const nightAfter = (moment: Date): Date => momentOf(addDays(dayOf(moment), 1), 3)

test('days later the reminder stands in the chat and in the channel, whatever the hour the clock is moved at', async () => {
  const ksd = await elin.place('KSD')
  await elin.say('abonner KSD', ksd.id)
  const [post, answer] = (await elin.messages(ksd.id)).slice(-2)
  expect(post).toMatchObject({ text: 'abonner KSD', mentionsBot: true, threadId: null })
  expect(answer).toMatchObject({ threadId: post?.id, from: null })
  await moveTo(app, nightAfter(app.world.clock.now()))
  const before = {
    chat: (await elin.messages(elin.chat.id)).length,
    ksd: (await elin.messages(ksd.id)).length,
  }

  // On a day nobody works there is no reminder.
  const today = dayOf(app.world.clock.now())
  await advance(app, daysBetween(today, workingDayFrom(calendarOf('office'), addDays(today, 7))))
  // One card of her tasks, and one of the introductions of the week she leads.
  const told = (await elin.messages(elin.chat.id)).slice(before.chat).map(({ card }) => wordsOf(card))
  expect(told.filter((words) => words.includes('kræver noget af dig'))).toEqual([
    expect.stringContaining('Du får kortet, fordi det er dine opgaver, eller fordi du leder introduktionen.'),
  ])
  expect(told.filter((words) => words.includes('Ugens introduktioner'))).toHaveLength(1)
  expect(told).toHaveLength(2)
  expect(wordsOf((await elin.last(ksd.id)).card)).toContain('Kanalen abonnerer på projektet')
  expect((await elin.last(ksd.id)).threadId).toBe(null)
  expect((await elin.messages(ksd.id)).length).toBe(before.ksd + 1)
})
