import type { MigrationInterface, QueryRunner } from 'typeorm'

/** KOMBIT writes to municipalities it picks one by one; which they were, the addresses say. */
export class ChosenMunicipalities1796550000000 implements MigrationInterface {
  name = 'ChosenMunicipalities1796550000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table broadcast add is_chosen boolean not null default false')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table broadcast drop is_chosen')
  }
}
