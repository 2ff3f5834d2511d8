import type { MunicipalityId, PersonId, ProjectId } from './ids.js'
import type { Actor } from './person.js'
import { may, type Right } from './policy.js'

/** What an open tab can hear has changed: the kind of thing, and never which one, what, or by whom. */
export const CHANGE_KINDS = [
  'task',
  'role',
  'roleDraft',
  'person',
  'contact',
  'project',
  'broadcast',
  'municipalityGroup',
  'heldMail',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** Something changed, as the database tells every instance of the product. Ids only. */
export type Change = {
  kind: ChangeKind
  /** Null: it is KOMBIT's, for every municipality. */
  municipalityId: MunicipalityId | null
  projectId: ProjectId | null
  /** KOMBIT and suppliers never see it: local tasks, internal notes, agreements about a role. */
  isHomeOnly: boolean
  /** It is this person's own business. */
  onlyFor: PersonId | null
  /** What this person may do has perhaps changed. */
  about: PersonId | null
}

const READ_BY: Record<ChangeKind, Right> = {
  task: 'task.read',
  role: 'role.read',
  roleDraft: 'masterRole.read',
  person: 'person.list',
  contact: 'contactList.read',
  project: 'project.read',
  broadcast: 'broadcast.read',
  municipalityGroup: 'municipalityGroup.manage',
  heldMail: 'heldMail.decide',
}

/**
 * Whether somebody's tab is told. By the rights table, as if the thing were their own: who reads only their own of a
 * project hears that something of the project changed, and is then told by the ordinary questions what they may know.
 */
export function hears(actor: Actor, change: Change): boolean {
  const { kind, municipalityId, projectId, isHomeOnly, onlyFor } = change
  if (onlyFor !== null) return onlyFor === actor.personId
  const projectIds = projectId === null ? [] : [projectId]
  return may(actor, READ_BY[kind], { municipalityId, projectIds, isOwn: true, isLocal: isHomeOnly })
}
