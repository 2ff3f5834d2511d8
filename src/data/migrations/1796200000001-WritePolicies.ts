import type { MigrationInterface, QueryRunner } from 'typeorm'
import {
  MUNICIPALITY_SCOPE,
  allOf,
  anyOf,
  createPolicies,
  ownMunicipality,
  KOMBIT,
  KOMBIT_OR_SUPPLIER,
  NO_MUNICIPALITY_SCOPE,
  ownPerson,
  protect,
  ANY_SCOPE,
  SYSTEM,
  SYSTEM_OR_KOMBIT,
  dropPolicies,
  type TablePolicy,
} from '../protect.js'

/** `immutable`: columns nobody changes once the row is there, beside those that are so everywhere. */
type Policy = TablePolicy & { immutable?: readonly string[]; mutable?: readonly string[] }

/** A row stays whose it is. */
const IMMUTABLE = ['id', 'municipality_id', 'created_at']

const OWN = anyOf(SYSTEM, ownMunicipality())
const NOBODYS = allOf('municipality_id is null', ANY_SCOPE)
const OWN_OR_NOBODYS = anyOf(NO_MUNICIPALITY_SCOPE, ownMunicipality(), NOBODYS)

/** KOMBIT's own: everybody reads it, KOMBIT writes it. */
const KOMBITS_OWN: Policy = { read: ANY_SCOPE, insert: SYSTEM_OR_KOMBIT, update: SYSTEM_OR_KOMBIT }
/** What jobs keep for themselves. */
const JOBS_ONLY = { read: SYSTEM, insert: SYSTEM }
/** A municipality's own, of which KOMBIT knows nothing. */
const MUNICIPALITYS_ONLY = { read: OWN, insert: OWN, update: OWN }
/** A municipality's own, which KOMBIT and suppliers follow. */
const FOLLOWED_BY_KOMBIT = { read: anyOf(NO_MUNICIPALITY_SCOPE, ownMunicipality()), insert: OWN, update: OWN }

const OWN_PERSONS = anyOf(OWN, allOf(KOMBIT_OR_SUPPLIER, ownPerson('person_id')))
const PERSONAL: Policy = {
  ...{ read: OWN_PERSONS, insert: OWN_PERSONS, update: OWN_PERSONS, delete: OWN_PERSONS },
  immutable: ['person_id', 'task_id'],
}

const TASK_IS_THERE = 'exists (select 1 from task where task.id = task_id)'
const BESIDE_TASK = allOf(KOMBIT_OR_SUPPLIER, TASK_IS_THERE)
const GOES_WITH_LOCAL_TASK = anyOf(
  SYSTEM,
  allOf(ownMunicipality(), `exists (select 1 from task where task.id = task_id and task.kind = 'LOCAL')`),
)
const OF_TASK = anyOf(SYSTEM, ownMunicipality(), allOf(KOMBIT_OR_SUPPLIER, `kind <> 'LOCAL'`))

/** KOMBIT must not learn from the history that a municipality has notes or tasks of its own; its own people's it may. */
const HISTORY_OF_KOMBIT = anyOf(
  allOf(`subject in ('person', 'role', 'masterRole', 'contactEntry', 'gallery')`, 'municipality_id is null'),
  allOf(
    `subject = 'task' and field not in ('internalNotes', 'localTask')`,
    'exists (select 1 from task where task.id = subject_id)',
  ),
)
const HISTORY_OF_MUNICIPALITY = allOf(
  ownMunicipality(),
  `actor_side in ('MUNICIPALITY', 'SYSTEM')`,
  `subject <> 'task' or exists (select 1 from task where task.id = subject_id)`,
)

/** People of the municipality in a tenant that belongs to none: what they are sent says no municipality. */
const ofOurs = (column: string): string => `is_person_of_municipality(${column})`
const IN_CHAT_OF_OURS = 'is_chat_of_municipality(conversation_id)'
/**
 * Functions, in a language that is not unfolded into the policy: a subquery would be set up anew with every statement,
 * also where the first condition has settled it, and sending asks thousands of times a minute.
 */
const ASKING_WHOSE = `
  create function is_person_of_municipality(uuid) returns boolean language plpgsql stable as $$
    begin return exists (select 1 from person where person.id = $1 and person.${ownMunicipality()}); end $$;
  create function is_chat_of_municipality(uuid) returns boolean language plpgsql stable as $$
    begin return exists (select 1 from conversation where conversation.id = $1
      and is_person_of_municipality(conversation.person_id)); end $$;
`
const SENT_TO_OURS = allOf('municipality_id is null', MUNICIPALITY_SCOPE, IN_CHAT_OF_OURS)
const OWED_TO_OURS = allOf(
  'municipality_id is null',
  MUNICIPALITY_SCOPE,
  anyOf(ofOurs('person_id'), IN_CHAT_OF_OURS),
)

