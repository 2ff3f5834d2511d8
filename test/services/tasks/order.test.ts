import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { newId, type PhaseId, type ProjectId, type ThemeId } from '../../../src/domain/ids.js'
import { PRIORITIES } from '../../../src/domain/task.js'
import { TASK_STATUSES } from '../../../src/domain/taskStatus.js'
import type { Tx } from '../../../src/data/tx.js'
import {
  NO_FILTER,
  parseSorts,
  TASK_SORTS,
  type TaskCursor,
  type TaskSort,
} from '../../../src/domain/taskList.js'
import { dayOf, type Day } from '../../../src/domain/time.js'
import { sortKey } from '../../../src/domain/words.js'
import type { TaskRow } from '../../../src/contract/task.js'
import * as tasks from '../../../src/services/tasks/tasks.js'
import { aMunicipality, aPerson, aProject, aTask, day, type Someone } from '../../support/builders.js'
import { databaseRoom } from '../../support/room.js'
import { repeats } from '../../support/effort.js'

const { world, asSystem } = databaseRoom({ keeps: true })
const TITLES = ['04 Opret roller', '9 Opret roller', '10 Opret roller', 'Abe', 'Zebra', 'Æble', 'Øl', 'Ål']
const DAYS = [null, null, '2026-02-20', '2026-03-05', '2026-03-05', '2026-06-01']

let plus: Someone
let all: TaskRow[]

/** One of them by turns, each list with a step of its own so that all sorts of pairs meet. */
const turn = <T>(values: readonly T[], n: number, step: number): T => {
  const value = values[Math.floor((n * step) / 7) % values.length]
  if (value === undefined) throw new Error('nothing to take turns with')
  return value
}

const named = (projectId: ProjectId, name: string, order: number) => ({
  projectId,
  name,
  nameSort: sortKey(name),
  order,
})

/** Two phases and a theme of the project, and none. */
async function partsOf(tx: Tx, projectId: ProjectId) {
  const [early, late, theme] = [newId<PhaseId>(), newId<PhaseId>(), newId<ThemeId>()]
  await tx.projects.insertPhase({ id: early, ...named(projectId, 'Fase 2', 0) })
  await tx.projects.insertPhase({ id: late, ...named(projectId, 'Fase 10', 1) })
  await tx.projects.insertTheme({ id: theme, ...named(projectId, 'Ændringer', 0) })
  return { phases: [early, null, late], themes: [theme, null] }
}

beforeAll(async () => {
  await asSystem(async (tx) => {
    const town = await aMunicipality(tx)
    const projects = [await aProject(tx, 'Økonomi', [town]), await aProject(tx, 'KSD', [town])] as const
    const access = projects.map((id): [ProjectId, 'PLUS'] => [id, 'PLUS'])
    plus = await aPerson(tx, town, { fullName: 'Åse Plus', access })
    const parts = [await partsOf(tx, projects[0]), await partsOf(tx, projects[1])] as const
    const people = [null, plus, await aPerson(tx, town, { fullName: 'Zita Plus', access })]
    for (let n = 0; n < 48; n += 1) {
      const project = turn(projects, n, 3)
      const { phases, themes } = turn(parts, n, 3)
      const [startDate, endDate] = [turn(DAYS, n, 2), turn(DAYS, n, 5)]
      await aTask(tx, town, project, {
        title: turn(TITLES, n, 4),
        priority: turn(PRIORITIES, n, 6),
        status: turn(TASK_STATUSES, n, 9),
        responsibleId: turn(people, n, 8)?.id ?? null,
        executorId: turn(people, n, 11)?.id ?? null,
        startDate: startDate === null || (endDate !== null && startDate > endDate) ? null : day(startDate),
        endDate: endDate === null ? null : day(endDate),
        phaseId: turn(phases, n, 10),
        themeId: turn(themes, n, 13),
      })
    }
  })
  today = dayOf(world.clock.now())
  all = (await page([{ by: 'number', descending: false }], null, 100)).tasks
})

const page = (sort: TaskSort[], after: TaskCursor | null, size: number) =>
  tasks.list(world, plus.caller, { filter: NO_FILTER, sort, after, size })

let today: Day
const DANISH = new Intl.Collator('da', { numeric: true, sensitivity: 'accent' })
const MARKERS = ['RED', 'YELLOW', 'GREEN', 'GREY', 'CHECK'] as const

type Compare = (a: TaskRow, b: TaskRow) => number

