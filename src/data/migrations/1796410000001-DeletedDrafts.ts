import type { MigrationInterface, QueryRunner } from 'typeorm'
import { allOf, createDeleting, SYSTEM_OR_KOMBIT } from '../protect.js'

const NO_ROLE_OF_IT = (master: string): string =>
  `not exists (select 1 from role r where r.master_role_id = ${master})`

/** What no municipality has ever seen may go: a draft of a role, and a master role that no role is made of. */
const DELETING = {
  role: 'published_at is null',
  master_role: NO_ROLE_OF_IT('master_role.id'),
  role_edition: `exists (select 1 from role r where r.id = role_id and r.published_at is null)
    or master_role_id is not null and ${NO_ROLE_OF_IT('role_edition.master_role_id')}`,
}

export class DeletedDrafts1796410000001 implements MigrationInterface {
  name = 'DeletedDrafts1796410000001'

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, condition] of Object.entries(DELETING)) {
      await runner.query(createDeleting(table, allOf(SYSTEM_OR_KOMBIT, condition)))
      await runner.query(`grant delete on ${table} to klik_app`)
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(DELETING)) {
      await runner.query(`drop policy deleting on ${table}`)
      await runner.query(`revoke delete on ${table} from klik_app`)
    }
  }
}