/** Whoever looks writes the look down, though the person looked at is another municipality's. */
const LOOKED_BY_US = anyOf(
  SYSTEM,
  ownMunicipality('reader_municipality_id'),
  allOf('reader_municipality_id is null', KOMBIT_OR_SUPPLIER, ownPerson('reader_id')),
)

const POLICIES: Readonly<Record<string, Policy>> = {
  municipality: { read: ANY_SCOPE, insert: SYSTEM },
  project: KOMBITS_OWN,
  phase: KOMBITS_OWN,
  theme: KOMBITS_OWN,
  task_template: KOMBITS_OWN,
  master_role: KOMBITS_OWN,
  role: { ...KOMBITS_OWN, read: anyOf(SYSTEM_OR_KOMBIT, allOf('published_at is not null', ANY_SCOPE)) },
  role_edition: {
    read: anyOf(SYSTEM_OR_KOMBIT, 'exists (select 1 from role where role.id = role_id)'),
    insert: SYSTEM_OR_KOMBIT,
  },
  role_audience: { read: ANY_SCOPE, insert: SYSTEM_OR_KOMBIT, delete: SYSTEM_OR_KOMBIT },
  participation: { read: ANY_SCOPE, insert: SYSTEM_OR_KOMBIT },
  confirmation_round: { read: ANY_SCOPE, insert: SYSTEM_OR_KOMBIT },

  organisation: { read: OWN_OR_NOBODYS, insert: SYSTEM },
  person: {
    read: OWN_OR_NOBODYS,
    insert: anyOf(SYSTEM, allOf(ownMunicipality(), `side = 'MUNICIPALITY'`)),
    update: anyOf(OWN, allOf(KOMBIT_OR_SUPPLIER, ownPerson('id'))),
    immutable: ['side'],
  },
  access: {
    read: OWN_OR_NOBODYS,
    ...{ insert: OWN, update: OWN, delete: OWN },
    immutable: ['person_id', 'project_id'],
  },

  task: {
    read: OF_TASK,
    insert: anyOf(SYSTEM, allOf(ownMunicipality(), `kind = 'LOCAL'`), allOf(KOMBIT, `kind <> 'LOCAL'`)),
    update: OF_TASK,
    delete: anyOf(SYSTEM, allOf(ownMunicipality(), `kind = 'LOCAL'`)),
    immutable: ['kind', 'instance_number', 'parent_task_id'],
  },
  task_note: { ...MUNICIPALITYS_ONLY, delete: OWN, immutable: ['task_id'] },
  message: {
    read: anyOf(OWN, BESIDE_TASK),
    insert: anyOf(
      SYSTEM,
      allOf(ownMunicipality(), `author_side = 'MUNICIPALITY'`),
      allOf(BESIDE_TASK, `author_side <> 'MUNICIPALITY'`),
    ),
    delete: GOES_WITH_LOCAL_TASK,
  },
  task_file: {
    read: anyOf(OWN, BESIDE_TASK),
    insert: anyOf(
      SYSTEM,
      allOf(ownMunicipality(), `origin = 'MUNICIPALITY'`),
      allOf(BESIDE_TASK, `origin <> 'MUNICIPALITY'`),
    ),
    update: anyOf(OWN, BESIDE_TASK),
    delete: GOES_WITH_LOCAL_TASK,
    immutable: ['task_id', 'media_type', 'size', 'sha256', 'origin', 'uploaded_by', 'uploaded_at'],
  },
  snooze: PERSONAL,
  task_list_view: PERSONAL,
  calendar_feed: { ...PERSONAL, mutable: ['created_at'] },

  role_assignment: {
    ...FOLLOWED_BY_KOMBIT,
    immutable: ['role_id', 'person_id', 'direct', 'nominated_by', 'nominated_at'],
  },
  role_note: {
    read: anyOf(OWN, allOf(KOMBIT, `section = 'GENERAL'`)),
    ...{ insert: OWN, update: OWN, delete: OWN },
    immutable: ['role_id', 'section'],
  },
  hand_over: {
    ...MUNICIPALITYS_ONLY,
    immutable: ['assignment_id', 'successor_assignment_id', 'project_ids', 'created_by'],
  },
  delegation: {
    ...MUNICIPALITYS_ONLY,
    delete: OWN,
    immutable: ['duty', 'task_id', 'person_id', 'note', 'delegated_at'],
  },
  confirmation: { ...FOLLOWED_BY_KOMBIT, insert: SYSTEM_OR_KOMBIT, immutable: ['round_id', 'task_id'] },
  confirmation_answer: { ...FOLLOWED_BY_KOMBIT, immutable: ['confirmation_id', 'assignment_id'] },
  contact_entry: {
    read: anyOf(SYSTEM_OR_KOMBIT, ownMunicipality()),
    ...{ insert: OWN, update: OWN, delete: OWN },
    immutable: ['list'],
  },
  contact_lookup: {
    read: anyOf(ownMunicipality(), LOOKED_BY_US),
    ...{ insert: LOOKED_BY_US, update: LOOKED_BY_US, delete: OWN },
    immutable: ['at', 'kind', 'purpose', 'reader_id', 'reader_municipality_id', 'person_id'],
  },
  history: {
    read: anyOf(OWN, allOf(KOMBIT_OR_SUPPLIER, HISTORY_OF_KOMBIT)),
    insert: anyOf(
      SYSTEM,
      HISTORY_OF_MUNICIPALITY,
      allOf(KOMBIT_OR_SUPPLIER, HISTORY_OF_KOMBIT, `actor_side <> 'MUNICIPALITY'`),
    ),
  },

  conversation: {
    read: anyOf(
      OWN,
      // What is left of a chat whose person has gone says whose it was no more.
      allOf('municipality_id is null', MUNICIPALITY_SCOPE, anyOf('person_id is null', ofOurs('person_id'))),
      allOf('municipality_id is null', KOMBIT_OR_SUPPLIER, ownPerson('person_id')),
    ),
    insert: SYSTEM,
    update: anyOf(OWN, allOf('municipality_id is null', MUNICIPALITY_SCOPE, ofOurs('person_id'))),
    check: anyOf(OWN, allOf('municipality_id is null', MUNICIPALITY_SCOPE, 'person_id is null')),
    mutable: ['municipality_id'],
  },
  subscription: { read: OWN, insert: OWN, delete: OWN },
  delivered_card: {
    read: OWN_OR_NOBODYS,
    insert: SYSTEM,
    update: anyOf(OWN, SENT_TO_OURS),
    delete: SYSTEM,
    immutable: ['conversation_id'],
  },
  outbox: {
    read: OWN_OR_NOBODYS,
    insert: anyOf(
      NO_MUNICIPALITY_SCOPE,
      ownMunicipality(),
      allOf('municipality_id is null', MUNICIPALITY_SCOPE),
    ),
    update: anyOf(OWN, OWED_TO_OURS),
    delete: SYSTEM,
    immutable: ['key', 'person_id'],
  },
  job_run: { ...JOBS_ONLY, update: SYSTEM, delete: SYSTEM, immutable: ['job', 'slot'] },
  received_activity: { ...JOBS_ONLY, delete: SYSTEM },
  setting: { ...JOBS_ONLY, update: SYSTEM, immutable: ['key'] },
}

