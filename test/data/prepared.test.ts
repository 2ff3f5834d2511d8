import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { NO_FILTER, TASK_SORTS, type TaskFilter, type TaskSort } from '../../src/domain/taskList.js'
import * as contacts from '../../src/services/contacts/contacts.js'
import * as people from '../../src/services/users/people.js'
import * as sharedRoles from '../../src/services/roles/sharedRoles.js'
import * as tasks from '../../src/services/tasks/tasks.js'
import * as users from '../../src/services/users/users.js'
import { aMunicipality, aPerson, aProject, aTask, type Someone } from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import { isServer, openTestDatabase } from '../support/database.js'
import { NO_SHARED_FILTER } from '../support/everywhere.js'
import { aWorld } from '../support/world.js'

const onServer = isServer() ? test : test.skip
const opened = openTestDatabase()
let elin: Someone

beforeEach(async () => {
  const db = await opened
  await db.empty()
  elin = await db.data.asSystem(async (tx) => {
    const town = await aMunicipality(tx)
    const ksd = await aProject(tx, 'KSD', [town])
    await aTask(tx, town, ksd, { title: '100 % af alle_brugere \\ (rolle 3)', instanceNumber: 140010 })
    return aPerson(tx, town, { fullName: 'Elin Nielsen', isAdministrator: true, access: [[ksd, 'PLUS']] })
  })
})
afterAll(async () => (await opened).close())

const world = async () => aWorld((await opened).data, standingClock('2026-03-02T09:00:00Z'))
/** One after the other, so that it is always the same session of the pool. */
async function plans(): Promise<number> {
  const [row] = await (
    await opened
  ).dataSource.query<{ count: number }[]>('select count(*)::int as count from pg_prepared_statements')
  return row?.count ?? 0
}
const wordsOf = (count: number): string => Array.from({ length: count }, (_, n) => `w${n}`).join(' ')

async function listed(
  filter: Partial<TaskFilter>,
  sort: TaskSort[] = [{ by: 'endDate', descending: false }],
) {
  const query = { filter: { ...NO_FILTER, ...filter }, sort, after: null, size: 10 }
  return (await tasks.list(await world(), elin.caller, query)).tasks
}

/** Whatever one may search for in `n` words. */
async function searched(words: string): Promise<void> {
  const here = await world()
  await listed({ words })
  await people.search(here, elin.caller, words)
  await contacts.list(here, elin.caller, { list: 'MAYORS', scope: 'own', words, page: 1, size: 10 })
  const filter = { project: [], userType: [], words, fk: 'any' as const, login: 'any' as const }
  await users.list(here, elin.caller, {
    filter,
    sort: { by: 'name', descending: false },
    after: null,
    size: 10,
  })
  await sharedRoles.list(here, elin.caller, {
    ...{ filter: { ...NO_SHARED_FILTER, words }, sort: [{ by: 'role', descending: false }], after: null },
    ...{ size: 10, purpose: null },
  })
}

const FILTERS: Partial<TaskFilter>[] = [
  { marker: ['RED'] },
  { status: ['STARTED'] },
  { priority: ['MANDATORY'] },
  { own: true },
  { responsible: ['UNASSIGNED'] },
  { executor: ['UNASSIGNED'] },
  { words: 'a' },
]

describe('a session of the database', () => {
  onServer('keeps the same plans however many words are searched for', async () => {
    await searched(wordsOf(1))
    await searched(`${wordsOf(1)} 7`)
    const before = await plans()
    for (let count = 1; count <= 20; count += 1) await searched(wordsOf(count))
    for (let count = 1; count <= 19; count += 1) await searched(`${wordsOf(count)} ${count}`)
    expect(await plans()).toBe(before)
    expect(before).toBeGreaterThan(0)
  })

  onServer('keeps no plan of each order and each choice of filters', async () => {
    for (const filter of [{}, ...FILTERS]) await listed(filter)
    const before = await plans()
    for (const by of TASK_SORTS.filter((sort) => sort !== 'marker' && sort !== 'endDate')) {
      for (const then of TASK_SORTS.filter((sort) => sort !== by)) {
        await listed({}, [
          { by, descending: false },
          { by: then, descending: true },
        ])
      }
    }
    for (let choice = 0; choice < 2 ** FILTERS.length; choice += 1) {
      await listed(
        Object.assign({}, ...FILTERS.filter((_, n) => (choice >> n) % 2 === 1)) as Partial<TaskFilter>,
      )
    }
    expect(await plans()).toBe(before)
  })
})

describe('a search', () => {
  test.each([
    ['100 % brugere', 1],
    ['alle_brugere', 1],
    ['a_le', 0],
    ['%alle', 0],
    ['\\ rolle', 1],
    ['brugere 140010', 1],
    ['#140010', 1],
    ['140010 findesikke', 0],
    ['14001', 0],
    ['3', 1],
  ])('takes "%s" as it is written', async (words, hits) => {
    expect(await listed({ words })).toHaveLength(hits)
  })

  test('for more words than anybody means is refused, with a way forward', async () => {
    for (const search of [searched, (words: string) => listed({ words })])
      await expect(search(wordsOf(21))).rejects.toMatchObject({ code: 'too-many-words', facts: { max: 20 } })
    await searched(`${wordsOf(20)} ${wordsOf(20)}`)
  })
})
