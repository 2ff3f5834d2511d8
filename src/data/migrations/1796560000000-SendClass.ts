import type { MigrationInterface, QueryRunner } from 'typeorm'
import { SYSTEM, createDeleting } from '../protect.js'

/**
 * What goes out first: 1 an answer, 2 red, 3 news, 4 routine, as the domain says it for each event; an older version that
 * still runs beside writes news. By the index each municipality's most urgent is found without looking at the others'.
 * And when a tenant of which two chats were asked to wait is written to again.
 */
export class SendClass1796560000000 implements MigrationInterface {
  name = 'SendClass1796560000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table outbox add send_class smallint not null default 3;
      grant update (send_class) on outbox to klik_app;
      update outbox set send_class = case
        when event ->> 'type' in ('card.changed', 'task.message', 'followUp.sent', 'followUp.answered', 'access.changed',
          'role.answered', 'role.handOver', 'role.delegated') then 1
        when event ->> 'type' in ('task.snoozed', 'deadline.unheard', 'project.withoutPlus') or event ->> 'marker' = 'RED' then 2
        else 4 end
      where state in ('WAITING', 'PARKED', 'SENDING') and (event ->> 'type' in ('card.changed', 'task.message', 'followUp.sent',
        'followUp.answered', 'access.changed', 'role.answered', 'role.handOver', 'role.delegated', 'task.snoozed',
        'deadline.unheard', 'project.withoutPlus', 'task.markerWorsened', 'tasks.digest', 'roles.digest'));
      create index ix_outbox_class on outbox
        ((case when municipality_id is null then '00000000-0000-0000-0000-000000000000' else municipality_id end),
          send_class, due_at, id)
        where state = 'WAITING' and channel = 'TEAMS' and not unrouted;
      alter table pace add stopped_until timestamptz, add asked_by uuid, add asked_until timestamptz;
      grant update (stopped_until, asked_by, asked_until), delete on pace to klik_app;
      ${createDeleting('pace', SYSTEM)}`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy deleting on pace;
      revoke delete on pace from klik_app;
      alter table pace drop stopped_until, drop asked_by, drop asked_until;
      drop index ix_outbox_class;
      alter table outbox drop send_class`)
  }
}
