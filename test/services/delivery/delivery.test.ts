import { beforeEach, describe, expect, test } from '@jest/globals'
import { OUTBOX_STATES } from '../../../src/domain/conversation.js'
import { canBeResent, fateOf, NOBODY_TO_GIVE_IT_TO } from '../../../src/domain/deliveryTruth.js'
import type { OutboxId } from '../../../src/domain/ids.js'
import * as delivery from '../../../src/services/delivery/delivery.js'
import { seen } from '../../../src/services/notices/seen.js'
import * as tasks from '../../../src/services/tasks/tasks.js'
import { aMunicipality, aPerson, aTask, type Someone } from '../../support/builders.js'
import { askSql, runSql } from '../../support/database.js'
import { reminderStage } from '../../support/reminder.js'
import { buttonOf, cardOf } from '../../support/teams.js'

const stage = reminderStage()
let admin: Someone
let kombit: Someone

beforeEach(async () => {
  const { app, clock, town, teams } = stage()
  ;[admin, kombit] = await app.world.data.asSystem(async (tx) => [
    await aPerson(tx, town, { fullName: 'Anders Administrator', isAdministrator: true }),
    await aPerson(tx, town, { side: 'KOMBIT' }),
  ])
  clock.set('2026-03-03T06:30:00+01:00')
  await teams.install(admin)
  await app.jobs.run('send')
  clock.set('2026-03-03T08:00:00+01:00')
})

const read = (who = admin) => delivery.read(stage().app.world, who.caller, 'https://klik.example/tasks')
const resend = (ids: readonly string[], who = admin) =>
  delivery.resend(stage().app.world, who.caller, ids as OutboxId[])
type Row = { id: string; state: string; due_at: Date; seen_at: Date | null }
const elinsRow = async (): Promise<Row> => {
  const [row] = await askSql<Row>(
    `select id, state, due_at, seen_at from outbox where person_id = '${stage().elin.id}' and event->>'type' <> 'card.changed'`,
  )
  if (!row) throw new Error('Elin is owed nothing')
  return row
}
const setState = (changes: string): Promise<void> =>
  runSql(`update outbox set ${changes} where person_id = '${stage().elin.id}'`)

