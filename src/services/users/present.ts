import type { Profile, UserDetail, UserRow } from '../../contract/user.js'
import type { User } from '../../data/repositories/users.js'
import type { ProjectId } from '../../domain/ids.js'
import type { Actor } from '../../domain/person.js'
import { may, type Guarded } from '../../domain/policy.js'
import type { Project } from '../../domain/project.js'
import { dayOf } from '../../domain/time.js'
import {
  CONTACT_FIELDS,
  hasConsented,
  isKeptByDirectory,
  isKeptByFk,
  lastSignIn,
  PERSON_FIELDS,
  type PersonField,
} from '../../domain/user.js'

/** A user as the rights table sees them. */
export const guardedUser = (
  { id, municipalityId, projects }: Pick<User, 'id' | 'municipalityId' | 'projects'>,
  actor: Actor,
): Guarded => ({
  municipalityId,
  projectIds: projects.map((project) => project.id),
  isOwn: id === actor.personId,
})

/** Access to a project, which one grants whoever it is for. */
export const guardedAccess = (projectId: ProjectId, { municipalityId }: Actor): Guarded => ({
  municipalityId,
  projectIds: [projectId],
  isOwn: false,
})

export const mayGrant = (actor: Actor, projectId: ProjectId): boolean =>
  may(actor, 'person.grantAccess', guardedAccess(projectId, actor))

/**
 * Why the reader cannot change a field; null when they can. The e-mail address is what a user is known by (klik.md
 * §2.3): nobody changes their own.
 */
export function lockOn(
  actor: Actor,
  user: User,
  field: PersonField,
): UserDetail['locked'][number]['reason'] | null {
  if (isKeptByDirectory(user, field)) return 'DIRECTORY'
  if (isKeptByFk(user)) return 'FK'
  const guarded = guardedUser(user, actor)
  if (field === 'isAdministrator') return may(actor, 'person.setAdministrator', guarded) ? null : 'RIGHT'
  if (field === 'email' && guarded.isOwn) return 'RIGHT'
  return may(actor, 'person.edit', guarded) ? null : 'RIGHT'
}

const locks = (actor: Actor, user: User): UserDetail['locked'] =>
  PERSON_FIELDS.flatMap((field) => {
    const reason = lockOn(actor, user, field)
    return reason === null ? [] : [{ field, reason }]
  })

/** What the reader may do to the user; `projects` are those of the municipality. */
function rightsOn(actor: Actor, user: User, projects: readonly Project[]): UserDetail['rights'] {
  return {
    edit: CONTACT_FIELDS.some((field) => lockOn(actor, user, field) === null),
    grantAccess: projects.some(({ id }) => mayGrant(actor, id)),
    delete: may(actor, 'person.delete', guardedUser(user, actor)),
    setAdministrator: lockOn(actor, user, 'isAdministrator') === null,
  }
}

export function presentUser(user: User, actor: Actor, projects: readonly Project[]): UserRow {
  const last = lastSignIn(user)
  return {
    id: user.id,
    name: user.fullName,
    email: user.email,
    organisation: user.organisation,
    title: user.title,
    department: user.department,
    isAdministrator: user.isAdministrator,
    projects: user.projects,
    roles: user.roles,
    hasLoggedIn: user.firstLoginAt !== null,
    leftOn: user.leftAt && dayOf(user.leftAt),
    lastFkLogin: user.lastFkLoginAt?.toISOString() ?? null,
    lastLogin: last && dayOf(last),
    loginsKnownSince: dayOf(user.loginsKnownSince),
    authSource: user.authSource,
    canReadData: may(actor, 'person.readData', guardedUser(user, actor)),
    canEdit: Object.values(rightsOn(actor, user, projects)).some(Boolean),
  }
}

const consentOf = (user: User): Profile['consent'] => ({
  given: hasConsented(user),
  givenAt: user.consentGivenAt?.toISOString() ?? null,
  withdrawnAt: user.consentWithdrawnAt?.toISOString() ?? null,
  textVersion: user.consentTextVersion,
})

export function presentUserDetail(user: User, actor: Actor, projects: readonly Project[]): UserDetail {
  const isMe = user.id === actor.personId
  const held = new Map(user.projects.map(({ id, userType }) => [id, userType]))
  return {
    ...presentUser(user, actor, projects),
    directPhone: user.directPhone,
    mobilePhone: user.mobilePhone,
    municipality: user.municipality ?? '',
    isMe,
    version: user.version,
    consent: isMe ? consentOf(user) : null,
    matrix: projects.map(({ id, name }) => ({
      project: { id, name },
      userType: held.get(id) ?? null,
      canChange: mayGrant(actor, id),
    })),
    rights: rightsOn(actor, user, projects),
    locked: locks(actor, user),
  }
}

export function presentProfile(user: User, actor: Actor): Profile {
  return {
    id: user.id,
    name: user.fullName,
    email: user.email,
    organisation: user.organisation,
    municipality: user.municipality,
    side: user.side,
    title: user.title,
    department: user.department,
    directPhone: user.directPhone,
    mobilePhone: user.mobilePhone,
    isAdministrator: user.isAdministrator,
    projects: user.projects,
    authSource: user.authSource,
    language: user.language,
    version: user.version,
    consent: may(actor, 'person.consent', guardedUser(user, actor)) ? consentOf(user) : null,
    locked: locks(actor, user),
  }
}
