import { beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { ProjectId, TaskId } from '../../../src/domain/ids.js'
import { Refusal } from '../../../src/domain/refusals.js'
import { TASK_STATUSES, type TaskStatus } from '../../../src/domain/taskStatus.js'
import * as taskEdit from '../../../src/services/tasks/edit.js'
import * as tasks from '../../../src/services/tasks/tasks.js'
import type { World } from '../../../src/services/world.js'
import { aMunicipality, aPerson, aProject, aTask, type Someone, type Town } from '../../support/builders.js'
import { databaseRoom } from '../../support/room.js'
import { repeats } from '../../support/effort.js'

const { world, clock, asSystem } = databaseRoom({ keeps: true })
type Part = { status: TaskStatus; responsible: Who | null; executor: Who | null }
type Seen = { by: Who; seen: number; at: number }
type Edit = Seen & { wanted: Partial<Part>; confirmed: boolean }

/** What the product promises of one task, without a database: the model the real thing is held against. */
class Model {
  version = 1
  /** How many lines the history has. */
  lines = 0
  private last: { by: Who; before: Partial<Part>; at: number } | null = null

  constructor(readonly is: Part) {}

  /** A standard user works on what is theirs, a reader on nothing. */
  private mayEdit(by: Who, part = this.is): boolean {
    return by === 'plus' || (by === 'executor' && [part.responsible, part.executor].includes(by))
  }

  private allow(by: Who, to: TaskStatus): string | null {
    if (this.is.status === 'NOT_ACTIVE' && this.mayEdit(by)) return 'task-not-active'
    return to === 'NOT_ACTIVE' || this.is.status === 'NOT_ACTIVE' || !this.mayEdit(by) ? 'forbidden' : null
  }

  private differing(wanted: Partial<Part>): Partial<Part> {
    const now: Record<string, unknown> = this.is
    return Object.fromEntries(Object.entries(wanted).filter(([field, value]) => value !== now[field]))
  }

  private write({ by, at }: Seen, wanted: Partial<Part>): null {
    const fields = Object.keys(wanted) as (keyof Part)[]
    this.last = { by, at, before: Object.fromEntries(fields.map((field) => [field, this.is[field]])) }
    Object.assign(this.is, wanted)
    this.version += 1
    this.lines += fields.length
    return null
  }

  /** The code of the refusal, or null when it is done. */
  change({ to, ...seen }: Seen & { to: TaskStatus }): string | null {
    const refused = this.allow(seen.by, to)
    if (refused) return refused
    const isAsWanted = this.is.status === to
    if (seen.seen !== this.version && !(isAsWanted && this.last?.by === seen.by)) return 'stale-card'
    return isAsWanted ? null : this.write(seen, { status: to })
  }

  edit({ wanted, confirmed, ...seen }: Edit): string | null {
    const { by } = seen
    const changes = this.differing(wanted)
    const isAsWanted = Object.keys(changes).length === 0
    const refused = isAsWanted ? null : this.allow(by, changes.status ?? this.is.status)
    if (refused) return refused
    if (seen.seen !== this.version && !(isAsWanted && this.last?.by === by)) return 'stale-card'
    if (isAsWanted) return null
    if (changes.responsible === 'reader' || changes.executor === 'reader') return 'not-assignable'
    if (!confirmed && !this.mayEdit(by, { ...this.is, ...changes })) return 'would-lose-access'
    return this.write(seen, changes)
  }

  undo(seen: Seen): string | null {
    if (!this.last) return 'undo-nothing'
    const isMine = this.last.by === seen.by
    if (isMine && this.version === seen.seen + 1) return null
    if (!isMine || this.version !== seen.seen) return 'undo-superseded'
    if (seen.at - this.last.at >= 10) return 'undo-too-late'
    return this.mayEdit(seen.by) ? this.write(seen, this.last.before) : 'forbidden'
  }
}

type Who = 'plus' | 'executor' | 'reader'
type Command =
  | { kind: 'change'; by: Who; to: TaskStatus; behind: number }
  | { kind: 'edit'; by: Who; wanted: Partial<Part>; confirmed: boolean; behind: number }
  | { kind: 'undo'; by: Who; behind: number }
  | { kind: 'wait'; minutes: number }

const who = fc.constantFrom<Who>('plus', 'executor', 'reader')
const status = fc.constantFrom(...TASK_STATUSES)
const somebody = fc.constantFrom<Who | null>('plus', 'executor', 'executor', 'reader', null)
const behind = fc.constantFrom(0, 0, 0, 1, 2)
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      by: who,
      to: status,
      behind,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      by: who,
      wanted: fc.record({ status, responsible: somebody, executor: somebody }, { requiredKeys: [] }),
      confirmed: fc.boolean(),
      behind,
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const), by: who, behind }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.constantFrom(1, 9, 10, 600) }),
  },
)

