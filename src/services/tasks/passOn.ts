import type { Passed } from '../../data/repositories/leaving.js'
import type { Tx } from '../../data/tx.js'
import type { MunicipalityId, PersonId, ProjectId } from '../../domain/ids.js'
import { canBeAssigned } from './detail.js'
import type { Acting } from '../acting.js'

/** Whether somebody may stand on the tasks of a project. */
export async function standsOn(
  tx: Tx,
  { municipalityId, projectId }: { municipalityId: MunicipalityId; projectId: ProjectId },
  personId: PersonId,
): Promise<boolean> {
  const members = await tx.people.members(municipalityId, projectId)
  return members.some((member) => member.id === personId && canBeAssigned(member))
}

type To = { municipalityId: MunicipalityId; personId: PersonId; occasion: string }

/** Whoever now stands on the tasks is told, unless they did it themselves, and so is every card that shows them. */
export async function tellPassed(
  { tx, actor, now }: Acting,
  passed: readonly Passed[],
  { municipalityId, personId, occasion }: To,
): Promise<void> {
  for (const { id: taskId, version, wasResponsible, wasExecutor } of passed) {
    if (personId === actor.personId) continue
    const as = wasResponsible && wasExecutor ? 'BOTH' : wasResponsible ? 'RESPONSIBLE' : 'EXECUTOR'
    const key = `task.assigned:${taskId}:${version}:${personId}`
    const event = { type: 'task.assigned' as const, taskId, as } as const
    await tx.outbox.add({ key, municipalityId, personId, event, dueAt: now })
  }
  const shows = passed.flatMap(({ id, projectId }) => [id, projectId])
  if (shows.length > 0) await tx.cards.changed({ shows, occasion, now })
}
