import { beforeEach, describe, expect, test } from '@jest/globals'
import { newId, type BroadcastId, type MessageId, type ProjectId, type TaskId } from '../../src/domain/ids.js'
import * as sending from '../../src/services/broadcasts/send.js'
import * as broadcasts from '../../src/services/broadcasts/broadcasts.js'
import * as messages from '../../src/services/tasks/messages.js'
import { botStage, type BotStage } from '../support/bot.js'
import { aMunicipality, aPerson, aProject, aTask, day, type Someone, type Town } from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import type { Call } from '../support/connector.js'
import { runSql } from '../support/database.js'
import { buttonOf, buttonsOf, cardOf, channelOf, wordsOf, type Where } from '../support/teams.js'

/** Monday 2 March 2026, ten in the morning in Copenhagen. */
const NOW = '2026-03-02T09:00:00Z'
const clock = standingClock(NOW)
const stage = botStage(clock)
let app: BotStage['app']
let connector: BotStage['connector']
let teams: BotStage['teams']
let town: Town
let ksd: ProjectId
let name: string
let elin: Someone
let lars: Someone
let admin: Someone
let karen: Someone
let channel: Where

beforeEach(async () => {
  ;({ app, connector, teams } = stage())
  clock.set(NOW)
  await app.world.data.asSystem(async (tx) => {
    await tx.operations.forgetRunsBefore(new Date('2100-01-01T00:00:00Z'))
    town = await aMunicipality(tx)
    name = `KSD ${town.id.slice(0, 4)}`
    ksd = await aProject(tx, name, [town])
    elin = await aPerson(tx, town, { fullName: 'Elin Nielsen', access: [[ksd, 'PLUS']] })
    lars = await aPerson(tx, town, { fullName: 'Lars Light', access: [[ksd, 'LIGHT']] })
    admin = await aPerson(tx, town, { fullName: 'Ada Admin', isAdministrator: true })
    karen = await aPerson(tx, town, { fullName: 'Karen Kombit', side: 'KOMBIT' })
  })
  channel = channelOf(town)
  for (const person of [elin, lars, admin]) await teams.install(person)
  await stage().sendAll()
  connector.reset()
})

const inChannel = (): Call[] =>
  connector.accepted.filter(({ path, body }) =>
    JSON.stringify([path, body.channelData]).includes(channel.channelId ?? '?'),
  )
const toPerson = ({ aadObjectId }: Someone): Call[] =>
  connector.accepted.filter(({ path }) => path.includes(`a:${aadObjectId}`))
const read = (calls: Call[]): string => calls.map((call) => wordsOf(cardOf(call))).join('\n---\n')
const subscribe = async (): Promise<Call> => {
  const [card] = await teams.say(elin, `<at>KLIK</at> abonner ${name}`, channel)
  await stage().sendAll()
  connector.reset()
  if (!card) throw new Error('no card')
  return card
}

const WORDS = {
  title: 'Ny plan',
  text: 'Planen er ændret.\nDen *gælder* fra mandag.',
  link: 'https://dok.kombit.example/plan',
}
async function send(more: Partial<sending.Sending> = {}): Promise<BroadcastId> {
  const key = newId<BroadcastId>()
  const wanted = { key, projectId: ksd, groupId: null, isUrgent: false, seen: 1, ...WORDS, ...more }
  await sending.send(app.world, karen.caller, wanted)
  await stage().sendAll()
  return key
}

