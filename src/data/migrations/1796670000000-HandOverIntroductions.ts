import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Tasks of introductions go along when a role is handed over. */
export class HandOverIntroductions1796670000000 implements MigrationInterface {
  name = 'HandOverIntroductions1796670000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table hand_over add introductions jsonb not null default '[]'`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table hand_over drop introductions')
  }
}