describe('a notice is', () => {
  test('planned, sent, and seen when somebody presses on the card it became, once', async () => {
    const { connector, clock, elin, teams, sendAfter } = stage()
    expect((await read()).counts).toMatchObject({ planned: 1, sent: 0, seen: 0 })
    await sendAfter(0)
    expect((await read()).counts).toMatchObject({ planned: 0, sent: 1, seen: 0 })
    const sent = connector.posts().find(({ path }) => path.includes(elin.aadObjectId))
    const button = buttonOf(cardOf(sent), 'task.view')
    await teams.press(elin, button, { on: sent?.id ?? '' })
    const first = (await elinsRow()).seen_at
    expect(first?.toISOString()).toBe(clock.now().toISOString())
    clock.add(10)
    await teams.press(elin, button, { on: sent?.id ?? '' })
    expect((await elinsRow()).seen_at).toEqual(first)
    expect((await read()).counts).toMatchObject({ sent: 0, seen: 1 })
  })

  test('not seen by a word in the chat, or by a press on another card', async () => {
    const { elin, teams, sendAfter } = stage()
    await sendAfter(0)
    const [help] = await teams.say(elin, 'hjælp')
    await teams.press(elin, buttonOf(cardOf(help), 'task.list'), { on: help?.id ?? '' })
    expect((await elinsRow()).seen_at).toBeNull()
  })

  const opened = (): OutboxId => {
    const sent = stage()
      .connector.posts()
      .find(({ path }) => path.includes(stage().elin.aadObjectId))
    const [, id] = /notice(?:=|%3D)([0-9a-f-]{36})/.exec(JSON.stringify(cardOf(sent))) ?? []
    return id as OutboxId
  }

  test('seen when a page is opened by a link of the card, everything told on it at once, the first time', async () => {
    const { app, clock, elin, town, ksd, sendAfter } = stage()
    const other = await app.world.data.asSystem((tx) => aTask(tx, town, ksd, { executorId: elin.id }))
    const event = { type: 'task.assigned' as const, taskId: other, as: 'EXECUTOR' as const }
    const dueAt = new Date((await elinsRow()).due_at)
    await app.world.data.asSystem((tx) =>
      tx.outbox.add({ key: `assigned:${other}`, municipalityId: town.id, personId: elin.id, event, dueAt }),
    )
    await sendAfter(0)
    expect((await read()).counts).toMatchObject({ sent: 2, seen: 0 })
    const id = opened()
    await seen(app.world, elin.caller, id)
    const first = (await elinsRow()).seen_at
    expect(first?.toISOString()).toBe(clock.now().toISOString())
    clock.add(10)
    await seen(app.world, elin.caller, id)
    expect((await elinsRow()).seen_at).toEqual(first)
    expect((await read()).counts).toMatchObject({ sent: 0, seen: 2 })
  })

  test('seen by whoever it is for, and by nobody else who has the link', async () => {
    const { app, sendAfter } = stage()
    await sendAfter(0)
    const id = opened()
    for (const who of [admin, kombit])
      await expect(seen(app.world, who.caller, id)).rejects.toMatchObject({ code: 'not-found' })
    expect((await elinsRow()).seen_at).toBeNull()
  })

  test('still known by the links of a card that was drawn anew', async () => {
    const { app, connector, elin, task, sendAfter } = stage()
    await sendAfter(0)
    const id = opened()
    const { version } = await tasks.read(app.world, elin.caller, task)
    await tasks.changeStatus(app.world, elin.caller, { taskId: task, version, status: 'STARTED' })
    await sendAfter(0)
    const update = connector.calls.find(
      ({ method, path }) => method === 'PUT' && path.includes(elin.aadObjectId),
    )
    expect(JSON.stringify(cardOf(update))).toContain(id)
  })

  const ends = OUTBOX_STATES.flatMap((state) =>
    [null, NOBODY_TO_GIVE_IT_TO].flatMap((problem) =>
      [false, true].map((isToldAgain) => ({ state, problem, isToldAgain, isSeen: false })),
    ),
  )

  test.each(ends)('counted and listed alike: $state, $problem, told again $isToldAgain', async (end) => {
    const { state, problem, isToldAgain } = end
    await setState(`state = '${state}', problem = ${problem === null ? 'null' : `'${problem}'`},
      told_again_at = ${isToldAgain ? 'now()' : 'null'}`)
    const fate = fateOf(end)
    const { counts, undelivered } = await read()
    expect([counts[fate], undelivered.length]).toEqual([1, fate === 'undeliverable' ? 1 : 0])
    // What may be sent again is, and nothing else.
    const { id } = await elinsRow()
    const offered = undelivered.filter((one) => one.canResend).map((one) => one.id)
    expect(await resend([id])).toEqual({ sent: offered.length })
    await stage().sendAfter(0)
    for (const { why, canResend } of undelivered) expect(canResend).toBe(canBeResent(why))
  })
})

