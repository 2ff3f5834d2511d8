import { beforeEach, describe, expect, test } from '@jest/globals'
import type { ProjectId, TaskId } from '../../src/domain/ids.js'
import { DEFAULT_SETTINGS, type NoticeSettings } from '../../src/domain/settings.js'
import { preview } from '../../src/services/settings/preview.js'
import * as settings from '../../src/services/settings/settings.js'
import * as editing from '../../src/services/tasks/edit.js'
import * as tasks from '../../src/services/tasks/tasks.js'
import { botStage, type BotStage } from '../support/bot.js'
import { aMunicipality, aPerson, aProject, aTask, day, type Someone, type Town } from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import { askSql, runSql } from '../support/database.js'
import { buttonOf, buttonsOf, cardOf, wordsOf } from '../support/teams.js'

const clock = standingClock('2026-03-02T09:00:00Z')
const stage = botStage(clock)
let app: BotStage['app']
let teams: BotStage['teams']
let town: Town
let ksd: ProjectId
let admin: Someone
let elin: Someone
let bo: Someone
let number = 810_000

beforeEach(async () => {
  clock.set('2026-03-02T09:00:00Z')
  ;({ app, teams } = stage())
  await runSql('update task set next_change_on = null')
  await app.world.data.asSystem(async (tx) => {
    await tx.operations.forgetRunsBefore(new Date('2100-01-01T00:00:00Z'))
    town = await aMunicipality(tx)
    ksd = await aProject(tx, `KSD ${town.id.slice(0, 4)}`, [town])
    admin = await aPerson(tx, town, { fullName: 'Klik Admin', isAdministrator: true })
    elin = await aPerson(tx, town, { fullName: 'Elin Nielsen', access: [[ksd, 'PLUS']] })
    bo = await aPerson(tx, town, { fullName: 'Bo Dahl', access: [[ksd, 'LIGHT']] })
  })
  for (const who of [admin, elin, bo]) await teams.install(who)
  await sendAll()
  stage().connector.reset()
})

async function sendAll(): Promise<void> {
  await app.jobs.run('route')
  await stage().sendAll()
}

/** Everything that falls due at that moment. */
async function ringAt(moment: string): Promise<void> {
  clock.set(moment)
  for (const job of ['sweep', 'tasks-digest', 'confirmations']) await app.jobs.run(job)
  await sendAll()
}

async function add(options: Parameters<typeof aTask>[3] = {}): Promise<{ id: TaskId; title: string }> {
  number += 1
  const title = `Opgaven ${number}`
  const id = await app.world.data.asSystem((tx) =>
    aTask(tx, town, ksd, { executorId: elin.id, instanceNumber: number, title, ...options }),
  )
  return { id, title }
}

const THEN = day('2026-03-03')
const TURNING = { status: 'STARTED' as const, endDate: THEN, redOn: THEN, nextChangeOn: THEN }

const choose = async (who: Someone, some: Partial<NoticeSettings>): Promise<unknown> => {
  const { version } = await settings.read(app.world, who.caller)
  return settings.edit(app.world, who.caller, { ...DEFAULT_SETTINGS, ...some, version })
}
const noDeadlines = {
  choices: { ...DEFAULT_SETTINGS.choices, DEADLINES: { where: 'NOWHERE', when: 'AT_ONCE' } },
} satisfies Partial<NoticeSettings>

const posts = (who: Someone) =>
  stage().connector.accepted.filter(({ method, path }) => method === 'POST' && path.includes(who.aadObjectId))
const told = (who: Someone): string[] => posts(who).map((call) => wordsOf(cardOf(call)))
const states = async (who: Someone): Promise<string[]> =>
  (
    await askSql<{ said: string }>(
      `select concat_ws(' ', o.event->>'type', o.state, o.problem) as said from outbox o
        where o.person_id = '${who.id}' and o.event->>'type' <> 'card.changed' order by o.created_at, o.key`,
    )
  ).map(({ said }) => said)

