import { describe, expect, test } from '@jest/globals'
import { newId, type PersonId } from '../../src/domain/ids.js'
import {
  countReadiness,
  furthest,
  readinessOf,
  seesFigures,
  type RoleIntroduction,
} from '../../src/domain/readiness.js'

const plan = (given: Partial<RoleIntroduction>): RoleIntroduction => ({
  ...{ planId: newId(), isRunning: true, done: 0, total: 4, critical: 2, criticalOpen: 2, leaders: [] },
  ...given,
})
const held = { state: 'ACCEPTED' as const, introduction: null, isConfirmationDue: false }

describe('how far somebody is with a role', () => {
  test('who is only asked is nominated, and what is over is nothing', () => {
    expect(readinessOf({ ...held, state: 'NOMINATED' })).toBe('nominated')
    expect(readinessOf({ ...held, state: 'ENDED', introduction: plan({}) })).toBeNull()
  })

  test('a name in the box is not ready: that takes an introduction whose critical tasks are done', () => {
    expect(readinessOf(held)).toBe('accepted')
    expect(readinessOf({ ...held, introduction: plan({}) })).toBe('beingIntroduced')
    expect(readinessOf({ ...held, introduction: plan({ done: 3, criticalOpen: 1 }) })).toBe('beingIntroduced')
    expect(readinessOf({ ...held, introduction: plan({ done: 2, criticalOpen: 0 }) })).toBe('ready')
    const over = plan({ isRunning: false, criticalOpen: 0 })
    expect(readinessOf({ ...held, introduction: over })).toBe('ready')
  })

  test('an introduction that ended with a critical task open has made nobody ready', () => {
    expect(readinessOf({ ...held, introduction: plan({ isRunning: false, criticalOpen: 1 }) })).toBe(
      'accepted',
    )
  })

  test('without a critical task everything has to be done, or the plan to be over', () => {
    const soft = { critical: 0, criticalOpen: 0 }
    expect(readinessOf({ ...held, introduction: plan({ ...soft, done: 3 }) })).toBe('beingIntroduced')
    expect(readinessOf({ ...held, introduction: plan({ ...soft, done: 4 }) })).toBe('ready')
    expect(readinessOf({ ...held, introduction: plan({ ...soft, total: 0 }) })).toBe('beingIntroduced')
    expect(readinessOf({ ...held, introduction: plan({ ...soft, isRunning: false }) })).toBe('ready')
  })

  test('who is asked whether it is still them is due, but not while they are being introduced', () => {
    const due = { ...held, isConfirmationDue: true }
    expect(readinessOf(due)).toBe('dueForConfirmation')
    expect(readinessOf({ ...due, introduction: plan({ criticalOpen: 0 }) })).toBe('dueForConfirmation')
    expect(readinessOf({ ...due, introduction: plan({}) })).toBe('beingIntroduced')
  })

  test('a role stands as whoever is furthest', () => {
    expect(furthest([])).toBe('vacant')
    expect(furthest(['nominated', 'accepted'])).toBe('accepted')
    expect(furthest(['ready', 'beingIntroduced', null])).toBe('ready')
    expect(countReadiness(['ready', 'vacant', 'ready'])).toMatchObject({ ready: 2, vacant: 1, accepted: 0 })
  })

  test('figures are for whoever is introduced and for those who lead it', () => {
    const [holderId, leader, colleague] = [newId<PersonId>(), newId<PersonId>(), newId<PersonId>()]
    const of = plan({ leaders: [leader] })
    const sees = (readerId: PersonId): boolean => seesFigures(of, { holderId, readerId })
    expect([holderId, leader, colleague].map(sees)).toEqual([true, true, false])
  })
})
