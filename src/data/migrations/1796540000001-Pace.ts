import type { MigrationInterface, QueryRunner } from 'typeorm'
import { SYSTEM, createPolicies } from '../protect.js'

const POLICY = createPolicies('pace', { read: SYSTEM, insert: SYSTEM, update: SYSTEM })

/** How far each tenant's messages to Teams have been given out, and those of all together; lost in a crash it begins anew. */
export class Pace1796540000001 implements MigrationInterface {
  name = 'Pace1796540000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unlogged table pace (
        key uuid not null constraint pk_pace primary key,
        given_until timestamptz not null, per_second double precision not null, since timestamptz not null);
      ${POLICY}
      grant select, insert, update (given_until, per_second, since) on pace to klik_app;`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table pace')
  }
}
