import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { OutboxRow } from '../../src/domain/conversation.js'
import { newId, type ProjectId, type TaskId } from '../../src/domain/ids.js'
import { write } from '../../src/services/tasks/messages.js'
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
import { runSql, askSql } from '../support/database.js'
import { startMailServer, type MailServer } from '../support/mailServer.js'

const clock = standingClock('2026-03-03T09:00:00Z')
const MAILBOX = 'ksd@kombit.example'
let server: MailServer
let app: App
let town: Town
let ksd: ProjectId
let elin: Someone
let task: TaskId

/** The embedded database has one session: what was woken is done before a test asks it directly. */
async function settled(): Promise<void> {
  await Promise.all([app.jobs.run('mail'), app.jobs.run('send')])
}
async function change(statement: string): Promise<void> {
  await settled()
  await runSql(statement)
}
async function look<Row>(question: string): Promise<Row[]> {
  await settled()
  return askSql<Row>(question)
}

beforeAll(async () => {
  server = await startMailServer()
  const env = {
    SMTP_URL: server.url,
    MAIL_FROM: 'KLIK æøå <klik@korsbaek.example>',
    PUBLIC_URL: 'https://klik.example',
  }
  app = await startApp({ env, clock })
})
afterAll(async () => {
  await app.close()
  await server.close()
})
beforeEach(async () => {
  clock.set('2026-03-03T09:00:00Z')
  server.reset()
  await change('delete from outbox')
  await app.world.data.asSystem(async (tx) => {
    town = await aMunicipality(tx, `Ærøskøbing ${newId().slice(0, 4)}`)
    ksd = await aProject(tx, 'KSD', [town])
    elin = await aPerson(tx, town, {
      access: [[ksd, 'PLUS']],
      fullName: 'Elin Nørgård',
      email: `elin.${newId().slice(0, 8)}@blåbær.example`,
    })
    task = await aTask(tx, town, ksd, { endDate: day('2026-03-10'), title: 'Få styr på fødselsdatoer' })
  })
})

const rowsOf = async (): Promise<OutboxRow[]> =>
  (await app.world.data.asSystem((tx) => tx.outbox.about(elin.id))).filter(
    ({ event }) => event.type !== 'card.changed',
  )

/** Something to tell Elin of, by mail. */
async function owe(...types: ('worsened' | 'assigned')[]): Promise<void> {
  if (types.includes('assigned'))
    await change(`update task set responsible_id = '${elin.id}' where id = '${task}'`)
  await app.world.data.asSystem(async (tx) => {
    for (const type of types) {
      if (type === 'assigned') {
        const event = { type: 'task.assigned' as const, taskId: task, as: 'RESPONSIBLE' as const }
        await tx.outbox.add({
          key: newId(),
          municipalityId: town.id,
          personId: elin.id,
          event,
          channel: 'MAIL',
          dueAt: clock.now(),
        })
      } else {
        const event = {
          type: 'task.markerWorsened' as const,
          taskId: task,
          marker: 'RED' as const,
          day: day('2026-03-03'),
        }
        await tx.outbox.add({
          key: newId(),
          municipalityId: town.id,
          personId: elin.id,
          event,
          channel: 'MAIL',
          dueAt: clock.now(),
        })
      }
    }
  })
}

async function sendAfter(minutes: number): Promise<void> {
  clock.add(minutes)
  await app.jobs.run('mail')
}