describe('on days nobody works', () => {
  test('a marker that turns on Saturday is told on Monday at seven, on one card', async () => {
    const { title } = await add({
      status: 'STARTED',
      endDate: day('2026-03-14'),
      yellowOn: day('2026-03-07'),
      redOn: day('2026-03-14'),
      nextChangeOn: day('2026-03-07'),
    })
    await ringAt('2026-03-07T08:00:00Z')
    await ringAt('2026-03-08T08:00:00Z')
    await ringAt('2026-03-09T05:30:00Z')
    expect(told(elin)).toEqual([])
    await ringAt('2026-03-09T06:00:00Z')
    expect(told(elin)).toHaveLength(1)
    expect(told(elin)[0]).toContain(title)
  })

  test('an end date on Saturday is told on Friday, says so, and is not told again', async () => {
    const { id, title } = await add({
      status: 'STARTED',
      startDate: day('2026-02-02'),
      endDate: day('2026-03-07'),
    })
    await runSql(
      `update task set last_notified_marker = 'YELLOW', next_change_on = red_on where id = '${id}'`,
    )
    await ringAt('2026-03-05T08:00:00Z')
    expect(told(elin)).toEqual([])
    await ringAt('2026-03-06T08:00:00Z')
    expect(told(elin)).toHaveLength(1)
    expect(told(elin)[0]).toContain(title)
    expect(told(elin)[0]).toContain('lørdag 07-03-2026, hvor der er lukket')
    await ringAt('2026-03-07T08:00:00Z')
    await ringAt('2026-03-09T08:00:00Z')
    expect(told(elin)).toHaveLength(1)
  })

  test('nor is it lost when it was put aside', async () => {
    const { id } = await add({ status: 'STARTED', startDate: day('2026-02-02'), endDate: day('2026-04-05') })
    await runSql(`update task set last_notified_marker = 'YELLOW', next_change_on = red_on where id = '${id}';
      insert into snooze values ('${elin.id}', '${id}', '${town.id}', '2026-04-20')`)
    await ringAt('2026-04-01T08:00:00Z')
    expect(told(elin)).toHaveLength(1)
    expect(told(elin)[0]).toContain('søndag 05-04-2026, hvor der er lukket')
  })

  test('a municipality’s own day off is one, and what people do comes all the same', async () => {
    await runSql(`update municipality set extra_closed_days = '{2026-03-03}' where id = '${town.id}'`)
    const { id, title } = await add({
      executorId: null,
      startDate: day('2026-03-10'),
      endDate: day('2026-03-20'),
    })
    await ringAt('2026-03-03T08:00:00Z')
    expect(told(elin)).toEqual([])
    await editing.edit(app.world, elin.caller, {
      taskId: id,
      version: (await tasks.read(app.world, elin.caller, id)).version,
      executorId: bo.id,
    })
    await sendAll()
    expect(told(bo)).toHaveLength(1)
    await ringAt('2026-03-04T08:00:00Z')
    expect(told(elin).join()).toContain(title)
  })
})