const TABLES = Object.keys(POLICIES)
const VIEWS = ['shared_holder', 'shared_contact_entry']

async function changeable(runner: QueryRunner, table: string): Promise<string> {
  const { immutable = [], mutable = [] } = POLICIES[table] ?? {}
  const immutableHere = [...IMMUTABLE.filter((column) => !mutable.includes(column)), ...immutable]
  const columns = (await runner.query(
    `select column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = $1 and column_name <> all($2) order by ordinal_position`,
    [table, immutableHere],
  )) as { name: string }[]
  return columns.map(({ name }) => `"${name}"`).join(', ')
}

/** What the role may do at all, whatever the policies say: they say of which rows. */
async function grants(runner: QueryRunner): Promise<string> {
  const all: string[] = [`revoke all on ${[...TABLES, ...VIEWS, 'migrations'].join(', ')} from klik_app;`]
  for (const [table, { insert, update, delete: gone }] of Object.entries(POLICIES)) {
    const rights = ['select', ...(insert ? ['insert'] : []), ...(gone ? ['delete'] : [])]
    all.push(`grant ${rights.join(', ')} on ${table} to klik_app;`)
    if (update) all.push(`grant update (${await changeable(runner, table)}) on ${table} to klik_app;`)
  }
  return [...all, `grant select on ${VIEWS.join(', ')} to klik_app;`].join('\n')
}

/**
 * Nobody rewrites history. Two things are forgotten of it all the same: what a local task was, when it is deleted, and
 * the name of a file that held personal data. Each has a door of its own, which lets nothing else through.
 */
