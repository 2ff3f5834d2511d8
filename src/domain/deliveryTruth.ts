import type { Channel, OutboxState } from './conversation.js'
import type { EventType } from './events.js'

/**
 * What became of a notice, in the words of whoever waits for it. `overtaken`: there was nothing left to say, or another says
 * it. `silenced`: they have chosen not to get it.
 */
export const FATES = ['planned', 'sent', 'seen', 'undeliverable', 'overtaken', 'silenced'] as const
export type Fate = (typeof FATES)[number]

/** Why a row was dropped that nobody could be given; others are dropped when there is nothing left to say. */
export const NOBODY_TO_GIVE_IT_TO = 'nobody to give it to'

/** `isSeen`: somebody pressed a button on the card it became. */
export type Ending = { state: OutboxState; isSeen: boolean; isToldAgain: boolean; problem: string | null }

/** No state is without a fate: a notice never vanishes in silence. */
export function fateOf({ state, isSeen, isToldAgain, problem }: Ending): Fate {
  switch (state) {
    case 'WAITING':
    case 'SENDING':
      return 'planned'
    case 'SENT':
      return isSeen ? 'seen' : 'sent'
    case 'PARKED':
    case 'UNCERTAIN':
    case 'FAILED':
      return 'undeliverable'
    case 'EXPIRED':
      return isToldAgain ? 'overtaken' : 'undeliverable'
    case 'SILENCED':
      return 'silenced'
    case 'DROPPED':
      return problem === NOBODY_TO_GIVE_IT_TO ? 'undeliverable' : 'overtaken'
  }
}

/** Why somebody hears nothing in Teams. */
export const UNREACHABLE = ['never', 'removed', 'blocked', 'closed'] as const
export type Unreachable = (typeof UNREACHABLE)[number]

/**
 * Why a notice did not get there, and with it whether it may be sent again. `held`: it goes out by itself when they are
 * there. `back`: they are.
 */
export const UNDELIVERED = ['held', 'back', 'uncertain', 'refused', 'returned', 'late', 'dropped'] as const
export type Undelivered = (typeof UNDELIVERED)[number]

const REASON: Partial<Record<OutboxState, Undelivered>> = {
  UNCERTAIN: 'uncertain',
  FAILED: 'refused',
  EXPIRED: 'late',
  DROPPED: 'dropped',
}

/** Of a row whose fate is `undeliverable`. */
export function reasonOf(state: OutboxState, channel: Channel, isReachable: boolean): Undelivered {
  if (state === 'FAILED' && channel === 'MAIL') return 'returned'
  return REASON[state] ?? (isReachable ? 'back' : 'held')
}

export const canBeResent = (reason: Undelivered): boolean => reason !== 'held' && reason !== 'dropped'

/** What a notice is about, without saying of which task or whom. */
export const KINDS = [
  'deadline',
  'assigned',
  'message',
  'change',
  'access',
  'project',
  'role',
  'overview',
] as const
export type NoticeKind = (typeof KINDS)[number]

/** Null: no notice, but a card that is kept true. */
export const KIND_OF: Record<EventType, NoticeKind | null> = {
  'task.markerWorsened': 'deadline',
  'task.snoozed': 'deadline',
  'task.assigned': 'assigned',
  'task.message': 'message',
  'task.republished': 'change',
  'tasks.digest': 'overview',
  'deadline.unheard': 'deadline',
  'access.changed': 'access',
  'joinRequest.asked': 'access',
  'joinRequest.answered': 'access',
  'signIn.ambiguous': 'access',
  'administrator.gone': 'access',
  'directory.left': 'access',
  'directory.stopped': 'access',
  'member.invited': 'access',
  'member.undelivered': 'access',
  'team.ownerless': 'access',
  'project.new': 'project',
  'project.withoutPlus': 'project',
  'broadcast.sent': 'message',
  'followUp.sent': 'message',
  'followUp.answered': 'message',
  'introduction.offered': 'role',
  'introduction.started': 'assigned',
  'introduction.welcome': 'assigned',
  'introduction.assigned': 'assigned',
  'introduction.worsened': 'deadline',
  'introduction.asked': 'message',
  'introduction.ended': 'message',
  'introductions.weekly': 'overview',
  'role.nominated': 'role',
  'role.reminded': 'role',
  'role.assigned': 'role',
  'role.answered': 'role',
  'role.over': 'role',
  'roles.digest': 'overview',
  'role.handOver': 'role',
  'role.delegated': 'role',
  'role.vacant': 'role',
  'role.published': 'role',
  'role.changed': 'role',
  'role.confirm': 'role',
  'role.confirmDue': 'role',
  'confirmation.opened': 'role',
  'card.changed': null,
}
