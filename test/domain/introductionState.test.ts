import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { NEXT_STATES, PLAN_STATES, type PlanState } from '../../src/domain/introductionPlan.js'
import {
  obstacle,
  PLAN_MOVES,
  reopenUntil,
  STATE_AFTER,
  type PlanMove,
} from '../../src/domain/introductionState.js'
import { addDays, type Day } from '../../src/domain/time.js'
import { day } from '../support/builders.js'

/** Typed anew from onboarding.md §2: "draft → running → ended → archived; draft → cancelled; running → cancelled". */
const ARROWS: Record<PlanMove, readonly string[]> = {
  start: ['DRAFT>RUNNING'],
  end: ['RUNNING>ENDED'],
  cancel: ['DRAFT>CANCELLED', 'RUNNING>CANCELLED'],
  reopen: ['ENDED>RUNNING'],
  archive: ['ENDED>ARCHIVED'],
}

test('there are these arrows and no others', () => {
  const all = PLAN_STATES.flatMap((from) => NEXT_STATES[from].map((to) => `${from}>${to}`))
  expect([...new Set(all)].sort()).toEqual(Object.values(ARROWS).flat().sort())
})

type Step = { move: PlanMove; days: number; faults: number; criticalOpen: number; hasReason: boolean }
type Model = { state: PlanState; endedOn: Day | null; today: Day }

/** What the words of §2, I-4 and I-19 say, without the code's own table. */
function mayMove({ state, endedOn, today }: Model, { move, faults, criticalOpen, hasReason }: Step): boolean {
  const isLate = endedOn !== null && today > addDays(endedOn, 30)
  if (!ARROWS[move].some((arrow) => arrow.startsWith(`${state}>`))) return false
  if (move === 'start') return faults === 0
  if (move === 'end') return criticalOpen === 0 || hasReason
  if (move === 'cancel') return state === 'DRAFT' || hasReason
  return move === 'reopen' ? hasReason && !isLate : isLate
}

const step: fc.Arbitrary<Step> = fc.record({
  move: fc.constantFrom(...PLAN_MOVES),
  days: fc.constantFrom(0, 1, 10, 29, 30, 31, 60),
  faults: fc.constantFrom(0, 0, 1, 7),
  criticalOpen: fc.constantFrom(0, 0, 2),
  hasReason: fc.boolean(),
})

test('10,000 sequences go as the model goes', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      let model: Model = { state: 'DRAFT', endedOn: null, today: day('2026-03-02') }
      let real: { state: PlanState; endedAt: Date | null } = { state: 'DRAFT', endedAt: null }
      for (const one of steps) {
        model = { ...model, today: addDays(model.today, one.days) }
        const { today } = model
        const reason = one.hasReason ? 'Derfor' : ' '
        const found = obstacle({ ...real, ...one, today, reason }, one.move)
        expect([one, model, found === null]).toEqual([one, model, mayMove(model, one)])
        if (found !== null) continue
        const state = STATE_AFTER[one.move]
        seen.add(`${real.state}>${state}`)
        const endedOn = state === 'ENDED' ? today : state === 'RUNNING' ? null : model.endedOn
        model = { ...model, state, endedOn }
        const endedAt = state === 'ENDED' ? new Date(`${today}T12:00:00Z`) : real.endedAt
        real = { state, endedAt: state === 'RUNNING' ? null : endedAt }
        expect(reopenUntil(real)).toBe(state === 'ENDED' && endedOn ? addDays(endedOn, 30) : null)
      }
    }),
    { numRuns: 10_000 },
  )
  expect([...seen].sort()).toEqual(Object.values(ARROWS).flat().sort())
})

test('what is refused says why', () => {
  const today = day('2026-03-02')
  const at = (state: PlanState, more: object = {}) => ({
    ...{ state, endedAt: null, today, faults: 0, criticalOpen: 0, reason: null },
    ...more,
  })
  const ended = { endedAt: new Date('2026-02-20T10:00:00Z') }
  expect(obstacle(at('DRAFT'), 'end')).toBe('plan-not-started')
  expect(obstacle(at('DRAFT', { faults: 2 }), 'start')).toBe('plan-incomplete')
  expect(obstacle(at('ENDED', ended), 'end')).toBe('already-ended')
  expect(obstacle(at('CANCELLED'), 'cancel')).toBe('already-ended')
  expect(obstacle(at('ARCHIVED'), 'reopen')).toBe('reopen-too-late')
  expect(obstacle(at('ENDED', ended), 'reopen')).toBe('reason-required')
  expect(obstacle(at('RUNNING'), 'cancel')).toBe('reason-required')
  expect(obstacle(at('RUNNING', { criticalOpen: 1 }), 'end')).toBe('open-critical-tasks')
})
