import type { MigrationInterface, QueryRunner } from 'typeorm'
import { SYSTEM, anyOf, createPolicies, ownMunicipality } from '../protect.js'

/** Nobody but the municipality (I-21). Who of it sees which plan is decided by the hats. */
const OWN = anyOf(SYSTEM, ownMunicipality())
const KEPT = { read: OWN, insert: OWN, update: OWN }
const GOING = { ...KEPT, delete: OWN }

const POLICIES = [
  createPolicies('introduction_template', KEPT),
  createPolicies('introduction_template_version', { read: OWN, insert: OWN }),
  createPolicies('introduction_template_share', GOING),
  createPolicies('introduction_plan', KEPT),
  createPolicies('introduction_category', GOING),
  createPolicies('introduction_task', GOING),
  createPolicies('introduction_comment', { read: OWN, insert: OWN }),
  createPolicies('introduction_file', GOING),
  createPolicies('introduction_feedback', KEPT),
].join('\n')

const tenant = (table: string): string =>
  `municipality_id uuid not null constraint fk_${table}_municipality_id references municipality`
const refers = (table: string, column: string, target: string): string =>
  `constraint fk_${table}_${column} foreign key (municipality_id, ${column}) references ${target} (municipality_id, id)`

const TEMPLATES = `
      create table introduction_template (
        id uuid not null constraint pk_introduction_template primary key, ${tenant('introduction_template')},
        name text not null, name_sort text collate "C" not null, description text, locale text not null,
        owner_id uuid, team_id uuid,
        role_id uuid constraint fk_introduction_template_role_id references role,
        content jsonb not null, state text not null, version integer not null default 1,
        changed_at timestamptz not null, changed_by uuid,
        ${refers('introduction_template', 'owner_id', 'person')},
        ${refers('introduction_template', 'team_id', 'team')},
        ${refers('introduction_template', 'changed_by', 'person')});
      create unique index uq_introduction_template_tenant on introduction_template (municipality_id, id);
      create index ix_introduction_template_name on introduction_template (municipality_id, name_sort);
      create table introduction_template_version (
        ${tenant('introduction_template_version')}, template_id uuid not null, version integer not null,
        name text not null, content jsonb not null, changed_at timestamptz not null, changed_by uuid,
        constraint pk_introduction_template_version primary key (template_id, version),
        ${refers('introduction_template_version', 'template_id', 'introduction_template')},
        ${refers('introduction_template_version', 'changed_by', 'person')});
      create table introduction_template_share (
        id uuid not null constraint pk_introduction_template_share primary key,
        ${tenant('introduction_template_share')}, template_id uuid not null, person_id uuid, team_id uuid,
        "right" text not null, shared_by uuid, shared_at timestamptz not null,
        ${refers('introduction_template_share', 'template_id', 'introduction_template')},
        ${refers('introduction_template_share', 'person_id', 'person')},
        ${refers('introduction_template_share', 'team_id', 'team')},
        ${refers('introduction_template_share', 'shared_by', 'person')});
      create unique index uq_introduction_template_share on introduction_template_share
        (template_id, person_id, team_id) nulls not distinct;
      create index ix_introduction_template_share_person on introduction_template_share (person_id);`

