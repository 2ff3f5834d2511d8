import type { AreaId, MembershipId, MunicipalityId, PersonId, TeamId } from './ids.js'

/** Exactly four; whoever is introduced has none of them, but a plan (onboarding.md §1, I-2). The higher stands first. */
export const TEAM_ROLES = ['owner', 'introductionManager', 'introductionLeader', 'introducer'] as const
export type TeamRole = (typeof TEAM_ROLES)[number]

/** What a coordinator, who is nothing else in the team, may invite people as. */
export const COORDINATOR_INVITABLE_ROLES: readonly TeamRole[] = ['owner', 'introductionManager', 'introducer']

/** Own level and below: nobody grants more than they hold. */
export const rolesUpTo = (held: TeamRole): readonly TeamRole[] => TEAM_ROLES.slice(TEAM_ROLES.indexOf(held))

export const TEAM_STATES = ['ACTIVE', 'ARCHIVED'] as const
export type TeamState = (typeof TEAM_STATES)[number]

/** The lowest unit: a daycare, a school, a ward. */
export type Team = {
  id: TeamId
  municipalityId: MunicipalityId
  name: string
  nameSort: string
  /** What reports group by; several are allowed. */
  reportTags: string[]
  /** A lowest area of the tree; null while it stands in none. */
  areaId: AreaId | null
  /** Its owners see all teams of the municipality; there is one at most. */
  isMain: boolean
  state: TeamState
  createdAt: Date
  createdBy: PersonId | null
  version: number
}

/** One active role of a person in a team; in another team it may be another. */
export type Membership = {
  id: MembershipId
  municipalityId: MunicipalityId
  teamId: TeamId
  personId: PersonId
  role: TeamRole
  state: TeamState
  since: Date
  archivedAt: Date | null
  version: number
}

export const TEAM_NAME_MAX = 120
export const REPORT_TAG_MAX = 40
export const REPORT_TAGS_MAX = 10

/** A team always has an owner: whether it would have none without this one. */
export const isLastOwner = (
  members: readonly Pick<Membership, 'id' | 'role' | 'state'>[],
  id: MembershipId,
): boolean => {
  const owners = members.filter(({ role, state }) => role === 'owner' && state === 'ACTIVE')
  return owners.length === 1 && owners[0]?.id === id
}
