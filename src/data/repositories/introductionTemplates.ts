import type { EntityManager } from 'typeorm'
import type {
  IntroductionShareId,
  IntroductionTemplateId,
  MunicipalityId,
  PersonId,
} from '../../domain/ids.js'
import type {
  IntroductionTemplate,
  IntroductionTemplateShare,
  IntroductionTemplateVersion,
} from '../../domain/introductionTemplate.js'
import { bound, type Scope } from '../scope.js'
import { columnsOf, oneRow, rows, sql, touched, type Sql } from '../sql.js'
import { inOrder } from '../readingOrder.js'
import {
  introductionTemplateShareTable,
  introductionTemplateTable,
  introductionTemplateVersionTable,
} from '../tables/introductionTemplate.js'

/** Moments of a share are as JSON has them. */
export type NamedShare = Pick<IntroductionTemplateShare, 'id' | 'personId' | 'teamId' | 'right'> & {
  name: string | null
  sharedBy: string | null
  sharedAt: string
}
/** A template with the names in it; `ownerId` is null when whoever made it is gone. */
export type NamedTemplate = IntroductionTemplate & {
  ownerName: string | null
  teamName: string | null
  roleTitle: string | null
  changedByName: string | null
  shares: NamedShare[]
}
export type NamedVersion = IntroductionTemplateVersion & { changedByName: string | null }

const SELECT = sql`select ${columnsOf(introductionTemplateTable, 't')},
    case when ow.deleted_at is null then t.owner_id end as "ownerId", ow.full_name as "ownerName",
    te.name as "teamName", r.title as "roleTitle", ch.full_name as "changedByName",
    coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'personId', s.person_id, 'teamId', s.team_id,
          'right', s."right", 'name', coalesce(sp.full_name, st.name), 'sharedBy', sb.full_name,
          'sharedAt', to_char(s.shared_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        order by s.shared_at, s.id)
      from introduction_template_share s left join person sp on sp.id = s.person_id
        left join team st on st.id = s.team_id left join person sb on sb.id = s.shared_by
      where s.template_id = t.id and sp.deleted_at is null), '[]') as shares
  from introduction_template t left join person ow on ow.id = t.owner_id left join team te on te.id = t.team_id
    left join role r on r.id = t.role_id left join person ch on ch.id = t.changed_by`

const takesPart = (personId: PersonId | null): Sql => sql`(
  exists (select 1 from person p where p.id = ${personId} and p.is_administrator)
  or exists (select 1 from area_coordinator ac where ac.person_id = ${personId})
  or exists (select 1 from team_membership m join team on team.id = m.team_id
    where m.person_id = ${personId} and m.state = 'ACTIVE' and team.state = 'ACTIVE'))`

/** What seesTemplate (introductionTemplateRights.ts) says, for a person. */
export const seenTemplate = (personId: PersonId | null): Sql => sql`(t.owner_id = ${personId}
  or exists (select 1 from team_membership m join team on team.id = m.team_id
    where m.person_id = ${personId} and m.state = 'ACTIVE' and team.state = 'ACTIVE'
      and m.role = 'owner' and m.team_id = t.team_id)
  or exists (select 1 from introduction_template_share s where s.template_id = t.id
    and (s.person_id = ${personId}
      or (s.person_id is null and s.team_id is null and ${takesPart(personId)})
      or exists (select 1 from team_membership m join team on team.id = m.team_id
        where m.person_id = ${personId} and m.state = 'ACTIVE' and team.state = 'ACTIVE' and m.team_id = s.team_id))))`

/** What people are introduced by, and with whom it is shared. */
export class IntroductionTemplates {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  /** Deleted ones are gone. */
  find(id: IntroductionTemplateId): Promise<NamedTemplate | null> {
    return oneRow(
      this.em,
      sql`${SELECT} where t.id = ${id} and t.state = 'ACTIVE' and ${this.mine(sql`t.municipality_id`)}`,
    )
  }

  /** One at a time changes it, and with whom it is shared. */
  async lock(id: IntroductionTemplateId): Promise<void> {
    await rows(
      this.em,
      sql`select t.id from introduction_template t where t.id = ${id} and ${this.mine(sql`t.municipality_id`)} for update`,
    )
  }

  /** Those the person sees, in the reader's order. */
  seenBy(personId: PersonId, municipalityId: MunicipalityId): Promise<NamedTemplate[]> {
    return rows(
      this.em,
      sql`${SELECT} where t.municipality_id = ${municipalityId} and t.state = 'ACTIVE'
        and ${this.mine(sql`t.municipality_id`)} and ${seenTemplate(personId)} order by ${inOrder(this.scope, sql`t.name_sort`)}, t.id`,
    )
  }

  /** Of those who are still here. */
  namesOf(
    ids: readonly PersonId[],
    municipalityId: MunicipalityId,
  ): Promise<{ id: PersonId; name: string }[]> {
    return rows(
      this.em,
      sql`select pe.id, pe.full_name as name from person pe where pe.id = any(${ids}::uuid[])
        and pe.municipality_id = ${municipalityId} and pe.deleted_at is null and ${this.mine(sql`pe.municipality_id`)}`,
    )
  }

  insert(template: IntroductionTemplate): Promise<unknown> {
    return this.em.insert(introductionTemplateTable, { ...template })
  }

  /** False when somebody else changed it first. */
  async update(
    { id, version }: Pick<IntroductionTemplate, 'id' | 'version'>,
    changes: Partial<Omit<IntroductionTemplate, 'id' | 'municipalityId' | 'version'>>,
  ): Promise<boolean> {
    const next = { ...changes, version: version + 1 }
    const { affected } = await this.em.update(introductionTemplateTable, { id, version }, next)
    return affected === 1
  }

  insertVersion(version: IntroductionTemplateVersion): Promise<unknown> {
    return this.em.insert(introductionTemplateVersionTable, { ...version })
  }

  /** Earlier ones, the newest first. */
  versions(templateId: IntroductionTemplateId): Promise<NamedVersion[]> {
    return rows(
      this.em,
      sql`select ${columnsOf(introductionTemplateVersionTable, 'v')}, ch.full_name as "changedByName"
        from introduction_template_version v left join person ch on ch.id = v.changed_by
        where v.template_id = ${templateId} and ${this.mine(sql`v.municipality_id`)} order by v.version desc`,
    )
  }

  /** Shares it, or shares it otherwise where it already is. */
  async share(one: IntroductionTemplateShare): Promise<void> {
    const { id, municipalityId, templateId, personId, teamId, right, sharedBy, sharedAt } = one
    const to = sql`s.template_id = ${templateId} and s.person_id is not distinct from ${personId}::uuid
      and s.team_id is not distinct from ${teamId}::uuid and ${this.mine(sql`s.municipality_id`)}`
    const known = await touched(
      this.em,
      sql`update introduction_template_share s set "right" = ${right} where ${to}`,
    )
    if (known > 0) return
    const by = { sharedBy, sharedAt }
    const row = { id, municipalityId, templateId, personId, teamId, right, ...by }
    await this.em.insert(introductionTemplateShareTable, row)
  }

  async unshare(id: IntroductionShareId): Promise<void> {
    await this.em.delete(introductionTemplateShareTable, { id })
  }

  private mine(column: Sql): Sql {
    return bound(this.scope, column)
  }
}
