import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Pace } from '../../src/domain/rate.js'

const MINUTE = 60_000
const pace = (limit = 30): Pace => new Pace({ limit, ms: MINUTE })

/** Does it as often as it may at once; how often that was. */
function asOftenAsMay(one: Pace, at: number): number {
  let count = 0
  for (; one.waitMs(at) === 0; count += 1) one.note(at)
  return count
}

test('so much is let through at once, and then nothing until time has passed', () => {
  const one = pace()
  expect([asOftenAsMay(one, 0), asOftenAsMay(one, 0), asOftenAsMay(one, MINUTE - 1)]).toEqual([30, 0, 0])
  expect(asOftenAsMay(one, 2 * MINUTE)).toBe(30)
})

test('what lies a part of a minute back counts in part', () => {
  const one = pace()
  asOftenAsMay(one, 0)
  expect(asOftenAsMay(one, 1.5 * MINUTE)).toBe(15)
  expect(asOftenAsMay(pace(), 1.5 * MINUTE)).toBe(30)
})

test('what was let through elsewhere counts for as long as it is believed', () => {
  const one = pace()
  one.hear(20, MINUTE)
  expect(asOftenAsMay(one, 0)).toBe(10)
  expect(one.waitMs(MINUTE - 1)).toBeGreaterThan(0)
  const other = pace()
  other.hear(40, MINUTE)
  expect([other.waitMs(0) > 0, asOftenAsMay(other, MINUTE)]).toEqual([true, 30])
})

test('a clock that is put back, or forward by a day, begins anew', () => {
  const one = pace()
  asOftenAsMay(one, 10 * MINUTE)
  expect(asOftenAsMay(one, 2 * MINUTE)).toBe(30)
  expect(asOftenAsMay(one, 1440 * MINUTE)).toBe(30)
})

test('whoever waits as long as they are told may go on, and in no minute is there much more than the limit', () => {
  const steps = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 300 })
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 60 }), (waits, limit) => {
      const one = pace(limit)
      const through: number[] = []
      let at = 0
      for (const wait of waits) {
        at += wait
        const must = one.waitMs(at)
        if (must > 0) {
          expect(pace(limit).waitMs(at)).toBe(0)
          expect(one.waitMs(at + must)).toBe(0)
          at += must
        }
        one.note(at)
        through.push(at)
      }
      for (const from of through) {
        const within = through.filter((moment) => moment >= from && moment < from + MINUTE).length
        expect(within).toBeLessThanOrEqual(2 * limit)
      }
    }),
  )
})
