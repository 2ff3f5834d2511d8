import { createHash } from 'node:crypto'
import type { Tx } from '../../src/data/tx.js'
import { calendarOf } from '../../src/domain/calendar.js'
import {
  newId,
  type IntroductionCategoryId,
  type IntroductionFileId,
  type IntroductionPlanId,
  type IntroductionShareId,
  type IntroductionTaskId,
  type IntroductionTemplateId,
  type PersonId,
  type TeamId,
} from '../../src/domain/ids.js'
import { clockOf } from '../../src/domain/introductionClock.js'
import type {
  IntroductionCategory,
  IntroductionPlan,
  IntroductionTask,
} from '../../src/domain/introductionPlan.js'
import type { IntroductionTemplate, TemplateCategory } from '../../src/domain/introductionTemplate.js'
import type { Day } from '../../src/domain/time.js'
import { sortKey } from '../../src/domain/words.js'
import { day, type Someone, type Town } from './builders.js'
import { FILE_CONTENT } from './file.js'
import { aTeam } from './organisation.js'

const AT = new Date('2026-03-01T10:00:00Z')

export type TaskGiven = Partial<
  Omit<IntroductionTask, 'id' | 'municipalityId' | 'planId' | 'categoryId' | 'deadline'>
>
export type PlanGiven = Partial<Omit<IntroductionPlan, 'id' | 'municipalityId'>> & {
  teamId: TeamId
  /** One category each, with the deadline it has. */
  categories?: readonly { deadline: Day | null; tasks: readonly TaskGiven[] }[]
  today?: Day
}
export type MadePlan = {
  planId: IntroductionPlanId
  categoryIds: IntroductionCategoryId[]
  taskIds: IntroductionTaskId[]
}

const own = { kind: 'slot', slot: 'introducee' } as const
/** One week of five working days, and the month after it. */
export const CONTENT: TemplateCategory[] = [
  {
    ...{ id: 'uge', name: 'Første uge', offset: { days: 5, workingDays: true, from: 'start' } },
    tasks: [
      {
        ...{ id: 'a', title: 'Vis rundt', description: null, links: [], critical: true, workDays: 1 },
        responsible: { kind: 'slot', slot: 'starter' },
      },
      {
        ...{ id: 'b', title: 'Læs planen', description: null, links: [], critical: false, workDays: 3 },
        responsible: own,
      },
    ],
  },
  {
    ...{ id: 'maaned', name: 'Første måned', offset: { days: 30, workingDays: false, from: 'previous' } },
    tasks: [
      {
        ...{ id: 'c', title: 'Tal om, hvordan det går', description: null, links: [], critical: true },
        ...{ workDays: 3, responsible: { kind: 'slot', slot: 'manager' } },
      },
    ],
  },
]

const PLAN: Omit<IntroductionPlan, 'id' | 'municipalityId' | 'teamId' | 'runningAt'> = {
  ...{ name: 'Ny i dagtilbud', templateId: null, starter: 'prøve', templateName: 'Ny i dagtilbud' },
  ...{ templateVersion: 1, introduceeId: null, startedBy: null, startDate: day('2026-03-02') },
  ...{ startConfirmed: true, state: 'RUNNING', endedAt: null, endedBy: null, reason: null },
  ...{ roleId: null, assignmentId: null, createdAt: AT, version: 1 },
}

/** A running introduction unless another state is said. */
export async function anIntroduction(tx: Tx, town: Town, given: PlanGiven): Promise<MadePlan> {
  const { categories = [], today = day('2026-03-02'), ...rest } = given
  const planId = newId<IntroductionPlanId>()
  const state = rest.state ?? 'RUNNING'
  const runningAt = state === 'DRAFT' ? null : AT
  const ended = state === 'ENDED' || state === 'ARCHIVED' ? { endedAt: AT } : {}
  await tx.introductionPlans.insert({
    ...{ ...PLAN, runningAt, ...ended, ...rest },
    ...{ id: planId, municipalityId: town.id },
  })
  const made: IntroductionCategory[] = categories.map(({ deadline }, position) => ({
    ...{ id: newId<IntroductionCategoryId>(), municipalityId: town.id, planId },
    ...{ name: `Uge ${position + 1}`, position, deadline, due: null },
  }))
  const tasks = made.flatMap(({ id: categoryId, deadline }, at) =>
    (categories[at]?.tasks ?? []).map((one): IntroductionTask => {
      const { status = 'NOT_STARTED', workDays = 3 } = one
      const clock = { calendar: calendarOf('office'), today, isRunning: state === 'RUNNING' }
      return {
        ...{ id: newId<IntroductionTaskId>(), municipalityId: town.id, planId, categoryId, position: 0 },
        ...{ title: 'Vis rundt', description: null, links: [], responsibleId: null, slot: null },
        ...{ slotRoleId: null, critical: false, workDays, status, statusChangedAt: null },
        ...{ statusChangedBy: null, note: null, klikTaskId: null, version: 1 },
        ...clockOf({ workDays, status }, deadline, clock),
        ...one,
      }
    }),
  )
  tasks.forEach((task, position) => (task.position = position))
  await tx.introductionPlans.insertCategories(made)
  await tx.introductionTasks.insertAll(tasks)
  return { planId, categoryIds: made.map(({ id }) => id), taskIds: tasks.map(({ id }) => id) }
}

