import type { IntroductionTaskView, PlanRow, PlanView } from '../../../contract/introductionPlan.js'
import type {
  NamedComment,
  NamedIntroductionFile,
  PapersOfPlan,
} from '../../../data/repositories/introductionPapers.js'
import type { NamedPlan } from '../../../data/repositories/introductionPlans.js'
import type { NamedIntroductionTask } from '../../../data/repositories/introductionTasks.js'
import type { IntroductionPlanId, PersonId } from '../../../domain/ids.js'
import { introductionMarker, introductionUrgency } from '../../../domain/introductionClock.js'
import type { Somebody } from '../../../domain/introductionCheck.js'
import { whoMay } from '../../../domain/introductionReaders.js'
import { reopenUntil } from '../../../domain/introductionState.js'
import { mayHere, type IntroductionRight } from '../../../domain/introductionPolicy.js'
import type { TeamRole } from '../../../domain/team.js'
import { invitationView } from '../../teams/invitations.js'
import { mayOn, mayWorkOn } from './allow.js'
import { foundIn, partsOf, type PlanParts } from './parts.js'
import { undoableIn } from './undoable.js'
import { planOf, type Planning } from './planning.js'

const named = <Id extends string>(id: Id | null, name: string | null): { id: Id; name: string } | null =>
  id && name !== null ? { id, name } : null
const nameOf = (one: Somebody | null) => one && { id: one.id, name: one.name }

/** What others are late with is not told to whoever is introduced: their own late tasks stand by themselves. */
export function planRow({ actor }: Pick<Planning, 'actor'>, plan: NamedPlan): PlanRow {
  const { id, name, state, startDate, endDate } = plan
  const isOfReader = plan.introduceeId === actor.personId
  return {
    ...{ id, name, state, startDate, endDate },
    progress: isOfReader ? { ...plan.progress, late: 0 } : plan.progress,
    team: { id: plan.teamId, name: plan.teamName },
    introducee: nameOf(plan.introducee),
    startedBy: named(plan.startedBy, plan.startedByName),
    role: named(plan.roleId, plan.roleTitle),
    isMine: plan.startedBy === actor.personId,
  }
}

const fileView = (one: NamedIntroductionFile): IntroductionTaskView['files'][number] => ({
  ...{ id: one.id, name: one.name, size: one.size, by: one.uploader },
  at: one.uploadedAt.toISOString(),
})

type Beside = { files: readonly NamedIntroductionFile[]; canWork: boolean; undoUntil: Date | null }

/** `files`: of the plan. Field by field: a plan has hundreds of them, and copying costs more than all the rest. */
export function taskView(
  { actor, today }: Pick<Planning, 'actor' | 'today'>,
  task: NamedIntroductionTask,
  { files, canWork, undoUntil }: Beside,
): IntroductionTaskView {
  return {
    id: task.id,
    title: task.title,
    description: task.description,
    links: task.links,
    critical: task.critical,
    workDays: task.workDays,
    status: task.status,
    deadline: task.deadline,
    latestStart: task.latestStart,
    note: task.note,
    klikTask: task.klikTask,
    version: task.version,
    responsible: nameOf(task.responsible),
    slot: task.responsibleId ? null : task.slot,
    slotRole: task.responsibleId ? null : named(task.slotRoleId, task.slotRoleTitle),
    marker: introductionMarker(task, today),
    urgency: introductionUrgency(task, today),
    statusChangedAt: task.statusChangedAt?.toISOString() ?? null,
    statusChangedBy: task.statusChangedByName,
    files: files.filter(({ taskId }) => taskId === task.id).map(fileView),
    isMine: task.responsibleId === actor.personId,
    canEdit: canWork,
    undoUntil: canWork ? (undoUntil?.toISOString() ?? null) : null,
  }
}

/** Whether they may work on a task of the plan: what decides it is whose it is. */
export function workOn(
  act: Planning,
  plan: NamedPlan,
): (task: Pick<NamedIntroductionTask, 'responsibleId'>) => boolean {
  const isRunning = plan.state === 'RUNNING'
  const { personId } = act.actor
  const onOwn = isRunning && mayWorkOn(act, plan, { responsibleId: personId })
  const onOthers = isRunning && mayWorkOn(act, plan, { responsibleId: null })
  return ({ responsibleId }) => (responsibleId === personId ? onOwn : onOthers)
}

function categoryViews(
  act: Planning,
  { plan, categories, tasks }: PlanParts,
  {
    files,
    undoable,
  }: { files: readonly NamedIntroductionFile[]; undoable: Awaited<ReturnType<typeof undoableIn>> },
): PlanView['categories'] {
  const canWork = workOn(act, plan)
  return categories.map(({ id, name, deadline }) => ({
    ...{ id, name, deadline },
    tasks: tasks
      .filter(({ categoryId }) => categoryId === id)
      .map((task) =>
        taskView(act, task, { files, canWork: canWork(task), undoUntil: undoable.get(task.id) ?? null }),
      ),
  }))
}

