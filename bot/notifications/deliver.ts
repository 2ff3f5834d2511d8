import type { DeliveredCard, OutboxRow } from '../../src/domain/conversation.js'
import type { OutboxEvent, TaskNotice } from '../../src/domain/events.js'
import type { DeliveredCardId } from '../../src/domain/ids.js'
import type { Caller, Language } from '../../src/domain/person.js'
import { Refusal } from '../../src/domain/refusals.js'
import { translator } from '../../src/i18n/translator.js'
import type { Deliver } from '../../src/jobs/send.js'
import type { Log } from '../../src/log.js'
import * as conversations from '../../src/services/conversations.js'
import { isTaskNotice } from '../../src/services/notices.js'
import type { Outcome, Parcel } from '../../src/services/deliveries.js'
import type { World } from '../../src/services/world.js'
import { goneCard, retiredCard } from '../cards/plain.js'
import type { Links, Reader, Shown } from '../reader.js'
import { redraw, redrawInChannel } from '../redraw.js'
import { showChannelReminder, showReminder } from '../show.js'
import { showAnswer, showDigest, showNomination, showOffice } from '../showRoles.js'
import { showDelegated, showHandedOver, showVacancy } from '../showOffice.js'
import { showRoleNews } from '../showKombit.js'
import { showConfirm, showConfirmation } from '../showConfirmation.js'
import { outcomeOf } from '../failures.js'
import type { Teams } from '../teams.js'

export type DeliveryParts = { world: World; teams: Teams; links: Links; language: Language; log: Log }

type Readers = Omit<Reader, 'caller'> & { caller: Caller | null }

/** Several saves that wait are told as one. */
const versionsIn = (rows: readonly OutboxRow[]): number[] =>
  rows.flatMap(({ event }) => (event.type === 'role.changed' ? [event.version] : []))
type Other = Exclude<OutboxEvent, TaskNotice>
type Drawing = (reader: Reader, event: Other, rows: readonly OutboxRow[]) => Promise<Shown | null>

/** What is sent of each event that is not about a task. */
const DRAWN: {
  [Type in Other['type']]: (
    reader: Reader,
    event: Extract<Other, { type: Type }>,
    rows: readonly OutboxRow[],
  ) => Promise<Shown | null>
} = {
  'role.nominated': (reader, { assignmentId }) => showNomination(reader, assignmentId),
  'role.answered': (reader, { assignmentId }) => showAnswer(reader, assignmentId),
  'role.assigned': (reader, { assignmentId }) => showOffice(reader, assignmentId),
  'role.over': (reader, { assignmentId }) => showOffice(reader, assignmentId),
  'roles.digest': (reader) => showDigest(reader),
  'role.handOver': showHandedOver,
  'role.delegated': showDelegated,
  'role.vacant': (reader, { roleId }) => showVacancy(reader, roleId),
  'role.changed': (reader, { roleId }, rows) => showRoleNews(reader, { roleId, versions: versionsIn(rows) }),
  'role.confirm': (reader, asked) => showConfirm(reader, asked, { isStanding: false }),
  'role.confirmDue': (reader, asked) => showConfirm(reader, asked, { isReminder: true, isStanding: false }),
  'confirmation.opened': (reader, { confirmationId }) => showConfirmation(reader, confirmationId),
  'card.changed': () => Promise.resolve(null),
}

/** Null: there is nothing left to say, because the matter has been settled in the meantime. */
async function drawn(readers: Readers, rows: readonly OutboxRow[]): Promise<Shown | null> {
  const [first] = rows
  if (!first) return null
  const { event } = first
  const { caller } = readers
  const events = rows.flatMap(({ event: one }) => (isTaskNotice(one) ? [one] : []))
  const perhapsTwice = rows.some(({ maybeDuplicate }) => maybeDuplicate)
  if (!caller) {
    const taskIds = events.map(({ taskId }) => taskId)
    return taskIds.length > 0
      ? showChannelReminder(readers, { taskIds, perhapsTwice, onlyBurning: true })
      : null
  }
  const reader = { ...readers, caller }
  if (isTaskNotice(event)) return showReminder(reader, { events, perhapsTwice, isStanding: false })
  return (DRAWN[event.type] as Drawing)(reader, event, rows)
}

function readersOf({ world, links, language }: DeliveryParts, { conversation }: Parcel): Readers {
  const { personId, municipality, readerLanguage } = conversation
  const caller: Caller | null = personId ? { kind: 'known', personId } : null
  return { world, caller, t: translator(readerLanguage ?? language), links, conversation, municipality }
}

async function post({ teams }: DeliveryParts, { conversation }: Parcel, shown: Shown): Promise<Outcome> {
  const { activityId, threadId } = await teams.post(conversation, shown)
  return { kind: 'sent', place: activityId ? { activityId, threadId } : null, card: shown.content }
}

/** What a copy should show now; null when it has had its time, or its reader may no longer see it. */
async function drawnAgain(readers: Readers, copy: DeliveredCard): Promise<Shown | null> {
  if (copy.state === 'RETIRED') return null
  const { caller } = readers
  const shown = caller ? redraw({ ...readers, caller }, copy) : redrawInChannel(readers, copy)
  return shown.catch(goneIfRefused)
}

/** A copy that has become untrue is drawn anew where it stands. */
async function refresh(
  { world, teams }: DeliveryParts,
  readers: Readers,
  cardId: DeliveredCardId,
): Promise<Outcome> {
  const copy = await conversations.card(world, cardId)
  if (!copy) return { kind: 'dropped', reason: 'no such card' }
  const { t, conversation } = readers
  const shown = await drawnAgain(readers, copy)
  const card = shown?.card ?? (copy.state === 'LIVE' ? goneCard(t) : retiredCard(t))
  await teams.update({ conversation, place: copy }, { card, summary: shown?.summary ?? t('product.name') })
  return { kind: 'sent', place: copy, card: shown?.content ?? null }
}

async function deliver(parts: DeliveryParts, parcel: Parcel): Promise<Outcome> {
  const readers = readersOf(parts, parcel)
  const event = parcel.rows[0]?.event
  if (event?.type === 'card.changed') {
    return refresh(parts, readers, event.deliveredCardId).catch(goneIfMissing)
  }
  const shown = await drawn(readers, parcel.rows).catch(goneIfRefused)
  return shown ? post(parts, parcel, shown) : { kind: 'dropped', reason: 'nothing left to say' }
}

/** Makes the card for whoever reads it, sends it, and says what became of it. */
export function deliverer(parts: DeliveryParts): Deliver {
  return async (parcel) => {
    try {
      return await deliver(parts, parcel)
    } catch (error) {
      if (error instanceof Refusal) return { kind: 'unreachable', problem: error.code }
      const outcome = outcomeOf(error)
      if (outcome.kind === 'ambiguous' && outcome.problem === 'unknown') parts.log.bug('delivery', error)
      return outcome
    }
  }
}

/** What the reader may no longer see, or what is no longer there, is not told. Anything else is tried again. */
function goneIfRefused(error: unknown): null {
  if (error instanceof Refusal && error.code !== 'busy') return null
  throw error
}

function goneIfMissing(error: unknown): Outcome {
  const outcome = outcomeOf(error)
  const isMissing = outcome.kind === 'failed' && outcome.problem.startsWith('404')
  if (isMissing) return { kind: 'gone' }
  throw error
}
