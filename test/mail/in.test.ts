import { describe, expect, test } from '@jest/globals'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import getTlsOptions from 'smtp-server/lib/tls-options.js'
import { readConfig, type UnusableSettings } from '../../src/config.js'
import type { TaskDetail } from '../../src/contract/task.js'
import { newId } from '../../src/domain/ids.js'
import type { Caller } from '../../src/domain/person.js'
import { accept, discard, waiting } from '../../src/services/heldMails/heldMails.js'
import { write } from '../../src/services/tasks/messages.js'
import { read } from '../../src/services/tasks/tasks.js'
import { aPerson } from '../support/builders.js'
import { doorEnv, MAILBOX, mailStage } from '../support/mailStage.js'
import { bounce, handOver, VOUCHED, type Sending } from '../support/relay.js'

const stage = mailStage({ env: { MAIL_FROM: 'KLIK <klik@korsbaek.example>' }, hasDoor: true })
const { clock, change, look } = stage

/** Where the mail about Elin's message asks to be answered, and where it comes back to. */
async function asked(): Promise<{ answer: string; back: string }> {
  await write(stage.app.world, stage.scene.elin.caller, {
    taskId: stage.scene.task,
    text: 'Hvornår kommer vejledningen?',
  })
  await stage.app.jobs.run('mail')
  const sent = stage.server.taken.find(({ to }) => to === MAILBOX)
  const [replyTo] = sent?.mail.replyTo ?? []
  stage.server.reset()
  return { answer: replyTo?.address ?? '', back: sent?.from ?? '' }
}

const hand = (mail: Sending): Promise<string> => handOver(stage.port, mail)
const report = (to: string, action: string): string => bounce({ to, action, of: MAILBOX })

const threadOf = async (caller: Caller = stage.scene.elin.caller): Promise<TaskDetail['messages']> =>
  (await read(stage.app.world, caller, stage.scene.task)).messages
const heldOf = async (): Promise<[string, string][]> =>
  (await waiting(stage.app.world, 10)).map(({ reason, text }) => [reason, text])
const outcomes = (): unknown[] =>
  stage.app.log.lines.filter(({ what }) => what === 'mail in').map(({ outcome }) => outcome)

