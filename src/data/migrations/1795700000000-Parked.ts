import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * What is due is found by its destination, so that rows nobody can be given do not stand in the way of the others;
 * and the older copies of a card without looking through the whole conversation.
 */
export class Parked1795700000000 implements MigrationInterface {
  name = 'Parked1795700000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index ix_outbox_person on outbox (person_id) where state in ('WAITING', 'PARKED');
      create index ix_outbox_conversation on outbox (conversation_id) where state in ('WAITING', 'PARKED');
      create index ix_card_subject on delivered_card (conversation_id, kind, subject) where state = 'LIVE';`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_outbox_person, ix_outbox_conversation, ix_card_subject')
  }
}