describe('who has chosen', () => {
  const started = {
    status: 'STARTED',
    endDate: day('2026-03-03'),
    redOn: day('2026-03-03'),
    nextChangeOn: day('2026-03-03'),
  } as const

  test('is sent nothing before it has been decided on, and nothing is lost when the process ends between', async () => {
    await choose(elin, { quietFrom: 12, quietTo: 13 })
    const { id } = await add(started)
    clock.set('2026-03-03T08:00:00Z')
    const event = `{"type":"task.markerWorsened","taskId":"${id}","marker":"RED","day":"2026-03-03"}`
    // Written by a process that ended before it could decide.
    await runSql(`insert into outbox (id, key, municipality_id, person_id, event, due_at, unrouted)
      select gen_random_uuid(), 'marker:${id}', '${town.id}', '${elin.id}', '${event}', '2026-03-03T06:00:00Z',
        has_notice_settings('${elin.id}')`)
    await stage().sendAll()
    expect(told(elin)).toEqual([])
    await sendAll()
    expect(told(elin)).toHaveLength(1)
  })

  test('against deadlines is not told, and the row says why', async () => {
    await choose(elin, noDeadlines)
    await add({ ...started, responsibleId: bo.id })
    await ringAt('2026-03-03T08:00:00Z')
    expect(told(elin)).toEqual([])
    expect(await states(elin)).toEqual(['task.markerWorsened SILENCED chosen: NOWHERE'])
    expect(told(bo)).toHaveLength(1)
    expect(told(admin)).toEqual([])
  })

  test('as the last who would hear of it leaves it to the administrators, without what they may not read', async () => {
    await choose(elin, noDeadlines)
    await choose(bo, noDeadlines)
    const { title } = await add({ ...started, responsibleId: bo.id })
    await ringAt('2026-03-03T08:00:00Z')
    expect([told(elin), told(bo)]).toEqual([[], []])
    expect(told(admin)).toHaveLength(1)
    expect(told(admin)[0]).toContain('En rød opgave, ingen har fået besked om')
    expect(told(admin)[0]).toContain(`#${number}`)
    expect(told(admin)[0]).not.toContain(title)
  })

  test('is warned before that, of the tasks that are meant', async () => {
    const { title } = await add({ ...started, executorId: elin.id })
    const asked = () => preview(app.world, elin.caller, { ...DEFAULT_SETTINGS, ...noDeadlines })
    expect((await asked()).unheard.map((task) => task.title)).toEqual([title])
    await app.world.data.asSystem((tx) => aPerson(tx, town, { access: [[ksd, 'STANDARD']] }))
    expect((await asked()).unheard).toEqual([])
  })

  test('to hear of exceptions only is told of red, not of yellow', async () => {
    await choose(elin, { onlyExceptions: true })
    await add({
      responsibleId: elin.id,
      executorId: bo.id,
      startDate: day('2026-03-10'),
      endDate: day('2026-03-20'),
    })
    await ringAt('2026-03-03T08:00:00Z')
    expect([told(elin).length, told(bo).length]).toEqual([0, 1])
    await ringAt('2026-03-10T08:00:00Z')
    expect([told(elin).length, told(bo).length]).toEqual([1, 2])
  })

  test('a deputy has the deputy told, in whose place it says', async () => {
    await choose(elin, { awayFrom: day('2026-03-03'), awayTo: day('2026-03-06'), deputyId: bo.id })
    const { title } = await add({ ...started, executorId: elin.id, responsibleId: bo.id })
    await ringAt('2026-03-03T08:00:00Z')
    expect(told(elin)).toEqual([])
    expect(told(bo).join()).toContain(title)
    expect(told(bo).join()).toContain('stedfortræder for Elin Nielsen')
    expect(await states(elin)).toEqual(['task.markerWorsened DROPPED the deputy is told'])
  })

  test('a deputy who may not read the task finds it the morning they are back', async () => {
    await choose(elin, { awayFrom: day('2026-03-03'), awayTo: day('2026-03-06'), deputyId: bo.id })
    const { title } = await add({ ...started, executorId: null })
    await ringAt('2026-03-03T08:00:00Z')
    expect([told(elin), told(bo)]).toEqual([[], []])
    await ringAt('2026-03-09T06:00:00Z')
    expect(told(elin).join()).toContain(title)
  })

  test('sees before saving what last week would have been', async () => {
    const { title } = await add({ ...started, responsibleId: bo.id })
    await ringAt('2026-03-03T08:00:00Z')
    expect(told(elin)).toHaveLength(1)
    const asked = (some: Partial<NoticeSettings>) =>
      preview(app.world, elin.caller, { ...DEFAULT_SETTINGS, ...some })
    const said = async (some: Partial<NoticeSettings>) =>
      (await asked(some)).told.map(({ at, task, where, because }) => [at, task?.title, where ?? because])
    expect(await said({})).toEqual([['2026-03-03T06:00:00.000Z', title, 'TEAMS']])
    expect(await said({ quietFrom: 6, quietTo: 9 })).toEqual([['2026-03-03T08:00:00.000Z', title, 'TEAMS']])
    expect(await said(noDeadlines)).toEqual([['2026-03-03T06:00:00.000Z', title, 'NOWHERE']])
    clock.set('2026-03-11T08:00:00Z')
    expect(await said({})).toEqual([])
  })

  test.each<[string, Partial<NoticeSettings>]>([
    ['away-days', { awayFrom: day('2026-03-03') }],
    ['away-days', { awayFrom: day('2026-03-03'), awayTo: day('2026-03-02') }],
    ['away-days', { awayFrom: day('2026-03-03'), awayTo: day('2027-03-04') }],
    ['not-your-deputy', { deputyId: crypto.randomUUID() as NoticeSettings['deputyId'] }],
  ])('is refused %s for %j', async (code, some) => {
    await expect(choose(elin, some)).rejects.toMatchObject({ code })
  })

  test('on an old page is told that it is old', async () => {
    await choose(elin, { digest: 'DAILY' })
    const late = settings.edit(app.world, elin.caller, { ...DEFAULT_SETTINGS, version: 0 })
    await expect(late).rejects.toMatchObject({ code: 'stale-settings' })
  })
})

