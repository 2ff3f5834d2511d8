import type { DeliveredCard, OutboxRow } from '../../src/domain/conversation.js'
import type { OutboxEvent, TaskNotice } from '../../src/domain/events.js'
import type { DeliveredCardId, OutboxId } from '../../src/domain/ids.js'
import type { Caller, Language } from '../../src/domain/person.js'
import { Refusal } from '../../src/domain/refusals.js'
import { translator } from '../../src/i18n/translator.js'
import type { Deliver, DrawnReminder, DrawReminders, Ready } from '../../src/jobs/send.js'
import type { Log } from '../../src/log.js'
import * as conversations from '../../src/services/conversations/conversations.js'
import { noticeOf } from '../../src/services/notices/seen.js'
import * as reminders from '../../src/services/notices/reminders.js'
import { isReminder } from '../../src/services/notices/reminders.js'
import { isTaskNotice } from '../../src/services/notices/notices.js'
import type { Outcome, Parcel } from '../../src/services/notices/deliver.js'
import type { World } from '../../src/services/world.js'
import { goneCard, retiredCard } from '../cards/plain.js'
import type { Links, Reader, Shown } from '../turn/reader.js'
import { refresh, refreshInChannel } from '../views/refresh.js'
import { drawReminder, showChannelReminder, showReminder } from '../views/tasks.js'
import {
  showAnswer,
  showAssignment,
  showNomination,
  showPublished,
  showReminded,
  showVacancy,
} from '../views/roles.js'
import { showAccess, showNewProjects, showUnheard, showUnheardDeadlines } from '../views/access.js'
import { showInvited, showOwnerless, showUndelivered } from '../views/organisation.js'
import { showLeft, showStopped } from '../views/directory.js'
import { showAmbiguous, showNoLongerAdministrator, showAsked, showJoinAnswer } from '../views/joinRequests.js'
import { showDelegated, showHandedOver } from '../views/handOvers.js'
import {
  showAnswered,
  showBroadcast,
  showChannelBroadcast,
  showChannelFollowUp,
} from '../views/broadcasts.js'
import { showOffer } from '../views/introductionOffers.js'
import {
  showFeedback,
  showIntroductionAsked,
  showIntroductionAssigned,
  showIntroductions,
  showIntroductionsBurning,
  showIntroductionStarted,
  showWelcomed,
} from '../views/introductions.js'
import { showMessage } from '../views/messages.js'
import { showRoleNews } from '../views/kombitRoles.js'
import { showConfirm, showConfirmation } from '../views/confirmations.js'
import { showTaskDigest } from '../views/settings.js'
import { showWeekStatus } from '../views/weekStatus.js'
import { withWhy } from '../views/why.js'
import { outcomeOf } from '../teams/failures.js'
import type { Teams } from '../teams/teams.js'
import { whyOf } from './why.js'

export type DeliveryParts = {
  world: World
  teams: Teams
  links: Links
  linksFrom: (noticeId: OutboxId) => Links
  language: Language
  log: Log
}

type Readers = Omit<Reader, 'caller'> & { caller: Caller | null }

type Other = Exclude<OutboxEvent, TaskNotice>
type Of<Type extends Other['type']> = Extract<Other, { type: Type }>

function eventsIn<Type extends Other['type']>(rows: readonly OutboxRow[], type: Type): Of<Type>[] {
  const isOne = (event: OutboxEvent): event is Of<Type> => event.type === type
  return rows.map(({ event }) => event).filter(isOne)
}
type Drawing = (reader: Reader, event: Other, rows: readonly OutboxRow[]) => Promise<Shown | null>

