import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openTestDatabase } from '../support/database.js'
import { EXPECTED } from '../support/expectedAccess.js'
import { aFullDatabase, type FullDatabase } from '../support/fullDatabase.js'
import { rowSecurityOf, SCOPES, type Found } from '../support/rowSecurity.js'
import { FROZEN } from '../support/frozenColumns.js'

type Conditions = (database: FullDatabase) => Record<string, string>
const CONDITIONS: Conditions = ({ here, there, kombit, supplier }) => {
  const local = `(select id from task where kind = 'LOCAL')`
  const of = (id: string): string => `(select id from person where municipality_id = '${id}')`
  const chatOf = (id: string): string => `(select id from conversation where person_id in ${of(id)})`
  return {
    all: 'true',
    here: `id = '${here.id}'`,
    there: `id = '${there.id}'`,
    published: 'published_at is not null',
    draft: 'published_at is null',
    ofPublished: 'role_id in (select id from role where published_at is not null)',
    ofDraft: 'role_id in (select id from role where published_at is null)',
    ofTown: 'municipality_id is not null',
    ofNobody: 'municipality_id is null',
    kombit: `id = '${kombit.id}'`,
    supplier: `id = '${supplier.id}'`,
    klik: `kind <> 'LOCAL'`,
    local: `kind = 'LOCAL'`,
    beside: `task_id not in ${local}`,
    ours: `author_side = 'MUNICIPALITY' and task_id not in ${local}`,
    kombits: `author_side = 'KOMBIT'`,
    ofLocal: `task_id in ${local}`,
    oursOfKlik: `origin = 'MUNICIPALITY' and task_id not in ${local}`,
    kombitsFile: `origin = 'KOMBIT'`,
    toMailbox: 'person_id is null',
    ofTheirPeople: `person_id <> '${kombit.id}'`,
    ofKombit: `person_id = '${kombit.id}'`,
    general: `section = 'GENERAL'`,
    section: `section <> 'GENERAL'`,
    byKombit: 'reader_municipality_id is null',
    byOther: 'reader_municipality_id is not null',
    ofTaskByTown: `subject = 'task' and field = 'status' and actor_side = 'MUNICIPALITY'`,
    ofTaskByKombit: `subject = 'task' and actor_side = 'KOMBIT'`,
    ofLocalTask: `subject_id in ${local}`,
    ofNotes: `field = 'internalNotes'`,
    ofAssignment: `subject = 'assignment'`,
    ofTeams: `subject in ('area', 'team', 'membership')`,
    ofHereNoTown: `municipality_id is null and person_id in ${of(here.id)}`,
    ofThereNoTown: `municipality_id is null and person_id in ${of(there.id)}`,
    toHereNoTown: `municipality_id is null and conversation_id in ${chatOf(here.id)}`,
    toThereNoTown: `municipality_id is null and conversation_id in ${chatOf(there.id)}`,
    toKombit: `conversation_id in (select id from conversation where person_id = '${kombit.id}')`,
  }
}
/** A chat of ours that belongs to no municipality is let go of, and not otherwise changed. */
const CHANGES: Record<string, string> = { ofHereNoTown: 'person_id = null' }

const [, ...LINES] = EXPECTED.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
  .filter(([table]) => table !== '')
const ENTRIES = LINES.map(([table = '', rows = '', ...letters]) => ({
  table,
  rows,
  expected: Object.fromEntries(SCOPES.map((scope, n) => [scope, letters[n]])),
}))

let db: Awaited<ReturnType<typeof openTestDatabase>>
let all: FullDatabase
let security: ReturnType<typeof rowSecurityOf>
let found: Found[]

const whereOf = (rows: string): string => CONDITIONS(all)[rows] ?? 'false'

beforeAll(async () => {
  db = await openTestDatabase()
  all = await db.data.asSystem(aFullDatabase)
  security = rowSecurityOf(db.dataSource, all)
  found = await security.of(
    ENTRIES.map(({ table, rows }) => ({ table, where: whereOf(rows), change: CHANGES[rows] })),
  )
})
afterAll(() => db.close())

const names = async (query: string): Promise<string[]> =>
  (await db.dataSource.query<{ name: string }[]>(query)).map(({ name }) => name)

test('holds every table there is', async () => {
  const tables = await names(
    `select relname as name from pg_class where relkind in ('r', 'p', 'm') and relnamespace = 'public'::regnamespace`,
  )
  expect([...new Set(ENTRIES.map(({ table }) => table))].sort()).toEqual(tables.sort())
})

