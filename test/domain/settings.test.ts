import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { calendarOf, PROFILES } from '../../src/domain/calendar.js'
import { EVENT_TYPES } from '../../src/domain/events.js'
import { hourOf } from '../../src/domain/moment.js'
import {
  DEFAULT_SETTINGS,
  DIGESTS,
  GROUP_OF,
  hasDigest,
  isAway,
  PLACES,
  route,
  TIMES,
  type NoticeGroup,
  type NoticeSettings,
  type Told,
} from '../../src/domain/settings.js'
import { addDays, dayOf } from '../../src/domain/time.js'
import { day } from '../support/builders.js'

const office = calendarOf('office')

type Some = Partial<NoticeSettings>
const settings = (some: Some): NoticeSettings => ({ ...DEFAULT_SETTINGS, ...some })
const choosing = (group: NoticeGroup, some: object): Some => ({
  choices: { ...DEFAULT_SETTINGS.choices, [group]: { where: 'TEAMS', when: 'AT_ONCE', ...some } },
})
const quiet = { quietFrom: 17, quietTo: 7 }
const week10 = { awayFrom: day('2026-03-02'), awayTo: day('2026-03-06') }

/** What is decided, as one line: when in UTC, and how. */
function decided(some: Some, type: Told['type'], moment: string, more: Partial<Told> = {}): string {
  const told = { type, moment: new Date(moment), isExecutedByOther: false, ...more }
  const routing = route(settings(some), told, office)
  if (!routing.isTold) return routing.because
  return `${routing.dueAt.toISOString().slice(0, 16)} ${routing.channel}${routing.inDigest ? ' digest' : ''}`
}

