import type { PlanView } from '../../../contract/introductionPlan.js'
import type { Calendar } from '../../../domain/calendar.js'
import {
  newId,
  type AssignmentId,
  type IntroductionCategoryId,
  type IntroductionPlanId,
  type IntroductionTaskId,
  type IntroductionTemplateId,
  type PersonId,
  type RoleId,
  type TeamId,
} from '../../../domain/ids.js'
import { clockOf, deadlinesFrom } from '../../../domain/introductionClock.js'
import {
  PLAN_NAME_MAX,
  type IntroductionCategory,
  type IntroductionPlan,
  type IntroductionTask,
} from '../../../domain/introductionPlan.js'
import { allowHere, mayHere } from '../../../domain/introductionPolicy.js'
import type { Caller, Language } from '../../../domain/person.js'
import { Refusal } from '../../../domain/refusals.js'
import type { Day } from '../../../domain/time.js'
import type { World } from '../../world.js'
import { organising, type Organising } from '../organising.js'
import { seenAs } from '../view.js'
import { usableTemplate, type Source, type Usable } from '../templates/usable.js'
import { calendarHere } from './parts.js'
import { introduceeOf, type Who } from './people.js'
import { notePlan } from './planning.js'
import { slotsFor } from './slots.js'
import { planView } from './view.js'

export type NewPlan = {
  teamId: TeamId
  templateId?: IntroductionTemplateId | undefined
  starter?: string | undefined
  /** Of the window it is asked for in, where it is made from one shipped with the product. */
  language?: Language | undefined
  introducee: Who | null
  startDate: Day | null
  roleId?: RoleId | undefined
  assignmentId?: AssignmentId | undefined
}

/** Refuses `not-found` for a team they do not know of, and `not-allowed-in-team`. */
async function teamToStartIn(act: Organising, teamId: TeamId): Promise<void> {
  const team = await act.tx.teams.find(teamId)
  const isKnown = team?.state === 'ACTIVE' && (act.standing.teams.has(teamId) || seenAs(act, team).length > 0)
  if (!isKnown) throw new Refusal('not-found')
  if (!mayHere(act.standing, 'plan.start', { teamId }))
    throw new Refusal('not-allowed-in-team', { name: team.name })
  allowHere(act, 'plan.start', { teamId, isSeen: true })
}

/** Exactly one of the two. Refuses `invalid-input`. */
function sourceOf({ templateId, starter, language }: NewPlan): Source {
  if (templateId && starter === undefined) return { templateId }
  if (starter !== undefined && !templateId) return { starter, language }
  throw new Refusal('invalid-input', { field: 'templateId' })
}

/** Whose holding of which role it makes ready for. Refuses `not-found` for one of somebody else's municipality. */
async function roleFor({ tx, home }: Organising, given: NewPlan, template: Usable) {
  const { assignmentId = null } = given
  const assignment = assignmentId && (await tx.roles.assignment(assignmentId))
  if (assignmentId && assignment?.municipalityId !== home) throw new Refusal('not-found')
  const roleId = (assignment ? assignment.roleId : given.roleId) ?? template.roleId
  if (roleId && !(await tx.roles.of(home)).some(({ id }) => id === roleId)) throw new Refusal('not-found')
  return { roleId, assignmentId, holderId: assignment ? assignment.personId : null }
}

type Made = { plan: IntroductionPlan; template: Usable; calendar: Calendar }

function categoriesOf({ plan, template, calendar }: Made): IntroductionCategory[] {
  const { id: planId, municipalityId, startDate } = plan
  const dues = template.content.map(({ offset }) => ({ deadline: null, due: offset }))
  const deadlines = startDate ? deadlinesFrom(startDate, dues, { calendar, was: null }) : []
  return template.content.map(({ name, offset: due }, position) => ({
    ...{ id: newId<IntroductionCategoryId>(), municipalityId, planId, name, position, due },
    deadline: deadlines[position] ?? null,
  }))
}

async function copied(act: Organising, made: Made & { startedBy: PersonId }): Promise<void> {
  const { plan, template, calendar, startedBy } = made
  const categories = categoriesOf(made)
  const slot = slotsFor(act, { ...plan, startedBy })
  const tasks: IntroductionTask[] = []
  for (const [at, { id: categoryId, deadline }] of categories.entries())
    for (const task of template.content[at]?.tasks ?? []) {
      const { title, description, links, critical, workDays } = task
      const status = 'NOT_STARTED' as const
      tasks.push({
        ...{ id: newId<IntroductionTaskId>(), municipalityId: plan.municipalityId, planId: plan.id },
        ...{ categoryId, position: tasks.length, title, description, links, critical, workDays, status },
        ...(await slot(task.responsible)),
        ...clockOf({ workDays, status }, deadline, { calendar, today: act.today, isRunning: false }),
        ...{ statusChangedAt: null, statusChangedBy: null, note: null, klikTaskId: null, version: 1 },
      })
    }
  await act.tx.introductionPlans.insertCategories(categories)
  await act.tx.introductionTasks.insertAll(tasks)
}

const nameFor = (template: Usable): string => template.name.slice(0, PLAN_NAME_MAX).toWellFormed()

/**
 * A draft made from a template, which it has nothing to do with from then on (I-5). Refuses `not-found`,
 * `not-allowed-in-team`, `invalid-input`, as `usableTemplate` and as `introduceeOf`.
 */
export function create(world: World, caller: Caller, given: NewPlan): Promise<PlanView> {
  return organising(world, caller, async (act) => {
    await teamToStartIn(act, given.teamId)
    const template = await usableTemplate(act, sourceOf(given))
    const { roleId, assignmentId, holderId } = await roleFor(act, given, template)
    const introduceeId = given.introducee ? await introduceeOf(act, given.introducee) : holderId
    allowHere(act, 'plan.start', { teamId: given.teamId, isSeen: true })
    const startedBy = act.actor.personId
    const plan: IntroductionPlan = {
      ...{ id: newId<IntroductionPlanId>(), municipalityId: act.home, teamId: given.teamId },
      ...{ name: nameFor(template), templateId: template.id, starter: template.starter },
      ...{ templateName: template.name, templateVersion: template.version, introduceeId, startedBy },
      ...{ startDate: given.startDate, startConfirmed: false, state: 'DRAFT', runningAt: null },
      ...{ endedAt: null, endedBy: null, reason: null, roleId, assignmentId, createdAt: act.now, version: 1 },
    }
    await act.tx.introductionPlans.insert(plan)
    await copied(act, { plan, template, calendar: await calendarHere(act), startedBy })
    await notePlan(act, plan.id, { field: 'created', newValue: template.name })
    return planView(act, plan.id)
  })
}
