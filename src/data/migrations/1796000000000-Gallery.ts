import type { MigrationInterface, QueryRunner } from 'typeorm'
import { protect } from '../protect.js'

const TABLES = `
  alter table master_role
    add title_sort text collate "C" not null default '', add version integer not null default 1;
  update master_role set title_sort = lower(title);
  alter table master_role alter title_sort drop default;

  alter table role
    add requires_yearly_confirmation boolean not null default false, add published_at timestamptz,
    add version integer not null default 1;
  update role set published_at = now();

  create table role_audience (
    role_id uuid not null constraint fk_role_audience_role_id references role,
    municipality_id uuid not null constraint fk_role_audience_municipality_id references municipality,
    constraint pk_role_audience primary key (role_id, municipality_id));

  create table role_edition (
    id uuid not null constraint pk_role_edition primary key,
    role_id uuid constraint fk_role_edition_role_id references role,
    master_role_id uuid constraint fk_role_edition_master_role_id references master_role,
    version integer not null, content jsonb not null, at timestamptz not null,
    by uuid constraint fk_role_edition_by references person);
  create unique index uq_role_edition on role_edition (coalesce(role_id, master_role_id), version);

  create table role_note (
    municipality_id uuid not null constraint fk_role_note_municipality_id references municipality,
    role_id uuid not null constraint fk_role_note_role_id references role,
    section text not null, text text not null, version integer not null default 1,
    updated_at timestamptz not null, updated_by uuid constraint fk_role_note_updated_by references person,
    constraint pk_role_note primary key (municipality_id, role_id, section));

  alter table role_assignment
    add last_confirmed_at timestamptz,
    add confirmed_by uuid constraint fk_role_assignment_confirmed_by references person;

  create table hand_over (
    id uuid not null constraint pk_hand_over primary key,
    municipality_id uuid not null constraint fk_hand_over_municipality_id references municipality,
    assignment_id uuid not null constraint fk_hand_over_assignment_id references role_assignment,
    successor_assignment_id uuid not null constraint fk_hand_over_successor_assignment_id references role_assignment,
    project_ids uuid[] not null default '{}', state text not null,
    created_at timestamptz not null, created_by uuid not null constraint fk_hand_over_created_by references person,
    settled_at timestamptz);
  create unique index uq_hand_over_open on hand_over (assignment_id) where state = 'OPEN';
  create unique index uq_hand_over_successor on hand_over (successor_assignment_id) where state = 'OPEN';

  create table delegation (
    id uuid not null constraint pk_delegation primary key,
    municipality_id uuid not null constraint fk_delegation_municipality_id references municipality,
    assignment_id uuid not null constraint fk_delegation_assignment_id references role_assignment,
    duty text, task_id uuid constraint fk_delegation_task_id references task,
    person_id uuid not null constraint fk_delegation_person_id references person,
    note text, state text not null, delegated_at timestamptz not null,
    ended_at timestamptz, ended_by uuid constraint fk_delegation_ended_by references person,
    version integer not null default 1);
  create index ix_delegation_assignment on delegation (assignment_id);
  create index ix_delegation_person on delegation (person_id) where state = 'OPEN';

  create table confirmation_round (
    id uuid not null constraint pk_confirmation_round primary key,
    role_id uuid not null constraint fk_confirmation_round_role_id references role,
    year integer not null, due_on date not null, opened_at timestamptz not null,
    opened_by uuid constraint fk_confirmation_round_opened_by references person);
  create unique index uq_confirmation_round on confirmation_round (role_id, year);

  create table confirmation (
    id uuid not null constraint pk_confirmation primary key,
    round_id uuid not null constraint fk_confirmation_round_id references confirmation_round,
    municipality_id uuid not null constraint fk_confirmation_municipality_id references municipality,
    task_id uuid constraint fk_confirmation_task_id references task,
    state text not null, reason text, closed_at timestamptz,
    closed_by uuid constraint fk_confirmation_closed_by references person, version integer not null default 1);
  create unique index uq_confirmation_municipality on confirmation (round_id, municipality_id);
  create unique index uq_confirmation_task on confirmation (task_id);

  create table confirmation_answer (
    confirmation_id uuid not null constraint fk_confirmation_answer_confirmation_id references confirmation,
    assignment_id uuid not null constraint fk_confirmation_answer_assignment_id references role_assignment,
    municipality_id uuid not null constraint fk_confirmation_answer_municipality_id references municipality,
    answer text not null, answered_at timestamptz not null,
    answered_by uuid constraint fk_confirmation_answer_answered_by references person,
    constraint pk_confirmation_answer primary key (confirmation_id, assignment_id));

  create table contact_entry (
    id uuid not null constraint pk_contact_entry primary key,
    municipality_id uuid not null constraint fk_contact_entry_municipality_id references municipality,
    list text not null, name text, title text, email text, phone text, it_system text, gln text, reference text,
    is_shared boolean not null default false, verified_at timestamptz not null,
    verified_by uuid constraint fk_contact_entry_verified_by references person, version integer not null default 1);
  create index ix_contact_entry_list on contact_entry (municipality_id, list);

  create table contact_lookup (
    id uuid not null constraint pk_contact_lookup primary key,
    at timestamptz not null, last_at timestamptz not null, kind text not null, purpose text,
    reader_id uuid not null constraint fk_contact_lookup_reader_id references person,
    reader_municipality_id uuid constraint fk_contact_lookup_reader_municipality_id references municipality,
    person_id uuid not null constraint fk_contact_lookup_person_id references person,
    municipality_id uuid not null constraint fk_contact_lookup_municipality_id references municipality);
  create index ix_contact_lookup_reader on contact_lookup (reader_id, at);
  create index ix_contact_lookup_person on contact_lookup (person_id, at);
`

