import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { ProjectId, TaskId } from '../../src/domain/ids.js'
import { Refusal } from '../../src/domain/refusals.js'
import { TASK_STATUSES, type TaskStatus } from '../../src/domain/task.js'
import * as tasks from '../../src/services/tasks.js'
import { aMunicipality, aPerson, aProject, aTask, type Someone, type Town } from '../support/builders.js'
import { standingClock } from '../support/clock.js'
import { openTestDatabase } from '../support/database.js'
import { aWorld } from '../support/world.js'
import { repeats } from '../support/effort.js'

/** What the product promises of one task's status, without a database: the model the real thing is held against. */
class Model {
  status: TaskStatus
  version = 1
  private last: { by: Who; from: TaskStatus; at: number } | null = null

  constructor(status: TaskStatus) {
    this.status = status
  }

  /** The code of the refusal, or null when it is done. */
  change({ by, to, seen, at }: { by: Who; to: TaskStatus; seen: number; at: number }): string | null {
    const isActivation = this.status === 'NOT_ACTIVE' || to === 'NOT_ACTIVE'
    if (isActivation && this.status === 'NOT_ACTIVE' && by !== 'reader') return 'task-not-active'
    if (isActivation || by === 'reader') return 'forbidden'
    if (seen !== this.version) return this.status === to && this.last?.by === by ? null : 'stale-card'
    if (this.status === to) return null
    this.last = { by, from: this.status, at }
    this.status = to
    this.version += 1
    return null
  }

  undo({ by, seen, at }: { by: Who; seen: number; at: number }): string | null {
    if (!this.last) return 'undo-nothing'
    const isMine = this.last.by === by
    if (isMine && this.version === seen + 1) return null
    if (!isMine || this.version !== seen) return 'undo-superseded'
    if (at - this.last.at >= 10) return 'undo-too-late'
    this.last = { by, from: this.status, at: ((this.status = this.last.from), at) }
    this.version += 1
    return null
  }
}

type Who = 'plus' | 'executor' | 'reader'
type Command =
  | { kind: 'change'; by: Who; to: TaskStatus; behind: number }
  | { kind: 'undo'; by: Who; behind: number }
  | { kind: 'wait'; minutes: number }

const who = fc.constantFrom<Who>('plus', 'executor', 'reader')
const behind = fc.constantFrom(0, 0, 0, 1, 2)
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      by: who,
      to: fc.constantFrom(...TASK_STATUSES),
      behind,
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const), by: who, behind }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.constantFrom(1, 9, 10, 600) }),
  },
)

const SEQUENCES = repeats({ long: 200, short: 20 })
const COMMANDS = 50
const clock = standingClock('2026-03-02T09:00:00Z')
let db: Awaited<ReturnType<typeof openTestDatabase>>
let town: Town
let ksd: ProjectId
let people: Record<Who, Someone>

beforeAll(async () => {
  db = await openTestDatabase()
  await db.data.asSystem(async (tx) => {
    town = await aMunicipality(tx)
    ksd = await aProject(tx, 'KSD', [town])
    people = {
      plus: await aPerson(tx, town, { access: [[ksd, 'PLUS']] }),
      executor: await aPerson(tx, town, { access: [[ksd, 'STANDARD']] }),
      reader: await aPerson(tx, town, { access: [[ksd, 'READER']] }),
    }
  })
})
afterAll(() => db.close())

async function attempt(work: Promise<unknown>): Promise<string | null> {
  try {
    await work
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

test('whatever people do to a task in whatever order, it is what the model says', async () => {
  const world = aWorld(db.data, clock)
  const start = fc.constantFrom(...TASK_STATUSES)
  const commands = fc.array(command, { minLength: COMMANDS, maxLength: COMMANDS })
  await fc.assert(
    fc.asyncProperty(start, commands, async (status, sequence) => {
      const taskId: TaskId = await db.data.asSystem((tx) =>
        aTask(tx, town, ksd, { status, executorId: people.executor.id }),
      )
      const model = new Model(status)
      let minutes = 0
      for (const one of sequence) {
        if (one.kind === 'wait') {
          clock.add(one.minutes)
          minutes += one.minutes
          continue
        }
        const { caller } = people[one.by]
        const seen = Math.max(1, model.version - one.behind)
        const said =
          one.kind === 'change'
            ? await attempt(tasks.changeStatus(world, caller, { taskId, version: seen, status: one.to }))
            : await attempt(tasks.undo(world, caller, { taskId, version: seen }))
        const expected =
          one.kind === 'change'
            ? model.change({ by: one.by, to: one.to, seen, at: minutes })
            : model.undo({ by: one.by, seen, at: minutes })
        expect(said).toBe(expected)
      }
      const { version, status: now, history } = await tasks.read(world, people.plus.caller, taskId)
      expect([now, version, history.length]).toEqual([model.status, model.version, model.version - 1])
    }),
    { numRuns: SEQUENCES, endOnFailure: true },
  )
}, 240_000)
