import type { MigrationInterface, QueryRunner } from 'typeorm'
import { SYSTEM, anyOf, createPolicies, ownMunicipality } from '../protect.js'

/** Nobody but the municipality: what people are introduced to, and by whom, is no business of KOMBIT or a supplier. */
const OWN = anyOf(SYSTEM, ownMunicipality())

const POLICIES = [
  createPolicies('responsibility_area', { read: OWN, insert: OWN, update: OWN, delete: OWN }),
  createPolicies('area_coordinator', { read: OWN, insert: OWN, delete: OWN }),
  createPolicies('team', { read: OWN, insert: OWN, update: OWN }),
  createPolicies('team_membership', { read: OWN, insert: OWN, update: OWN }),
].join('\n')

const tenant = (table: string): string =>
  `municipality_id uuid not null constraint fk_${table}_municipality_id references municipality`
const refers = (table: string, column: string, target: string): string =>
  `constraint fk_${table}_${column} foreign key (municipality_id, ${column}) references ${target} (municipality_id, id)`

/** The organisation in which people are introduced: areas, who coordinates them, teams and their members. */
export class Organisation1796640000000 implements MigrationInterface {
  name = 'Organisation1796640000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table responsibility_area (
        id uuid not null constraint pk_responsibility_area primary key, ${tenant('responsibility_area')},
        parent_id uuid, name text not null, name_sort text collate "C" not null, version integer not null default 1);
      create unique index uq_responsibility_area_tenant on responsibility_area (municipality_id, id);
      alter table responsibility_area add ${refers('responsibility_area', 'parent_id', 'responsibility_area')};
      create unique index uq_responsibility_area_root on responsibility_area (municipality_id) where parent_id is null;
      create index ix_responsibility_area_parent on responsibility_area (municipality_id, parent_id);
      create table area_coordinator (
        ${tenant('area_coordinator')}, area_id uuid not null, person_id uuid not null,
        appointed_at timestamptz not null, appointed_by uuid,
        constraint pk_area_coordinator primary key (area_id, person_id),
        ${refers('area_coordinator', 'area_id', 'responsibility_area')},
        ${refers('area_coordinator', 'person_id', 'person')},
        ${refers('area_coordinator', 'appointed_by', 'person')});
      create index ix_area_coordinator_person on area_coordinator (person_id);
      create table team (
        id uuid not null constraint pk_team primary key, ${tenant('team')}, name text not null,
        name_sort text collate "C" not null, report_tags text[] not null default '{}', area_id uuid,
        is_main boolean not null default false, state text not null, created_at timestamptz not null, created_by uuid,
        version integer not null default 1,
        ${refers('team', 'area_id', 'responsibility_area')}, ${refers('team', 'created_by', 'person')});
      create unique index uq_team_tenant on team (municipality_id, id);
      create unique index uq_team_main on team (municipality_id) where is_main;
      create index ix_team_municipality on team (municipality_id, name_sort);
      create index ix_team_area on team (area_id);
      create table team_membership (
        id uuid not null constraint pk_team_membership primary key, ${tenant('team_membership')},
        team_id uuid not null, person_id uuid not null, role text not null, state text not null,
        since timestamptz not null, archived_at timestamptz, version integer not null default 1,
        ${refers('team_membership', 'team_id', 'team')}, ${refers('team_membership', 'person_id', 'person')});
      create unique index uq_team_membership_active on team_membership (team_id, person_id) where state = 'ACTIVE';
      create index ix_team_membership_person on team_membership (person_id);
      ${POLICIES}
      grant select, insert, delete, update (parent_id, name, name_sort, version) on responsibility_area to klik_app;
      grant select, insert, delete on area_coordinator to klik_app;
      grant select, insert, update (name, name_sort, report_tags, area_id, is_main, state, version) on team to klik_app;
      grant select, insert, update (role, state, archived_at, version) on team_membership to klik_app;`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table team_membership, team, area_coordinator, responsibility_area')
  }
}
