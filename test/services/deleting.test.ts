import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { ContactEntryId, FileId, ProjectId } from '../../src/domain/ids.js'
import * as calendar from '../../src/services/tasks/calendar.js'
import * as contactEdits from '../../src/services/contacts/edit.js'
import * as files from '../../src/services/tasks/files.js'
import * as localTasks from '../../src/services/tasks/local.js'
import * as retention from '../../src/services/retention.js'
import * as subscriptions from '../../src/services/projects/subscriptions.js'
import * as roleNotes from '../../src/services/roles/notes.js'
import * as savedViews from '../../src/services/tasks/savedViews.js'
import * as unmigrated from '../../src/services/users/unmigrated.js'
import * as userAdmin from '../../src/services/users/edit.js'
import * as userDeletion from '../../src/services/users/delete.js'
import { day } from '../support/builders.js'
import { aFullDatabase, type FullDatabase } from '../support/fullDatabase.js'
import { userRoom } from '../support/users.js'

/** Everything the product deletes, with everything hanging on it that can. */
let room: Awaited<ReturnType<typeof userRoom>>
let all: FullDatabase

beforeAll(async () => {
  room = await userRoom()
})
afterAll(() => room.close())
beforeEach(async () => {
  room.clock.set('2026-03-02T09:00:00Z')
  all = await room.asSystem(aFullDatabase)
})

const count = async (from: string): Promise<number> =>
  (await room.sql<{ n: number }>(`select count(*)::int as n from ${from}`))[0]?.n ?? -1
const idOf = async <T extends string>(from: string): Promise<T> => {
  const [row] = await room.sql<{ id: T }>(`select id from ${from} limit 1`)
  if (!row) throw new Error(`nothing in ${from}`)
  return row.id
}

test('what can be deleted is referred to by nothing that is not deleted with it', async () => {
  const references = await room.sql<{ key: string }>(
    `select distinct c.relname || '.' || a.attname as key
      from pg_constraint k join pg_class c on c.oid = k.conrelid
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey) and a.attname <> 'municipality_id'
      where k.contype = 'f' and k.confdeltype = 'a' and has_table_privilege('klik_app', k.confrelid, 'delete')
        and c.relnamespace = 'public'::regnamespace order by 1`,
  )
  expect(references.map(({ key }) => key)).toEqual([
    // Where what hangs on an area goes is said when it is deleted (test/services/areas).
    'area_coordinator.area_id',
    // A group that was written to is not deleted (test/services/broadcasts).
    'broadcast.group_id',
    // A confirmation is KOMBIT's to ask for, and its task a KLIK task; those are never deleted.
    'confirmation.task_id',
    // Of roles only drafts are deleted, which nobody has met; of master roles those no role was made of.
    'confirmation_round.role_id',
    'delegation.task_id',
    'group_member.group_id',
    // What is written on an introduction task goes with it (test/services/introductions).
    'introduction_comment.task_id',
    'introduction_file.task_id',
    'introduction_plan.role_id',
    // Only an empty time category is deleted.
    'introduction_task.category_id',
    'introduction_task.slot_role_id',
    'introduction_template.role_id',
    'message.task_id',
    // What a municipality writes on a task of its own goes to no mailbox, so no mail of it comes back.
    'message_return.message_id',
    'responsibility_area.parent_id',
    'role.master_role_id',
    'role_assignment.role_id',
    'role_audience.role_id',
    'role_edition.master_role_id',
    'role_edition.role_id',
    'role_note.role_id',
    'snooze.task_id',
    // Nothing is made under a local task.
    'task.parent_task_id',
    'task_file.task_id',
    'task_import.task_id',
    'task_note.task_id',
    'team.area_id',
  ])
})

test('a local task goes with its notes, thread, files, delegations and history', async () => {
  const { localId, who } = all.ofHere
  for (const table of ['task_note', 'message', 'task_file', 'task_import', 'snooze', 'delegation'])
    expect([table, await count(`${table} where task_id = '${localId}'`)]).not.toEqual([table, 0])
  await localTasks.remove(room.world, who.caller, { taskId: localId, version: 1 })
  for (const table of ['task_note', 'message', 'task_file', 'task_import', 'snooze', 'delegation'])
    expect([table, await count(`${table} where task_id = '${localId}'`)]).toEqual([table, 0])
  expect(await count(`history where subject_id = '${localId}'`)).toBe(0)
  expect(await count('delegation')).toBeGreaterThan(0)
})

test('cards that show what was delegated of it follow', async () => {
  const { localId, who } = all.ofHere
  const open = `delegation where task_id = '${localId}' and state = 'OPEN'`
  const delegationId = await idOf(open)
  await room.sql(
    `update delivered_card set shows = '{${delegationId}}', created_at = '2026-03-01' where municipality_id = '${all.here.id}'`,
  )
  const owed = `outbox where event->>'type' = 'card.changed' and municipality_id = '${all.here.id}'`
  const before = await count(owed)
  await localTasks.remove(room.world, who.caller, { taskId: localId, version: 1 })
  expect(await count(owed)).toBeGreaterThan(before)
})

