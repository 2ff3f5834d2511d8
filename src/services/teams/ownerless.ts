import { branchOf } from '../../domain/area.js'
import type { MunicipalityId, TeamId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import type { Doing } from '../acting.js'
import { looking } from '../introductions/organising.js'
import type { World } from '../world.js'
import { teamView } from './read.js'
import { Refusal } from '../../domain/refusals.js'

/** Tells those who can give the team an owner, when it has none any more: administrators, and coordinators of its branch. */
export async function tellIfOwnerless(
  { tx, now }: Doing,
  { municipalityId, teamId }: { municipalityId: MunicipalityId; teamId: TeamId },
): Promise<void> {
  const team = await tx.teams.find(teamId)
  const members = await tx.teams.members(teamId)
  if (team?.state !== 'ACTIVE' || members.some(({ role }) => role === 'owner')) return
  const areas = await tx.areas.of(municipalityId)
  const above = (await tx.areas.coordinators(municipalityId)).filter(
    ({ areaId }) => team.areaId !== null && branchOf(areas, [areaId]).has(team.areaId),
  )
  const administrators = await tx.people.administrators(municipalityId)
  const told = new Set([...administrators.map(({ id }) => id), ...above.map(({ personId }) => personId)])
  const event = { type: 'team.ownerless' as const, teamId }
  await tx.outbox.addAll(
    [...told].map((personId) => ({
      key: `team.ownerless:${teamId}:${now.toISOString()}:${personId}`,
      ...{ municipalityId, personId, event, dueAt: now },
    })),
  )
}

/** What they are told. Null when the team has an owner again, or is not theirs to see. */
export async function ownerless(
  world: World,
  caller: Caller,
  teamId: TeamId,
): Promise<{ id: string; name: string } | null> {
  try {
    return await looking(world, caller, async (act) => {
      const { id, name, isOwnerless } = await teamView(act, teamId)
      return isOwnerless ? { id, name } : null
    })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') return null
    throw error
  }
}
