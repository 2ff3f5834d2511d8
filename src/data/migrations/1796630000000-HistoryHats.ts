import type { MigrationInterface, QueryRunner } from 'typeorm'

const sealing = (more: string): string => `
  create or replace function audit_row_digest(h history, values_digest text) returns text language sql stable as $$
    select encode(sha256(convert_to((jsonb_build_array(h.id, h.ordinal, h.municipality_id, h.subject, h.subject_id,
      round(extract(epoch from h.at) * 1000000), h.actor_id, h.actor_side, h.field, h.version, h.old_person_id,
      h.new_person_id, values_digest)${more})::text, 'UTF8')), 'hex')
  $$;`

/** As what somebody did something, and from where. Older rows say neither, and their seals hold as they are. */
export class HistoryHats1796630000000 implements MigrationInterface {
  name = 'HistoryHats1796630000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table history add hat text,
        add door text default nullif(current_setting('app.door'::text, true), ''::text);
      create index ix_history_municipality on history (municipality_id, ordinal desc);
      ${sealing(" || case when h.hat is null and h.door is null then '[]' else jsonb_build_array(h.hat, h.door) end")}`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${sealing('')}
      drop index ix_history_municipality;
      alter table history drop hat, drop door`)
  }
}
