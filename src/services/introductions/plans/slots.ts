import type { PersonId, RoleId, TeamId } from '../../../domain/ids.js'
import type { TemplateResponsible } from '../../../domain/introductionTemplate.js'
import type { IntroductionTask } from '../../../domain/introductionPlan.js'
import type { Planning } from './planning.js'

type For = { teamId: TeamId; introduceeId: PersonId | null; startedBy: PersonId; roleId: RoleId | null }
type Found = Pick<IntroductionTask, 'responsibleId' | 'slot' | 'slotRoleId'>

/** The team's owner; where it has several, whoever starts the plan if they are one of them. */
async function managerOf(
  { tx }: Planning,
  { teamId, startedBy }: Pick<For, 'teamId' | 'startedBy'>,
): Promise<PersonId | null> {
  const owners = (await tx.teams.members(teamId)).filter(({ role }) => role === 'owner')
  const [one, ...others] = owners.map(({ personId }) => personId)
  return one && others.length > 0 ? ([one, ...others].find((id) => id === startedBy) ?? null) : (one ?? null)
}

/** Who the template means, now; asked once for each that it names. */
export function slotsFor(act: Planning, plan: For): (meant: TemplateResponsible | null) => Promise<Found> {
  const { tx, home } = act
  const { introduceeId, roleId } = plan
  const people: Record<string, () => Promise<PersonId | null>> = {
    introducee: () => Promise.resolve(introduceeId),
    starter: () => Promise.resolve(plan.startedBy),
    manager: () => managerOf(act, plan),
    outgoingHolder: () =>
      roleId ? tx.introductionTasks.outgoingHolderOf(home, { roleId, introduceeId }) : Promise.resolve(null),
  }
  const known = new Map<string, Promise<PersonId | null>>()
  const once = (key: string, ask: () => Promise<PersonId | null>): Promise<PersonId | null> => {
    const asked = known.get(key) ?? ask()
    known.set(key, asked)
    return asked
  }
  return async (meant) => {
    if (!meant) return { responsibleId: null, slot: null, slotRoleId: null }
    if (meant.kind === 'slot') {
      const responsibleId = await once(meant.slot, people[meant.slot] ?? (() => Promise.resolve(null)))
      return { responsibleId, slot: meant.slot, slotRoleId: null }
    }
    if (meant.kind === 'role') {
      const { roleId: slotRoleId } = meant
      const holder = await once(slotRoleId, () => tx.introductionTasks.holderOf(home, slotRoleId))
      return { responsibleId: holder, slot: null, slotRoleId }
    }
    const found = await once(
      meant.personId,
      async () => (await tx.users.find(home, meant.personId))?.id ?? null,
    )
    return { responsibleId: found, slot: null, slotRoleId: null }
  }
}
