import { expect, test } from '@jest/globals'
import type { PlanView } from '../../../src/contract/introductionPlan.js'
import { timeLineOf } from '../../../tabs/introductions/plan/timeLine.js'

const category = (id: string, deadline: string | null): PlanView['categories'][number] => ({
  ...{ id, name: id, deadline, tasks: [] },
})
const plan = (...deadlines: (string | null)[]) => ({
  startDate: '2026-03-01',
  state: 'RUNNING' as const,
  categories: deadlines.map((deadline, n) => category(`c${n}`, deadline)),
})

test('each category stands from the deadline before it to its own', () => {
  const { from, to, bands } = timeLineOf(plan('2026-03-11', '2026-03-21'), '2026-03-06')
  expect([from, to]).toEqual(['2026-03-01', '2026-03-21'])
  expect(bands.map(({ place }) => place)).toEqual([
    { start: 0, width: 50 },
    { start: 50, width: 50 },
  ])
})

test('today has its line while it runs, and what is late pushes the end on', () => {
  expect(timeLineOf(plan('2026-03-21'), '2026-03-06').today).toBe(25)
  const late = timeLineOf(plan('2026-03-11'), '2026-03-21')
  expect([late.to, late.today]).toEqual(['2026-03-21', 100])
  expect(timeLineOf({ ...plan('2026-03-11'), state: 'ENDED' }, '2026-03-06').today).toBeNull()
})

test('a category without a deadline has no place, and one out of order keeps within the line', () => {
  const { bands } = timeLineOf(plan('2026-03-21', null, '2026-03-11'), '2026-03-06')
  expect(bands[1]?.place).toBeNull()
  const place = bands[2]?.place
  expect(place && place.start >= 0 && place.start + place.width <= 100).toBe(true)
})
