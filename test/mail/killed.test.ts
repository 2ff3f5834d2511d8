import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TaskDetail } from '../../src/contract/task.js'
import { launch, serves, type Launched } from '../chaos/launch.js'
import { signIn } from '../support/app.js'
import { isServer, openTestDatabase, testPlace } from '../support/database.js'
import { freePort } from '../support/http.js'
import { startMailServer, type MailServer } from '../support/mailServer.js'
import { doorEnv, MAILBOX } from '../support/mailStage.js'
import { VOUCHED } from '../support/relay.js'
import { until } from '../support/until.js'

/**
 * A process of its own is killed (SIGKILL) while a mail comes in, and started again; a relay brings again what it has not
 * been told is taken.
 */
jest.setTimeout(240_000)

let server: MailServer
let door: number
let env: Record<string, string>
let klik: Launched
let url: string | null
let answerTo: string
let taskId: string

async function begin(): Promise<void> {
  klik = await launch({ env })
  expect([await serves(klik), klik.log()]).toEqual([true, expect.anything()])
}

async function ask<T>(path: string, text?: string): Promise<T> {
  const api = `${klik.url}/api/v1`
  const { token } = await signIn({ api }, 'Elin Nielsen')
  const headers = { authorization: `Bearer ${token}` }
  const told = text === undefined ? {} : { method: 'POST', body: JSON.stringify({ text }) }
  return (await (await fetch(`${api}${path}`, { headers, ...told })).json()) as T
}

beforeAll(async () => {
  await (await openTestDatabase()).close()
  const place = await testPlace()
  url = 'url' in place ? place.url : null
  server = await startMailServer()
  door = await freePort()
  env = {
    ...doorEnv(door),
    ...{ SMTP_URL: server.url, MAIL_FROM: 'klik@korsbaek.example', KLIK_SAMPLE: 'true' },
    KLIK_DATA_DIR: mkdtempSync(join(tmpdir(), 'klik-killed-')),
    ...(url === null ? {} : { DATABASE_URL: url }),
  }
  await begin()
  type Listed = { tasks: { id: string; kind: string; project: { name: string } }[] }
  const { tasks } = await ask<Listed>('/tasks')
  taskId = tasks.find(({ kind, project }) => kind === 'KLIK' && project.name === 'KSD')?.id ?? ''
  await ask(`/tasks/${taskId}/messages`, 'Hvornår kommer den?')
  const sent = (): MailServer['taken'][number] | undefined => server.taken.find(({ to }) => to === MAILBOX)
  await until(() => sent() !== undefined)
  answerTo = sent()?.mail.replyTo?.[0]?.address ?? ''
})
afterAll(async () => {
  klik?.kill('SIGKILL')
  await klik?.ended
  await server?.close()
})

/** A relay that has said all of the mail. `answer`: what it hears then; an empty text when nobody is there any more. */
async function sayAll(text: string): Promise<{ answer: Promise<string> }> {
  const mail = [
    `Authentication-Results: ${VOUCHED}`,
    ...[
      `From: ${MAILBOX}`,
      `To: ${answerTo}`,
      'Subject: SV',
      `Message-ID: <${text.replace(/\W/g, '')}@kombit.example>`,
    ],
    ...['Content-Type: text/plain; charset=utf-8', '', text, '.'],
  ]
  const socket = connect(door, '127.0.0.1')
  socket.on('error', () => undefined)
  const hear = async (): Promise<string> =>
    Promise.race([
      once(socket, 'data').then(([said]) => String(said)),
      once(socket, 'close').then(() => ''),
    ]).catch(() => '')
  await hear()
  for (const line of ['EHLO relay', `MAIL FROM:<${MAILBOX}>`, `RCPT TO:<${answerTo}>`, 'DATA']) {
    const heard = hear()
    socket.write(`${line}\r\n`)
    expect(await heard).toMatch(/^[23]/)
  }
  const answer = hear().finally(() => socket.destroy())
  await new Promise<void>((resolve) => void socket.write(`${mail.join('\r\n')}\r\n`, () => resolve()))
  return { answer }
}

async function killAndBegin(): Promise<void> {
  klik.kill('SIGKILL')
  await klik.ended
  await begin()
}

const standing = async (text: string): Promise<number> =>
  (await ask<TaskDetail>(`/tasks/${taskId}`)).messages.filter((one) => one.text === text).length

/** What a relay does that has heard nothing. */
async function bringAgain(text: string): Promise<void> {
  expect(await (await sayAll(text)).answer).toMatch(/^250/)
}

test('what was taken stands in the thread, however soon after it the process was killed', async () => {
  const text = 'Den kommer fredag.'
  expect(await (await sayAll(text)).answer).toMatch(/^250/)
  await killAndBegin()
  expect(await standing(text)).toBe(1)
  await bringAgain(text)
  expect(await standing(text)).toBe(1)
})

test('what nobody was told is taken stands there once when it has been brought again', async () => {
  const text = 'Den kommer allerede torsdag.'
  const { answer } = await sayAll(text)
  await killAndBegin()
  if ((await answer).startsWith('250')) expect(await standing(text)).toBe(1)
  else await bringAgain(text)
  expect(await standing(text)).toBe(1)
})

/** The embedded database cannot be held up from outside. */
const onServer = isServer() ? test : test.skip

onServer(
  'killed in the midst of writing it down, nothing of it is there, and brought again it stands once',
  async () => {
    if (url === null) throw new Error('there is a server')
    const text = 'Den kommer nok først mandag.'
    const holder = new pg.Client({ connectionString: url })
    await holder.connect()
    await holder.query('begin; lock table message in exclusive mode')
    const { answer } = await sayAll(text)
    const held = `select count(*)::int as n from pg_locks l join pg_database d on d.oid = l.database
    where d.datname = current_database() and not l.granted`
    await until(async () => (await holder.query<{ n: number }>(held)).rows[0]?.n === 1)
    klik.kill('SIGKILL')
    await klik.ended
    await holder.query('rollback')
    await holder.end()
    expect(await answer).toBe('')
    await begin()
    expect(await standing(text)).toBe(0)
    await bringAgain(text)
    expect(await standing(text)).toBe(1)
  },
)