describe('"besked" in KOMBIT’s own chat', () => {
  const typed = { title: 'Ny plan', text: 'Planen er ændret.', link: '', urgent: 'false' }
  /** The form, and where it stands. */
  async function write(who: Someone, words: string) {
    await teams.install(who)
    const [sent] = await teams.say(who, words)
    return { card: cardOf(sent), on: sent?.id ?? '' }
  }
  const offered = (card: unknown): string[] => buttonsOf(card).map(({ verb }) => verb)

  test('is written, looked at with whom it reaches, and sent once, as in the tab', async () => {
    const { card, on } = await write(karen, `besked ${name}`)
    const look = buttonOf(card, 'broadcast.preview')
    const seen = await teams.press(karen, look, { on, typed: { ...typed, audience: 'EVERYBODY' } })
    expect(wordsOf(seen.body.value)).toMatch(/1 kommune.*1 person får beskeden/s)
    const send = buttonOf(seen.body.value, 'broadcast.send')
    connector.reset()
    const done = await teams.press(karen, send, { on, typed: { ...typed, audience: 'EVERYBODY' } })
    expect(wordsOf(done.body.value)).toContain('Beskeden er på vej til kommunerne.')
    await teams.press(karen, send, { on, typed: { ...typed, audience: 'EVERYBODY' } })
    await stage().sendAll()
    expect(toPerson(elin)).toHaveLength(1)
    expect(read(toPerson(elin))).toContain('Planen er ændret.')
  })

  test('goes to nobody whom the sender has not seen', async () => {
    const other = await app.world.data.asSystem((tx) => aMunicipality(tx))
    await app.world.data.asSystem((tx) => tx.projects.takePart(ksd, other.id))
    const { card, on } = await write(karen, `besked ${name}`)
    const look = buttonOf(card, 'broadcast.preview')
    const chosen = { ...typed, audience: 'CHOSEN', towns: town.id }
    const seen = await teams.press(karen, look, { on, typed: chosen })
    const send = buttonOf(seen.body.value, 'broadcast.send')
    const otherwise = await teams.press(karen, send, { on, typed: { ...typed, audience: 'EVERYBODY' } })
    expect(wordsOf(otherwise.body.value)).toContain('2 kommuner')
    expect((await broadcasts.list(app.world, karen.caller, { project: ksd })).broadcasts).toEqual([])
    const done = await teams.press(karen, send, { on, typed: chosen })
    expect(wordsOf(done.body.value)).toContain('Beskeden er på vej til kommunerne.')
  })

  test('says what is missing and keeps what was typed', async () => {
    const { card, on } = await write(karen, `besked ${name}`)
    const look = buttonOf(card, 'broadcast.preview')
    const none = await teams.press(karen, look, { on, typed: { ...typed, audience: 'CHOSEN', towns: '' } })
    expect(wordsOf(none.body.value)).toContain('Vælg mindst én kommune.')
    expect(JSON.stringify(none.body.value)).toContain('Planen er ændret.')
    const bad = await teams.press(karen, look, { on, typed: { ...typed, link: 'http://usikkert.example' } })
    expect(wordsOf(bad.body.value)).toContain('Den skal begynde med https://.')
    expect(offered(bad.body.value)).not.toContain('broadcast.send')
  })

  test('is nothing for a municipality’s people, who are told where they write', async () => {
    const { card } = await write(elin, 'besked')
    expect(wordsOf(card)).toContain('Skriv til KOMBIT')
    expect(offered(card)).not.toContain('broadcast.preview')
  })
})

describe('what KOMBIT writes to many', () => {
  test('comes as one card to plus and standard users: from whom, why, what it says and the way on', async () => {
    await send()
    expect([toPerson(elin), toPerson(lars), toPerson(admin)].map(({ length }) => length)).toEqual([1, 0, 0])
    const words = read(toPerson(elin))
    for (const part of [
      `KOMBIT skriver til kommunerne · ${name}`,
      'Karen Kombit',
      `fordi du er med på ${name}`,
      'Den *gælder* fra mandag.',
      'Læs mere',
      'Åbn projektet',
    ])
      expect(words).toContain(part)
  })

  test('comes to the administrators where there is no plus user, and says why and what to do', async () => {
    await runSql(`delete from access where person_id = '${elin.id}'`)
    await send()
    expect(toPerson(elin)).toHaveLength(0)
    expect(read(toPerson(admin))).toContain(`ikke har nogen plusbruger på ${name}`)
    expect(read(toPerson(admin))).toContain('Giv nogen adgang')
    expect(read(toPerson(admin))).not.toContain('Åbn projektet')
  })

  test('stands in a channel that hears it as a post without anybody’s name', async () => {
    await subscribe()
    await send()
    expect(inChannel()).toHaveLength(1)
    expect(read(inChannel())).toContain('Ny plan')
    expect(read(inChannel())).not.toContain('Karen')
    expect(connector.accepted.filter(({ method }) => method === 'POST')).toHaveLength(2)
  })

  test('is counted as sent, by municipality', async () => {
    await app.world.data.asSystem((tx) =>
      aPerson(tx, town, { fullName: 'Ikke mødt', access: [[ksd, 'STANDARD']] }),
    )
    const id = await send()
    const { delivery } = await broadcasts.read(app.world, karen.caller, id)
    expect(delivery).toMatchObject([
      { people: 2, sent: 1, notReached: 1, planned: 0, failed: 0, channels: 0 },
    ])
  })

  test('corrected, it changes on every copy, in chats and channels; withdrawn, its text is gone from them', async () => {
    await subscribe()
    const id = await send()
    connector.reset()
    const words = { ...WORDS, text: 'Planen er helt ny.' }
    await sending.correct(app.world, karen.caller, { broadcastId: id, version: 1, ...words })
    await stage().sendAll()
    for (const calls of [toPerson(elin), inChannel()]) {
      expect(calls.map(({ method }) => method)).toEqual(['PUT'])
      expect(read(calls)).toContain('Planen er helt ny.')
      expect(read(calls)).toContain('Rettet af KOMBIT')
    }
    connector.reset()
    await sending.withdraw(app.world, karen.caller, { broadcastId: id, version: 2 })
    await stage().sendAll()
    for (const calls of [toPerson(elin), inChannel()]) {
      expect(read(calls)).toContain('Trukket tilbage af KOMBIT')
      expect(read(calls)).not.toContain('Planen er helt ny.')
    }
  })

  test('withdrawn before it goes out it is never sent', async () => {
    clock.set('2026-03-07T09:00:00Z')
    const id = await send()
    await sending.withdraw(app.world, karen.caller, { broadcastId: id, version: 1 })
    clock.set('2026-03-09T07:00:00Z')
    await stage().sendAll()
    expect(toPerson(elin)).toHaveLength(0)
  })
})

