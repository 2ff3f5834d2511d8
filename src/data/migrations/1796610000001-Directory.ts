import type { MigrationInterface, QueryRunner } from 'typeorm'
import { SYSTEM, anyOf, createPolicies, ownMunicipality } from '../protect.js'

const OWN = anyOf(SYSTEM, ownMunicipality())
const POLICY = createPolicies('directory_refresh', { read: OWN, insert: SYSTEM, update: SYSTEM })

/** Contact data come from a directory: what it keeps of whom, who has left, and how the last refresh went. */
export class Directory1796610000001 implements MigrationInterface {
  name = 'Directory1796610000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table person add directory text, add directory_key text,
        add directory_fields text[] not null default '{}', add left_at timestamptz;
      grant update (directory, directory_key, directory_fields, left_at) on person to klik_app;
      create index ix_person_left on person (left_at) where left_at is not null;
      create table directory_refresh (
        municipality_id uuid not null constraint pk_directory_refresh primary key
          constraint fk_directory_refresh_municipality_id references municipality,
        directory text not null, at timestamptz not null, problem text, counts jsonb not null);
      ${POLICY}
      grant select, insert, update (directory, at, problem, counts) on directory_refresh to klik_app;`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table directory_refresh;
      alter table person drop column directory, drop column directory_key, drop column directory_fields,
        drop column left_at`)
  }
}
