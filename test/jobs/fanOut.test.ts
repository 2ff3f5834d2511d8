import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startApp, type App } from '../support/app.js'
import { aMunicipality, aPerson, aProject, aTask, day, type Someone } from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import { startConnector, type Connector } from '../support/connector.js'
import { startIssuer, type Issuer } from '../support/issuer.js'
import { registered, teamsFor } from '../support/teams.js'
import { until } from '../support/until.js'

/** One message a second, and five who are owed one. */
const PACE = { SEND_TENANT_START_PER_SECOND: '1', SEND_TENANT_PER_SECOND: '1', SEND_PER_SECOND: '1' }
const PEOPLE = 5

const clock = standingClock('2026-03-02T09:00:00Z')
let app: App
let connector: Connector
let issuer: Issuer
beforeAll(async () => {
  connector = await startConnector()
  issuer = await startIssuer(() => 'https://api.botframework.com')
  app = await startApp({ env: { ...registered(issuer), ...PACE }, clock })
})
afterAll(async () => {
  await app.close()
  await Promise.all([connector.close(), issuer.close()])
})

test('who writes while many are sent theirs is answered at once', async () => {
  const teams = teamsFor({ app, connector, issuer })
  const people = await app.world.data.asSystem(async (tx) => {
    const town = await aMunicipality(tx)
    const ksd = await aProject(tx, 'KSD', [town])
    const made: Someone[] = []
    for (let n = 0; n < PEOPLE; n += 1) {
      const person = await aPerson(tx, town, { access: [[ksd, 'LIGHT']] })
      await aTask(tx, town, ksd, { endDate: day('2026-03-10'), responsibleId: person.id })
      made.push(person)
    }
    return made
  })
  for (const person of people) await teams.install(person)
  connector.reset()
  clock.set('2026-03-03T08:00:00+01:00')
  const reminders = (): number => connector.posts().filter(({ body }) => body.replyToId === undefined).length
  const sending = app.jobs.ring()
  await until(() => reminders() > 0)
  const [last] = people.slice(-1)
  if (!last) throw new Error('nobody is there')
  const answered = await teams.say(last, 'hjælp')
  const sentBefore = reminders()
  expect([answered.length, sentBefore < PEOPLE]).toEqual([1, true])
  await sending
  expect(reminders()).toBe(PEOPLE)
})
