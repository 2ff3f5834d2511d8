import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Only jobs and the turn that meets somebody look at it, both for the whole house. */
const CLOSED_TENANT = `
  create table closed_tenant (
    tenant_id uuid not null constraint pk_closed_tenant primary key,
    closed_at timestamptz not null, probe_at timestamptz not null,
    probe_conversation_id uuid constraint fk_closed_tenant_probe_conversation_id references conversation);
  alter table closed_tenant enable row level security;
  create policy house on closed_tenant using ((select current_setting('app.scope', true)) = 'system')
    with check ((select current_setting('app.scope', true)) = 'system');
  grant select, insert, update, delete on closed_tenant to klik_app;`

/**
 * Deliveries are given up by time: since when a row has been tried. Tenants that shut the bot out are asked again.
 * What is over can be counted, found by the message it became, and forgotten without looking through everything.
 */
export class Outbox1796100000000 implements MigrationInterface {
  name = 'Outbox1796100000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table conversation add removed_at timestamptz;
      alter table outbox add first_tried_at timestamptz, add told_again_at timestamptz;
      drop index ix_outbox_conversation;
      create index ix_outbox_conversation on outbox (conversation_id) where state in ('WAITING', 'SENDING', 'PARKED');
      create index ix_outbox_parked on outbox (person_id, conversation_id) where state = 'PARKED';
      create index ix_outbox_activity on outbox (conversation_id, activity_id) where activity_id is not null;
      create index ix_outbox_left on outbox (state, due_at) where state in ('UNCERTAIN', 'FAILED', 'EXPIRED');
      create index ix_outbox_over on outbox (due_at)
        where state in ('SENT', 'DROPPED', 'UNCERTAIN', 'FAILED', 'EXPIRED');
      create index ix_card_created on delivered_card (created_at);
      create index ix_history_export on history (actor_id, at) where field = 'exportEverywhere';
      create index ix_contact_lookup_last on contact_lookup (last_at);
      ${CLOSED_TENANT}`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table closed_tenant;
      drop index ix_contact_lookup_last, ix_history_export, ix_card_created, ix_outbox_over, ix_outbox_left, ix_outbox_activity,
        ix_outbox_parked, ix_outbox_conversation;
      create index ix_outbox_conversation on outbox (conversation_id) where state in ('WAITING', 'PARKED');
      update outbox set state = 'FAILED' where state = 'EXPIRED';
      alter table outbox drop first_tried_at, drop told_again_at;
      alter table conversation drop removed_at`)
  }
}
