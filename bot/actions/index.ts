import * as helping from '../../src/services/help/help.js'
import { helpCard } from '../cards/help.js'
import { listed, replied, type Done, type Reader } from '../turn/reader.js'
import { showOffer } from '../views/introductionOffers.js'
import {
  showIntroduced,
  showIntroductions,
  showIntroductionTask,
  showPlanFor,
} from '../views/introductions.js'
import { showProject } from '../views/tasks.js'
import type { PressData, Verb } from '../verbs.js'
import * as broadcasts from './broadcasts.js'
import * as confirmations from './confirmations.js'
import * as introductions from './introductions.js'
import * as languages from './languages.js'
import * as joinRequests from './joinRequests.js'
import * as quickActions from './quickActions.js'
import * as delegations from './delegations.js'
import * as handOvers from './handOvers.js'
import * as passingOn from './passingOn.js'
import * as roles from './roles.js'
import * as subscriptions from './subscriptions.js'
import * as settings from './settings.js'
import * as tasks from './tasks.js'

type Action<V extends Verb> = (reader: Reader, data: PressData<V>) => Promise<Done>

/** Made of what the reader has and may do; of neither where others read it too, or something else was asked for. */
export async function help(reader: Reader, notice: string | null = null): Promise<Done> {
  const { world, caller, t, conversation, links } = reader
  const isAskedAlone = conversation.kind === 'PERSONAL' && notice === null
  const view = {
    inChannel: conversation.kind === 'CHANNEL',
    help: isAskedAlone ? await helping.help(world, caller) : null,
    tabUrl: links.tasks,
    helpUrl: links.help,
    notice,
  }
  return replied({ content: null, card: helpCard(t, view), summary: t('bot.help.title') })
}

/** What each button does. */
export const ACTIONS: { [V in Verb]: Action<V> } = {
  'task.open': tasks.open,
  'task.list': tasks.list,
  'task.snoozed': tasks.snoozed,
  'task.start': tasks.change('start'),
  'task.complete': tasks.complete,
  'task.reopen': tasks.change('reopen'),
  'task.reset': tasks.change('reset'),
  'task.activate': tasks.change('activate'),
  'task.deactivate': tasks.change('deactivate'),
  'task.undo': tasks.undo,
  'task.view': quickActions.view,
  'task.assign': quickActions.assign,
  'task.passOn': passingOn.passOn,
  'task.message': quickActions.message,
  'task.note': quickActions.note,
  'task.createLocal': quickActions.createLocal,
  'task.snooze': quickActions.snooze,
  'task.unsnooze': quickActions.unsnooze,
  'settings.open': settings.open,
  'settings.digest': settings.digest,
  'settings.quiet': settings.quiet,
  'settings.away': settings.away,
  'settings.back': settings.back,
  'language.choose': languages.choose,
  'broadcast.write': broadcasts.write,
  'broadcast.preview': broadcasts.preview,
  'broadcast.send': broadcasts.send,
  'digest.open': settings.unfold,
  'role.open': roles.open,
  'role.list': roles.list,
  'role.nominate': roles.nominate(false),
  'role.assign': roles.nominate(true),
  'role.accept': roles.accept,
  'role.decline': roles.decline,
  'role.suggest': roles.suggest,
  'role.remind': roles.remind,
  'role.withdraw': roles.administer('withdraw'),
  'role.remove': handOvers.remove,
  'role.handOver': handOvers.open,
  'role.handTo': handOvers.handTo,
  'role.keep': handOvers.keep,
  'role.delegate': delegations.delegate,
  'role.takeBack': delegations.takeBack,
  'role.giveBack': delegations.giveBack,
  'role.makePrimary': roles.administer('makePrimary'),
  'role.confirm': confirmations.confirm,
  'confirmation.answerFor': confirmations.answerFor,
  'confirmation.confirmAll': confirmations.confirmAll,
  'confirmation.decline': confirmations.decline,
  'project.open': async (reader, { projectId, page }) =>
    listed(page, await showProject(reader, projectId, { page })),
  'subscription.hear': subscriptions.hear,
  'subscription.start': subscriptions.start,
  'subscription.stop': subscriptions.stop,
  'joinRequest.ask': joinRequests.ask,
  'joinRequest.admit': joinRequests.admit,
  'joinRequest.decline': joinRequests.decline,
  'introduction.list': async (reader) => replied(await showIntroductions(reader)),
  'introduction.who': async (reader) => replied(await showIntroduced(reader)),
  'introduction.open': async (reader, { planId }) => replied(await showPlanFor(reader, planId)),
  'introduction.offer': async (reader, { assignmentId }) => replied(await showOffer(reader, assignmentId)),
  'introduction.start': introductions.start,
  'introduction.feedback': introductions.feedback,
  'introductionTask.open': async (reader, of) => replied(await showIntroductionTask(reader, of)),
  'introductionTask.start': introductions.change('STARTED'),
  'introductionTask.complete': introductions.change('COMPLETED'),
  'introductionTask.reopen': introductions.change('STARTED'),
  'introductionTask.undo': introductions.undo,
  'introductionTask.notApplicable': introductions.notApplicable,
  'introductionTask.comment': introductions.comment,
  'introductionTask.ask': introductions.ask,
  'introductionTask.assign': introductions.assign,
  'help.open': (reader) => help(reader),
}
