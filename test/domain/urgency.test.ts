import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { calendarOf } from '../../src/domain/calendar.js'
import { markerOn, turnsOf, type Plan } from '../../src/domain/deadline.js'
import { TASK_STATUSES, type TaskStatus } from '../../src/domain/taskStatus.js'
import { addDays } from '../../src/domain/time.js'
import { byUrgency, purposeOf, urgencyOf, type Dated } from '../../src/domain/urgency.js'
import { translator } from '../../src/i18n/translator.js'
import { purposeWords, urgencyWords } from '../../src/i18n/urgency.js'
import { day } from '../support/builders.js'
import { repeats } from '../support/effort.js'

const CALENDAR = calendarOf('office')
const DA = translator('da')

/** Tuesday 3 March 2026. */
const TODAY = day('2026-03-03')

type Given = { status: TaskStatus; start?: string | null; end: string | null }

function dated({ status, start = null, end }: Given): Dated {
  const plan: Plan = {
    startDate: start === null ? null : day(start),
    endDate: end === null ? null : day(end),
    plannedDurationWorkingDays: null,
    latestStartOverride: null,
  }
  const turns = turnsOf(plan, status, CALENDAR)
  const { latestStart, yellowOn, redOn } = turns
  return { status, latestStart, endDate: plan.endDate, marker: markerOn(status, { yellowOn, redOn }, TODAY) }
}

const worded = (given: Given): string => urgencyWords(DA, { urgency: urgencyOf(dated(given), TODAY) })
const reminded = (given: Given): string => {
  const task = dated(given)
  return purposeWords(DA, { urgency: urgencyOf(task, TODAY), purpose: purposeOf(task, TODAY) })
}

describe('how urgent a task is', () => {
  test.each<[Given, string]>([
    [{ status: 'COMPLETED', end: '2026-02-01' }, 'Fuldført'],
    [{ status: 'NOT_ACTIVE', end: '2026-02-01' }, 'Endnu ikke aktiv'],
    [{ status: 'NOT_STARTED', end: null }, 'Ingen slutdato'],
    [{ status: 'STARTED', end: '2026-02-26' }, '5 dage over'],
    [{ status: 'NOT_STARTED', end: '2026-02-26' }, '5 dage over, ikke begyndt'],
    [{ status: 'STARTED', end: '2026-03-02' }, '1 dag over'],
    [{ status: 'STARTED', end: '2026-03-03' }, 'Slut i dag'],
    [{ status: 'NOT_STARTED', end: '2026-03-03' }, 'Slut i dag, ikke begyndt'],
    [{ status: 'STARTED', end: '2026-03-04' }, '1 dag til slutdato'],
    [{ status: 'STARTED', end: '2026-03-05' }, '2 dage til slutdato'],
    [{ status: 'STARTED', start: '2026-02-20', end: '2026-03-05' }, '2 dage til slutdato'],
    [{ status: 'NOT_STARTED', start: '2026-03-06', end: '2026-03-20' }, 'Skal begyndes senest fredag'],
    [{ status: 'NOT_STARTED', start: '2026-03-04', end: '2026-03-20' }, 'Skal begyndes senest i morgen'],
    [
      { status: 'NOT_STARTED', start: '2026-03-10', end: '2026-03-20' },
      'Skal begyndes senest tirsdag 10-03-2026',
    ],
    [{ status: 'NOT_STARTED', start: '2026-03-03', end: '2026-03-20' }, 'Skal begyndes i dag'],
    [
      { status: 'NOT_STARTED', start: '2026-03-02', end: '2026-03-07' },
      'Skulle være begyndt, 4 dage til slutdato',
    ],
    [{ status: 'NOT_STARTED', start: '2026-03-30', end: '2026-04-03' }, '31 dage til slutdato'],
    [{ status: 'NOT_STARTED', start: '2026-05-04', end: '2026-06-05' }, 'Slut 05-06-2026'],
    // Without a start date the last day to begin is the end date itself: what is left says it.
    [{ status: 'NOT_STARTED', end: '2026-03-06' }, '3 dage til slutdato'],
  ])('%j: %s', (given, words) => expect(worded(given)).toBe(words))

  test('it is never said that there is plenty of time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TASK_STATUSES),
        fc.integer({ min: -40, max: 60 }),
        fc.option(fc.integer({ min: 0, max: 30 })),
        (status, end, before) => {
          const endDate = addDays(TODAY, end)
          const start = before === null ? null : addDays(endDate, -before)
          const said = worded({ status, start, end: endDate })
          expect(said).not.toMatch(/god tid/i)
          expect(said).not.toMatch(/\{\{|undefined|null/)
          // Whatever is over says by how much; what is not, never that it is.
          const isOpen = status === 'STARTED' || status === 'NOT_STARTED'
          expect(/\d+ dage? over/.test(said)).toBe(isOpen && end < 0)
        },
      ),
      { numRuns: repeats({ short: 200, long: 2000 }) },
    )
  })
})

