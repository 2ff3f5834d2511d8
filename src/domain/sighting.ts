import type { MunicipalityId } from './ids.js'

/** What shows that something works: a municipality's traffic that was believed, or the house's own work. */
export type Seen = 'bot' | 'tab' | 'mailIn' | 'backup' | `job:${string}` | `job-failed:${string}`

/** When it was seen first and last; written every few minutes at most. */
export type Sighting = { municipalityId: MunicipalityId | null; what: Seen; firstAt: Date; lastAt: Date }
