import type { Marker } from './deadline.js'
import type { DelegationState, HandOverState } from './handOver.js'
import type {
  AssignmentId,
  ConfirmationId,
  DelegationId,
  DeliveredCardId,
  HandOverId,
  MessageId,
  RoleId,
  TaskId,
} from './ids.js'
import type { Day } from './time.js'

/** What somebody was put on a task as. */
export type AssignedAs = 'RESPONSIBLE' | 'EXECUTOR' | 'BOTH'

/** What the outbox carries. Ids and days only: the words are made for the reader when it is sent. */
export type OutboxEvent =
  | { type: 'task.markerWorsened'; taskId: TaskId; marker: Marker; day: Day }
  | { type: 'task.snoozed'; taskId: TaskId; until: Day }
  | { type: 'task.assigned'; taskId: TaskId; as: AssignedAs }
  | { type: 'task.message'; taskId: TaskId; messageId: MessageId }
  | { type: 'role.nominated'; assignmentId: AssignmentId }
  | { type: 'role.assigned'; assignmentId: AssignmentId }
  | { type: 'role.answered'; assignmentId: AssignmentId }
  | { type: 'role.over'; assignmentId: AssignmentId }
  | { type: 'roles.digest'; week: Day }
  | { type: 'role.handOver'; handOverId: HandOverId; state: HandOverState }
  | { type: 'role.delegated'; delegationId: DelegationId; state: DelegationState }
  | { type: 'role.vacant'; roleId: RoleId }
  | { type: 'role.changed'; roleId: RoleId; version: number }
  | { type: 'role.confirm'; confirmationId: ConfirmationId; assignmentId: AssignmentId }
  | { type: 'role.confirmDue'; confirmationId: ConfirmationId; assignmentId: AssignmentId; day: Day }
  | { type: 'confirmation.opened'; confirmationId: ConfirmationId }
  | { type: 'card.changed'; deliveredCardId: DeliveredCardId }

/** What a person is told of a task; what is due at once is told on one card. */
export type TaskNotice = Extract<OutboxEvent, { type: `task.${string}` }>

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
  'role.nominated': 'hold',
  'role.assigned': 'hold',
  'role.answered': 'hold',
  'role.over': 'hold',
  'roles.digest': 'once more',
  'role.handOver': 'hold',
  'role.delegated': 'hold',
  'role.vacant': 'hold',
  'role.changed': 'hold',
  'role.confirm': 'hold',
  'role.confirmDue': 'once more',
  'confirmation.opened': 'hold',
  'card.changed': 'repeat',
}
