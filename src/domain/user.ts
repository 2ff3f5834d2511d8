import type { ProjectId } from './ids.js'
import { ACCESS_TYPES, type AccessType, type Person } from './person.js'
import { canStandOnTasks } from './policy.js'
import { SIGN_IN_KINDS, type SignInKind } from './session.js'
import { dayOf, type Day } from './time.js'

/** NONE: without access to any project. */
export const USER_FILTER_TYPES = ['ADMINISTRATOR', ...ACCESS_TYPES, 'NONE'] as const
/**
 * Users FK Adgangsstyring has never let in, those of them that are kept because they have signed in some other way apart
 * (klik.md W34, W35).
 */
export const FK_FILTERS = ['any', 'unmigrated', 'kept'] as const
/** never: no sign-in of any kind. */
export const LOGIN_FILTERS = ['any', 'never'] as const
export const USER_SORTS = ['name', 'organisation', 'email'] as const

/** Values of one filter are alternatives, the filters add up. */
export type UserFilter = {
  project: ProjectId[]
  userType: (typeof USER_FILTER_TYPES)[number][]
  /** Each must stand in the name, the e-mail address, the title or the department. */
  words: string | null
  fk: (typeof FK_FILTERS)[number]
  login: (typeof LOGIN_FILTERS)[number]
}
export type UserSort = { by: (typeof USER_SORTS)[number]; descending: boolean }
/** Where the last page ended. */
export type UserCursor = { value: string; id: string }

export const CONTACT_FIELDS = [
  'fullName',
  'email',
  'title',
  'department',
  'directPhone',
  'mobilePhone',
] as const
export type ContactField = (typeof CONTACT_FIELDS)[number]

/** What of a user can be locked. */
export const PERSON_FIELDS = [...CONTACT_FIELDS, 'isAdministrator'] as const
export type PersonField = (typeof PERSON_FIELDS)[number]

/** What the history of a person speaks of. */
export const PERSON_CHANGES = [
  ...PERSON_FIELDS,
  'organisation',
  'access',
  'consent',
  'language',
  'created',
  'deleted',
  'erased',
  'signIn',
  'directory',
  'left',
] as const
export type PersonChange = (typeof PERSON_CHANGES)[number]

/** DIRECTORY: what the contact data come from keeps it. */
export const LOCK_REASONS = ['FK', 'DIRECTORY', 'RIGHT'] as const

/** FK ORG and FK Adgangsstyring keep the contact data and the administrator flag of their users (klik.md C13, §2.3). */
export const isKeptByFk = ({ authSource }: Pick<Person, 'authSource'>): boolean => authSource === 'FK_ADM'

/** The directory their contact data come from keeps that field of theirs. */
export const isKeptByDirectory = (
  { directoryFields }: Pick<Person, 'directoryFields'>,
  field: PersonField,
): boolean => directoryFields.some((kept) => kept === field)

type SignIns = Pick<
  Person,
  | 'firstLoginAt'
  | 'lastLoginAt'
  | 'lastFkLoginAt'
  | 'lastOpenidLoginAt'
  | 'lastTeamsLoginAt'
  | 'loginsKnownSince'
>

/** The last sign-in of any kind that is known. */
export function lastSignIn(user: Omit<SignIns, 'loginsKnownSince'>): Date | null {
  const { firstLoginAt, lastLoginAt, lastFkLoginAt, lastOpenidLoginAt, lastTeamsLoginAt } = user
  const known = [firstLoginAt, lastLoginAt, lastFkLoginAt, lastOpenidLoginAt, lastTeamsLoginAt].filter(
    (one) => one !== null,
  )
  return known.reduce<Date | null>((last, one) => (last && last > one ? last : one), null)
}

/** Why a user is not deleted as an old one. CHANGED: somebody changed them meanwhile. */
export const KEPT_REASONS = ['SIGNED_IN', 'WAY_UNKNOWN', 'UNKNOWN', 'LAST_ADMINISTRATOR', 'CHANGED'] as const
export type KeptReason = (typeof KEPT_REASONS)[number]

const byWay = (user: Omit<SignIns, 'loginsKnownSince'>): Record<SignInKind, Date | null> => ({
  FK: user.lastFkLoginAt,
  OPENID: user.lastOpenidLoginAt,
  TEAMS: user.lastTeamsLoginAt,
})

/** The ways somebody has come in by, as far as they were written down. */
export const waysOf = (user: Omit<SignIns, 'loginsKnownSince'>): SignInKind[] =>
  SIGN_IN_KINDS.filter((kind) => byWay(user)[kind] !== null)

/**
 * An old user has not signed in in any way that counts since that day or before it (rulings). Null: they are one. Nothing
 * can be said of whose sign-ins are known from a later day on only, or of sign-ins in a way nobody wrote down.
 */
export function keptBecause(
  user: SignIns,
  { after, counts }: { after: Day; counts: readonly SignInKind[] },
): 'SIGNED_IN' | 'WAY_UNKNOWN' | 'UNKNOWN' | null {
  const ways = waysOf(user)
  if (ways.some((way) => counts.includes(way))) return 'SIGNED_IN'
  if (ways.length === 0 && lastSignIn(user))
    return SIGN_IN_KINDS.every((kind) => counts.includes(kind)) ? 'SIGNED_IN' : 'WAY_UNKNOWN'
  return dayOf(user.loginsKnownSince) > after ? 'UNKNOWN' : null
}

/** Of the text somebody agrees to when they let other municipalities see them. */
export const CONSENT_TEXT_VERSION = '2026-11'

/** Given and not taken back since. */
export const hasConsented = ({
  consentGivenAt,
  consentWithdrawnAt,
}: Pick<Person, 'consentGivenAt' | 'consentWithdrawnAt'>): boolean =>
  consentGivenAt !== null && (consentWithdrawnAt === null || consentWithdrawnAt < consentGivenAt)

const EMAIL = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]{2,}$/u
const LONGEST_EMAIL = 254

/** An address mail can be sent to, as far as its letters tell. */
export const isEmail = (text: string): boolean => text.length <= LONGEST_EMAIL && EMAIL.test(text)

export type AccessChange = { projectId: ProjectId; from: AccessType | null; to: AccessType | null }

/** Whoever only reads, or not even that, cannot stay responsible or executor. */
export const losesTasks = ({ from, to }: AccessChange): boolean =>
  canStandOnTasks(from) && !canStandOnTasks(to)

export const losesPlus = ({ from, to }: AccessChange): boolean => from === 'PLUS' && to !== 'PLUS'
