import type { User } from '../../data/repositories/users.js'
import { endAllOf } from '../roles/endAssignment.js'
import { leaveIntroductions } from '../introductions/plans/leave.js'
import { record } from '../record.js'
import { tellIfOwnerless } from '../teams/ownerless.js'
import { noteOn, type PersonChanges } from './changes.js'
import type { Doing } from '../acting.js'

/** What is forgotten of somebody who is gone; the name stays with what they wrote, the address frees itself. */
const FORGOTTEN = {
  tenantId: null,
  aadObjectId: null,
  fkUuid: null,
  fkJobFunction: null,
  isAdministrator: false,
  title: null,
  department: null,
  directPhone: null,
  mobilePhone: null,
  directory: null,
  directoryKey: null,
  directoryFields: [],
  leftAt: null,
} satisfies PersonChanges

/** Their places in teams end with them; of a team left without an owner those are told who can give it one. */
async function leaveTeams(doing: Doing, { id, municipalityId }: User): Promise<void> {
  for (const { id: subjectId, teamId, role } of await doing.tx.teams.archiveAllOf(id, doing.now)) {
    await record(doing, { municipalityId, subject: 'membership', subjectId, field: 'role', oldValue: role })
    if (municipalityId && role === 'owner') await tellIfOwnerless(doing, { municipalityId, teamId })
  }
}

/**
 * Deletes a user (klik.md W05, W35): tasks and roles are freed, access and everything that was theirs alone goes, and
 * what they wrote keeps their name. The keys of their sign-in go too, so that whoever comes back comes back empty.
 * False when somebody else changed them first.
 */
export async function leave(doing: Doing, user: User): Promise<boolean> {
  const { tx, now, actor } = doing
  if (!(await tx.people.update(user, { ...FORGOTTEN, deletedAt: now }))) return false
  await endAllOf(doing, user.id)
  const standing = { person: user, projectIds: 'every' as const, openOnly: false }
  const freed = await tx.leaving.passOn(standing, null, { actor, now })
  const { id: personId, municipalityId } = user
  for (const { id: projectId } of user.projects)
    await tx.users.setAccess({ personId, projectId, municipalityId }, null)
  await leaveTeams(doing, user)
  await leaveIntroductions(doing, user)
  await tx.leaving.forgetOwn(user.id)
  await noteOn(doing, user, [{ field: 'deleted', oldValue: null, newValue: null }])
  const shows = freed.flatMap(({ id, projectId }) => [id, projectId])
  if (shows.length > 0) await tx.cards.changed({ shows, occasion: `deleted:${user.id}`, now })
  return true
}
