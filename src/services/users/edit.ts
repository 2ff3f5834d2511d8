import type { UserDetail } from '../../contract/user.js'
import type { User } from '../../data/repositories/users.js'
import { newId, type OrganisationId, type PersonId, type ProjectId } from '../../domain/ids.js'
import type { AccessType, Caller } from '../../domain/person.js'
import { allow } from '../../domain/policy.js'
import { Refusal } from '../../domain/refusals.js'
import { isKeptByFk } from '../../domain/user.js'
import { sortKey } from '../../domain/words.js'
import { homeOf, acting, type Acting } from '../acting.js'
import {
  accessNotes,
  changesOfAccess,
  guardAccess,
  saveAccess,
  type AccessEdit,
  type NamedAccessChange,
} from './access.js'
import {
  changesOfContact,
  emailOf,
  nameOf,
  noteOn,
  staleUser,
  trimmed,
  writeDown,
  type ContactEdit,
  type PersonChanges,
} from './changes.js'
import { guardedUser } from './present.js'
import { tellAccess } from './tellAccess.js'
import { detailOf, userOf } from './users.js'
import type { World } from '../world.js'

export type NewUser = ContactEdit & {
  fullName: string
  email: string
  organisationId?: OrganisationId | undefined
  access: readonly { projectId: ProjectId; userType: AccessType }[]
  isAdministrator?: boolean | undefined
}

export type UserEdit = ContactEdit & {
  version: number
  organisationId?: OrganisationId | undefined
  access?: AccessEdit | undefined
  isAdministrator?: boolean | undefined
  /** The reader has been told what it leads to. */
  confirmed?: boolean | undefined
}

/**
 * Users of a municipality are changed by one at a time. The caller is looked up again when it is their turn: they may
 * have lost their rights, or been deleted, while they waited.
 */
export function administering<T>(
  world: Pick<World, 'data' | 'clock'>,
  caller: Caller,
  work: (act: Acting) => Promise<T>,
): Promise<T> {
  return acting(world, caller, async (act) => {
    await act.tx.users.lock(homeOf(act.actor))
    const { actor } = await act.tx.recognise(caller)
    return work({ ...act, actor })
  })
}

/** The organisation of the municipality that is named; the municipality's own where none is. */
async function organisationOf({ tx, actor }: Acting, wanted: OrganisationId | undefined) {
  const all = await tx.users.organisations(homeOf(actor))
  const own = all.find(({ kind }) => kind === 'MUNICIPALITY') ?? all[0]
  const organisation = wanted === undefined ? own : all.find(({ id }) => id === wanted)
  if (!organisation) throw new Refusal('unknown-organisation')
  return organisation.id
}

/** Somebody of the own municipality who has the address is named; of anybody else only that it is taken. */
async function guardEmail({ tx, actor }: Acting, email: string, except: PersonId | null): Promise<void> {
  const owner = await tx.users.byEmail(homeOf(actor), email)
  if (owner && owner.id !== except)
    throw new Refusal('email-taken', { personId: owner.id, name: owner.fullName })
}

async function insertUser(act: Acting, given: NewUser): Promise<PersonId> {
  const { tx, actor } = act
  const id = newId<PersonId>()
  const fullName = nameOf(given.fullName)
  const email = emailOf(given.email)
  await guardEmail(act, email, null)
  const text = (field: 'title' | 'department' | 'directPhone' | 'mobilePhone') =>
    trimmed(given[field] ?? null)
  const made = await tx.people.insertNew({
    id,
    municipalityId: homeOf(actor),
    organisationId: await organisationOf(act, given.organisationId),
    side: 'MUNICIPALITY',
    fullName,
    nameSort: sortKey(fullName),
    email,
    directPhone: text('directPhone'),
    mobilePhone: text('mobilePhone'),
    title: text('title'),
    department: text('department'),
    isAdministrator: given.isAdministrator ?? false,
    tenantId: null,
    aadObjectId: null,
    language: null,
    firstLoginAt: null,
  })
  if (!made) throw new Refusal('email-taken', { personId: null, name: null })
  return id
}

/**
 * Puts somebody on the books (klik.md W04). Refuses `forbidden`, `missing-name`, `invalid-email`, `email-taken`,
 * `unknown-organisation`, `project-not-offered`.
 */
