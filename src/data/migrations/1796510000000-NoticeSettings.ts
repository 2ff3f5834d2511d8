import type { MigrationInterface, QueryRunner } from 'typeorm'
import {
  KOMBIT_OR_SUPPLIER,
  SYSTEM,
  allOf,
  anyOf,
  createPolicies,
  ownMunicipality,
  ownPerson,
} from '../protect.js'

const THEIRS = anyOf(SYSTEM, ownMunicipality(), allOf(KOMBIT_OR_SUPPLIER, ownPerson('person_id')))
const POLICY = createPolicies('notice_settings', {
  ...{ read: THEIRS, insert: THEIRS, update: THEIRS, delete: THEIRS },
})

const OVER = `create index ix_outbox_over on outbox (due_at)`

/**
 * What somebody has chosen to be told, and where and when. Whoever writes into the outbox, also for somebody of another
 * municipality, has to know that there are such choices, and nothing else of them; whoever writes a message is told who
 * hears of it. A door of its own says each.
 */
export class NoticeSettings1796510000000 implements MigrationInterface {
  name = 'NoticeSettings1796510000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notice_settings (
        person_id uuid not null constraint pk_notice_settings primary key
          constraint fk_notice_settings_person_id references person,
        municipality_id uuid constraint fk_notice_settings_municipality_id references municipality,
        choices jsonb not null, digest text not null, quiet_from integer, quiet_to integer,
        away_from date, away_to date, deputy_id uuid, only_exceptions boolean not null default false,
        version integer not null default 1,
        constraint fk_notice_settings_person_id_tenant foreign key (municipality_id, person_id)
          references person (municipality_id, id),
        constraint fk_notice_settings_deputy_id foreign key (municipality_id, deputy_id)
          references person (municipality_id, id));
      create index ix_notice_settings_deputy on notice_settings (deputy_id) where deputy_id is not null;
      ${POLICY}
      grant select, insert, delete, update (choices, digest, quiet_from, quiet_to, away_from, away_to, deputy_id,
        only_exceptions, version) on notice_settings to klik_app;

      create function has_notice_settings(uuid) returns boolean language sql stable security definer
        set search_path = public, pg_temp as $$ select exists (select 1 from notice_settings where person_id = $1) $$;
      revoke execute on function has_notice_settings(uuid) from public;
      grant execute on function has_notice_settings(uuid) to klik_app;

      create function hears_messages(uuid) returns boolean language sql stable security definer
        set search_path = public, pg_temp as $$ select not exists (select 1 from notice_settings
          where person_id = $1 and choices -> 'MESSAGES' ->> 'where' = 'NOWHERE') $$;
      revoke execute on function hears_messages(uuid) from public;
      grant execute on function hears_messages(uuid) to klik_app;

      alter table outbox add unrouted boolean not null default false, add routed_from timestamptz;
      grant update (unrouted, routed_from) on outbox to klik_app;
      create index ix_outbox_unrouted on outbox (due_at) where unrouted;
      create index ix_outbox_told on outbox (person_id, due_at) where person_id is not null;
      drop index ix_outbox_over;
      ${OVER} where state in ('SENT', 'UNCERTAIN', 'FAILED', 'EXPIRED', 'DROPPED', 'SILENCED')`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from outbox where state = 'SILENCED';
      drop index ix_outbox_over;
      ${OVER} where state in ('SENT', 'UNCERTAIN', 'FAILED', 'EXPIRED', 'DROPPED');
      drop index ix_outbox_told;
      alter table outbox drop unrouted, drop routed_from;
      drop function hears_messages(uuid);
      drop function has_notice_settings(uuid);
      drop table notice_settings`)
  }
}
