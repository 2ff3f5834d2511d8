import { calendarOfMunicipality, workingDayFrom, type Calendar, type CalendarSettings } from './calendar.js'
import type { MunicipalityId } from './ids.js'
import { momentOf } from './moment.js'
import { NOTICE_HOUR } from './recipients.js'
import { dayOf } from './time.js'

/**
 * When what falls due at that moment goes out, if it is to come on working days only: then, or when people start work on
 * the next one.
 */
export function onWorkingDay(calendar: Calendar, moment: Date): Date {
  const day = dayOf(moment)
  const worked = workingDayFrom(calendar, day)
  return worked === day ? moment : momentOf(worked, NOTICE_HOUR)
}

export const calendarsOf = (
  municipalities: readonly (CalendarSettings & { id: MunicipalityId })[],
): ReadonlyMap<MunicipalityId, Calendar> =>
  new Map(municipalities.map((one) => [one.id, calendarOfMunicipality(one)]))
