import type { MigrationInterface, QueryRunner } from 'typeorm'

const OWN_TENANT = `exists (select 1 from municipality m where m.tenant_id = closed_tenant.tenant_id
  and m.id = (select nullif(current_setting('app.municipality', true), '')::uuid))`

/**
 * That somebody acted on the card a notice became. What became of a municipality's notices is counted without looking
 * through everybody's; and its administrators may know that their own tenant shuts the bot out.
 */
export class Seen1796540000000 implements MigrationInterface {
  name = 'Seen1796540000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table outbox add seen_at timestamptz;
      grant update (seen_at) on outbox to klik_app;
      create index ix_outbox_notice on outbox (municipality_id, due_at) where event ->> 'type' <> 'card.changed';
      create policy own_tenant on closed_tenant for select using (${OWN_TENANT})`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy own_tenant on closed_tenant;
      drop index ix_outbox_notice;
      alter table outbox drop seen_at`)
  }
}
