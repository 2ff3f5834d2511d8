import type { Marker } from './deadline.js'
import type { DelegationState } from './delegation.js'
import type { HandOverState } from './handOver.js'
import type {
  AssignmentId,
  BroadcastId,
  ConfirmationId,
  DelegationId,
  DeliveredCardId,
  HandOverId,
  IntroductionPlanId,
  IntroductionTaskId,
  InvitationId,
  JoinRequestId,
  MessageId,
  PersonId,
  ProjectId,
  RoleId,
  TaskId,
  TeamId,
} from './ids.js'
import type { AccessType } from './person.js'
import type { Day } from './time.js'

/** What somebody was put on a task as. */
export type AssignedAs = 'RESPONSIBLE' | 'EXECUTOR' | 'BOTH'

/** What KOMBIT made different on a task: moved dates with both days, everything else by its name. */
export type Republished =
  | { field: 'startDate' | 'endDate'; from: Day | null; to: Day | null }
  | { field: 'status'; to: 'NOT_ACTIVE' | 'NOT_STARTED' }
  | { field: 'title' | 'texts' | 'place' | 'priority' }

/** What a project's plus users would have been told, had it any. */
export type Unheard = 'RED' | 'YELLOW' | 'MESSAGE' | 'REPUBLISHED'

/** What one is on a project now, and was before. */
export type AccessNews = { projectId: ProjectId; from: AccessType | null; to: AccessType | null }

/** Whose notice it is, where a deputy is told it. */
type ForDeputy = { for?: PersonId }

/** What the outbox carries. Ids and days only: the words are made for the reader when it is sent. */
export type OutboxEvent =
  | ({ type: 'task.markerWorsened'; taskId: TaskId; marker: Marker; day: Day } & ForDeputy)
  | ({ type: 'task.snoozed'; taskId: TaskId; until: Day } & ForDeputy)
  | ({ type: 'task.assigned'; taskId: TaskId; as: AssignedAs } & ForDeputy)
  | ({ type: 'task.message'; taskId: TaskId; messageId: MessageId } & ForDeputy)
  | ({ type: 'task.republished'; taskId: TaskId; changes: Republished[] } & ForDeputy)
  /** What somebody's tasks come to on that morning; what there is to tell of them at the same time is told on it. */
  | { type: 'tasks.digest'; day: Day }
  /** The task is red, and everybody who would hear of it has chosen not to. */
  | { type: 'deadline.unheard'; taskId: TaskId }
  /** `version`: of the person, which it made. `isNew`: one was made a user by it. */
  | { type: 'access.changed'; version: number; isNew: boolean; changes: AccessNews[]; byId: PersonId | null }
  | { type: 'project.new'; projectId: ProjectId }
  /** To administrators: somebody asks to be let in. */
  | { type: 'joinRequest.asked'; joinRequestId: JoinRequestId }
  /** To the chat of whoever asked; a new user is told of it as such. */
  | { type: 'joinRequest.answered'; joinRequestId: JoinRequestId }
  /** To administrators: somebody signs in with the addresses of several users. */
  | { type: 'signIn.ambiguous'; personIds: PersonId[] }
  /** To administrators: somebody has come in without the role that had made them one of them. */
  | { type: 'administrator.gone'; personId: PersonId }
  /** To administrators: the directory says that they are gone. */
  | { type: 'directory.left'; personIds: PersonId[] }
  /** To administrators: nothing was refreshed, since so many would have left. */
  | { type: 'directory.stopped'; leaving: number }
  /** To whoever was given a place in a team. */
  | { type: 'member.invited'; invitationId: InvitationId }
  /** To whoever sent it: the mail came back. */
  | { type: 'member.undelivered'; invitationId: InvitationId }
  /** To administrators and coordinators: the last owner of a team is gone. */
  | { type: 'team.ownerless'; teamId: TeamId }
  /** What would have gone to the plus users of a project that has none. */
  | { type: 'project.withoutPlus'; projectId: ProjectId; taskId: TaskId; what: Unheard }
  | { type: 'role.nominated'; assignmentId: AssignmentId }
  | { type: 'role.reminded'; assignmentId: AssignmentId }
  | { type: 'role.assigned'; assignmentId: AssignmentId }
  | { type: 'role.answered'; assignmentId: AssignmentId }
  | { type: 'role.over'; assignmentId: AssignmentId }
  | { type: 'roles.digest'; week: Day }
  | { type: 'role.handOver'; handOverId: HandOverId; state: HandOverState }
  | { type: 'role.delegated'; delegationId: DelegationId; state: DelegationState }
  /** `assignmentId`: whose leaving made it so. */
  | { type: 'role.vacant'; roleId: RoleId; assignmentId?: AssignmentId }
  | { type: 'role.published'; roleId: RoleId }
  | { type: 'role.changed'; roleId: RoleId; version: number }
  | { type: 'role.confirm'; confirmationId: ConfirmationId; assignmentId: AssignmentId }
  | { type: 'role.confirmDue'; confirmationId: ConfirmationId; assignmentId: AssignmentId; day: Day }
  | { type: 'confirmation.opened'; confirmationId: ConfirmationId }
  /** `isUrgent`: its sender says so; it comes whatever its reader has chosen. */
  | { type: 'broadcast.sent'; broadcastId: BroadcastId; isUrgent?: boolean }
  /** To channels only: KOMBIT follows up on a task, and the municipality answers. */
  | { type: 'followUp.sent'; taskId: TaskId; messageId: MessageId }
  | { type: 'followUp.answered'; taskId: TaskId; messageId: MessageId }
  /** A role was accepted: whoever may start introductions is offered to. */
  | { type: 'introduction.offered'; assignmentId: AssignmentId }
  /** To everybody with tasks in it, and to the introduced person. */
  | { type: 'introduction.started'; planId: IntroductionPlanId }
  | { type: 'introduction.welcome'; planId: IntroductionPlanId }
  /** They were made responsible while it ran. */
  | { type: 'introduction.assigned'; taskId: IntroductionTaskId }
  | { type: 'introduction.worsened'; taskId: IntroductionTaskId; marker: Marker; day: Day }
  /** Who leads the introduction asks how it goes. */
  | { type: 'introduction.asked'; taskId: IntroductionTaskId; byId: PersonId }
  /** To the introduced person: how it was. */
  | { type: 'introduction.ended'; planId: IntroductionPlanId }
  | { type: 'introductions.weekly'; week: Day }
  | { type: 'card.changed'; deliveredCardId: DeliveredCardId }

