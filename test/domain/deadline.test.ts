import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { calendarOf, type Profile } from '../../src/domain/calendar.js'
import { explain, explainTurns, turnsOf, type Explanation, type Plan } from '../../src/domain/deadline.js'
import type { TaskStatus } from '../../src/domain/taskStatus.js'
import { addDays, dayOf, daysBetween, type Day } from '../../src/domain/time.js'
import { day } from '../support/builders.js'

type Vector = {
  id: string
  note: string
  status: TaskStatus
  today: Day
  startDate: Day | null
  plannedDurationWorkingDays: number | null
  latestStartOverride: Day | null
  endDate: Day | null
} & Record<Profile, Pick<Explanation, 'marker' | 'latestStart' | 'yellowFrom'>>

const vectors = JSON.parse(
  readFileSync(join(__dirname, '../fixtures/deadline-vectors.json'), 'utf8'),
) as Vector[]

describe('the golden vectors of klik.md §3.9', () => {
  test('are all forty here', () => expect(vectors).toHaveLength(40))

  test.each(
    vectors.flatMap((v) => (['office', 'statutory'] as const).map((p) => [v.id, p, v.note, v] as const)),
  )('%s by the %s calendar: %s', (_id, profile, _note, vector) => {
    const { marker, latestStart, yellowFrom } = explain(vector, vector.today, calendarOf(profile))
    expect({ marker, latestStart, yellowFrom }).toEqual(vector[profile])
  })
})

const OFFICE = calendarOf('office')
const plan = (given: Partial<Plan>): Plan => ({
  startDate: null,
  plannedDurationWorkingDays: null,
  latestStartOverride: null,
  endDate: null,
  ...given,
})
/** The task of G01–G04: L = 2025-09-12, Y = 2025-09-05. */
const TEN_DAYS = plan({ plannedDurationWorkingDays: 10, endDate: day('2025-09-26') })
const markerAt = (task: Plan, status: TaskStatus, today: string): string =>
  explain({ ...task, status }, day(today), OFFICE).marker

describe('the time-zone vectors', () => {
  test.each([
    ['Z01', '2025-09-11T21:59:59Z', '2025-09-11', TEN_DAYS, 'YELLOW'],
    ['Z02', '2025-09-11T22:00:00Z', '2025-09-12', TEN_DAYS, 'RED'],
    [
      'Z03',
      '2025-12-18T22:59:59Z',
      '2025-12-18',
      plan({ plannedDurationWorkingDays: 10, endDate: day('2026-01-09') }),
      'YELLOW',
    ],
    [
      'Z04',
      '2025-12-18T23:00:00Z',
      '2025-12-19',
      plan({ plannedDurationWorkingDays: 10, endDate: day('2026-01-09') }),
      'RED',
    ],
  ] as const)('%s: at %s it is %s in Copenhagen', (_id, instant, local, task, marker) => {
    const today = dayOf(new Date(instant))
    expect([today, markerAt(task, 'NOT_STARTED', today)]).toEqual([local, marker])
  })
})

describe('the status-change vectors', () => {
  const moved = plan({ plannedDurationWorkingDays: 10, endDate: day('2025-10-31') })
  test.each([
    ['S01', '2025-09-08', TEN_DAYS, 'NOT_STARTED', TEN_DAYS, 'STARTED', 'YELLOW', 'GREEN'],
    ['S02', '2025-09-15', TEN_DAYS, 'NOT_STARTED', TEN_DAYS, 'STARTED', 'RED', 'YELLOW'],
    ['S03', '2025-09-26', TEN_DAYS, 'NOT_STARTED', TEN_DAYS, 'STARTED', 'RED', 'RED'],
    ['S04', '2025-09-15', TEN_DAYS, 'STARTED', TEN_DAYS, 'COMPLETED', 'YELLOW', 'CHECK'],
    ['S05', '2025-09-15', TEN_DAYS, 'COMPLETED', TEN_DAYS, 'STARTED', 'CHECK', 'YELLOW'],
    ['S06', '2025-09-15', TEN_DAYS, 'STARTED', TEN_DAYS, 'NOT_STARTED', 'YELLOW', 'RED'],
    ['S07', '2025-09-15', TEN_DAYS, 'NOT_STARTED', moved, 'NOT_STARTED', 'RED', 'GREEN'],
    ['S08', '2025-10-10', TEN_DAYS, 'NOT_STARTED', moved, 'NOT_STARTED', 'RED', 'YELLOW'],
  ] as const)('%s', (_id, today, before, from, after, to, was, is) => {
    expect([markerAt(before, from, today), markerAt(after, to, today)]).toEqual([was, is])
  })
})