describe('a user on whom everything hangs', () => {
  const isGone = async (): Promise<void> => {
    const { id } = all.ofHere.who
    expect(await count(`person where id = '${id}' and deleted_at is not null`)).toBe(1)
    for (const table of [
      'access',
      'snooze',
      'task_list_view',
      'calendar_feed',
      'contact_lookup',
      'join_request',
      'conversation',
      'area_coordinator',
    ])
      expect([table, await count(`${table} where person_id = '${id}'`)]).toEqual([table, 0])
    expect(await count(`team_membership where person_id = '${id}' and state = 'ACTIVE'`)).toBe(0)
    expect(await count(`task where '${id}' in (responsible_id, executor_id)`)).toBe(0)
    expect(
      await count(`role_assignment where person_id = '${id}' and state in ('NOMINATED', 'ACCEPTED')`),
    ).toBe(0)
  }

  test('can be deleted', async () => {
    const { who, admin } = all.ofHere
    await userDeletion.remove(room.world, admin.caller, { personId: who.id, version: 1 })
    await isGone()
  })

  test('can be asked to follow somebody, and be deleted', async () => {
    const { colleague, admin } = all.ofHere
    await userDeletion.remove(room.world, admin.caller, { personId: colleague.id, version: 1 })
    expect(await count(`person where id = '${colleague.id}' and deleted_at is not null`)).toBe(1)
    expect(await count(`conversation where person_id = '${colleague.id}'`)).toBe(0)
  })

  test('can be deleted by the operator', async () => {
    await room.sql(
      `update person set first_login_at = null, last_login_at = null, logins_known_since = '2020-01-01'`,
    )
    const [report] = (
      await unmigrated.deleteUnmigrated(room.world, { after: day('2026-01-01'), dryRun: false })
    ).filter(({ municipality }) => municipality === all.here.name)
    expect(report?.kept).toHaveLength(1)
    await isGone()
  })

  test('can lose their project', async () => {
    const { who, admin, taskId } = all.ofHere
    const projectId = await idOf<ProjectId>(
      `project where id = (select project_id from task where id = '${taskId}')`,
    )
    const access = [{ projectId, userType: null }]
    await userAdmin.edit(room.world, admin.caller, { personId: who.id, version: 1, access, confirmed: true })
    expect(await count(`access where person_id = '${who.id}'`)).toBe(0)
  })

  test('can take back their calendar and their view', async () => {
    const { who } = all.ofHere
    await calendar.revoke(room.world, who.caller)
    await savedViews.reset(room.world, who.caller)
    for (const table of ['calendar_feed', 'task_list_view'])
      expect([table, await count(`${table} where person_id = '${who.id}'`)]).toEqual([table, 0])
  })
})

describe('of the rest', () => {
  const ofHere = (): string => `municipality_id = '${all.here.id}'`

  test('an entry of a contact list, a note on a role and a subscription', async () => {
    const { admin, who, roleId, channelId } = all.ofHere
    const entryId = await idOf<ContactEntryId>(`contact_entry where ${ofHere()}`)
    await contactEdits.remove(room.world, admin.caller, { entryId, version: 1 })
    const empty = { roleId, section: 'GENERAL' as const, version: 1, text: '' }
    await roleNotes.save(room.world, admin.caller, empty)
    await subscriptions.unsubscribe(room.world, who.caller, { conversationId: channelId, words: 'KSD' })
    expect(await count(`contact_entry where ${ofHere()}`)).toBe(0)
    expect(await count(`role_note where ${ofHere()} and section = 'GENERAL'`)).toBe(0)
    expect(await count(`subscription where ${ofHere()}`)).toBe(0)
  })

  test('a file, by its own side and by KOMBIT for what is in it', async () => {
    const { taskId } = all.ofHere
    const of = (origin: string): string => `task_file where task_id = '${taskId}' and origin = '${origin}'`
    await files.removePersonalData(room.world, all.kombit.caller, await idOf<FileId>(of('MUNICIPALITY')))
    await files.remove(room.world, all.kombit.caller, await idOf<FileId>(of('KOMBIT')))
    expect(await count(`task_file where task_id = '${taskId}' and deleted_at is null`)).toBe(0)
  })

  test('what jobs forget when it is old', async () => {
    room.clock.set('2028-03-02T09:00:00Z')
    await retention.cleanUp(room.world)
    for (const table of ['received_activity', 'job_run', 'snooze', 'contact_lookup'])
      expect([table, await count(table)]).toEqual([table, 0])
  })
})
