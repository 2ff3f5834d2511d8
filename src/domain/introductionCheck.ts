import { workingDayFrom, type Calendar } from './calendar.js'
import type { IntroductionCategory, IntroductionPlan, IntroductionTask } from './introductionPlan.js'
import type { PersonId } from './ids.js'
import type { Day } from './time.js'

export const PLAN_FAULTS = [
  'start-date',
  'start-not-confirmed',
  'introducee',
  'introducee-data',
  'no-tasks',
  'responsible',
  'responsible-not-in-team',
  'responsible-gone',
  'deadline',
  'deadline-before-start',
] as const
export type PlanFault = (typeof PLAN_FAULTS)[number]

export const PLAN_WARNINGS = [
  'deadline-not-in-order',
  'deadline-on-holiday',
  'introducee-already-running',
] as const
export type PlanWarning = (typeof PLAN_WARNINGS)[number]

/** Somebody of a plan as they are now. */
export type Somebody = { id: PersonId; name: string; email: string; isHere: boolean }
type CheckedTask = Pick<
  IntroductionTask,
  'id' | 'categoryId' | 'title' | 'slot' | 'slotRoleId' | 'status'
> & {
  responsible: Somebody | null
}
export type Checked = Pick<IntroductionPlan, 'startDate' | 'startConfirmed'> & {
  introducee: Somebody | null
  categories: readonly Pick<IntroductionCategory, 'id' | 'name' | 'deadline'>[]
  tasks: readonly CheckedTask[]
  members: ReadonlySet<PersonId>
  /** The same template is already under way for them in the team. */
  isAlreadyRunning: boolean
  calendar: Calendar
}

/** `name`: of what it is about; `suggestion`: a day that would do. */
type Found<Code> = {
  code: Code
  categoryId: IntroductionCategory['id'] | null
  taskId: IntroductionTask['id'] | null
  name: string | null
  suggestion: Day | null
}

const found = <Code>(code: Code, where: Partial<Omit<Found<Code>, 'code'>> = {}): Found<Code> => ({
  ...{ code, categoryId: null, taskId: null, name: null, suggestion: null },
  ...where,
})

/** An outgoing holder and whoever holds a role need not be of the team. */
export const mayStandOutside = ({
  slot,
  slotRoleId,
}: Pick<IntroductionTask, 'slot' | 'slotRoleId'>): boolean => slot === 'outgoingHolder' || slotRoleId !== null

type Team = Pick<Checked, 'members' | 'introducee'>

function faultOfTask(task: CheckedTask, { members, introducee }: Team): PlanFault | null {
  const { responsible } = task
  if (!responsible) return 'responsible'
  if (!responsible.isHere) return 'responsible-gone'
  const isInside = members.has(responsible.id) || responsible.id === introducee?.id
  return isInside || mayStandOutside(task) ? null : 'responsible-not-in-team'
}

/** Tasks with nobody there to do them. */
export const responsibleFaults = (checked: Team & Pick<Checked, 'tasks'>): Found<PlanFault>[] =>
  checked.tasks.flatMap((task) => {
    const code = faultOfTask(task, checked)
    return code ? [found(code, { categoryId: task.categoryId, taskId: task.id, name: task.title })] : []
  })

function startFaults({ startDate, startConfirmed }: Checked): Found<PlanFault>[] {
  if (!startDate) return [found('start-date')]
  return startConfirmed ? [] : [found('start-not-confirmed', { suggestion: startDate })]
}

function introduceeFaults({ introducee }: Checked): Found<PlanFault>[] {
  if (!introducee) return [found('introducee')]
  const { name, email, isHere } = introducee
  const isComplete = isHere && name.trim() !== '' && email.trim() !== ''
  return isComplete ? [] : [found('introducee-data', { name })]
}

const deadlineFaults = ({ categories, startDate, calendar }: Checked): Found<PlanFault>[] =>
  categories.flatMap(({ id: categoryId, name, deadline }): Found<PlanFault>[] => {
    const where = { categoryId, name, suggestion: startDate && workingDayFrom(calendar, startDate) }
    if (!deadline) return [found('deadline', where)]
    return startDate && deadline < startDate ? [found('deadline-before-start', where)] : []
  })

/** Everything that keeps a draft from starting, in the order one would mend it (I-4). */
export const faultsOf = (checked: Checked): Found<PlanFault>[] => [
  ...startFaults(checked),
  ...introduceeFaults(checked),
  ...(checked.tasks.length === 0 ? [found<PlanFault>('no-tasks')] : []),
  ...deadlineFaults(checked),
  ...responsibleFaults(checked),
]

/** What is worth a look and keeps nothing from starting. */
export function warningsOf({
  categories,
  calendar,
  introducee,
  isAlreadyRunning,
}: Checked): Found<PlanWarning>[] {
  const warnings: Found<PlanWarning>[] = isAlreadyRunning
    ? [found('introducee-already-running', { name: introducee?.name ?? null })]
    : []
  categories.forEach(({ id: categoryId, name, deadline }, at) => {
    if (!deadline) return
    const [latest] = categories
      .slice(0, at)
      .flatMap((one) => one.deadline ?? [])
      .sort()
      .reverse()
    const where = { categoryId, name }
    if (latest && deadline < latest)
      warnings.push(
        found('deadline-not-in-order', { ...where, suggestion: workingDayFrom(calendar, latest) }),
      )
    if (!calendar.isWorkingDay(deadline))
      warnings.push(
        found('deadline-on-holiday', { ...where, suggestion: workingDayFrom(calendar, deadline) }),
      )
  })
  return warnings
}