describe('why somebody is reminded', () => {
  test.each<[Given, string]>([
    [
      { status: 'NOT_STARTED', start: '2026-03-06', end: '2026-03-20' },
      'Bør begyndes nu · 17 dage til slutdato',
    ],
    [
      { status: 'NOT_STARTED', start: '2026-03-03', end: '2026-03-20' },
      'Sidste dag at begynde er nået · 17 dage til slutdato',
    ],
    [
      { status: 'STARTED', start: '2026-03-01', end: '2026-03-05' },
      'Slutdatoen nærmer sig · 2 dage til slutdato',
    ],
    [{ status: 'STARTED', start: '2026-03-01', end: '2026-03-03' }, 'Slut i dag'],
    [{ status: 'NOT_STARTED', start: '2026-02-01', end: '2026-02-26' }, '5 dage over, ikke begyndt'],
  ])('%j: %s', (given, words) => expect(reminded(given)).toBe(words))

  test('of what is green, grey or done there is nothing to remind', () => {
    const calm: Given[] = [
      { status: 'NOT_STARTED', end: '2026-06-01' },
      { status: 'NOT_ACTIVE', end: '2026-02-01' },
      { status: 'COMPLETED', end: '2026-02-01' },
      { status: 'STARTED', end: null },
    ]
    expect(calm.map((given) => purposeOf(dated(given), TODAY))).toEqual([null, null, null, null])
  })
})

describe('worst first', () => {
  const sorted = (tasks: (Dated & { number: number })[]): number[] =>
    [...tasks].sort(byUrgency(TODAY)).map(({ number }) => number)
  const of = (number: number, given: Given): Dated & { number: number } => ({ ...dated(given), number })

  test('what is over by its end date, then by the day it turns red, then the end date, then the number', () => {
    const tasks = [
      of(9, { status: 'COMPLETED', end: '2026-01-01' }),
      of(8, { status: 'NOT_STARTED', end: null }),
      of(7, { status: 'NOT_STARTED', start: '2026-03-10', end: '2026-03-13' }),
      of(6, { status: 'STARTED', start: '2026-02-01', end: '2026-03-05' }),
      of(5, { status: 'NOT_STARTED', start: '2026-02-01', end: '2026-04-01' }),
      of(4, { status: 'STARTED', end: '2026-03-03' }),
      of(3, { status: 'STARTED', end: '2026-03-02' }),
      of(2, { status: 'NOT_STARTED', end: '2026-03-02' }),
      of(1, { status: 'STARTED', end: '2026-02-01' }),
    ]
    expect(sorted(tasks)).toEqual([1, 2, 3, 5, 4, 6, 7, 9, 8])
  })

  test('a started task due in two days comes before one due in thirteen', () => {
    const soon = of(2, { status: 'STARTED', end: addDays(TODAY, 2) })
    const later = of(1, { status: 'NOT_STARTED', end: addDays(TODAY, 13) })
    expect(sorted([later, soon])).toEqual([2, 1])
  })
})
