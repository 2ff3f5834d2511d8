import type { MigrationInterface, QueryRunner } from 'typeorm'
import { KOMBIT, SYSTEM, allOf, anyOf, createPolicies, ownMunicipality } from '../protect.js'

/** Whoever deletes a person ends their sessions and forgets their keys; everything else the house does. */
const THEIRS = anyOf(SYSTEM, ownMunicipality(), allOf(KOMBIT, 'municipality_id is null'))
const POLICIES = [
  createPolicies('sign_in_key', { read: THEIRS, insert: SYSTEM, delete: THEIRS }),
  createPolicies('session', { read: THEIRS, insert: SYSTEM, update: SYSTEM, delete: THEIRS }),
  createPolicies('sign_in_attempt', { read: SYSTEM, insert: SYSTEM, delete: SYSTEM }),
].join('\n')

const ofPerson = (table: string): string => `
  person_id uuid not null constraint fk_${table}_person_id references person,
  municipality_id uuid constraint fk_${table}_municipality_id references municipality,
  constraint fk_${table}_person_id_tenant foreign key (municipality_id, person_id)
    references person (municipality_id, id)`

/** Coming in through the browser: what people are known by, who is in, and who is on the way. */
export class Sessions1796580000000 implements MigrationInterface {
  name = 'Sessions1796580000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sign_in_key (kind text not null, issuer text not null, subject text not null,
        bound_at timestamptz not null, ${ofPerson('sign_in_key')},
        constraint pk_sign_in_key primary key (kind, issuer, subject));
      create index ix_sign_in_key_person on sign_in_key (person_id);
      create table session (hash text not null constraint pk_session primary key,
        kind text not null, issuer text not null, subject text not null, logout_hint text, session_index text,
        created_at timestamptz not null, last_used_at timestamptz not null, expires_at timestamptz not null,
        ${ofPerson('session')});
      create index ix_session_person on session (person_id);
      create index ix_session_key on session (kind, issuer, subject);
      create index ix_session_over on session (created_at);
      create table sign_in_attempt (hash text not null constraint pk_sign_in_attempt primary key,
        provider text not null, state text not null, nonce text not null, verifier text not null,
        return_to text not null, begun_at timestamptz not null, problem text,
        municipality_id uuid constraint fk_sign_in_attempt_municipality_id references municipality);
      create index ix_sign_in_attempt_over on sign_in_attempt (begun_at);
      ${POLICIES}
      grant select, insert, delete on sign_in_key, session, sign_in_attempt to klik_app;
      grant update (last_used_at) on session to klik_app;`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table sign_in_attempt; drop table session; drop table sign_in_key')
  }
}
