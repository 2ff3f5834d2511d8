import { z } from 'zod'
import type {
  AssignmentId,
  IntroductionCategoryId,
  IntroductionFileId,
  IntroductionPlanId,
  IntroductionTaskId,
  IntroductionTemplateId,
  PersonId,
  RoleId,
  TaskId,
  TeamId,
} from '../domain/ids.js'
import {
  COMMENT_AUDIENCES,
  FEEDBACK_QUESTIONS,
  INTRODUCTION_STATUSES,
  NOTE_MAX,
  PLAN_NAME_MAX,
  PLAN_STATES,
  REASON_MAX,
} from '../domain/introductionPlan.js'
import { CATEGORY_NAME_MAX, TASK_LINKS_MAX, WORK_DAYS_MAX } from '../domain/introductionTemplate.js'
import { LANGUAGES } from '../domain/person.js'
import { MESSAGE_MAX, PROSE_MAX, TITLE_MAX } from '../domain/task.js'
import type { Row } from './row.js'
import { bytes, day, file, id, several, typed, typedLine, version } from './shapes.js'
import { myIntroductions, planRow, planView, taskLink } from './introductionPlan.js'

const planId = z.strictObject({ planId: id<IntroductionPlanId>() })
const categoryId = z.strictObject({ categoryId: id<IntroductionCategoryId>() })
const taskId = z.strictObject({ taskId: id<IntroductionTaskId>() })
const someone = z.union([
  z.strictObject({ personId: id<PersonId>() }),
  z.strictObject({ fullName: typedLine(200), email: typedLine(300) }),
])
/** Exactly one of the two: a template of the municipality, or one shipped with the product. */
const madeFrom = {
  templateId: id<IntroductionTemplateId>().optional(),
  starter: typedLine(60).optional(),
  language: z.enum(LANGUAGES).optional(),
}
const taskFields = {
  title: typedLine(TITLE_MAX),
  description: typed(PROSE_MAX).nullable(),
  links: z.array(taskLink).max(TASK_LINKS_MAX),
  responsibleId: id<PersonId>().nullable(),
  critical: z.boolean(),
  workDays: z.int().min(0).max(WORK_DAYS_MAX),
  klikTaskId: id<TaskId>().nullable(),
}
const reason = typed(REASON_MAX)

