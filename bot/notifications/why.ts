import type { EventType } from '../../src/domain/events.js'
import type { Translator } from '../../src/i18n/translator.js'

type Why =
  | 'task'
  | 'digest'
  | 'access'
  | 'administrator'
  | 'invited'
  | 'inviter'
  | 'organisation'
  | 'asked'
  | 'asker'
  | 'role'
  | 'handOver'
  | 'delegated'
  | 'vacant'
  | 'published'
  | 'confirm'
  | 'project'
  | 'offered'
  | 'introducing'
  | 'introduced'
  | 'introductions'

/**
 * Why whoever is told of it is told, where the card says nothing nearer. Null: it goes to channels alone or to somebody who
 * is no user and has nothing to choose, or is no notice.
 */
const WHY: Record<EventType, Why | null> = {
  'task.markerWorsened': 'task',
  'task.snoozed': 'task',
  'task.assigned': 'task',
  'task.message': 'task',
  'task.republished': 'task',
  'tasks.digest': 'digest',
  'deadline.unheard': 'administrator',
  'access.changed': 'access',
  'joinRequest.asked': 'administrator',
  'joinRequest.answered': null,
  'signIn.ambiguous': 'administrator',
  'administrator.gone': 'administrator',
  'directory.left': 'administrator',
  'directory.stopped': 'administrator',
  'member.invited': 'invited',
  'member.undelivered': 'inviter',
  'team.ownerless': 'organisation',
  'project.new': 'administrator',
  'project.withoutPlus': 'administrator',
  'role.nominated': 'asked',
  'role.reminded': 'asked',
  'role.answered': 'asker',
  'role.assigned': 'role',
  'role.over': 'role',
  'roles.digest': 'administrator',
  'role.handOver': 'handOver',
  'role.delegated': 'delegated',
  'role.vacant': 'vacant',
  'role.published': 'published',
  'role.changed': 'role',
  'role.confirm': 'confirm',
  'role.confirmDue': 'confirm',
  'confirmation.opened': 'administrator',
  'broadcast.sent': 'project',
  'followUp.sent': null,
  'followUp.answered': null,
  'introduction.offered': 'offered',
  'introduction.started': 'introducing',
  'introduction.welcome': 'introduced',
  'introduction.assigned': 'introducing',
  'introduction.worsened': 'introducing',
  'introduction.asked': 'introducing',
  'introduction.ended': 'introduced',
  'introductions.weekly': 'introductions',
  'card.changed': null,
}

export function whyOf(t: Translator, type: EventType): string | null {
  const why = WHY[type]
  return why && t(`card.why.${why}`)
}
