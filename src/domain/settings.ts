import { workingDayFrom, type Calendar } from './calendar.js'
import type { Channel } from './conversation.js'
import type { Marker } from './deadline.js'
import type { EventType } from './events.js'
import type { MunicipalityId, PersonId } from './ids.js'
import { hourOf, momentOf } from './moment.js'
import { NOTICE_HOUR } from './recipients.js'
import { addDays, dayOf, daysBetween, mondayOf, type Day } from './time.js'

/** What one can choose to be told, where and when. Whoever has chosen nothing is told everything in Teams, at once. */
export const NOTICE_GROUPS = [
  'DEADLINES',
  'ASSIGNMENTS',
  'MESSAGES',
  'ROLES',
  'CHANGES',
  'ACCESS',
  'STATUS',
] as const
export type NoticeGroup = (typeof NOTICE_GROUPS)[number]

/**
 * ALWAYS: it waits for one's answer, one has asked for it oneself, or nobody else would hear of it. CARD: it keeps a
 * card true and is no notice.
 */
export const GROUP_OF: Record<EventType, NoticeGroup | 'ALWAYS' | 'CARD'> = {
  'task.markerWorsened': 'DEADLINES',
  'task.snoozed': 'ALWAYS',
  'task.assigned': 'ASSIGNMENTS',
  'task.message': 'MESSAGES',
  'task.republished': 'CHANGES',
  'access.changed': 'ACCESS',
  'joinRequest.asked': 'ALWAYS',
  'joinRequest.answered': 'ALWAYS',
  'signIn.ambiguous': 'ALWAYS',
  'administrator.gone': 'ALWAYS',
  'directory.left': 'ALWAYS',
  'directory.stopped': 'ALWAYS',
  'member.invited': 'ALWAYS',
  'member.undelivered': 'ALWAYS',
  'team.ownerless': 'ALWAYS',
  'project.new': 'CHANGES',
  'project.withoutPlus': 'ALWAYS',
  'tasks.digest': 'ALWAYS',
  'deadline.unheard': 'ALWAYS',
  'role.nominated': 'ALWAYS',
  'role.reminded': 'ALWAYS',
  'role.assigned': 'ROLES',
  'role.answered': 'ROLES',
  'role.over': 'ROLES',
  'roles.digest': 'STATUS',
  'role.handOver': 'ALWAYS',
  'role.delegated': 'ALWAYS',
  'role.vacant': 'ROLES',
  'role.published': 'ROLES',
  'role.changed': 'ROLES',
  'role.confirm': 'ALWAYS',
  'role.confirmDue': 'ALWAYS',
  'confirmation.opened': 'ALWAYS',
  'broadcast.sent': 'CHANGES',
  'introduction.offered': 'ROLES',
  'introduction.started': 'ASSIGNMENTS',
  'introduction.welcome': 'ALWAYS',
  'introduction.assigned': 'ASSIGNMENTS',
  'introduction.worsened': 'DEADLINES',
  'introduction.asked': 'MESSAGES',
  'introduction.ended': 'ALWAYS',
  'introductions.weekly': 'DEADLINES',
  // Of channels alone, and nobody's choice.
  'followUp.sent': 'ALWAYS',
  'followUp.answered': 'ALWAYS',
  'card.changed': 'CARD',
}

export const PLACES = ['TEAMS', 'MAIL', 'NOWHERE'] as const
export type NoticePlace = (typeof PLACES)[number]

/** What can be chosen: mail only where something sends it. */
export const offeredPlaces = (hasMail: boolean): NoticePlace[] =>
  PLACES.filter((place) => hasMail || place !== 'MAIL')
export const TIMES = ['AT_ONCE', 'IN_DIGEST'] as const
export const DIGESTS = ['NEVER', 'DAILY', 'WEEKLY'] as const
export type Choice = { where: NoticePlace; when: (typeof TIMES)[number] }

/** Nobody can be away for longer and still be owed things. */
export const AWAY_DAYS = 366

export type NoticeSettings = {
  choices: Record<NoticeGroup, Choice>
  digest: (typeof DIGESTS)[number]
  /** Hours of the clock in Copenhagen; the same hour twice, or none, is no quiet. */
  quietFrom: number | null
  quietTo: number | null
  /** Both or none; the last day is one of them. */
  awayFrom: Day | null
  awayTo: Day | null
  /** Who is told of tasks in the meantime. */
  deputyId: PersonId | null
  /** Of tasks somebody else executes, one is told when they are red, not when they are yellow. */
  onlyExceptions: boolean
}

/** A person's own, as they were saved. */
export type OwnSettings = NoticeSettings & {
  personId: PersonId
  municipalityId: MunicipalityId | null
  version: number
}

const EVERYTHING_AT_ONCE: Choice = { where: 'TEAMS', when: 'AT_ONCE' }

/** As somebody may have saved them before administrators got a week's status; it was news of roles then. */
type SavedChoices = Omit<NoticeSettings['choices'], 'STATUS'> & { STATUS?: Choice }
export const wholeChoices = (saved: SavedChoices): NoticeSettings['choices'] => ({
  ...saved,
  STATUS: saved.STATUS ?? saved.ROLES,
})

export const DEFAULT_SETTINGS: NoticeSettings = {
  choices: {
    DEADLINES: EVERYTHING_AT_ONCE,
    ASSIGNMENTS: EVERYTHING_AT_ONCE,
    MESSAGES: EVERYTHING_AT_ONCE,
    ROLES: EVERYTHING_AT_ONCE,
    CHANGES: EVERYTHING_AT_ONCE,
    ACCESS: EVERYTHING_AT_ONCE,
    STATUS: EVERYTHING_AT_ONCE,
  },
  digest: 'NEVER',
  ...{ quietFrom: null, quietTo: null, awayFrom: null, awayTo: null, deputyId: null },
  onlyExceptions: false,
}

