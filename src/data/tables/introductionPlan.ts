import { EntitySchema } from 'typeorm'
import type {
  IntroductionCategory,
  IntroductionComment,
  IntroductionFeedback,
  IntroductionFile,
  IntroductionPlan,
  IntroductionTask,
} from '../../domain/introductionPlan.js'
import {
  date,
  flag,
  id,
  int,
  json,
  maybe,
  moment,
  refersTo,
  tenantForeignKeys,
  text,
  uuid,
  version,
  type Columns,
} from './columns.js'

export const introductionPlanTable = new EntitySchema<IntroductionPlan>({
  name: 'introduction_plan',
  columns: {
    id,
    municipalityId: refersTo('introduction_plan.municipality_id', 'municipality'),
    teamId: uuid,
    name: text,
    templateId: maybe(uuid),
    starter: maybe(text),
    templateName: text,
    templateVersion: int,
    introduceeId: maybe(uuid),
    startedBy: maybe(uuid),
    startDate: maybe(date),
    startConfirmed: flag,
    state: text,
    runningAt: maybe(moment),
    endedAt: maybe(moment),
    endedBy: maybe(uuid),
    reason: maybe(text),
    roleId: maybe(refersTo('introduction_plan.role_id', 'role')),
    assignmentId: maybe(uuid),
    createdAt: moment,
    version,
  } satisfies Columns<IntroductionPlan>,
  foreignKeys: tenantForeignKeys('introduction_plan', {
    teamId: 'team',
    templateId: 'introduction_template',
    introduceeId: 'person',
    startedBy: 'person',
    endedBy: 'person',
    assignmentId: 'role_assignment',
  }),
})

export const introductionCategoryTable = new EntitySchema<IntroductionCategory>({
  name: 'introduction_category',
  columns: {
    id,
    municipalityId: refersTo('introduction_category.municipality_id', 'municipality'),
    planId: uuid,
    name: text,
    position: int,
    deadline: maybe(date),
    due: maybe(json),
  } satisfies Columns<IntroductionCategory>,
  foreignKeys: tenantForeignKeys('introduction_category', { planId: 'introduction_plan' }),
})

export const introductionTaskTable = new EntitySchema<IntroductionTask>({
  name: 'introduction_task',
  columns: {
    id,
    municipalityId: refersTo('introduction_task.municipality_id', 'municipality'),
    planId: uuid,
    categoryId: uuid,
    position: int,
    title: text,
    description: maybe(text),
    links: { ...json, default: [] },
    responsibleId: maybe(uuid),
    slot: maybe(text),
    slotRoleId: maybe(refersTo('introduction_task.slot_role_id', 'role')),
    critical: flag,
    workDays: int,
    status: text,
    deadline: maybe(date),
    latestStart: maybe(date),
    yellowOn: maybe(date),
    redOn: maybe(date),
    nextChangeOn: maybe(date),
    lastNotifiedMarker: text,
    statusChangedAt: maybe(moment),
    statusChangedBy: maybe(uuid),
    note: maybe(text),
    klikTaskId: maybe(uuid),
    version,
  } satisfies Columns<IntroductionTask>,
  foreignKeys: tenantForeignKeys('introduction_task', {
    planId: 'introduction_plan',
    categoryId: 'introduction_category',
    responsibleId: 'person',
    statusChangedBy: 'person',
  }),
})

export const introductionCommentTable = new EntitySchema<IntroductionComment>({
  name: 'introduction_comment',
  columns: {
    id,
    municipalityId: refersTo('introduction_comment.municipality_id', 'municipality'),
    planId: uuid,
    taskId: maybe(uuid),
    authorId: maybe(uuid),
    text,
    audience: text,
    at: moment,
  } satisfies Columns<IntroductionComment>,
  foreignKeys: tenantForeignKeys('introduction_comment', {
    planId: 'introduction_plan',
    taskId: 'introduction_task',
    authorId: 'person',
  }),
})

export const introductionFileTable = new EntitySchema<IntroductionFile>({
  name: 'introduction_file',
  columns: {
    id,
    municipalityId: refersTo('introduction_file.municipality_id', 'municipality'),
    planId: uuid,
    taskId: uuid,
    name: text,
    mediaType: text,
    size: int,
    sha256: text,
    uploadedBy: maybe(uuid),
    uploadedAt: moment,
  } satisfies Columns<IntroductionFile>,
  foreignKeys: tenantForeignKeys('introduction_file', {
    planId: 'introduction_plan',
    taskId: 'introduction_task',
    uploadedBy: 'person',
  }),
})

export const introductionFeedbackTable = new EntitySchema<IntroductionFeedback>({
  name: 'introduction_feedback',
  columns: {
    planId: { ...uuid, primary: true },
    municipalityId: refersTo('introduction_feedback.municipality_id', 'municipality'),
    introduceeId: uuid,
    scores: { type: 'integer', array: true },
    text: maybe(text),
    at: moment,
  } satisfies Columns<IntroductionFeedback>,
  foreignKeys: tenantForeignKeys('introduction_feedback', {
    planId: 'introduction_plan',
    introduceeId: 'person',
  }),
})
