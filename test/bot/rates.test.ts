import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { startApp, type App } from '../support/app.js'
import { aMunicipality, aPerson, aProject, aTask, day, type Someone, type Town } from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import { startConnector, type Connector } from '../support/connector.js'
import { startIssuer, type Issuer } from '../support/issuer.js'
import { buttonOf, cardOf, channelOf, registered, teamsFor, wordsOf } from '../support/teams.js'

const LIMIT = 5
const clock = standingClock('2026-03-02T09:00:00Z')
let connector: Connector
let issuer: Issuer
let app: App
let teams: ReturnType<typeof teamsFor>
let town: Town
let elin: Someone
let lars: Someone

beforeAll(async () => {
  connector = await startConnector()
  issuer = await startIssuer(() => 'https://api.botframework.com')
  app = await startApp({ env: { ...registered(issuer), RATE_BOT_PER_MINUTE: String(LIMIT) }, clock })
  teams = teamsFor({ app, connector, issuer })
})
afterAll(async () => {
  await app.close()
  await connector.close()
  await issuer.close()
})
beforeEach(async () => {
  clock.add(10)
  await app.world.data.asSystem(async (tx) => {
    town = await aMunicipality(tx)
    const ksd = await aProject(tx, `KSD ${town.id.slice(0, 4)}`, [town])
    elin = await aPerson(tx, town, { fullName: 'Elin Nielsen', access: [[ksd, 'PLUS']] })
    lars = await aPerson(tx, town, { fullName: 'Lars Light', access: [[ksd, 'LIGHT']] })
    await aTask(tx, town, ksd, { endDate: day('2026-03-10'), executorId: elin.id })
  })
  connector.reset()
})

const said = async (person: Someone, times: number): Promise<number> => {
  let answers = 0
  for (let n = 0; n < times; n += 1) answers += (await teams.say(person, 'hjælp')).length
  return answers
}

describe('whoever writes and presses too fast', () => {
  test('hears it once in a minute, then nothing, and is answered again when the minute is over', async () => {
    expect(await said(elin, LIMIT)).toBe(LIMIT)
    const [held] = await teams.say(elin, 'hjælp')
    expect(wordsOf(cardOf(held))).toContain('Det går lidt for stærkt.')
    expect(await said(elin, 3)).toBe(0)
    expect(await said(lars, 1)).toBe(1)
    clock.add(2)
    expect(wordsOf(cardOf((await teams.say(elin, 'hjælp'))[0]))).toContain('Det kan jeg hjælpe med')
    expect(app.log.bugs).toEqual([])
  })

  test('is answered in the press itself, always with 200', async () => {
    const [list] = await teams.say(elin, 'opgaver')
    const button = buttonOf(cardOf(list), 'task.open')
    const press = () => teams.press(elin, button, { on: list?.id ?? null })
    for (let n = 1; n < LIMIT; n += 1) expect(wordsOf((await press()).body.value)).not.toContain('for stærkt')
    connector.reset()
    const [first, second] = [await press(), await press()]
    expect([first.status, first.body.statusCode, first.body.type]).toEqual([
      ...[200, 200],
      'application/vnd.microsoft.activity.message',
    ])
    expect(first.body.value).toContain('Det går lidt for stærkt.')
    expect([second.status, second.body.value]).toEqual([200, ''])
    expect(connector.posts()).toEqual([])
  })

  test('is heard in a channel as anywhere else', async () => {
    await said(elin, LIMIT)
    const [held] = await teams.say(elin, '<at>KLIK</at> opgaver', channelOf(town))
    expect(wordsOf(cardOf(held))).toContain('Det går lidt for stærkt.')
  })

  test('does not keep Teams from telling that the app was added', async () => {
    await said(elin, LIMIT + 1)
    expect(await teams.install(elin)).toHaveLength(1)
  })
})