/** What is missing comes last, whichever way the rest runs. */
function by<T>(of: (task: TaskRow) => T | null, compare: (a: T, b: T) => number, way: number): Compare {
  return (one, other) => {
    const [a, b] = [of(one), of(other)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return way * compare(a, b)
  }
}

const number = (a: number, b: number): number => a - b
const text = (a: string, b: string): number => DANISH.compare(a, b)
const plain = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const redOn = ({ status, latestStart, endDate }: TaskRow): string | null =>
  status === 'NOT_STARTED' ? latestStart : status === 'STARTED' ? endDate : null
const isOver = (task: TaskRow): boolean =>
  redOn(task) !== null && task.endDate !== null && task.endDate < today

/** What is over by its end date, then by the day it turns red, then by its end date. */
const urgencyRules = (way: number): Compare[] => [
  by((task) => (isOver(task) ? 0 : 1), number, way),
  by((task) => (isOver(task) ? task.endDate : redOn(task)), plain, way),
  by(({ endDate }) => endDate, plain, way),
]

function comparatorOf(sort: TaskSort['by'], way: number): Compare {
  const rules: Record<TaskSort['by'], Compare> = {
    urgency: (a, b) => urgencyRules(way).reduce((found, rule) => found || rule(a, b), 0),
    project: by(({ project }) => project.name, text, way),
    title: by(({ title }) => title, text, way),
    phase: by(({ phase }) => phase, text, way),
    theme: by(({ theme }) => theme, text, way),
    marker: by(({ marker }) => MARKERS.indexOf(marker), number, way),
    priority: by(({ priority }) => PRIORITIES.indexOf(priority), number, way),
    status: by(({ status }) => TASK_STATUSES.indexOf(status), number, way),
    endDate: by(({ endDate }) => endDate, plain, way),
    startDate: by(({ startDate }) => startDate, plain, way),
    responsible: by(({ responsible }) => responsible?.name ?? null, text, way),
    executor: by(({ executor }) => executor?.name ?? null, text, way),
    number: by((task) => task.number, number, way),
  }
  return rules[sort]
}

/** The order klik.md W09 asks for, said anew. */
function expected(sorts: readonly TaskSort[]): TaskRow[] {
  const rules = sorts.map(({ by: sort, descending }) => comparatorOf(sort, descending ? -1 : 1))
  const last = sorts.at(-1)
  if (last?.by === 'marker') rules.push(comparatorOf('endDate', last.descending ? -1 : 1))
  rules.push(comparatorOf('number', 1))
  return [...all].sort((a, b) => rules.reduce((found, rule) => found || rule(a, b), 0))
}

async function paged(sorts: TaskSort[], size: number): Promise<TaskRow[]> {
  const seen: TaskRow[] = []
  let after: TaskCursor | null = null
  do {
    const { tasks: found, next }: Awaited<ReturnType<typeof page>> = await page(sorts, after, size)
    seen.push(...found)
    after = next
  } while (after && seen.length <= all.length)
  return seen
}

const shown = (rows: readonly TaskRow[]): number[] => rows.map((row) => row.number)

const anySorts = fc
  .uniqueArray(fc.constantFrom(...TASK_SORTS), { minLength: 1, maxLength: 4 })
  .chain((names) =>
    fc
      .array(fc.boolean(), { minLength: names.length, maxLength: names.length })
      .map((ways) => names.map((name, n): TaskSort => ({ by: name, descending: ways[n] ?? false }))),
  )

describe('the order of the task list', () => {
  test('has all the markers, and things that are missing, to order', () => {
    expect(new Set(all.map(({ marker }) => marker)).size).toBeGreaterThanOrEqual(4)
    expect(all.filter(({ endDate }) => endDate === null).length).toBeGreaterThan(5)
  })

  test.each(TASK_SORTS.flatMap((name) => [name, `-${name}`]))(
    '%s is its own rule, the same by pages',
    async (text) => {
      const sorts = parseSorts(text) ?? []
      expect(shown(await paged(sorts, 5))).toEqual(shown(expected(sorts)))
    },
  )

  test('by several keys, in any directions and pages of any size, loses and repeats nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anySorts, fc.integer({ min: 1, max: 60 }), async (sorts, size) => {
        expect(shown(await paged(sorts, size))).toEqual(shown(expected(sorts)))
      }),
      { numRuns: repeats({ short: 8, long: 300 }) },
    )
  }, 120_000)
})

test.each([
  '',
  'title,title',
  'title,-title',
  'title,',
  ',title',
  '--title',
  'a',
  'title,phase,theme,status,project',
])('%j is no sort', (text) => expect(parseSorts(text)).toBeNull())
