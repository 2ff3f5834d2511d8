import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The two parts of a list worst first: what is over by its end date, the rest by the day it turns red. */
export class Urgency1796400000003 implements MigrationInterface {
  name = 'Urgency1796400000003'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index ix_task_overdue on task
        (municipality_id, coalesce(end_date, date 'infinity'), instance_number) where red_on is not null;
      create index ix_task_urgency on task
        (municipality_id, coalesce(red_on, date 'infinity'), coalesce(end_date, date 'infinity'), instance_number);`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_task_overdue, ix_task_urgency')
  }
}
