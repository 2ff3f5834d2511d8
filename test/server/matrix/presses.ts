import { randomUUID } from 'node:crypto'
import type { Verb } from '../../../bot/verbs.js'
import type { Right } from '../../../src/domain/policy.js'
import type { Place } from '../../api/place.js'
import type { Noun } from './things.js'

/** A press that is good where it is allowed. `right`: the one it needs of those the verb may ask for. */
export type Press = { noun: Noun | null; data: Record<string, unknown>; typed?: object; right?: Right }

/** One good press for every button: a verb without one does not compile. */
export const goodPresses = ({
  taskId,
  ksd,
  roleId,
  nomination,
  held,
  delegationId,
  receivedId,
  confirmationId,
  joinRequestId,
  runningPlanId,
  runningTaskId,
  endedPlanId,
  introTeamId,
  who,
}: Place): Record<Verb, Press> => {
  const task = { noun: 'task', data: { taskId, version: 1 } } as const
  const asked = { noun: 'assignment', data: { assignmentId: nomination, version: 1 } } as const
  const holding = { noun: 'assignment', data: { assignmentId: held, version: 1 } } as const
  const asking = { noun: 'confirmation', data: { confirmationId } } as const
  const person = who.free.id
  const ofTask = { planId: runningPlanId, taskId: runningTaskId }
  return {
    'introduction.list': { noun: null, data: {} },
    'introduction.who': { noun: null, data: {} },
    'introduction.open': { noun: 'plan', data: { planId: runningPlanId } },
    'introduction.offer': { noun: 'assignment', data: { assignmentId: held } },
    'introduction.start': {
      noun: 'assignment',
      data: {
        assignmentId: held,
        team: introTeamId,
        template: 'starter:klikAdministrator',
        date: '2026-03-03',
      },
    },
    'introduction.feedback': {
      ...{ noun: 'plan', data: { planId: endedPlanId } },
      typed: { welcome: '5', clear: '4', time: '3', help: '2', ready: '1', text: 'Tak' },
    },
    'introductionTask.open': { noun: 'introductionTask', data: ofTask },
    'introductionTask.start': { noun: 'introductionTask', data: { ...ofTask, version: 1 } },
    'introductionTask.complete': { noun: 'introductionTask', data: { ...ofTask, version: 1 } },
    'introductionTask.reopen': { noun: 'introductionTask', data: { ...ofTask, version: 1 } },
    'introductionTask.undo': { noun: 'introductionTask', data: { ...ofTask, version: 1 } },
    'introductionTask.notApplicable': {
      ...{ noun: 'introductionTask', data: { ...ofTask, version: 1 }, typed: { note: 'Kan det' } },
    },
    'introductionTask.comment': { noun: 'introductionTask', data: ofTask, typed: { text: 'Hej' } },
    'introductionTask.ask': { noun: 'introductionTask', data: ofTask },
    'introductionTask.assign': {
      ...{ noun: 'introductionTask', data: { ...ofTask, version: 1 }, typed: { person: who.reader.id } },
    },
    'task.open': { noun: 'task', data: { taskId } },
    'task.list': { noun: null, data: {} },
    'task.snoozed': { noun: null, data: {} },
    'task.view': { noun: 'task', data: { taskId, view: 'history' } },
    'task.assign': { ...task, data: { ...task.data, as: 'EXECUTOR' }, typed: { person } },
    'task.passOn': { ...task, typed: { person } },
    'task.message': { noun: 'task', data: { taskId, key: randomUUID() }, typed: { text: 'Hej' } },
    'task.note': { ...task, typed: { text: 'Husk' } },
    'task.createLocal': { noun: 'task', data: { taskId, key: randomUUID() }, typed: { title: 'Vores egen' } },
    'task.snooze': { noun: 'task', data: { taskId, until: '2026-03-05' } },
    'task.unsnooze': { noun: 'task', data: { taskId } },
    'task.start': task,
    'task.complete': task,
    'task.reopen': task,
    'task.reset': task,
    'task.activate': { ...task, right: 'task.edit' },
    'task.deactivate': { ...task, right: 'task.activate' },
    'task.undo': { ...task, right: 'task.read' },
    'role.open': { noun: 'role', data: { roleId } },
    'role.list': { noun: null, data: {} },
    'role.nominate': { noun: 'role', data: { roleId }, typed: { person } },
    'role.assign': { noun: 'role', data: { roleId }, typed: { person } },
    'role.accept': asked,
    'role.decline': { ...asked, typed: { reason: 'Nej' } },
    'role.suggest': { ...asked, typed: { person } },
    'role.remind': { noun: 'assignment', data: { assignmentId: nomination } },
    'role.withdraw': asked,
    'role.remove': { ...holding, data: { ...holding.data, mayBeVacant: true } },
    'role.handOver': { noun: 'assignment', data: { assignmentId: held } },
    'role.handTo': { ...holding, typed: { person, projects: ksd } },
    'role.delegate': {
      noun: 'assignment',
      data: { assignmentId: held },
      typed: { what: 'duty:Er kontakt for KOMBIT', person, note: '' },
    },
    'role.takeBack': { noun: 'delegation', data: { delegationId, version: 1 } },
    'role.giveBack': { noun: 'delegation', data: { delegationId: receivedId, version: 1 } },
    'role.keep': { noun: 'assignment', data: { assignmentId: held } },
    'role.makePrimary': holding,
    'role.confirm': { ...asking, data: { ...asking.data, assignmentId: held, answer: 'STILL_ME' } },
    'confirmation.answerFor': {
      ...asking,
      data: { ...asking.data, answer: 'NO_LONGER' },
      typed: { holder: held },
    },
    'confirmation.confirmAll': asking,
    'confirmation.decline': { ...asking, typed: { reason: 'Vi bruger det ikke' } },
    'project.open': { noun: 'project', data: { projectId: ksd } },
    'subscription.hear': {
      noun: null,
      data: { projectId: ksd, deadlines: true, broadcasts: true, onlyRed: false },
    },
    'subscription.start': {
      noun: null,
      data: { projectId: ksd, deadlines: true, broadcasts: true, onlyRed: false },
    },
    'subscription.stop': { noun: null, data: { projectId: ksd } },
    'settings.open': { noun: null, data: {} },
    'settings.digest': { noun: null, data: { version: 0, digest: 'DAILY' } },
    'settings.quiet': { noun: null, data: { version: 0, isQuiet: true } },
    'settings.away': { noun: null, data: { version: 0 }, typed: { date: '2026-03-09' } },
    'settings.back': { noun: null, data: { version: 0 } },
    'language.choose': { noun: null, data: { language: 'da' } },
    'broadcast.write': { noun: 'project', data: { projectId: ksd } },
    'broadcast.preview': {
      ...{ noun: 'project', data: { projectId: ksd, key: randomUUID() } },
      ...{ typed: { title: 'Ny plan', text: 'Hej' }, right: 'municipalityGroup.manage' },
    },
    'broadcast.send': {
      ...{ noun: 'project', data: { projectId: ksd, key: randomUUID(), seen: 1, to: '' } },
      ...{ typed: { title: 'Ny plan', text: 'Hej' }, right: 'broadcast.send' },
    },
    'digest.open': { noun: null, data: {} },
    'joinRequest.ask': { noun: null, data: {} },
    'joinRequest.admit': { noun: 'joinRequest', data: { joinRequestId }, typed: { [ksd]: 'NONE' } },
    'joinRequest.decline': { noun: 'joinRequest', data: { joinRequestId }, typed: { reason: '' } },
    'help.open': { noun: null, data: {} },
  }
}
