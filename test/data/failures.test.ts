import { describe, expect, test } from '@jest/globals'
import { QueryFailedError } from 'typeorm'
import { isConflict, isLost, isNotNow, violates } from '../../src/data/failures.js'

/** As TypeORM passes on what the driver said. */
const failed = (code: string, more: object = {}): QueryFailedError =>
  new QueryFailedError('select 1', [], Object.assign(new Error('it failed'), { code, ...more }))

describe('what goes wrong with the database is told apart by its code', () => {
  test.each([
    ...['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH', 'ENOTFOUND'],
    ...['08000', '08003', '08006', '57P01', '57P02', '57P03', '53300', '25P03', '25006'],
  ])('%s: the connection is lost', (code) => {
    expect([isLost(failed(code)), isConflict(failed(code))]).toEqual([true, false])
  })

  test.each(['55P03', '57014', '53100', '53200'])('%s: not now', (code) => {
    expect([isNotNow(failed(code)), isLost(failed(code))]).toEqual([true, false])
  })

  test.each(['40001', '40P01'])("%s: in each other's way", (code) => {
    expect([isConflict(failed(code)), isLost(failed(code)), isNotNow(failed(code))]).toEqual([
      true,
      false,
      false,
    ])
  })

  test.each(['23505', '42P01', '22001', '42501', '25P02', 'XX000'])('%s: a bug', (code) => {
    expect([isLost(failed(code)), isConflict(failed(code)), isNotNow(failed(code))]).toEqual([
      false,
      false,
      false,
    ])
  })

  test('what somebody else could not reach inside a transaction is not the database', () => {
    expect(isLost(Object.assign(new Error('no'), { code: 'ECONNREFUSED' }))).toBe(false)
  })

  test('a row that is there already is known by the code and the index, not by words', () => {
    const double = failed('23505', { constraint: 'uq_person_email' })
    expect([violates(double, 'uq_person_email'), violates(double, 'uq_role_title')]).toEqual([true, false])
    expect(violates(failed('23503', { constraint: 'uq_person_email' }), 'uq_person_email')).toBe(false)
    expect(violates(new Error('duplicate key ... "uq_person_email"'), 'uq_person_email')).toBe(false)
  })
})
