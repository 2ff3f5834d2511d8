import type { AskedHolderView, ConfirmationView } from '../../contract/confirmation.js'
import type { AskedHolder, NamedConfirmation } from '../../data/repositories/confirmations.js'
import type { Actor } from '../../domain/person.js'
import { may } from '../../domain/policy.js'
import type { NamedTask } from '../../domain/task.js'
import { guardedRole } from './present.js'
import { mayRead } from '../tasks/detail.js'

const mayAnswer = (actor: Actor, confirmation: NamedConfirmation, holder: AskedHolder): boolean =>
  may(actor, 'role.confirm', guardedRole(confirmation, actor, holder.personId))

/** Whose answer is waited for and may be given by the actor. */
export const answerable = (
  actor: Actor,
  confirmation: NamedConfirmation,
  holders: readonly AskedHolder[],
): AskedHolder[] =>
  confirmation.state === 'OPEN'
    ? holders.filter(
        (one) =>
          one.state === 'ACCEPTED' &&
          one.isAsked &&
          one.answer === null &&
          mayAnswer(actor, confirmation, one),
      )
    : []

function presentHolder(holder: AskedHolder, confirmation: NamedConfirmation, actor: Actor): AskedHolderView {
  const { assignmentId, fullName: name, title, isAsked, answer, answeredBy, personId } = holder
  const holds = holder.state === 'ACCEPTED'
  return {
    ...{ assignmentId, name, title, isAsked, holds, answer },
    isMe: personId === actor.personId,
    answeredAt: holder.answeredAt && holder.answeredAt.toISOString(),
    answeredFor: answeredBy === personId ? null : holder.answeredByName,
    canAnswer: holds && isAsked && confirmation.state === 'OPEN',
  }
}

/** How far it has come, as everybody concerned is told. */
export const progressOf = ({ state, answered, outstanding, holders, reason }: NamedConfirmation) => ({
  state,
  answered,
  asked: answered + outstanding,
  holders,
  reason,
})

export function presentConfirmation(
  confirmation: NamedConfirmation,
  { holders, task, actor }: { holders: readonly AskedHolder[]; task: NamedTask | null; actor: Actor },
): ConfirmationView {
  const { id, roleId, roleTitle, projectId, municipalityId, municipalityName, closedAt } = confirmation
  const { year, dueOn, openedAt, closedByName, state, projectName } = confirmation
  const isOpen = state === 'OPEN'
  return {
    ...{ id, year, dueOn, closedBy: closedByName, project: projectId, projectName },
    role: { id: roleId, name: roleTitle },
    municipality: { id: municipalityId, name: municipalityName },
    openedAt: openedAt.toISOString(),
    ...progressOf(confirmation),
    closedAt: closedAt && closedAt.toISOString(),
    task: task && mayRead(actor, task) ? { id: task.id, number: task.instanceNumber } : null,
    people: holders
      .filter((holder) => mayAnswer(actor, confirmation, holder))
      .map((holder) => presentHolder(holder, confirmation, actor)),
    canAnswerAll: answerable(actor, confirmation, holders).length > 1,
    canDecline: isOpen && may(actor, 'role.assign', guardedRole(confirmation, actor)),
  }
}
