import type { MigrationInterface, QueryRunner } from 'typeorm'
import { protect } from '../protect.js'

const TABLES = `
  create sequence task_instance_number start 1000000;
  create sequence history_ordinal;

  create table municipality (
    id uuid not null constraint pk_municipality primary key,
    code text not null, name text not null, tenant_id uuid, language text not null,
    calendar_profile text not null default 'office', extra_closed_days date[] not null default '{}');
  create unique index uq_municipality_code on municipality (code);
  create unique index uq_municipality_tenant on municipality (tenant_id);

  create table organisation (
    id uuid not null constraint pk_organisation primary key,
    kind text not null, name text not null,
    municipality_id uuid constraint fk_organisation_municipality_id references municipality);

  create table person (
    id uuid not null constraint pk_person primary key,
    municipality_id uuid constraint fk_person_municipality_id references municipality,
    organisation_id uuid not null constraint fk_person_organisation_id references organisation,
    side text not null, full_name text not null, name_sort text collate "C" not null, email text not null,
    direct_phone text, mobile_phone text, title text, department text,
    is_administrator boolean not null default false, tenant_id uuid, aad_object_id uuid, language text,
    first_login_at timestamptz, created_at timestamptz not null default now(), deleted_at timestamptz);
  create unique index uq_person_email on person (lower(email)) where deleted_at is null;
  create unique index uq_person_entra on person (tenant_id, aad_object_id);
  create index ix_person_municipality on person (municipality_id, name_sort);

  create table project (
    id uuid not null constraint pk_project primary key,
    name text not null, name_sort text collate "C" not null, deadline date, period_from date, period_to date,
    kombit_contact_name text, kombit_contact_mail text, functional_mailbox text, description text,
    state text not null default 'ACTIVE');
  create index ix_project_name on project (name_sort);

  create table participation (
    project_id uuid not null constraint fk_participation_project_id references project,
    municipality_id uuid not null constraint fk_participation_municipality_id references municipality,
    constraint pk_participation primary key (project_id, municipality_id));

  create table access (
    person_id uuid not null constraint fk_access_person_id references person,
    project_id uuid not null constraint fk_access_project_id references project,
    municipality_id uuid constraint fk_access_municipality_id references municipality,
    user_type text not null,
    constraint pk_access primary key (person_id, project_id));
  create index ix_access_project on access (project_id, municipality_id);

  create table phase (
    id uuid not null constraint pk_phase primary key,
    project_id uuid not null constraint fk_phase_project_id references project,
    name text not null, name_sort text collate "C" not null, position integer not null);
  create unique index uq_phase_name on phase (project_id, name);

  create table theme (
    id uuid not null constraint pk_theme primary key,
    project_id uuid not null constraint fk_theme_project_id references project,
    name text not null, name_sort text collate "C" not null, position integer not null);
  create unique index uq_theme_name on theme (project_id, name);

  create table task_template (
    id uuid not null constraint pk_task_template primary key,
    template_number integer,
    project_id uuid not null constraint fk_task_template_project_id references project,
    goal text, description text, method text, result text, quality_criteria text,
    recommended_responsible_roles text[] not null default '{}',
    recommended_executor_roles text[] not null default '{}',
    prerequisites text[] not null default '{}', closely_related text[] not null default '{}',
    external_attachments text[] not null default '{}', extra jsonb not null default '{}');
  create unique index uq_template_number on task_template (template_number);

  create table task (
    id uuid not null constraint pk_task primary key,
    municipality_id uuid not null constraint fk_task_municipality_id references municipality,
    kind text not null default 'KLIK',
    instance_number integer not null default nextval('task_instance_number'),
    template_id uuid constraint fk_task_template_id references task_template,
    parent_task_id uuid constraint fk_task_parent_task_id references task,
    project_id uuid not null constraint fk_task_project_id references project,
    phase_id uuid constraint fk_task_phase_id references phase,
    theme_id uuid constraint fk_task_theme_id references theme,
    title text not null, title_sort text collate "C" not null, description text,
    priority text not null, status text not null,
    responsible_id uuid constraint fk_task_responsible_id references person,
    executor_id uuid constraint fk_task_executor_id references person,
    start_date date, end_date date, planned_duration_working_days integer, latest_start_override date,
    latest_start date, yellow_on date, red_on date, next_change_on date, last_notified_marker text not null,
    version integer not null default 1,
    created_at timestamptz not null default now(), updated_at timestamptz not null default now());
  create unique index uq_task_number on task (instance_number);
  create unique index uq_task_template on task (template_id, municipality_id) where template_id is not null;
  create index ix_task_next_change on task (next_change_on, id) where next_change_on is not null;
  create index ix_task_counters on task (municipality_id, project_id)
    include (status, yellow_on, red_on, responsible_id, executor_id);
  create index ix_task_list on task (municipality_id, coalesce(end_date, date 'infinity'), instance_number);
  create index ix_task_responsible on task (responsible_id) where responsible_id is not null;
  create index ix_task_executor on task (executor_id) where executor_id is not null;
  create index ix_task_project on task (project_id, municipality_id);

  create table task_note (
    task_id uuid not null constraint pk_task_note primary key
      constraint fk_task_note_task_id references task,
    municipality_id uuid not null constraint fk_task_note_municipality_id references municipality,
    text text not null);

  create table message (
    id uuid not null constraint pk_message primary key,
    municipality_id uuid not null constraint fk_message_municipality_id references municipality,
    task_id uuid not null constraint fk_message_task_id references task,
    author_id uuid constraint fk_message_author_id references person,
    author_name text not null, author_side text not null, text text not null,
    sent_at timestamptz, position integer not null);
  create unique index uq_message_position on message (task_id, position);

  create table master_role (
    id uuid not null constraint pk_master_role primary key,
    title text not null, description text, effect text,
    duties jsonb not null default '[]', responsibilities jsonb not null default '[]',
    competences text[] not null default '{}', characteristics text);

  create table role (
    id uuid not null constraint pk_role primary key,
    master_role_id uuid constraint fk_role_master_role_id references master_role,
    title text not null, description text, effect text,
    duties jsonb not null default '[]', responsibilities jsonb not null default '[]',
    competences text[] not null default '{}', characteristics text,
    title_sort text collate "C" not null,
    project_id uuid constraint fk_role_project_id references project,
    importance text not null, max_holders integer);
  create index ix_role_project on role (project_id);

  create table role_assignment (
    id uuid not null constraint pk_role_assignment primary key,
    municipality_id uuid not null constraint fk_role_assignment_municipality_id references municipality,
    role_id uuid not null constraint fk_role_assignment_role_id references role,
    person_id uuid not null constraint fk_role_assignment_person_id references person,
    state text not null, direct boolean not null default false, is_primary boolean not null default false,
    nominated_by uuid constraint fk_role_assignment_nominated_by references person,
    nominated_at timestamptz not null, answered_at timestamptz, reason text,
    suggested_person_id uuid constraint fk_role_assignment_suggested_person_id references person,
    ended_at timestamptz, reached_at timestamptz, version integer not null default 1);
  create unique index uq_assignment_current on role_assignment (role_id, municipality_id, person_id)
    where state in ('NOMINATED', 'ACCEPTED');
  create unique index uq_assignment_primary on role_assignment (role_id, municipality_id)
    where is_primary and state = 'ACCEPTED';
  create index ix_assignment_municipality on role_assignment (municipality_id, role_id);
  create index ix_assignment_person on role_assignment (person_id);

  create table history (
    id uuid not null constraint pk_history primary key,
    ordinal integer not null default nextval('history_ordinal'),
    municipality_id uuid constraint fk_history_municipality_id references municipality,
    subject text not null, subject_id uuid not null, at timestamptz not null,
    actor_id uuid constraint fk_history_actor_id references person, actor_side text not null,
    field text not null, old_value text, new_value text);
  create index ix_history_subject on history (subject_id, ordinal);

  create table conversation (
    id uuid not null constraint pk_conversation primary key,
    municipality_id uuid constraint fk_conversation_municipality_id references municipality,
    kind text not null, person_id uuid constraint fk_conversation_person_id references person,
    tenant_id uuid not null, teams_id text not null, service_url text not null, bot_id text not null,
    language text, state text not null default 'OPEN', welcomed_at timestamptz, quiet_until timestamptz,
    created_at timestamptz not null default now());
  create unique index uq_conversation_teams on conversation (tenant_id, teams_id);
  create unique index uq_conversation_person on conversation (person_id) where person_id is not null;

  create table subscription (
    conversation_id uuid not null constraint fk_subscription_conversation_id references conversation,
    project_id uuid not null constraint fk_subscription_project_id references project,
    municipality_id uuid not null constraint fk_subscription_municipality_id references municipality,
    created_by uuid not null constraint fk_subscription_created_by references person,
    created_at timestamptz not null default now(),
    constraint pk_subscription primary key (conversation_id, project_id));
  create index ix_subscription_project on subscription (project_id, municipality_id);

  create table delivered_card (
    id uuid not null constraint pk_delivered_card primary key,
    municipality_id uuid constraint fk_delivered_card_municipality_id references municipality,
    conversation_id uuid not null constraint fk_delivered_card_conversation_id references conversation,
    activity_id text not null, thread_id text, kind text not null, subject text not null, shows text[] not null default '{}',
    state text not null default 'LIVE', created_at timestamptz not null default now());
  create unique index uq_card_activity on delivered_card (conversation_id, activity_id);
  create index ix_card_shows on delivered_card using gin (shows) where state = 'LIVE';

  create table outbox (
    id uuid not null constraint pk_outbox primary key,
    key text not null,
    municipality_id uuid constraint fk_outbox_municipality_id references municipality,
    person_id uuid constraint fk_outbox_person_id references person,
    conversation_id uuid constraint fk_outbox_conversation_id references conversation,
    event jsonb not null, due_at timestamptz not null, state text not null default 'WAITING',
    attempts integer not null default 0, lease uuid, leased_until timestamptz,
    maybe_duplicate boolean not null default false, sent_at timestamptz, activity_id text, problem text,
    created_at timestamptz not null default now());
  create unique index uq_outbox_key on outbox (key);
  create index ix_outbox_due on outbox (due_at, id) where state in ('WAITING', 'SENDING');

  create table job_run (
    job text not null, slot text not null, started_at timestamptz not null, finished_at timestamptz,
    constraint pk_job_run primary key (job, slot));

  create table received_activity (
    conversation text not null, activity_id text not null, received_at timestamptz not null,
    constraint pk_received_activity primary key (conversation, activity_id));
  create index ix_received_activity_at on received_activity (received_at);

  create table setting (key text not null constraint pk_setting primary key, value text not null);
`

