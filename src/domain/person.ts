import type { Door } from './door.js'
import type { HatNote } from './introductionPolicy.js'
import type { UserType } from './policy.js'
import type { Directory, DirectoryField } from './directory.js'
import type { Claims } from './signIn.js'
import type { DeliveredCardId, MunicipalityId, OrganisationId, PersonId, ProjectId } from './ids.js'

export const LANGUAGES = ['da', 'en', 'sv', 'fi'] as const
export type Language = (typeof LANGUAGES)[number]

/** "da-DK" → da, "sv-FI" → sv; null for a language the product does not speak yet. */
export const parseLanguage = (locale: string | null | undefined): Language | null =>
  LANGUAGES.find((language) => locale?.toLowerCase().split(/[-_]/)[0] === language) ?? null

export const ACCESS_TYPES = ['PLUS', 'STANDARD', 'LIGHT', 'READER'] as const
/** What one may do on one project; no row means none. */
export type AccessType = (typeof ACCESS_TYPES)[number]

export const SIDES = ['MUNICIPALITY', 'KOMBIT', 'SUPPLIER'] as const
export type Side = (typeof SIDES)[number]

export const JOB_FUNCTIONS = ['KLIK_BRUGER', 'KLIK_ADMINISTRATOR'] as const
export type JobFunction = (typeof JOB_FUNCTIONS)[number]

export type Organisation = {
  id: OrganisationId
  kind: Side
  name: string
  municipalityId: MunicipalityId | null
}

export type Person = {
  id: PersonId
  municipalityId: MunicipalityId | null
  organisationId: OrganisationId
  side: Side
  fullName: string
  nameSort: string
  email: string
  directPhone: string | null
  mobilePhone: string | null
  title: string | null
  department: string | null
  /** The municipality-wide flag; gives no access to any project. */
  isAdministrator: boolean
  /** Entra tenant and object id: together the only key a sign-in or an activity is matched on. */
  tenantId: string | null
  aadObjectId: string | null
  /** Null: follow Teams. */
  language: Language | null
  /** Only a person who has signed in once can hold a role (klik.md §2.16). */
  firstLoginAt: Date | null
  /** The last sign-in in whatever way, written down once a day; null: none since `loginsKnownSince`. */
  lastLoginAt: Date | null
  loginsKnownSince: Date
  /** LOCAL: an old user of KLIK whom FK Adgangsstyring does not know yet (klik.md §2.3, W34). */
  authSource: 'FK_ADM' | 'LOCAL'
  /** The person in FK ORG. */
  fkUuid: string | null
  /** What FK Adgangsstyring has granted. */
  fkJobFunction: JobFunction | null
  lastFkLoginAt: Date | null
  lastOpenidLoginAt: Date | null
  lastTeamsLoginAt: Date | null
  /** Where their contact data come from, what they are called there, and which of it that is. */
  directory: Directory | null
  directoryKey: string | null
  directoryFields: DirectoryField[]
  /** The directory says that they are not employed any more: they come in no more, and wait to be handed over. */
  leftAt: Date | null
  /** Consent to be shown to other municipalities (§2.18): given while `consentGivenAt` is the later of the two. */
  consentGivenAt: Date | null
  consentWithdrawnAt: Date | null
  consentTextVersion: string | null
  version: number
  createdAt: Date
  deletedAt: Date | null
}

/** Somebody put on the books; what is not said is as for a new user of whom FK Adgangsstyring knows nothing. */
export type NewPerson = Omit<
  Person,
  | 'createdAt'
  | 'deletedAt'
  | 'version'
  | 'authSource'
  | 'fkUuid'
  | 'fkJobFunction'
  | 'lastFkLoginAt'
  | 'lastOpenidLoginAt'
  | 'lastTeamsLoginAt'
  | 'directory'
  | 'directoryKey'
  | 'directoryFields'
  | 'leftAt'
  | 'lastLoginAt'
  | 'loginsKnownSince'
  | 'consentGivenAt'
  | 'consentWithdrawnAt'
  | 'consentTextVersion'
> &
  Partial<
    Pick<
      Person,
      | 'authSource'
      | 'fkUuid'
      | 'fkJobFunction'
      | 'lastFkLoginAt'
      | 'lastOpenidLoginAt'
      | 'lastTeamsLoginAt'
      | 'directory'
      | 'directoryKey'
      | 'directoryFields'
      | 'leftAt'
      | 'lastLoginAt'
      | 'loginsKnownSince'
      | 'consentGivenAt'
      | 'consentWithdrawnAt'
      | 'consentTextVersion'
    >
  >

export type Access = {
  personId: PersonId
  projectId: ProjectId
  municipalityId: MunicipalityId | null
  userType: AccessType
}

/** Somebody who has been recognised; rights are asked of this, never of a card or a body. */
export type Actor = {
  kind: 'person'
  personId: PersonId
  fullName: string
  side: Side
  municipalityId: MunicipalityId | null
  isAdministrator: boolean
  access: ReadonlyMap<ProjectId, AccessType>
  language: Language | null
  /** As what they were allowed the last thing that was asked of the rights table; the history names it. */
  hat?: UserType | HatNote
}

/**
 * What a validated token or activity says of who is calling; who that is, the database says. `onCard`: the copy of the
 * card it is done on, which is answered there and then; every other copy is told. `door`: where it is said. `speaks`: the language of the window,
 * or of Teams, that it is said in.
 */
export type Caller = { onCard?: DeliveredCardId | null; door?: Door; speaks?: Language | null } &
  /** `claims`: what else is said of them; it serves once, see services/users/firstSignIn.ts. */
  (
    | { kind: 'entra'; tenantId: string; aadObjectId: string; claims?: Claims | null }
    /** `share`: of whose connections and rates they take a part, where it is not theirs alone. */
    | { kind: 'known'; personId: PersonId; share?: string }
  )
