import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Where the implementation handbook of a project stands. */
export class Handbook1796400000002 implements MigrationInterface {
  name = 'Handbook1796400000002'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table project add handbook_url text;
      grant update (handbook_url) on project to klik_app;`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table project drop column handbook_url')
  }
}
