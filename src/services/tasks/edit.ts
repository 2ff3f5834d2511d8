import type { PersonOption } from '../../contract/person.js'
import type { TaskDetail } from '../../contract/task.js'
import type { PersonId, TaskId } from '../../domain/ids.js'
import type { Actor, Caller } from '../../domain/person.js'
import { allow, may } from '../../domain/policy.js'
import { Refusal } from '../../domain/refusals.js'
import type { NamedTask, TaskAtHand } from '../../domain/task.js'
import { option } from '../users/people.js'
import { canBeAssigned, detail, detailAfter, locked, mayRead, readable } from './detail.js'
import { allowChanges, changed, differences, isMyOwnSave, save, staleCard, type Wanted } from './save.js'
import { guardedTask } from './present.js'
import type { World } from '../world.js'
import { acting, type Acting } from '../acting.js'

/** `confirmed`: one knows what one loses by it. `despiteOpen`: completed although what comes before it is open. */
export type TaskEdit = Wanted & {
  taskId: TaskId
  version: number
  confirmed?: boolean
  despiteOpen?: boolean
}

/** Whoever hands over their own place on a task may lose it from sight (klik.md §4.6). */
function checkKept(actor: Actor, task: NamedTask, next: NamedTask): void {
  const lost = (['task.read', 'task.edit'] as const).find(
    (right) => may(actor, right, guardedTask(task, actor)) && !may(actor, right, guardedTask(next, actor)),
  )
  if (lost) throw new Refusal('would-lose-access', { right: lost })
}

/**
 * Saves the municipality's part of a task, of a local one all of it. Null: the actor may not read it any more. Refuses
 * `not-found`, `forbidden`, `task-not-active`, `stale-card`, `not-assignable`, `start-after-end`, `would-lose-access`, `still-open`,
 * and `invalid-input` for what is KOMBIT's. The same save again is answered as the first was.
 */
export const edit = (world: World, caller: Caller, asked: TaskEdit): Promise<TaskDetail | null> =>
  acting(world, caller, async (act) => put(act, await locked(act, asked.taskId), asked))

async function put(
  act: Acting,
  task: TaskAtHand,
  { version, confirmed = false, despiteOpen = false, taskId: _, ...wanted }: TaskEdit,
): Promise<TaskDetail | null> {
  const { actor } = act
  const changes = await differences(act, task, wanted)
  allowChanges(actor, task, changes)
  const isAsWanted = Object.keys(changes).length === 0
  if (task.version !== version && !(isAsWanted && (await isMyOwnSave(act, task)))) {
    throw await staleCard(act, task)
  }
  if (isAsWanted) return detail(act, task)
  const next = await changed(act, task, changes)
  if (!confirmed) checkKept(actor, task, next)
  const finishes = changes.status === 'COMPLETED' && !despiteOpen
  const saved = await save(act, task, { next, changes })
  const shown = await detailAfter(act, task, { saving: Promise.resolve(saved), finishes })
  return mayRead(actor, saved) ? shown : null
}

/** `to`: null gives it back, to nobody. */
export type PassingOn = Pick<TaskEdit, 'taskId' | 'version' | 'confirmed'> & { to: PersonId | null }

/**
 * "Ikke mig": whatever one is on the task, somebody else is from now on, or nobody; in one save, which one undo takes
 * back. Answers and refuses as `edit` does; whoever is not on the task is told that it has changed.
 */
export const passOn = (
  world: World,
  caller: Caller,
  { to, ...asked }: PassingOn,
): Promise<TaskDetail | null> =>
  acting(world, caller, async (act) => {
    const task = await locked(act, asked.taskId)
    const { actor } = act
    const wanted = {
      ...(task.responsibleId === actor.personId ? { responsibleId: to } : {}),
      ...(task.executorId === actor.personId ? { executorId: to } : {}),
    }
    if (Object.keys(wanted).length === 0 && !(await isMyOwnSave(act, task))) {
      allow(actor, 'task.edit', guardedTask(task, actor))
      throw await staleCard(act, task)
    }
    return put(act, task, { ...asked, ...wanted })
  })

/** Those who can be put on the task, for whoever may put them there. */
export async function assignable(world: World, caller: Caller, taskId: TaskId): Promise<PersonOption[]> {
  return acting(world, caller, async (act) => {
    const { tx, actor } = act
    const task = await readable(act, taskId)
    allow(actor, 'task.edit', guardedTask(task, actor))
    const members = await tx.people.members(task.municipalityId, task.projectId)
    return members.filter(canBeAssigned).map(option)
  })
}
