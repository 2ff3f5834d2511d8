import type { Profile } from './calendar.js'
import type { Marker } from './deadline.js'
import type { Assurance } from './fk.js'
import type { ConversationId, MunicipalityId, PersonId, PhaseId, ProjectId, ThemeId } from './ids.js'
import type { Language } from './person.js'
import type { SignInKind } from './session.js'
import type { Day } from './time.js'

export type Municipality = {
  id: MunicipalityId
  /** Kommunekode, three digits. */
  code: string
  name: string
  /** The municipality's Entra tenant; one tenant, one municipality. */
  tenantId: string | null
  language: Language
  calendarProfile: Profile
  extraClosedDays: Day[]
  /** Eight digits; by it FK Adgangsstyring says whose somebody is. */
  cvr: string | null
  /** How surely FK Adgangsstyring must know somebody to let them in here. */
  minimumAssurance: Assurance
  version: number
  /** Whoever has come in by none of these is an old user. */
  signInsThatCount: SignInKind[]
}

/** What is not said of a new one is as usual. */
export type NewMunicipality = Omit<
  Municipality,
  'cvr' | 'minimumAssurance' | 'version' | 'signInsThatCount'
> &
  Partial<Pick<Municipality, 'cvr' | 'minimumAssurance' | 'signInsThatCount'>>

/** What can be changed of a municipality, as its history names it. Its code stays. */
export const MUNICIPALITY_SETTINGS = [
  'name',
  'tenantId',
  'cvr',
  'language',
  'calendarProfile',
  'extraClosedDays',
  'minimumAssurance',
  'signInsThatCount',
] as const satisfies readonly (keyof Municipality)[]
export type MunicipalitySetting = (typeof MUNICIPALITY_SETTINGS)[number]

export type MunicipalityChanges = Partial<Pick<Municipality, MunicipalitySetting>>

export type Project = {
  id: ProjectId
  /** Not unique in KLIK. */
  name: string
  nameSort: string
  deadline: Day | null
  periodFrom: Day | null
  periodTo: Day | null
  kombitContactName: string | null
  kombitContactMail: string | null
  functionalMailbox: string | null
  description: string | null
  /** KOMBIT's implementation handbook: phases, themes, and when it follows up (klik.md §2.5). Always https. */
  handbookUrl: string | null
  state: 'ACTIVE' | 'CLOSED'
}

/** How many tasks have each marker. */
export type MarkerCounts = Record<Marker, number>

export type Participation = { projectId: ProjectId; municipalityId: MunicipalityId }

export type Phase = { id: PhaseId; projectId: ProjectId; name: string; nameSort: string; order: number }
export type Theme = { id: ThemeId; projectId: ProjectId; name: string; nameSort: string; order: number }

/** What a channel hears of a project. `onlyRed`: of its deadlines only those that have turned red. */
export type Hearing = { deadlines: boolean; broadcasts: boolean; onlyRed: boolean }

/** A channel that hears of a project. */
export type Subscription = {
  conversationId: ConversationId
  projectId: ProjectId
  municipalityId: MunicipalityId
  createdBy: PersonId
  createdAt: Date
  deadlines: boolean
  broadcasts: boolean
  onlyRed: boolean
}
