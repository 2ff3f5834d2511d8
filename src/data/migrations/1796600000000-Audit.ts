import type { MigrationInterface, QueryRunner } from 'typeorm'
import { SYSTEM, createPolicies } from '../protect.js'

const TABLES = ['audit_block', 'audit_entry'] as const

/**
 * What the seal of a row is made of: everything but the values, which may have to be forgotten; of those a digest with a
 * salt, so that nobody finds them by trying once the salt is gone.
 */
const DIGESTS = `
  create function audit_values_digest(salt uuid, old_value text, new_value text) returns text language sql immutable as $$
    select encode(sha256(convert_to(salt || jsonb_build_array(old_value, new_value)::text, 'UTF8')), 'hex')
  $$;
  create function audit_row_digest(h history, values_digest text) returns text language sql stable as $$
    select encode(sha256(convert_to(jsonb_build_array(h.id, h.ordinal, h.municipality_id, h.subject, h.subject_id,
      round(extract(epoch from h.at) * 1000000), h.actor_id, h.actor_side, h.field, h.version, h.old_person_id,
      h.new_person_id, values_digest)::text, 'UTF8')), 'hex')
  $$;
  create function audit_block_hash(number int, entries int, previous_hash text, digests text) returns text
    language sql immutable as $$
    select encode(sha256(convert_to(jsonb_build_array(number, entries, previous_hash, digests)::text, 'UTF8')), 'hex')
  $$;`

/** Only these take something out of the history; the seals are told that it was forgotten, and hold. */
const FORGETTING = `
  create or replace function forget_history_of_local_task(uuid) returns void language sql security definer
    set search_path = public, pg_temp as $$
      with gone as (
        delete from history h using task t
        where h.subject = 'task' and h.subject_id = $1 and t.id = $1 and t.kind = 'LOCAL'
          and (current_setting('app.scope', true) = 'system'
            or t.municipality_id = nullif(current_setting('app.municipality', true), '')::uuid)
        returning h.ordinal)
      update audit_entry e set salt = null, forgotten_at = clock_timestamp() from gone where e.ordinal = gone.ordinal
    $$;
  create or replace function forget_file_name_in_history(uuid, text) returns void language sql security definer
    set search_path = public, pg_temp as $$
      with gone as (
        update history set old_value = null, new_value = null
        where subject = 'task' and subject_id = $1 and field = 'file' and $2 in (old_value, new_value)
          and current_setting('app.scope', true) in ('system', 'kombit', 'supplier')
        returning ordinal)
      update audit_entry e set salt = null, forgotten_at = clock_timestamp() from gone where e.ordinal = gone.ordinal
    $$;
  create function erase_name_in_history(uuid, text) returns void language sql security definer
    set search_path = public, pg_temp as $$
      with gone as (
        update history set
          old_value = case when old_person_id = $1 and old_value is not null then $2 else old_value end,
          new_value = case when new_person_id = $1 and new_value is not null then $2 else new_value end
        where (old_person_id = $1 or new_person_id = $1) and current_setting('app.scope', true) = 'system'
        returning ordinal)
      update audit_entry e set salt = null, forgotten_at = clock_timestamp() from gone where e.ordinal = gone.ordinal
    $$;
  create function erase_author(uuid, text) returns void language sql security definer
    set search_path = public, pg_temp as $$
      update message set author_name = $2 where author_id = $1 and current_setting('app.scope', true) = 'system';
      update broadcast_edition e set author_name = $2 from broadcast b
        where b.author_id = $1 and e.broadcast_id = b.id and e.author_name = b.author_name
          and current_setting('app.scope', true) = 'system';
      update broadcast set author_name = $2 where author_id = $1 and current_setting('app.scope', true) = 'system';
    $$;
  revoke execute on function erase_name_in_history(uuid, text), erase_author(uuid, text) from public;
  grant execute on function erase_name_in_history(uuid, text), erase_author(uuid, text) to klik_app;`

/** The history sealed: each row in a block, each block on the one before. */
export class Audit1796600000000 implements MigrationInterface {
  name = 'Audit1796600000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_block (
        number integer not null constraint pk_audit_block primary key, entries integer not null,
        previous_hash text not null, hash text not null, sealed_at timestamptz not null);
      create table audit_entry (
        ordinal integer not null constraint pk_audit_entry primary key,
        block integer not null constraint fk_audit_entry_block references audit_block,
        row_digest text not null, values_digest text not null, salt uuid, forgotten_at timestamptz);
      create index ix_audit_entry_block on audit_entry (block, ordinal);
      create unique index uq_history_ordinal on history (ordinal);
      ${TABLES.map((table) => createPolicies(table, { read: SYSTEM, insert: SYSTEM })).join('\n')}
      grant select, insert on ${TABLES.join(', ')} to klik_app;
      ${DIGESTS}
      ${FORGETTING}`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function forget_history_of_local_task(uuid) returns void language sql security definer
        set search_path = public, pg_temp as $$
          delete from history h using task t
          where h.subject = 'task' and h.subject_id = $1 and t.id = $1 and t.kind = 'LOCAL'
            and (current_setting('app.scope', true) = 'system'
              or t.municipality_id = nullif(current_setting('app.municipality', true), '')::uuid)
        $$;
      create or replace function forget_file_name_in_history(uuid, text) returns void language sql security definer
        set search_path = public, pg_temp as $$
          update history set old_value = null, new_value = null
          where subject = 'task' and subject_id = $1 and field = 'file' and $2 in (old_value, new_value)
            and current_setting('app.scope', true) in ('system', 'kombit', 'supplier')
        $$;
      drop function erase_name_in_history(uuid, text), erase_author(uuid, text);
      drop function audit_row_digest(history, text), audit_values_digest(uuid, text, text),
        audit_block_hash(int, int, text, text);
      drop index uq_history_ordinal;
      drop table audit_entry, audit_block`)
  }
}
