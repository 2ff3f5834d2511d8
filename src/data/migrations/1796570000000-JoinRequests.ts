import type { MigrationInterface, QueryRunner } from 'typeorm'
import { SYSTEM, anyOf, createPolicies, ownMunicipality } from '../protect.js'

const OWN = anyOf(SYSTEM, ownMunicipality())

/** Whoever asks is nobody yet, so the house writes it down; their municipality answers. */
const POLICY = createPolicies('join_request', { read: OWN, insert: SYSTEM, update: OWN, delete: OWN })

/** People who are not on the books ask to be let in. */
export class JoinRequests1796570000000 implements MigrationInterface {
  name = 'JoinRequests1796570000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table join_request (
        id uuid not null constraint pk_join_request primary key,
        municipality_id uuid not null constraint fk_join_request_municipality_id references municipality,
        tenant_id uuid not null, aad_object_id uuid not null, full_name text not null, email text,
        conversation_id uuid, state text not null, asked_at timestamptz not null, answered_at timestamptz,
        answered_by uuid, reason text, person_id uuid,
        constraint fk_join_request_conversation_id foreign key (municipality_id, conversation_id)
          references conversation (municipality_id, id) on update cascade,
        constraint fk_join_request_answered_by foreign key (municipality_id, answered_by)
          references person (municipality_id, id),
        constraint fk_join_request_person_id foreign key (municipality_id, person_id)
          references person (municipality_id, id));
      create unique index uq_join_request_entra on join_request (tenant_id, aad_object_id);
      create index ix_join_request_open on join_request (municipality_id, asked_at) where state = 'PENDING';
      create index ix_join_request_over on join_request (asked_at);
      create index ix_join_request_person on join_request (person_id) where person_id is not null;
      ${POLICY}
      grant select, insert, delete, update (conversation_id, state, answered_at, answered_by, reason, person_id)
        on join_request to klik_app;`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table join_request')
  }
}
