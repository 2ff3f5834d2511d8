import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  findPersonalNumber,
  findPossibleNumber,
  refusePersonalNumber,
} from '../../src/domain/personalNumber.js'

test.each([
  ['010203-1234', '010203-1234'],
  ['CPR 0102031234', '0102031234'],
  ['cpr-nr. er: 0102031234', '0102031234'],
  ['født 0102031234', '0102031234'],
  ['Møde 010923-1530', '010923-1530'],
  ['sag 010203-1234', '010203-1234'],
  ['Borgeren 311299 1234 har skrevet', '311299 1234'],
  ['Se 290200-1234.', '290200-1234'],
  ['Se 010203 – 1234', '010203 – 1234'],
  ['sag 320203-1234 og cpr010203-1234', '010203-1234'],
])('finds the number in "%s"', (text, found) => {
  expect(findPersonalNumber(text)).toBe(found)
})

test.each([
  ['a day that is none', '310203-1234'],
  ['a month that is none', '011303-1234'],
  ['29 February of a year that had none', '290201-1234'],
  ['a telephone number', '00 00 00 99'],
  ['a task number', '#140010'],
  ['part of a longer number', '10102031234'],
  ['a longer number', '01020312345'],
  ['two lines', '010203\n1234'],
  ['nothing', ''],
])('leaves %s alone', (_, text) => {
  expect(findPersonalNumber(text)).toBeNull()
})

test('whatever stands around it, it is found; and what is found stands in the text', () => {
  const around = fc.string({ unit: 'grapheme' }).filter((text) => !/\d/.test(text))
  const born = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(around, around, born, fc.integer({ min: 0, max: 9999 }), (before, after, date, serial) => {
      const [year = '', month = '', day = ''] = date.toISOString().slice(2, 10).split('-')
      const number = `${day}${month}${year}-${String(serial).padStart(4, '0')}`
      expect(findPersonalNumber(`${before}${number}${after}`)).toBe(number)
    }),
  )
})

describe('ten digits in a row', () => {
  test.each([
    '0101901234',
    'Borgeren 0101901234 har skrevet',
    'Ring til Bo (0101901234)',
    'I sagen står 0101901234',
  ])('may be a civil registration number: "%s"', (text) => {
    expect([findPersonalNumber(text), findPossibleNumber(text)]).toEqual([null, '0101901234'])
    expect(() => refusePersonalNumber(text)).toThrow('personal-number-or-not')
    expect(() => refusePersonalNumber(text, {}, true)).not.toThrow()
  })

  test.each([
    'Vores P-nummer er 1003388394',
    'P-nr. 1003388394',
    'p nr: 1003388394',
    'Reg 0101 Konto 0101901234',
    'kontonr. 0101901234',
    'kontoen 0101901234',
    'Ordre #0101901234',
    'ordrenummer: 0101901234',
    'Sag 0101901234',
    'sagsnr. 0101901234',
    'CVR 0101901234',
    'faktura nr. 0101901234',
  ])('are what the word before them says: "%s"', (text) => {
    expect([findPersonalNumber(text), findPossibleNumber(text)]).toEqual([null, null])
  })

  test('are one all the same where the word says so, confirmed or not', () => {
    expect(() => refusePersonalNumber('Konto 0101901234, CPR 0201901234', {}, true)).toThrow(
      'personal-number',
    )
  })
})
