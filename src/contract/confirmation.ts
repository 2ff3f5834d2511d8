import { z } from 'zod'
import { CONFIRMATION_ANSWERS, CONFIRMATION_STATES } from '../domain/confirmation.js'
import type { AssignmentId, ConfirmationId, ProjectId, RoleId, RoundId } from '../domain/ids.js'
import { REASON_MAX } from '../domain/role.js'
import type { Row } from './row.js'
import { day, id, moment, named, typed } from './shapes.js'

const answer = z.enum(CONFIRMATION_ANSWERS)

const askedHolder = z
  .strictObject({
    assignmentId: z.uuid(),
    name: z.string(),
    title: z.string().nullable(),
    isMe: z.boolean(),
    /** False for somebody who took the role on after the round was opened. */
    isAsked: z.boolean(),
    /** False for somebody who has left the role since they answered. */
    holds: z.boolean(),
    answer: answer.nullable(),
    answeredAt: moment.nullable(),
    /** Somebody else who answered for them. */
    answeredFor: z.string().nullable(),
    canAnswer: z.boolean(),
  })
  .meta({ id: 'AskedHolder' })
export type AskedHolderView = z.infer<typeof askedHolder>

/** How far a municipality has come: `asked` are waited for or have answered. */
const progress = {
  state: z.enum(CONFIRMATION_STATES),
  answered: z.int(),
  asked: z.int(),
  /** Who hold the role now. */
  holders: z.int(),
  /** Why the municipality does not take part. */
  reason: z.string().nullable(),
}

export const confirmationView = z
  .strictObject({
    id: z.uuid(),
    role: named,
    project: z.uuid().nullable(),
    /** Null: a cross-cutting role. */
    projectName: z.string().nullable(),
    municipality: named,
    year: z.int(),
    dueOn: z.string(),
    openedAt: moment,
    ...progress,
    closedAt: moment.nullable(),
    closedBy: z.string().nullable(),
    /** The KLIK task that goes with it, for those who may read it. */
    task: z.strictObject({ id: z.uuid(), number: z.int() }).nullable(),
    /** Oneself, and for administrators everybody. */
    people: z.array(askedHolder),
    canAnswerAll: z.boolean(),
    canDecline: z.boolean(),
  })
  .meta({ id: 'Confirmation' })
export type ConfirmationView = z.infer<typeof confirmationView>

const roundFacts = {
  id: z.uuid(),
  role: named,
  year: z.int(),
  dueOn: z.string(),
  openedAt: moment,
  openedBy: z.string().nullable(),
}

export const roundView = z
  .strictObject({
    ...roundFacts,
    municipalities: z.array(
      z.strictObject({
        municipality: named,
        ...progress,
        task: z.strictObject({ id: z.uuid(), number: z.int() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'ConfirmationRound' })
export type RoundView = z.infer<typeof roundView>

export const roundsOfRole = z
  .strictObject({
    rounds: z.array(
      z.strictObject({ ...roundFacts, open: z.int(), done: z.int(), declined: z.int() }).meta({
        id: 'ConfirmationRoundSummary',
      }),
    ),
    canOpen: z.boolean(),
    /** Where the tasks of a cross-cutting role can be. */
    projects: z.array(named),
  })
  .meta({ id: 'ConfirmationRounds' })
export type RoundsOfRole = z.infer<typeof roundsOfRole>

const roleId = z.strictObject({ roleId: id<RoleId>() })
const confirmationId = z.strictObject({ confirmationId: id<ConfirmationId>() })

export const confirmationRows = {
  'rounds.ofRole': {
    summary: 'The yearly rounds of a role, the newest first.',
    rights: ['role.follow'],
    params: roleId,
    reply: roundsOfRole,
  },
  'rounds.open': {
    summary: 'Asks every holder of a role, in every municipality, whether it is still them.',
    rights: ['role.manage'],
    params: roleId,
    body: z.strictObject({ dueOn: day, projectId: id<ProjectId>().nullable().default(null) }),
    reply: roundView,
  },
  'rounds.read': {
    summary: 'How far each municipality has come with a round.',
    rights: ['role.follow'],
    params: z.strictObject({ roundId: id<RoundId>() }),
    reply: roundView,
  },
  'confirmations.list': {
    summary: 'What the own municipality has yet to confirm.',
    rights: ['role.read'],
    reply: z.strictObject({ confirmations: z.array(confirmationView) }),
  },
  'confirmations.read': {
    summary: 'A municipality’s part of a round.',
    rights: ['role.read'],
    params: confirmationId,
    reply: confirmationView,
  },
  'confirmations.answer': {
    summary: 'Says of a holder, oneself or as administrator of somebody else, whether it is still them.',
    rights: ['role.confirm'],
    params: confirmationId,
    body: z.strictObject({ assignmentId: id<AssignmentId>(), answer }),
    reply: confirmationView,
  },
  'confirmations.confirmAll': {
    summary: 'Confirms everybody whose answer is waited for, as far as the reader may.',
    rights: ['role.confirm'],
    params: confirmationId,
    reply: confirmationView,
  },
  'confirmations.decline': {
    summary: 'The municipality does not take part; KOMBIT is written the reason.',
    rights: ['role.assign'],
    params: confirmationId,
    body: z.strictObject({ reason: typed(REASON_MAX).pipe(z.string().trim().min(1)) }),
    reply: confirmationView,
  },
} satisfies Record<string, Row>
