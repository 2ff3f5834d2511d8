import { beforeEach, describe, expect, test } from '@jest/globals'
import type { ProjectId, TaskId } from '../../src/domain/ids.js'
import { LANGUAGES, type Language } from '../../src/domain/person.js'
import { translator } from '../../src/i18n/translator.js'
import * as messages from '../../src/services/tasks/messages.js'
import { botStage, type BotStage } from '../support/bot.js'
import { aMunicipality, aPerson, aProject, aTask, day, type Someone, type Town } from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import type { Call } from '../support/connector.js'
import { runSql } from '../support/database.js'
import {
  activity,
  buttonsOf,
  cardOf,
  channelOf,
  personalChat,
  wordsOf,
  type Where,
} from '../support/teams.js'

const clock = standingClock('2026-03-02T09:00:00Z')
const stage = botStage(clock)
let app: BotStage['app']
let connector: BotStage['connector']
let teams: BotStage['teams']
let town: Town
let ksd: ProjectId
let name: string
let taskId: TaskId
let elin: Someone
let karen: Someone
let channel: Where

beforeEach(async () => {
  ;({ app, connector, teams } = stage())
  clock.set('2026-03-02T09:00:00Z')
  await app.world.data.asSystem(async (tx) => {
    await tx.operations.forgetRunsBefore(new Date('2100-01-01T00:00:00Z'))
    town = await aMunicipality(tx)
    name = `KSD ${town.id.slice(0, 4)}`
    ksd = await aProject(tx, name, [town])
    elin = await aPerson(tx, town, { fullName: 'Elin Nielsen', access: [[ksd, 'PLUS']] })
    karen = await aPerson(tx, town, { fullName: 'Karen Lund', side: 'KOMBIT', access: [[ksd, 'PLUS']] })
    taskId = await aTask(tx, town, ksd, { title: 'Upload filer', endDate: day('2026-03-04') })
  })
  channel = channelOf(town)
  await stage().sendAll()
  connector.reset()
})

/** Says something in a Teams of that language. */
const saying = (person: Someone, text: string, locale: string, where: Where = personalChat(person)) =>
  teams.during(() =>
    teams.post(activity(person, where, { type: 'message', text, textFormat: 'plain', locale })),
  )
const read = (calls: readonly Call[]): string => calls.map((call) => wordsOf(cardOf(call))).join('\n---\n')
const chooses = ({ id }: Someone, language: Language | null): Promise<void> =>
  runSql(`update person set language = ${language ? `'${language}'` : 'null'} where id = '${id}'`)
const townSpeaks = (language: Language): Promise<void> =>
  runSql(`update municipality set language = '${language}' where id = '${town.id}'`)
const to = ({ aadObjectId }: Someone): Call[] =>
  connector.posts().filter(({ path }) => decodeURIComponent(path).includes(`a:${aadObjectId}`))
const there = (): Call[] =>
  connector.accepted.filter(({ path, body }) =>
    JSON.stringify([path, body.channelData]).includes(channel.channelId ?? '?'),
  )

describe('one is answered', () => {
  test.each<[string, Language | null, string, Language, Language]>([
    ['as one has chosen, whatever Teams speaks', 'fi', 'sv-SE', 'da', 'fi'],
    ['else as Teams speaks', null, 'sv-FI', 'da', 'sv'],
    ['else, where nobody here speaks that, as the municipality', null, 'de-DE', 'fi', 'fi'],
    ['else in Danish', null, 'pl-PL', 'da', 'da'],
  ])('%s', async (_how, chosen, locale, home, language) => {
    await chooses(elin, chosen)
    await townSpeaks(home)
    expect(read(await saying(elin, 'hjælp', locale))).toContain(translator(language)('bot.help.title'))
    // What is refused is refused in the same language.
    const refused = translator(language)('refusal.not-a-channel')
    expect(read(await saying(elin, `abonner ${name}`, locale))).toContain(refused)
    expect(read(await saying(elin, 'opgave 999999', locale))).toContain(
      translator(language)('refusal.not-found'),
    )
  })

  test('and whom Teams spoke Swedish with is written to in Swedish later too, by mail as well', async () => {
    await saying(elin, 'hej', 'sv-SE')
    connector.reset()
    await messages.write(app.world, karen.caller, { taskId, text: 'Hvornår?' })
    await stage().sendAll()
    expect(read(to(elin))).toContain('Får meddelandet: Karen Lund.')
    const [reader] = await app.world.data.asSystem((tx) => tx.mails.readers([elin.id]))
    expect(reader?.language).toBe('sv')
  })
})

