import type { MigrationInterface, QueryRunner } from 'typeorm'
import {
  KOMBIT,
  KOMBIT_OR_SUPPLIER,
  MUNICIPALITY_SCOPE,
  NO_MUNICIPALITY_SCOPE,
  SYSTEM,
  allOf,
  anyOf,
  createPolicies,
  ownMunicipality,
  ownPerson,
} from '../protect.js'

/** KOMBIT on every project, a supplier on those it has access to. */
const ofTheirProject = (table: string): string =>
  anyOf(
    SYSTEM,
    KOMBIT,
    allOf(
      KOMBIT_OR_SUPPLIER,
      `exists (select 1 from access where access.project_id = ${table}.project_id and ${ownPerson('access.person_id')})`,
    ),
  )
const BROADCASTS = ofTheirProject('broadcast')
const GROUPS = ofTheirProject('municipality_group')
const SENT_TO_OURS = allOf(
  MUNICIPALITY_SCOPE,
  `exists (select 1 from broadcast_address where broadcast_address.broadcast_id = broadcast.id)`,
)
const OF_BROADCAST = allOf(
  NO_MUNICIPALITY_SCOPE,
  'exists (select 1 from broadcast where broadcast.id = broadcast_id)',
)
const OF_GROUP = 'exists (select 1 from municipality_group where municipality_group.id = group_id)'

const POLICIES = [
  createPolicies('broadcast', {
    read: anyOf(BROADCASTS, SENT_TO_OURS),
    insert: BROADCASTS,
    update: BROADCASTS,
  }),
  // Not by the broadcast it is of, whose policy asks here.
  createPolicies('broadcast_address', {
    read: anyOf(NO_MUNICIPALITY_SCOPE, ownMunicipality()),
    insert: NO_MUNICIPALITY_SCOPE,
  }),
  createPolicies('broadcast_edition', { read: OF_BROADCAST, insert: OF_BROADCAST }),
  createPolicies('municipality_group', { read: GROUPS, insert: GROUPS, update: GROUPS, delete: GROUPS }),
  createPolicies('group_member', { read: OF_GROUP, insert: OF_GROUP, delete: OF_GROUP }),
].join('\n')

const OWN = anyOf(SYSTEM, ownMunicipality())

/**
 * Whom KOMBIT and suppliers can write to is theirs to know before they do: not where, and not by which address. Each is
 * told by a door of its own, which tells nothing else.
 */
const DOORS = `
  create function can_be_reached(uuid) returns boolean language sql stable security definer
    set search_path = public, pg_temp as $$
      select ${NO_MUNICIPALITY_SCOPE} and exists (
        select 1 from conversation c where c.person_id = $1 and c.state = 'OPEN'
          and not exists (select 1 from closed_tenant t where t.tenant_id = c.tenant_id))
    $$;
  create function channels_hearing_broadcasts(uuid)
    returns table (conversation_id uuid, municipality_id uuid) language sql stable security definer
    set search_path = public, pg_temp as $$
      select s.conversation_id, s.municipality_id from subscription s join conversation c on c.id = s.conversation_id
      where s.project_id = $1 and s.broadcasts and c.state = 'OPEN'
        and (${NO_MUNICIPALITY_SCOPE} or s.${ownMunicipality()})
    $$;
  revoke execute on function can_be_reached(uuid), channels_hearing_broadcasts(uuid) from public;
  grant execute on function can_be_reached(uuid), channels_hearing_broadcasts(uuid) to klik_app;`

const TABLES = `
  create table municipality_group (
    id uuid not null constraint pk_municipality_group primary key,
    project_id uuid not null constraint fk_municipality_group_project_id references project,
    kind text not null, name text not null, name_sort text collate "C" not null, version integer not null default 1);
  create unique index uq_municipality_group_name on municipality_group (project_id, lower(name));
  create table group_member (
    group_id uuid not null constraint fk_group_member_group_id references municipality_group,
    municipality_id uuid not null constraint fk_group_member_municipality_id references municipality,
    constraint pk_group_member primary key (group_id, municipality_id));
  create table broadcast (
    id uuid not null constraint pk_broadcast primary key,
    project_id uuid not null constraint fk_broadcast_project_id references project,
    group_id uuid constraint fk_broadcast_group_id references municipality_group,
    group_name text, title text not null, text text not null, link text, is_urgent boolean not null default false,
    author_id uuid not null constraint fk_broadcast_author_id references person,
    author_name text not null, author_side text not null, sent_at timestamptz not null,
    corrected_at timestamptz, withdrawn_at timestamptz, version integer not null default 1);
  create index ix_broadcast_project on broadcast (project_id, sent_at);
  create index ix_broadcast_group on broadcast (group_id) where group_id is not null;
  create table broadcast_address (
    broadcast_id uuid not null constraint fk_broadcast_address_broadcast_id references broadcast,
    municipality_id uuid not null constraint fk_broadcast_address_municipality_id references municipality,
    people integer not null, to_administrators boolean not null default false,
    constraint pk_broadcast_address primary key (broadcast_id, municipality_id));
  create table broadcast_edition (
    broadcast_id uuid not null constraint fk_broadcast_edition_broadcast_id references broadcast,
    version integer not null, title text not null, text text not null, link text, author_name text not null,
    at timestamptz not null, constraint pk_broadcast_edition primary key (broadcast_id, version));
  create index ix_outbox_broadcast on outbox ((event->>'broadcastId')) where event->>'broadcastId' is not null;`

/** KOMBIT writes to many municipalities at once; channels choose what they hear; a message may be a follow-up. */
export class Broadcasts1796530000000 implements MigrationInterface {
  name = 'Broadcasts1796530000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${TABLES}
      alter table message add is_follow_up boolean not null default false;
      alter table subscription add deadlines boolean not null default true,
        add broadcasts boolean not null default true, add only_red boolean not null default false;
      create policy updating on subscription for update using (${OWN}) with check (${OWN});
      ${POLICIES}
      ${DOORS}
      grant update (deadlines, broadcasts, only_red) on subscription to klik_app;
      grant select, insert on broadcast, broadcast_address, broadcast_edition to klik_app;
      grant update (title, text, link, corrected_at, withdrawn_at, version) on broadcast to klik_app;
      grant select, insert, delete, update (kind, name, name_sort, version) on municipality_group to klik_app;
      grant select, insert, delete on group_member to klik_app;`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function can_be_reached(uuid), channels_hearing_broadcasts(uuid);
      drop policy updating on subscription;
      revoke update (deadlines, broadcasts, only_red) on subscription from klik_app;
      alter table subscription drop deadlines, drop broadcasts, drop only_red;
      alter table message drop is_follow_up;
      drop index ix_outbox_broadcast;
      drop table broadcast_edition, broadcast_address cascade;
      drop table broadcast;
      drop table group_member cascade;
      drop table municipality_group;`)
  }
}
