import type { MigrationInterface, QueryRunner } from 'typeorm'

/** When whoever was asked to take a role was last reminded to answer. */
export class RemindedNominees1796410000000 implements MigrationInterface {
  name = 'RemindedNominees1796410000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table role_assignment add reminded_at timestamptz;
      grant update (reminded_at) on role_assignment to klik_app;`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table role_assignment drop reminded_at')
  }
}