describe('a follow-up', () => {
  let taskId: TaskId
  const write = async (by: Someone, text: string, isFollowUp: boolean): Promise<void> => {
    await messages.write(app.world, by.caller, { taskId, text, key: newId<MessageId>(), isFollowUp })
    await stage().sendAll()
  }
  beforeEach(async () => {
    const options = { title: 'Ryd op', endDate: day('2026-03-10'), executorId: lars.id }
    taskId = await app.world.data.asSystem((tx) => aTask(tx, town, ksd, options))
    await subscribe()
  })

  test('says on its card that it is one, and begins a thread in the channel that the answer is a reply in', async () => {
    await write(karen, 'Hvordan går det?', true)
    for (const one of [elin, lars]) expect(read(toPerson(one))).toContain('Opfølgning')
    const [post] = inChannel()
    expect(read(inChannel())).toContain('KOMBIT følger op: Ryd op')
    expect(read(inChannel())).toContain('Hvordan går det?')
    expect(read(inChannel())).not.toMatch(/Karen|Lars|Elin/)
    connector.reset()
    await write(lars, 'Det går fint.', false)
    const [reply, ...more] = inChannel().filter(({ method }) => method === 'POST')
    expect(more).toEqual([])
    expect(reply?.path).toContain(`${channel.channelId};messageid=${post?.id}/activities`)
    expect(read(inChannel())).toContain(`${town.name} har svaret.`)
    expect(read(inChannel())).not.toMatch(/Lars|fint/)
  })

  test('is nothing to a channel that hears deadlines only, nor is an ordinary message or its answer', async () => {
    await write(karen, 'Blot til orientering', false)
    await write(elin, 'Tak', false)
    expect(inChannel()).toEqual([])
    const card = await subscribe()
    const onlyDeadlines = { projectId: ksd, deadlines: true, broadcasts: false, onlyRed: false }
    await teams.press(
      elin,
      { verb: 'subscription.hear', data: onlyDeadlines },
      { on: card.id, where: channel },
    )
    connector.reset()
    await write(karen, 'Hvordan går det?', true)
    await send()
    expect(inChannel().filter(({ method }) => method === 'POST')).toEqual([])
  })

  test('is KOMBIT’s, and of what KOMBIT follows up on', async () => {
    await expect(write(lars, 'Hej', true)).rejects.toMatchObject({ code: 'forbidden' })
    taskId = await app.world.data.asSystem((tx) => aTask(tx, town, ksd, { priority: 'VOLUNTARY' }))
    await expect(write(karen, 'Hej', true)).rejects.toMatchObject({ code: 'not-mandatory' })
  })
})

describe('what a channel hears', () => {
  const press = async (by: Someone, card: Call, text: string) => {
    const button = buttonsOf(cardOf(card)).find(({ title }) => title === text)
    if (!button) throw new Error(`no button ${text}`)
    const { body } = await teams.press(by, button, { on: card.id, where: channel })
    await stage().sendAll()
    return body.value
  }
  const sweptOn = async (iso: string): Promise<void> => {
    clock.set(iso)
    await app.jobs.run('sweep')
    await stage().sendAll()
  }

  test('is chosen on its card, which then says so', async () => {
    const card = await subscribe()
    expect(await press(elin, card, 'Kun røde frister')).toBe('Det er ændret.')
    const [changed] = inChannel()
    expect([changed?.method, read(inChannel())]).toEqual([
      'PUT',
      expect.stringContaining('bliver røde, og når'),
    ])
    await app.world.data.asSystem((tx) =>
      aTask(tx, town, ksd, { title: 'Snart', endDate: day('2026-03-10') }),
    )
    connector.reset()
    await sweptOn('2026-03-03T07:00:00Z')
    expect([read(inChannel()), read(toPerson(elin))]).toEqual(['', expect.stringContaining('begyndes')])
    await sweptOn('2026-03-10T07:00:00Z')
    expect(read(inChannel())).toContain('Snart')
  })

  test('is nothing but messages where that was chosen, and nothing at all once it is ended', async () => {
    const card = await subscribe()
    await press(elin, card, 'Kun beskeder')
    await app.world.data.asSystem((tx) =>
      aTask(tx, town, ksd, { title: 'Snart', endDate: day('2026-03-10') }),
    )
    connector.reset()
    await sweptOn('2026-03-10T07:00:00Z')
    expect(inChannel()).toEqual([])
    await send()
    expect(read(inChannel())).toContain('Ny plan')
    connector.reset()
    expect(await press(elin, card, 'Afmeld')).toContain('ikke længere besked')
    expect(buttonOf(cardOf(inChannel()[0]), 'subscription.start').title).toBe('Abonner igen')
    await send()
    expect(inChannel().filter(({ method }) => method === 'POST')).toEqual([])
  })

  test('is not for everybody in it to choose', async () => {
    const card = await subscribe()
    expect(await press(lars, card, 'Afmeld')).toContain('retten til at styre projektets kanaler')
    expect(inChannel()).toEqual([])
  })
})
