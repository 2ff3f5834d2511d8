import { TZDate } from '@date-fns/tz'
import { ZONE, type Day } from './time.js'

/** The moment at which clocks in Copenhagen show that time on that day. */
export function momentOf(day: Day, hour: number, minute = 0): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return new Date(new TZDate(year, month - 1, date, hour, minute, 0, ZONE).getTime())
}

/** What the clocks in Copenhagen show, in whole hours. */
export const hourOf = (moment: Date): number => new TZDate(moment.getTime(), ZONE).getHours()
