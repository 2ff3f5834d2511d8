import { columnsOf, sql } from '../sql.js'
import { taskTable } from '../tables/task.js'

/** How the municipality `m` works, as `calendarOfMunicipality` asks for it. */
export const CALENDAR_COLUMNS = sql`m.calendar_profile as "calendarProfile", m.extra_closed_days as "extraClosedDays"`

/** Every column of a task with the names behind its ids; `t` is the task. */
export const TASK_COLUMNS = sql`${columnsOf(taskTable, 't')}, template.template_number as "templateNumber", m.name as "municipalityName",
    ${CALENDAR_COLUMNS}, p.name as "projectName", phase.name as "phaseName", theme.name as "themeName",
    responsible.full_name as "responsibleName", executor.full_name as "executorName"`

export const TASK_SOURCES = sql`
  from task t
    join municipality m on m.id = t.municipality_id
    join project p on p.id = t.project_id
    left join task_template template on template.id = t.template_id
    left join phase on phase.id = t.phase_id
    left join theme on theme.id = t.theme_id
    left join person responsible on responsible.id = t.responsible_id
    left join person executor on executor.id = t.executor_id`
