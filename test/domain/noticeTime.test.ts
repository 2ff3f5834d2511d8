import { expect, test } from '@jest/globals'
import { calendarOf } from '../../src/domain/calendar.js'
import { onWorkingDay } from '../../src/domain/noticeTime.js'

const office = calendarOf('office')

test.each([
  ['a working day, at its own time', '2026-03-02T05:59:00Z', '2026-03-02T05:59:00.000Z'],
  ['a Saturday, on Monday at seven', '2026-02-28T10:00:00Z', '2026-03-02T06:00:00.000Z'],
  ['Maundy Thursday, after Easter, in summer time', '2026-04-02T10:00:00Z', '2026-04-07T05:00:00.000Z'],
  ['late on Friday in UTC, which is Saturday here', '2026-02-27T23:30:00Z', '2026-03-02T06:00:00.000Z'],
])('%s', (_, moment, expected) => {
  expect(onWorkingDay(office, new Date(moment)).toISOString()).toBe(expected)
})