describe('an answer to the mail about a message', () => {
  test('comes into the thread as KOMBIT’s, once however often the relay brings it, and is told to whoever it concerns', async () => {
    const { answer } = await asked()
    const text =
      'Den kommer på fredag. Æblegrød.\n\n-- \nKim\nKOMBIT\n\nDen 3. mar. 2026 kl. 10.00 skrev KLIK <klik@korsbaek.example>:\n> Hvornår kommer vejledningen?'
    const mail = { to: answer, text, messageId: '<abc@kombit.example>' }
    expect([await hand(mail), await hand(mail)]).toEqual([
      expect.stringMatching(/^250/),
      expect.stringMatching(/^250/),
    ])
    expect(await threadOf()).toMatchObject([
      { side: 'MUNICIPALITY' },
      { author: 'KOMBIT', side: 'KOMBIT', text: 'Den kommer på fredag. Æblegrød.' },
    ])
    const told = await stage.app.world.data.asSystem((tx) => tx.outbox.about(stage.scene.elin.id))
    expect(told.filter(({ event }) => event.type === 'task.message')).toHaveLength(1)
    expect(await heldOf()).toEqual([])
  })

  test('of a person of KOMBIT is theirs, when it is from their own address', async () => {
    const kim = await stage.app.world.data.asSystem((tx) =>
      aPerson(tx, stage.scene.town, {
        side: 'KOMBIT',
        access: [[stage.scene.ksd, 'READER']],
        fullName: 'Kim Kombit',
        email: 'kim@kombit.example',
      }),
    )
    // The bot has never met Kim, so what is theirs in Teams goes by mail.
    await write(stage.app.world, stage.scene.elin.caller, { taskId: stage.scene.task, text: 'Hvornår?' })
    await stage.app.jobs.run('send')
    await stage.app.jobs.run('mail')
    const to =
      stage.server.taken.find((one) => one.to === 'kim@kombit.example')?.mail.replyTo?.[0]?.address ?? ''
    expect(await hand({ to, from: 'kim@kombit.example', sender: 'kim@kombit.example' })).toMatch(/^250/)
    expect((await threadOf()).at(-1)).toMatchObject({
      author: 'Kim Kombit',
      side: 'KOMBIT',
      text: 'Den kommer fredag.',
    })
    await change(`update person set email = '${newId()}@kombit.example' where id = '${kim.id}'`)
  })

  test('written as HTML only is taken as its words', async () => {
    const { answer } = await asked()
    const raw = [
      `Authentication-Results: ${VOUCHED}`,
      `From: ${MAILBOX}`,
      `To: ${answer}`,
      'Subject: SV',
      'Message-ID: <html@kombit.example>',
      'MIME-Version: 1.0',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>Den kommer <b>fredag</b>.</p><script>alert(1)</script>',
    ].join('\r\n')
    await hand({ to: answer, raw })
    expect((await threadOf()).at(-1)?.text).toMatch(/Den kommer \*?fredag\*?\./)
  })

  test('leaves its attachments behind, and says so', async () => {
    const { answer } = await asked()
    await hand({ to: answer, attachments: [{ filename: 'plan.pdf', content: 'x' }] })
    expect((await threadOf()).at(-1)?.text).toContain(
      '(Mailen havde en vedhæftet fil, som ikke er kommet med.',
    )
  })

  test('with a civil registration number, without words or with 4,001 characters is sent back with the reason, and nothing of it is kept', async () => {
    const { answer } = await asked()
    const said = [
      await hand({ to: answer, text: 'Borgeren er 010190-1234.' }),
      await hand({ to: answer, text: ' ' }),
      await hand({ to: answer, text: 'a'.repeat(4001) }),
    ]
    expect(said).toEqual([
      expect.stringMatching(/^550 5\.7\.1 .*CPR-nummer/),
      expect.stringMatching(/^550 5\.7\.1 .*ikke noget svar/),
      expect.stringMatching(/^550 5\.7\.1 .*for langt/),
    ])
    expect([(await threadOf()).length, await heldOf()]).toEqual([1, []])
    expect(await hand({ to: answer, text: 'a'.repeat(4000) })).toMatch(/^250/)
    expect((await threadOf()).length).toBe(2)
  })
})

