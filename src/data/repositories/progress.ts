import type { EntityManager } from 'typeorm'
import type { MunicipalityId, ProjectId } from '../../domain/ids.js'
import type { MarkerCounts } from '../../domain/project.js'
import type { NamedTask } from '../../domain/task.js'
import type { Day } from '../../domain/time.js'
import { boundTask, type Scope } from '../scope.js'
import { rows, sql, type Sql } from '../sql.js'
import { TASK_COLUMNS, TASK_SOURCES } from './taskColumns.js'
import { markerSql, withinReach, type TaskReading } from './taskList.js'

/** How the tasks of one phase, theme or municipality stand; `id` is null for those that have none. */
export type PartStanding = MarkerCounts & { id: string | null }
export type Progress = {
  whole: MarkerCounts
  phases: PartStanding[]
  themes: PartStanding[]
  municipalities: PartStanding[]
}

const STANDING = sql`
  count(*) filter (where marker = 'RED')::int as "RED", count(*) filter (where marker = 'YELLOW')::int as "YELLOW",
  count(*) filter (where marker = 'GREEN')::int as "GREEN", count(*) filter (where marker = 'GREY')::int as "GREY",
  count(*) filter (where marker = 'CHECK')::int as "CHECK"`

/** What `grouping` says of each set: a bit for every column that is not grouped by. */
const GROUPED = { phase: 3, theme: 5, municipality: 6, nothing: 7 }

/** Of a project without tasks. */
export const NO_TASKS: MarkerCounts = { RED: 0, YELLOW: 0, GREEN: 0, GREY: 0, CHECK: 0 }

/** It is under way or to be begun, and its deadline, or that nobody has it, calls for somebody. */
export const needsSomebody = (today: Day): Sql => sql`(t.status in ('NOT_STARTED', 'STARTED')
  and (t.yellow_on <= ${today}::date or t.red_on <= ${today}::date or t.executor_id is null or t.responsible_id is null))`

/** How projects stand, as far as the reader may read their tasks. */
export class ProjectProgress {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: Scope,
  ) {}

  /** Of the municipality, what is yellow or red, and what nobody executes or answers for; the longest over first. */
  needing(municipalityId: MunicipalityId, today: Day): Promise<NamedTask[]> {
    return rows(
      this.em,
      sql`select ${TASK_COLUMNS} ${TASK_SOURCES}
        where t.municipality_id = ${municipalityId} and ${needsSomebody(today)} and ${boundTask(this.scope)}
        order by coalesce(t.end_date, date 'infinity'), t.instance_number`,
    )
  }

  /** Every project with a task in one question. */
  async ofAll(reading: TaskReading): Promise<Map<ProjectId, MarkerCounts>> {
    const found = await rows<MarkerCounts & { projectId: ProjectId }>(
      this.em,
      sql`select project_id as "projectId", ${STANDING} from (${this.marked(reading)}) as marked group by project_id`,
    )
    return new Map(found.map(({ projectId, ...standing }) => [projectId, standing]))
  }

  /** One project, whole and in its parts, in one question. */
  async of(reading: TaskReading, projectId: ProjectId): Promise<Progress> {
    const found = await rows<PartStanding & { grouped: number }>(
      this.em,
      sql`select grouping(phase_id, theme_id, municipality_id) as grouped,
          coalesce(phase_id, theme_id, municipality_id) as id, ${STANDING}
        from (${this.marked(reading)} and t.project_id = ${projectId}) as marked
        group by grouping sets ((), (phase_id), (theme_id), (municipality_id))`,
    )
    const parts = (grouped: number): PartStanding[] => found.filter((row) => row.grouped === grouped)
    return {
      whole: parts(GROUPED.nothing)[0] ?? NO_TASKS,
      phases: parts(GROUPED.phase),
      themes: parts(GROUPED.theme),
      municipalities: parts(GROUPED.municipality),
    }
  }

  private marked(reading: TaskReading): Sql {
    return sql`select t.project_id, t.phase_id, t.theme_id, t.municipality_id, ${markerSql(reading.today)} as marker
      from task t where ${boundTask(this.scope)} and ${withinReach(reading)}`
  }
}