const FORGETTING = `
  create function forget_history_of_local_task(uuid) returns void language sql security definer
    set search_path = public, pg_temp as $$
      delete from history h using task t
      where h.subject = 'task' and h.subject_id = $1 and t.id = $1 and t.kind = 'LOCAL'
        and (current_setting('app.scope', true) = 'system'
          or t.municipality_id = nullif(current_setting('app.municipality', true), '')::uuid)
    $$;
  create function forget_file_name_in_history(uuid, text) returns void language sql security definer
    set search_path = public, pg_temp as $$
      update history set old_value = null, new_value = null
      where subject = 'task' and subject_id = $1 and field = 'file' and $2 in (old_value, new_value)
        and current_setting('app.scope', true) in ('system', 'kombit', 'supplier')
    $$;
  revoke execute on function forget_history_of_local_task(uuid), forget_file_name_in_history(uuid, text) from public;
  grant execute on function forget_history_of_local_task(uuid), forget_file_name_in_history(uuid, text) to klik_app;
`
const HOLDERS = `select a.id, a.role_id, a.municipality_id, a.person_id, a.is_primary, pe.full_name, pe.name_sort,
    pe.title, pe.department, pe.direct_phone, pe.mobile_phone, pe.email
  from role_assignment a join person pe on pe.id = a.person_id
  where a.state = 'ACCEPTED' and pe.deleted_at is null and pe.consent_given_at is not null
    and (pe.consent_withdrawn_at is null or pe.consent_withdrawn_at < pe.consent_given_at)`
const ENTRIES = `select c.* from contact_entry c where (c.is_shared or c.list = 'MAILBOXES')`

/** What municipalities share is for each other: nobody else needs the way round the policies. */
const shared = (condition: string): string => `
  create or replace view shared_holder as ${HOLDERS} and ${condition};
  create or replace view shared_contact_entry as ${ENTRIES} and ${condition};
`

/** The tables that had a policy, for reading and writing alike, and what KOMBIT could reach of each. */
const BEFORE = [
  protect('organisation', 'true', true),
  protect('person', 'true', true),
  protect('access', 'true', true),
  protect('task', `kind <> 'LOCAL'`),
  protect('task_note', 'false'),
  protect('message', TASK_IS_THERE),
  protect('task_file', TASK_IS_THERE),
  protect('snooze', 'true'),
  protect('task_list_view', 'true', true),
  protect('calendar_feed', 'true', true),
  protect('role_assignment', 'true'),
  protect('role_note', `section = 'GENERAL'`),
  protect('hand_over', 'false'),
  protect('delegation', 'false'),
  protect('confirmation', 'true'),
  protect('confirmation_answer', 'true'),
  protect('contact_entry', 'true'),
  protect('contact_lookup', 'reader_municipality_id is null'),
  `create policy reader on contact_lookup using (${ownMunicipality('reader_municipality_id')})
    with check (${ownMunicipality('reader_municipality_id')});`,
  protect('history', `(${HISTORY_OF_KOMBIT})`),
  protect('conversation', 'false', true),
  protect('subscription', 'false'),
  protect('delivered_card', 'true', true),
  protect('outbox', 'true', true),
  `alter table role_audience enable row level security;
  create policy everybody on role_audience using (true) with check (true);`,
]
const OLD_POLICIES = [...BEFORE.join('\n').matchAll(/create policy (\w+) on (\w+)/g)].map(
  ([, policy, table]) => `drop policy ${policy} on ${table};`,
)

/**
 * The second net holds writing too: each table says apart who reads, adds, changes and removes which rows, and the role
 * of the application may touch nothing it has no business with.
 */
export class WritePolicies1796200000001 implements MigrationInterface {
  name = 'WritePolicies1796200000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OLD_POLICIES.join('\n') + ASKING_WHOSE)
    await runner.query(
      TABLES.map((table) => createPolicies(table, POLICIES[table] ?? { read: 'false' })).join('\n'),
    )
    await runner.query(shared(MUNICIPALITY_SCOPE) + FORGETTING)
    await runner.query(await grants(runner))
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${shared('true')}
      drop function forget_history_of_local_task(uuid), forget_file_name_in_history(uuid, text);
      ${TABLES.map(
        (table) => `${dropPolicies(table, POLICIES[table] ?? { read: 'false' })}
        alter table ${table} disable row level security;`,
      ).join('\n')}
      drop function is_chat_of_municipality(uuid), is_person_of_municipality(uuid);
      ${BEFORE.join('\n')}
      revoke all on ${TABLES.join(', ')} from klik_app;
      grant select, insert, update, delete on ${TABLES.join(', ')} to klik_app`)
  }
}