function rightsOn(act: Planning, plan: NamedPlan): PlanView['rights'] {
  const may = (right: IntroductionRight): boolean => mayOn(act, right, plan)
  const { state } = plan
  const isAlive = state === 'DRAFT' || state === 'RUNNING'
  const until = reopenUntil(plan)
  const edit = isAlive && may('plan.edit')
  return {
    edit,
    start: state === 'DRAFT' && edit && mayHere(act.standing, 'plan.start', { teamId: plan.teamId }),
    end: state === 'RUNNING' && may('plan.end'),
    cancel: isAlive && may('plan.cancel'),
    reopen: until !== null && act.today <= until && may('plan.cancel'),
    comment: isAlive && may('plan.comment'),
    commentToLeaders: edit && may('plan.comment'),
    giveFeedback: state === 'ENDED' && may('plan.giveFeedback'),
  }
}

type Present = { id: PersonId; name: string; role: TeamRole | null }

/** Everybody who has to do with it, once. */
function peopleOf({ plan, members, tasks }: PlanParts): Present[] {
  const all: Present[] = members.map(({ personId, fullName, role }) => ({
    id: personId,
    name: fullName,
    role,
  }))
  const others = [plan.introducee, ...tasks.map(({ responsible }) => responsible)]
  for (const one of others)
    if (one?.isHere && !all.some(({ id }) => id === one.id))
      all.push({ id: one.id, name: one.name, role: null })
  return all
}

function readersOf(parts: PlanParts): PlanView['readers'] {
  const people = peopleOf(parts)
  const names = (right: IntroductionRight): string[] =>
    whoMay(right, parts.plan, { people, tasks: parts.tasks }).map(({ name }) => name)
  return { plan: names('plan.read'), leaders: names('plan.edit') }
}

function candidatesOf({ plan, members }: PlanParts): PlanView['candidates'] {
  const all = members.map(({ personId, fullName }) => ({ id: personId, name: fullName }))
  const { introducee } = plan
  const isNew = introducee?.isHere && !all.some(({ id }) => id === introducee.id)
  return isNew ? [...all, { id: introducee.id, name: introducee.name }] : all
}

const commentsFor = (
  act: Planning,
  plan: NamedPlan,
  comments: readonly NamedComment[],
): PlanView['comments'] =>
  comments
    .filter(({ audience }) => audience === 'plan' || mayOn(act, 'plan.edit', plan))
    .map(({ id, taskId, author, authorId, text, audience, at }) => ({
      ...{ id, taskId, by: author, text, audience, at: at.toISOString() },
      isMine: authorId === act.actor.personId,
    }))

/** How the invitation by the plan stands; null when they have come in, or there is none. */
async function invitationFor(
  act: Planning,
  { id, introduceeId }: NamedPlan,
): Promise<PlanView['invitation']> {
  const newest = introduceeId && (await act.tx.invitations.newestOf(introduceeId))
  return newest && newest.planId === id ? invitationView(newest, act.now) : null
}

function feedbackFor(
  act: Planning,
  plan: NamedPlan,
  [given]: PapersOfPlan['feedback'],
): PlanView['feedback'] {
  if (!given || !mayOn(act, 'plan.readFeedback', plan)) return null
  return { scores: given.scores, text: given.text, at: given.at.toISOString() }
}

export async function planView(act: Planning, id: IntroductionPlanId): Promise<PlanView> {
  const plan = await planOf(act, id)
  const [parts, { files, comments, feedback }] = await act.tx.atOnce([
    () => partsOf(act, plan),
    () => act.tx.introductionPapers.ofPlan(id),
  ])
  const rights = rightsOn(act, plan)
  const { faults, warnings } = rights.edit ? await foundIn(act, parts) : { faults: [], warnings: [] }
  return {
    ...planRow(act, plan),
    ...{ version: plan.version, templateName: plan.templateName, templateVersion: plan.templateVersion },
    introduceeEmail: plan.introducee?.email ?? null,
    invitation: rights.edit && plan.state === 'RUNNING' ? await invitationFor(act, plan) : null,
    ...{ startConfirmed: plan.startConfirmed, endedBy: plan.endedByName, reason: plan.reason },
    runningAt: plan.runningAt?.toISOString() ?? null,
    endedAt: plan.endedAt?.toISOString() ?? null,
    categories: categoryViews(act, parts, { files, undoable: await undoableIn(act, parts.tasks) }),
    comments: commentsFor(act, plan, comments),
    readers: rights.comment ? readersOf(parts) : { plan: [], leaders: [] },
    ...{ faults, warnings, rights },
    candidates: rights.edit ? candidatesOf(parts) : [],
    feedback: feedbackFor(act, plan, feedback),
    reopenUntil: reopenUntil(plan),
  }
}
