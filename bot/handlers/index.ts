import type { DeliveredCard } from '../../src/domain/conversation.js'
import { helpCard } from '../cards/help.js'
import { listed, replied, type Done, type Reader } from '../reader.js'
import { showProject } from '../show.js'
import type { Pressed, Verb } from '../verbs.js'
import * as confirmations from './confirmations.js'
import * as inPassing from './inPassing.js'
import * as delegating from './delegations.js'
import * as offices from './offices.js'
import * as roles from './roles.js'
import * as tasks from './tasks.js'

/** `copy`: the card that was pressed, as it stands on the books. */
type Handler<V extends Verb> = (
  reader: Reader,
  pressed: Pressed<V>,
  copy: DeliveredCard | null,
) => Promise<Done>

export const help = ({ t, conversation, links }: Reader, notice: string | null = null): Done =>
  replied({
    content: null,
    card: helpCard(t, { inChannel: conversation.kind === 'CHANNEL', tabUrl: links.tasks, notice }),
    summary: t('bot.help.title'),
  })

/** What each button does. */
export const HANDLERS: { [V in Verb]: Handler<V> } = {
  'task.open': tasks.open,
  'task.list': tasks.list,
  'task.snoozed': tasks.snoozed,
  'task.start': tasks.change('start'),
  'task.complete': tasks.change('complete'),
  'task.reopen': tasks.change('reopen'),
  'task.reset': tasks.change('reset'),
  'task.activate': tasks.change('activate'),
  'task.deactivate': tasks.change('deactivate'),
  'task.undo': tasks.undo,
  'task.view': inPassing.view,
  'task.assign': inPassing.assign,
  'task.message': inPassing.message,
  'task.note': inPassing.note,
  'task.createLocal': inPassing.createLocal,
  'task.snooze': inPassing.snooze,
  'task.unsnooze': inPassing.unsnooze,
  'role.open': roles.open,
  'role.list': roles.list,
  'role.nominate': roles.nominate(false),
  'role.assign': roles.nominate(true),
  'role.accept': roles.accept,
  'role.decline': roles.decline,
  'role.suggest': roles.suggest,
  'role.withdraw': roles.administer('withdraw'),
  'role.remove': offices.remove,
  'role.handOver': offices.open,
  'role.handTo': offices.handTo,
  'role.keep': offices.keep,
  'role.delegate': delegating.delegate,
  'role.takeBack': delegating.takeBack,
  'role.giveBack': delegating.giveBack,
  'role.makePrimary': roles.administer('makePrimary'),
  'role.confirm': confirmations.confirm,
  'confirmation.answerFor': confirmations.answerFor,
  'confirmation.confirmAll': confirmations.confirmAll,
  'confirmation.decline': confirmations.decline,
  'project.open': async (reader, { projectId, page }) =>
    listed(page, await showProject(reader, projectId, { page })),
  'help.open': (reader) => Promise.resolve(help(reader)),
}
