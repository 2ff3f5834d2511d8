import { describe, expect, test } from '@jest/globals'
import { CHAT_LIFE, type ChatEvent, type ChatState } from '../../src/domain/chatLife.js'
import * as userDeletion from '../../src/services/users/delete.js'
import { aMunicipality, aPerson } from '../support/builders.js'
import { askSql, runSql } from '../support/database.js'
import { startConnector } from '../support/connector.js'
import { reminderStage } from '../support/reminder.js'
import { activity, BOT, personalChat, wordsOf, cardOf } from '../support/teams.js'

/** Every transition of CHAT_LIFE, each brought about as Teams does it (C-16). */

const stage = reminderStage()

const STATES = Object.keys(CHAT_LIFE.active) as ChatState[]

const stateOf = async (teamsId: string): Promise<string | undefined> =>
  (await askSql<{ state: string }>(`select state from conversation where teams_id = '${teamsId}'`))[0]?.state

const elinsChat = (): string => personalChat(stage().elin).id

const arrives = (more: object) => async (): Promise<void> => {
  const { elin, teams } = stage()
  await teams.post(activity(elin, personalChat(elin), more))
}

/** Makes the chat so, and sees that it is. */
async function bring(state: ChatState): Promise<void> {
  const { connector, elin, teams, sendAfter } = stage()
  if (state === 'REMOVED') await teams.remove(elin)
  if (state === 'BLOCKED') {
    connector.mood({ kind: 'refuses', status: 403, code: 'MessageWritesBlocked' })
    await sendAfter(0)
    connector.mood({ kind: 'ok' })
  }
  expect(await stateOf(elinsChat())).toBe(state)
}

/** Teams refuses a message that was on its way when the chat came to be as it is. */
const refused = (status: number, code: string) => async (state: ChatState) => {
  const { app, connector, clock, elin, teams } = stage()
  let refuse: () => void = () => undefined
  const when = new Promise<void>((resolve) => {
    refuse = resolve
  })
  await runSql(`update outbox set state = 'WAITING', first_tried_at = null, due_at = '${clock.now().toISOString()}'
    where person_id = '${elin.id}'; update conversation set state = 'OPEN' where teams_id = '${elinsChat()}'`)
  const before = connector.calls.length
  const asked = new Promise<void>((resolve) => {
    connector.mood(() => {
      resolve()
      return { kind: 'refuses', status, code, when }
    })
  })
  const sending = app.jobs.run('send')
  await asked
  expect(connector.calls.length).toBeGreaterThan(before)
  if (state === 'REMOVED') await teams.remove(elin)
  // Only another process can have been told so in the meantime.
  if (state === 'BLOCKED')
    await runSql(`update conversation set state = 'BLOCKED' where teams_id = '${elinsChat()}'`)
  refuse()
  await sending
  connector.mood({ kind: 'ok' })
}

async function deleteElin(): Promise<void> {
  const { app, town, elin } = stage()
  const admin = await app.world.data.asSystem((tx) => aPerson(tx, town, { isAdministrator: true }))
  const { version } = await userDeletion.preview(app.world, admin.caller, elin.id)
  const handOver = { roles: [], tasks: [], introductions: [] }
  await userDeletion.remove(app.world, admin.caller, { personId: elin.id, version, handOver })
}

const membership = (change: 'membersAdded' | 'membersRemoved') => ({
  type: 'conversationUpdate',
  [change]: [BOT],
})
const press = {
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', verb: 'task.list', data: {} }, trigger: 'manual' },
}

const OTHER_CHAT = { kind: 'personal' as const, id: 'a:another-chat' }

/** How Teams, or an administrator, brings each event about. */
const WAYS: Record<ChatEvent, Record<string, (state: ChatState) => Promise<unknown>>> = {
  active: {
    'the app is added': arrives({ type: 'installationUpdate', action: 'add' }),
    'the app is upgraded': arrives({ type: 'installationUpdate', action: 'add-upgrade' }),
    'the bot becomes a member': arrives(membership('membersAdded')),
    'somebody writes': arrives({ type: 'message', text: 'hej' }),
    'somebody presses': arrives(press),
  },
  removed: {
    'the app is removed': arrives({ type: 'installationUpdate', action: 'remove' }),
    'the app is taken away for an upgrade': arrives({ type: 'installationUpdate', action: 'remove-upgrade' }),
    'the bot is no member any more': arrives(membership('membersRemoved')),
  },
  blocked: {
    'the person has blocked it': refused(403, 'ConversationBlockedByUser'),
    'nothing may be written': refused(403, 'MessageWritesBlocked'),
    'Teams does not say why': refused(403, 'SomethingNew'),
  },
  missing: {
    'the bot is not in the chat': refused(403, 'BotNotInConversationRoster'),
    'the app is not installed': refused(403, 'ForbiddenOperationException'),
    'there is no such chat': refused(404, 'ConversationNotFound'),
  },
  replaced: {
    'the app is added with a chat of another name': () => stage().teams.install(stage().elin, OTHER_CHAT),
  },
  deserted: { 'its person is deleted': () => deleteElin() },
}

