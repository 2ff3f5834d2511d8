import { afterAll, beforeAll, expect, test } from '@jest/globals'
import * as retention from '../../../src/services/retention.js'
import * as audit from '../../../src/services/audit.js'
import { eraseLongGone, erasePerson } from '../../../src/services/users/erase.js'
import * as personalData from '../../../src/services/users/personalData.js'
import * as userDeletion from '../../../src/services/users/delete.js'
import * as messages from '../../../src/services/tasks/messages.js'
import { aFullDatabase, type FullDatabase } from '../../support/fullDatabase.js'
import { userRoom } from '../../support/users.js'

/** What nobody else is called, and no word contains. */
const CANARY = 'Kanariefugl'
const ADDRESS = 'kanariefugl@korsbaek.example'

let room: Awaited<ReturnType<typeof userRoom>>
let all: FullDatabase
beforeAll(async () => {
  room = await userRoom()
  room.clock.set('2026-03-02T09:00:00Z')
  all = await room.asSystem(aFullDatabase)
})
afterAll(() => room.close())

/** Where in the whole database it stands: the tables' names, each row as it would be in a dump. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await room.sql<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const [row] = await room.sql<{ n: number }>(
      `select count(*)::int as n from ${name} t where to_jsonb(t)::text ilike '%${text}%'`,
    )
    if (row && row.n > 0) found.push(name)
  }
  return found
}

/** Everything that can hold something of them holds it: what they are called, and what they wrote and were put on. */
async function leaveTraces(): Promise<void> {
  const { who, taskId } = all.ofHere
  await room.sql(`update person set full_name = '${CANARY} Tolv', name_sort = '${CANARY.toLowerCase()} tolv', email = '${ADDRESS}',
    direct_phone = '${CANARY} 1', mobile_phone = '${CANARY} 2', title = '${CANARY} 3', department = '${CANARY} 4',
    fk_job_function = '${CANARY} 5' where id = '${who.id}'`)
  await room.sql(
    `update task set responsible_id = '${who.id}', executor_id = '${who.id}' where id = '${taskId}'`,
  )
  await messages.write(room.world, who.caller, { taskId, text: 'Vi er i gang.' })
  await room.sql(
    `update held_mail set from_address = '${ADDRESS}', text = 'Hilsen ${CANARY}' where person_id = '${who.id}'`,
  )
  await room.sql(
    `update join_request set full_name = '${CANARY}', email = '${ADDRESS}' where person_id = '${who.id}'`,
  )
}

test('after the name is taken away it stands nowhere, and the seals of the history hold', async () => {
  const { who, admin } = all.ofHere
  await leaveTraces()
  expect(await tablesWith(CANARY)).toEqual(
    expect.arrayContaining(['held_mail', 'join_request', 'message', 'person']),
  )
  expect(await erasePerson(room.world, who.id)).toBe(false)

  await userDeletion.remove(room.world, admin.caller, { personId: who.id, version: 1 })
  await audit.seal(room.world)
  expect(await tablesWith(CANARY)).toEqual(expect.arrayContaining(['history', 'message', 'person']))
  const sealed = await audit.check(room.world, null)
  expect([sealed.faults, sealed.forgotten]).toEqual([[], 0])

  const found = await personalData.whoHas(room.world, ` ${ADDRESS.toUpperCase()} `)
  expect(found.map(({ id }) => id)).toEqual([who.id])
  expect(await erasePerson(room.world, who.id)).toBe(true)
  expect(await tablesWith(CANARY)).toEqual([])
  expect((await tablesWith('Slettet bruger')).sort()).toEqual(['history', 'message', 'person'])
  const after = await audit.check(room.world, sealed.last)
  expect([after.faults, after.known, after.forgotten > 0]).toEqual([[], true, true])
  expect(await personalData.whoHas(room.world, ADDRESS)).toEqual([])
  expect(await erasePerson(room.world, who.id)).toBe(false)
})

test('what is left of them is ids and what they did, under the pseudonym', async () => {
  const { who } = all.ofHere
  const [row] = await room.sql<{ name: string; email: string }>(
    `select full_name as name, email from person where id = '${who.id}'`,
  )
  expect(row?.name).toMatch(/^Slettet bruger [0-9A-F]{6}$/)
  const file = await personalData.ofPerson(room.world, { personId: who.id, language: 'da' })
  const text = new TextDecoder().decode(file)
  expect(text).toContain(row?.name)
})

test('two years after they were deleted it happens by itself, and not before', async () => {
  const { colleague, admin } = all.ofHere
  await userDeletion.remove(room.world, admin.caller, { personId: colleague.id, version: 1 })
  const nameOf = async () =>
    (await room.sql<{ name: string }>(`select full_name as name from person where id = '${colleague.id}'`))[0]
      ?.name
  room.clock.set('2028-02-29T09:00:00Z')
  expect(await eraseLongGone(room.world)).toBe(0)
  expect(await nameOf()).toBe(colleague.name)
  room.clock.set('2028-03-02T10:00:00Z')
  expect(await retention.cleanUp(room.world)).toMatchObject({ name: 1 })
  expect(await nameOf()).toMatch(/^Slettet bruger/)
  expect(await eraseLongGone(room.world)).toBe(0)
})

test('an address that was given to somebody else is two people’s: neither stands in the other’s file, and each name goes by itself', async () => {
  const { colleague, admin } = all.ofHere
  const address = 'genbrugt@korsbaek.example'
  await room.sql(`update person set email = '${address}' where id in ('${colleague.id}', '${admin.id}')`)
  const both = await personalData.whoHas(room.world, address)
  expect(both.map(({ id, deletedAt }) => [id, deletedAt === null]).sort()).toEqual(
    [
      [colleague.id, false],
      [admin.id, true],
    ].sort(),
  )
  const file = await personalData.ofPerson(room.world, { personId: colleague.id, language: 'da' })
  expect(new TextDecoder().decode(file)).not.toContain(admin.name)
  await room.sql(`update person set full_name = '${CANARY} Tretten' where id = '${colleague.id}'`)
  expect(await erasePerson(room.world, colleague.id)).toBe(true)
  expect(await tablesWith(CANARY)).toEqual([])
  expect((await personalData.whoHas(room.world, address)).map(({ id }) => id)).toEqual([admin.id])
})
