import { beforeEach, describe, expect, test } from '@jest/globals'
import type { OutboxRow } from '../../src/domain/conversation.js'
import { newId } from '../../src/domain/ids.js'
import { write } from '../../src/services/tasks/messages.js'
import { aPerson, aRole, anAssignment, day } from '../support/builders.js'
import { MAILBOX, mailStage } from '../support/mailStage.js'
import { until } from '../support/until.js'

const stage = mailStage({ env: { PUBLIC_URL: 'https://klik.example' } })
const { clock, change, look } = stage

const rowsOf = async (): Promise<OutboxRow[]> =>
  (await stage.app.world.data.asSystem((tx) => tx.outbox.about(stage.scene.elin.id))).filter(
    ({ event }) => event.type !== 'card.changed',
  )

/** Something to tell Elin of, by mail. */
async function owe(...types: ('worsened' | 'assigned')[]): Promise<void> {
  if (types.includes('assigned'))
    await change(`update task set responsible_id = '${stage.scene.elin.id}' where id = '${stage.scene.task}'`)
  await stage.app.world.data.asSystem(async (tx) => {
    for (const type of types) {
      if (type === 'assigned') {
        const event = { type: 'task.assigned' as const, taskId: stage.scene.task, as: 'RESPONSIBLE' as const }
        await tx.outbox.add({
          key: newId(),
          municipalityId: stage.scene.town.id,
          personId: stage.scene.elin.id,
          event,
          channel: 'MAIL',
          dueAt: clock.now(),
        })
      } else {
        const event = {
          type: 'task.markerWorsened' as const,
          taskId: stage.scene.task,
          marker: 'RED' as const,
          day: day('2026-03-03'),
        }
        await tx.outbox.add({
          key: newId(),
          municipalityId: stage.scene.town.id,
          personId: stage.scene.elin.id,
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
  await stage.app.jobs.run('mail')
}

describe('a mail', () => {
  beforeEach(async () => {
    await change(`update task set end_date = '2026-03-03' where id = '${stage.scene.task}'`)
  })

  test('says the same as text and as HTML, in Danish letters, from whom and why, and leads to the tab', async () => {
    await owe('worsened')
    await sendAfter(0)
    const [taken] = stage.server.taken
    const { mail, raw, to } = taken ?? { mail: null, raw: '', to: '' }
    expect(to).toMatch(/@xn--blbr-0qa4p\.example$|@blåbær\.example$/)
    expect(mail?.from).toMatchObject({ name: 'KLIK æøå', address: 'klik@korsbaek.example' })
    expect(mail?.subject).toBe('En opgaves slutdato er nået')
    for (const body of [mail?.text ?? '', mail?.html ?? '']) {
      expect(body).toContain('Få styr på fødselsdatoer')
      expect(body).toContain('Du får beskeden, fordi')
      expect(body).toContain(stage.scene.town.name)
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
    await Promise.all([stage.app.jobs.run('mail'), stage.app.jobs.run('mail')])
    await sendAfter(60)
    expect(stage.server.taken).toHaveLength(1)
    expect(stage.server.taken[0]?.mail.text).toContain('ansvarlig')
    expect((await rowsOf()).map(({ state }) => state)).toEqual(['SENT', 'SENT'])
  })

  test('to somebody who may not see the task any more is not sent', async () => {
    await change(`delete from access where person_id = '${stage.scene.elin.id}'`)
    await owe('worsened')
    await sendAfter(0)
    expect([stage.server.tries(), await rowsOf()]).toMatchObject([
      0,
      [{ state: 'DROPPED', problem: 'nothing left to say' }],
    ])
  })

  test.each([
    ['refuses', 451],
    ['refuses', 450],
    ['refuses the mail', 452],
  ] as const)('that a server %s with %i for now is tried again, and arrives once', async (kind, code) => {
    stage.server.mood({ kind, code, times: 1 })
    await owe('worsened')
    await sendAfter(0)
    expect(await rowsOf()).toMatchObject([{ state: 'WAITING', problem: String(code) }])
    await sendAfter(1)
    expect([stage.server.taken.length, await rowsOf()]).toMatchObject([
      1,
      [{ state: 'SENT', maybeDuplicate: false }],
    ])
  })

  test('that is refused every day until the evening expires, and the next morning tells it by mail', async () => {
    stage.server.mood({ kind: 'refuses', code: 450 })
    await owe('assigned')
    await sendAfter(0)
    clock.set('2026-03-03T21:30:00Z')
    await stage.app.jobs.run('sweep')
    expect(await rowsOf()).toMatchObject([{ state: 'EXPIRED', problem: '450' }])
    clock.set('2026-03-04T04:00:00Z')
    await stage.app.jobs.run('sweep')
    expect((await rowsOf()).map(({ state, channel }) => [state, channel])).toContainEqual(['WAITING', 'MAIL'])
  })

  test.each([
    ['refuses', 550, '5.1.1 no such user elin@blåbær.example', '550 5.1.1'],
    ['refuses the mail', 554, 'no', '554'],
  ] as const)(
    'that a server %s with %i is over, and says why without saying whose it is',
    async (kind, code, text, problem) => {
      stage.server.mood({ kind, code, text })
      await owe('worsened')
      await sendAfter(0)
      await sendAfter(600)
      expect([stage.server.tries(), await rowsOf()]).toMatchObject([1, [{ state: 'FAILED', problem }]])
      expect(JSON.stringify([stage.app.log.lines, stage.app.log.alarms])).not.toContain('bær')
    },
  )

  test('that may have been taken is sent once more, a deadline, under the same Message-ID, and then is left to a person', async () => {
    stage.server.mood({ kind: 'takes and breaks off', times: 2 })
    await owe('worsened')
    await sendAfter(0)
    expect(await rowsOf()).toMatchObject([{ state: 'WAITING', maybeDuplicate: true }])
    await sendAfter(4)
    expect(stage.server.taken).toHaveLength(1)
    await sendAfter(1)
    await sendAfter(60)
    expect([stage.server.taken.length, await rowsOf()]).toMatchObject([
      2,
      [{ state: 'UNCERTAIN', attempts: 2 }],
    ])
    expect(new Set(stage.server.taken.map(({ mail }) => mail.messageId)).size).toBe(1)
    expect(stage.server.taken[1]?.mail.text).toContain('Det kan være, du har fået beskeden før')
  })

  test('that may have been taken and is no deadline is left to a person at once', async () => {
    stage.server.mood({ kind: 'takes and breaks off' })
    await owe('assigned')
    await sendAfter(0)
    await sendAfter(60)
    expect([stage.server.taken.length, await rowsOf()]).toMatchObject([1, [{ state: 'UNCERTAIN' }]])
  })

  test('whose sender vanished between the mail and writing it down is found, flagged, and comes twice at most', async () => {
    await owe('worsened')
    await stage.app.jobs.run('mail')
    // As a process leaves it that is killed after the server has the mail.
    await change(
      `update outbox set state = 'SENDING', lease = '${newId()}', leased_until = '2026-01-01', sent_at = null`,
    )
    clock.add(1)
    await stage.app.jobs.run('sweep')
    await sendAfter(10)
    await sendAfter(60)
    expect([stage.server.taken.length, await rowsOf()]).toMatchObject([
      2,
      [{ state: 'SENT', maybeDuplicate: true }],
    ])
  })

  test('to a server that says nothing holds up neither the others nor Teams', async () => {
    stage.server.mood({ kind: 'is deaf' }, 'deaf@korsbaek.example')
    await stage.app.world.data.asSystem(async (tx) => {
      for (let n = 0; n < 8; n += 1) {
        const someone = await aPerson(tx, stage.scene.town, {
          access: [[stage.scene.ksd, 'PLUS']],
          ...(n === 0 ? { email: 'deaf@korsbaek.example' } : {}),
        })
        const worsened = {
          type: 'task.markerWorsened' as const,
          taskId: stage.scene.task,
          marker: 'RED' as const,
          day: day('2026-03-03'),
        }
        await tx.outbox.add({
          key: newId(),
          municipalityId: stage.scene.town.id,
          personId: someone.id,
          event: worsened,
          channel: 'MAIL',
          dueAt: clock.now(),
        })
      }
    })
    const sending = stage.app.jobs.run('mail')
    await stage.app.jobs.run('send')
    await until(() => stage.server.taken.length === 7)
    stage.server.reset()
    await sending
  })
})

test('one dead address among two hundred does not keep the others from theirs', async () => {
  const dead = 'dead@korsbaek.example'
  stage.server.mood({ kind: 'refuses', code: 550 }, dead)
  await change(`update task set end_date = '2026-03-03' where id = '${stage.scene.task}'`)
  await stage.app.world.data.asSystem(async (tx) => {
    for (let n = 0; n < 200; n += 1) {
      const someone = await aPerson(tx, stage.scene.town, {
        access: [[stage.scene.ksd, 'PLUS']],
        ...(n === 3 ? { email: dead } : {}),
      })
      const event = {
        type: 'task.markerWorsened' as const,
        taskId: stage.scene.task,
        marker: 'RED' as const,
        day: day('2026-03-03'),
      }
      await tx.outbox.add({
        key: newId(),
        municipalityId: stage.scene.town.id,
        personId: someone.id,
        event,
        channel: 'MAIL',
        dueAt: clock.now(),
      })
    }
  })
  await stage.app.jobs.run('mail')
  const to = stage.server.taken.map((one) => one.to)
  expect([to.length, new Set(to).size, to.includes(dead)]).toEqual([199, 199, false])
  expect(await look(`select state, count(*)::int as rows from outbox group by 1 order by 1`)).toEqual([
    { state: 'FAILED', rows: 1 },
    { state: 'SENT', rows: 199 },
  ])
})

describe('whom the bot cannot reach in Teams', () => {
  test('is mailed, told once either way, and a nominee counts as reached', async () => {
    await stage.app.world.data.asSystem(async (tx) => {
      const roleId = await aRole(tx, { title: 'Projektleder' })
      const assignmentId = await anAssignment(
        tx,
        { town: stage.scene.town, roleId, person: stage.scene.elin },
        { state: 'NOMINATED', direct: false },
      )
      const event = { type: 'role.nominated' as const, assignmentId }
      await tx.outbox.add({
        key: newId(),
        municipalityId: stage.scene.town.id,
        personId: stage.scene.elin.id,
        event,
        dueAt: clock.now(),
      })
    })
    await stage.app.jobs.run('send')
    await sendAfter(0)
    expect([stage.server.taken.length, await rowsOf()]).toMatchObject([
      1,
      [{ state: 'SENT', channel: 'MAIL' }],
    ])
    expect(stage.server.taken[0]?.mail.text).toContain('Projektleder')
    expect(
      await look(
        `select reached_at is not null as reached from role_assignment where person_id = '${stage.scene.elin.id}'`,
      ),
    ).toEqual([{ reached: true }])
  })

  test('is not mailed old news', async () => {
    await owe('assigned')
    await stage.app.jobs.run('mail')
    stage.server.reset()
    await change(`update outbox set channel = 'TEAMS', state = 'PARKED', due_at = '2026-03-01T09:00:00Z'`)
    await sendAfter(0)
    expect([stage.server.tries(), await rowsOf()]).toMatchObject([0, [{ state: 'PARKED' }]])
  })
})

describe('a message of a municipality', () => {
  test('goes to the project’s mailbox at KOMBIT as the thread shows it, and to nobody’s chat twice', async () => {
    await change(
      `insert into task_note (task_id, municipality_id, text) values ('${stage.scene.task}', '${stage.scene.town.id}', 'HEMMELIGT')`,
    )
    await write(stage.app.world, stage.scene.elin.caller, {
      taskId: stage.scene.task,
      text: 'Hvornår kommer vejledningen?',
    })
    await sendAfter(0)
    const [taken, ...others] = stage.server.taken
    expect([taken?.to, others]).toEqual([MAILBOX, []])
    expect(taken?.mail.subject).toContain(`${stage.scene.town.name} har skrevet på #`)
    expect(taken?.mail.text).toContain('Hvornår kommer vejledningen?')
    expect(taken?.mail.text).toContain('Elin Nørgård')
    expect(taken?.mail.text).toContain(`https://klik.example/tasks/${stage.scene.task}`)
    expect(taken?.raw).not.toContain('HEMMELIGT')
    expect(taken?.raw).not.toContain('00 00 00 99')
  })

  test('that its mailbox refuses is shown as such in the thread, to the municipality and to KOMBIT', async () => {
    stage.server.mood({ kind: 'refuses', code: 550 })
    await write(stage.app.world, stage.scene.elin.caller, {
      taskId: stage.scene.task,
      text: 'Hvornår kommer vejledningen?',
    })
    await sendAfter(0)
    const kombit = await stage.app.world.data.asSystem((tx) =>
      aPerson(tx, stage.scene.town, { side: 'KOMBIT', access: [[stage.scene.ksd, 'READER']] }),
    )
    const { read } = await import('../../src/services/tasks/tasks.js')
    for (const { caller } of [stage.scene.elin, kombit]) {
      const { messages } = await read(stage.app.world, caller, stage.scene.task)
      expect(messages).toMatchObject([{ text: 'Hvornår kommer vejledningen?', isReturned: true }])
      expect(JSON.stringify(messages)).not.toContain(MAILBOX)
    }
  })
})