const CELLS = (Object.keys(WAYS) as ChatEvent[]).flatMap((event) =>
  STATES.flatMap((state) =>
    Object.entries(WAYS[event]).map(([way, happen]) => ({
      ...{ state, event, way, happen },
      next: CHAT_LIFE[event][state],
    })),
  ),
)

test('no state is without a way back', () => {
  expect(STATES.map((state) => CHAT_LIFE.active[state])).toEqual(STATES.map(() => 'OPEN'))
})

describe('a chat that is', () => {
  test.each(CELLS)('$state becomes $next when $way ($event)', async ({ state, event, happen, next }) => {
    const { elin, states, teams, sendAfter } = stage()
    await bring(state)
    await happen(state)
    expect(await stateOf(elinsChat())).toBe(next)
    await sendAfter(30)
    const held = next === 'OPEN' || event === 'replaced' ? 'SENT' : 'PARKED'
    expect(await states()).toEqual([event === 'deserted' ? 'DROPPED' : held])
    if (event === 'deserted' || event === 'replaced') return
    // Whatever closed it, a word from the person opens it.
    await teams.say(elin, 'hej')
    await sendAfter(1)
    expect([await stateOf(elinsChat()), await states()]).toEqual(['OPEN', ['SENT']])
  })
})

describe('what leaves the state alone', () => {
  const counted = async (): Promise<number> =>
    (await askSql<{ n: number }>('select count(*)::int as n from conversation'))[0]?.n ?? -1

  test('an installation told twice makes one chat and says nothing twice', async () => {
    const { elin, teams, sendAfter } = stage()
    await sendAfter(0)
    const before = await counted()
    const again = activity(elin, personalChat(elin), { type: 'installationUpdate', action: 'add' })
    const sent = await teams.during(async () => {
      await teams.post(again)
      await teams.post(again)
    })
    expect([sent.length, await counted(), await stateOf(elinsChat())]).toEqual([0, before, 'OPEN'])
  })

  test('a new service address takes the place of the old at once', async () => {
    const { connector, elin, teams, posts, states, sendAfter } = stage()
    const moved = await startConnector()
    await teams.post({
      ...activity(elin, personalChat(elin), { type: 'message', text: 'hej' }),
      serviceUrl: `${moved.url}/`,
    })
    const before = connector.calls.length
    await sendAfter(0)
    expect([connector.calls.length - before, await states()]).toEqual([0, ['SENT']])
    expect(posts()).toEqual([])
    await moved.close()
  })

  test('a guest is answered, and no chat of theirs is remembered', async () => {
    const { elin, teams } = stage()
    const before = await counted()
    const guest = { ...activity(elin, { kind: 'personal', id: 'a:guest' }, { type: 'message', text: 'hej' }) }
    const sent = await teams.during(() => teams.post({ ...guest, from: { id: '29:guest', name: 'Gæst' } }))
    expect([sent.length, await counted()]).toEqual([1, before])
  })

  test('somebody who was deleted is told so, and hears of nothing', async () => {
    const { elin, teams, states, sendAfter } = stage()
    await deleteElin()
    const [answer] = await teams.say(elin, 'opgaver')
    await sendAfter(1)
    expect(wordsOf(cardOf(answer))).toContain('Du er ikke oprettet i KLIK endnu')
    expect([await stateOf(elinsChat()), await states()]).toEqual(['REMOVED', ['DROPPED']])
  })
})

test('who comes to another municipality in the same chat is met there, and hears of nothing from before', async () => {
  const { app, elin, town, teams, states } = stage()
  await deleteElin()
  const { there, again } = await app.world.data.asSystem(async (tx) => {
    const other = await aMunicipality(tx)
    return { there: other, again: await aPerson(tx, other) }
  })
  await runSql(`update municipality set tenant_id = null where id = '${town.id}';
    update municipality set tenant_id = '${town.tenantId}' where id = '${there.id}';
    update person set tenant_id = '${town.tenantId}', aad_object_id = '${elin.aadObjectId}' where id = '${again.id}'`)
  await teams.say(elin, 'hej')
  const found = await askSql(
    `select state, municipality_id, person_id from conversation where teams_id = '${elinsChat()}'`,
  )
  expect(found).toEqual([{ state: 'OPEN', municipality_id: there.id, person_id: again.id }])
  expect([await states(), await states(again)]).toEqual([['DROPPED'], []])
})
