import type { NamedHandOver } from '../../data/repositories/handOvers.js'
import type { NamedRole } from '../../data/repositories/roles.js'
import type { HandOverState } from '../../domain/handOver.js'
import type { AssignmentId, HandOverId, ProjectId } from '../../domain/ids.js'
import type { Caller } from '../../domain/person.js'
import { may } from '../../domain/policy.js'
import { Refusal } from '../../domain/refusals.js'
import { acting, type Acting } from '../acting.js'
import { byProject, type ProjectTasks } from '../tasks/byProject.js'
import { standsOn } from '../tasks/passOn.js'
import type { World } from '../world.js'
import { guardedAgreement } from './present.js'
import { assignmentOf, nominationOf, type Nomination } from './roles.js'

/** A hand-over in words for its reader. `along`, `stays`: tasks that follow, and those that cannot. */
export type HandOverStory = {
  state: HandOverState
  holder: string
  successor: string
  by: string
  /** Who said no, or took it back; told only to those who hear of it by that. */
  stoppedBy: string | null
  successorAssignmentId: AssignmentId
  moved: number
  along: ProjectTasks[]
  stays: ProjectTasks[]
  /** Tasks of introductions that follow, or have. */
  introductions: number
}

async function whoStopped({ tx }: Acting, { successorAssignmentId }: NamedHandOver): Promise<string | null> {
  return (await tx.history.whoDid(successorAssignmentId, { field: 'state' }))?.name ?? null
}

/** How many, and no more: they become the successor's to see with the role. */
async function introductionsOf({ tx }: Acting, handOver: NamedHandOver): Promise<number> {
  const { state, introductions, holderId } = handOver
  if (introductions.length === 0 || state === 'CANCELLED') return 0
  if (state === 'DONE') return tx.handOvers.moved(handOver, 'introductionTask')
  const agreed = new Set(introductions.flatMap((one) => (one.personId ? [] : [one.planId])))
  const tasks = await tx.introductionTasks.openTasksOf(holderId)
  return tasks.filter(({ planId }) => agreed.has(planId)).length
}

export async function storyOf(act: Acting, id: HandOverId): Promise<HandOverStory> {
  const { tx, actor } = act
  const handOver = await tx.handOvers.handOver(id)
  if (!handOver) throw new Refusal('not-found')
  const { municipalityId, holderId, holderName, successorId, projectIds, state } = handOver
  const person = { id: holderId, fullName: holderName }
  const tasks = await tx.leaving.tasksOf({ person, projectIds, openOnly: true })
  const able = new Set<ProjectId>()
  for (const projectId of state === 'OPEN' ? projectIds : []) {
    if (await standsOn(tx, { municipalityId, projectId }, successorId)) able.add(projectId)
  }
  return {
    state,
    holder: holderName,
    successor: handOver.successorName,
    by: handOver.createdByName,
    stoppedBy: null,
    successorAssignmentId: handOver.successorAssignmentId,
    moved: state === 'DONE' ? await tx.handOvers.moved(handOver, 'task') : 0,
    introductions: await introductionsOf(act, handOver),
    along: byProject(
      actor,
      tasks.filter(({ projectId }) => able.has(projectId)),
    ),
    stays: byProject(
      actor,
      tasks.filter(({ projectId }) => !able.has(projectId)),
    ),
  }
}

export type ToldHandOver = Nomination & { handOver: HandOverStory; as: 'holder' | 'successor' | 'other' }

const mayKnow = ({ actor }: Acting, handOver: NamedHandOver, role: NamedRole): boolean =>
  may(
    actor,
    'role.readAgreements',
    guardedAgreement(role, actor, [handOver.holderId, handOver.successorId, handOver.createdBy]),
  )

/** How a hand-over stands, for those it concerns. */
export async function read(world: World, caller: Caller, id: HandOverId): Promise<ToldHandOver> {
  return acting(world, caller, async (act) => {
    const { tx, actor } = act
    const found = await tx.handOvers.handOver(id)
    if (!found) throw new Refusal('not-found')
    const [held, role] = await assignmentOf(act, found.assignmentId)
    if (!mayKnow(act, found, role)) throw new Refusal('not-found')
    const { personId } = actor
    const follows = found.successorId === personId ? 'successor' : 'other'
    const as = held.personId === personId ? 'holder' : follows
    const stoppedBy = found.state === 'CANCELLED' ? await whoStopped(act, found) : null
    const handOver = { ...(await storyOf(act, id)), stoppedBy }
    return { ...(await nominationOf(act, held.id)), handOver, as }
  })
}

/** The hand-over a nomination belongs to; null for one of its own. */
export async function ofNomination(
  world: World,
  caller: Caller,
  assignmentId: AssignmentId,
): Promise<HandOverStory | null> {
  return acting(world, caller, async (act) => {
    const found = await act.tx.handOvers.ofSuccessor(assignmentId)
    const role = found && (await act.tx.roles.find(found.roleId))
    return found && role && mayKnow(act, found, role) ? storyOf(act, found.id) : null
  })
}