describe('for any task on any day', () => {
  const anyDay = fc.integer({ min: 0, max: 3650 }).map((n) => addDays(day('2022-01-01'), n))
  const anyPlan = fc.record({
    startDate: fc.option(anyDay),
    plannedDurationWorkingDays: fc.option(fc.integer({ min: 0, max: 60 })),
    latestStartOverride: fc.option(anyDay),
    endDate: fc.option(anyDay, { freq: 8 }),
  })
  const open = fc.constantFrom<TaskStatus>('NOT_STARTED', 'STARTED')
  const SEVERITY = { CHECK: 0, GREY: 0, GREEN: 1, YELLOW: 2, RED: 3 }

  test('the marker never gets better by waiting', () => {
    fc.assert(
      fc.property(anyPlan, open, anyDay, (task, status, today) => {
        const now = explain({ ...task, status }, today, OFFICE)
        const tomorrow = explain({ ...task, status }, addDays(today, 1), OFFICE)
        expect(SEVERITY[tomorrow.marker]).toBeGreaterThanOrEqual(SEVERITY[now.marker])
      }),
    )
  })

  test('nothing changes before the day it says, and on that day it does', () => {
    fc.assert(
      fc.property(anyPlan, open, anyDay, (task, status, today) => {
        const { marker, nextChange, nextMarker } = explain({ ...task, status }, today, OFFICE)
        const horizon = nextChange ?? addDays(today, 400)
        expect(markerAt(task, status, addDays(horizon, -1) < today ? today : addDays(horizon, -1))).toBe(
          marker,
        )
        if (nextChange) expect(markerAt(task, status, nextChange)).toBe(nextMarker)
      }),
    )
  })

  test('the latest start is never after the end, and five working days of warning lie before it', () => {
    fc.assert(
      fc.property(anyPlan, (task) => {
        const { latestStart, yellowFrom } = explain(
          { ...task, status: 'NOT_STARTED' },
          day('2025-01-01'),
          OFFICE,
        )
        if (!task.endDate || !latestStart || !yellowFrom) return expect(latestStart).toBeNull()
        expect(latestStart <= task.endDate).toBe(true)
        const warning = Array.from({ length: daysBetween(yellowFrom, latestStart) }, (_, n) =>
          addDays(yellowFrom, n),
        )
        expect(warning.filter((date) => OFFICE.isWorkingDay(date))).toHaveLength(5)
      }),
    )
  })

  test('starting a task never makes its marker worse', () => {
    fc.assert(
      fc.property(anyPlan, anyDay, (task, today) => {
        const [before, after] = [markerAt(task, 'NOT_STARTED', today), markerAt(task, 'STARTED', today)] as (
          'RED' | 'YELLOW' | 'GREEN'
        )[]
        expect(SEVERITY[after ?? 'RED']).toBeLessThanOrEqual(SEVERITY[before ?? 'GREEN'])
      }),
    )
  })

  test('completed and not active do not look at dates', () => {
    fc.assert(
      fc.property(anyPlan, anyDay, (task, today) => {
        expect([markerAt(task, 'COMPLETED', today), markerAt(task, 'NOT_ACTIVE', today)]).toEqual([
          'CHECK',
          'GREY',
        ])
      }),
    )
  })

  test('the kept turns give the same marker as the rule', () => {
    fc.assert(
      fc.property(anyPlan, open, anyDay, (task, status, today) => {
        const turns = turnsOf(task, status, OFFICE)
        const kept = explainTurns({ status, endDate: task.endDate, ...turns }, today)
        expect(explain({ ...task, status }, today, OFFICE)).toMatchObject(kept)
      }),
    )
  })
})