const SEQUENCES = repeats({ short: 6, long: 200 })
const COMMANDS = 50
let town: Town
let ksd: ProjectId
let people: Record<Who, Someone>

beforeAll(async () => {
  await asSystem(async (tx) => {
    town = await aMunicipality(tx)
    ksd = await aProject(tx, 'KSD', [town])
    people = {
      plus: await aPerson(tx, town, { access: [[ksd, 'PLUS']] }),
      executor: await aPerson(tx, town, { access: [[ksd, 'STANDARD']] }),
      reader: await aPerson(tx, town, { access: [[ksd, 'READER']] }),
    }
  })
})

async function attempt(work: Promise<unknown>): Promise<string | null> {
  try {
    await work
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

type Doing = { world: World; taskId: TaskId; version: number }

/** The same wish, said to the product. */
function edit({ world, taskId, version }: Doing, { by, wanted, confirmed }: Omit<Edit, 'seen' | 'at'>) {
  const { status, responsible, executor } = wanted
  const idOf = (one: Who | null) => one && people[one].id
  return taskEdit.edit(world, people[by].caller, {
    ...{ taskId, version, status, confirmed },
    responsibleId: responsible === undefined ? undefined : idOf(responsible),
    executorId: executor === undefined ? undefined : idOf(executor),
  })
}

/** Does it to the product and to the model, and gives what each says of it. */
async function both(
  { world, taskId, version }: Doing,
  model: Model,
  { one, at }: { one: Exclude<Command, { kind: 'wait' }>; at: number },
): Promise<[string | null, string | null]> {
  const { caller } = people[one.by]
  const seen = { by: one.by, seen: version, at }
  switch (one.kind) {
    case 'change':
      return [
        await attempt(tasks.changeStatus(world, caller, { taskId, version, status: one.to })),
        model.change({ ...seen, to: one.to }),
      ]
    case 'edit':
      return [await attempt(edit({ world, taskId, version }, one)), model.edit({ ...seen, ...one })]
    case 'undo':
      return [await attempt(tasks.undo(world, caller, { taskId, version })), model.undo(seen)]
  }
}

test('whatever people do to a task in whatever order, it is what the model says', async () => {
  const commands = fc.array(command, { minLength: COMMANDS, maxLength: COMMANDS })
  await fc.assert(
    fc.asyncProperty(status, commands, async (begun, sequence) => {
      const taskId: TaskId = await asSystem((tx) =>
        aTask(tx, town, ksd, { status: begun, executorId: people.executor.id }),
      )
      const model = new Model({ status: begun, responsible: null, executor: 'executor' })
      let at = 0
      for (const one of sequence) {
        if (one.kind === 'wait') {
          clock.add(one.minutes)
          at += one.minutes
          continue
        }
        const version = Math.max(1, model.version - one.behind)
        const [said, expected] = await both({ world, taskId, version }, model, { one, at })
        expect([one, said]).toEqual([one, expected])
      }
      const {
        version,
        status: now,
        history,
        responsible,
        executor,
      } = await tasks.read(world, people.plus.caller, taskId)
      const idOf = (who: Who | null) => who && people[who].id
      expect([version, history.length]).toEqual([model.version, model.lines])
      expect([now, responsible?.id ?? null, executor?.id ?? null]).toEqual([
        model.is.status,
        idOf(model.is.responsible),
        idOf(model.is.executor),
      ])
    }),
    { numRuns: SEQUENCES, endOnFailure: true },
  )
}, 240_000)