test('one event, four readers: each card is in its reader’s language, and says nothing in another', async () => {
  const readers = await app.world.data.asSystem(async (tx) => {
    const all: [Language, Someone][] = []
    for (const language of LANGUAGES)
      all.push([language, await aPerson(tx, town, { language, access: [[ksd, 'PLUS']] })])
    return all
  })
  for (const [, person] of readers) await teams.say(person, 'hjælp')
  await teams.say(elin, `<at>KLIK</at> abonner ${name}`, channel)
  await teams.say(elin, '<at>KLIK</at> sprog svenska', channel)
  connector.reset()
  clock.set('2026-03-04T09:00:00Z')
  await app.jobs.run('sweep')
  await stage().sendAll()
  const titles = LANGUAGES.map((language) => translator(language)('purpose.title.END_REACHED'))
  for (const [language, person] of readers) {
    const cards = to(person)
    expect([language, cards.length]).toEqual([language, 1])
    const words = JSON.stringify(cards[0]?.body)
    const t = translator(language)
    expect(words).toContain(t('bot.action.task.start'))
    expect(titles.filter((title) => words.includes(title))).toEqual([t('purpose.title.END_REACHED')])
  }
  // Everybody in the channel reads along, in the channel's language.
  const words = read(there())
  expect(words).toContain('Kanalen prenumererar på projektet')
  expect(words).not.toMatch(/Kanalen abonnerer|The channel subscribes|Kanava/)
})

describe('among others', () => {
  test('what everybody reads is in the channel’s language, and what one alone reads in one’s own', async () => {
    await chooses(elin, 'fi')
    await saying(elin, '<at>KLIK</at> opgaver', 'sv-SE', channel)
    expect(read(there())).toBe(translator('da')('bot.elsewhere.sent'))
    expect(read(to(elin))).toContain(translator('fi')('bot.tasks.title'))
    expect(read(await saying(elin, `<at>KLIK</at> tilaa ${name}`, 'fi-FI', channel))).toContain(
      'Kanalen får nu besked',
    )
    expect(read(await saying(elin, '<at>KLIK</at> tilaa mitään', 'fi-FI', channel))).toContain(
      translator('da')('refusal.not-found'),
    )
  })

  test('a channel speaks as its municipality until it is told otherwise', async () => {
    await townSpeaks('sv')
    expect(read(await teams.install(elin, channel))).toContain(translator('sv')('bot.welcome.channelTitle'))
    expect(read(await saying(elin, '<at>KLIK</at> language english', 'da-DK', channel))).toContain(
      translator('en')('language.channel'),
    )
    expect(read(await saying(elin, `<at>KLIK</at> abonner ${name}`, 'da-DK', channel))).toContain(
      'The channel is now told',
    )
    expect(read(await saying(elin, '<at>KLIK</at> sprog klingonsk', 'da-DK', channel))).toContain(
      translator('en')('language.unknown'),
    )
  })

  test('only who decides what a channel hears decides how it speaks', async () => {
    const lars = await app.world.data.asSystem((tx) =>
      aPerson(tx, town, { fullName: 'Lars Light', access: [[ksd, 'LIGHT']] }),
    )
    expect(read(await saying(lars, '<at>KLIK</at> sprog svenska', 'da-DK', channel))).toContain(
      'retten til at styre projektets kanaler',
    )
    expect(read(await saying(elin, '<at>KLIK</at> sprog', 'da-DK', channel))).toContain(
      translator('da')('language.channel'),
    )
  })
})

describe('the language is chosen in the chat', () => {
  test('by its name, in any language, and the answer is in it already', async () => {
    const said = read(await saying(elin, 'sprog ruotsi', 'da-DK'))
    expect(said).toContain(translator('sv')('language.mine'))
    expect(said).toContain(translator('sv')('language.chosen'))
    expect(read(await saying(elin, 'hjælp', 'da-DK'))).toContain(translator('sv')('bot.help.title'))
  })

  test('by a button, and let go again by another', async () => {
    const [asked] = await saying(elin, 'suomi', 'da-DK')
    expect(wordsOf(cardOf(asked))).toContain(translator('da')('language.follows'))
    const buttons = buttonsOf(cardOf(asked))
    expect(buttons.map(({ title }) => title)).toEqual(['Dansk', 'English', 'Svenska', 'Suomi'])
    const finnish = buttons.find(({ title }) => title === 'Suomi')
    if (!finnish) throw new Error('no Finnish')
    const on = asked?.id ?? ''
    const { body } = await teams.press(elin, finnish, { on })
    expect(wordsOf(body.value)).toContain(translator('fi')('language.mine'))
    const follow = buttonsOf(body.value).find(({ title }) => title === translator('fi')('language.follow'))
    if (!follow) throw new Error('no way back')
    const back = await teams.press(elin, follow, { on })
    expect(wordsOf(back.body.value)).toContain(translator('da')('language.follows'))
  })

  test('a language there is not is said so, with those there are', async () => {
    expect(read(await saying(elin, 'kieli eesti', 'fi-FI'))).toContain(translator('fi')('language.unknown'))
  })
})
