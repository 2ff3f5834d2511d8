import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What rows of a municipality refer to: another municipality's cannot be meant. */
const TARGETS = ['organisation', 'person', 'task', 'role_assignment', 'conversation', 'confirmation']

type Key = { table: string; column: string; target: string }
const key = (table: string, column: string, target: string): Key => ({ table, column, target })

/** In the place of the key by id alone. */
const REPLACED = [
  key('task', 'parent_task_id', 'task'),
  key('task', 'responsible_id', 'person'),
  key('task', 'executor_id', 'person'),
  key('task_note', 'task_id', 'task'),
  key('message', 'task_id', 'task'),
  key('task_file', 'task_id', 'task'),
  key('snooze', 'task_id', 'task'),
  key('role_assignment', 'person_id', 'person'),
  key('role_assignment', 'suggested_person_id', 'person'),
  key('hand_over', 'assignment_id', 'role_assignment'),
  key('hand_over', 'successor_assignment_id', 'role_assignment'),
  key('delegation', 'assignment_id', 'role_assignment'),
  key('delegation', 'task_id', 'task'),
  key('delegation', 'person_id', 'person'),
  key('confirmation', 'task_id', 'task'),
  key('confirmation_answer', 'confirmation_id', 'confirmation'),
  key('confirmation_answer', 'assignment_id', 'role_assignment'),
  key('contact_lookup', 'person_id', 'person'),
  key('subscription', 'conversation_id', 'conversation'),
]

/** Beside the key by id, which also holds for rows of no municipality. */
const ADDED = [
  key('person', 'organisation_id', 'organisation'),
  key('access', 'person_id', 'person'),
  key('task_list_view', 'person_id', 'person'),
  key('calendar_feed', 'person_id', 'person'),
  key('delivered_card', 'conversation_id', 'conversation'),
]

const nameOf = ({ table, column }: Key): string => `fk_${table}_${column}`
/** A chat whose tenant comes to a municipality later takes along what hangs on it. */
const onUpdate = ({ target }: Key): string => (target === 'conversation' ? ' on update cascade' : '')
const byTenant = (one: Key, name: string): string =>
  `alter table ${one.table} add constraint ${name} foreign key (municipality_id, ${one.column})
    references ${one.target} (municipality_id, id)${onUpdate(one)};`
const drop = ({ table }: Key, name: string): string => `alter table ${table} drop constraint ${name};`

/** A note cannot hang on another municipality's task, whoever writes it and whatever they forgot to ask. */
export class TenantKeys1796200000000 implements MigrationInterface {
  name = 'TenantKeys1796200000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      [
        ...TARGETS.map(
          (table) => `create unique index uq_${table}_tenant on ${table} (municipality_id, id);`,
        ),
        ...REPLACED.map((one) => drop(one, nameOf(one)) + byTenant(one, nameOf(one))),
        ...ADDED.map((one) => byTenant(one, `${nameOf(one)}_tenant`)),
      ].join('\n'),
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    const byId = (one: Key): string =>
      `alter table ${one.table} add constraint ${nameOf(one)} foreign key (${one.column}) references ${one.target};`
    await runner.query(
      [
        ...ADDED.map((one) => drop(one, `${nameOf(one)}_tenant`)),
        ...REPLACED.map((one) => drop(one, nameOf(one)) + byId(one)),
        ...TARGETS.map((table) => `drop index uq_${table}_tenant;`),
      ].join('\n'),
    )
  }
}