/** Every change answers with the whole plan as it now is. */
export const introductionPlanRows = {
  'introductions.mine': {
    summary: 'The reader’s own tasks in introductions, introductions of them, and those they lead.',
    rights: ['plan.read'],
    reply: myIntroductions,
  },
  'introductionPlans.list': {
    summary: 'Plans the reader may see, running ones first.',
    rights: ['plan.read'],
    query: z.strictObject({ state: several(z.enum(PLAN_STATES)), team: several(id<TeamId>()) }),
    reply: z.strictObject({ plans: z.array(planRow) }),
  },
  'introductionPlans.create': {
    summary: 'A draft, made from a template; slots are filled as far as somebody is known.',
    rights: ['plan.start'],
    body: z.strictObject({
      teamId: id<TeamId>(),
      ...madeFrom,
      introducee: someone.nullable(),
      startDate: day.nullable(),
      roleId: id<RoleId>().optional(),
      assignmentId: id<AssignmentId>().optional(),
    }),
    reply: planView,
  },
  'introductionPlans.read': {
    summary:
      'One plan with its tasks, comments and, while it is a draft, everything that keeps it from starting.',
    rights: ['plan.read'],
    params: planId,
    reply: planView,
  },
  'introductionPlans.edit': {
    summary: 'Name, introduced person and start; deadlines follow the start where they are asked to.',
    rights: ['plan.edit'],
    params: planId,
    body: z.strictObject({
      version,
      name: typedLine(PLAN_NAME_MAX).optional(),
      introducee: someone.optional(),
      startDate: day.optional(),
      startConfirmed: z.boolean().optional(),
      moveDeadlines: z.boolean().optional(),
    }),
    reply: planView,
  },
  'introductionPlans.start': {
    summary: 'Starts a draft that has no faults.',
    rights: ['plan.start'],
    params: planId,
    body: z.strictObject({ version }),
    reply: planView,
  },
  'introductionPlans.end': {
    summary: 'Ends a plan; with critical tasks open it asks for a reason.',
    rights: ['plan.end'],
    params: planId,
    body: z.strictObject({ version, reason: reason.optional() }),
    reply: planView,
  },
  'introductionPlans.cancel': {
    summary: 'Drops a draft, or a plan of somebody who never began.',
    rights: ['plan.cancel'],
    params: planId,
    body: z.strictObject({ version, reason: reason.optional() }),
    reply: planView,
  },
  'introductionPlans.reopen': {
    summary: 'Opens an ended plan again, within 30 days and with a reason.',
    rights: ['plan.cancel'],
    params: planId,
    body: z.strictObject({ version, reason }),
    reply: planView,
  },
  'introductionPlans.inviteAgain': {
    summary:
      'Sends the introduced person, who has not been here, a new invitation; the older one counts no more.',
    rights: ['plan.edit'],
    params: planId,
    reply: planView,
  },
  'introductionPlans.comment': {
    summary:
      'A comment on a plan or one of its tasks, to everybody who sees the plan or to those who lead it.',
    rights: ['plan.comment'],
    params: planId,
    body: z.strictObject({
      taskId: id<IntroductionTaskId>().optional(),
      text: typed(MESSAGE_MAX),
      audience: z.enum(COMMENT_AUDIENCES),
    }),
    reply: planView,
  },
  'introductionPlans.giveFeedback': {
    summary: 'The introduced person’s answers, until the plan is archived; once more replaces them.',
    rights: ['plan.giveFeedback'],
    params: planId,
    body: z.strictObject({
      scores: z.array(z.int().min(1).max(5)).length(FEEDBACK_QUESTIONS.length),
      text: typed(MESSAGE_MAX).nullable(),
    }),
    reply: planView,
  },
  'introductionPlans.proof': {
    summary: 'The proof of an introduction as a PDF or JSON file.',
    rights: ['plan.read'],
    params: planId,
    query: z.strictObject({ format: z.enum(['pdf', 'json']) }),
    reply: file,
  },
  'introductionPlans.addCategory': {
    summary: 'One more time category at the end.',
    rights: ['plan.edit'],
    params: planId,
    body: z.strictObject({ version, name: typedLine(CATEGORY_NAME_MAX), deadline: day.nullable() }),
    reply: planView,
  },
  'introductionCategories.edit': {
    summary: 'Name and deadline of a time category; its tasks follow.',
    rights: ['plan.edit'],
    params: categoryId,
    body: z.strictObject({
      version,
      name: typedLine(CATEGORY_NAME_MAX).optional(),
      deadline: day.nullable().optional(),
    }),
    reply: planView,
  },
  'introductionCategories.delete': {
    summary: 'Takes an empty time category out of the plan.',
    rights: ['plan.edit'],
    params: categoryId,
    body: z.strictObject({ version }),
    reply: planView,
  },
  'introductionTasks.add': {
    summary: 'One more task in a time category.',
    rights: ['plan.edit'],
    params: categoryId,
    body: z.strictObject({ version, ...taskFields }),
    reply: planView,
  },
  'introductionTasks.edit': {
    summary: 'What a task says, who does it, and in which time category it stands.',
    rights: ['plan.edit'],
    params: taskId,
    body: z.strictObject({
      version,
      ...z.strictObject(taskFields).partial().shape,
      categoryId: id<IntroductionCategoryId>().optional(),
    }),
    reply: planView,
  },
  'introductionTasks.delete': {
    summary: 'Takes a task that nobody has begun out of the plan.',
    rights: ['plan.edit'],
    params: taskId,
    body: z.strictObject({ version }),
    reply: planView,
  },
  'introductionTasks.setStatus': {
    summary: 'How far a task is; that it does not apply needs a note.',
    rights: ['plan.editTask'],
    params: taskId,
    body: z.strictObject({
      version,
      status: z.enum(INTRODUCTION_STATUSES),
      note: typed(NOTE_MAX).optional(),
    }),
    reply: planView,
  },
  'introductionTasks.undo': {
    summary: 'Takes back one’s own last change of a task’s status, for ten minutes.',
    rights: ['plan.editTask'],
    params: taskId,
    body: z.strictObject({ version }),
    reply: planView,
  },
  'introductionTasks.addFile': {
    summary: 'Lays a file beside a task.',
    rights: ['plan.editTask'],
    rate: 'upload',
    params: taskId,
    query: z.strictObject({ name: typedLine(200) }),
    body: bytes(20_000_000),
    reply: planView,
  },
  'introductionTasks.readFile': {
    summary: 'A file that lies beside a task.',
    rights: ['plan.read'],
    params: z.strictObject({ taskId: id<IntroductionTaskId>(), fileId: id<IntroductionFileId>() }),
    reply: file,
  },
  'introductionTasks.removeFile': {
    summary: 'Takes a file away.',
    rights: ['plan.editTask'],
    params: z.strictObject({ taskId: id<IntroductionTaskId>(), fileId: id<IntroductionFileId>() }),
    reply: planView,
  },
} satisfies Record<string, Row>