export async function createUser(act: Acting, given: NewUser): Promise<PersonId> {
  const { tx, actor } = act
  const municipalityId = homeOf(actor)
  const offered = await tx.projects.of(municipalityId)
  const named = given.access.map(({ projectId }) => projectId)
  const projectIds = named.length > 0 ? named : offered.map(({ id }) => id)
  const access = changesOfAccess(act, { projects: [], access: given.access }, offered)
  allow(actor, 'person.create', { municipalityId, projectIds, isOwn: false })
  if (given.isAdministrator)
    allow(actor, 'person.setAdministrator', { municipalityId, projectIds: [], isOwn: false })
  const id = await insertUser(act, given)
  for (const { projectId, to } of access)
    await tx.users.setAccess({ personId: id, projectId, municipalityId }, to)
  const created = { field: 'created', oldValue: null, newValue: null } as const
  await noteOn(act, { id, municipalityId }, [created, ...accessNotes(access)])
  await tellAccess(act, { id, version: 1 }, { isNew: true, changes: access })
  return id
}

/** Somebody of the municipality without access to any project, for whoever may invite them elsewhere. */
export async function putOnBooks(act: Acting, given: Pick<NewUser, 'fullName' | 'email'>): Promise<PersonId> {
  const id = await insertUser(act, { ...given, access: [] })
  const created = { field: 'created', oldValue: null, newValue: null } as const
  await noteOn(act, { id, municipalityId: homeOf(act.actor) }, [created])
  return id
}

export async function create(world: World, caller: Caller, given: NewUser): Promise<UserDetail> {
  return administering(world, caller, async (act) => detailOf(act, await createUser(act, given)))
}

/** Somebody has to be left who can change users. */
export async function isLastAdministrator({ tx }: Pick<Acting, 'tx'>, user: User): Promise<boolean> {
  if (!user.isAdministrator || !user.municipalityId) return false
  const all = await tx.people.administrators(user.municipalityId)
  return all.every(({ id }) => id === user.id)
}

export async function guardLastAdministrator(act: Acting, user: User): Promise<void> {
  if (await isLastAdministrator(act, user)) throw new Refusal('last-administrator', { name: user.fullName })
}

async function changeOfAdministrator(
  act: Acting,
  user: User,
  { isAdministrator }: UserEdit,
): Promise<PersonChanges> {
  if (isAdministrator === undefined || isAdministrator === user.isAdministrator) return {}
  allow(act.actor, 'person.setAdministrator', guardedUser(user, act.actor))
  if (isKeptByFk(user)) throw new Refusal('locked-by-fk', { field: 'isAdministrator', name: user.fullName })
  if (!isAdministrator) await guardLastAdministrator(act, user)
  return { isAdministrator }
}

async function changeOfOrganisation(
  act: Acting,
  user: User,
  { organisationId }: UserEdit,
): Promise<PersonChanges> {
  if (organisationId === undefined || organisationId === user.organisationId) return {}
  allow(act.actor, 'person.edit', guardedUser(user, act.actor))
  return { organisationId: await organisationOf(act, organisationId) }
}

async function changesOf(
  act: Acting,
  user: User,
  edit: UserEdit,
): Promise<{ person: PersonChanges; access: NamedAccessChange[] }> {
  const offered = await act.tx.projects.of(homeOf(act.actor))
  const access = changesOfAccess(act, { projects: user.projects, access: edit.access ?? [] }, offered)
  const person = {
    ...changesOfContact(act.actor, user, edit),
    ...(await changeOfOrganisation(act, user, edit)),
    ...(await changeOfAdministrator(act, user, edit)),
  }
  if (person.email !== undefined) await guardEmail(act, person.email, user.id)
  return { person, access }
}

/** Everything "Opdater bruger" changes, in one save. True when there was anything to change. */
export async function changeUser(act: Acting, user: User, edit: UserEdit): Promise<boolean> {
  const { person, access } = await changesOf(act, user, edit)
  const isNothing = Object.keys(person).length === 0 && access.length === 0
  if (isNothing) return false
  if (user.version !== edit.version) throw await staleUser(act.tx, user)
  await guardAccess(act, user, { changes: access, confirmed: edit.confirmed ?? false })
  await writeDown(act, user, { version: edit.version, changes: person, notes: accessNotes(access) })
  await saveAccess(act, user, access)
  await tellAccess(act, { id: user.id, version: user.version + 1 }, { isNew: false, changes: access })
  return true
}

/**
 * Changes a user and their access to projects (klik.md W06, W07). Refuses `not-found`, `forbidden`, `locked-by-fk`,
 * `stale-user`, `last-administrator`, `last-plus`, and until it is confirmed `open-tasks` and `last-plus-warning`.
 */
export async function edit(
  world: World,
  caller: Caller,
  { personId, ...given }: UserEdit & { personId: PersonId },
): Promise<UserDetail> {
  return administering(world, caller, async (act) => {
    await changeUser(act, await userOf(act, personId), given)
    return detailOf(act, personId)
  })
}