/** What is sent of each event that is not about a task. */
const DRAWN: {
  [Type in Other['type']]: (
    reader: Reader,
    event: Extract<Other, { type: Type }>,
    rows: readonly OutboxRow[],
  ) => Promise<Shown | null>
} = {
  'access.changed': (reader, _event, rows) =>
    showAccess(reader, { events: eventsIn(rows, 'access.changed'), writtenAt: rows.at(-1)?.dueAt ?? null }),
  'project.new': (reader, _event, rows) =>
    showNewProjects(
      reader,
      eventsIn(rows, 'project.new').map(({ projectId }) => projectId),
    ),
  'project.withoutPlus': (reader, _event, rows) => showUnheard(reader, eventsIn(rows, 'project.withoutPlus')),
  'joinRequest.asked': showAsked,
  'joinRequest.answered': showJoinAnswer,
  'signIn.ambiguous': showAmbiguous,
  'administrator.gone': showNoLongerAdministrator,
  'directory.left': showLeft,
  'directory.stopped': showStopped,
  'member.invited': showInvited,
  'member.undelivered': showUndelivered,
  'team.ownerless': showOwnerless,
  'role.nominated': (reader, { assignmentId }) => showNomination(reader, assignmentId),
  'role.reminded': (reader, { assignmentId }) => showReminded(reader, assignmentId),
  'role.answered': (reader, { assignmentId }) => showAnswer(reader, assignmentId),
  'role.assigned': (reader, { assignmentId }) => showAssignment(reader, assignmentId),
  'role.over': (reader, { assignmentId }) => showAssignment(reader, assignmentId),
  'roles.digest': (reader) => showWeekStatus(reader, { isStanding: false }),
  'role.handOver': showHandedOver,
  'role.delegated': showDelegated,
  'role.vacant': showVacancy,
  'role.published': (reader, _event, rows) =>
    showPublished(
      reader,
      eventsIn(rows, 'role.published').map(({ roleId }) => roleId),
    ),
  'role.changed': (reader, { roleId }, rows) =>
    showRoleNews(reader, { roleId, versions: eventsIn(rows, 'role.changed').map(({ version }) => version) }),
  'role.confirm': (reader, asked) => showConfirm(reader, asked, { isStanding: false }),
  'role.confirmDue': (reader, asked) => showConfirm(reader, asked, { isReminder: true, isStanding: false }),
  'confirmation.opened': (reader, { confirmationId }) => showConfirmation(reader, confirmationId),
  'broadcast.sent': (reader, { broadcastId }) => showBroadcast(reader, broadcastId, { isStanding: false }),
  // Of channels alone.
  'followUp.sent': () => Promise.resolve(null),
  'followUp.answered': () => Promise.resolve(null),
  'tasks.digest': () => Promise.resolve(null),
  'deadline.unheard': (reader, _event, rows) =>
    showUnheardDeadlines(reader, eventsIn(rows, 'deadline.unheard')),
  'card.changed': () => Promise.resolve(null),
  'introduction.offered': (reader, { assignmentId }) => showOffer(reader, assignmentId, { isOffered: true }),
  'introduction.started': (reader, { planId }) =>
    showIntroductionStarted(reader, planId, { isStanding: false }),
  'introduction.welcome': (reader, { planId }) => showWelcomed(reader, planId),
  'introduction.assigned': showIntroductionAssigned,
  'introduction.worsened': (reader, _event, rows) =>
    showIntroductionsBurning(reader, eventsIn(rows, 'introduction.worsened')),
  'introduction.asked': showIntroductionAsked,
  'introduction.ended': (reader, { planId }) => showFeedback(reader, planId),
  'introductions.weekly': (reader) => showIntroductions(reader, { isWeekly: true, isStanding: false }),
}

/** What is sent beside deadlines where nobody in particular is the reader: to a channel, or to somebody who asked to be let in. */
async function drawnForNobody(readers: Omit<Reader, 'caller'>, event: OutboxEvent): Promise<Shown | null> {
  switch (event.type) {
    case 'broadcast.sent':
      return showChannelBroadcast(readers, event.broadcastId, { isStanding: false })
    case 'followUp.sent':
      return showChannelFollowUp(readers, event)
    case 'followUp.answered':
      return showAnswered(readers, event.taskId)
    case 'joinRequest.answered':
      return showJoinAnswer(readers, event)
    default:
      return null
  }
}

/** Null: there is nothing left to say, because the matter has been settled in the meantime. */
export async function drawn(readers: Readers, rows: readonly OutboxRow[]): Promise<Shown | null> {
  const shown = await drawnBare(readers, rows)
  const type = rows[0]?.event.type
  const why = readers.caller && type ? whyOf(readers.t, type) : null
  return shown && why ? withWhy(readers, shown, why) : shown
}

async function drawnBare(readers: Readers, rows: readonly OutboxRow[]): Promise<Shown | null> {
  const [head] = rows
  if (!head) return null
  const { event } = head
  const { caller } = readers
  const events = rows.flatMap(({ event: one }) => (isTaskNotice(one) ? [one] : []))
  const perhapsTwice = rows.some(({ maybeDuplicate }) => maybeDuplicate)
  if (!caller && events.length === 0) return drawnForNobody(readers, event)
  if (!caller) {
    const taskIds = events.map(({ taskId }) => taskId)
    return showChannelReminder(readers, { taskIds, perhapsTwice, onlyBurning: true })
  }
  const reader = { ...readers, caller }
  // What is due at the same time is told on the digest, and counts as told with it.
  if (rows.some(({ event: one }) => one.type === 'tasks.digest'))
    return showTaskDigest(reader, { events, perhapsTwice })
  const other = rows.find(({ event: one }) => !isTaskNotice(one))?.event
  // Tasks of introductions stand beside the others, where both turn at once.
  if (events.length > 0 && other?.type === 'introduction.worsened')
    return showTaskDigest(reader, { events, perhapsTwice, isChosen: false })
  // A message by itself is shown as one, with its answer; what is due at once is one card (rulings).
  if (event.type === 'task.message' && event.for === undefined && events.length === 1)
    return showMessage(reader, event)
  if (isTaskNotice(event)) return showReminder(reader, { events, perhapsTwice, isStanding: false })
  return (DRAWN[event.type] as Drawing)(reader, event, rows)
}

