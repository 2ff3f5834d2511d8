import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { botStage } from '../support/bot.js'
import { aMunicipality, aPerson, aProject, aTask, day, type Someone } from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import { startConnector, type Connector } from '../support/connector.js'
import { runSql } from '../support/database.js'
import { until } from '../support/until.js'

const PEOPLE = 14
const SLOTS = 8

const clock = standingClock('2026-03-03T07:00:00Z')
const stage = botStage(clock)
let hanging: Connector
beforeAll(async () => {
  hanging = await startConnector()
})
beforeEach(async () => {
  await runSql('delete from outbox')
  stage().connector.reset()
})
afterAll(() => hanging.close())

/** So many people of a tenant, all of them at that address and owed a reminder. */
async function crowdAt(serviceUrl: string): Promise<Someone[]> {
  const { app } = stage()
  return app.world.data.asSystem(async (tx) => {
    const town = await aMunicipality(tx)
    const ksd = await aProject(tx, 'KSD', [town])
    const people: Someone[] = []
    for (let n = 0; n < PEOPLE; n += 1) {
      const person = await aPerson(tx, town, { access: [[ksd, 'LIGHT']] })
      people.push(person)
      await tx.conversations.remember({
        ...{ municipalityId: town.id, kind: 'PERSONAL', personId: person.id, tenantId: town.tenantId },
        ...{ teamsId: `a:${person.aadObjectId}`, serviceUrl, botId: '28:bot', language: null },
      })
      const taskId = await aTask(tx, town, ksd, { endDate: day('2026-03-02'), responsibleId: person.id })
      await tx.outbox.add({
        ...{ key: `lanes:${person.id}`, municipalityId: town.id, personId: person.id, dueAt: clock.now() },
        event: { type: 'task.markerWorsened', taskId, marker: 'RED', day: day('2026-03-02') },
      })
    }
    return people
  })
}

test('an address that hangs holds up nobody else, neither those who wait with it nor those who come later', async () => {
  const { app, connector } = stage()
  hanging.mood({ kind: 'holds' })
  await crowdAt(`${hanging.url}/`)
  await crowdAt(`${connector.url}/`)
  const sending = app.jobs.run('send')
  await until(() => connector.posts().length === PEOPLE && hanging.calls.length === SLOTS)
  await crowdAt(`${connector.url}/`)
  app.jobs.wake()
  await until(() => connector.posts().length === 2 * PEOPLE)
  expect(hanging.calls).toHaveLength(SLOTS)
  hanging.letGo()
  await sending
})

test('an address where nobody is gets a few messages, then one at a time and ever more seldom, until it answers', async () => {
  const { app } = stage()
  const gone = await startConnector()
  const url = `${gone.url}/`
  await gone.close()
  await crowdAt(url)
  app.log.alarms.length = 0
  await app.jobs.run('send')
  const tried = async (): Promise<number> => {
    const rows = await app.world.data.asSystem((tx) => tx.outboxRecords.list(['WAITING'], 100))
    return rows.filter(({ attempts }) => attempts > 0).length
  }
  expect(await tried()).toBeLessThanOrEqual(SLOTS + 4)
  for (let n = 0; n < 15; n += 1) {
    clock.add(1)
    await app.jobs.run('send')
  }
  expect(await tried()).toBeLessThanOrEqual(SLOTS + 4 + 6)
  expect(app.log.alarms).toMatchObject([
    { outcome: 'does not answer', where: url, reason: expect.any(String) },
  ])
  await runSql(
    `update conversation set service_url = '${stage().connector.url}/' where service_url = '${url}'`,
  )
  stage().connector.reset()
  clock.add(15)
  await app.jobs.run('send')
  expect(stage().connector.posts()).toHaveLength(PEOPLE)
})
