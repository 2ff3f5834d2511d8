import { parseId, type TaskId } from '../../src/domain/ids.js'
import type { CardKind, DeliveredCard } from '../../src/domain/conversation.js'
import { eventsOf } from '../../src/services/notices/notices.js'
import type { Notice } from '../cards/tasks.js'
import type { Reader, Shown } from '../turn/reader.js'
import {
  booked,
  showChannelProject,
  showChannelReminder,
  showChannelTask,
  showProject,
  showReminder,
  showSnoozed,
  showTask,
  showTasks,
  type Reminding,
} from './tasks.js'
import {
  showBroadcast,
  showChannelBroadcast,
  showChannelFollowUpAgain,
  showSubscription,
} from './broadcasts.js'
import { showMessageAgain } from './messages.js'
import { listOf, showNomination, showRole, showRoles } from './roles.js'
import { showDelegation, showHandOver } from './handOvers.js'
import { askedOf, showConfirm, showConfirmation } from './confirmations.js'
import {
  showFeedback,
  showIntroduced,
  showIntroductionPlan,
  showIntroductions,
  showIntroductionStarted,
  showIntroductionTask,
  showWelcomed,
} from './introductions.js'
import { showOffer } from './introductionOffers.js'
import { showJoinRequest } from './joinRequests.js'
import { showDigestAgain, showSettings } from './settings.js'
import { showView } from './taskViews.js'
import { showWeekStatus } from './weekStatus.js'

const standing = (copy: DeliveredCard): Reminding => ({
  taskIds: taskIdsOf(copy),
  perhapsTwice: false,
  onlyBurning: false,
})

const taskIdsOf = ({ shows }: DeliveredCard): TaskId[] => shows.flatMap((id) => parseId<TaskId>(id) ?? [])

type Again = (reader: Reader, copy: DeliveredCard, notice: Notice | null) => Promise<Shown | null>

const nothing: Again = () => Promise.resolve(null)
const past: Again = (reader, { kind, subject, page }, notice) =>
  showView(reader, booked(subject), { view: kind === 'thread' ? 'thread' : 'history', page, notice })

/** Every kind of card, drawn again. */
const DRAWN: Record<CardKind, Again> = {
  task: (reader, { subject }, notice) => showTask(reader, booked(subject), notice),
  tasks: (reader, { page }, notice) => showTasks(reader, { page, notice }),
  snoozed: (reader, { page }, notice) => showSnoozed(reader, { page, notice }),
  history: past,
  thread: past,
  reminder: async (reader, copy, notice) => {
    const events = await eventsOf(reader.world, copy, reader.conversation.tenantId)
    return showReminder(reader, { events, perhapsTwice: false, isStanding: true, notice })
  },
  project: (reader, { subject, page }) => showProject(reader, booked(subject), { page }),
  role: (reader, { subject }, notice) => showRole(reader, booked(subject), notice),
  roles: (reader, { subject, page }) => showRoles(reader, listOf(subject), { page }),
  nomination: (reader, { subject }, notice) => showNomination(reader, booked(subject), notice?.text ?? null),
  delegation: (reader, { subject }) => showDelegation(reader, booked(subject)),
  handOver: (reader, { subject }, notice) => showHandOver(reader, booked(subject), notice),
  confirm: async (reader, { subject }, notice) => {
    const asked = askedOf(subject)
    return asked && showConfirm(reader, asked, { notice: notice?.text ?? null })
  },
  confirmation: (reader, { subject }, notice) => showConfirmation(reader, booked(subject), notice),
  message: showMessageAgain,
  broadcast: (reader, { subject }) => showBroadcast(reader, booked(subject), { isStanding: true }),
  // They stand in channels alone.
  followUp: nothing,
  subscription: nothing,
  digest: (reader, copy, notice) => showDigestAgain(reader, copy, { notice }),
  status: (reader, _copy, notice) => showWeekStatus(reader, { isStanding: true, notice }),
  settings: (reader, _copy, notice) => showSettings(reader, notice?.text ?? null),
  joinRequest: (reader, { subject }, notice) =>
    showJoinRequest(reader, booked(subject), notice?.text ?? null),
  introductions: (reader, { subject }, notice) =>
    showIntroductions(reader, { isWeekly: subject === 'weekly', notice }),
  introduced: (reader) => showIntroduced(reader),
  introductionTask: (reader, { subject, shows }, notice) => {
    const [planId = ''] = shows.filter((one) => one !== subject)
    return showIntroductionTask(reader, { planId: booked(planId), taskId: booked(subject) }, notice)
  },
  introductionPlan: (reader, { subject }, notice) => showIntroductionPlan(reader, booked(subject), notice),
  introductionStarted: (reader, { subject }, notice) =>
    showIntroductionStarted(reader, booked(subject), { notice }),
  introductionWelcome: (reader, { subject }, notice) => showWelcomed(reader, booked(subject), notice),
  introductionOffer: (reader, { subject }, notice) => showOffer(reader, booked(subject), { notice }),
  introductionFeedback: (reader, { subject }, notice) => showFeedback(reader, booked(subject), notice),
  form: nothing,
  answer: nothing,
}

/** A copy as it should look now, for the person whose chat it stands in. Null: there is nothing left to show. */
export const refresh = (
  reader: Reader,
  copy: DeliveredCard,
  notice: Notice | null = null,
): Promise<Shown | null> => DRAWN[copy.kind](reader, copy, notice)

/** The same for a channel, which shows less and belongs to nobody. */
export async function refreshInChannel(
  reader: Omit<Reader, 'caller'>,
  copy: DeliveredCard,
): Promise<Shown | null> {
  switch (copy.kind) {
    case 'task':
      return showChannelTask(reader, booked(copy.subject))
    case 'reminder':
      return showChannelReminder(reader, standing(copy))
    case 'project':
      return showChannelProject(reader, booked(copy.subject))
    case 'broadcast':
      return showChannelBroadcast(reader, booked(copy.subject), { isStanding: true })
    case 'followUp':
      return showChannelFollowUpAgain(reader, copy)
    case 'subscription':
      return showSubscription(reader, booked(copy.subject))
    default:
      return null
  }
}
