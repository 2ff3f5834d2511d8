import type { EventType, OutboxEvent } from './events.js'

/**
 * What goes out first when not everything can. ANSWER: somebody did something, and somebody waits for what comes of it,
 * or looks at a card that is no longer true. RED: a deadline that is over or at hand, and what one has asked to be reminded
 * of. NEWS: what was put on somebody or has changed. ROUTINE: what comes to everybody in the morning and may take an hour.
 */
export const SEND_CLASSES = ['ANSWER', 'RED', 'NEWS', 'ROUTINE'] as const
export type SendClass = (typeof SEND_CLASSES)[number]

const CLASS_OF: Record<Exclude<EventType, 'task.markerWorsened' | 'introduction.worsened'>, SendClass> = {
  'card.changed': 'ANSWER',
  'task.message': 'ANSWER',
  'followUp.sent': 'ANSWER',
  'followUp.answered': 'ANSWER',
  'access.changed': 'ANSWER',
  'joinRequest.answered': 'ANSWER',
  'role.answered': 'ANSWER',
  'role.handOver': 'ANSWER',
  'role.delegated': 'ANSWER',
  'task.snoozed': 'RED',
  'deadline.unheard': 'RED',
  'project.withoutPlus': 'RED',
  'task.assigned': 'NEWS',
  'task.republished': 'NEWS',
  'project.new': 'NEWS',
  'joinRequest.asked': 'NEWS',
  'signIn.ambiguous': 'NEWS',
  'administrator.gone': 'NEWS',
  'directory.left': 'NEWS',
  'directory.stopped': 'NEWS',
  'member.invited': 'NEWS',
  'member.undelivered': 'NEWS',
  'team.ownerless': 'NEWS',
  'role.nominated': 'NEWS',
  'role.reminded': 'NEWS',
  'role.assigned': 'NEWS',
  'role.over': 'NEWS',
  'role.vacant': 'NEWS',
  'role.published': 'NEWS',
  'role.changed': 'NEWS',
  'role.confirm': 'NEWS',
  'role.confirmDue': 'NEWS',
  'confirmation.opened': 'NEWS',
  'broadcast.sent': 'NEWS',
  'introduction.offered': 'NEWS',
  'introduction.started': 'NEWS',
  'introduction.welcome': 'NEWS',
  'introduction.assigned': 'NEWS',
  'introduction.asked': 'ANSWER',
  'introduction.ended': 'NEWS',
  'introductions.weekly': 'ROUTINE',
  'tasks.digest': 'ROUTINE',
  'roles.digest': 'ROUTINE',
}

/** A task that turned yellow can wait for those that turned red. */
function named(event: OutboxEvent): SendClass {
  if (event.type !== 'task.markerWorsened' && event.type !== 'introduction.worsened')
    return CLASS_OF[event.type]
  return event.marker === 'RED' ? 'RED' : 'ROUTINE'
}

/** As it stands in the outbox: the smaller, the sooner. */
export const rankOf = (sendClass: SendClass): number => 1 + SEND_CLASSES.indexOf(sendClass)

export const sendClassOf = (event: OutboxEvent): number => rankOf(named(event))