describe('a mail', () => {
  beforeEach(async () => {
    await change(`update task set end_date = '2026-03-03' where id = '${task}'`)
  })

  test('says the same as text and as HTML, in Danish letters, from whom and why, and leads to the tab', async () => {
    await owe('worsened')
    await sendAfter(0)
    const [taken] = server.taken
    const { mail, raw, to } = taken ?? { mail: null, raw: '', to: '' }
    expect(to).toMatch(/@xn--blbr-0qa4p\.example$|@blåbær\.example$/)
    expect(mail?.from).toMatchObject({ name: 'KLIK æøå', address: 'klik@korsbaek.example' })
    expect(mail?.subject).toBe('En opgaves slutdato er nået')
    for (const body of [mail?.text ?? '', mail?.html ?? '']) {
      expect(body).toContain('Få styr på fødselsdatoer')
      expect(body).toContain('Du får beskeden, fordi')
      expect(body).toContain(town.name)
      expect(body).toContain('https://klik.example/tasks')
      expect(body).toContain('https://klik.example/settings')
    }
    expect(mail?.html).toContain('lang="da"')
    expect(mail?.html).not.toMatch(/<img|<script|<link|url\(/)
    expect(raw).toMatch(/^Auto-Submitted: auto-generated/m)
    expect(raw).toMatch(/^List-Unsubscribe: <https:\/\/klik\.example\/settings>/m)
    expect(await rowsOf()).toMatchObject([{ state: 'SENT', attempts: 1, channel: 'MAIL' }])
  })

  test('is one, however much there is to say of tasks, and is sent once', async () => {
    await owe('worsened', 'assigned')
    await Promise.all([app.jobs.run('mail'), app.jobs.run('mail')])
    await sendAfter(60)
    expect(server.taken).toHaveLength(1)
    expect(server.taken[0]?.mail.text).toContain('ansvarlig')
    expect((await rowsOf()).map(({ state }) => state)).toEqual(['SENT', 'SENT'])
  })

  test('to somebody who may not see the task any more is not sent', async () => {
    await change(`delete from access where person_id = '${elin.id}'`)
    await owe('worsened')
    await sendAfter(0)
    expect([server.tries(), await rowsOf()]).toMatchObject([
      0,
      [{ state: 'DROPPED', problem: 'nothing left to say' }],
    ])
  })

  test.each([
    ['refuses', 451],
    ['refuses', 450],
    ['refuses the mail', 452],
  ] as const)('that a server %s with %i for now is tried again, and arrives once', async (kind, code) => {
    server.mood({ kind, code, times: 1 })
    await owe('worsened')
    await sendAfter(0)
    expect(await rowsOf()).toMatchObject([{ state: 'WAITING', problem: String(code) }])
    await sendAfter(1)
    expect([server.taken.length, await rowsOf()]).toMatchObject([
      1,
      [{ state: 'SENT', maybeDuplicate: false }],
    ])
  })

  test('that is refused every day until the evening expires, and the next morning tells it by mail', async () => {
    server.mood({ kind: 'refuses', code: 450 })
    await owe('assigned')
    await sendAfter(0)
    clock.set('2026-03-03T21:30:00Z')
    await app.jobs.run('sweep')
    expect(await rowsOf()).toMatchObject([{ state: 'EXPIRED', problem: '450' }])
    clock.set('2026-03-04T04:00:00Z')
    await app.jobs.run('sweep')
    expect((await rowsOf()).map(({ state, channel }) => [state, channel])).toContainEqual(['WAITING', 'MAIL'])
  })

  test.each([
    ['refuses', 550, '5.1.1 no such user elin@blåbær.example', '550 5.1.1'],
    ['refuses the mail', 554, 'no', '554'],
  ] as const)(
    'that a server %s with %i is over, and says why without saying whose it is',
    async (kind, code, text, problem) => {
      server.mood({ kind, code, text })
      await owe('worsened')
      await sendAfter(0)
      await sendAfter(600)
      expect([server.tries(), await rowsOf()]).toMatchObject([1, [{ state: 'FAILED', problem }]])
      expect(JSON.stringify([app.log.lines, app.log.alarms])).not.toContain('bær')
    },
  )

  test('that may have been taken is sent once more, a deadline, under the same Message-ID, and then is left to a person', async () => {
    server.mood({ kind: 'takes and breaks off', times: 2 })
    await owe('worsened')
    await sendAfter(0)
    expect(await rowsOf()).toMatchObject([{ state: 'WAITING', maybeDuplicate: true }])
    await sendAfter(4)
    expect(server.taken).toHaveLength(1)
    await sendAfter(1)
    await sendAfter(60)
    expect([server.taken.length, await rowsOf()]).toMatchObject([2, [{ state: 'UNCERTAIN', attempts: 2 }]])
    expect(new Set(server.taken.map(({ mail }) => mail.messageId)).size).toBe(1)
    expect(server.taken[1]?.mail.text).toContain('Det kan være, du har fået beskeden før')
  })

  test('that may have been taken and is no deadline is left to a person at once', async () => {
    server.mood({ kind: 'takes and breaks off' })
    await owe('assigned')
    await sendAfter(0)
    await sendAfter(60)
    expect([server.taken.length, await rowsOf()]).toMatchObject([1, [{ state: 'UNCERTAIN' }]])
  })

  test('whose sender vanished between the mail and writing it down is found, flagged, and comes twice at most', async () => {
    await owe('worsened')
    await app.jobs.run('mail')
    // As a process leaves it that is killed after the server has the mail.
    await change(
      `update outbox set state = 'SENDING', lease = '${newId()}', leased_until = '2026-01-01', sent_at = null`,
    )
    clock.add(1)
    await app.jobs.run('sweep')
    await sendAfter(10)
    await sendAfter(60)
    expect([server.taken.length, await rowsOf()]).toMatchObject([
      2,
      [{ state: 'SENT', maybeDuplicate: true }],
    ])
  })

  test('to a server that says nothing holds up neither the others nor Teams', async () => {
    server.mood({ kind: 'is deaf' }, 'deaf@korsbaek.example')
    await app.world.data.asSystem(async (tx) => {
      for (let n = 0; n < 8; n += 1) {
        const someone = await aPerson(tx, town, {
          access: [[ksd, 'PLUS']],
          ...(n === 0 ? { email: 'deaf@korsbaek.example' } : {}),
        })
        const worsened = {
          type: 'task.markerWorsened' as const,
          taskId: task,
          marker: 'RED' as const,
          day: day('2026-03-03'),
        }
        await tx.outbox.add({
          key: newId(),
          municipalityId: town.id,
          personId: someone.id,
          event: worsened,
          channel: 'MAIL',
          dueAt: clock.now(),
        })
      }
    })
    const sending = app.jobs.run('mail')
    await app.jobs.run('send')
    await until(() => server.taken.length === 7)
    server.reset()
    await sending
  })
})

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20))
}

