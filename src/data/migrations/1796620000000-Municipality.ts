import type { MigrationInterface, QueryRunner } from 'typeorm'
import { SYSTEM, anyOf, createPolicies, ownMunicipality } from '../protect.js'

const POLICY = createPolicies('sighting', {
  read: anyOf(SYSTEM, ownMunicipality()),
  insert: SYSTEM,
  update: SYSTEM,
})
const HOUSE_OR_OWN = anyOf(SYSTEM, ownMunicipality('id'))

/**
 * A municipality changes its own settings; whose people come in, by which tenant and which CVR, only the operator says. And
 * what was seen to work.
 */
export class Municipality1796620000000 implements MigrationInterface {
  name = 'Municipality1796620000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table municipality add version integer not null default 1;
      grant update (name, tenant_id, language, calendar_profile, extra_closed_days, version) on municipality to klik_app;
      drop policy updating on municipality;
      create policy updating on municipality for update using (${HOUSE_OR_OWN}) with check (${HOUSE_OR_OWN});
      create function guard_whose_municipality() returns trigger language plpgsql as $$
        begin
          if current_user = 'klik_app' and current_setting('app.scope', true) is distinct from 'system' then
            raise exception 'only the operator says whose people come in' using errcode = '42501';
          end if;
          return new;
        end $$;
      create trigger guard_whose before update on municipality for each row
        when (old.tenant_id is distinct from new.tenant_id or old.cvr is distinct from new.cvr)
        execute function guard_whose_municipality();
      create table sighting (
        id uuid not null constraint pk_sighting primary key,
        municipality_id uuid constraint fk_sighting_municipality_id references municipality,
        what text not null, first_at timestamptz not null, last_at timestamptz not null);
      create unique index uq_sighting on sighting (municipality_id, what) nulls not distinct;
      ${POLICY}
      grant select, insert, update (last_at) on sighting to klik_app;`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table sighting;
      drop trigger guard_whose on municipality;
      drop function guard_whose_municipality();
      drop policy updating on municipality;
      create policy updating on municipality for update using (${SYSTEM}) with check (${SYSTEM});
      revoke update (name, tenant_id, language, calendar_profile, extra_closed_days, version) on municipality from klik_app;
      alter table municipality drop column version`)
  }
}
