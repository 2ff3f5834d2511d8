import type { EntityManager } from 'typeorm'
import type { CalendarSettings } from '../../domain/calendar.js'
import type { ConversationId, MunicipalityId, PhaseId, ProjectId, ThemeId } from '../../domain/ids.js'
import type {
  Hearing,
  Municipality,
  NewMunicipality,
  Phase,
  Project,
  Subscription,
  Theme,
} from '../../domain/project.js'
import { byMunicipality, inOrder } from '../readingOrder.js'
import { bound, type Scope } from '../scope.js'
import { columnsOf, oneRow, rows, sql, touched, type Sql } from '../sql.js'
import { CALENDAR_COLUMNS } from './taskColumns.js'
import { municipalityTable } from '../tables/municipality.js'
import { phaseTable, projectTable, themeTable } from '../tables/project.js'

const MUNICIPALITY_COLUMNS = columnsOf(municipalityTable, 'm')
const PROJECT_COLUMNS = columnsOf(projectTable, 'p')

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
      sql`select ${MUNICIPALITY_COLUMNS} from municipality m where m.tenant_id = ${tenantId}`,
    )
  }

  municipalityOfCode(code: string): Promise<Municipality | null> {
    return oneRow(this.em, sql`select ${MUNICIPALITY_COLUMNS} from municipality m where m.code = ${code}`)
  }

  municipalityOfCvr(cvr: string): Promise<Municipality | null> {
    return oneRow(this.em, sql`select ${MUNICIPALITY_COLUMNS} from municipality m where m.cvr = ${cvr}`)
  }

  /** Which days each municipality works. */
  calendars(): Promise<(CalendarSettings & { id: MunicipalityId })[]> {
    return rows(this.em, sql`select m.id, ${CALENDAR_COLUMNS} from municipality m`)
  }

  insertMunicipality(municipality: NewMunicipality): Promise<unknown> {
    return this.em.insert(municipalityTable, municipality)
  }

  find(id: ProjectId): Promise<Project | null> {
    return this.em.findOneBy(projectTable, { id })
  }

  all(): Promise<Project[]> {
    return rows(this.em, sql`select ${PROJECT_COLUMNS} from project p ${this.byName()}`)
  }

  /** The projects a municipality takes part in. */
  of(municipalityId: MunicipalityId): Promise<Project[]> {
    return rows(
      this.em,
      sql`select ${PROJECT_COLUMNS} from project p join participation pa on pa.project_id = p.id
        where pa.municipality_id = ${municipalityId} ${this.byName()}`,
    )
  }

  /** The municipalities that take part in any of the projects, by their names. */
  participants(projectIds: readonly ProjectId[]): Promise<Pick<Municipality, 'id' | 'name'>[]> {
    return rows(
      this.em,
      sql`select m.id, m.name from municipality m where exists (select 1 from participation pa
        where pa.municipality_id = m.id and pa.project_id = any(${projectIds})) order by ${byMunicipality(this.scope)}`,
    )
  }

  /** The municipalities that take part and have nobody who is plus user, by their names. */
  withoutPlus(projectId: ProjectId): Promise<Pick<Municipality, 'id' | 'name'>[]> {
    return rows(
      this.em,
      sql`select m.id, m.name from municipality m join participation pa on pa.municipality_id = m.id
        where pa.project_id = ${projectId} and not exists (
          select 1 from access a join person pe on pe.id = a.person_id and pe.deleted_at is null and pe.left_at is null
          where a.project_id = ${projectId} and a.municipality_id = m.id and a.user_type = 'PLUS')
        order by ${byMunicipality(this.scope)}`,
    )
  }

  insert(project: Project): Promise<unknown> {
    return this.em.insert(projectTable, { ...project })
  }

  /** False when the municipality took part already. */
  async takePart(projectId: ProjectId, municipalityId: MunicipalityId): Promise<boolean> {
    const made = await rows(
      this.em,
      sql`insert into participation (project_id, municipality_id) values (${projectId}, ${municipalityId})
        on conflict do nothing returning project_id`,
    )
    return made.length === 1
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
    return rows(
      this.em,
      sql`select ${PROJECT_COLUMNS} from project p join subscription s on s.project_id = p.id
        where s.conversation_id = ${conversationId} ${this.byName()}`,
    )
  }

  /** What a channel hears of each of them. */
  hearing(conversationId: ConversationId): Promise<(Hearing & { projectId: ProjectId })[]> {
    return rows(
      this.em,
      sql`select s.project_id as "projectId", s.deadlines, s.broadcasts, s.only_red as "onlyRed"
        from subscription s where s.conversation_id = ${conversationId}
          and ${bound(this.scope, sql`s.municipality_id`)}`,
    )
  }

  /** False when it does not subscribe to the project. */
  async hear(
    { conversationId, projectId }: Pick<Subscription, 'conversationId' | 'projectId'>,
    { deadlines, broadcasts, onlyRed }: Hearing,
  ): Promise<boolean> {
    const changed = sql`update subscription set deadlines = ${deadlines}, broadcasts = ${broadcasts}, only_red = ${onlyRed}
      where conversation_id = ${conversationId} and project_id = ${projectId}
        and ${bound(this.scope, sql`municipality_id`)}`
    return (await touched(this.em, changed)) === 1
  }

  /** False when the channel subscribed already. */
  async subscribe({
    conversationId,
    projectId,
    municipalityId,
    createdBy,
  }: Omit<Subscription, 'createdAt' | keyof Hearing>): Promise<boolean> {
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

  private byName(): Sql {
    return sql`order by ${inOrder(this.scope, sql`p.name_sort`)}`
  }
}
