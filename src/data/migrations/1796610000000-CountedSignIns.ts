import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Which ways of signing in a municipality counts, and when somebody last came in by each. A key of OpenID Connect is given
 * by signing in; whoever had one of Entra and has signed in is taken to have done so in Teams.
 */
export class CountedSignIns1796610000000 implements MigrationInterface {
  name = 'CountedSignIns1796610000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table municipality add sign_ins_that_count text[] not null default '{FK,OPENID,TEAMS}';
      grant update (sign_ins_that_count) on municipality to klik_app;
      alter table person add last_openid_login_at timestamptz, add last_teams_login_at timestamptz;
      grant update (last_openid_login_at, last_teams_login_at) on person to klik_app;
      update person set last_openid_login_at = key.bound_at from sign_in_key key
        where key.person_id = person.id and key.kind = 'OPENID' and person.deleted_at is null;
      update person set last_teams_login_at = coalesce(last_login_at, first_login_at)
        where aad_object_id is not null and first_login_at is not null and last_fk_login_at is null and deleted_at is null`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table person drop column last_openid_login_at, drop column last_teams_login_at;
      revoke update (sign_ins_that_count) on municipality from klik_app;
      alter table municipality drop column sign_ins_that_count`)
  }
}