describe('who cannot be reached', () => {
  test('is named with why, and what waits for them', async () => {
    const { app, connector, elin, town, teams, sendAfter } = stage()
    const never = await app.world.data.asSystem((tx) => aPerson(tx, town, { fullName: 'Ny Medarbejder' }))
    const why = async (who: Someone) => (await read()).unreachable.people.find(({ id }) => id === who.id)
    expect(await why(elin)).toBeUndefined()
    expect(await why(never)).toMatchObject({ why: 'never', held: 0 })
    await teams.remove(elin)
    await sendAfter(0)
    expect(await why(elin)).toMatchObject({ why: 'removed', held: 1, since: expect.any(String) })
    expect((await read()).undelivered).toMatchObject([{ why: 'held', canResend: false, kind: 'deadline' }])
    await teams.say(elin, 'hej')
    // What waited is sent now that she is back; it must be settled before it is made to wait again.
    await sendAfter(0)
    expect([await why(elin), (await read()).undelivered]).toEqual([undefined, []])
    await setState(`state = 'WAITING', due_at = due_at`)
    connector.mood({ kind: 'refuses', status: 403, code: 'ConversationBlockedByUser' })
    await sendAfter(1)
    expect(await why(elin)).toMatchObject({ why: 'blocked' })
  })

  test('is everybody when the tenant shuts the bot out, and nobody of another municipality', async () => {
    const { app, connector, elin, sendAfter } = stage()
    connector.mood({ kind: 'refuses', status: 403, code: 'BotDisabledByAdmin' })
    await sendAfter(0)
    const { people } = (await read()).unreachable
    expect(people.find(({ id }) => id === elin.id)).toMatchObject({ why: 'closed', held: 1 })
    const other = await app.world.data.asSystem(async (tx) =>
      aPerson(tx, await aMunicipality(tx), { isAdministrator: true }),
    )
    const theirs = await read(other)
    expect(theirs.unreachable.people.map(({ id, why }) => [id, why])).toEqual([[other.id, 'never']])
    expect([theirs.undelivered, theirs.counts.undeliverable]).toEqual([[], 0])
  })
})

describe('sending again', () => {
  test('sends exactly those, once however often one presses, and what may have arrived is marked', async () => {
    const { elin, posts, states, sendAfter } = stage()
    await setState(`state = 'UNCERTAIN'`)
    const { id } = await elinsRow()
    const answers = await Promise.all([resend([id]), resend([id]), resend([id])])
    expect(answers.map(({ sent }) => sent).sort()).toEqual([0, 0, 1])
    await sendAfter(0)
    await resend([id])
    await sendAfter(0)
    expect([posts().length, await states()]).toEqual([1, ['SENT']])
    const [row] = await askSql<{ maybe: boolean }>(
      `select maybe_duplicate as maybe from outbox where id = '${id}'`,
    )
    expect([row?.maybe, elin.id.length > 0]).toEqual([true, true])
  })

  test('is written down with who did it and when, and seen where it fails again', async () => {
    const { clock } = stage()
    await setState(`state = 'FAILED'`)
    const { id } = await elinsRow()
    expect((await read()).undelivered).toMatchObject([{ id, resent: null }])
    await resend([id])
    await setState(`state = 'FAILED'`)
    expect((await read()).undelivered).toMatchObject([
      { id, resent: { at: clock.now().toISOString(), by: 'Anders Administrator' } },
    ])
    const written = await askSql<{ field: string; actor_id: string }>(
      `select field, actor_id from history where subject = 'notice' and subject_id = '${id}'`,
    )
    expect(written).toEqual([{ field: 'resent', actor_id: admin.id }])
  })

  test('is not for others: neither a colleague, nor another municipality, nor KOMBIT', async () => {
    const { app, elin, states } = stage()
    await setState(`state = 'FAILED'`)
    const { id } = await elinsRow()
    const other = await app.world.data.asSystem(async (tx) =>
      aPerson(tx, await aMunicipality(tx), { isAdministrator: true }),
    )
    for (const who of [elin, kombit])
      await expect(resend([id], who)).rejects.toMatchObject({ code: 'not-found' })
    expect(await resend([id], other)).toEqual({ sent: 0 })
    expect(await states()).toEqual(['FAILED'])
  })
})

test('KOMBIT sees numbers by municipality and no name', async () => {
  const { app, town, elin, sendAfter } = stage()
  await sendAfter(0)
  const counted = await delivery.municipalities(app.world, kombit.caller)
  expect(counted.municipalities.find(({ id }) => id === town.id)?.counts).toMatchObject({ sent: 1 })
  expect(JSON.stringify(counted)).not.toContain(elin.name)
  await expect(delivery.municipalities(app.world, admin.caller)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(read(kombit)).rejects.toMatchObject({ code: 'not-found' })
})
