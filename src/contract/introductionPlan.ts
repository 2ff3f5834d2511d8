import { z } from 'zod'
import { MARKERS } from '../domain/deadline.js'
import { PLAN_FAULTS, PLAN_WARNINGS } from '../domain/introductionCheck.js'
import { COMMENT_AUDIENCES, INTRODUCTION_STATUSES, PLAN_STATES } from '../domain/introductionPlan.js'
import { SLOTS } from '../domain/introductionTemplate.js'
import { invitationView } from './organisation.js'
import { moment, named, version } from './shapes.js'
import { urgency } from './urgency.js'

export const taskLink = z.strictObject({ name: z.string(), url: z.url({ protocol: /^https?$/ }) })

/** Done and all of a plan's tasks; those that do not apply are not counted. */
export const planProgress = z
  .strictObject({ done: z.int(), total: z.int(), criticalOpen: z.int(), late: z.int() })
  .meta({ id: 'IntroductionProgress' })

export const planRow = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    team: named,
    introducee: named.nullable(),
    startedBy: named.nullable(),
    role: named.nullable(),
    state: z.enum(PLAN_STATES),
    startDate: z.string().nullable(),
    /** The last deadline. */
    endDate: z.string().nullable(),
    progress: planProgress,
    isMine: z.boolean(),
  })
  .meta({ id: 'IntroductionPlanRow' })
export type PlanRow = z.infer<typeof planRow>

export const introductionTaskView = z
  .strictObject({
    id: z.uuid(),
    title: z.string(),
    description: z.string().nullable(),
    links: z.array(taskLink),
    responsible: named.nullable(),
    /** Whom the template meant, while nobody stands there. */
    slot: z.enum(SLOTS).nullable(),
    slotRole: named.nullable(),
    critical: z.boolean(),
    workDays: z.int(),
    status: z.enum(INTRODUCTION_STATUSES),
    marker: z.enum(MARKERS),
    urgency,
    deadline: z.string().nullable(),
    latestStart: z.string().nullable(),
    statusChangedAt: moment.nullable(),
    statusChangedBy: z.string().nullable(),
    note: z.string().nullable(),
    files: z.array(
      z.strictObject({
        id: z.uuid(),
        name: z.string(),
        size: z.int(),
        by: z.string().nullable(),
        at: moment,
      }),
    ),
    /** The KLIK task it points at, where the reader may read it. */
    klikTask: z.strictObject({ id: z.uuid(), number: z.int(), title: z.string() }).nullable(),
    isMine: z.boolean(),
    /** The reader may set its status, write a note and lay a file beside it. */
    canEdit: z.boolean(),
    /** Until when the reader may take back their own last change of its status. */
    undoUntil: moment.nullable(),
    version,
  })
  .meta({ id: 'IntroductionTask' })
export type IntroductionTaskView = z.infer<typeof introductionTaskView>

/** `categoryId`, `taskId`: where it is; `name`: of what it is about; `suggestion`: a day that would do. */
const found = {
  categoryId: z.uuid().nullable(),
  taskId: z.uuid().nullable(),
  name: z.string().nullable(),
  suggestion: z.string().nullable(),
}
export const planFault = z
  .strictObject({ code: z.enum(PLAN_FAULTS), ...found })
  .meta({ id: 'IntroductionPlanFault' })
export const planWarning = z
  .strictObject({ code: z.enum(PLAN_WARNINGS), ...found })
  .meta({ id: 'IntroductionPlanWarning' })

export const planView = z
  .strictObject({
    ...planRow.shape,
    version,
    introduceeEmail: z.string().nullable(),
    /** For those who lead it, while the introduced person has not been here. */
    invitation: invitationView.nullable(),
    templateName: z.string(),
    templateVersion: z.int(),
    startConfirmed: z.boolean(),
    runningAt: moment.nullable(),
    endedAt: moment.nullable(),
    endedBy: z.string().nullable(),
    reason: z.string().nullable(),
    categories: z.array(
      z.strictObject({
        id: z.uuid(),
        name: z.string(),
        deadline: z.string().nullable(),
        tasks: z.array(introductionTaskView),
      }),
    ),
    /** As far as the reader may read them, oldest first. */
    comments: z.array(
      z.strictObject({
        id: z.uuid(),
        taskId: z.uuid().nullable(),
        by: z.string().nullable(),
        isMine: z.boolean(),
        text: z.string(),
        audience: z.enum(COMMENT_AUDIENCES),
        at: moment,
      }),
    ),
    /** Who reads a comment to each audience, by name. */
    readers: z.strictObject({ plan: z.array(z.string()), leaders: z.array(z.string()) }),
    /**
     * What keeps a draft from starting, and what is worth a look. Of a running plan: open tasks nobody is there for, to
     * whoever may edit it.
     */
    faults: z.array(planFault),
    warnings: z.array(planWarning),
    /** People who can be made responsible: the team's members and the introduced person. */
    candidates: z.array(named),
    feedback: z
      .strictObject({ scores: z.array(z.int()), text: z.string().nullable(), at: moment })
      .nullable(),
    /** Until when it can be opened again; null when it cannot. */
    reopenUntil: z.string().nullable(),
    rights: z.strictObject({
      edit: z.boolean(),
      start: z.boolean(),
      end: z.boolean(),
      cancel: z.boolean(),
      reopen: z.boolean(),
      comment: z.boolean(),
      commentToLeaders: z.boolean(),
      giveFeedback: z.boolean(),
    }),
  })
  .meta({ id: 'IntroductionPlan' })
export type PlanView = z.infer<typeof planView>

/** What of introductions is the reader's own, wherever it lies. */
export const myIntroductions = z
  .strictObject({
    /** Tasks of running plans the reader is responsible for, worst first. */
    tasks: z.array(z.strictObject({ plan: planRow, task: introductionTaskView })),
    /** Running introductions of the reader. */
    ofMe: z.array(planRow),
    /** Plans the reader leads: drafts, running ones, and those that ended in the last 30 days. */
    led: z.array(planRow),
    /** The teams the reader may start an introduction in. */
    mayStartIn: z.array(named),
  })
  .meta({ id: 'MyIntroductions' })
export type MyIntroductions = z.infer<typeof myIntroductions>
