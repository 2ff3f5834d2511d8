import type { MigrationInterface, QueryRunner } from 'typeorm'
import { protect } from '../protect.js'

const TABLES = `
  alter table person
    add auth_source text not null default 'LOCAL', add fk_uuid uuid, add fk_job_function text,
    add last_fk_login_at timestamptz, add consent_given_at timestamptz, add consent_withdrawn_at timestamptz,
    add consent_text_version text, add version integer not null default 1;
  create unique index uq_person_fk_uuid on person (fk_uuid);

  alter table history
    add old_person_id uuid constraint fk_history_old_person_id references person,
    add new_person_id uuid constraint fk_history_new_person_id references person, add version integer;

  create index ix_task_parent on task (parent_task_id) where parent_task_id is not null;
  create index ix_task_title on task (municipality_id, project_id, title_sort);

  create table task_file (
    id uuid not null constraint pk_task_file primary key,
    municipality_id uuid not null constraint fk_task_file_municipality_id references municipality,
    task_id uuid not null constraint fk_task_file_task_id references task,
    name text, media_type text not null, size integer not null, sha256 text not null,
    origin text not null, uploaded_by uuid constraint fk_task_file_uploaded_by references person,
    uploaded_at timestamptz not null, deleted_at timestamptz, deleted_reason text,
    deleted_by uuid constraint fk_task_file_deleted_by references person);
  create index ix_task_file_task on task_file (task_id);

  create table snooze (
    person_id uuid not null constraint fk_snooze_person_id references person,
    task_id uuid not null constraint fk_snooze_task_id references task,
    municipality_id uuid not null constraint fk_snooze_municipality_id references municipality,
    until date not null,
    constraint pk_snooze primary key (person_id, task_id));
  create index ix_snooze_task on snooze (task_id);
  alter table delivered_card add page integer not null default 1;

  create table task_list_view (
    person_id uuid not null constraint pk_task_list_view primary key
      constraint fk_task_list_view_person_id references person,
    municipality_id uuid constraint fk_task_list_view_municipality_id references municipality,
    search text not null);

  create table calendar_feed (
    person_id uuid not null constraint pk_calendar_feed primary key
      constraint fk_calendar_feed_person_id references person,
    municipality_id uuid constraint fk_calendar_feed_municipality_id references municipality,
    secret_hash text not null, created_at timestamptz not null);
  create unique index uq_calendar_feed_secret on calendar_feed (secret_hash);
`

const MADE_HERE = ['task_file', 'snooze', 'task_list_view', 'calendar_feed']

const TASK_IS_READABLE = 'exists (select 1 from task where task.id = task_id)'
/** KOMBIT must not learn from the history that a municipality has notes or tasks of its own; its own people's it may. */
const HISTORY_IS_READABLE = `((subject = 'person' and municipality_id is null)
  or (subject = 'task' and field not in ('internalNotes', 'localTask')
    and exists (select 1 from task where task.id = subject_id)))`
const HISTORY_WAS_READABLE = `subject = 'task' and exists (select 1 from task where task.id = subject_id)`

const POLICIES = [
  protect('task_file', TASK_IS_READABLE),
  protect('snooze', 'true'),
  protect('task_list_view', 'true', true),
  protect('calendar_feed', 'true', true),
  'drop policy tenant on history;',
  protect('history', HISTORY_IS_READABLE),
].join('\n')

export class Whole1795900000000 implements MigrationInterface {
  name = 'Whole1795900000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES)
    await runner.query(POLICIES)
    await runner.query(`grant select, insert, update, delete on ${MADE_HERE.join(', ')} to klik_app`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy tenant on history; ${protect('history', HISTORY_WAS_READABLE)}
      drop table ${MADE_HERE.join(', ')};
      drop index ix_task_parent, ix_task_title;
      alter table delivered_card drop page;
      alter table history drop old_person_id, drop new_person_id, drop version;
      alter table person drop auth_source, drop fk_uuid, drop fk_job_function, drop last_fk_login_at,
        drop consent_given_at, drop consent_withdrawn_at, drop consent_text_version, drop version`)
  }
}
