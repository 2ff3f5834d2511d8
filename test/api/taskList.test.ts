import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { TASK_SORTS } from '../../src/domain/taskList.js'
import { signIn, startApp, type App } from '../support/app.js'
import { aTask, day } from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import { repeats } from '../support/effort.js'
import { aPlace, type Place } from './place.js'

let app: App
let place: Place
const tokens = new Map<string, string>()

beforeAll(async () => {
  app = await startApp({ clock: standingClock('2026-03-02T09:00:00Z') })
  place = await app.world.data.asSystem(async (tx) => {
    const made = await aPlace(tx)
    const { town, ksd, who } = made
    await aTask(tx, town, ksd, { title: 'Petras', responsibleId: who.plus.id, endDate: day('2026-04-01') })
    await aTask(tx, town, ksd, { title: 'Petra udfører', executorId: who.plus.id })
    await aTask(tx, town, ksd, { title: 'En anden', responsibleId: who.nominee.id })
    return made
  })
})
afterAll(() => app.close())

type Body = Record<string, unknown>

async function ask(
  who: 'plus' | 'reader',
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: Body }> {
  const { name } = place.who[who]
  const token = tokens.get(name) ?? (await signIn(app, name)).token
  tokens.set(name, token)
  const response = await fetch(`${app.api}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: (await response.json()) as Body }
}

const titles = ({ tasks }: Body): string[] => (tasks as { title: string }[]).map(({ title }) => title)

test('sorts by several keys, pages by them, and shows only one’s own tasks when asked to', async () => {
  const query = '/tasks?own=true&sort=-endDate,title&page[size]=1'
  const { body: first } = await ask('plus', 'GET', query)
  expect([titles(first), first.total]).toEqual([['Petras'], 2])
  const { body: second } = await ask('plus', 'GET', `${query}&page[cursor]=${String(first.nextCursor)}`)
  expect([titles(second), second.nextCursor]).toEqual([['Petra udfører'], null])
})

test.each(['title,title', 'title,-title', 'title,phase,theme,status,priority', 'title,', 'title;x', ''])(
  'refuses to sort by %j',
  async (sort) => {
    const { status, body } = await ask('plus', 'GET', `/tasks?sort=${sort}`)
    expect([status, body.code, body.facts]).toMatchObject([422, 'invalid-input', { field: 'sort' }])
  },
)

const anyValue = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('infinity', '-infinity', 'NaN', '2026-02-30', '9'.repeat(12), '-1', 'a\u0000b', '\ud800'),
  fc.integer(),
  fc.constant(null),
)
const anyCursor = fc.tuple(
  fc.oneof(fc.integer(), fc.double(), fc.string()),
  fc.array(anyValue, { maxLength: 4 }),
)

test('a cursor somebody has tampered with is refused or gives a page, and never breaks', async () => {
  await fc.assert(
    fc.asyncProperty(anyCursor, fc.constantFrom(...TASK_SORTS), async ([number, values], sort) => {
      const cursor = Buffer.from(JSON.stringify([number, ...values])).toString('base64url')
      const { status, body } = await ask('plus', 'GET', `/tasks?sort=${sort}&page[cursor]=${cursor}`)
      if (status !== 200) expect([status, body.code]).toEqual([422, 'invalid-input'])
    }),
    { numRuns: repeats({ short: 60, long: 2_000 }) },
  )
  for (const cursor of ['x', 'e30', 'W10', 'bnVsbA', '%00', 'WzEsIjEiXQ']) {
    const { body } = await ask('plus', 'GET', `/tasks?page[cursor]=${cursor}`)
    expect([cursor, body.facts]).toEqual([cursor, { field: 'page[cursor]' }])
  }
  expect(app.log.bugs).toEqual([])
})

test('a view is each person’s own, is replaced by the next, and forgotten when asked to', async () => {
  const save = (search: string) => ask('plus', 'PUT', '/me/task-view', { search })
  expect((await ask('plus', 'GET', '/me/task-view')).body).toEqual({ search: null })
  await save('marker=RED&sort=marker')
  const search = `project=${place.ksd}&responsible=UNASSIGNED&sort=-endDate,title`
  expect((await save(search)).body).toEqual({ search })
  expect((await ask('plus', 'GET', '/me/task-view')).body).toEqual({ search })
  expect((await ask('reader', 'GET', '/me/task-view')).body).toEqual({ search: null })
  expect((await ask('plus', 'DELETE', '/me/task-view')).body).toEqual({ search: null })
  expect((await ask('plus', 'GET', '/me/task-view')).body).toEqual({ search: null })
})

test.each([
  'marker=BLUE',
  'sort=title,title',
  'unknown=1',
  'page[size]=2',
  'project=x',
  'own=1',
  'x'.repeat(9_000),
])('a view that asks for %.20s is not kept', async (search) => {
  const { status, body } = await ask('plus', 'PUT', '/me/task-view', { search })
  expect([status, body.facts]).toMatchObject([422, { field: 'search' }])
  expect((await ask('plus', 'GET', '/me/task-view')).body).toEqual({ search: null })
})
