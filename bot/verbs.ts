import { z } from 'zod'
import { NOTE_MAX } from '../src/domain/delegation.js'
import { LANGUAGES } from '../src/domain/person.js'
import { DIGESTS } from '../src/domain/settings.js'
import { JOIN_REASON_MAX } from '../src/domain/joinRequest.js'
import { REASON_MAX } from '../src/domain/role.js'
import { invalidInput } from '../src/contract/invalid.js'
import { day, id, seenCount, typed, version, versionOrNone } from '../src/contract/shapes.js'
import { oneLine } from '../src/domain/words.js'
import { COMMENT_AUDIENCES } from '../src/domain/introductionPlan.js'
import { CONFIRMATION_ANSWERS } from '../src/domain/confirmation.js'
import type {
  AssignmentId,
  BroadcastId,
  DelegationId,
  ConfirmationId,
  IntroductionPlanId,
  IntroductionTaskId,
  JoinRequestId,
  MessageId,
  MunicipalityId,
  PersonId,
  ProjectId,
  RoleId,
  TaskId,
  TeamId,
} from '../src/domain/ids.js'

const task = z.object({ taskId: id<TaskId>() })
const taskNow = z.object({ taskId: id<TaskId>(), version })
const role = z.object({ roleId: id<RoleId>() })
const assignment = z.object({ assignmentId: id<AssignmentId>(), version })
const confirmation = z.object({ confirmationId: id<ConfirmationId>() })
/** A people picker gives one object id or several joined by commas; only the first is asked. */
const person = z
  .string()
  .transform((picked) => picked.split(',')[0] ?? '')
  .pipe(z.uuid())
/** A picker or an input that was left empty is answered with the form again, so that nothing typed is lost. */
const picked = z
  .string()
  .max(4000)
  .transform((ids) => ids.split(',')[0] ?? '')
  .nullable()
  .default('')
const delegation = z.object({ delegationId: id<DelegationId>(), version })
/** "duty:…" in KOMBIT's words, or "task:" and its id. */
const what = typed(4100).pipe(z.string().regex(/^(duty|task):./s))
const note = typed(NOTE_MAX).pipe(z.string().trim()).default('')
const introductionTask = z.object({
  planId: id<IntroductionPlanId>(),
  taskId: id<IntroductionTaskId>(),
})
const introductionTaskNow = z.object({ ...introductionTask.shape, version })
const score = z.enum(['1', '2', '3', '4', '5'])
/** Several of a list, joined by commas. */
const listed = z
  .string()
  .max(8000)
  .default('')
  .transform((ids) => ids.split(',').filter((one) => one !== ''))
const projects = listed.pipe(z.array(id<ProjectId>()))
const planIds = listed.pipe(z.array(id<IntroductionPlanId>()))
const said = typed(20_000).default('')
const saidOnOneLine = said.transform(oneLine)
const dated = z.string().max(40).default('')
/** What a task's card can turn to, and back again. */
export const TASK_VIEWS = [
  ...(['task', 'people', 'message', 'thread', 'note', 'snooze', 'local', 'history'] as const),
] as const
export type TaskViewName = (typeof TASK_VIEWS)[number]
export const ASSIGNED_AS = ['RESPONSIBLE', 'EXECUTOR'] as const
/** 0 while nothing has been chosen. */
const settingsNow = z.object({ version: versionOrNone })
const nothing = z.object({})
/** Which page of a list; without one the list comes as a new card, with one the card turns to it. */
const page = z.int().min(1).max(1000).optional()
const pageOf = z.object({ page })

/** What somebody writes to municipalities; `towns`: those ticked one by one. */
const broadcast = z.object({
  projectId: id<ProjectId>(),
  key: id<BroadcastId>(),
  audience: z.string().max(60).default('EVERYBODY'),
  towns: z
    .string()
    .max(8000)
    .default('')
    .transform((ids) => ids.split(',').filter((one) => one !== ''))
    .pipe(z.array(id<MunicipalityId>())),
  title: saidOnOneLine,
  text: said,
  link: z.string().max(2000).default('').transform(oneLine),
  urgent: z
    .enum(['true', 'false'])
    .default('false')
    .transform((one) => one === 'true'),
})

