import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { CHANGE_KINDS } from '../../src/domain/change.js'
import { signIn, startApp, type App } from '../support/app.js'
import { runSql } from '../support/database.js'
import { listenTo, type Listener } from '../support/listener.js'
import { closed, opened } from '../support/rawHttp.js'
import { until } from '../support/until.js'

type Task = { id: string; number: number; version: number; project: { name: string }; status: string }

let app: App
let isClosed = false
const open = new Set<Listener>()
beforeAll(async () => {
  app = await startApp({ sample: true })
})
afterEach(() => {
  for (const listener of open) listener.close()
  open.clear()
})
afterAll(() => (isClosed ? undefined : app.close()))

async function listens(name: string, after?: string): Promise<Listener> {
  const { token } = await signIn(app, name)
  const listener = await listenTo(app.api, token, after)
  open.add(listener)
  return listener
}

/** Everybody at once, with nothing told yet. */
async function listening(...names: string[]): Promise<Listener[]> {
  const all = await Promise.all(names.map((name) => listens(name)))
  for (const one of all) one.forget()
  return all
}

async function ask<T>(name: string, path: string, method = 'GET', body?: unknown): Promise<T> {
  const { token } = await signIn(app, name)
  const answer = await fetch(`${app.api}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

const taskOf = async (name: string, project = 'KSD'): Promise<Task> => {
  const { tasks } = await ask<{ tasks: Task[] }>(name, '/tasks')
  const found = tasks.find((task) => task.project.name === project && task.status !== 'NOT_ACTIVE')
  if (!found) throw new Error(`no task of ${project}`)
  return found
}

const toggle = async (name: string, project?: string): Promise<void> => {
  const { id, version, status } = await taskOf(name, project)
  const next = status === 'NOT_STARTED' ? 'STARTED' : 'NOT_STARTED'
  await ask(name, `/tasks/${id}/status`, 'PUT', { status: next, version })
}

let serial = 0
/** Something everybody of a municipality may know of, told after all that was done before it. */
const addContact = (name: string): Promise<unknown> =>
  ask(name, '/contacts/MAILBOXES', 'POST', {
    ...{ key: randomUUID(), email: `nr${(serial += 1)}@by.example`, title: 'Valg' },
  })

describe('an open tab is told that a task has changed', () => {
  test('a colleague’s of the same project, KOMBIT’s, and a supplier’s of the project; nobody else’s', async () => {
    const [colleague, kombit, supplier, elsewhere, without, neighbour] = await listening(
      ...['Nils Petersen', 'Karen Lund', 'Søren Dam', 'Clara Rasmussen', 'Poul Holm', 'Birthe Olsen'],
    )
    await toggle('Elin Nielsen')
    for (const one of [colleague, kombit, supplier]) await one?.hears('task')
    await addContact('Klik Admin')
    await addContact('Birthe Olsen')
    for (const one of [elsewhere, without, neighbour]) await one?.hears('contact')
    expect([elsewhere, without, neighbour].map((one) => one?.told())).toEqual([
      ['contact'],
      ['contact'],
      ['contact'],
    ])
    expect(supplier?.told()).toEqual(['task'])
  })

  test('and is told the kind of thing only', async () => {
    const [kombit] = await listening('Karen Lund')
    const { token } = await signIn(app, 'Karen Lund')
    const line = new AbortController()
    const answer = await fetch(`${app.api}/changes`, {
      headers: { authorization: `Bearer ${token}` },
      signal: line.signal,
    })
    let text = ''
    void (async () => {
      for await (const piece of (answer.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()))
        text += piece
    })().catch(() => undefined)
    await toggle('Elin Nielsen')
    await kombit?.hears('task')
    await until(() => text.split('\n\n').length > 2)
    line.abort()
    for (const news of text.split('\n\n').slice(1, -1)) {
      expect(news).toMatch(/^data: \{"marker":"[\w-]+","among":\d+,"kinds":\["[a-zA-Z",]+"\]\}$/)
    }
  })

  test('of a message, for both sides; of a local task and of internal notes the municipality’s own only', async () => {
    const [colleague, kombit] = await listening('Nils Petersen', 'Karen Lund')
    const { id } = await taskOf('Elin Nielsen')
    await ask('Karen Lund', `/tasks/${id}/messages`, 'POST', { text: 'Husk bilaget.' })
    await Promise.all([colleague?.hears('task'), kombit?.hears('task')])
    kombit?.forget()
    colleague?.forget()
    await ask('Elin Nielsen', `/tasks/${id}/local`, 'POST', { title: 'Vores egen' })
    await colleague?.hears('task')
    colleague?.forget()
    await runSql(
      `insert into task_note (task_id, municipality_id, text) select id, municipality_id, 'x' from task where id = '${id}'
        on conflict (task_id) do update set text = 'y'`,
    )
    await colleague?.hears('task')
    await addContact('Birthe Olsen')
    await kombit?.hears('contact')
    expect(kombit?.told()).toEqual(['contact'])
  })

  test('of a snooze, only the person’s own', async () => {
    const [own, colleague] = await listening('Elin Nielsen', 'Nils Petersen')
    const { id } = await taskOf('Elin Nielsen')
    await runSql(
      `insert into snooze (person_id, task_id, municipality_id, until) select p.id, t.id, t.municipality_id, '2099-01-01'
        from person p, task t where p.full_name = 'Elin Nielsen' and t.id = '${id}'`,
    )
    await own?.hears('task')
    await addContact('Klik Admin')
    await colleague?.hears('contact')
    expect(colleague?.told()).toEqual(['contact'])
  })
})

describe('the line', () => {
  test('is for nobody in particular without a token', async () => {
    expect((await listenTo(app.api, 'nonsense')).status).toBe(401)
  })

  test('is neither packed nor gathered on its way', async () => {
    const { headers } = await listens('Nils Petersen')
    expect({
      type: headers.get('content-type'),
      packed: headers.get('content-encoding'),
      gathered: headers.get('x-accel-buffering'),
      kept: headers.get('cache-control'),
    }).toEqual({
      type: 'text/event-stream; charset=utf-8',
      packed: null,
      gathered: 'no',
      kept: 'no-store, no-transform',
    })
  })

  test('begins, for a tab that comes back, with what it has missed, and with nothing where that is nothing', async () => {
    const [before] = await listening('Nils Petersen')
    await toggle('Elin Nielsen')
    await before?.hears('task')
    const marker = before?.marker()
    expect((await listens('Nils Petersen', marker)).told()).toEqual([])
    await addContact('Klik Admin')
    expect((await listens('Nils Petersen', marker)).told()).toEqual(['contact'])
    expect((await listens('Nils Petersen', 'of-another-time')).told()).toEqual([...CHANGE_KINDS].sort())
  })

  test('ends for somebody whose rights have changed, who then is no longer told', async () => {
    const [mikkel, nils] = await listening('Mikkel Pedersen', 'Nils Petersen')
    const sample = `select id from person where full_name = 'Mikkel Pedersen'`
    await runSql(`delete from access where person_id in (${sample})`)
    await until(() => mikkel?.hasEnded() ?? false)
    expect(mikkel?.told()).toEqual([...CHANGE_KINDS].sort())
    expect(nils?.hasEnded()).toBe(false)
    const again = await listens('Mikkel Pedersen', mikkel?.marker())
    again.forget()
    await toggle('Elin Nielsen')
    await nils?.hears('task')
    await addContact('Klik Admin')
    await again.hears('contact')
    expect(again.told()).toEqual(['contact'])
  })

  test('is had by one person so many times, and by the next all the same', async () => {
    for (let n = 0; n < 8; n += 1) await listens('Asta Friis')
    expect((await listens('Asta Friis')).status).toBe(429)
    expect((await listens('Poul Holm')).status).toBe(200)
    const [one] = open
    one?.close()
    await until(async () => (await listens('Asta Friis')).status === 200)
  })
})

test('a server that is told to end does not wait for open tabs', async () => {
  const { token } = await signIn(app, 'Nils Petersen')
  const socket = await opened(app.port)
  socket.write(`GET /api/v1/changes HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${token}\r\n\r\n`)
  await once(socket, 'data')
  const gone = closed(socket)
  const [listener] = await listening('Karen Lund')
  const began = performance.now()
  await app.close()
  isClosed = true
  await gone
  await until(() => listener?.hasEnded() ?? false)
  // Requests under way would have been waited for nine seconds.
  expect(performance.now() - began).toBeLessThan(8_000)
})
