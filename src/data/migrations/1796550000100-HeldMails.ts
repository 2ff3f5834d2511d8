import type { MigrationInterface, QueryRunner } from 'typeorm'
import { KOMBIT, SYSTEM, allOf, anyOf, createPolicies, dropPolicies } from '../protect.js'
import { createTelling, dropTelling, type Telling } from '../telling.js'

const BEFORE = { read: SYSTEM, insert: SYSTEM, delete: SYSTEM }
/** What a municipality's own people write is none of KOMBIT's before it stands in the thread. */
const OF_KOMBITS_SIDE = '(person_id is null or municipality_id is null)'
const DECIDED = anyOf(SYSTEM, allOf(KOMBIT, 'project_id is not null', OF_KOMBITS_SIDE))
const AFTER = { read: DECIDED, insert: SYSTEM, delete: DECIDED }

const OF_PROJECT = { municipality: 'null', project: 'row.project_id' }
const projectOf = (table: string, id: string): string =>
  `(select o.project_id from ${table} o where o.id = row.${id})`

const TELLINGS: Record<string, Telling> = {
  municipality_group: { kind: `'municipalityGroup'`, ...OF_PROJECT },
  group_member: {
    kind: `'municipalityGroup'`,
    municipality: 'null',
    project: projectOf('municipality_group', 'group_id'),
  },
  // A municipality hears of what it was sent; KOMBIT's side hears of all.
  broadcast: {
    kind: `'broadcast'`,
    municipality: 'a.municipality_id',
    project: 'row.project_id',
    each: 'broadcast_address a where a.broadcast_id = row.id',
  },
  broadcast_address: { kind: `'broadcast'`, project: projectOf('broadcast', 'broadcast_id') },
  held_mail: {
    kind: `'heldMail'`,
    ...OF_PROJECT,
    homeOnly: 'row.person_id is not null and row.municipality_id is not null',
  },
}

/** Held mail is decided on in the tab; what KOMBIT writes to many, its groups and held mail are told to open tabs. */
export class HeldMails1796550000100 implements MigrationInterface {
  name = 'HeldMails1796550000100'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table held_mail add subject text not null default '',
        add project_id uuid constraint fk_held_mail_project_id references project;
      update held_mail set project_id = (select t.project_id from task t where t.id = held_mail.task_id);
      ${dropPolicies('held_mail', BEFORE)}
      ${createPolicies('held_mail', AFTER)}
      create index ix_history_held_mail on history (at) where field = 'heldMail';
      ${Object.entries(TELLINGS)
        .map(([table, given]) => createTelling(table, given))
        .join('\n')}`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${Object.keys(TELLINGS).map(dropTelling).join('\n')}
      drop index ix_history_held_mail;
      ${dropPolicies('held_mail', AFTER)}
      ${createPolicies('held_mail', BEFORE)}
      alter table held_mail drop subject, drop project_id`)
  }
}