describe('held for a person, and not in the thread, is an answer', () => {
  const cases: [string, string, Partial<Sending>][] = [
    ['that only says it is from KOMBIT', 'not-authenticated', { results: [] }],
    [
      'that the relay found false',
      'not-authenticated',
      { results: 'relay.example; dmarc=fail header.from=kombit.example' },
    ],
    [
      'that another server vouches for',
      'not-authenticated',
      { results: 'evil.example; dmarc=pass header.from=kombit.example' },
    ],
    [
      'whose word stands below the relay’s',
      'not-authenticated',
      { results: ['relay.example; dmarc=none', VOUCHED] },
    ],
    [
      'vouched for another domain',
      'not-authenticated',
      { results: 'relay.example; dmarc=pass header.from=evil.example' },
    ],
    [
      'whose vouching is a comment',
      'not-authenticated',
      { results: 'relay.example; dmarc=fail (dmarc=pass header.from=kombit.example)' },
    ],
    [
      'signed by a stranger',
      'not-authenticated',
      { results: 'relay.example; dkim=pass header.d=evil.example; spf=pass smtp.mailfrom=x@evil.example' },
    ],
    ['from somebody else', 'other-sender', { from: 'anden@kombit.example' }],
    ['with ten digits that may be a number', 'personal-number-or-not', { text: 'Nummeret 0101901234 igen.' }],
  ]
  test.each(cases)('%s (%s)', async (_, reason, mail) => {
    const { answer } = await asked()
    expect(await hand({ to: answer, ...mail })).toMatch(/^250/)
    expect([(await threadOf()).length, (await heldOf()).map(([why]) => why)]).toEqual([1, [reason]])
  })

  test('to a token nobody has given out, and to one that is too old', async () => {
    const { answer } = await asked()
    await hand({ to: `svar+${'a'.repeat(40)}@klik.example` })
    clock.add(31 * 24 * 60)
    await hand({ to: answer })
    expect((await heldOf()).map(([why]) => why).sort()).toEqual(['expired-token', 'unknown-token'])
    expect((await threadOf()).length).toBe(1)
  })

  test('whose project has another mailbox by now', async () => {
    const { answer } = await asked()
    await change(
      `update project set functional_mailbox = 'ny@kombit.example' where id = '${stage.scene.ksd}'`,
    )
    await hand({ to: answer })
    expect((await heldOf()).map(([why]) => why)).toEqual(['no-right'])
  })

  test('until a person takes it in, once, or throws it away', async () => {
    const { answer } = await asked()
    await hand({ to: answer, results: [], messageId: '<1@kombit.example>' })
    await hand({ to: answer, results: [], messageId: '<2@kombit.example>', text: 'Falsk' })
    const held = await waiting(stage.app.world, 10)
    const first = held.find(({ text }) => text !== 'Falsk')
    const second = held.find(({ text }) => text === 'Falsk')
    if (!first || !second) throw new Error('nothing is held')
    await accept(stage.app.world, first.id)
    await discard(stage.app.world, second.id)
    await expect(accept(stage.app.world, first.id)).rejects.toMatchObject({ code: 'not-found' })
    expect([(await threadOf()).map(({ text }) => text), await heldOf()]).toEqual([
      ['Hvornår kommer vejledningen?', 'Den kommer fredag.'],
      [],
    ])
  })
})

describe('what machines write', () => {
  test.each([
    ['an automatic answer', { headers: { 'Auto-Submitted': 'auto-replied' } }],
    ['a bulk mail', { headers: { Precedence: 'bulk' } }],
    ['an out-of-office answer of the old kind', { headers: { 'X-Autoreply': 'yes' } }],
    ['a mail without a sender', { sender: '' }],
    ['our own mail', { messageId: `<klik.${newId()}@korsbaek.example>` }],
  ])('%s is thrown away and counted', async (_, mail) => {
    const { answer } = await asked()
    const before = outcomes().length
    expect(await hand({ to: answer, ...mail })).toMatch(/^250/)
    expect([(await threadOf()).length, await heldOf(), outcomes().slice(before)]).toEqual([
      1,
      [],
      [expect.stringMatching(/^(auto-reply|loop)$/)],
    ])
  })

  test('an answer to each answer comes to an end', async () => {
    const { answer } = await asked()
    for (let n = 0; n < 25; n += 1) await hand({ to: answer, text: `Nej ${n}` })
    expect((await threadOf()).length).toBe(1 + 20)
    expect(outcomes().filter((one) => one === 'looping').length).toBeGreaterThanOrEqual(5)
  })
})

describe('a mail that comes back', () => {
  test('is told in the thread to both sides, without an address, and the message stands', async () => {
    const { back } = await asked()
    expect(await hand({ to: back, sender: '', raw: report(back, 'failed') })).toMatch(/^250/)
    const kombit = await stage.app.world.data.asSystem((tx) =>
      aPerson(tx, stage.scene.town, { side: 'KOMBIT', access: [[stage.scene.ksd, 'READER']] }),
    )
    for (const { caller } of [stage.scene.elin, kombit])
      expect(await threadOf(caller)).toMatchObject([
        { text: 'Hvornår kommer vejledningen?', isReturned: true },
      ])
    expect(JSON.stringify(await threadOf())).not.toContain('@')
    expect(await look(`select state, problem from outbox where mailbox is not null`)).toEqual([
      { state: 'FAILED', problem: 'returned 5.1.1' },
    ])
  })

  test('late, but has not failed, changes nothing', async () => {
    const { back } = await asked()
    await hand({ to: back, sender: '', raw: report(back, 'delayed') })
    expect(await threadOf()).toMatchObject([{ isReturned: false }])
  })
})

