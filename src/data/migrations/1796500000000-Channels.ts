import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A delivery goes out in Teams or by mail; mail may go to a mailbox that is nobody's in particular. */
export class Channels1796500000000 implements MigrationInterface {
  name = 'Channels1796500000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table outbox add channel text not null default 'TEAMS', add mailbox text;
      grant update (channel) on outbox to klik_app`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from outbox where channel = 'MAIL';
      alter table outbox drop channel, drop mailbox`)
  }
}
