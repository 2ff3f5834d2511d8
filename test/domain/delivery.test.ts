import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { afterSilence, HEALTHY, isResting, slotsOf, type LaneHealth } from '../../src/domain/lane.js'
import { lastGivingUp, pauseAfter } from '../../src/domain/delivery.js'
import { momentOf } from '../../src/domain/moment.js'
import { dayOf } from '../../src/domain/time.js'
import { day } from '../support/builders.js'

describe('the hour at which deliveries are given up', () => {
  test.each([
    ['before it', '2026-03-03T20:59:59.999Z', '2026-03-02T21:00:00.000Z'],
    ['at it', '2026-03-03T21:00:00.000Z', '2026-03-03T21:00:00.000Z'],
    ['in the night', '2026-03-04T01:00:00.000Z', '2026-03-03T21:00:00.000Z'],
    ['on the day clocks go forward', '2026-03-29T20:00:00.000Z', '2026-03-29T20:00:00.000Z'],
    ['on the day clocks go back', '2026-10-25T20:30:00.000Z', '2026-10-24T20:00:00.000Z'],
    ['on New Year’s Eve', '2026-12-31T23:30:00.000Z', '2026-12-31T21:00:00.000Z'],
  ])('is ten in the evening, local time: %s', (_, now, last) => {
    expect(lastGivingUp(new Date(now)).toISOString()).toBe(last)
  })

  test('comes once a day, and is never ahead', () => {
    const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(moments, (now) => {
        const last = lastGivingUp(now)
        expect(last <= now).toBe(true)
        expect(momentOf(dayOf(last), 22)).toEqual(last)
        expect(now.getTime() - last.getTime()).toBeLessThanOrEqual(25 * 3_600_000)
      }),
    )
  })
})

test('pauses grow with how long it has been tried, are never shorter than five seconds or longer than ten minutes', () => {
  expect([0, 60_000, 3_600_000].map((tried) => pauseAfter(tried, 0))).toEqual([10_000, 60_000, 600_000])
  fc.assert(
    fc.property(fc.nat(86_400_000), fc.double({ min: 0, max: 1, noNaN: true }), (tried, chance) => {
      const pause = pauseAfter(tried, chance)
      expect(pause).toBeGreaterThanOrEqual(5_000)
      expect(pause).toBeLessThanOrEqual(600_000)
    }),
  )
})

describe('an address that does not answer', () => {
  const start = momentOf(day('2026-03-03'), 7)
  const silent = (times: number, from: LaneHealth = HEALTHY): LaneHealth => {
    let [health, now] = [from, start]
    for (let n = 0; n < times; n += 1) {
      now = health.restsUntil ?? now
      health = afterSilence(health, now)
    }
    return health
  }
  test('is left alone after five times, for longer and longer, and then asked by one message', () => {
    expect([silent(4), silent(5)].map((health) => isResting(health, start))).toEqual([false, true])
    expect([HEALTHY, silent(4), silent(5)].map(slotsOf)).toEqual([8, 8, 1])
    const rests = [5, 6, 7, 20].map((times) => {
      const before = silent(times - 1).restsUntil ?? start
      return ((silent(times).restsUntil ?? start).getTime() - before.getTime()) / 1000
    })
    expect(rests).toEqual([15, 30, 60, 600])
  })

  test('says nothing new while it rests', () => {
    const resting = silent(5)
    expect(afterSilence(resting, start)).toEqual(resting)
  })
})
