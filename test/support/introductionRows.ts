import type { DataSource } from 'typeorm'
import {
  newId,
  type AssignmentId,
  type IntroductionCategoryId,
  type IntroductionPlanId,
  type IntroductionTaskId,
  type PersonId,
  type RoleId,
  type TeamId,
} from '../../src/domain/ids.js'
import type { IntroductionStatus, PlanState } from '../../src/domain/introductionPlan.js'
import type { Someone, Town } from './builders.js'

let serial = 0

export type PlanOptions = {
  teamId: TeamId
  introducee: Pick<Someone, 'id'>
  startedBy?: PersonId | null
  state?: PlanState
  roleId?: RoleId | null
  assignmentId?: AssignmentId | null
  name?: string
  startDate?: string
  endedAt?: string | null
}

/** A plan as it stands in the database, with one time category and no tasks. */
export async function aPlan(
  db: Pick<DataSource, 'query'>,
  town: Town,
  options: PlanOptions,
): Promise<{ planId: IntroductionPlanId; categoryId: IntroductionCategoryId }> {
  const planId = newId<IntroductionPlanId>()
  const categoryId = newId<IntroductionCategoryId>()
  const {
    teamId,
    introducee,
    startedBy = null,
    state = 'RUNNING',
    roleId = null,
    assignmentId = null,
  } = options
  const { name = `Introduktion ${(serial += 1)}`, startDate = '2026-02-02', endedAt = null } = options
  await db.query(
    `insert into introduction_plan (id, municipality_id, team_id, name, starter, template_name, template_version,
       introducee_id, started_by, start_date, start_confirmed, state, running_at, ended_at, role_id, assignment_id, created_at)
     values ($1, $2, $3, $4, 'klik-administrator', 'Klik-administrator', 1, $5, $6, $7, true, $8,
       '2026-02-02T08:00:00Z', $9, $10, $11, '2026-02-01T08:00:00Z')`,
    [
      planId,
      town.id,
      teamId,
      name,
      introducee.id,
      startedBy,
      startDate,
      state,
      endedAt,
      roleId,
      assignmentId,
    ],
  )
  await db.query(
    `insert into introduction_category (id, municipality_id, plan_id, name, position, deadline)
     values ($1, $2, $3, 'Første uge', 0, null)`,
    [categoryId, town.id, planId],
  )
  return { planId, categoryId }
}

export type PlanTaskOptions = {
  title?: string
  responsibleId?: PersonId | null
  critical?: boolean
  status?: IntroductionStatus
  deadline?: string | null
  latestStart?: string | null
  yellowOn?: string | null
  redOn?: string | null
  nextChangeOn?: string | null
  lastNotifiedMarker?: string
}

export async function aPlanTask(
  db: Pick<DataSource, 'query'>,
  town: Town,
  of: { planId: IntroductionPlanId; categoryId: IntroductionCategoryId },
  options: PlanTaskOptions = {},
): Promise<IntroductionTaskId> {
  const id = newId<IntroductionTaskId>()
  serial += 1
  const { title = `Trin ${serial}`, responsibleId = null, critical = false, status = 'NOT_STARTED' } = options
  const { deadline = null, latestStart = null, yellowOn = null, redOn = null, nextChangeOn = null } = options
  await db.query(
    `insert into introduction_task (id, municipality_id, plan_id, category_id, position, title, responsible_id, critical,
       work_days, status, deadline, latest_start, yellow_on, red_on, next_change_on, last_notified_marker)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 3, $9, $10, $11, $12, $13, $14, $15)`,
    [
      ...[id, town.id, of.planId, of.categoryId, serial, title, responsibleId, critical, status],
      ...[deadline, latestStart, yellowOn, redOn, nextChangeOn, options.lastNotifiedMarker ?? 'GREEN'],
    ],
  )
  return id
}
