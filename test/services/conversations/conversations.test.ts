import { afterAll, beforeAll, expect, test } from '@jest/globals'
import * as channels from '../../../src/services/conversations/channels.js'
import * as conversations from '../../../src/services/conversations/conversations.js'
import * as subscriptions from '../../../src/services/projects/subscriptions.js'
import { aMunicipality, aPerson, aProject, type Someone, type Town } from '../../support/builders.js'
import { standingClock } from '../../support/clock.js'
import { openTestDatabase } from '../../support/database.js'
import { aWorld } from '../../support/world.js'

let db: Awaited<ReturnType<typeof openTestDatabase>>
let world: ReturnType<typeof aWorld>
let town: Town
let other: Town
let plus: Someone

beforeAll(async () => {
  db = await openTestDatabase()
  world = aWorld(db.data, standingClock('2026-03-02T09:00:00Z'))
  await db.data.asSystem(async (tx) => {
    town = await aMunicipality(tx)
    other = await aMunicipality(tx)
    const ksd = await aProject(tx, 'KSD', [town, other])
    plus = await aPerson(tx, town, { access: [[ksd, 'PLUS']] })
  })
})
afterAll(() => db.close())

const met = (tenantId: string) =>
  conversations.meet(
    world,
    {
      ...{ kind: 'CHANNEL', tenantId, teamsId: '19:kanal@thread.tacv2' },
      ...{ serviceUrl: 'https://teams.example/', botId: '28:bot', language: null },
    },
    { caller: plus.caller },
  )
const bind = async (to: Town | null): Promise<void> => {
  await db.dataSource.query(`update municipality set tenant_id = null where tenant_id = $1`, [town.tenantId])
  if (to)
    await db.dataSource.query('update municipality set tenant_id = $1 where id = $2', [town.tenantId, to.id])
}

test('a channel whose tenant comes to another municipality, or to none, hears of nothing it has not asked for anew', async () => {
  for (const next of [other, null]) {
    await bind(town)
    const { conversation } = await met(town.tenantId)
    const wanted = { conversationId: conversation.id, words: 'KSD' }
    await subscriptions.subscribe(world, plus.caller, wanted)
    expect(await subscriptions.subscribed(world, plus.caller, conversation.id)).toHaveLength(1)
    await bind(next)
    const { conversation: now } = await met(town.tenantId)
    expect([now.id, now.municipalityId]).toEqual([conversation.id, next && next.id])
    expect(await subscriptions.subscribed(world, plus.caller, conversation.id)).toEqual([])
    expect(await channels.tasks(world, now, { ids: [], onlyHeard: false })).toEqual([])
  }
})

test('a channel in a tenant that is no municipality’s cannot subscribe', async () => {
  await bind(null)
  const { conversation } = await met(town.tenantId)
  const wanted = { conversationId: conversation.id, words: 'KSD' }
  await expect(subscriptions.subscribe(world, plus.caller, wanted)).rejects.toMatchObject({
    code: 'not-a-channel',
  })
})