/**
 * What there is to decide on. `isExecutedByOther`: the reader is responsible, and somebody else executes the task.
 * `isUrgent`: KOMBIT says it cannot wait.
 */
export type Told = {
  type: EventType
  marker?: Marker | undefined
  isExecutedByOther: boolean
  isUrgent?: boolean
  moment: Date
}

export const SILENCES = ['NOWHERE', 'EXECUTOR_HAS_IT'] as const
export type Silence = (typeof SILENCES)[number]

export type Routing =
  { isTold: true; channel: Channel; dueAt: Date; inDigest: boolean } | { isTold: false; because: Silence }

export const isAway = ({ awayFrom, awayTo }: NoticeSettings, day: Day): boolean =>
  awayFrom !== null && awayTo !== null && awayFrom <= day && day <= awayTo

/** The end of the quiet hours the moment lies in, else the moment. */
export function outsideQuietHours({ quietFrom, quietTo }: NoticeSettings, moment: Date): Date {
  if (quietFrom === null || quietTo === null || quietFrom === quietTo) return moment
  const hour = hourOf(moment)
  const overnight = quietFrom > quietTo
  const isQuiet = overnight ? hour >= quietFrom || hour < quietTo : hour >= quietFrom && hour < quietTo
  if (!isQuiet) return moment
  const day = dayOf(moment)
  return momentOf(overnight && hour >= quietFrom ? addDays(day, 1) : day, quietTo)
}

/** The morning one is back at work, else the moment. */
function afterAway(settings: NoticeSettings, moment: Date, calendar: Calendar): Date {
  const { awayTo } = settings
  if (awayTo === null || !isAway(settings, dayOf(moment))) return moment
  return momentOf(workingDayFrom(calendar, addDays(awayTo, 1)), NOTICE_HOUR)
}

/** Back first, since the morning one is back may lie in quiet hours, while no quiet hours reach into an absence. */
function whenHeard(settings: NoticeSettings, moment: Date, calendar: Calendar): Date {
  const quiet = outsideQuietHours(settings, moment)
  return outsideQuietHours(settings, afterAway(settings, quiet, calendar))
}

/** Whether a digest comes on that day: a working day, for a weekly one the first of its week, on which one is there. */
export function hasDigest(settings: NoticeSettings, day: Day, calendar: Calendar): boolean {
  const { digest } = settings
  if (digest === 'NEVER' || isAway(settings, day) || !calendar.isWorkingDay(day)) return false
  return digest === 'DAILY' || workingDayFrom(calendar, mondayOf(day)) === day
}

/** When the digest of that day comes. */
export const digestAt = (settings: NoticeSettings, day: Day): Date =>
  outsideQuietHours(settings, momentOf(day, NOTICE_HOUR))

/** Further than any absence and any holiday. */
const LOOKED_AHEAD = AWAY_DAYS + 31

function nextDigest(settings: NoticeSettings, moment: Date, calendar: Calendar): Date | null {
  const from = dayOf(moment)
  for (let day = addDays(from, -1); daysBetween(from, day) < LOOKED_AHEAD; day = addDays(day, 1)) {
    const at = digestAt(settings, day)
    if (at >= moment && hasDigest(settings, day, calendar)) return at
  }
  return null
}

const told = (dueAt: Date, channel: Channel = 'TEAMS', inDigest = false): Routing => ({
  ...{ isTold: true, channel, dueAt, inDigest },
})

/** What one can choose about. */
function routeChosen(
  settings: NoticeSettings,
  { group, marker, isExecutedByOther, moment }: Told & { group: NoticeGroup },
  calendar: Calendar,
): Routing {
  const { where, when } = settings.choices[group]
  if (where === 'NOWHERE') return { isTold: false, because: 'NOWHERE' }
  const isDeadline = group === 'DEADLINES'
  if (settings.onlyExceptions && isDeadline && isExecutedByOther && marker !== 'RED')
    return { isTold: false, because: 'EXECUTOR_HAS_IT' }
  const isDaily = isDeadline && settings.digest === 'DAILY'
  const wantsDigest = where === 'TEAMS' && (when === 'IN_DIGEST' || isDaily)
  const digest = wantsDigest ? nextDigest(settings, moment, calendar) : null
  return told(digest ?? whenHeard(settings, moment, calendar), where, digest !== null)
}

/**
 * What becomes of one thing there is to tell: never before its moment, never in quiet hours, and told or silenced by a
 * choice. A daily digest comes in the place of the morning's reminders. What waits for one's answer does not wait for
 * the end of an absence. What KOMBIT calls urgent comes all the same: by mail to who has chosen mail for it, and after the
 * quiet hours, which are hours of the night.
 */
export function route(settings: NoticeSettings, notice: Told, calendar: Calendar): Routing {
  const { type, moment } = notice
  const group = GROUP_OF[type]
  if (group === 'CARD') return told(moment)
  if (type === 'tasks.digest' && !hasDigest(settings, dayOf(moment), calendar))
    return { isTold: false, because: 'NOWHERE' }
  if (group === 'ALWAYS') return told(outsideQuietHours(settings, moment))
  if (!notice.isUrgent) return routeChosen(settings, { ...notice, group }, calendar)
  const { where } = settings.choices[group]
  return told(outsideQuietHours(settings, moment), where === 'MAIL' ? 'MAIL' : 'TEAMS')
}
