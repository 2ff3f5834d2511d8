import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * What instances tell each other of how fast people go. Not logged: after a crash of the database everybody begins
 * anew, and nothing is lost that counts for longer than a minute. Keys are hashes.
 */
export class Rates1796300000000 implements MigrationInterface {
  name = 'Rates1796300000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unlogged table rate_use (
        key text not null, instance uuid not null, at timestamptz not null, used integer not null,
        constraint pk_rate_use primary key (key, instance, at));
      create index ix_rate_use_at on rate_use (at);
      alter table rate_use enable row level security;
      create policy system on rate_use using ((select current_setting('app.scope', true)) = 'system')
        with check ((select current_setting('app.scope', true)) = 'system');
      grant select, insert, delete on rate_use to klik_app;`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rate_use')
  }
}