describe('the daily digest', () => {
  test('comes in the place of the reminder, shrinks as one works, and can be taken back', async () => {
    await choose(elin, { digest: 'DAILY' })
    const red = await add(TURNING)
    const other = await add({ status: 'STARTED', endDate: day('2026-02-27'), redOn: day('2026-02-27') })
    await ringAt('2026-03-03T06:00:00Z')
    const [only] = posts(elin)
    expect(told(elin)).toEqual([expect.stringContaining('2 opgaver kræver noget af dig')])
    expect(await states(elin)).toEqual(['task.markerWorsened SENT', 'tasks.digest SENT'])
    const on = only?.id ?? ''
    const unfolded = await teams.press(elin, { verb: 'digest.open', data: { taskId: red.id } }, { on })
    expect(buttonsOf(unfolded.body.value).map(({ verb }) => verb)).toEqual(
      expect.arrayContaining(['task.complete', 'task.snooze', 'task.open', 'digest.open']),
    )
    const done = await teams.press(elin, buttonOf(unfolded.body.value, 'task.complete'), { on })
    expect(wordsOf(done.body.value)).toContain('1 opgave kræver noget af dig')
    expect(wordsOf(done.body.value)).toContain(other.title)
    const undone = await teams.press(elin, buttonOf(done.body.value, 'task.undo'), { on })
    expect(wordsOf(undone.body.value)).toContain('2 opgaver kræver noget af dig')
  })

  test('brings the reminders along though it is owed after them, as after a morning without power', async () => {
    await choose(elin, { digest: 'DAILY' })
    for (let n = 0; n < 3; n += 1) await add(TURNING)
    clock.set('2026-03-03T08:30:00Z')
    await app.jobs.run('sweep')
    await sendAll()
    expect(told(elin)).toEqual([expect.stringContaining('3 opgaver kræver noget af dig')])
    await ringAt('2026-03-03T08:31:00Z')
    expect(told(elin)).toHaveLength(1)
    expect(new Set(await states(elin))).toEqual(new Set(['task.markerWorsened SENT', 'tasks.digest SENT']))
  })

  const unfold = async (who: Someone, taskId: TaskId) => {
    const [post] = posts(who)
    const on = post?.id ?? ''
    const { body } = await teams.press(who, { verb: 'digest.open', data: { taskId } }, { on })
    return { on, pass: buttonOf(body.value, 'task.passOn') }
  }

  test('"ikke mig" is done on the card: somebody else has it, the row is gone, and it can be taken back', async () => {
    await choose(elin, { digest: 'DAILY' })
    const given = await add({ ...TURNING, responsibleId: elin.id })
    const kept = await add({ status: 'STARTED', endDate: day('2026-02-27'), redOn: day('2026-02-27') })
    await ringAt('2026-03-03T06:00:00Z')
    const { on, pass } = await unfold(elin, given.id)
    const done = await teams.press(elin, pass, { on, typed: { person: bo.id } })
    expect(wordsOf(done.body.value)).toContain('Opgaven er givet videre til Bo Dahl.')
    expect(wordsOf(done.body.value)).toContain(kept.title)
    expect(wordsOf(done.body.value)).not.toContain(given.title)
    const now = await tasks.read(app.world, elin.caller, given.id)
    expect([now.responsible?.name, now.executor?.name]).toEqual(['Bo Dahl', 'Bo Dahl'])
    const again = await teams.press(elin, pass, { on, typed: { person: bo.id } })
    expect((await tasks.read(app.world, elin.caller, given.id)).version).toBe(now.version)
    expect(again.status).toBe(200)
    const undone = await teams.press(elin, buttonOf(done.body.value, 'task.undo'), { on })
    expect(wordsOf(undone.body.value)).toContain(given.title)
    const back = await tasks.read(app.world, elin.caller, given.id)
    expect([back.responsible?.name, back.executor?.name]).toEqual(['Elin Nielsen', 'Elin Nielsen'])
  })

  test('"ikke mig" gives back to nobody; who would lose sight of the task is asked first', async () => {
    await choose(bo, { digest: 'DAILY' })
    const task = await add({
      ...{ executorId: bo.id, status: 'STARTED' as const },
      ...{ endDate: day('2026-02-27'), redOn: day('2026-02-27') },
    })
    await ringAt('2026-03-03T06:00:00Z')
    const { on, pass } = await unfold(bo, task.id)
    const nobody = { verb: pass.verb, data: { ...pass.data, person: null } }
    const asked = await teams.press(bo, nobody, { on })
    const sure = buttonOf(asked.body.value, 'task.passOn')
    expect(sure.data).toMatchObject({ confirmed: true, person: null })
    const done = await teams.press(bo, sure, { on })
    expect(wordsOf(done.body.value)).toContain('Opgaven er lagt tilbage.')
    expect(wordsOf(done.body.value)).not.toContain(task.title)
    expect((await tasks.read(app.world, elin.caller, task.id)).executor).toBeNull()
  })

  test('"ikke mig" without anybody picked comes back with what is missing', async () => {
    await choose(elin, { digest: 'DAILY' })
    const task = await add({ status: 'STARTED', endDate: day('2026-02-27'), redOn: day('2026-02-27') })
    await ringAt('2026-03-03T06:00:00Z')
    const { on, pass } = await unfold(elin, task.id)
    const { body } = await teams.press(elin, pass, { on, typed: { person: '' } })
    expect(wordsOf(body.value)).toContain('Vælg den person, der skal stå på opgaven.')
    expect(buttonsOf(body.value).map(({ verb }) => verb)).toContain('task.passOn')
  })

  test('does not come when there is nothing to say, on days off, or while one is away', async () => {
    await choose(elin, { digest: 'DAILY' })
    await ringAt('2026-03-03T06:00:00Z')
    expect(await states(elin)).toEqual(['tasks.digest DROPPED nothing left to say'])
    await add({ status: 'STARTED', endDate: day('2026-02-27'), redOn: day('2026-02-27') })
    await ringAt('2026-03-07T08:00:00Z')
    await choose(elin, { digest: 'DAILY', awayFrom: day('2026-03-09'), awayTo: day('2026-03-09') })
    await ringAt('2026-03-09T08:00:00Z')
    expect(told(elin)).toEqual([])
    await ringAt('2026-03-10T08:00:00Z')
    expect(told(elin)).toHaveLength(1)
  })
})

describe('the card of settings', () => {
  test('says what is chosen, and chooses', async () => {
    const [sent] = await teams.say(elin, 'indstillinger')
    const on = sent?.id ?? ''
    const first = await teams.press(
      elin,
      { verb: 'settings.digest', data: { version: 0, digest: 'DAILY' } },
      { on },
    )
    expect(wordsOf(first.body.value)).toContain('Hver arbejdsdag')
    const second = await teams.press(elin, buttonOf(first.body.value, 'settings.quiet'), { on })
    expect(wordsOf(second.body.value)).toContain('Fra kl. 17 til kl. 7')
    const third = await teams.press(
      elin,
      { verb: 'settings.away', data: { version: 2, date: '2026-03-06' } },
      { on },
    )
    expect(wordsOf(third.body.value)).toContain('fredag 06-03-2026')
    const back = await teams.press(elin, buttonOf(third.body.value, 'settings.back'), { on })
    expect(wordsOf(back.body.value)).toContain('Intet fravær')
    expect(await settings.read(app.world, elin.caller)).toMatchObject({
      version: 4,
      digest: 'DAILY',
      quietFrom: 17,
      awayTo: null,
    })
  })
})