const MADE_HERE = [
  'contact_lookup',
  'contact_entry',
  'confirmation_answer',
  'confirmation',
  'confirmation_round',
  'delegation',
  'hand_over',
  'role_note',
  'role_edition',
  'role_audience',
]

/**
 * The only ways to what other municipalities share: they belong to the owner of the tables, whom the policies do not
 * hold, and carry nothing of anybody who has not consented.
 */
const SHARED = `
  create view shared_holder as
    select a.id, a.role_id, a.municipality_id, a.person_id, a.is_primary, pe.full_name, pe.name_sort, pe.title,
      pe.department, pe.direct_phone, pe.mobile_phone, pe.email
    from role_assignment a join person pe on pe.id = a.person_id
    where a.state = 'ACCEPTED' and pe.deleted_at is null and pe.consent_given_at is not null
      and (pe.consent_withdrawn_at is null or pe.consent_withdrawn_at < pe.consent_given_at);

  create view shared_contact_entry as
    select c.* from contact_entry c where c.is_shared or c.list = 'MAILBOXES';
`

const READER = `nullif(current_setting('app.municipality', true), '')::uuid`
/** Whoever looks writes the look down, though the person looked at is another municipality's. */
const LOOKUPS = `
  ${protect('contact_lookup', 'reader_municipality_id is null')}
  create policy reader on contact_lookup using (reader_municipality_id = ${READER})
    with check (reader_municipality_id = ${READER});`

/** Who sees a role is KOMBIT's to say, and no secret: asked before there is an answer to give. */
const AUDIENCE = `
  alter table role_audience enable row level security;
  create policy everybody on role_audience using (true) with check (true);`

const HISTORY_IS_READABLE = `((subject in ('person', 'role', 'masterRole', 'contactEntry', 'gallery') and municipality_id is null)
  or (subject = 'task' and field not in ('internalNotes', 'localTask')
    and exists (select 1 from task where task.id = subject_id)))`
const HISTORY_WAS_READABLE = `((subject = 'person' and municipality_id is null)
  or (subject = 'task' and field not in ('internalNotes', 'localTask')
    and exists (select 1 from task where task.id = subject_id)))`

const POLICIES = [
  protect('role_note', `section = 'GENERAL'`),
  protect('hand_over', 'false'),
  protect('delegation', 'false'),
  protect('confirmation', 'true'),
  protect('confirmation_answer', 'true'),
  protect('contact_entry', 'true'),
  LOOKUPS,
  AUDIENCE,
  'drop policy tenant on history;',
  protect('history', HISTORY_IS_READABLE),
].join('\n')

/** The role gallery whole: KOMBIT's versions, notes, hand-overs, delegations, confirmations, contact lists, look-ups. */
export class Gallery1796000000000 implements MigrationInterface {
  name = 'Gallery1796000000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES)
    await runner.query(SHARED)
    await runner.query(POLICIES)
    await runner.query(`
      grant select, insert, update, delete on ${MADE_HERE.join(', ')} to klik_app;
      grant select on shared_holder, shared_contact_entry to klik_app`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy tenant on history; ${protect('history', HISTORY_WAS_READABLE)}
      drop view shared_holder, shared_contact_entry;
      drop table ${MADE_HERE.join(', ')};
      alter table role_assignment drop last_confirmed_at, drop confirmed_by;
      alter table role drop requires_yearly_confirmation, drop published_at, drop version;
      alter table master_role drop title_sort, drop version`)
  }
}
