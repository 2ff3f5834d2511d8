import { beforeEach, describe, expect, test } from '@jest/globals'
import type { HistoryFilter } from '../../../src/data/repositories/historyList.js'
import { seal, check } from '../../../src/services/audit.js'
import * as history from '../../../src/services/history/history.js'
import * as tasks from '../../../src/services/tasks/tasks.js'
import * as users from '../../../src/services/users/edit.js'
import { historySentence } from '../../../src/i18n/historyEntry.js'
import { translator } from '../../../src/i18n/translator.js'
import { aMunicipality, aPerson, type Someone } from '../../support/builders.js'
import { runSql } from '../../support/database.js'
import { reminderStage } from '../../support/reminder.js'
import { buttonOf, cardOf } from '../../support/teams.js'

const stage = reminderStage()
let admin: Someone
let both: Someone

beforeEach(async () => {
  const { app, town, ksd } = stage()
  ;[admin, both] = await app.world.data.asSystem(async (tx) => [
    await aPerson(tx, town, { fullName: 'Anders Administrator', isAdministrator: true }),
    await aPerson(tx, town, {
      ...{ fullName: 'Birgit Begge', isAdministrator: true, access: [[ksd, 'PLUS'] as const] },
    }),
  ])
})

const EVERYTHING: HistoryFilter = { subject: [], door: [], firstDay: null, lastDay: null, words: null }
type Looking = Partial<HistoryFilter> & { before?: number | null; size?: number }
const look = (who: Someone, { before = null, size = 50, ...filter }: Looking = {}) =>
  history.list(stage().app.world, who.caller, { filter: { ...EVERYTHING, ...filter }, before, size })
const said = async (who: Someone, looking: Looking = {}): Promise<(string | null)[][]> =>
  (await look(who, looking)).entries.map((entry) => [
    ...[entry.by, entry.hat, entry.door, historySentence(translator('da'), entry), entry.of.name],
  ])

async function start(who: Someone): Promise<void> {
  const { app, task } = stage()
  const { version } = await tasks.read(app.world, who.caller, task)
  await tasks.changeStatus(app.world, who.caller, { taskId: task, version, status: 'STARTED' })
}

const STARTED = 'Ændrede status fra Ikke påbegyndt til Påbegyndt'

describe('the history says', () => {
  test('who did it, as what, and that it was in the chat', async () => {
    const { elin, teams, connector, sendAfter } = stage()
    await sendAfter(0)
    const sent = connector.posts().find(({ path }) => path.includes(elin.aadObjectId))
    await teams.press(elin, buttonOf(cardOf(sent), 'task.start'), { on: sent?.id ?? '' })
    expect(await said(both, { subject: ['task'] })).toMatchObject([
      [elin.name, 'PLUS', 'CHAT', STARTED, expect.any(String)],
    ])
  })

  test('as which of several things they were allowed to', async () => {
    const { app, elin, ksd } = stage()
    await start({ ...both, caller: { ...both.caller, door: 'BROWSER' } })
    const access = [{ projectId: ksd, userType: 'LIGHT' as const }]
    await users.edit(app.world, both.caller, {
      personId: elin.id,
      version: 1,
      access,
      isAdministrator: true,
      confirmed: true,
    })
    expect((await said(both)).map((entry) => entry.slice(0, 4))).toEqual([
      [
        'Birgit Begge',
        'ADMINISTRATOR',
        'SYSTEM',
        'Ændrede adgangen fra KSD som Plusbruger til KSD som Light-bruger',
      ],
      ['Birgit Begge', 'ADMINISTRATOR', 'SYSTEM', 'Gjorde brugeren til administrator'],
      ['Birgit Begge', 'PLUS', 'BROWSER', STARTED],
    ])
  })

  test('of a task the reader may not read that it was changed, and no more', async () => {
    await start(both)
    const [entry] = (await look(admin, { subject: ['task'] })).entries
    expect(entry).toMatchObject({
      ...{ by: 'Birgit Begge', isWithheld: true, oldValue: null, newValue: null },
      of: { kind: 'task', id: null, name: null },
    })
    expect((await look(admin, { words: 'STARTED' })).total).toBe(0)
    expect((await look(both, { words: 'STARTED' })).total).toBe(1)
  })
})

describe('the history is', () => {
  test('of the own municipality, and for its administrators', async () => {
    const { app, elin } = stage()
    await start(both)
    const elsewhere = await app.world.data.asSystem(async (tx) =>
      aPerson(tx, await aMunicipality(tx), { isAdministrator: true }),
    )
    expect((await look(elsewhere)).total).toBe(0)
    await expect(look(elin)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('searched by who, what, where from and when, a page at a time', async () => {
    const { clock, app, elin } = stage()
    await start(both)
    clock.add(24 * 60)
    for (const title of ['Konsulent', 'Specialkonsulent'])
      await users.edit(app.world, both.caller, {
        ...{ personId: elin.id, title },
        version: title === 'Konsulent' ? 1 : 2,
      })
    const first = await look(both, { size: 2 })
    expect([first.entries.map(({ of }) => of.kind), first.total]).toEqual([['person', 'person'], 3])
    const second = await look(both, { size: 2, before: first.next })
    expect([second.entries.map(({ of }) => of.kind), second.next]).toEqual([['task'], null])
    expect((await look(both, { subject: ['person'] })).total).toBe(2)
    expect((await look(both, { door: ['CHAT'] })).total).toBe(0)
    expect((await look(both, { lastDay: '2026-03-03' as never })).total).toBe(1)
    expect((await look(both, { firstDay: '2026-03-04' as never })).total).toBe(2)
    expect((await look(both, { words: 'birgit' })).total).toBe(3)
    expect((await look(both, { words: 'ingen af dem' })).total).toBe(0)
  })

  test('sealed with as what and from where', async () => {
    const { world } = stage().app
    await start(both)
    await seal(world)
    expect((await check(world, null)).faults).toEqual([])
    await runSql(`update history set door = 'MAIL' where subject_id = '${stage().task}'`)
    expect((await check(world, null)).faults).toMatchObject([{ kind: 'CHANGED', count: 1 }])
    await runSql(`update history set hat = null, door = null where subject_id = '${stage().task}'`)
    expect((await check(world, null)).faults).toMatchObject([{ kind: 'CHANGED', count: 1 }])
  })
})
