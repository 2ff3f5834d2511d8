import { describe, expect, test } from '@jest/globals'
import Holidays from 'date-holidays'
import {
  addWorkingDays,
  calendarOf,
  closedDays,
  easterSunday,
  PROFILES,
  subtractWorkingDays,
} from '../../src/domain/calendar.js'
import { clockOf } from '../../src/domain/introductionClock.js'
import { remindDays } from '../../src/domain/snooze.js'
import { addDays, daysBetween, weekday, type Day } from '../../src/domain/time.js'
import { day } from '../support/builders.js'

const YEARS = Array.from({ length: 26 }, (_, n) => 2015 + n)

describe('the statutory calendar', () => {
  test.each(YEARS)('has the public holidays of %i, as a holiday library knows them', (year) => {
    const library = new Holidays('DK').getHolidays(year).filter(({ type }) => type === 'public')
    const theirs = [...new Set(library.map(({ date }) => date.slice(0, 10)))].sort()
    expect([...closedDays(year, 'statutory')].sort()).toEqual(theirs)
  })

  test('keeps Store bededag up to 2023 and works on it from 2024', () => {
    expect([
      calendarOf('statutory').isWorkingDay(day('2023-05-05')),
      calendarOf('statutory').isWorkingDay(day('2024-04-26')),
    ]).toEqual([false, true])
  })
})

describe('the office calendar', () => {
  test.each(YEARS)('closes on 5 June, 24 and 31 December of %i besides', (year) => {
    const more = [...closedDays(year, 'office')].filter((date) => !closedDays(year, 'statutory').has(date))
    // 2. pinsedag falls on 5 June in 2028 and 2017, and is closed by law then.
    const expected = [`${year}-06-05`, `${year}-12-24`, `${year}-12-31`].filter(
      (date) => !closedDays(year, 'statutory').has(date as Day),
    )
    expect(more).toEqual(expected)
  })

  test.each([
    ['2023', 251],
    ['2024', 251],
    ['2025', 250],
    ['2026', 251],
    ['2027', 253],
  ])('has in %s %i working days', (year, count) => {
    const first = day(`${year}-01-01`)
    const days = Array.from({ length: daysBetween(first, day(`${Number(year) + 1}-01-01`)) }, (_, n) =>
      addDays(first, n),
    )
    expect(days.filter((date) => calendarOf('office').isWorkingDay(date))).toHaveLength(count)
  })

  test.each([
    ['2023-05-08', '2023-04-28'],
    ['2024-05-03', '2024-04-26'],
    ['2024-04-02', '2024-03-21'],
    ['2025-04-22', '2025-04-10'],
    ['2025-06-06', '2025-05-28'],
    ['2026-01-02', '2025-12-19'],
    ['2026-04-07', '2026-03-26'],
    ['2026-05-15', '2026-05-07'],
    ['2026-05-26', '2026-05-18'],
    ['2026-06-08', '2026-05-29'],
    ['2027-01-04', '2026-12-22'],
    ['2027-03-30', '2027-03-18'],
    ['2027-05-07', '2027-04-29'],
  ])('counts five working days before %s to %s', (from, to) => {
    expect(subtractWorkingDays(calendarOf('office'), day(from), 5)).toBe(to)
  })

  test('closes on a municipality’s own days too', () => {
    const own = calendarOf('office', new Set([day('2026-05-01')]))
    expect([
      own.isWorkingDay(day('2026-05-01')),
      calendarOf('office').isWorkingDay(day('2026-05-01')),
    ]).toEqual([false, true])
  })
})

describe.each([
  ['finland', 'FI'],
  ['sweden', 'SE'],
] as const)('the calendar of %s', (profile, country) => {
  test.each(Array.from({ length: 16 }, (_, n) => 2020 + n))(
    'has the public holidays of %i, as a holiday library knows them',
    (year) => {
      const library = new Holidays(country).getHolidays(year).filter(({ type }) => type === 'public')
      const theirs = [...new Set(library.map(({ date }) => date.slice(0, 10)))].sort()
      expect([...closedDays(year, profile)].sort()).toEqual(theirs)
    },
  )
})

/** onboarding.md §6.4: the last day to begin, and from when it is yellow in each calendar. */
describe.each([
  ['2026-04-08', { office: '2026-03-27', finland: '2026-03-30', sweden: '2026-03-30' }],
  ['2026-05-18', { office: '2026-05-08', finland: '2026-05-08', sweden: '2026-05-08' }],
  ['2026-06-15', { office: '2026-06-08', finland: '2026-06-08', sweden: '2026-06-08' }],
  [
    '2026-01-08',
    { office: '2025-12-30', statutory: '2025-12-31', finland: '2025-12-30', sweden: '2025-12-30' },
  ],
])('a task to be begun by %s is yellow', (latestStart, from) => {
  test.each(Object.entries(from))('in the calendar %s from %s', (profile, yellowOn) => {
    const calendar = calendarOf(PROFILES.find((one) => one === profile) ?? 'office')
    expect(subtractWorkingDays(calendar, day(latestStart), 5)).toBe(yellowOn)
    const deadline = addWorkingDays(calendar, day(latestStart), 3)
    const clock = { calendar, today: day('2025-12-01'), isRunning: true }
    const task = { workDays: 3, status: 'NOT_STARTED' as const }
    if (calendar.isWorkingDay(day(latestStart)))
      expect(clockOf(task, deadline, clock)).toMatchObject({ latestStart, yellowOn, redOn: latestStart })
  })
})

test('Easter is a Sunday between 22 March and 25 April in every year of four centuries', () => {
  for (let year = 1900; year < 2300; year += 1) {
    const easter = easterSunday(year)
    expect(weekday(easter)).toBe(7)
    expect(easter.slice(5) >= '03-22' && easter.slice(5) <= '04-25').toBe(true)
  }
})

describe('the days offered to be reminded', () => {
  const offered = (today: string, closed: Day[] = []): Day[] =>
    remindDays(day(today), calendarOf('office', new Set(closed)))

  test.each([
    ['an ordinary Monday', '2026-03-02', ['2026-03-03', '2026-03-05', '2026-03-09', '2026-03-16']],
    ['a Friday', '2026-03-06', ['2026-03-09', '2026-03-20']],
    ['a Sunday', '2026-03-08', ['2026-03-09', '2026-03-11', '2026-03-23']],
    ['the Monday before Easter', '2023-04-03', ['2023-04-04', '2023-04-11', '2023-04-17']],
    ['the day before New Year’s Eve', '2026-12-30', ['2027-01-04', '2027-01-13']],
  ])('on %s are worked, the nearest first, each once', (_name, today, days) => {
    expect(offered(today)).toEqual(days)
  })

  test('are not the municipality’s own days off', () => {
    expect(offered('2026-04-30', [day('2026-05-01')])).toEqual(['2026-05-04', '2026-05-15'])
  })
})
