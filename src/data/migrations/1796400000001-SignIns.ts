import type { MigrationInterface, QueryRunner } from 'typeorm'

/** When somebody last signed in, in whatever way, and since when that is written down: of those already here, since now. */
export class SignIns1796400000001 implements MigrationInterface {
  name = 'SignIns1796400000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table person add last_login_at timestamptz, add logins_known_since timestamptz not null default now();
      grant update (last_login_at) on person to klik_app;`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table person drop column last_login_at, drop column logins_known_since')
  }
}