const PLANS = `      create table introduction_plan (
        id uuid not null constraint pk_introduction_plan primary key, ${tenant('introduction_plan')},
        team_id uuid not null, name text not null, template_id uuid, starter text, template_name text not null,
        template_version integer not null, introducee_id uuid, started_by uuid, start_date date,
        start_confirmed boolean not null default false, state text not null, running_at timestamptz,
        ended_at timestamptz, ended_by uuid, reason text,
        role_id uuid constraint fk_introduction_plan_role_id references role,
        assignment_id uuid,
        created_at timestamptz not null, version integer not null default 1,
        ${refers('introduction_plan', 'team_id', 'team')},
        ${refers('introduction_plan', 'template_id', 'introduction_template')},
        ${refers('introduction_plan', 'introducee_id', 'person')},
        ${refers('introduction_plan', 'started_by', 'person')},
        ${refers('introduction_plan', 'ended_by', 'person')},
        ${refers('introduction_plan', 'assignment_id', 'role_assignment')});
      create unique index uq_introduction_plan_tenant on introduction_plan (municipality_id, id);
      create index ix_introduction_plan_team on introduction_plan (team_id, state);
      create index ix_introduction_plan_introducee on introduction_plan (introducee_id);
      create index ix_introduction_plan_started_by on introduction_plan (started_by);
      create index ix_introduction_plan_assignment on introduction_plan (assignment_id);
      create table introduction_category (
        id uuid not null constraint pk_introduction_category primary key, ${tenant('introduction_category')},
        plan_id uuid not null, name text not null, position integer not null, deadline date, due jsonb,
        ${refers('introduction_category', 'plan_id', 'introduction_plan')});
      create unique index uq_introduction_category_tenant on introduction_category (municipality_id, id);
      create index ix_introduction_category_plan on introduction_category (plan_id, position);
      create table introduction_task (
        id uuid not null constraint pk_introduction_task primary key, ${tenant('introduction_task')},
        plan_id uuid not null, category_id uuid not null, position integer not null, title text not null,
        description text, links jsonb not null default '[]', responsible_id uuid, slot text,
        slot_role_id uuid constraint fk_introduction_task_slot_role_id references role,
        critical boolean not null default false, work_days integer not null, status text not null,
        deadline date, latest_start date, yellow_on date, red_on date, next_change_on date,
        last_notified_marker text not null, status_changed_at timestamptz, status_changed_by uuid, note text,
        klik_task_id uuid, version integer not null default 1,
        ${refers('introduction_task', 'plan_id', 'introduction_plan')},
        ${refers('introduction_task', 'category_id', 'introduction_category')},
        ${refers('introduction_task', 'responsible_id', 'person')},
        ${refers('introduction_task', 'status_changed_by', 'person')});
      create unique index uq_introduction_task_tenant on introduction_task (municipality_id, id);
      create index ix_introduction_task_plan on introduction_task (plan_id, position);
      create index ix_introduction_task_responsible on introduction_task (responsible_id);
      create index ix_introduction_task_next_change on introduction_task (next_change_on);`

const PAPERS = `      create table introduction_comment (
        id uuid not null constraint pk_introduction_comment primary key, ${tenant('introduction_comment')},
        plan_id uuid not null, task_id uuid, author_id uuid, text text not null, audience text not null,
        at timestamptz not null,
        ${refers('introduction_comment', 'plan_id', 'introduction_plan')},
        ${refers('introduction_comment', 'task_id', 'introduction_task')},
        ${refers('introduction_comment', 'author_id', 'person')});
      create index ix_introduction_comment_plan on introduction_comment (plan_id, at);
      create table introduction_file (
        id uuid not null constraint pk_introduction_file primary key, ${tenant('introduction_file')},
        plan_id uuid not null, task_id uuid not null, name text not null, media_type text not null,
        size integer not null, sha256 text not null, uploaded_by uuid, uploaded_at timestamptz not null,
        ${refers('introduction_file', 'plan_id', 'introduction_plan')},
        ${refers('introduction_file', 'task_id', 'introduction_task')},
        ${refers('introduction_file', 'uploaded_by', 'person')});
      create index ix_introduction_file_plan on introduction_file (plan_id);
      create table introduction_feedback (
        ${tenant('introduction_feedback')},
        plan_id uuid not null constraint pk_introduction_feedback primary key,
        introducee_id uuid not null, scores integer[] not null, text text, at timestamptz not null,
        ${refers('introduction_feedback', 'introducee_id', 'person')},
        ${refers('introduction_feedback', 'plan_id', 'introduction_plan')});`

const GRANTS = `
      grant select, insert, update (name, name_sort, description, locale, owner_id, team_id, role_id, content, state,
        version, changed_at, changed_by) on introduction_template to klik_app;
      grant select, insert on introduction_template_version to klik_app;
      grant select, insert, delete, update ("right") on introduction_template_share to klik_app;
      grant select, insert, update (name, team_id, introducee_id, started_by, start_date, start_confirmed, state, running_at,
        ended_at, ended_by, reason, role_id, assignment_id, version) on introduction_plan to klik_app;
      grant select, insert, delete, update (name, position, deadline, due) on introduction_category to klik_app;
      grant select, insert, delete, update (category_id, position, title, description, links, responsible_id, slot,
        slot_role_id, critical, work_days, status, deadline, latest_start, yellow_on, red_on, next_change_on,
        last_notified_marker, status_changed_at, status_changed_by, note, klik_task_id, version)
        on introduction_task to klik_app;
      grant select, insert on introduction_comment to klik_app;
      grant select, insert, delete on introduction_file to klik_app;
      grant select, insert, update (scores, text, at) on introduction_feedback to klik_app;`

/** Templates, and the plans by which people are introduced. */
export class Introductions1796650000000 implements MigrationInterface {
  name = 'Introductions1796650000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query([TEMPLATES, PLANS, PAPERS, POLICIES, GRANTS].join('\n'))
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table introduction_feedback, introduction_file, introduction_comment, introduction_task,
      introduction_category, introduction_plan, introduction_template_share, introduction_template_version,
      introduction_template`)
  }
}
