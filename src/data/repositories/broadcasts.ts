import type { EntityManager } from 'typeorm'
import type {
  Broadcast,
  BroadcastAddress,
  BroadcastEdition,
  Candidate,
  MunicipalityGroup,
} from '../../domain/broadcast.js'
import type { CalendarSettings } from '../../domain/calendar.js'
import type {
  BroadcastId,
  ConversationId,
  GroupId,
  MunicipalityId,
  PersonId,
  ProjectId,
} from '../../domain/ids.js'
import { violates } from '../failures.js'
import { bound, type Scope } from '../scope.js'
import { columnsOf, insertNew, oneRow, rows, sql, touched, type Sql } from '../sql.js'
import { byMunicipality, inOrder } from '../readingOrder.js'
import {
  broadcastAddressTable,
  broadcastEditionTable,
  broadcastTable,
  groupMemberTable,
  municipalityGroupTable,
} from '../tables/broadcast.js'

export type NamedBroadcast = Broadcast & { projectName: string }
export type Addressed = CalendarSettings & { id: MunicipalityId; name: string }
/** `isReached`: the bot can speak to them now. */
export type Addressee = Candidate & {
  personId: PersonId
  municipalityId: MunicipalityId
  isReached: boolean
}
export type HearingChannel = { conversationId: ConversationId; municipalityId: MunicipalityId }
/** How many deliveries to one municipality stand how, people and channels apart. */
export type DeliveryCount = {
  municipalityId: MunicipalityId
  state: string
  people: number
  channels: number
}
export type GroupWithMembers = MunicipalityGroup & { members: { id: MunicipalityId; name: string }[] }

const SELECT = sql`select ${columnsOf(broadcastTable, 'b')}, p.name as "projectName"
  from broadcast b join project p on p.id = b.project_id`

/** What KOMBIT and suppliers write to municipalities, and the groups they write to. */
export class Broadcasts {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  /** The newest first; of a municipality those it was sent. */
  of(projectIds: readonly ProjectId[], limit: number): Promise<NamedBroadcast[]> {
    return rows(
      this.em,
      sql`${SELECT} where b.project_id = any(${projectIds}) and ${this.sentHere()} order by b.sent_at desc, b.id limit ${limit}`,
    )
  }

  find(id: BroadcastId): Promise<NamedBroadcast | null> {
    return oneRow(this.em, sql`${SELECT} where b.id = ${id} and ${this.sentHere()}`)
  }

  /** Nobody else changes it before this transaction is over. */
  lock(id: BroadcastId): Promise<NamedBroadcast | null> {
    return oneRow(this.em, sql`${SELECT} where b.id = ${id} and ${this.sentHere()} for update of b`)
  }

  /** False for an id that is taken: it has been sent. */
  insert(broadcast: Broadcast): Promise<boolean> {
    return insertNew(this.em, broadcastTable, { ...broadcast })
  }

  insertAddresses(addresses: readonly BroadcastAddress[]): Promise<unknown> {
    return this.em.insert(broadcastAddressTable, [...addresses])
  }

  insertEdition(edition: BroadcastEdition): Promise<unknown> {
    return this.em.insert(broadcastEditionTable, { ...edition })
  }

  /** For one that is locked. */
  async update(id: BroadcastId, changes: Partial<Broadcast>): Promise<void> {
    await this.em.update(broadcastTable, { id }, changes)
  }

  /** The newest first. */
  editions(id: BroadcastId): Promise<BroadcastEdition[]> {
    return rows(
      this.em,
      sql`select ${columnsOf(broadcastEditionTable, 'e')} from broadcast_edition e where e.broadcast_id = ${id}
        order by e.version desc`,
    )
  }

  addresses(id: BroadcastId): Promise<(BroadcastAddress & { name: string })[]> {
    return rows(
      this.em,
      sql`select ${columnsOf(broadcastAddressTable, 'a')}, m.name from broadcast_address a
        join municipality m on m.id = a.municipality_id
        where a.broadcast_id = ${id} and ${bound(this.scope, sql`a.municipality_id`)} order by ${byMunicipality(this.scope)}`,
    )
  }

  /** What has become of it so far. */
  deliveries(id: BroadcastId): Promise<DeliveryCount[]> {
    return rows(
      this.em,
      sql`select o.municipality_id as "municipalityId", o.state, count(o.person_id)::int as people,
          (count(*) filter (where o.person_id is null))::int as channels
        from outbox o where o.event->>'broadcastId' = ${id} and ${bound(this.scope, sql`o.municipality_id`)}
        group by o.municipality_id, o.state`,
    )
  }

