import type { EntityManager } from 'typeorm'
import type { ConversationId, MunicipalityId, PhaseId, ProjectId, ThemeId } from '../../domain/ids.js'
import type { Municipality, Phase, Project, Subscription, Theme } from '../../domain/project.js'
import { bound, type Scope } from '../scope.js'
import { oneRow, rows, sql, touched } from '../sql.js'
import { municipalityTable } from '../tables/municipality.js'
import { participationTable, phaseTable, projectTable, themeTable } from '../tables/project.js'

export class Projects {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  municipality(id: MunicipalityId): Promise<Municipality | null> {
    return this.em.findOneBy(municipalityTable, { id })
  }

  municipalities(): Promise<Municipality[]> {
    return this.em.find(municipalityTable, { order: { code: 'ASC' } })
  }

  municipalityOfTenant(tenantId: string): Promise<Municipality | null> {
    return oneRow(
      this.em,
      sql`select id, code, name, tenant_id as "tenantId", language, calendar_profile as "calendarProfile",
          extra_closed_days as "extraClosedDays" from municipality where tenant_id = ${tenantId}`,
    )
  }

  insertMunicipality(municipality: Municipality): Promise<unknown> {
    return this.em.insert(municipalityTable, municipality)
  }

  find(id: ProjectId): Promise<Project | null> {
    return this.em.findOneBy(projectTable, { id })
  }

  all(): Promise<Project[]> {
    return this.em.find(projectTable, { order: { nameSort: 'ASC' } })
  }

  /** The projects a municipality takes part in. */
  of(municipalityId: MunicipalityId): Promise<Project[]> {
    return this.em
      .createQueryBuilder(projectTable, 'p')
      .innerJoin('participation', 'pa', 'pa.project_id = p.id and pa.municipality_id = :municipalityId', {
        municipalityId,
      })
      .orderBy('p.nameSort')
      .getMany()
  }

  /** The municipalities that take part in a project, by their names. */
  participants(projectId: ProjectId): Promise<Pick<Municipality, 'id' | 'name'>[]> {
    return rows(
      this.em,
      sql`select m.id, m.name from municipality m
        join participation pa on pa.municipality_id = m.id and pa.project_id = ${projectId} order by m.name`,
    )
  }

  insert(project: Project): Promise<unknown> {
    return this.em.insert(projectTable, { ...project })
  }

  async takePart(projectId: ProjectId, municipalityId: MunicipalityId): Promise<void> {
    const insert = this.em.createQueryBuilder().insert().into(participationTable)
    await insert.values({ projectId, municipalityId }).orIgnore().execute()
  }

  phases(projectIds: readonly ProjectId[]): Promise<Phase[]> {
    return this.em
      .createQueryBuilder(phaseTable, 'phase')
      .where('phase.project_id = any(:projectIds)', { projectIds })
      .orderBy('phase.order')
      .getMany()
  }

  themes(projectIds: readonly ProjectId[]): Promise<Theme[]> {
    return this.em
      .createQueryBuilder(themeTable, 'theme')
      .where('theme.project_id = any(:projectIds)', { projectIds })
      .orderBy('theme.order')
      .getMany()
  }

  insertPhase(phase: Phase & { id: PhaseId }): Promise<unknown> {
    return this.em.insert(phaseTable, phase)
  }

  insertTheme(theme: Theme & { id: ThemeId }): Promise<unknown> {
    return this.em.insert(themeTable, theme)
  }

  /** The projects a channel hears of. */
  subscribed(conversationId: ConversationId): Promise<Project[]> {
    return this.em
      .createQueryBuilder(projectTable, 'p')
      .innerJoin('subscription', 's', 's.project_id = p.id and s.conversation_id = :conversationId', {
        conversationId,
      })
      .orderBy('p.nameSort')
      .getMany()
  }

  /** False when the channel subscribed already. */
  async subscribe({
    conversationId,
    projectId,
    municipalityId,
    createdBy,
  }: Omit<Subscription, 'createdAt'>): Promise<boolean> {
    const made = await rows(
      this.em,
      sql`insert into subscription (conversation_id, project_id, municipality_id, created_by)
        values (${conversationId}, ${projectId}, ${municipalityId}, ${createdBy})
        on conflict do nothing returning project_id`,
    )
    return made.length === 1
  }

  async unsubscribe(conversationId: ConversationId, projectId: ProjectId): Promise<boolean> {
    const mine = bound(this.scope, sql`municipality_id`)
    const gone = sql`delete from subscription where conversation_id = ${conversationId} and project_id = ${projectId} and ${mine}`
    return (await touched(this.em, gone)) === 1
  }
}