const MADE_HERE = [...TABLES.matchAll(/create table (\w+)/g)].map((match) => match[1])

const TASK_IS_READABLE = 'exists (select 1 from task where task.id = task_id)'
const HISTORY_IS_READABLE = `subject = 'task' and exists (select 1 from task where task.id = subject_id)`

/** The second net under the queries: what they forget to filter, the database does not hand out. */
const POLICIES = [
  protect('organisation', 'true', true),
  protect('person', 'true', true),
  protect('access', 'true', true),
  protect('task', `kind <> 'LOCAL'`),
  protect('task_note', 'false'),
  protect('message', TASK_IS_READABLE),
  protect('role_assignment', 'true'),
  protect('history', HISTORY_IS_READABLE),
  protect('conversation', 'false', true),
  protect('subscription', 'false'),
  protect('delivered_card', 'true', true),
  protect('outbox', 'true', true),
].join('\n')

/** The role every transaction works as. It owns nothing, so the policies hold for it. */
const APP_ROLE = `
  do $$
  begin
    if not exists (select 1 from pg_roles where rolname = 'klik_app') then
      begin
        create role klik_app nologin;
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
    if not pg_has_role(current_user, 'klik_app', 'member') then
      execute format('grant klik_app to %I', current_user);
    end if;
  end $$;
  grant usage on schema public to klik_app;
  grant select, insert, update, delete on all tables in schema public to klik_app;
  grant usage, select on all sequences in schema public to klik_app;
`

export class Initial1774000000000 implements MigrationInterface {
  name = 'Initial1774000000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES)
    await runner.query(POLICIES)
    await runner.query(APP_ROLE)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table ${MADE_HERE.join(', ')}; drop sequence task_instance_number, history_ordinal`,
    )
  }
}