test('is tried with rows of two municipalities in every table that has municipalities', async () => {
  const tables = await names(
    `select relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'municipality_id'
      where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  )
  const short: string[] = []
  for (const table of tables) {
    const rows = await security.rows(table, 'true')
    const homes = new Set(rows.map(({ municipalityId }) => municipalityId))
    if (!homes.has(all.here.id) || !homes.has(all.there.id)) short.push(table)
  }
  expect(short).toEqual([])
})

describe('lets through what is written down, and nothing else, of', () => {
  test.each(ENTRIES)('$table ($rows)', ({ table, rows, expected }) => {
    const tried = found.filter((one) => one.table === table && one.where === whereOf(rows))
    expect(tried).not.toEqual([])
    for (const { letters } of tried) expect(letters).toEqual(expected)
  })

  test('all rows: none is left out', async () => {
    for (const table of new Set(ENTRIES.map((one) => one.table))) {
      const conditions = ENTRIES.filter((one) => one.table === table).map(({ rows }) => `(${whereOf(rows)})`)
      const left = await security.rows(table, `not coalesce(${conditions.join(' or ')}, false)`)
      expect({ table, left }).toEqual({ table, left: [] })
    }
  })
})

test('leaves the columns alone that say what a row is and whose', async () => {
  const frozen = await db.dataSource.query<{ table: string; columns: string[] }[]>(
    `select c.relname as table, array_agg(a.attname::text order by a.attname) as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and has_any_column_privilege('klik_app', c.oid, 'update')
        and not has_column_privilege('klik_app', c.oid, a.attnum, 'update')
        and a.attname not in ('id', 'municipality_id', 'created_at')
      group by 1`,
  )
  expect(Object.fromEntries(frozen.map(({ table, columns }) => [table, columns]))).toEqual(FROZEN)
  const moving = await names(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname in ('id', 'municipality_id')
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and has_column_privilege('klik_app', c.oid, a.attnum, 'update')`,
  )
  // A chat comes to a municipality when its tenant does; only those who may do so may move it.
  expect(moving).toEqual(['conversation'])
  const session = { scope: 'municipality', municipality: all.here.id }
  const ofHere = `where municipality_id = '${all.here.id}' and person_id is not null`
  const moves = [`'${all.there.id}'`, 'null'].map(
    (to) => `update conversation set municipality_id = ${to} ${ofHere}`,
  )
  expect(await security.attempt(session, moves)).toEqual(['42501', '42501'])
})

/** Who did it, or for whom it is kept, may be somebody of KOMBIT's side; a chat can change hands. */
const BY_ID_ALONE = [
  'confirmation.closed_by',
  'confirmation_answer.answered_by',
  'contact_entry.verified_by',
  'contact_lookup.reader_id',
  'conversation.person_id',
  'delegation.ended_by',
  'hand_over.created_by',
  'held_mail.person_id',
  'history.actor_id',
  'history.new_person_id',
  'history.old_person_id',
  'mail_token.person_id',
  'message.author_id',
  'message_return.message_id',
  'outbox.conversation_id',
  'outbox.person_id',
  'role_assignment.confirmed_by',
  'role_assignment.nominated_by',
  'role_note.updated_by',
  'snooze.person_id',
  'subscription.created_by',
  'task_file.deleted_by',
  'task_file.uploaded_by',
]

test('lets nothing of a municipality hang on another’s, whoever puts it there', async () => {
  const loose = await names(
    `with tenant as (select attrelid as id, attnum from pg_attribute where attname = 'municipality_id'),
        key as (select k.*, t.attnum as home from pg_constraint k join tenant t on t.id = k.conrelid
          join tenant target on target.id = k.confrelid where k.contype = 'f'),
        held as (select conrelid, unnest(conkey) as attnum from key where home = any(conkey))
      select c.relname || '.' || a.attname as name from key
        join pg_class c on c.oid = key.conrelid
        join pg_attribute a on a.attrelid = key.conrelid and a.attnum = any(key.conkey)
      where not home = any(key.conkey)
        and not exists (select 1 from held where held.conrelid = key.conrelid and held.attnum = a.attnum) order by 1`,
  )
  expect(loose).toEqual(BY_ID_ALONE)
  const foreign = `(select id from task where municipality_id = '${all.there.id}' and kind = 'LOCAL')`
  const hangings = [
    `insert into task_file (id, municipality_id, task_id, media_type, size, sha256, origin, uploaded_at)
      values (gen_random_uuid(), '${all.here.id}', ${foreign}, 'text/plain', 1, 'x', 'MUNICIPALITY', now())`,
    `insert into message (id, municipality_id, task_id, author_name, author_side, text, position)
      values (gen_random_uuid(), '${all.here.id}', ${foreign}, 'x', 'MUNICIPALITY', 'x', 9)`,
    `update task set responsible_id = (select id from person where municipality_id = '${all.there.id}' limit 1)
      where municipality_id = '${all.here.id}'`,
  ]
  expect(await security.attempt({ scope: 'system' }, hangings)).toEqual(['23503', '23503', '23503'])
})