/** What a person is told of a task; what is due at once is told on one card. */
export type TaskNotice = Extract<OutboxEvent, { type: `task.${string}` }>

/** What there is to say of one task of an introduction. */
export type IntroductionTaskNotice = Extract<
  OutboxEvent,
  { type: 'introduction.assigned' | 'introduction.worsened' | 'introduction.asked' }
>
export const isOfIntroductionTask = (event: OutboxEvent): event is IntroductionTaskNotice =>
  event.type === 'introduction.assigned' ||
  event.type === 'introduction.worsened' ||
  event.type === 'introduction.asked'

export type EventType = OutboxEvent['type']

/**
 * What to do when it is not known whether Teams took a message (5xx, reset, time-out, a crash after the first byte).
 * `once more`: a lost deadline is worse than two; the row is flagged. `hold`: shown as uncertain, a person decides.
 * `repeat`: an update of a card is the same whether done once or twice.
 */
export const WHEN_AMBIGUOUS: Record<EventType, 'once more' | 'hold' | 'repeat'> = {
  'task.markerWorsened': 'once more',
  'task.snoozed': 'once more',
  'task.assigned': 'hold',
  'task.message': 'hold',
  'tasks.digest': 'once more',
  'deadline.unheard': 'hold',
  'task.republished': 'hold',
  'access.changed': 'hold',
  'project.new': 'hold',
  'joinRequest.asked': 'hold',
  'joinRequest.answered': 'hold',
  'signIn.ambiguous': 'hold',
  'administrator.gone': 'hold',
  'directory.left': 'hold',
  'directory.stopped': 'hold',
  'member.invited': 'hold',
  'member.undelivered': 'hold',
  'team.ownerless': 'hold',
  'project.withoutPlus': 'once more',
  'role.nominated': 'hold',
  'role.reminded': 'hold',
  'role.assigned': 'hold',
  'role.answered': 'hold',
  'role.over': 'hold',
  'roles.digest': 'once more',
  'role.handOver': 'hold',
  'role.delegated': 'hold',
  'role.vacant': 'hold',
  'role.published': 'hold',
  'role.changed': 'hold',
  'role.confirm': 'hold',
  'role.confirmDue': 'once more',
  'confirmation.opened': 'hold',
  'broadcast.sent': 'hold',
  'followUp.sent': 'hold',
  'followUp.answered': 'hold',
  'introduction.offered': 'hold',
  'introduction.started': 'hold',
  'introduction.welcome': 'hold',
  'introduction.assigned': 'hold',
  'introduction.worsened': 'once more',
  'introduction.asked': 'hold',
  'introduction.ended': 'hold',
  'introductions.weekly': 'once more',
  'card.changed': 'repeat',
}

/**
 * Whether what could not be delivered yesterday is told this morning. `while the marker holds`: a task that has turned
 * again, or was settled, has another notice or none. `as it stands`: what is shown is decided when it is sent.
 */
export const TOLD_AGAIN: Record<EventType, 'while the marker holds' | 'as it stands'> = {
  'task.markerWorsened': 'while the marker holds',
  'task.snoozed': 'as it stands',
  'task.assigned': 'as it stands',
  'task.message': 'as it stands',
  'tasks.digest': 'as it stands',
  'deadline.unheard': 'as it stands',
  'task.republished': 'as it stands',
  'access.changed': 'as it stands',
  'project.new': 'as it stands',
  'joinRequest.asked': 'as it stands',
  'joinRequest.answered': 'as it stands',
  'signIn.ambiguous': 'as it stands',
  'administrator.gone': 'as it stands',
  'directory.left': 'as it stands',
  'directory.stopped': 'as it stands',
  'member.invited': 'as it stands',
  'member.undelivered': 'as it stands',
  'team.ownerless': 'as it stands',
  'project.withoutPlus': 'as it stands',
  'role.nominated': 'as it stands',
  'role.reminded': 'as it stands',
  'role.assigned': 'as it stands',
  'role.answered': 'as it stands',
  'role.over': 'as it stands',
  'roles.digest': 'as it stands',
  'role.handOver': 'as it stands',
  'role.delegated': 'as it stands',
  'role.vacant': 'as it stands',
  'role.published': 'as it stands',
  'role.changed': 'as it stands',
  'role.confirm': 'as it stands',
  'role.confirmDue': 'as it stands',
  'confirmation.opened': 'as it stands',
  'broadcast.sent': 'as it stands',
  'followUp.sent': 'as it stands',
  'followUp.answered': 'as it stands',
  'introduction.offered': 'as it stands',
  'introduction.started': 'as it stands',
  'introduction.welcome': 'as it stands',
  'introduction.assigned': 'as it stands',
  'introduction.worsened': 'as it stands',
  'introduction.asked': 'as it stands',
  'introduction.ended': 'as it stands',
  'introductions.weekly': 'as it stands',
  'card.changed': 'as it stands',
}

export const EVENT_TYPES = Object.keys(WHEN_AMBIGUOUS) as EventType[]
