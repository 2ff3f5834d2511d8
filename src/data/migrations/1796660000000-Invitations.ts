import type { MigrationInterface, QueryRunner } from 'typeorm'
import { SYSTEM, anyOf, createPolicies, ownMunicipality } from '../protect.js'

const OWN = anyOf(SYSTEM, ownMunicipality())

const refers = (column: string, target: string): string =>
  `constraint fk_invitation_${column} foreign key (municipality_id, ${column}) references ${target} (municipality_id, id)`

/** Who was invited to which team, and until when the address it went to lets them in. */
export class Invitations1796660000000 implements MigrationInterface {
  name = 'Invitations1796660000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table invitation (
        id uuid not null constraint pk_invitation primary key,
        municipality_id uuid not null constraint fk_invitation_municipality_id references municipality,
        person_id uuid not null, team_id uuid not null, role text, plan_id uuid, message text, sent_by uuid,
        sent_at timestamptz not null, expires_at timestamptz not null, used_at timestamptz,
        ${refers('person_id', 'person')}, ${refers('team_id', 'team')},
        ${refers('plan_id', 'introduction_plan')}, ${refers('sent_by', 'person')});
      create index ix_invitation_person on invitation (person_id, sent_at);
      create index ix_invitation_team on invitation (team_id, person_id);
      create index ix_invitation_used on invitation (sent_at) where used_at is not null;
      ${createPolicies('invitation', { read: OWN, insert: OWN, update: OWN, delete: SYSTEM })}
      grant select, insert, delete, update (used_at) on invitation to klik_app;`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table invitation')
  }
}