  /** The municipalities of a project, or those of its group, or of these, that take part in it. */
  addressed(
    projectId: ProjectId,
    { groupId, chosen }: { groupId: GroupId | null; chosen: readonly MunicipalityId[] },
  ): Promise<Addressed[]> {
    const isMeant = groupId
      ? sql`exists (select 1 from group_member g where g.group_id = ${groupId} and g.municipality_id = m.id)`
      : sql`(${chosen.length === 0} or m.id = any(${chosen}))`
    return rows(
      this.em,
      sql`select m.id, m.name, m.calendar_profile as "calendarProfile", m.extra_closed_days as "extraClosedDays"
        from municipality m join participation pa on pa.municipality_id = m.id and pa.project_id = ${projectId}
        where ${isMeant} order by ${byMunicipality(this.scope)}`,
    )
  }

  /** Their people with access to the project, and their administrators. */
  candidates(projectId: ProjectId, municipalityIds: readonly MunicipalityId[]): Promise<Addressee[]> {
    return rows(
      this.em,
      sql`select pe.id as "personId", pe.municipality_id as "municipalityId", a.user_type as "userType",
          pe.is_administrator as "isAdministrator", can_be_reached(pe.id) as "isReached"
        from person pe left join access a on a.person_id = pe.id and a.project_id = ${projectId}
        where pe.municipality_id = any(${municipalityIds}) and pe.deleted_at is null and pe.left_at is null and pe.side = 'MUNICIPALITY'
          and (a.user_type is not null or pe.is_administrator) and ${bound(this.scope, sql`pe.municipality_id`)}`,
    )
  }

  /** The channels that hear what KOMBIT writes on the project. */
  channels(projectId: ProjectId, municipalityIds: readonly MunicipalityId[]): Promise<HearingChannel[]> {
    return rows(
      this.em,
      sql`select c.conversation_id as "conversationId", c.municipality_id as "municipalityId"
        from channels_hearing_broadcasts(${projectId}) c where c.municipality_id = any(${municipalityIds})`,
    )
  }

  groups(projectId: ProjectId): Promise<GroupWithMembers[]> {
    return rows(
      this.em,
      sql`${this.selectGroup()} where g.project_id = ${projectId} order by g.kind desc, ${inOrder(this.scope, sql`g.name_sort`)}`,
    )
  }

  group(id: GroupId): Promise<GroupWithMembers | null> {
    return oneRow(this.em, sql`${this.selectGroup()} where g.id = ${id}`)
  }

  /** False when its project has one of that name. */
  async insertGroup(group: MunicipalityGroup): Promise<boolean> {
    const made = await rows(
      this.em,
      sql`insert into municipality_group (id, project_id, kind, name, name_sort, version)
        values (${group.id}, ${group.projectId}, ${group.kind}, ${group.name}, ${group.nameSort}, ${group.version})
        on conflict do nothing returning id`,
    )
    return made.length === 1
  }

  /** False when it has been changed or deleted since that version. */
  async updateGroup(group: Omit<MunicipalityGroup, 'projectId'>): Promise<boolean> {
    const { id, kind, name, nameSort, version } = group
    const changed = sql`update municipality_group set kind = ${kind}, name = ${name}, name_sort = ${nameSort},
      version = version + 1 where id = ${id} and version = ${version}`
    return (await touched(this.em, changed)) === 1
  }

  async setMembers(groupId: GroupId, municipalityIds: readonly MunicipalityId[]): Promise<void> {
    await this.em.delete(groupMemberTable, { groupId })
    if (municipalityIds.length > 0)
      await this.em.insert(
        groupMemberTable,
        municipalityIds.map((municipalityId) => ({ groupId, municipalityId })),
      )
  }

  async deleteGroup(id: GroupId, version: number): Promise<boolean> {
    await this.em.delete(groupMemberTable, { groupId: id })
    return ((await this.em.delete(municipalityGroupTable, { id, version })).affected ?? 0) === 1
  }

  /** Something was sent to it. */
  async isUsed(id: GroupId): Promise<boolean> {
    return (await rows(this.em, sql`select 1 from broadcast b where b.group_id = ${id} limit 1`)).length > 0
  }

  private selectGroup(): Sql {
    return sql`select ${columnsOf(municipalityGroupTable, 'g')},
      coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name) order by ${byMunicipality(this.scope)})
        from group_member gm join municipality m on m.id = gm.municipality_id where gm.group_id = g.id), '[]') as members
      from municipality_group g`
  }

  private sentHere(): Sql {
    return this.scope.kind === 'municipality'
      ? sql`exists (select 1 from broadcast_address a where a.broadcast_id = b.id
          and a.municipality_id = ${this.scope.municipalityId})`
      : sql`true`
  }
}

/** Two gave groups of a project the same name at once. */
export const isDoubleGroup = (error: unknown): boolean => violates(error, 'uq_municipality_group_name')