function readersOf(
  { world, linksFrom, links, language }: DeliveryParts,
  { conversation, rows }: Parcel,
): Readers {
  const { personId, municipality, readerLanguage } = conversation
  const caller: Caller | null = personId ? { kind: 'known', personId } : null
  return {
    world,
    caller,
    t: translator(readerLanguage ?? language),
    links: personId && rows[0] ? linksFrom(rows[0].id) : links,
    conversation,
    municipality,
    copy: null,
  }
}

/** Sends something that is ready, and says what became of it. */
const sending = (send: () => Promise<Outcome>, failed = outcomeOf): Ready => ({
  send: () => send().catch(failed),
})

/** A card that is no longer there need not be kept true. */
function outcomeOfUpdate(error: unknown): Outcome {
  const outcome = outcomeOf(error)
  const isMissing = outcome.kind === 'failed' && outcome.problem.startsWith('404')
  return isMissing ? { kind: 'gone' } : outcome
}

function post({ teams }: DeliveryParts, { conversation }: Parcel, shown: Shown): Ready {
  return sending(async () => {
    const { activityId, threadId } = shown.thread
      ? await teams.answer(conversation, shown.thread, shown)
      : await teams.post(conversation, shown)
    return { kind: 'sent', place: activityId ? { activityId, threadId } : null, card: shown.content }
  })
}

/** What a copy should show now; null when it has had its time, or its reader may no longer see it. */
async function refreshed(readers: Readers, copy: DeliveredCard): Promise<Shown | null> {
  if (copy.state === 'RETIRED') return null
  const { caller } = readers
  const shown = caller ? refresh({ ...readers, caller }, copy) : refreshInChannel(readers, copy)
  return shown.catch(goneIfRefused)
}

/** A copy that has become untrue is drawn anew where it stands. */
async function update(
  { world, teams, links, linksFrom }: DeliveryParts,
  readers: Readers,
  cardId: DeliveredCardId,
): Promise<Ready | Outcome> {
  const copy = await conversations.card(world, cardId)
  if (!copy) return { kind: 'dropped', reason: 'no such card' }
  const { t, conversation } = readers
  const noticeId = readers.caller ? await noticeOf(world, copy) : null
  const shown = await refreshed({ ...readers, links: noticeId ? linksFrom(noticeId) : links }, copy)
  const card = shown?.card ?? (copy.state === 'LIVE' ? goneCard(t) : retiredCard(t))
  const message = { card, summary: shown?.summary ?? t('product.name') }
  const send = async (): Promise<Outcome> => {
    await teams.update({ conversation, place: copy }, message)
    return { kind: 'sent', place: copy, card: shown?.content ?? null }
  }
  return sending(send, outcomeOfUpdate)
}

async function prepare(parts: DeliveryParts, parcel: Parcel): Promise<Ready | Outcome> {
  const readers = readersOf(parts, parcel)
  const event = parcel.rows[0]?.event
  if (event?.type === 'card.changed') return update(parts, readers, event.deliveredCardId)
  const shown = await drawn(readers, parcel.rows).catch(goneIfRefused)
  return shown ? post(parts, parcel, shown) : { kind: 'dropped', reason: 'nothing left to say' }
}

/** Makes the card for whoever reads it. What goes wrong in making it was surely not sent. */
export function deliverer(parts: DeliveryParts): Deliver {
  return async (parcel) => {
    try {
      return await prepare(parts, parcel)
    } catch (error) {
      if (error instanceof Refusal) return { kind: 'unready', problem: error.code }
      return { kind: 'unready', problem: `bug ${parts.log.bug('delivery', error)}` }
    }
  }
}

/** Reminders that many are owed at once. One that has nothing left to say is left out, and is looked at alone. */
export function reminderDrawer(parts: DeliveryParts): DrawReminders {
  return async (parcels) => {
    const drawn = new Map<Parcel, DrawnReminder>()
    for (const [parcel, { news, drawnFrom }] of await reminders.told(
      parts.world,
      parcels.filter(isReminder),
    )) {
      const perhapsTwice = parcel.rows.some(({ maybeDuplicate }) => maybeDuplicate)
      const shown = drawReminder(readersOf(parts, parcel), news, { perhapsTwice, notice: null })
      drawn.set(parcel, { ready: post(parts, parcel, shown), drawnFrom })
    }
    return drawn
  }
}

/** What the reader may no longer see, or what is no longer there, is not told. Anything else is tried again. */
export function goneIfRefused(error: unknown): null {
  if (error instanceof Refusal && !error.isPassing) return null
  throw error
}