describe('what becomes of a notice', () => {
  test.each<[string, Some, Told['type'], string, Partial<Told>, string]>([
    ['nothing chosen: at once', {}, 'task.message', '2026-03-02T21:00Z', {}, '2026-03-02T21:00 TEAMS'],
    [
      'by mail',
      choosing('MESSAGES', { where: 'MAIL' }),
      'task.message',
      '2026-03-02T09:00Z',
      {},
      '2026-03-02T09:00 MAIL',
    ],
    [
      'nowhere',
      choosing('MESSAGES', { where: 'NOWHERE' }),
      'task.message',
      '2026-03-02T09:00Z',
      {},
      'NOWHERE',
    ],
    [
      'what KOMBIT calls urgent comes all the same, also when one is away',
      { ...choosing('CHANGES', { where: 'NOWHERE' }), ...week10 },
      'broadcast.sent',
      '2026-03-02T09:00Z',
      { isUrgent: true },
      '2026-03-02T09:00 TEAMS',
    ],
    [
      'urgent, by mail where one has chosen mail, and not in the digest',
      choosing('CHANGES', { where: 'MAIL', when: 'IN_DIGEST' }),
      'broadcast.sent',
      '2026-03-02T09:00Z',
      { isUrgent: true },
      '2026-03-02T09:00 MAIL',
    ],
    [
      'urgent, after the quiet hours',
      { ...choosing('CHANGES', { where: 'NOWHERE' }), ...quiet },
      'broadcast.sent',
      '2026-03-02T21:00Z',
      { isUrgent: true },
      '2026-03-03T06:00 TEAMS',
    ],
    [
      'not urgent, and chosen away',
      choosing('CHANGES', { where: 'NOWHERE' }),
      'broadcast.sent',
      '2026-03-02T09:00Z',
      { isUrgent: false },
      'NOWHERE',
    ],
    [
      'another group is not touched',
      choosing('MESSAGES', { where: 'NOWHERE' }),
      'task.assigned',
      '2026-03-02T09:00Z',
      {},
      '2026-03-02T09:00 TEAMS',
    ],
    ['quiet in the evening', quiet, 'task.message', '2026-03-02T18:00Z', {}, '2026-03-03T06:00 TEAMS'],
    ['quiet in the night', quiet, 'task.message', '2026-03-03T01:00Z', {}, '2026-03-03T06:00 TEAMS'],
    ['at work', quiet, 'task.message', '2026-03-03T06:00Z', {}, '2026-03-03T06:00 TEAMS'],
    [
      'quiet over the change to summer time',
      quiet,
      'task.message',
      '2026-03-28T20:00Z',
      {},
      '2026-03-29T05:00 TEAMS',
    ],
    [
      'quiet over the change to winter time',
      quiet,
      'task.message',
      '2026-10-24T20:00Z',
      {},
      '2026-10-25T06:00 TEAMS',
    ],
    [
      'away: the morning one is back',
      week10,
      'task.message',
      '2026-03-03T09:00Z',
      {},
      '2026-03-09T06:00 TEAMS',
    ],
    [
      'back on Easter Monday is back on Tuesday',
      { awayFrom: day('2026-03-30'), awayTo: day('2026-04-05') },
      'task.message',
      '2026-04-01T09:00Z',
      {},
      '2026-04-07T05:00 TEAMS',
    ],
    [
      'away, and quiet when one is back',
      { ...week10, quietFrom: 20, quietTo: 9 },
      'task.message',
      '2026-03-03T09:00Z',
      {},
      '2026-03-09T08:00 TEAMS',
    ],
    [
      'the evening before one leaves',
      { ...week10, ...quiet },
      'task.message',
      '2026-03-01T20:00Z',
      {},
      '2026-03-09T06:00 TEAMS',
    ],
    [
      'a role asks while one is away',
      week10,
      'role.nominated',
      '2026-03-03T09:00Z',
      {},
      '2026-03-03T09:00 TEAMS',
    ],
    [
      'a role that asks cannot be silenced',
      choosing('ROLES', { where: 'NOWHERE' }),
      'role.nominated',
      '2026-03-03T09:00Z',
      {},
      '2026-03-03T09:00 TEAMS',
    ],
    [
      'news of a role can',
      choosing('ROLES', { where: 'NOWHERE' }),
      'role.answered',
      '2026-03-03T09:00Z',
      {},
      'NOWHERE',
    ],
    [
      'the daily digest in the place of the reminder',
      { digest: 'DAILY' },
      'task.markerWorsened',
      '2026-03-03T06:00Z',
      {},
      '2026-03-03T06:00 TEAMS digest',
    ],
    [
      'a message waits for it only if chosen',
      { digest: 'DAILY' },
      'task.message',
      '2026-03-03T09:00Z',
      {},
      '2026-03-03T09:00 TEAMS',
    ],
    [
      'a message in it, the next working day',
      { digest: 'DAILY', ...choosing('MESSAGES', { when: 'IN_DIGEST' }) },
      'task.message',
      '2026-03-06T09:00Z',
      {},
      '2026-03-09T06:00 TEAMS digest',
    ],
    [
      'over Christmas',
      { digest: 'DAILY', ...choosing('MESSAGES', { when: 'IN_DIGEST' }) },
      'task.message',
      '2026-12-23T09:00Z',
      {},
      '2026-12-28T06:00 TEAMS digest',
    ],
    [
      'weekly: on Monday',
      { digest: 'WEEKLY', ...choosing('MESSAGES', { when: 'IN_DIGEST' }) },
      'task.message',
      '2026-03-03T09:00Z',
      {},
      '2026-03-09T06:00 TEAMS digest',
    ],
    [
      'weekly: on Tuesday after Easter',
      { digest: 'WEEKLY', ...choosing('MESSAGES', { when: 'IN_DIGEST' }) },
      'task.message',
      '2026-04-01T09:00Z',
      {},
      '2026-04-07T05:00 TEAMS digest',
    ],
    [
      'a deadline is not put off a week',
      { digest: 'WEEKLY' },
      'task.markerWorsened',
      '2026-03-03T06:00Z',
      {},
      '2026-03-03T06:00 TEAMS',
    ],
    [
      'no digest to be in',
      choosing('MESSAGES', { when: 'IN_DIGEST' }),
      'task.message',
      '2026-03-03T09:00Z',
      {},
      '2026-03-03T09:00 TEAMS',
    ],
    [
      'yellow, executed by another',
      { onlyExceptions: true },
      'task.markerWorsened',
      '2026-03-03T06:00Z',
      { marker: 'YELLOW', isExecutedByOther: true },
      'EXECUTOR_HAS_IT',
    ],
    [
      'red, executed by another',
      { onlyExceptions: true },
      'task.markerWorsened',
      '2026-03-03T06:00Z',
      { marker: 'RED', isExecutedByOther: true },
      '2026-03-03T06:00 TEAMS',
    ],
    [
      'yellow, executed by oneself',
      { onlyExceptions: true },
      'task.markerWorsened',
      '2026-03-03T06:00Z',
      { marker: 'YELLOW' },
      '2026-03-03T06:00 TEAMS',
    ],
    [
      'a card is kept true whatever one has chosen',
      { ...quiet, ...week10 },
      'card.changed',
      '2026-03-03T22:00Z',
      {},
      '2026-03-03T22:00 TEAMS',
    ],
  ])('%s', (_, some, type, moment, more, expected) => {
    expect(decided(some, type, moment, more)).toBe(expected)
  })
})

