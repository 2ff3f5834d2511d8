import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { readChange, type ToldChange } from '../../src/data/changes.js'
import { TABLES } from '../../src/data/tables/index.js'
import type { TaskId } from '../../src/domain/ids.js'
import { aMunicipality, aPerson, aProject, aTask, type Someone, type Town } from '../support/builders.js'
import { openTestDatabase } from '../support/database.js'
import { until } from '../support/until.js'

/** Nobody’s page shows them, or only one's own does, which has changed them itself. */
const UNTOLD: Record<string, string> = {
  municipality: 'its page shows it, which its administrators alone see',
  sighting: 'of the house',
  organisation: 'with its people',
  task_list_view: 'one’s own way to look at the list',
  calendar_feed: 'one’s own',
  notice_settings: 'one’s own',
  role_edition: 'with its role',
  contact_lookup: 'what one sees of it is a page one opens to look',
  rate_use: 'among instances',
  pace: 'among instances',
  broadcast_edition: 'with its broadcast',
  task_import: 'with the task it was read for',
  history: 'with what it tells of',
  audit_block: 'of the house',
  audit_entry: 'of the house',
  join_request: 'what one sees of it is a page one opens to look',
  responsibility_area: 'a page one opens to look',
  area_coordinator: 'a page one opens to look',
  team: 'a page one opens to look',
  team_membership: 'a page one opens to look',
  invitation: 'a page one opens to look',
  introduction_template: 'a page one opens to look',
  introduction_template_version: 'a page one opens to look',
  introduction_template_share: 'a page one opens to look',
  introduction_plan: 'a page one opens to look',
  introduction_category: 'a page one opens to look',
  introduction_task: 'a page one opens to look',
  introduction_comment: 'a page one opens to look',
  introduction_file: 'a page one opens to look',
  introduction_feedback: 'a page one opens to look',
  directory_refresh: 'what one sees of it is a page one opens to look',
  sign_in_key: 'of coming in',
  session: 'of coming in',
  sign_in_attempt: 'of coming in',
  saml_assertion: 'of coming in',
  conversation: 'of the chat',
  closed_tenant: 'of the chat',
  subscription: 'of the chat',
  delivered_card: 'of the chat',
  outbox: 'of the chat',
  mail_token: 'of what was sent',
  message_return: 'told when the message is read',
  job_run: 'of jobs',
  received_activity: 'of the chat',
  setting: 'of the house',
}

let db: Awaited<ReturnType<typeof openTestDatabase>>
let stop: () => Promise<void>
let town: Town
let elin: Someone
let taskId: TaskId
let told: ToldChange[] = []
let isThere = false
beforeAll(async () => {
  db = await openTestDatabase()
  stop = db.listen({
    changed(payload) {
      const change = readChange(payload)
      if (change) told.push(change)
    },
    missed: () => (isThere = true),
  })
  await until(() => isThere || db.embedded)
  await db.data.asSystem(async (tx) => {
    town = await aMunicipality(tx)
    const ksd = await aProject(tx, 'KSD', [town])
    elin = await aPerson(tx, town, { access: [[ksd, 'PLUS']] })
    taskId = await aTask(tx, town, ksd)
  })
  await until(() => told.some(({ kind }) => kind === 'task'))
})
beforeEach(() => {
  told = []
})
afterAll(async () => {
  await stop()
  await db.close()
})

test('a change of any table’s rows is told, or it stands here why not', async () => {
  const triggers = await db.dataSource.query<{ name: string; events: string[] }[]>(`
    select event_object_table as name, array_agg(distinct event_manipulation::text order by event_manipulation::text) as events
    from information_schema.triggers where trigger_name like 'tell_%' group by 1`)
  const events = new Map(triggers.map(({ name, events: of }) => [name, String(of)]))
  const all = TABLES.map(({ options: { name } }) => [name, events.get(name) ?? UNTOLD[name] ?? 'forgotten'])
  const expected = TABLES.map(({ options: { name } }) => [
    name,
    UNTOLD[name] ?? String(['DELETE', 'INSERT', 'UPDATE']),
  ])
  expect(all).toEqual(expected)
})

describe('what is told', () => {
  test('is the kind of thing, whose, and of which project, once for each transaction', async () => {
    await db.data.as(elin.caller, async (tx) => {
      for (const field of ['title', 'status']) {
        const task = await tx.tasks.find(taskId)
        if (task) await tx.tasks.update(task, { description: field }, new Date())
      }
    })
    await until(() => told.length > 0)
    expect(told).toEqual([
      {
        kind: 'task',
        municipalityId: town.id,
        projectId: expect.any(String),
        isHomeOnly: false,
        onlyFor: null,
        about: null,
        transaction: expect.stringMatching(/^\d+$/),
      },
    ])
  })

  test('is nothing of what a job notes, nor of what comes to nothing', async () => {
    await db.dataSource.query(`update task set last_notified_marker = 'RED' where id = $1`, [taskId])
    await db.dataSource.query(`update person set first_login_at = now() where id = $1`, [elin.id])
    const work = db.data.as(elin.caller, async (tx) => {
      const task = await tx.tasks.find(taskId)
      if (task) await tx.tasks.update(task, { description: 'never' }, new Date())
      throw new Error('taken back')
    })
    await expect(work).rejects.toThrow('taken back')
    await db.dataSource.query(`update access set user_type = 'STANDARD' where person_id = $1`, [elin.id])
    await until(() => told.length > 0)
    expect(told.map(({ kind, about }) => [kind, about])).toEqual([['person', elin.id]])
  })
})
