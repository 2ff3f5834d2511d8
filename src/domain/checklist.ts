import type { Municipality } from './project.js'
import { JOBS, type JobName } from './jobs.js'
import type { Seen, Sighting } from './sighting.js'

/** UNREACHABLE: it is set up, and does not answer or does not get through. UNUSED: nobody wants it here, or not yet. */
export const CHECK_STATES = ['WORKS', 'MISSING', 'UNREACHABLE', 'UNUSED'] as const
export type CheckState = (typeof CHECK_STATES)[number]

/** Of one municipality. */
export const OWN_CHECKS = ['tenant', 'administrator', 'tab', 'bot', 'notices', 'fkHome', 'openId'] as const
/** Of the whole installation. */
export const HOUSE_CHECKS = ['database', 'jobs', 'files', 'outbox', 'backup', 'mail', 'mailIn', 'fk'] as const
export type OwnCheck = (typeof OWN_CHECKS)[number]
export type HouseCheck = (typeof HOUSE_CHECKS)[number]
export type CheckKey = OwnCheck | HouseCheck

/** `since`: how long it has been so, where that is known; `lastAt`: when it was last seen to work; `until`: how long it holds. */
export type Check<Key extends string = CheckKey> = {
  key: Key
  state: CheckState
  since: Date | null
  lastAt: Date | null
  until: Date | null
  /** For the operator's eyes: a code or a name, never an address with a password, never anybody's data. */
  reason: string | null
}

/** Without these nobody can work. */
const REQUIRED: readonly CheckKey[] = ['tenant', 'administrator', 'tab', 'bot', 'database', 'jobs', 'files']

export const isRequired = (key: CheckKey): boolean => REQUIRED.includes(key)
export const isWanting = ({ key, state }: Pick<Check, 'key' | 'state'>): boolean =>
  isRequired(key) && state !== 'WORKS'

type Said = Partial<Omit<Check, 'key' | 'state'>>
export const checked = <Key extends string>(key: Key, state: CheckState, said: Said = {}): Check<Key> => ({
  ...{ key, state, since: null, lastAt: null, until: null, reason: null },
  ...said,
})

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** What was seen is written down every few minutes only, so nothing is late before this. */
const NOTED_LATE_MS = 15 * MINUTE_MS
/** Whoever makes a backup every night has one that is no older. */
const BACKUP_MS = 2 * DAY_MS
/** People open the tab and write to the bot on working days; a long holiday is no fault. */
const QUIET_MS = 30 * DAY_MS

export const sightingOf = (all: readonly Sighting[], what: Seen): Sighting | undefined =>
  all.find((one) => one.what === what)

/** Since when there are jobs at all. */
function firstRun(seen: readonly Sighting[]): Date | null {
  const times = seen.filter(({ what }) => what.startsWith('job')).map(({ firstAt }) => firstAt.getTime())
  return times.length > 0 ? new Date(Math.min(...times)) : null
}

/** How a job goes: whether it ran when it last should have, and whether that went well. */
export function checkJob(name: JobName, seen: readonly Sighting[], now: Date): Check<JobName> {
  const done = sightingOf(seen, `job:${name}`)
  const failed = sightingOf(seen, `job-failed:${name}`)
  const lastAt = done?.lastAt ?? null
  const isFailing = failed !== undefined && (lastAt === null || failed.lastAt > lastAt)
  if (isFailing) return checked(name, 'UNREACHABLE', { lastAt, since: failed.lastAt, reason: 'failed' })
  // One that has not come yet may not have had to.
  const since = lastAt ?? firstRun(seen)
  const isLate =
    since !== null && now.getTime() - since.getTime() > 2 * JOBS[name] * MINUTE_MS + NOTED_LATE_MS
  if (isLate) return checked(name, 'UNREACHABLE', { lastAt, reason: 'late' })
  return checked(name, lastAt ? 'WORKS' : 'MISSING', { lastAt })
}

/** All of them as one. */
export function checkJobs(jobs: readonly Check<JobName>[]): Check<'jobs'> {
  const times = jobs.flatMap(({ lastAt }) => (lastAt ? [lastAt.getTime()] : []))
  const lastAt = times.length > 0 ? new Date(Math.max(...times)) : null
  const wrong = jobs.filter(({ state }) => state === 'UNREACHABLE').map(({ key }) => key)
  if (wrong.length > 0) return checked('jobs', 'UNREACHABLE', { lastAt, reason: wrong.join(', ') })
  return checked('jobs', lastAt ? 'WORKS' : 'MISSING', { lastAt })
}

export function checkBackup(seen: readonly Sighting[], now: Date): Check<'backup'> {
  const lastAt = sightingOf(seen, 'backup')?.lastAt ?? null
  if (!lastAt) return checked('backup', 'MISSING')
  const isOld = now.getTime() - lastAt.getTime() > BACKUP_MS
  return checked('backup', isOld ? 'MISSING' : 'WORKS', { lastAt })
}

/** What the database knows of a municipality's own things. */
export type OwnFacts = Pick<Municipality, 'tenantId' | 'cvr' | 'code'> & {
  administrators: number
  /** When an administrator first and last signed in. */
  administratorAt: Date | null
  fkAt: Date | null
  openIdAt: Date | null
  /** Their organisation has shut the bot out. */
  closedAt: Date | null
  sentAt: Date | null
  /** Something that did not get there, after the last that did. */
  failedAt: Date | null
}

function checkAdministrator({ administrators, administratorAt }: OwnFacts): Check<OwnCheck> {
  const state = administrators > 0 && administratorAt ? 'WORKS' : 'MISSING'
  const reason = administrators === 0 ? 'none' : state === 'MISSING' ? 'never signed in' : null
  return checked('administrator', state, { lastAt: administratorAt, reason })
}

function checkNotices({ closedAt, sentAt, failedAt }: OwnFacts): Check<OwnCheck> {
  if (closedAt)
    return checked('notices', 'UNREACHABLE', { since: closedAt, lastAt: sentAt, reason: 'shut out' })
  if (failedAt && (!sentAt || failedAt > sentAt))
    return checked('notices', 'UNREACHABLE', { since: failedAt, lastAt: sentAt, reason: 'not taken' })
  return checked('notices', sentAt ? 'WORKS' : 'UNUSED', { lastAt: sentAt })
}

function checkTraffic(what: 'tab' | 'bot', seen: readonly Sighting[], now: Date): Check<OwnCheck> {
  const found = sightingOf(seen, what)
  if (!found) return checked(what, 'MISSING')
  const { firstAt: since, lastAt } = found
  const isQuiet = now.getTime() - lastAt.getTime() > QUIET_MS
  return checked(what, isQuiet ? 'UNREACHABLE' : 'WORKS', { since, lastAt })
}

type OwnParts = { facts: OwnFacts; seen: readonly Sighting[]; hasFk: boolean; now: Date }

/** Everything of one municipality that is known without asking anybody. */
export function checkOwn({ facts, seen, hasFk, now }: OwnParts): Check<OwnCheck>[] {
  const fkState = !hasFk ? 'UNUSED' : facts.cvr ? 'WORKS' : 'MISSING'
  return [
    checked('tenant', facts.tenantId ? 'WORKS' : 'MISSING'),
    checkAdministrator(facts),
    checkTraffic('tab', seen, now),
    checkTraffic('bot', seen, now),
    checkNotices(facts),
    checked('fkHome', fkState, { lastAt: facts.fkAt }),
  ]
}