describe('the door', () => {
  test('is closed to addresses that are none of ours, and to two at once', async () => {
    const { answer } = await asked()
    expect(await hand({ to: 'svar+1@klik.example' })).toMatch(/^550 5\.1\.1/)
    expect(await hand({ to: answer.replace('klik.example', 'evil.example') })).toMatch(/^550 5\.1\.1/)
  })

  test('takes nothing that is too large, and says so', async () => {
    const { answer } = await asked()
    expect(await hand({ to: answer, text: 'æ'.repeat(6 * 1024 * 1024) })).toMatch(/5\.3\.4|552|larger/)
    expect((await threadOf()).length).toBe(1)
  })

  test('asks the relay to come again while something of ours is broken', async () => {
    const { answer } = await asked()
    await change('alter table mail_token rename to mail_token_away')
    const away = await hand({ to: answer, messageId: '<later@kombit.example>' })
    await change('alter table mail_token_away rename to mail_token')
    expect(away).toMatch(/^451 4\.3\.0/)
    expect(await hand({ to: answer, messageId: '<later@kombit.example>' })).toMatch(/^250/)
    expect((await threadOf()).length).toBe(2)
  })

  test('keeps tokens as hashes, and tells no log whose mail it was or what it said', async () => {
    const { answer } = await asked()
    await hand({ to: answer })
    const token = /\+([0-9a-f]{40})@/.exec(answer)?.[1] ?? 'none'
    const stored = await look<{ found: number }>(
      `select count(*)::int as found from mail_token where hash = '${token}'`,
    )
    expect(stored).toEqual([{ found: 0 }])
    const log = JSON.stringify([stage.app.log.lines, stage.app.log.alarms])
    for (const secret of [token, MAILBOX, 'fredag', 'vejledningen']) expect(log).not.toContain(secret)
  })
})

describe('the door with a key and a certificate', () => {
  const [key, cert] = [getTlsOptions().key as string, getTlsOptions().cert as string]

  test('takes mail encrypted, and none that is not', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'klik-door-')), 'door.pem')
    writeFileSync(file, cert)
    await stage.reopen({ MAIL_IN_KEY: key, MAIL_IN_CERT: file })
    const { answer } = await asked()
    expect(await hand({ to: answer })).toMatch(/^530 5\.7\.0/)
    expect(await handOver(stage.port, { to: answer }, { isEncrypted: true })).toMatch(/^250/)
    expect((await threadOf()).length).toBe(2)
  })

  test('does not open where they do not belong together', () => {
    const problemsOf = (env: Record<string, string>): string[] => {
      try {
        readConfig({ SMTP_URL: 'smtp://relay', MAIL_FROM: 'klik@korsbaek.example', ...doorEnv(2525), ...env })
        return []
      } catch (error) {
        return (error as UnusableSettings).problems
      }
    }
    expect(problemsOf({ MAIL_IN_KEY: key, MAIL_IN_CERT: cert })).toEqual([])
    expect(problemsOf({ MAIL_IN_KEY: key })).toEqual([expect.stringMatching(/^MAIL_IN_CERT is missing/)])
    expect(problemsOf({ MAIL_IN_KEY: '/nowhere/key.pem' })).toEqual([
      expect.stringMatching(/^MAIL_IN_KEY: must be PEM/),
    ])
    expect(problemsOf({ MAIL_IN_KEY: key, MAIL_IN_CERT: key })).toEqual([
      expect.stringMatching(/^MAIL_IN_KEY is not the key/),
    ])
  })
})

test('nobody but the relay is let in', async () => {
  await stage.reopen({ MAIL_IN_RELAYS: '10.0.0.1' })
  expect(await hand({ to: `svar+${'a'.repeat(40)}@klik.example` })).toMatch(/^550|5\.7\.1|Not for you/)
})