const hearing = z.object({
  projectId: id<ProjectId>(),
  deadlines: z.boolean(),
  broadcasts: z.boolean(),
  onlyRed: z.boolean(),
})

/** Which roles a list is of: one's own and the required vacant ones; all vacant ones; those nobody is ready for; those of a project. */
const rolesOf = z.union([z.enum(['mine', 'vacant', 'readiness']), id<ProjectId>()]).default('mine')
export type RolesOf = z.output<typeof rolesOf>

/** Every button, and what it sends back: ids and a version, and what was typed into the card. */
export const VERBS = {
  'task.open': task,
  'task.list': pageOf,
  'task.snoozed': pageOf,
  'task.start': taskNow,
  'task.complete': z.object({ ...taskNow.shape, despiteOpen: z.boolean().default(false) }),
  'task.reopen': taskNow,
  'task.reset': taskNow,
  'task.activate': taskNow,
  'task.deactivate': taskNow,
  'task.undo': taskNow,
  'task.view': z.object({ taskId: id<TaskId>(), view: z.enum(TASK_VIEWS), page }),
  'task.assign': z.object({
    ...taskNow.shape,
    as: z.enum(ASSIGNED_AS),
    person: picked,
    confirmed: z.boolean().default(false),
  }),
  /** "Ikke mig": somebody else in the reader's place, or with null nobody. */
  'task.passOn': z.object({ ...taskNow.shape, person: picked, confirmed: z.boolean().default(false) }),
  /** `answers`: the message on whose card it is written. `confirmed`: what looks like a civil registration number is none. */
  'task.message': z.object({
    taskId: id<TaskId>(),
    key: id<MessageId>(),
    answers: id<MessageId>().optional(),
    text: said,
    confirmed: z.boolean().default(false),
  }),
  'task.note': z.object({ ...taskNow.shape, text: said }),
  'task.createLocal': z.object({
    taskId: id<TaskId>(),
    key: id<TaskId>(),
    title: saidOnOneLine,
    endDate: dated,
  }),
  'task.snooze': z.object({ taskId: id<TaskId>(), until: day.optional(), date: dated }),
  'task.unsnooze': task,
  'role.open': role,
  'role.list': z.object({ page, of: rolesOf }),
  'role.nominate': z.object({ roleId: id<RoleId>(), person }),
  'role.assign': z.object({ roleId: id<RoleId>(), person }),
  'role.accept': assignment,
  'role.decline': z.object({ ...assignment.shape, reason: typed(REASON_MAX).pipe(z.string().trim().min(1)) }),
  'role.suggest': z.object({
    ...assignment.shape,
    person,
    comment: typed(REASON_MAX).pipe(z.string().trim()).default(''),
  }),
  'role.remind': z.object({ assignmentId: id<AssignmentId>() }),
  'role.withdraw': assignment,
  'role.remove': z.object({ ...assignment.shape, mayBeVacant: z.boolean().default(false) }),
  'role.handOver': z.object({ assignmentId: id<AssignmentId>() }),
  'role.handTo': z.object({
    ...assignment.shape,
    ...{ person, projects, introductions: planIds, direct: z.boolean().default(false) },
  }),
  'role.keep': z.object({ assignmentId: id<AssignmentId>() }),
  'role.delegate': z.object({ assignmentId: id<AssignmentId>(), what, person, note }),
  'role.takeBack': delegation,
  'role.giveBack': delegation,
  'role.makePrimary': assignment,
  'role.confirm': z.object({
    ...confirmation.shape,
    assignmentId: id<AssignmentId>(),
    answer: z.enum(CONFIRMATION_ANSWERS),
  }),
  'confirmation.answerFor': z.object({
    ...confirmation.shape,
    holder: id<AssignmentId>(),
    answer: z.enum(['STILL_ME', 'NO_LONGER']),
  }),
  'confirmation.confirmAll': confirmation,
  'confirmation.decline': z.object({
    ...confirmation.shape,
    reason: typed(REASON_MAX).pipe(z.string().trim().min(1)),
  }),
  'project.open': z.object({ projectId: id<ProjectId>(), page }),
  /** What the channel the card stands in is to hear of the project. */
  'subscription.hear': hearing,
  'subscription.start': hearing,
  'subscription.stop': z.object({ projectId: id<ProjectId>() }),
  'introduction.list': nothing,
  'introduction.who': nothing,
  'introduction.open': z.object({ planId: id<IntroductionPlanId>() }),
  'introduction.offer': z.object({ assignmentId: id<AssignmentId>() }),
  /** `template`: "template:" and an id, or "starter:" and its name. */
  'introduction.start': z.object({
    assignmentId: id<AssignmentId>(),
    team: id<TeamId>(),
    template: z.string().regex(/^(template|starter):./),
    date: day,
  }),
  /** `scores`: by question, from 1 to 5. */
  'introduction.feedback': z.object({
    planId: id<IntroductionPlanId>(),
    welcome: score,
    clear: score,
    time: score,
    help: score,
    ready: score,
    text: said,
  }),
  'introductionTask.open': introductionTask,
  'introductionTask.start': introductionTaskNow,
  'introductionTask.complete': introductionTaskNow,
  'introductionTask.reopen': introductionTaskNow,
  'introductionTask.undo': introductionTaskNow,
  'introductionTask.notApplicable': z.object({ ...introductionTaskNow.shape, note }),
  'introductionTask.comment': z.object({
    ...introductionTask.shape,
    text: said,
    audience: z.enum(COMMENT_AUDIENCES).default('plan'),
  }),
  'introductionTask.ask': introductionTask,
  'introductionTask.assign': z.object({ ...introductionTaskNow.shape, person: id<PersonId>() }),
  'help.open': nothing,
  'settings.open': nothing,
  'settings.digest': z.object({ ...settingsNow.shape, digest: z.enum(DIGESTS) }),
  'settings.quiet': z.object({ ...settingsNow.shape, isQuiet: z.boolean() }),
  'settings.away': z.object({ ...settingsNow.shape, date: dated }),
  'settings.back': settingsNow,
  'language.choose': z.object({ language: z.enum(LANGUAGES).nullable() }),
  'broadcast.write': z.object({ projectId: id<ProjectId>() }),
  'broadcast.preview': broadcast,
  /** `seen`, `to`: how many municipalities the preview showed, and which it was asked for. */
  'broadcast.send': z.object({
    ...broadcast.shape,
    seen: seenCount,
    to: z.string().max(8000),
    confirmed: z.boolean().default(false),
  }),
  'digest.open': z.object({ taskId: id<TaskId>().optional() }),
  'joinRequest.ask': nothing,
  /** What is chosen for a project stands under the project's id. */
  'joinRequest.admit': z.looseObject({ joinRequestId: id<JoinRequestId>() }),
  'joinRequest.decline': z.object({
    joinRequestId: id<JoinRequestId>(),
    reason: typed(JOIN_REASON_MAX).pipe(z.string().trim()).default(''),
  }),
}

