import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { newId } from '../../src/domain/ids.js'
import { DEFAULT_SETTINGS } from '../../src/domain/settings.js'
import { startApp, type App } from '../support/app.js'
import {
  aMunicipality,
  aPerson,
  aProject,
  aRole,
  aTask,
  anAssignment,
  day,
  type Someone,
  type Town,
} from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import { startConnector, type Call, type Connector } from '../support/connector.js'
import { runSql } from '../support/database.js'
import { startIssuer, type Issuer } from '../support/issuer.js'
import { registered } from '../support/teams.js'
import { until } from '../support/until.js'

const MORNING = '2026-03-03T07:00:00+01:00'
/** A tenant gets two a second, a chat three at once. */
const PACE = {
  ...{ SEND_TENANT_START_PER_SECOND: '2', SEND_TENANT_PER_SECOND: '2', SEND_PER_SECOND: '100' },
  ...{ SEND_CHAT_BURST: '3', SEND_CHAT_PER_SECOND: '0.01' },
}

const clock = standingClock(MORNING)
let app: App
let connector: Connector
let issuer: Issuer
let town: Town
beforeAll(async () => {
  connector = await startConnector()
  issuer = await startIssuer(() => 'https://api.botframework.com')
  app = await startApp({ env: { ...registered(issuer), ...PACE }, clock })
})
afterAll(async () => {
  await app.close()
  await Promise.all([connector.close(), issuer.close()])
})
beforeEach(async () => {
  clock.set(MORNING)
  connector.reset()
  await runSql('delete from outbox; delete from pace')
  town = await app.world.data.asSystem((tx) => aMunicipality(tx))
})

/** So many people of the town whom the bot has met. */
const people = (count: number, of = town): Promise<Someone[]> =>
  app.world.data.asSystem(async (tx) => {
    const made: Someone[] = []
    for (let n = 0; n < count; n += 1) {
      const person = await aPerson(tx, of)
      await tx.conversations.remember({
        ...{ municipalityId: of.id, kind: 'PERSONAL', personId: person.id, tenantId: of.tenantId },
        ...{
          teamsId: `a:${person.aadObjectId}`,
          serviceUrl: `${connector.url}/`,
          botId: '28:bot',
          language: null,
        },
      })
      made.push(person)
    }
    return made
  })

/** A reminder of a yellow task each, which goes out at once. */
const remind = (readers: readonly Someone[], of = town): Promise<void> =>
  app.world.data.asSystem(async (tx) => {
    const ksd = await aProject(tx, 'KSD', [of])
    for (const { id } of readers) {
      await tx.people.insertAccess({ personId: id, projectId: ksd, municipalityId: of.id, userType: 'LIGHT' })
      const taskId = await aTask(tx, of, ksd, { endDate: day('2026-03-10'), responsibleId: id })
      await tx.outbox.add({
        ...{ key: `morning:${id}`, municipalityId: of.id, personId: id, dueAt: clock.now() },
        event: { type: 'task.markerWorsened', taskId, marker: 'YELLOW', day: day('2026-03-03') },
      })
    }
  })

/** A card of its own, each of another role. */
const nominate = (person: Someone, times: number): Promise<void> =>
  app.world.data.asSystem(async (tx) => {
    for (let n = 0; n < times; n += 1) {
      const roleId = await aRole(tx, { title: `Rolle ${newId()}` })
      const assignmentId = await anAssignment(
        tx,
        { town, roleId, person },
        { state: 'NOMINATED', direct: false },
      )
      await tx.outbox.add({
        ...{ key: `nominated:${assignmentId}`, municipalityId: town.id, personId: person.id },
        ...{ event: { type: 'role.nominated', assignmentId }, dueAt: clock.now() },
      })
    }
  })

const isTo =
  ({ aadObjectId }: Someone) =>
  ({ path }: Call): boolean =>
    path.includes(aadObjectId)
const postsTo = (person: Someone): number => connector.posts().filter(isTo(person)).length

test('what is put on somebody in the middle of the morning does not wait behind it', async () => {
  const crowd = await people(24)
  const [late] = await people(1)
  if (!late) throw new Error('nobody is there')
  await remind(crowd)
  const sending = app.jobs.run('send')
  await until(() => connector.posts().length > 0)
  await nominate(late, 1)
  app.jobs.wake()
  await until(() => postsTo(late) === 1)
  const place = connector.posts().findIndex(isTo(late))
  expect(place).toBeLessThan(crowd.length - 8)
  await runSql(`update outbox set state = 'DROPPED' where state = 'WAITING'`)
  await sending
})

test('somebody who is owed many cards gets as many as a chat takes, then more, and others wait for nothing', async () => {
  const [much, little] = await people(2)
  if (!much || !little) throw new Error('nobody is there')
  await nominate(much, 6)
  await nominate(little, 1)
  await app.jobs.run('send')
  await app.jobs.run('send')
  expect([postsTo(much), postsTo(little)]).toEqual([3, 1])
  for (let n = 4; n <= 6; n += 1) {
    // Room for one.
    await runSql(`update pace set given_until = clock_timestamp() + interval '200 seconds'
      where key = (select id from conversation where person_id = '${much.id}')`)
    clock.add(5)
    await app.jobs.run('send')
    expect(postsTo(much)).toBe(n)
  }
})

test('a tenant of which two chats are asked to wait is left alone until then, and others are not', async () => {
  const other = await app.world.data.asSystem((tx) => aMunicipality(tx))
  const neighbours = await people(3, other)
  const crowd = await people(12)
  connector.mood((call) =>
    neighbours.some((one) => isTo(one)(call))
      ? { kind: 'ok' }
      : { kind: 'refuses', status: 429, retryAfter: 60 },
  )
  await remind(crowd)
  await remind(neighbours, other)
  await app.jobs.run('send')
  await app.jobs.run('send')
  // Those under way when the second was refused may have gone out.
  const asked = crowd.filter((one) => connector.calls.some(isTo(one))).length
  expect(asked).toBeGreaterThanOrEqual(2)
  expect(asked).toBeLessThan(crowd.length)
  expect(neighbours.map(postsTo)).toEqual([1, 1, 1])
  connector.reset()
  clock.add(0.5)
  await app.jobs.run('send')
  expect(connector.calls).toEqual([])
  clock.add(2)
  await app.jobs.run('send')
  expect(crowd.map(postsTo)).toEqual(crowd.map(() => 1))
})

test('what Teams has put off into somebody’s quiet hours comes after them', async () => {
  const [elin] = await people(1)
  if (!elin) throw new Error('nobody is there')
  await app.world.data.asSystem((tx) =>
    tx.settings.save({
      ...{ ...DEFAULT_SETTINGS, quietFrom: 20, quietTo: 7 },
      ...{ personId: elin.id, municipalityId: town.id, version: 0 },
    }),
  )
  clock.set('2026-03-03T19:59:00+01:00')
  connector.mood({ kind: 'refuses', status: 429, retryAfter: 120, times: 1 })
  await remind([elin])
  await app.jobs.ring()
  expect(connector.calls).toHaveLength(1)
  clock.set('2026-03-03T20:10:00+01:00')
  await app.jobs.ring()
  expect(postsTo(elin)).toBe(0)
  clock.set('2026-03-04T07:00:00+01:00')
  await app.jobs.ring()
  expect(postsTo(elin)).toBe(1)
})
