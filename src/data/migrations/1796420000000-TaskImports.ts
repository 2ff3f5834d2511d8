import type { MigrationInterface, QueryRunner } from 'typeorm'
import { SYSTEM, allOf, anyOf, createPolicies, ownMunicipality } from '../protect.js'

const IS_LOCAL = `exists (select 1 from task where task.id = task_id and task.kind = 'LOCAL')`

/** What the export told cannot be parted into what KOMBIT may know and what it may not: it is the municipality's own. */
const POLICY = createPolicies('task_import', {
  read: anyOf(SYSTEM, ownMunicipality()),
  insert: SYSTEM,
  update: SYSTEM,
  delete: anyOf(SYSTEM, allOf(ownMunicipality(), IS_LOCAL)),
})

const HISTORY = `template.extra ->> 'HISTORIK'`
const FILES = `template.extra ->> 'TILFØJEDE FILER'`

/**
 * The history and the names of files that an export of KLIK told of a task, which stood among KOMBIT's texts under
 * headings nobody knew.
 */
export class TaskImports1796420000000 implements MigrationInterface {
  name = 'TaskImports1796420000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table task_import (
        task_id uuid not null constraint pk_task_import primary key,
        municipality_id uuid not null constraint fk_task_import_municipality_id references municipality,
        imported_at timestamptz not null, history text, files text[] not null default '{}',
        constraint fk_task_import_task_id foreign key (municipality_id, task_id) references task (municipality_id, id));
      ${POLICY}
      grant select, insert, delete, update (imported_at, history, files) on task_import to klik_app;

      insert into task_import (task_id, municipality_id, imported_at, history, files)
        select t.id, t.municipality_id, t.created_at, ${HISTORY}, coalesce(string_to_array(${FILES}, chr(10)), '{}')
        from task t join task_template template on template.id = t.template_id
        where template.template_number is null and (${HISTORY} is not null or ${FILES} is not null);
      update task_template template set extra = extra - 'HISTORIK' - 'TILFØJEDE FILER'
        where template.template_number is null and (${HISTORY} is not null or ${FILES} is not null);`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update task_template template set extra = extra || jsonb_strip_nulls(jsonb_build_object(
          'HISTORIK', i.history, 'TILFØJEDE FILER', nullif(array_to_string(i.files, chr(10)), '')))
        from task t join task_import i on i.task_id = t.id
        where t.template_id = template.id and template.template_number is null;
      drop table task_import;`)
  }
}
