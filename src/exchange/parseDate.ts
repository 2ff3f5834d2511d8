import { parseDay, type Day } from '../domain/time.js'

/** What Excel writes after a day that has no time. */
const MIDNIGHT = /[ T]0?0[:.]00(?:[:.]00(?:[.,]0+)?)?Z?$/

/** DD-MM-YYYY as KLIK prints it; also with dots or slashes, the year first, and with a midnight behind it. */
export function parseDate(written: string): Day | null {
  const text = written.replace(MIDNIGHT, '')
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(text) ?? []
  return parseDay(year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}
