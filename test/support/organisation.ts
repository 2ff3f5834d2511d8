import type { Tx } from '../../src/data/tx.js'
import type { ResponsibilityArea } from '../../src/domain/area.js'
import type { Invitation } from '../../src/domain/invitation.js'
import {
  newId,
  type AreaId,
  type InvitationId,
  type MembershipId,
  type PersonId,
  type TeamId,
} from '../../src/domain/ids.js'
import type { Team, TeamRole } from '../../src/domain/team.js'
import { sortKey } from '../../src/domain/words.js'
import { aPerson, type Someone, type Town } from './builders.js'

const AT = new Date('2026-03-01T10:00:00Z')
let serial = 0

/** An area of the town; the root where no other is said. */
export async function anArea(
  tx: Tx,
  town: Town,
  { parentId = null, name = `Område ${(serial += 1)}` }: Partial<ResponsibilityArea> = {},
): Promise<AreaId> {
  const id = newId<AreaId>()
  await tx.areas.insert({ id, municipalityId: town.id, parentId, name, nameSort: sortKey(name), version: 1 })
  return id
}

type TeamOptions = Partial<Team> & { members?: readonly (readonly [Pick<Someone, 'id'>, TeamRole])[] }

export async function aTeam(
  tx: Tx,
  town: Town,
  { members = [], name = `Team ${(serial += 1)}`, ...given }: TeamOptions = {},
): Promise<{ teamId: TeamId; memberIds: MembershipId[] }> {
  const id = newId<TeamId>()
  const place = { areaId: null, reportTags: [], isMain: false, state: 'ACTIVE' as const }
  const made = { createdAt: AT, createdBy: null as PersonId | null, version: 1 }
  await tx.teams.insert({
    ...{ id, municipalityId: town.id, name, nameSort: sortKey(name) },
    ...{ ...place, ...made, ...given },
  })
  const memberIds: MembershipId[] = []
  for (const [{ id: personId }, role] of members)
    memberIds.push(await aMember(tx, town, { teamId: id, personId, role }))
  return { teamId: id, memberIds }
}

export async function aMember(
  tx: Tx,
  town: Town,
  { teamId, personId, role }: { teamId: TeamId; personId: PersonId; role: TeamRole },
): Promise<MembershipId> {
  const id = newId<MembershipId>()
  const active = { state: 'ACTIVE', since: AT, archivedAt: null, version: 1 } as const
  await tx.teams.insertMember({ id, municipalityId: town.id, teamId, personId, role, ...active })
  return id
}

/** A word to somebody of their place in a team, which counts for 30 days. */
export async function anInvitation(
  tx: Tx,
  town: Town,
  { personId, teamId, ...given }: Pick<Invitation, 'personId' | 'teamId'> & Partial<Invitation>,
): Promise<InvitationId> {
  const id = newId<InvitationId>()
  const times = { sentAt: AT, expiresAt: new Date('2026-04-01T00:00:00Z'), usedAt: null }
  const plain = { role: 'introducer' as const, planId: null, message: null, sentBy: null }
  await tx.invitations.insert({ id, municipalityId: town.id, personId, teamId, ...plain, ...times, ...given })
  return id
}

/** A team with an owner and a member, in a lowest area two below the topmost one. */
export async function anOrganisation(
  tx: Tx,
  town: Town,
): Promise<{
  teamId: TeamId
  memberId: MembershipId
  areaId: AreaId
  dividedId: AreaId
  coordinatorId: PersonId
}> {
  const top = (await tx.areas.of(town.id)).find(({ parentId }) => parentId === null)
  const rootId = top?.id ?? (await anArea(tx, town, { name: town.name }))
  const dividedId = await anArea(tx, town, { parentId: rootId })
  const areaId = await anArea(tx, town, { parentId: dividedId })
  const owner = await aPerson(tx, town)
  // Has been invited, and has not come yet.
  const other = await aPerson(tx, town, { firstLoginAt: null })
  const by = { appointedAt: AT, appointedBy: null }
  await tx.areas.appoint({ municipalityId: town.id, areaId, personId: owner.id, ...by })
  const { teamId, memberIds } = await aTeam(tx, town, {
    areaId,
    members: [
      [owner, 'owner'],
      [other, 'introducer'],
    ],
  })
  const memberId = memberIds[1]
  if (!memberId) throw new Error('no member')
  return { teamId, memberId, areaId, dividedId, coordinatorId: owner.id }
}