const START = day('2026-01-01')
const anyDay = fc.integer({ min: 0, max: 400 }).map((n) => addDays(START, n))
const anyHour = fc.option(fc.integer({ min: 0, max: 23 }))
const anyChoice = fc.record({ where: fc.constantFrom(...PLACES), when: fc.constantFrom(...TIMES) })
const anySettings = fc
  .record({
    choices: fc.record({
      ...{
        DEADLINES: anyChoice,
        ASSIGNMENTS: anyChoice,
        MESSAGES: anyChoice,
        ROLES: anyChoice,
        CHANGES: anyChoice,
        ACCESS: anyChoice,
        STATUS: anyChoice,
      },
    }),
    digest: fc.constantFrom(...DIGESTS),
    quiet: fc.tuple(anyHour, anyHour),
    away: fc.option(fc.tuple(anyDay, fc.integer({ min: 0, max: 60 }))),
    onlyExceptions: fc.boolean(),
  })
  .map(({ quiet: [quietFrom, quietTo], away, ...rest }): NoticeSettings => ({
    ...{ ...rest, quietFrom, quietTo, deputyId: null },
    awayFrom: away && away[0],
    awayTo: away && addDays(away[0], away[1]),
  }))
const anyTold = fc.record({
  type: fc.constantFrom(...EVENT_TYPES),
  marker: fc.constantFrom('YELLOW' as const, 'RED' as const),
  isExecutedByOther: fc.boolean(),
  moment: fc.date({ min: new Date('2026-01-01'), max: new Date('2027-02-01'), noInvalidDate: true }),
})

const isQuiet = ({ quietFrom: from, quietTo: to }: NoticeSettings, at: Date): boolean => {
  if (from === null || to === null || from === to) return false
  const hour = hourOf(at)
  return from < to ? from <= hour && hour < to : from <= hour || hour < to
}

describe('whatever one chooses', () => {
  test('nothing comes before its moment, in quiet hours, in an absence, or in a digest there is not', () => {
    fc.assert(
      fc.property(anySettings, anyTold, fc.constantFrom(...PROFILES), (own, told, profile) => {
        const calendar = calendarOf(profile)
        const routing = route(own, told, calendar)
        const group = GROUP_OF[told.type]
        if (!routing.isTold) {
          if (told.type === 'tasks.digest') return !hasDigest(own, dayOf(told.moment), calendar)
          const isChosen = group !== 'ALWAYS' && group !== 'CARD'
          return isChosen && (own.choices[group].where === 'NOWHERE' || own.onlyExceptions)
        }
        const { dueAt, inDigest } = routing
        if (dueAt < told.moment) return false
        if (group === 'CARD') return dueAt.getTime() === told.moment.getTime()
        if (isQuiet(own, dueAt)) return false
        if (group !== 'ALWAYS' && !inDigest && isAway(own, dayOf(dueAt))) return false
        return !inDigest || own.digest !== 'NEVER'
      }),
      { numRuns: 500 },
    )
  })

  test('a digest comes on working days one is there, and a weekly one at most once a week', () => {
    fc.assert(
      fc.property(anySettings, anyDay, (own, from) => {
        const days = Array.from({ length: 7 }, (_, n) => addDays(from, n))
        const all = days.filter((one) => hasDigest(own, one, office))
        return (
          all.every((one) => office.isWorkingDay(one) && !isAway(own, one)) &&
          (own.digest !== 'NEVER' || all.length === 0) &&
          (own.digest !== 'WEEKLY' || all.length <= 2)
        )
      }),
    )
  })
})