export type Verb = keyof typeof VERBS

/** What a press carries, checked. */
export type PressData<V extends Verb> = z.output<(typeof VERBS)[V]>

/** The fields a person fills in on the card rather than the card carrying them. */
type Typed =
  | 'person'
  | 'holder'
  | 'reason'
  | 'comment'
  | 'date'
  | 'text'
  | 'title'
  | 'endDate'
  | 'projects'
  | 'what'
  | 'note'
  | 'audience'
  | 'towns'
  | 'link'
  | 'urgent'
  | 'team'
  | 'template'
  | 'welcome'
  | 'clear'
  | 'time'
  | 'help'
  | 'ready'
type Input<V extends Verb> = z.input<(typeof VERBS)[V]>
/** What the card has to put into the button. */
export type Carried<V extends Verb> = Omit<Input<V>, Typed> &
  Partial<Pick<Input<V>, Extract<keyof Input<V>, Typed>>>

export const isVerb = (verb: string): verb is Verb => Object.hasOwn(VERBS, verb)

/** Refuses `unknown-action` and `invalid-input`. */
export function readPress<V extends Verb>(verb: V, data: unknown): PressData<V> {
  const parsed = VERBS[verb].safeParse(data)
  if (parsed.success) return parsed.data as PressData<V>
  throw invalidInput(parsed.error, data, 'sent')
}