export async function anIntroductionTemplate(
  tx: Tx,
  town: Town,
  given: Partial<IntroductionTemplate> & { ownerId: PersonId },
): Promise<IntroductionTemplateId> {
  const id = newId<IntroductionTemplateId>()
  const name = given.name ?? 'Ny i dagtilbud'
  await tx.introductionTemplates.insert({
    ...{ id, municipalityId: town.id, name, nameSort: sortKey(name), description: null, locale: 'da' },
    ...{ teamId: null, roleId: null, content: CONTENT, state: 'ACTIVE', version: 1 },
    ...{ changedAt: AT, changedBy: given.ownerId },
    ...given,
  })
  return id
}

export type Introductions = {
  introTemplateId: IntroductionTemplateId
  introTeamId: TeamId
  /** The template is there for everybody to see. */
  introShareId: IntroductionShareId
  draftPlanId: IntroductionPlanId
  draftCategoryId: IntroductionCategoryId
  emptyCategoryId: IntroductionCategoryId
  draftTaskId: IntroductionTaskId
  runningPlanId: IntroductionPlanId
  runningTaskId: IntroductionTaskId
  endedPlanId: IntroductionPlanId
  introFileId: IntroductionFileId
}

/** Plus owns a team in which free is introduced: a draft without faults, one that runs, and one that has ended. */
export async function introductionsOf(
  tx: Tx,
  town: Town,
  { plus, free, reader }: Record<'plus' | 'free' | 'reader', Pick<Someone, 'id'>>,
): Promise<Introductions> {
  const { teamId: introTeamId } = await aTeam(tx, town, {
    members: [
      [plus, 'owner'],
      [reader, 'introducer'],
    ],
  })
  const task = { responsibleId: plus.id }
  const plan = { teamId: introTeamId, introduceeId: free.id, startedBy: plus.id }
  const week = { deadline: day('2026-03-13'), tasks: [task] }
  const draft = await anIntroduction(tx, town, { ...plan, state: 'DRAFT', categories: [week] })
  const running = await anIntroduction(tx, town, { ...plan, categories: [week, { ...week, tasks: [] }] })
  const ended = await anIntroduction(tx, town, { ...plan, state: 'ENDED', categories: [week] })
  const introTemplateId = await anIntroductionTemplate(tx, town, { ownerId: plus.id, version: 2 })
  await tx.introductionTemplates.insertVersion({
    ...{ templateId: introTemplateId, municipalityId: town.id, version: 1, name: 'Som den var' },
    ...{ content: CONTENT, changedAt: AT, changedBy: plus.id },
  })
  const introShareId = newId<IntroductionShareId>()
  await tx.introductionTemplates.share({
    ...{ id: introShareId, municipalityId: town.id, templateId: introTemplateId, personId: null },
    ...{ teamId: null, right: 'view', sharedBy: plus.id, sharedAt: AT },
  })
  const runningTaskId = one(running.taskIds)
  const introFileId = newId<IntroductionFileId>()
  await tx.introductionPapers.insertFile({
    ...{ id: introFileId, municipalityId: town.id, planId: running.planId, taskId: runningTaskId },
    ...{ name: 'tjekliste.txt', mediaType: 'text/plain', size: FILE_CONTENT.length },
    sha256: createHash('sha256').update(FILE_CONTENT).digest('hex'),
    ...{ uploadedBy: plus.id, uploadedAt: AT },
  })
  return {
    introTemplateId,
    introShareId,
    introFileId,
    introTeamId,
    draftPlanId: draft.planId,
    draftCategoryId: one(draft.categoryIds),
    emptyCategoryId: one(running.categoryIds.slice(1)),
    draftTaskId: one(draft.taskIds),
    runningPlanId: running.planId,
    runningTaskId,
    endedPlanId: ended.planId,
  }
}

function one<Id>([id]: readonly Id[]): Id {
  if (id === undefined) throw new Error('there is none')
  return id
}

/** A row of everything an introduction can have. */
export async function aWholeIntroduction(
  tx: Tx,
  town: Town,
  { teamId, who, newcomer }: { teamId: TeamId; who: Someone; newcomer: Someone },
): Promise<void> {
  const templateId = await anIntroductionTemplate(tx, town, { ownerId: who.id, teamId })
  const of = { municipalityId: town.id, templateId }
  const changed = { changedAt: AT, changedBy: who.id }
  await tx.introductionTemplates.insertVersion({
    ...of,
    version: 1,
    name: 'Ny',
    content: CONTENT,
    ...changed,
  })
  const shared = {
    personId: newcomer.id,
    teamId: null,
    right: 'view' as const,
    sharedBy: who.id,
    sharedAt: AT,
  }
  await tx.introductionTemplates.share({ id: newId(), ...of, ...shared })
  const { planId, taskIds } = await anIntroduction(tx, town, {
    ...{ teamId, templateId, startedBy: who.id, introduceeId: newcomer.id, state: 'ENDED', endedBy: who.id },
    categories: [{ deadline: day('2026-03-10'), tasks: [{ responsibleId: who.id }] }],
  })
  const [taskId] = taskIds
  if (!taskId) throw new Error('no task')
  const there = { municipalityId: town.id, planId }
  const said = { authorId: who.id, text: 'Husk nøglen', audience: 'plan' as const, at: AT }
  await tx.introductionPapers.insertComment({ id: newId(), ...there, taskId, ...said })
  await tx.introductionPapers.insertFile({
    ...{ id: newId(), ...there, taskId, name: 'plan.pdf', mediaType: 'application/pdf', size: 3 },
    ...{ sha256: 'x', uploadedBy: who.id, uploadedAt: AT },
  })
  await tx.introductionPapers.putFeedback({
    ...{ ...there, introduceeId: newcomer.id, scores: [5, 5, 5, 5, 5], text: 'Tak', at: AT },
  })
}