test('one dead address among two hundred does not keep the others from theirs', async () => {
  const dead = 'dead@korsbaek.example'
  server.mood({ kind: 'refuses', code: 550 }, dead)
  await change(`update task set end_date = '2026-03-03' where id = '${task}'`)
  await app.world.data.asSystem(async (tx) => {
    for (let n = 0; n < 200; n += 1) {
      const someone = await aPerson(tx, town, {
        access: [[ksd, 'PLUS']],
        ...(n === 3 ? { email: dead } : {}),
      })
      const event = {
        type: 'task.markerWorsened' as const,
        taskId: task,
        marker: 'RED' as const,
        day: day('2026-03-03'),
      }
      await tx.outbox.add({
        key: newId(),
        municipalityId: town.id,
        personId: someone.id,
        event,
        channel: 'MAIL',
        dueAt: clock.now(),
      })
    }
  })
  await app.jobs.run('mail')
  const to = server.taken.map((one) => one.to)
  expect([to.length, new Set(to).size, to.includes(dead)]).toEqual([199, 199, false])
  expect(await look(`select state, count(*)::int as rows from outbox group by 1 order by 1`)).toEqual([
    { state: 'FAILED', rows: 1 },
    { state: 'SENT', rows: 199 },
  ])
})

describe('whom the bot cannot reach in Teams', () => {
  test('is mailed, told once either way, and a nominee counts as reached', async () => {
    await app.world.data.asSystem(async (tx) => {
      const roleId = await aRole(tx, { title: 'Projektleder' })
      const assignmentId = await anAssignment(
        tx,
        { town, roleId, person: elin },
        { state: 'NOMINATED', direct: false },
      )
      const event = { type: 'role.nominated' as const, assignmentId }
      await tx.outbox.add({
        key: newId(),
        municipalityId: town.id,
        personId: elin.id,
        event,
        dueAt: clock.now(),
      })
    })
    await app.jobs.run('send')
    await sendAfter(0)
    expect([server.taken.length, await rowsOf()]).toMatchObject([1, [{ state: 'SENT', channel: 'MAIL' }]])
    expect(server.taken[0]?.mail.text).toContain('Projektleder')
    expect(
      await look(
        `select reached_at is not null as reached from role_assignment where person_id = '${elin.id}'`,
      ),
    ).toEqual([{ reached: true }])
  })

  test('is not mailed old news', async () => {
    await owe('assigned')
    await app.jobs.run('mail')
    server.reset()
    await change(`update outbox set channel = 'TEAMS', state = 'PARKED', due_at = '2026-03-01T09:00:00Z'`)
    await sendAfter(0)
    expect([server.tries(), await rowsOf()]).toMatchObject([0, [{ state: 'PARKED' }]])
  })
})

describe('a message of a municipality', () => {
  test('goes to the project’s mailbox at KOMBIT as the thread shows it, and to nobody’s chat twice', async () => {
    await change(`update project set functional_mailbox = '${MAILBOX}' where id = '${ksd}'`)
    await change(
      `insert into task_note (task_id, municipality_id, text) values ('${task}', '${town.id}', 'HEMMELIGT')`,
    )
    await write(app.world, elin.caller, { taskId: task, text: 'Hvornår kommer vejledningen?' })
    await sendAfter(0)
    const [taken, ...others] = server.taken
    expect([taken?.to, others]).toEqual([MAILBOX, []])
    expect(taken?.mail.subject).toContain(`${town.name} har skrevet på #`)
    expect(taken?.mail.text).toContain('Hvornår kommer vejledningen?')
    expect(taken?.mail.text).toContain('Elin Nørgård')
    expect(taken?.mail.text).toContain(`https://klik.example/tasks/${task}`)
    expect(taken?.raw).not.toContain('HEMMELIGT')
    expect(taken?.raw).not.toContain('00 00 00 99')
  })

  test('that its mailbox refuses is shown as such in the thread, to the municipality and to KOMBIT', async () => {
    await change(`update project set functional_mailbox = '${MAILBOX}' where id = '${ksd}'`)
    server.mood({ kind: 'refuses', code: 550 })
    await write(app.world, elin.caller, { taskId: task, text: 'Hvornår kommer vejledningen?' })
    await sendAfter(0)
    const kombit = await app.world.data.asSystem((tx) =>
      aPerson(tx, town, { side: 'KOMBIT', access: [[ksd, 'READER']] }),
    )
    const { read } = await import('../../src/services/tasks/tasks.js')
    for (const { caller } of [elin, kombit]) {
      const { messages } = await read(app.world, caller, task)
      expect(messages).toMatchObject([{ text: 'Hvornår kommer vejledningen?', isReturned: true }])
      expect(JSON.stringify(messages)).not.toContain(MAILBOX)
    }
  })
})
