import { describe, expect, test } from '@jest/globals'
import { parseTaskNumber } from '../../src/domain/task.js'
import { momentOf } from '../../src/domain/moment.js'
import { addDays, dayOf, parseDay } from '../../src/domain/time.js'
import { cleanTitle, fold, oneLine, sortKey, visible } from '../../src/domain/words.js'
import { day } from '../support/builders.js'

describe('Danish order', () => {
  test('puts æ ø å last, aa as å, and numbers in order', () => {
    const names = [
      'Aarhus',
      'Zealand',
      'Ærø',
      'Allerød',
      '10 Roller',
      'Øster',
      'Ballerup',
      'Aabenraa',
      'Årø',
      '4 Roller',
      'Aalborg',
    ]
    const sorted = [...names].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
    expect(sorted).toEqual([
      '4 Roller',
      '10 Roller',
      'Allerød',
      'Ballerup',
      'Zealand',
      'Ærø',
      'Øster',
      'Aabenraa',
      'Aalborg',
      'Aarhus',
      'Årø',
    ])
  })
})

test.each([
  ['#140010', 140010],
  ['140010', 140010],
  ['# 97668 / 107', 97668],
  [' #1 ', 1],
  ['opgave', null],
  ['14001012345', null],
  ['#', null],
])('"%s" is task number %s', (text, number) => expect(parseTaskNumber(text)).toBe(number))

test.each([
  ['KLIK -administrator', 'KLIK-administrator'],
  ['Demo - Projektleder', 'Demo - Projektleder'],
  [' Project  1- Team2 ', 'Project 1- Team2'],
])('the role "%s" is written "%s"', (written, clean) => expect(cleanTitle(written)).toBe(clean))

describe('days and moments in Copenhagen', () => {
  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', 'x'])('%s is no day', (text) =>
    expect(parseDay(text)).toBeNull(),
  )

  test.each([
    ['2026-03-28T22:59:59Z', '2026-03-28'],
    ['2026-03-28T23:00:00Z', '2026-03-29'],
    ['2026-10-24T22:00:00Z', '2026-10-25'],
    ['2026-10-25T22:59:59Z', '2026-10-25'],
    ['2028-02-28T23:00:00Z', '2028-02-29'],
    ['2039-12-31T23:00:00Z', '2040-01-01'],
  ])('at %s it is %s', (instant, local) => expect(dayOf(new Date(instant))).toBe(local))

  test('seven in the morning is seven in the morning on both sides of a change of clocks', () => {
    const sevens = ['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25'].map((date) =>
      momentOf(day(date), 7).toISOString(),
    )
    expect(sevens).toEqual([
      '2026-03-28T06:00:00.000Z',
      '2026-03-29T05:00:00.000Z',
      '2026-10-24T05:00:00.000Z',
      '2026-10-25T06:00:00.000Z',
    ])
  })

  test('days follow each other through three years', () => {
    let date = day('2026-01-01')
    for (let n = 0; n < 3 * 365; n += 1) {
      const next = addDays(date, 1)
      expect(next > date && parseDay(next) === next && addDays(next, -1) === date).toBe(true)
      date = next
    }
  })
})

describe('comparing what people type', () => {
  test.each([
    ['René', 'rene'],
    ['Ren\u0065\u0301', 'rene'],
    ['  ÉN   Ñandú ', 'en nandu'],
    ['Ærø og Åse', 'ærø og åse'],
    ['Märta Öberg', 'märta öberg'],
  ])('"%s" is compared as "%s"', (text, folded) => expect(fold(text)).toBe(folded))
})

describe('what looks the same is the same', () => {
  test.each([
    ['A\u030ase', 'Åse'],
    ['zw\u200b@x.dk', 'zw@x.dk'],
    ['op\u00adga\u2060ver\u200d', 'opgaver'],
    ['\u202eopgaver\ufeff', 'opgaver'],
    ['👩\u200d💻 og ✋\ufe0f\u200d🤚', '👩\u200d💻 og ✋\ufe0f\u200d🤚'],
  ])('%j', (written, seen) => {
    expect(visible(written)).toBe(seen)
    expect(fold(written)).toBe(fold(seen))
  })

  test('a title is one line', () => {
    expect(oneLine(' Ring\r\ntil\u0007 Bo\u2028nu\t')).toBe('Ring til Bo nu')
  })
})
