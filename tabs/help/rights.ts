import {
  isGranted,
  RELATIONS,
  RIGHTS,
  USER_TYPES,
  type Relation,
  type Right,
  type UserType,
} from '../../src/domain/policy.js'

/** How far a right reaches for a user type: the widest relation it is granted in; null is no. */
export type ReachOf = { where: Relation | null; isForOwn: boolean }

/** Those who stand outside the municipality have nothing that is their own here. */
const OUTSIDE: readonly UserType[] = ['KOMBIT', 'SUPPLIER']

export function rightReach(right: Right, userType: UserType): ReachOf {
  const granted = RELATIONS.filter((relation) => isGranted(right, userType, relation))
  return {
    where: granted.at(-1) ?? null,
    isForOwn: granted.includes('own') || OUTSIDE.includes(userType),
  }
}

export const RIGHT_GROUPS = [
  'task',
  'person',
  'project',
  'broadcast',
  'municipalityGroup',
  'heldMail',
  'role',
  'masterRole',
  'contactList',
  'subscription',
  'status',
  'municipality',
  'history',
  'delivery',
] as const
export type RightGroup = (typeof RIGHT_GROUPS)[number]

/** The table by what the rights are about, in its own order. */
export const rightsOf = (group: RightGroup): Right[] =>
  RIGHTS.filter((right) => right.startsWith(`${group}.`))

export { USER_TYPES, type Right, type UserType }
