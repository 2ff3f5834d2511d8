import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import * as audit from '../../src/services/audit.js'
import * as localTasks from '../../src/services/tasks/local.js'
import { aFullDatabase, type FullDatabase } from '../support/fullDatabase.js'
import { userRoom } from '../support/users.js'

let room: Awaited<ReturnType<typeof userRoom>>
let all: FullDatabase
beforeAll(async () => {
  room = await userRoom()
  room.clock.set('2026-03-02T09:00:00Z')
  all = await room.asSystem(aFullDatabase)
})
afterAll(() => room.close())
beforeEach(async () => {
  await room.sql('delete from audit_entry')
  await room.sql('delete from audit_block')
  await audit.seal(room.world)
})

/** Something happens to a person, as the product writes it down. */
const happens = (): Promise<unknown> =>
  room.sql(`insert into history (id, municipality_id, subject, subject_id, at, actor_side, field, old_value, new_value)
    values (gen_random_uuid(), '${all.here.id}', 'person', '${all.ofHere.who.id}', '2026-03-02T09:00:00Z', 'SYSTEM', 'language', 'da', 'en')`)
const faults = async () =>
  (await audit.check(room.world, null)).faults.map(({ kind, count }) => [kind, count])

test('everything that happened is in one block or the next, and each block builds on the one before', async () => {
  const first = await audit.check(room.world, null)
  expect(first).toMatchObject({ blocks: 1, unsealed: 0, late: 0, faults: [], known: null })
  expect(await audit.seal(room.world)).toBeNull()
  await happens()
  expect(await audit.check(room.world, null)).toMatchObject({ unsealed: 1, late: 0 })
  const block = await audit.seal(room.world)
  expect(block).toMatchObject({ number: 2, entries: 1, previousHash: first.last })
  expect(await audit.check(room.world, first.last)).toMatchObject({
    ...{ blocks: 2, entries: first.entries + 1, unsealed: 0, last: block?.hash, known: true, faults: [] },
  })
})

test('what a long transaction brings after others, with a number far below theirs, is in the next block', async () => {
  await room.sql(`insert into history (id, ordinal, subject, subject_id, at, actor_side, field)
    values (gen_random_uuid(), -20000, 'person', '${all.ofHere.who.id}', '2026-03-02T08:59:00Z', 'SYSTEM', 'language')`)
  expect(await audit.seal(room.world)).toMatchObject({ number: 2, entries: 1 })
  expect(await audit.check(room.world, null)).toMatchObject({ unsealed: 0, late: 0, faults: [] })
  await room.sql('delete from history where ordinal = -20000')
})

describe('it shows when somebody with the whole database in their hands', () => {
  const ONE = `ordinal = (select min(ordinal) from history)`
  test.each<[string, string, string]>([
    ['changes what a thing became', `update history set new_value = 'noget andet' where ${ONE}`, 'CHANGED'],
    ['changes who did it', `update history set actor_side = 'SUPPLIER' where ${ONE}`, 'CHANGED'],
    ['changes when it was', `update history set at = at - interval '1 second' where ${ONE}`, 'CHANGED'],
    ['takes an entry away', `delete from history where ${ONE}`, 'MISSING'],
    ['takes the salt away, to change a value', `update audit_entry set salt = null where ${ONE}`, 'CHANGED'],
    ['seals an entry anew', `update audit_entry set row_digest = repeat('0', 64) where ${ONE}`, 'CHANGED'],
    ['takes a seal away', `delete from audit_entry where ${ONE}`, 'CHAIN'],
    ['changes a block', `update audit_block set hash = repeat('0', 64)`, 'CHAIN'],
  ])('%s', async (_, statement, kind) => {
    const before = await room.sql<{ row: string }>(
      `select to_jsonb(h)::text as row from history h where ${ONE}`,
    )
    expect(await faults()).toEqual([])
    await room.sql(statement)
    expect((await faults()).map(([one]) => one)).toContain(kind)
    await room.sql(`delete from history where ${ONE} and exists (select 1)
      and id = (select id from jsonb_populate_record(null::history, $row$${before[0]?.row ?? '{}'}$row$))`)
    await room.sql(`insert into history select * from jsonb_populate_record(null::history, $row$${before[0]?.row ?? '{}'}$row$)
      on conflict do nothing`)
  })

  test('makes the whole chain anew: a hash that was kept elsewhere is not in it', async () => {
    const { last } = await audit.check(room.world, null)
    await room.sql(`update history set new_value = 'noget andet' where ${ONE}`)
    await room.sql('delete from audit_entry')
    await room.sql('delete from audit_block')
    await audit.seal(room.world)
    expect(await audit.check(room.world, last)).toMatchObject({ faults: [], known: false })
  })

  test('puts something in that should have been sealed long ago', async () => {
    await room.sql(`insert into history (id, subject, subject_id, at, actor_side, field)
      values (gen_random_uuid(), 'person', '${all.ofHere.who.id}', '2026-02-01T09:00:00Z', 'SYSTEM', 'language')`)
    expect(await audit.check(room.world, null)).toMatchObject({ unsealed: 1, late: 1 })
  })
})

test('what may be forgotten is: a local task takes its history with it, and the chain holds', async () => {
  const { localId, who } = all.ofHere
  const { entries } = await audit.check(room.world, null)
  await localTasks.remove(room.world, who.caller, { taskId: localId, version: 1 })
  const after = await audit.check(room.world, null)
  expect([after.faults, after.entries]).toEqual([[], entries])
  expect(after.forgotten).toBeGreaterThan(0)
})