describe('has doors for forgetting and for reaching that let nothing else through', () => {
  const lines = async (where: string): Promise<number> => (await security.rows('history', where)).length

  test('and there are no others', async () => {
    const doors = await names(
      `select proname as name from pg_proc where prosecdef and pronamespace = 'public'::regnamespace order by 1`,
    )
    // Those of `has_` and `hears_` forget nothing: they say whether somebody has chosen anything, and whether they hear of messages.
    expect(doors).toEqual([
      'can_be_reached',
      'channels_hearing_broadcasts',
      'erase_author',
      'erase_name_in_history',
      'forget_file_name_in_history',
      'forget_history_of_local_task',
      'has_notice_settings',
      'hears_messages',
    ])
  })

  test('the history of a local task, for its municipality; of a KLIK task never', async () => {
    const [klik, local] = await names(
      `select id::text as name from task where municipality_id = '${all.here.id}' order by kind`,
    )
    const of = (id: string | undefined): string => `subject_id = '${id}'`
    const before = await lines(of(klik))
    for (const town of [all.there, all.here]) {
      const left = await lines(of(local))
      await db.data.forMunicipality(town, async (tx) => {
        await tx.history.forgetTask(local as never)
        await tx.history.forgetTask(klik as never)
      })
      expect([left, await lines(of(local)), await lines(of(klik))]).toEqual([
        1,
        town === all.here ? 0 : 1,
        before,
      ])
    }
  })

  test('somebody’s name, for the house itself alone', async () => {
    const { id, name } = all.ofHere.who
    await db.dataSource.query(
      `update history set old_person_id = $1, old_value = $2 where ordinal = (select min(ordinal) from history)`,
      [id, name],
    )
    const named = `old_value = '${name}'`
    const before = await lines(named)
    expect(before).toBeGreaterThan(0)
    await db.data.forMunicipality(all.here, (tx) => tx.leaving.erase(id, 'ingen')).catch(() => null)
    expect(await lines(named)).toBe(before)
    await db.data.asSystem((tx) => tx.leaving.erase(id, 'ingen'))
    expect(await lines(named)).toBe(0)
  })

  test('the name of a file, for KOMBIT’s side; a municipality’s part in history it cannot change', async () => {
    const [task] = await names(
      `select id::text as name from task where municipality_id = '${all.here.id}' and kind = 'KLIK'`,
    )
    const named = `field = 'file' and new_value = 'cpr.txt'`
    await db.data.asSystem((tx) =>
      tx.history.insert({
        ...{ id: crypto.randomUUID() as never, municipalityId: all.here.id, subject: 'task', field: 'file' },
        ...{ subjectId: task ?? '', at: new Date(0), actorId: null, actorSide: 'MUNICIPALITY' },
        ...{ oldValue: null, newValue: 'cpr.txt' },
      }),
    )
    const forgotten = { taskId: task as never, name: 'cpr.txt' }
    await db.data.forMunicipality(all.here, (tx) => tx.history.forgetFileName(forgotten))
    expect(await lines(named)).toBe(1)
    await db.data.as(all.kombit.caller, (tx) =>
      tx.history.forgetFileName({ ...forgotten, name: 'andet.txt' }),
    )
    expect(await lines(named)).toBe(1)
    await db.data.as(all.kombit.caller, (tx) => tx.history.forgetFileName(forgotten))
    expect(await lines(named)).toBe(0)
    await db.dataSource.query(`delete from history where at = 'epoch'`)
  })
})

test('shows what municipalities share to municipalities', async () => {
  const seen = ['shared_holder', 'shared_contact_entry'].map((view) => `select 1 from ${view} limit 1`)
  await db.dataSource.query('update contact_entry set is_shared = true')
  await db.dataSource.query('update person set consent_given_at = now()')
  const sessions = [
    { scope: '' },
    { scope: 'kombit' },
    { scope: 'supplier' },
    { scope: 'municipality', municipality: all.here.id },
  ]
  const outcomes: string[][] = []
  for (const session of sessions) outcomes.push(await security.attempt(session, seen))
  expect(outcomes).toEqual([
    ['0', '0'],
    ['0', '0'],
    ['0', '0'],
    ['1', '1'],
  ])
})
