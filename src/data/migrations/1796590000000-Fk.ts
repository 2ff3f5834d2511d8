import type { MigrationInterface, QueryRunner } from 'typeorm'
import { SYSTEM, createPolicies } from '../protect.js'

const POLICY = createPolicies('saml_assertion', { read: SYSTEM, insert: SYSTEM, delete: SYSTEM })

/** FK Adgangsstyring: which municipality a token speaks of, how surely, and that each assertion serves once. */
export class Fk1796590000000 implements MigrationInterface {
  name = 'Fk1796590000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table municipality add cvr text, add minimum_assurance text not null default 'SUBSTANTIAL';
      create unique index uq_municipality_cvr on municipality (cvr);
      create policy updating on municipality for update using (${SYSTEM}) with check (${SYSTEM});
      grant update (cvr, minimum_assurance) on municipality to klik_app;
      create table saml_assertion (id text not null constraint pk_saml_assertion primary key,
        used_at timestamptz not null);
      create index ix_saml_assertion_over on saml_assertion (used_at);
      ${POLICY}
      grant select, insert, delete on saml_assertion to klik_app;`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table saml_assertion;
      revoke update (cvr, minimum_assurance) on municipality from klik_app;
      drop policy updating on municipality;
      drop index uq_municipality_cvr;
      alter table municipality drop column cvr, drop column minimum_assurance`)
  }
}
