import type { MigrationInterface, QueryRunner } from 'typeorm'
import { NO_MUNICIPALITY_SCOPE, SYSTEM, anyOf, createPolicies, ownMunicipality } from '../protect.js'

const POLICIES = [
  createPolicies('mail_token', { read: SYSTEM, insert: SYSTEM, update: SYSTEM, delete: SYSTEM }),
  createPolicies('held_mail', { read: SYSTEM, insert: SYSTEM, delete: SYSTEM }),
  createPolicies('message_return', {
    read: anyOf(NO_MUNICIPALITY_SCOPE, ownMunicipality()),
    insert: SYSTEM,
    delete: SYSTEM,
  }),
].join('\n')

/** Mail goes out, is answered, held for a person, and comes back undelivered. */
export class Mail1796520000000 implements MigrationInterface {
  name = 'Mail1796520000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index ix_outbox_mail on outbox (due_at, id) where state = 'WAITING' and channel = 'MAIL';
      create table mail_token (
        hash text not null constraint pk_mail_token primary key,
        municipality_id uuid constraint fk_mail_token_municipality_id references municipality,
        person_id uuid constraint fk_mail_token_person_id references person,
        mailbox text, task_id uuid, outbox_ids uuid[] not null, made_at timestamptz not null,
        used_on text, uses integer not null default 0);
      create index ix_mail_token_made on mail_token (made_at);
      create table held_mail (
        id uuid not null constraint pk_held_mail primary key,
        municipality_id uuid constraint fk_held_mail_municipality_id references municipality,
        task_id uuid, person_id uuid constraint fk_held_mail_person_id references person,
        mailbox text, message_id uuid not null, from_address text not null, text text not null, reason text not null,
        received_at timestamptz not null);
      create unique index uq_held_mail_message on held_mail (message_id);
      create table message_return (
        message_id uuid not null constraint pk_message_return primary key
          constraint fk_message_return_message_id references message,
        municipality_id uuid not null constraint fk_message_return_municipality_id references municipality,
        returned_at timestamptz not null);
      ${POLICIES}
      grant select, insert, delete, update (used_on, uses) on mail_token to klik_app;
      grant select, insert, delete on held_mail, message_return to klik_app;`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table mail_token, held_mail, message_return;
      drop index ix_outbox_mail`)
  }
}
