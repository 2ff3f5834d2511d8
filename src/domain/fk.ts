import type { JobFunction } from './person.js'

/** How surely FK Adgangsstyring knows whom it speaks of (NSIS), from the least to the most. */
export const ASSURANCES = ['LOW', 'SUBSTANTIAL', 'HIGH'] as const
export type Assurance = (typeof ASSURANCES)[number]

export const isAssured = (given: Assurance, least: Assurance): boolean =>
  ASSURANCES.indexOf(given) >= ASSURANCES.indexOf(least)

/** Our two *brugersystemroller*, each by its whole address. */
export type FkRoles = { user: string; administrator: string }

/** What FK Adgangsstyring says of somebody. `uuid`: theirs in FK Organisation; it is what they are known by. */
export type FkIdentity = {
  cvr: string
  uuid: string
  name: string
  mail: string | null
  assurance: Assurance
  /** Addresses of *brugersystemroller* they hold in that municipality, without limits. */
  roles: readonly string[]
}

/** The whole address counts: another version of a role is another role. Null: neither of ours. */
export function jobFunctionOf(roles: readonly string[], ours: FkRoles): JobFunction | null {
  if (roles.includes(ours.administrator)) return 'KLIK_ADMINISTRATOR'
  return roles.includes(ours.user) ? 'KLIK_BRUGER' : null
}
